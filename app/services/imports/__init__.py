"""Lists from outside: sources -> grid -> recognition -> the agent's arrangement -> commit."""
