"""PDFs from outside: what stands on them, and how they are filled; runs in the child process of `forms.desk`."""
