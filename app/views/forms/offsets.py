"""How far each form is moved on pre-printed sheets, kept among the settings."""

import json

from PySide6.QtWidgets import QWidget

from app.views.forms.printer import Offset
from app.views.kept_choice import KeptChoice


class Offsets:
    """The kept offsets by form; a form without one is not moved."""

    def __init__(self, page: QWidget) -> None:
        self._kept = KeptChoice("forms_offsets", "", page)

    def of(self, form: str) -> Offset:
        """Return a form's offset."""
        return Offset.from_text(self._all().get(form, ""))

    def keep(self, form: str, offset: Offset) -> None:
        """Keep a form's offset; none at all is not kept."""
        offsets = self._all()
        offsets.pop(form, None)
        if offset != Offset():
            offsets[form] = offset.to_text()
        self._kept.text = json.dumps(offsets, ensure_ascii=False)

    def _all(self) -> dict[str, str]:
        try:
            found = json.loads(self._kept.text or "{}")
        except ValueError:
            return {}
        return {str(form): str(text) for form, text in found.items()} if isinstance(found, dict) else {}
