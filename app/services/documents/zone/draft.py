"""A zone while it is being repaired: its characters, what was changed, and what remains doubtful."""

from app.services.documents.zone.alphabet import DIGIT_FOR, FILLER, FILLER_READ_AS, LETTER_FOR, check_digit
from app.services.documents.zone.answer import Doubt, Repair
from app.services.documents.zone.layouts import Check, Layout


class Draft:
    """Holds the characters of one zone and logs each change."""

    def __init__(self, layout: Layout, text: str) -> None:
        self.layout = layout
        self.text = text
        self.repaired: list[Repair] = []
        self.doubts: list[Doubt] = []
        self.allowed = list(layout.allowed())

    def field(self, name: str) -> str:
        """Return a field's characters."""
        return self.layout.of(self.text, name)

    def put(self, start: int, written: str, why: str) -> None:
        """Write characters over those from `start` on, and log each that differs."""
        for at, sign in enumerate(written, start):
            if self.text[at] != sign:
                line, position = divmod(at, self.layout.width)
                self.repaired.append(Repair(line + 1, position + 1, self.text[at], sign, why))
        self.text = self.text[:start] + written + self.text[start + len(written) :]

    def doubt(self, code: str, field: str = "", *, spoils: bool = False, **params: object) -> None:
        """Note what the agent has to look at."""
        self.doubts.append(Doubt(code, field, params, spoils))

    def is_out_of_place(self, at: int) -> bool:
        """Tell whether the character at a position can't stand there."""
        return self.text[at] not in self.allowed[at]

    def options(self, at: int) -> tuple[str, ...]:
        """Return what can have been read as the character at a position where it can't stand."""
        read, allowed = self.text[at], self.allowed[at]
        made = [DIGIT_FOR.get(read, ""), LETTER_FOR.get(read, "")]
        if read in FILLER_READ_AS:
            made.append(FILLER)
        return tuple(one for one in made if one in allowed)

    def covered(self, check: Check) -> list[int]:
        """Return the positions that a check digit is computed over."""
        return [at for start, end in check.covers for at in range(start, end)]

    def holds(self, check: Check, text: str | None = None) -> bool:
        """Tell whether a check digit fits; a filler stands for that of an empty field."""
        text = self.text if text is None else text
        data = "".join(text[start:end] for start, end in check.covers)
        if text[check.at] == FILLER:
            return FILLER in self.allowed[check.at] and not data.strip(FILLER)
        return check_digit(data) == text[check.at]
