"""Mutated clipboards and files through the real decoder: `make fuzz`, and a share of it among the tests."""
