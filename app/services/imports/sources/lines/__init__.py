"""Text that is no table: typed lines, passenger lists, mails and messages, to cells in columns."""
