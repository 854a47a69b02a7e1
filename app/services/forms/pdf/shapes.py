"""What is read off a PDF, as frozen values, and as messages between the processes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

POINTS_PER_MM = 72 / 25.4


class PdfKind(StrEnum):
    """How a PDF takes answers."""

    ACROFORM = "acroform"
    FLAT = "flat"  # nothing to fill in: places are drawn on its pages
    HYBRID = "hybrid"  # an AcroForm with XFA beside it
    XFA = "xfa"  # XFA alone: only Adobe's programs show it


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    COMB = "comb"  # text in cells, one character each
    CHECK = "check"
    RADIO = "radio"
    CHOICE = "choice"
    SIGNATURE = "signature"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on a page as it is shown, in mm from its left upper corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    def to_list(self) -> list[float]:
        """Left, top, width, height, rounded to a hundredth."""
        return [round(each, 2) for each in (self.left, self.top, self.width, self.height)]


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page as it is shown: its size in mm, and by how much the file turns it."""

    width: float
    height: float
    rotation: int = 0


@dataclass(frozen=True, slots=True)
class PdfField:
    """One widget on a page.

    Attributes:
        name: full name, its parts joined by dots; several widgets may bear one.
        partial: its last part.
        page: from 1.
        rect: where it stands.
        type: what it holds.
        label: its tooltip, or the words printed beside it.
        is_tooltip: the label is the tooltip.
        exports: values of a check box or radio button that are on, this widget's; options of a choice.
        texts: what a choice shows for each of these.
        value: what the file holds already.
        max_length: 0 for none.
        required: as the file says.
        read_only: the same.
        multiline: the same.
    """

    name: str
    partial: str
    page: int
    rect: Rect
    type: FieldType
    label: str = ""
    is_tooltip: bool = False
    exports: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    value: str = ""
    max_length: int = 0
    required: bool = False
    read_only: bool = False
    multiline: bool = False

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Build it from what the child says."""
        values = dict(message)
        values["rect"] = Rect(**message["rect"])
        values["type"] = FieldType(message["type"])
        values["exports"], values["texts"] = tuple(message["exports"]), tuple(message["texts"])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class PdfForm:
    """A PDF as it can be filled.

    Attributes:
        kind: how it takes answers.
        pages: in order.
        fields: widgets in the order of pages and of reading.
        warnings: codes: "form_signed", "form_xfa_dropped", "form_xfa_only" (it can't be filled), "form_encrypted",
            "form_holds_answers".
    """

    kind: PdfKind
    pages: tuple[PdfPage, ...]
    fields: tuple[PdfField, ...]
    warnings: tuple[str, ...] = ()

    def to_message(self) -> dict[str, object]:
        """Say it to the other process."""
        return {
            "kind": self.kind.value,
            "pages": [asdict(page) for page in self.pages],
            "fields": [asdict(field) for field in self.fields],
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Build it from what the child says."""
        pages = tuple(PdfPage(**page) for page in message["pages"])
        fields = tuple(PdfField.from_message(field) for field in message["fields"])
        return cls(PdfKind(message["kind"]), pages, fields, tuple(map(str, message["warnings"])))
