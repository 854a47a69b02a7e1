"""Editions of a form: one ends when the one that follows it begins."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from app.services.forms.manifest import FormPack


def end_editions(forms: Mapping[str, FormPack]) -> dict[str, FormPack]:
    """Return the forms, each edition ended the day before the one that follows it; what the files say stays there.

    So a form that Carnet ships ends too, and stands again when the newer one is removed.
    """
    ended = dict(forms)
    for form in forms.values():
        before, begins = ended.get(form.follows), form.edition.valid_from
        if before is None or not begins or before.edition.valid_from >= begins:
            continue
        last = (date.fromisoformat(begins) - timedelta(days=1)).isoformat()
        edition = replace(before.edition, valid_to=min(last, before.edition.valid_to or last))
        ended[before.id] = replace(before, edition=edition)
    return ended
