"""Names: folding for search, Latin spelling."""
