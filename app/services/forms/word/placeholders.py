"""The placeholders of a Word template: which names it asks for, and where each stands."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

GROUP = "people"
"""The name of the list of all people: `{%tr for person in people %}`."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_STATEMENT = re.compile(r"\{%-?\s*(?:(?:tr|tc|p|r)\s+)?(\w+)\b(.*?)-?%\}", re.DOTALL)
_LOOP = re.compile(r"\{%[^%]*?\bfor\s+(\w+)\s+in\s+(\w+)")
_OUTPUT = re.compile(r"\{\{-?\s*(?:r\s)?(.*?)-?\}\}", re.DOTALL)
_ALLOWED = frozenset(("if", "elif", "else", "endif", "for", "endfor", "set"))
_LOOP_NAMES = frozenset(("loop",))
MOST_PLACEHOLDERS = 5_000


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One name that a template asks for.

    Attributes:
        name: as it stands there; empty where the placeholder can't be read.
        where: part and paragraph ("document 12", "header1 1"); the words for it are the view's.
        code: what is wrong with it: "word_placeholder_unreadable", "word_statement_refused", or nothing.
        text: the placeholder, shortened.
    """

    name: str
    where: str
    code: str = ""
    text: str = ""


def read_placeholders(data: bytes) -> list[Placeholder]:
    """Return the names that a checked Word file asks for, and its placeholders that can't be read.

    Names that a loop makes are resolved: of `person.surname_text` within `for person in people` the name is
    `surname_text`.
    """
    found: list[Placeholder] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in sorted(name for name in archive.namelist() if _PARTS.fullmatch(name)):
            found += _of_part(part.removeprefix("word/").removesuffix(".xml"), archive.read(part))
            if len(found) > MOST_PLACEHOLDERS:
                break
    return found


def _of_part(part: str, content: bytes) -> Iterator[Placeholder]:
    loops: dict[str, str] = {}
    unread: list[tuple[str, str]] = []
    for number, text in enumerate(_paragraphs(content), start=1):
        where = f"{part} {number}"
        rest = _TAG.sub("", text)
        if any(mark in rest for mark in ("{{", "}}", "{%", "%}")):
            yield Placeholder("", where, "word_placeholder_unreadable", text[:80])
        tags = [tag for tag in _TAG.findall(text) if not tag.startswith("{#")]
        for tag in tags:
            _learn_loop(tag, loops)
        unread.extend((tag, where) for tag in tags)
    for tag, where in unread:
        yield from _of_tag(tag, where, loops)


def _paragraphs(content: bytes) -> Iterator[str]:
    """Yield the text of each paragraph, its runs put together; a text box's own paragraphs come by themselves."""
    etree: Any = import_module("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    for paragraph in etree.fromstring(content, parser).iter(f"{_WORD}p"):
        yield "".join(
            each.text or ""
            for each in paragraph.iter(f"{_WORD}t")
            if next(each.iterancestors(f"{_WORD}p")) is paragraph
        )


def _learn_loop(tag: str, loops: dict[str, str]) -> None:
    """Keep the name that a loop gives to its items."""
    loop = _LOOP.match(tag)
    if loop is not None:
        loops[loop[1]] = loop[2]


def _of_tag(tag: str, where: str, loops: dict[str, str]) -> Iterator[Placeholder]:
    from jinja2 import TemplateSyntaxError

    code = ""
    if tag.startswith("{{"):
        source = "{{" + _OUTPUT.sub(r"\1", tag) + "}}"
    else:
        statement = _STATEMENT.match(tag)
        word = statement[1] if statement is not None else ""
        code = "" if word in _ALLOWED else "word_statement_refused"
        source = _whole(word, statement[2] if statement is not None else "")
    if code:
        yield Placeholder("", where, code, tag[:80])
        return
    try:
        tree = environment().parse(_straight(source))
    except (TemplateSyntaxError, RecursionError):
        yield Placeholder("", where, "word_placeholder_unreadable", tag[:80])
        return
    for name in _names(tree, loops):
        yield Placeholder(name, where, "", tag[:80])


def _whole(word: str, rest: str) -> str:
    """Return a statement as a template of its own."""
    if word == "for":
        return "{% for" + rest + "%}{% endfor %}"
    if word in {"if", "elif"}:
        return "{% if" + rest + "%}{% endif %}"
    return "{% set" + rest + "%}" if word == "set" else ""


def _straight(source: str) -> str:
    """Return an expression with the quotes that Word makes curly straight, as docxtpl takes them."""
    return source.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0xAB: '"', 0xBB: '"'})


def _names(tree: Any, loops: dict[str, str]) -> Iterator[str]:
    """Yield the names of a tree; of an item of the group the field that is asked of it."""
    from jinja2 import nodes

    of_items = {
        id(each.node): each.attr
        for each in tree.find_all(nodes.Getattr)
        if isinstance(each.node, nodes.Name) and loops.get(each.node.name) == GROUP
    }
    for name in tree.find_all(nodes.Name):
        if id(name) in of_items:
            yield of_items[id(name)]
        elif name.name not in loops and name.name not in _LOOP_NAMES and name.name != GROUP and name.ctx == "load":
            yield name.name


@lru_cache(maxsize=1)
def environment() -> "SandboxedEnvironment":
    """Return the sandbox that templates run in: nothing of Python's, no loader, texts escaped for the file."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(autoescape=True, cache_size=0)
    made.globals.clear()
    kept = ("capitalize", "default", "first", "join", "last", "length", "lower", "replace", "title", "trim", "upper")
    made.filters = {name: made.filters[name] for name in kept}
    return made
