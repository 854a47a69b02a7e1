"""Tables of rich text (RTF): a clipboard of Word or WordPad, .rtf files.

Source: Microsoft, Rich Text Format (RTF) Specification, version 1.9.1, "Table Definitions" and "Unicode RTF".
"""

import re
from dataclasses import dataclass, field, replace

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS
from app.services.imports.sources.table import Table

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr object themedata "
    b"colorschememapping datastore listtable listoverridetable generator footnote annotation fldinst xmlnstbl".split()
)
_CODE_PAGES = {204: "cp1251", 238: "cp1250", 161: "cp1253", 162: "cp1254", 186: "cp1257", 0: "cp1252"}
_SIGNS = {b"par": "\n", b"line": "\n", b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’"}
_ESCAPED = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_MAX_DEPTH = 5_000


@dataclass(frozen=True, slots=True)
class _Group:
    skipped: bool = False
    hidden: bool = False
    code_page: str = ""
    fallback: int = 1  # how many signs stand after \u for readers that know no Unicode


@dataclass(slots=True)
class _Reader:
    code_page: str = "cp1252"
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    in_fonts: int = 0
    to_skip: int = 0
    signs: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    surrogate: int = 0

    def read(self, data: bytes) -> list[Table]:
        for match in _TOKEN.finditer(data):
            word, number, code, escaped, brace, plain = match.groups()
            if brace:
                self._brace(opens=brace == b"{")
            elif word:
                self._word(word, None if number is None else int(number))
            elif code:
                self._bytes(bytes([int(code, 16)]))
            elif escaped:
                self._escaped(escaped)
            elif plain:
                self._bytes(plain)
        return [Table(self.rows)] if self.rows else []

    def _brace(self, *, opens: bool) -> None:
        self.to_skip = 0
        if opens:
            if len(self.groups) > _MAX_DEPTH:
                raise UserError("list_unreadable", reason="nested")
            self.groups.append(self.groups[-1])
        elif len(self.groups) > 1:
            self.groups.pop()
            if len(self.groups) < self.in_fonts:
                self.in_fonts = 0

    def _word(self, word: bytes, number: int | None) -> None:
        group = self.groups[-1]
        if word in _SKIPPED:
            self.groups[-1] = replace(group, skipped=True)
            if word == b"fonttbl":
                self.in_fonts = len(self.groups)
        elif self.in_fonts:
            self._font_word(word, number or 0)
        elif word in (b"ansicpg", b"f", b"plain", b"v", b"uc"):
            self._setting(word, number)
        elif not group.skipped:
            self._text_word(word, number)

    def _font_word(self, word: bytes, number: int) -> None:
        if word == b"f":
            self.font = number
        elif word == b"fcharset" and number in _CODE_PAGES:
            self.fonts[self.font] = _CODE_PAGES[number]

    def _setting(self, word: bytes, number: int | None) -> None:
        group = self.groups[-1]
        if word == b"ansicpg":
            self.code_page = f"cp{number}" if number in (866, 1250, 1251, 1252, 1253, 1254, 1257) else "cp1252"
        elif word == b"f":
            page = self.fonts.get(number or 0, "")
            self.groups[-1] = replace(group, code_page="" if page == "cp1252" else page)
        elif word == b"uc":
            self.groups[-1] = replace(group, fallback=min(number or 0, 8))
        else:
            self.groups[-1] = replace(group, hidden=word == b"v" and number != 0)

    def _text_word(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self._unicode(number & 0xFFFF)
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif word == b"trowd":
            self._begin_row()
        elif word in (b"cell", b"nestcell"):
            self._end_cell()
        elif word == b"row":
            self._end_row()

    def _unicode(self, code: int) -> None:
        self.to_skip = 0
        if 0xD800 <= code < 0xDC00:
            self.surrogate = code
        elif 0xDC00 <= code < 0xE000:
            if self.surrogate:
                self._put(chr(0x10000 + ((self.surrogate - 0xD800) << 10) + code - 0xDC00))
            self.surrogate = 0
        else:
            self._put(chr(code))
        self.to_skip = self.groups[-1].fallback

    def _escaped(self, sign: bytes) -> None:
        if sign == b"*":
            self.groups[-1] = replace(self.groups[-1], skipped=True)
        elif sign in _ESCAPED:
            self._put(_ESCAPED[sign])

    def _bytes(self, data: bytes) -> None:
        dropped = min(self.to_skip, len(data))
        self.to_skip -= dropped
        if data[dropped:]:
            self._put(data[dropped:].decode(self.groups[-1].code_page or self.code_page, errors="replace"))

    def _put(self, text: str) -> None:
        group = self.groups[-1]
        if not group.skipped and not group.hidden:
            self.signs.append(text)

    def _begin_row(self) -> None:
        if not self.cells:
            self.signs.clear()  # text between tables

    def _end_cell(self) -> None:
        self.cells.append("".join(self.signs).strip(" \n"))
        self.signs.clear()
        if len(self.cells) > 4 * MAX_COLUMNS:
            raise UserError("list_too_many_columns", limit=MAX_COLUMNS)

    def _end_row(self) -> None:
        self.rows.append(self.cells)
        self.cells = []
        self.signs.clear()
        if len(self.rows) > MAX_ROWS:
            raise UserError("list_too_many_rows", limit=MAX_ROWS)


def read_rtf(data: bytes) -> list[Table]:
    """Read the tables of a rich text as one table; empty where it has none.

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    return _Reader().read(data)
