"""What one person's answers come to at the places of a form: ready to be set, as it goes to the child process."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from app.services.forms.pdf.shapes import Rect


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at one place.

    Attributes:
        id: names the place in what is told.
        text: what is set, or chosen in a list; empty sets nothing.
        ticked: a mark is set instead of a text.
        field: full name of the PDF's field; empty for a flat page.
        export: the value that a check box or radio group gets; empty takes the box's own.
        page: from 1, of a flat page.
        rect: of a flat page.
        size: of the letters in points; 0 takes the field's.
        least: down to which they are made smaller.
        align: "left", "center", "right"; empty takes the field's.
        lines: 0 takes the field's.
        cells: one character each; 0 takes the field's.
        mark: what a tick of a flat page looks like.
        more: where the text goes on that is too long; of these field, or page and rect count alone.
    """

    id: str
    text: str = ""
    ticked: bool = False
    field: str = ""
    export: str = ""
    page: int = 0
    rect: Rect | None = None
    size: float = 0.0
    least: float = 6.0
    align: str = ""
    lines: int = 0
    cells: int = 0
    mark: str = "X"
    more: tuple["Spot", ...] = ()

    def to_message(self) -> dict[str, object]:
        """Say it to the other process."""
        return asdict(self)

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Build it from what the other process says."""
        values = dict(message)
        values["rect"] = None if message["rect"] is None else Rect(**message["rect"])
        values["more"] = tuple(map(cls.from_message, message["more"]))
        return cls(**values)
