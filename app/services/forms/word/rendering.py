"""Fills a checked Word file; runs in the child process of `forms.press`."""

import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from app.errors import UserError
from app.services.forms.word.placeholders import GROUP, environment

Names = Mapping[str, object]


def render(data: bytes, names: Names, people: Sequence[Names]) -> bytes:
    """Return a Word file with its placeholders filled.

    Args:
        data: the template, checked by `package`.
        names: what it may ask for by name.
        people: what it may ask for in a loop over the group.

    Raises:
        UserError: word_not_filled: the template's own statements don't fit together, or ask for what is refused.
    """
    from jinja2 import TemplateError

    docxtpl: Any = import_module("docxtpl")
    try:
        template = docxtpl.DocxTemplate(io.BytesIO(data))
        template.render({**names, GROUP: list(people)}, jinja_env=environment(), autoescape=True)
        made = io.BytesIO()
        template.save(made)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise UserError("word_not_filled") from error
    return made.getvalue()
