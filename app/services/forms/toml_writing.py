"""Writes manifests: tables as TOML that reads back as the same, whatever texts stand in them."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, time

from app.errors import UserError

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_of(table: Mapping[str, object]) -> str:
    """Return a table as the text of a TOML file, which was read back and compared.

    Args:
        table: texts, numbers, truths, dates, lists and tables of them.

    Raises:
        UserError: pack_text_refused, a text holds half a character, which no file can.
    """
    import tomllib

    text = "\n".join(_lines(table)) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError("pack_text_refused") from error
    if tomllib.loads(text) != table:
        raise AssertionError  # a mistake of this module: nothing is written then
    return text


def _lines(table: Mapping[str, object]) -> Iterator[str]:
    """Yield the lines: what is plain first, then the tables, each under its own heading."""
    headed = {key for key, value in table.items() if isinstance(value, Mapping) or _is_list_of_tables(value)}
    yield from (f"{_key(key)} = {_value(value)}" for key, value in table.items() if key not in headed)
    for key in table:
        value = table[key]
        if key in headed and isinstance(value, Mapping):
            yield from ("", f"[{_key(key)}]", *_pairs(value))
        elif key in headed and isinstance(value, list):
            for one in value:
                yield from ("", f"[[{_key(key)}]]", *_pairs(one))


def _pairs(table: Mapping[str, object]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in table.items())


def _is_list_of_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{" + ", ".join(_pairs(value)).replace("\n", " ") + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return repr(value)


def _text(value: str) -> str:
    """Return a basic string of TOML: JSON's escapes are among those that it has."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
