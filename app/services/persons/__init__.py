"""Values of a person's fields: checked, put into their normal form, shown."""
