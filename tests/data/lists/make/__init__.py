"""Makes the made-up lists of tourists, both halves: what a travel agency receives, with what it means."""
