"""Which answer goes where on an embassy's own PDF, as an agent decides it: items, and the places that they come to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.services.forms.manifest import AnswerKind, Meaning
from app.services.forms.matching import Matcher
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm, Rect
from app.services.forms.place_values import option_codes
from app.services.forms.places import Place

SURE_FROM = 0.88
"""A proposal that is this certain is shown as sure."""

MOST_POSITIONS = 3
"""So many entries of a repeated group can be chosen."""

TICKS = (FieldType.CHECK, FieldType.RADIO)
_UNFILLED = (FieldType.SIGNATURE, FieldType.BUTTON)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SEX = ("M", "F")


class Way(StrEnum):
    """How an answer is written."""

    AS_IS = "as_is"
    CAPITALS = "capitals"
    DOTS = "dots"  # 12.08.1974
    SLASHES = "slashes"
    DASHES = "dashes"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


TEXT_WAYS = (Way.AS_IS, Way.CAPITALS)
DATE_WAYS = (Way.AS_IS, Way.DOTS, Way.SLASHES, Way.DASHES, Way.DAY, Way.MONTH, Way.YEAR)
_BETWEEN = {Way.DOTS: ".", Way.SLASHES: "/", Way.DASHES: "-"}


class Sureness(StrEnum):
    """How an item got its answer, or why it has none."""

    CHOSEN = "chosen"  # by the agent, or of the edition before
    SURE = "sure"
    LIKELY = "likely"
    NONE = "none"  # nothing is near
    LEFT = "left"  # the agent wants no answer there


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at a place.

    Attributes:
        meaning: code of the meaning.
        option: the box is ticked where this one was chosen; empty for a text.
        position: of a repeated group, from 0.
    """

    meaning: str
    option: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A field of the PDF, one button of a group, or a box that was drawn.

    Attributes:
        key: names it while the PDF is open.
        name: of the field; empty for a drawn box.
        label: what is printed beside it, or its tooltip.
        kind: what it holds.
        spots: pages, from 1, and where on them it stands.
        export: the value of a button at which it is on.
        answer: what stands there, or None.
        way: how it is written.
        sureness: how it got that.
        expression: that of an older pack, which none of the simple ways says.
        cells: one character each, of a drawn comb.
        base: the place of the edition before, whose size and setting are kept.
    """

    key: int
    name: str
    label: str
    kind: FieldType
    spots: tuple[tuple[int, Rect], ...]
    export: str = ""
    answer: Answer | None = None
    way: Way = Way.AS_IS
    sureness: Sureness = Sureness.NONE
    expression: str = ""
    cells: int = 0
    base: Place | None = None

    @property
    def is_tick(self) -> bool:
        """True where a mark is set and no text."""
        return self.kind in TICKS

    @property
    def is_filled(self) -> bool:
        """True where something is printed there."""
        return self.answer is not None or bool(self.expression)


def items_of(form: PdfForm, matcher: Matcher, meanings: Mapping[str, Meaning]) -> list[Item]:
    """Return the fields of a PDF, each with the answer that is near to it."""
    groups: dict[tuple[str, str], list[PdfField]] = {}
    for field in form.fields:
        if field.type not in _UNFILLED and not field.read_only:
            export = field.exports[0] if field.type in TICKS and field.exports else ""
            groups.setdefault((field.name, export), []).append(field)
    return [_item(key, export, fields, matcher, meanings) for key, ((_, export), fields) in enumerate(groups.items())]


def _item(key: int, export: str, fields: list[PdfField], matcher: Matcher, meanings: Mapping[str, Meaning]) -> Item:
    first = fields[0]
    spots = tuple((one.page, one.rect) for one in fields)
    item = Item(key, first.name, first.label, first.type, spots, export)
    match = matcher.match(first)
    meaning, _, option = match.answer.partition(".")
    if meaning not in meanings or item.is_tick != bool(option):
        return item
    sureness = Sureness.SURE if match.certainty >= SURE_FROM else Sureness.LIKELY
    return replace(item, answer=Answer(meaning, option), sureness=sureness)


def carried_items(items: Iterable[Item], places: Iterable[Place], meanings: Mapping[str, Meaning]) -> list[Item]:
    """Return the items of a new edition with the answers that the places of the old one give them.

    A field that no place fills keeps the answer that is near to it.
    """
    by_field: dict[str, list[Place]] = {}
    for place in places:
        by_field.setdefault(place.field, []).append(place)
    return [_carried(item, by_field.get(item.name, []), meanings) for item in items]


def _carried(item: Item, places: list[Place], meanings: Mapping[str, Meaning]) -> Item:
    bare = replace(item, answer=None, sureness=Sureness.NONE)
    for place in places:
        if place.options:
            code = next((one for one, mark in place.marks.items() if mark == item.export), "")
            code = code or (item.export if not place.marks else "")
            if code:
                answer = Answer(place.options, code)
                return replace(item, answer=answer, sureness=Sureness.CHOSEN, base=place)
        elif place.tick and item.is_tick and place.export in {"", item.export}:
            return _read(replace(bare, base=place), place.tick, tick_answers(meanings), meanings)
        elif place.text and not item.is_tick:
            return _read(replace(bare, base=place), place.text, text_answers(meanings), meanings)
    return bare if places else item


def _read(item: Item, expression: str, answers: Iterable[Answer], meanings: Mapping[str, Meaning]) -> Item:
    """Return an item with what an expression says, as a simple choice where it is one."""
    told = set(_NAME.findall(expression))
    for answer in answers:
        if not any(name.startswith(answer.meaning) for name in told):
            continue
        for way in ways_of(meanings[answer.meaning], is_tick=item.is_tick):
            tried = replace(item, answer=answer, way=way, sureness=Sureness.CHOSEN)
            if expression_of(tried, meanings) == expression:
                return tried
    return replace(item, expression=expression, sureness=Sureness.CHOSEN)


def left_empty(item: Item) -> Item:
    """Return an item that nothing is printed at."""
    return replace(item, answer=None, expression="", sureness=Sureness.LEFT)


def text_answers(meanings: Mapping[str, Meaning]) -> list[Answer]:
    """Return what a field for text may hold."""
    return [
        Answer(code, "", position)
        for code, meaning in meanings.items()
        for position in range(MOST_POSITIONS if meaning.group else 1)
    ]


def tick_answers(meanings: Mapping[str, Meaning]) -> list[Answer]:
    """Return when a box may be ticked."""
    return [
        Answer(code, option, position)
        for code, meaning in meanings.items()
        for option in _options_of(meaning)
        for position in range(MOST_POSITIONS if meaning.group else 1)
    ]


def _options_of(meaning: Meaning) -> tuple[str, ...]:
    return option_codes(meaning) or (_SEX if meaning.code == "sex" else ())


def ways_of(meaning: Meaning, *, is_tick: bool = False) -> tuple[Way, ...]:
    """Return how an answer may be written."""
    if is_tick:
        return (Way.AS_IS,)
    return DATE_WAYS if meaning.kind is AnswerKind.DATE else TEXT_WAYS


def expression_of(item: Item, meanings: Mapping[str, Meaning]) -> str:
    """Return the expression of what stands at an item; empty for nothing."""
    if item.expression or item.answer is None:
        return item.expression
    answer = item.answer
    end = f"_{answer.position + 1}" if answer.position else ""
    if answer.option:
        several = meanings[answer.meaning].kind is AnswerKind.OPTIONS
        name = f"{answer.meaning}{end}"
        return f'"{answer.option}" in {name}' if several else f'{name} == "{answer.option}"'
    if item.way in _BETWEEN:
        parts = ", ".join(f"{answer.meaning}_{part}{end}" for part in ("day", "month", "year"))
        return f'[{parts}] | join("{_BETWEEN[item.way]}")'
    if item.way in {Way.DAY, Way.MONTH, Way.YEAR}:
        return f"{answer.meaning}_{item.way.value}{end}"
    text = f"{answer.meaning}_text{end}"
    return f"{text} | upper" if item.way is Way.CAPITALS else text


def places_of(items: Iterable[Item], meanings: Mapping[str, Meaning]) -> tuple[Place, ...]:
    """Return the places of the items that have an answer."""
    return tuple(place for item in items if item.is_filled for place in _places(item, meanings))


def _places(item: Item, meanings: Mapping[str, Meaning]) -> Iterator[Place]:
    expression = expression_of(item, meanings)
    text, tick = ("", expression) if item.is_tick else (expression, "")
    if item.name:
        kept = replace(item.base, where="", options="", marks={}) if item.base is not None else Place("")
        name = f"{item.name}: {item.export}" if item.export else item.name
        yield replace(kept, id=name, field=item.name, text=text, tick=tick, export=item.export)
        return
    for page, rect in item.spots:
        id_ = f"{page}: {rect.to_list()}"
        yield Place(id_, page=page, rect=rect, text=text, tick=tick, cells=item.cells)
