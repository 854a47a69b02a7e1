"""Letters and lists: the pack holds their words, Carnet sets the pages, the Word file and the workbook of the same."""
