"""Bytes from outside to tables of text cells; all of it runs in the decoder's child process."""
