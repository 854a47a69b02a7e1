"""Tells a scanner's burst of keystrokes from typing: scanners that act as keyboards type a zone in a blink."""

from dataclasses import dataclass, field

from app.services.documents.zone.finding import find_zones

FASTEST_HAND_MS = 35.0
"""Keys that follow sooner than this are a scanner's: the fastest typists need some 60 ms between keys."""

SILENCE_MS = 120.0
"""A pause in the stream of a scanner: between lines some wait as long as this."""

SHORTEST_ZONE = 60
LONGEST_ZONE = 400
"""Characters; a zone has 72 to 90, and frames of scanners and line ends come beside."""

_CERTAIN_AFTER = 12
"""Fast characters after which nobody can be typing."""


@dataclass(slots=True)
class ZoneBurst:
    """Gathers characters with their times and tells when they are a machine readable zone.

    Feed it every character that is typed, wherever the focus is. It needs no clock and no Qt: times come in, and
    `settled` is asked once the keyboard has been silent for `SILENCE_MS`.

    Attributes:
        text: what was gathered since the last pause.
    """

    text: str = ""
    _last_ms: float = field(default=float("-inf"))
    _fast: int = 0
    _slow: int = 0

    def feed(self, character: str, at_ms: float) -> bool:
        """Take one character; line ends come as a carriage return or line feed.

        Args:
            character: one character, as the keyboard gave it.
            at_ms: when, in milliseconds from any beginning.

        Returns:
            True while what comes is surely a scanner's, so that the field in focus should not get it.
        """
        gap = at_ms - self._last_ms
        if gap > SILENCE_MS or len(self.text) >= LONGEST_ZONE:
            self.reset()
        elif gap <= FASTEST_HAND_MS:
            self._fast += 1
        else:
            self._slow += 1
        self.text += character
        self._last_ms = at_ms
        return self.is_scanner

    @property
    def is_scanner(self) -> bool:
        """Tell whether the characters since the last pause came faster than a hand types."""
        return self._fast >= _CERTAIN_AFTER and self._slow * 8 <= self._fast

    def settled(self, now_ms: float) -> str:
        """Return the zone once the stream has ended, and begin anew; the empty text where there is none or not yet.

        Args:
            now_ms: when it is asked; within `SILENCE_MS` of the last character nothing has ended.
        """
        if now_ms - self._last_ms < SILENCE_MS:
            return ""
        text, was_scanner = self.text, self.is_scanner
        self.reset()
        if not was_scanner or len(text) < SHORTEST_ZONE:
            return ""
        return next(iter(find_zones(text)), "")

    def reset(self) -> None:
        """Forget what was gathered."""
        self.text, self._fast, self._slow = "", 0, 0
