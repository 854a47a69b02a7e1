"""Numbers that a spreadsheet shows shortened, mended from the value that its HTML carries beside the text."""

import re
from collections.abc import Mapping

from app.errors import UserError
from app.services.persons.dates import from_serial

_SHORTENED = re.compile(r"#{2,}|[0-9]+(?:[.,][0-9]+)?[EЕ]\+?[0-9]{1,3}", re.IGNORECASE)
_VALUE = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")


def shown_text(text: str, attributes: Mapping[str, str | None]) -> str:
    """Give the cell's text, or its whole number or date where it only shows `7.5E+08` or `####`.

    Excel of old writes the value as `x:num`, LibreOffice as `sdval` with the number format in `sdnum`.
    """
    if text[0] != "#" and "E+" not in text:
        return text
    value = attributes.get("sdval") or attributes.get("x:num") or ""
    if not _SHORTENED.fullmatch(text) or not _VALUE.fullmatch(value):
        return text
    if "YY" in (attributes.get("sdnum") or "").upper():
        try:
            return from_serial(float(value))
        except UserError:
            return text
    return value
