"""What is measured: each figure beside its baseline in the same run. `make bench` prints the table and keeps it."""
