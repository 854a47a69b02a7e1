"""A person's documents: their numbers, how long they are valid, and the zone that machines read."""
