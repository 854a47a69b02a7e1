"""Form packs: what an embassy asks, and where each answer goes."""
