"""Carnet: the client base of a travel agency."""

__version__ = "0.1.0"
