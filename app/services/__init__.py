"""What Carnet does, without a window and without words of the user's language."""
