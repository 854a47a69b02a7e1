"""Child processes that alone touch bytes from outside: damaged files kill native readers, no `except` catches that."""
