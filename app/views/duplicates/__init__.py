"""Duplicates: the page of pairs who look like one person, and what is offered when a client is saved."""
