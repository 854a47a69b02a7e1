"""The made-up agency: people, families and tours that are the same for the same seed."""
