"""The texts in the languages of the window: all there, all complete, and found when they are asked for."""

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app.person_fields import PERSON_FIELDS
from app.services.imports.recognition.headings import meaning_of
from app.views.texts import ERRORS
from app.views.texts_of_choices import CHOICES

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "resources" / "i18n"
PLURAL_FORMS = {"ru": 3, "en": 2}
MARK = re.compile(r"%\d|%n|\{\w+\}")
MIXED_WORD = re.compile(r"\b(?=\w*[А-Яа-яЁё])(?=\w*[A-Za-z])\w+\b")
SAME_IN_RUSSIAN = {"E-mail", "Excel (*.xlsx)", "PDF (*.pdf)", "Word (*.docx)"}
ENDS = (".", "…", "?", ":", "!")
"""What closes a text in the source closes its translation, so that labels get no full stop."""


@dataclass(frozen=True)
class Message:
    """One message of a .ts file: `texts` holds the translation, or all its plural forms."""

    context: str
    source: str
    texts: tuple[str, ...]
    is_plural: bool
    is_finished: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def messages(language: str) -> list[Message]:
    root = ET.parse(FOLDER / f"carnet_{language}.ts").getroot()
    return [
        message_of(context.findtext("name", ""), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]


def message_of(context: str, element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None, context
    is_plural = element.get("numerus") == "yes"
    texts = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
    source = element.findtext("source", "")
    return Message(context, source, tuple(texts), is_plural, translation.get("type") is None)


def translator(language: str) -> QTranslator:
    loaded = QTranslator()
    assert loaded.load(f"carnet_{language}", str(FOLDER))
    return loaded


@dataclass
class Calls:
    """The texts of one file as they are called.

    Attributes:
        found: context and text of each call that can be read.
        hidden: where lupdate would not find a text, or would take a plural for a plain text.
        counting: classes that ask for a plural by `self.tr`.
        parents: classes that others inherit from.
    """

    found: list[tuple[str, str]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    counting: set[str] = field(default_factory=set)
    parents: set[str] = field(default_factory=set)


def calls_of(tree: ast.Module, place: str) -> Calls:
    """Read every call that translates, with the context that it asks for."""
    read, helpers = Calls(), helpers_of(tree)
    woven = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for inner in ast.walk(node)}
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    read.parents = {last_name(base) for node in classes for base in node.bases}
    for context, call in calls_in(tree, ""):
        name, texts = called_name(call), [text_of(one) for one in call.args]
        if name in {"translate", "QT_TRANSLATE_NOOP"} and len(texts) > 1 and texts[0] is not None and texts[1]:
            read.found.append((texts[0], texts[1]))
        elif name == "tr" and texts and texts[0]:
            read.found.append((owner_of(call, context), texts[0]))
            read.counting |= {context} if len(texts) > 2 and owner_of(call, context) == context else set()
        elif is_choice(call) or texts[helpers.get(name, len(texts)) :][:1] not in ([], [None]):
            read.hidden.append(f"{place}:{call.lineno} {name}")
        if (translated_part(call) and id(call) in woven) or (name == "translate" and len(texts) > 3 and texts[1]):
            read.hidden.append(f"{place}:{call.lineno} {name}")
    return read


def is_choice(call: ast.Call) -> bool:
    """Say whether one of several texts is translated: lupdate reads the first at most."""
    return any(isinstance(part, ast.IfExp | ast.BoolOp) for part in translated_part(call))


def helpers_of(tree: ast.Module) -> dict[str, int]:
    """Name the functions that hand a parameter on to be translated, and other names of the marks; give its place."""
    helpers = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name != "tr":
            own = [argument.arg for argument in node.args.args if argument.arg != "self"]
            for name in own:
                if name in handed_on(node):
                    helpers[node.name] = own.index(name)
        elif isinstance(node, ast.Assign) and last_name(node.value) == "QT_TRANSLATE_NOOP":
            helpers.update({target.id: 1 for target in node.targets if isinstance(target, ast.Name)})
    return helpers


def handed_on(node: ast.FunctionDef) -> set[str]:
    """Return the names that the function has translated."""
    calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
    return {text.id for call in calls for text in translated_part(call) if isinstance(text, ast.Name)}


def translated_part(call: ast.Call) -> list[ast.expr]:
    """Return the argument that is translated; none where the call does not translate."""
    at = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(called_name(call), len(call.args))
    return call.args[at : at + 1]


def calls_in(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls below a node, each with the class that it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield context, child
        yield from calls_in(child, child.name if isinstance(child, ast.ClassDef) else context)


def called_name(call: ast.Call) -> str:
    return last_name(call.func)


def last_name(node: ast.expr) -> str:
    """Return the last part of a name: `tr` of `self.tr`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def owner_of(call: ast.Call, context: str) -> str:
    """Return the context of a `.tr`: the class around it, or the name before it."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner.id if isinstance(owner, ast.Name) and owner.id != "self" else context


def text_of(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def source_calls() -> Iterator[Calls]:
    files = [
        *(ROOT / "app" / "views").rglob("*.py"),
        ROOT / "app" / "shell.py",
        ROOT / "app" / "upkeep.py",
        ROOT / "app" / "person_fields.py",
    ]
    for file in sorted(files):
        yield calls_of(ast.parse(file.read_text(encoding="utf-8")), file.relative_to(ROOT).as_posix())


def test_that_every_text_is_called_so_that_lupdate_finds_it() -> None:
    # It reads literal texts in whole calls of these names, none in an f-string, and a plural only off `.tr`.
    hidden = [place for calls in source_calls() for place in calls.hidden]
    assert not hidden, "\n".join(hidden)


@pytest.mark.parametrize(
    "source",
    [
        'def words(text):\n    return QCoreApplication.translate("Page", text)\nwords("Save")',
        'def words(self, text):\n    return self.tr(text)\ndef show(self):\n    self.words("Save")',
        'self.tr("Save" if is_dirty else "Close")',
        'QCoreApplication.translate("Page", "%n day(s)", "", days)',
        """f"{QCoreApplication.translate('Page', 'Lists')} (*.xlsx)\"""",
        '_T = QT_TRANSLATE_NOOP\nWORDS = {"save": _T("Page", "Save")}',
    ],
)
def test_that_a_text_behind_another_name_is_told(source: str) -> None:
    assert len(calls_of(ast.parse(source), "page.py").hidden) == 1


def test_that_no_class_that_others_inherit_from_counts_by_its_own_tr() -> None:
    # PySide asks the contexts of the object's classes from the last to the first, and takes the text in which it has
    # filled in the number for a translation: `self.tr("%n tour(s)", "", 80)` of a base stays English in its heirs.
    calls = list(source_calls())
    parents = {name for one in calls for name in one.parents}
    assert sorted({name for one in calls for name in one.counting} & parents) == []


@pytest.mark.parametrize(
    "source",
    [
        'QCoreApplication.translate("Page", "Save")',
        'class Page:\n    def show(self):\n        self.tr("Save")',
        'Page.tr("Save")',
        'QT_TRANSLATE_NOOP("Page", "Save")',
    ],
)
def test_that_a_text_is_read_with_its_context(source: str) -> None:
    calls = calls_of(ast.parse(source), "page.py")
    assert (calls.found, calls.hidden) == ([("Page", "Save")], [])


def test_that_every_text_of_the_source_is_in_russian() -> None:
    known = {(message.context, message.source) for message in messages("ru")}
    wanted = {text for calls in source_calls() for text in calls.found}
    assert len(wanted) > 400
    assert sorted(wanted - known) == [], "run `make texts` and translate what it added"


def test_that_no_russian_text_is_unfinished() -> None:
    assert [str(one) for one in messages("ru") if not one.is_finished or not all(one.texts)] == []


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_that_plurals_have_all_their_forms(language: str) -> None:
    plurals = [one for one in messages(language) if one.is_plural]
    assert plurals
    wrong = [str(one) for one in plurals if len(one.texts) != PLURAL_FORMS[language] or not all(one.texts)]
    assert wrong == []


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_that_every_text_with_a_number_is_a_plural(language: str) -> None:
    counted = {(context, source) for calls in source_calls() for context, source in calls.found if "%n" in source}
    plurals = {(one.context, one.source) for one in messages(language) if one.is_plural and one.is_finished}
    assert counted
    assert sorted(counted - plurals) == [], "lupdate reads a plural only off `.tr`, not off `translate`"


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_that_every_mark_of_a_source_stands_in_its_translation(language: str) -> None:
    lost = [
        f"{message} -> {text}"
        for message in messages(language)
        for text in message.texts
        if Counter(MARK.findall(text)) != Counter(MARK.findall(message.source))
    ]
    assert lost == []


def test_that_a_russian_text_ends_as_its_source_does() -> None:
    def end(text: str) -> str:
        return next((mark for mark in ENDS if text.endswith(mark)), "")

    wrong = [str(one) for one in messages("ru") for text in one.texts if end(text) != end(one.source)]
    assert [one for one in wrong if not one.endswith(("(лат.)", "(Latin)"))] == []


def test_that_russian_texts_are_written_in_russian() -> None:
    texts = [(one, text) for one in messages("ru") for text in one.texts]
    foreign = [one.source for one, text in texts if not re.search("[А-Яа-яЁё]", text) and one.source != text]
    assert foreign == []
    assert {one.source for one, text in texts if one.source == text} <= SAME_IN_RUSSIAN
    assert [text for _, text in texts if MIXED_WORD.search(MARK.sub(" ", text)) or '"' in text or "..." in text] == []


@pytest.mark.parametrize(
    ("context", "sources"),
    [
        ("Errors", set(ERRORS.values())),
        ("Choices", {text for words in CHOICES.values() for text in words.values()}),
        ("PersonField", {text for one in PERSON_FIELDS for text in (one.label, one.short_label) if text}),
    ],
)
def test_that_texts_marked_in_tables_are_translated(context: str, sources: set[str]) -> None:
    russian = translator("ru")
    assert sorted(source for source in sources if not russian.translate(context, source)) == []


def test_that_the_plural_fits_the_number() -> None:
    russian, english = translator("ru"), translator("en")
    context, source = next((one.context, one.source) for one in messages("ru") if one.source == "%n client(s)")
    told = [russian.translate(context, source, "", count) for count in (1, 3, 5, 11, 21)]
    assert told == ["%n клиент", "%n клиента", "%n клиентов", "%n клиентов", "%n клиент"]
    assert [english.translate(context, source, "", count) for count in (1, 2)] == ["%n client", "%n clients"]


def test_that_the_russian_label_of_a_field_is_read_as_its_heading() -> None:
    # The tourist list is headed with these labels, and comes back by Import.
    russian = translator("ru")
    read = {one.name: meaning_of(russian.translate("PersonField", one.label) or "") for one in PERSON_FIELDS}
    assert {name: meant for name, meant in read.items() if meant[0] != name or meant[1] < 0.9} == {}
