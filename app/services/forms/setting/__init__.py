"""Setting text with embedded fonts: answers become pages, by typst, within the child process of `forms.press`."""
