"""Search over the directory: one field for everything, and Find by the terms of a tourist's card.

`find_clients` looks for what was typed as it stands by indexes, then for near spellings in the vocabulary of names.
"""

from app.services.clients.search.finding import find_clients
from app.services.clients.search.shapes import AS_TYPED, Hit, SearchTerms
from app.services.clients.search.terms import find_by_surname, find_near, search_clients

__all__ = ["AS_TYPED", "Hit", "SearchTerms", "find_by_surname", "find_clients", "find_near", "search_clients"]
