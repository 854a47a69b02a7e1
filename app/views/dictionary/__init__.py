"""The translation dictionary: its page, and the dialog for a term that it lacks."""

from app.views.dictionary.term_editor import ask_term

__all__ = ["ask_term"]
