"""What came of filling a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.services.forms.setting.boxes import Overflow


@dataclass(frozen=True, slots=True)
class FillWarning:
    """Something that an agent should know before the form is handed in.

    Codes: "form_signed" (the signature no longer holds), "form_xfa_dropped", "form_encrypted", "field_absent" (the PDF
    has no such `field`), "choice_absent" (the list of `field` has no such value; it was printed all the same),
    "mark_absent" (the box or group `field` has no such value; nothing was ticked), "page_absent" (the PDF has no such
    `page`), "answer_untranslated" (the answer to `field` has no text in the form's language and was set as given).
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def to_message(self) -> dict[str, object]:
        """Say it to the other process."""
        return {"code": self.code, "params": dict(self.params)}


@dataclass(frozen=True, slots=True)
class Filled:
    """One person's form.

    Attributes:
        pdf: the pages; empty where only the Word file was asked for.
        docx: the Word file, of a form that is one.
        missing: required meanings without an answer.
        overflow: what did not fit; the rest of it was set.
        glyphs: characters that no font has; a question mark was set for each.
        warnings: what else there is to know.
    """

    pdf: bytes
    missing: tuple[str, ...] = ()
    overflow: tuple[Overflow, ...] = ()
    glyphs: tuple[str, ...] = ()
    warnings: tuple[FillWarning, ...] = ()
    docx: bytes = b""


def warning_of(message: Mapping[str, Any]) -> FillWarning:
    """Build a warning from what the child says."""
    return FillWarning(str(message["code"]), dict(message["params"]))
