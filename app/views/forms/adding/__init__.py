"""Add a form: an embassy's own PDF gets its answers, field by field."""

from app.views.forms.adding.opening import AddingAsks
from app.views.forms.adding.own_forms import OwnForms

__all__ = ["AddingAsks", "OwnForms"]
