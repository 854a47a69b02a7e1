"""Workbooks: what calamine reads of them, and what it does not tell: hidden rows and columns, formats, errors."""
