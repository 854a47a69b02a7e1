"""Add a form: an embassy's own PDF gets its answers, field by field."""

from app.views.forms.adding.opening import AddingAsks, FormAdder

__all__ = ["AddingAsks", "FormAdder"]
