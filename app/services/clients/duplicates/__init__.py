"""One person entered twice: found when saving, in an import and over the whole base, and told with reasons."""
