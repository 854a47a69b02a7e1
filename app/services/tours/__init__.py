"""Tours, their services, and the tourists who travel."""
