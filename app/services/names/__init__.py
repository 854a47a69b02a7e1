"""Names: folding for search, Latin spelling."""

FOLD_VERSION = 3
"""Grows whenever a key of the same name would change; `carnet check` makes older keys anew."""
