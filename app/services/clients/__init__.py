"""The directory of clients: cards, search, family."""
