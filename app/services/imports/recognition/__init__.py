"""A table of text cells to a list of tourists: what each column is and what each cell holds."""
