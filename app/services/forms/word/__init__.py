"""Word templates: checked as what comes from outside, read for their placeholders, filled by docxtpl in a sandbox."""
