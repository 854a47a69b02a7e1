"""HTML as programs write it, made plain before it is parsed: line breaks as signs, no tags that only dress text."""

import re

BREAK = "\u2028"
TAB = "\u2029"

_BREAK_BYTES = BREAK.encode()
_TAB_BYTES = TAB.encode()
_BREAK_TAG = re.compile(rb"<br\b[^<>]{0,500}>", re.IGNORECASE)
_BLOCK_END = re.compile(rb"</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
_DRESSING = re.compile(rb"</?(?:span|font|o:p|b|i|u|em|strong|small|ins|st1:[a-z]{1,20})(?:\s[^<>]*)?>", re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<p(?:\s[^<>]*)?>", re.IGNORECASE)
_CELL_START = re.compile(rb"<t([dhr])\s[^<>]*>", re.IGNORECASE)
_CELL_END = re.compile(rb"</t[dh]\s*>", re.IGNORECASE)
_TABLE_TAG = re.compile(
    rb"</?(?:table|tbody|thead|tfoot|tr|td|th|colgroup|col|caption)(?:\s[^<>]{0,3000})?>", re.IGNORECASE
)
_ROW_END = re.compile(rb"</tr\s*>", re.IGNORECASE)
_MOST_SHEETS = 20
_MOST_SHEET_BYTES = 200_000
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_CLASS = re.compile(r"(?:^|,)\s*(?:[a-z0-9]{1,10})?\.([\w-]{1,60})\s*(?=,|$)", re.IGNORECASE)
_HIDING = re.compile(r"(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_MAY_HIDE = (b"display", b"mso-hide", b"visibility", b"hidden")


def without_clipboard_header(html: str) -> str:
    """Cut off the lines such as `StartHTML:0000000105` that Windows puts before.

    Source: Microsoft, HTML Clipboard Format.
    """
    html = html.replace("\x00", "")
    if html[:40].lstrip("\ufeff \r\n").lower().startswith("version:"):
        return html[max(html.find("<"), 0) :]
    return html


def hides(style: str) -> bool:
    """True of a style that shows nothing of its element."""
    return _HIDING.search(style) is not None


def hidden_classes(data: bytes, lowered: bytes) -> frozenset[str]:
    """The classes that the page's own style sheets hide; only selectors that are a class and nothing more.

    Args:
        data: the page.
        lowered: the same in lower case.
    """
    found: set[str] = set()
    position = 0
    for _ in range(_MOST_SHEETS):
        start = lowered.find(b"<style", position)
        end = lowered.find(b"</style", start)
        if start < 0 or end < 0:
            break
        position = end
        text = data[start : min(end, start + _MOST_SHEET_BYTES)].partition(b">")[2].decode("utf-8", "replace")
        for selectors, declarations in _RULE.findall(text.replace("<!--", " ").replace("-->", " ")):
            if hides(declarations):
                found.update(_CLASS.findall(selectors))
    return frozenset(found)


def may_hide(lowered: bytes, start: int) -> bool:
    """True where something behind `start` could hide an element by itself."""
    return any(lowered.find(word, start) >= 0 for word in _MAY_HIDE)


def plain_markup(data: bytes, *, keep_dressing: bool, keep_attributes: bool) -> bytes:
    """The same page with breaks as signs and without tags that only dress text.

    Args:
        data: UTF-8.
        keep_dressing: true where a dressing element may be hidden, so that its tags matter.
        keep_attributes: true where those of rows and cells say more than how they are dressed.
    """
    data = _BREAK_TAG.sub(_BREAK_BYTES, data)
    if data.count(b"<") == data.count(b">"):  # no attribute holds a bracket
        if not keep_attributes:
            data = _CELL_START.sub(rb"<t\1>", data)
        if not keep_dressing:
            data = _without_dressing(data)
    return _BLOCK_END.sub(_BREAK_BYTES + rb"\g<0>", data)


def _without_dressing(data: bytes) -> bytes:
    data = _DRESSING.sub(b"", data)
    ends = data.count(b"</p>") + data.count(b"</P>")
    if ends and len(_PARAGRAPH.findall(data)) == ends:
        data = _PARAGRAPH.sub(b"", data)
        data = data.replace(b"</p>", _BREAK_BYTES).replace(b"</P>", _BREAK_BYTES)
    return data


def without_tables(data: bytes) -> bytes:
    """The same page with signs in place of its tables' tags: a tab behind each cell, a break behind each row."""
    return _TABLE_TAG.sub(b"", _ROW_END.sub(_BREAK_BYTES, _CELL_END.sub(_TAB_BYTES, data)))
