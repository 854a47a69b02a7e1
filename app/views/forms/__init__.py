"""The screens of forms: preview, printing, what was printed."""

from app.views.forms.page import FormsPage, make_forms_page

__all__ = ["FormsPage", "make_forms_page"]
