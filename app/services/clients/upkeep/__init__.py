"""Tidying the directory up: what is found to be wrong in many records, and mended in one change set."""
