"""The tables and the store. Nothing here knows Qt, services or the user's language."""
