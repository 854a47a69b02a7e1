"""Makes the made-up lists of tourists under `frozen`: what a travel agency receives, with what it means."""
