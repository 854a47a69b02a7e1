"""Bytes of a text file to text: UTF-8, UTF-16, CP1251, CP866, KOI8-R and CP1252 told apart.

The eight-bit ones differ only in where the letters stand, so each is tried and the text that looks most like Russian
(or, for CP1252, like Latin) wins. A statistical guesser needs more text than a list of ten names has.
"""

import codecs
import math
import re

from app.errors import UserError

_PER_MILLE = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (109, 84, 80, 73, 67, 62, 54, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19,
         17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1, 1),
        strict=True,
    )
)  # fmt: skip
"""How often each letter comes in a thousand letters of Russian text."""
_LETTER_SCORE = {letter: math.log(often / 22) for letter, often in _PER_MILLE.items()}
_EIGHT_BIT = ("cp1251", "cp866", "koi8_r", "cp1252")
_USUAL_SIGNS = frozenset("№«»–—“”„’‘…°•\xa0")
_RUN = re.compile(r"[^\W\d_]+|[\x80-\U0010ffff]")
_SAMPLE_BYTES = 60_000
_MARKS = (
    (codecs.BOM_UTF8, "utf_8_sig"),
    (codecs.BOM_UTF32_LE, "utf_32"),
    (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF16_LE, "utf_16"),
    (codecs.BOM_UTF16_BE, "utf_16"),
)


def decode_text(data: bytes) -> str:
    """Read bytes as text in the encoding that they are most likely written in.

    Raises:
        UserError: list_unreadable; it is no text.
    """
    encoding = find_encoding(data)
    text = data.decode(encoding, errors="replace")
    controls = sum(1 for sign in text[:20_000] if sign < " " and sign not in "\t\r\n\f\v")
    if controls > 20 + len(text[:20_000]) // 50:
        raise UserError("list_unreadable", reason="not_text")
    return text


def find_encoding(data: bytes) -> str:
    """Name the encoding, as Python's codecs know it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    wide = _wide_encoding(data[:4_000])
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit_encoding(data)
    return "utf_8"


def _wide_encoding(start: bytes) -> str:
    """UTF-16 without its mark: every second byte is 0 (Latin, digits) or 4 (Cyrillic)."""
    if len(start) < 4 or len(start) % 2:
        return ""
    for offset, encoding in ((1, "utf_16_le"), (0, "utf_16_be")):
        high = start[offset::2]
        low = start[1 - offset :: 2]
        if high.count(0) + high.count(4) > 0.8 * len(high) and low.count(0) < 0.1 * len(low):
            return encoding
    return ""


def _eight_bit_encoding(data: bytes) -> str:
    lines = [line for line in data.split(b"\n") if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE_BYTES]
    return max(_EIGHT_BIT, key=lambda encoding: _likeness(sample.decode(encoding, errors="replace")))


def _likeness(text: str) -> float:
    return sum(_run_score(run) for run in _RUN.findall(text) if not run.isascii())


def _run_score(run: str) -> float:
    if len(run) == 1 and not run.isalpha():
        return 0.0 if run in _USUAL_SIGNS else -4.0
    lowered = run.lower()
    cyrillic = sum(1 for letter in lowered if letter in _LETTER_SCORE)
    if not cyrillic:
        return _latin_score(lowered)
    score = sum(_LETTER_SCORE.get(letter, -4.0) for letter in lowered)
    score += 0.5 * cyrillic
    if not (run.islower() or run.isupper() or run[1:].islower()):
        score -= 4.0
    return score


def _latin_score(lowered: str) -> float:
    accented = sum(1 for letter in lowered if not letter.isascii())
    return 0.6 * accented if accented * 2 < len(lowered) else -2.0 * accented
