"""The window: Qt only. Views show frozen dataclasses and know neither tables nor sessions."""
