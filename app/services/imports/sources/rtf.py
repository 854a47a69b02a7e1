"""Tables of rich text (RTF): a clipboard of Word or WordPad, .rtf files.

Source: Microsoft, Rich Text Format (RTF) Specification, version 1.9.1, "Table Definitions" and "Unicode RTF".
"""

import re
from dataclasses import dataclass, field, replace

from app.errors import UserError
from app.services.imports.sources.rtf_tables import RtfTables
from app.services.imports.sources.table import Table
from app.services.work import Work

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr object themedata "
    b"colorschememapping datastore listtable listoverridetable generator footnote annotation fldinst xmlnstbl "
    b"nonesttables".split()
)
_CODE_PAGES = {204: "cp1251", 238: "cp1250", 161: "cp1253", 162: "cp1254", 186: "cp1257", 0: "cp1252"}
_KNOWN_CODE_PAGES = (437, 850, 852, 866, 1250, 1251, 1252, 1253, 1254, 1257)
_SIGNS = {
    b"line": "\n", b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_ESCAPED = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
_MAX_DEPTH = 5_000
_TICK_TOKENS = 20_000


@dataclass(frozen=True, slots=True)
class _Group:
    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    code_page: str = ""
    fallback: int = 1  # how many signs stand after \u for readers that know no Unicode


@dataclass(slots=True)
class _Reader:
    tables: RtfTables = field(default_factory=RtfTables)
    code_page: str = "cp1252"
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    in_fonts: int = 0
    to_skip: int = 0
    surrogate: int = 0
    pending: bytes = b""  # bytes of a text whose signs take several of them

    def read(self, data: bytes, work: Work) -> RtfTables:
        for count, match in enumerate(_TOKEN.finditer(data)):
            if count % _TICK_TOKENS == 0:
                work.tick(match.start(), len(data), "reading_list")
            word, number, code, escaped, brace, plain = match.groups()
            if code:
                self._bytes(bytes([int(code, 16)]))
            elif plain:
                self._bytes(plain)
            elif word:
                self._word(word, None if number is None else int(number))
            elif brace:
                self._brace(opens=brace == b"{")
            elif escaped:
                self._escaped(escaped)
        self.tables.end()
        return self.tables

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
        if word == b"nesttableprops":
            self.groups[-1] = replace(group, skipped=False)
        elif word == b"deleted":
            self.groups[-1] = replace(group, deleted=number != 0)
        elif word in _SKIPPED:
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
            self.code_page = f"cp{number}" if number in _KNOWN_CODE_PAGES else "utf-8" if number == 65001 else "cp1252"
        elif word == b"f":
            page = self.fonts.get(number or 0, "")
            self.groups[-1] = replace(group, code_page="" if page == "cp1252" else page)
        elif word == b"uc":
            self.groups[-1] = replace(group, fallback=min(number or 0, 8))
        elif word == b"plain":
            self.groups[-1] = replace(group, hidden=False, deleted=False)
        else:
            self.groups[-1] = replace(group, hidden=number != 0)

    def _text_word(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self._unicode(number & 0xFFFF)
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        else:
            self.tables.word(word, number)

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
        elif sign in b"\r\n":
            self.tables.word(b"par", None)
        elif sign in _ESCAPED:
            self._put(_ESCAPED[sign])

    def _bytes(self, data: bytes) -> None:
        dropped = min(self.to_skip, len(data))
        self.to_skip -= dropped
        if not data[dropped:]:
            return
        page = self.groups[-1].code_page or self.code_page
        if page == "utf-8":
            self._several_bytes(data[dropped:])
        else:
            self._put(data[dropped:].decode(page, errors="replace"))

    def _several_bytes(self, data: bytes) -> None:
        """UTF-8, whose signs may come a byte a token."""
        whole = self.pending + data
        try:
            self._put(whole.decode("utf-8"))
            self.pending = b""
        except UnicodeDecodeError as error:
            if len(whole) - error.start < 4 and error.reason == "unexpected end of data":
                self._put(whole[: error.start].decode("utf-8"))
                self.pending = whole[error.start :]
            else:
                self._put(whole.decode("utf-8", errors="replace"))
                self.pending = b""

    def _put(self, text: str) -> None:
        group = self.groups[-1]
        if not group.skipped and not group.hidden and not group.deleted:
            self.tables.put(text)


def read_rtf(data: bytes, work: Work | None = None) -> list[Table]:
    """Read every table of a rich text, small ones within a cell as its text; empty where it has none.

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    return _Reader().read(data, work or Work()).tables()


def text_of_rtf(data: bytes) -> str:
    """The text of a rich text, a line a paragraph.

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    return _Reader().read(data, Work()).text()
