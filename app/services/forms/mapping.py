"""Which answer goes where on an embassy's own PDF, as an agent decides it: items, and the places that they come to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.services.forms.manifest import AnswerKind, Meaning
from app.services.forms.matching import Match, Matcher
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm, Rect
from app.services.forms.place_values import option_codes
from app.services.forms.places import LEAST_SIZE, MARK, Place

SURE_FROM = 0.88
"""A proposal that is this certain is shown as sure."""

MOST_POSITIONS = 3
"""So many entries of a repeated group can be chosen."""

TICKS = (FieldType.CHECK, FieldType.RADIO)
_UNFILLED = (FieldType.SIGNATURE, FieldType.BUTTON)
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
class Setting:
    """How an answer is set; a zero or the empty text takes what the field says.

    Attributes:
        size: in points.
        least: down to which it is made smaller.
        align: "left", "center", "right".
        lines: more than one: it is wrapped rather than made smaller.
        mark: what a tick of a flat page looks like.
    """

    size: float = 0.0
    least: float = LEAST_SIZE
    align: str = ""
    lines: int = 0
    mark: str = MARK


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
        cells: one character each; 0 takes those that the field has.
        setting: how it is set.
        more: keys of the items in which a text goes on that is too long.
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
    setting: Setting = Setting()
    more: tuple[int, ...] = ()

    @property
    def is_tick(self) -> bool:
        """True where a mark is set and no text."""
        return self.kind in TICKS

    @property
    def place_id(self) -> str:
        """The id of its place: what names it, or where it stands."""
        page, rect = self.spots[0]
        return self.name or self.label or f"{page}: {rect.to_list()}"

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
    return proposed(item, matcher.match(first), meanings)


def proposed(item: Item, match: Match, meanings: Mapping[str, Meaning]) -> Item:
    """Return an item with the answer that is near to it, where it can hold that."""
    meaning, _, option = match.answer.partition(".")
    if meaning not in meanings or item.is_tick != bool(option):
        return item
    sureness = Sureness.SURE if match.certainty >= SURE_FROM else Sureness.LIKELY
    return replace(item, answer=Answer(meaning, option), sureness=sureness)


def setting_of(place: Place) -> Setting:
    """Return how a place is set."""
    return Setting(place.size, place.least, place.align, place.lines, place.mark)


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
    by_key = {item.key: item for item in items}
    return tuple(place for item in by_key.values() if item.is_filled for place in _places(item, by_key, meanings))


def _places(item: Item, by_key: Mapping[int, Item], meanings: Mapping[str, Meaning]) -> Iterator[Place]:
    expression = expression_of(item, meanings)
    text, tick = ("", expression) if item.is_tick else (expression, "")
    setting = item.setting
    place = Place(
        "",
        text=text,
        tick=tick,
        export=item.export,
        cells=item.cells,
        size=setting.size,
        least=setting.least,
        align=setting.align,
        lines=setting.lines,
        mark=setting.mark,
        more=tuple(_target(by_key[key]) for key in item.more if key in by_key and text),
    )
    if item.name:
        yield replace(place, id=f"{item.name}: {item.export}" if item.export else item.name, field=item.name)
        return
    for page, rect in item.spots:
        yield replace(place, id=item.label or f"{page}: {rect.to_list()}", page=page, rect=rect)


def _target(item: Item) -> Place:
    """Return where an item stands."""
    if item.name:
        return Place(item.name, field=item.name)
    page, rect = item.spots[0]
    return Place(f"{page}: {rect.to_list()}", page=page, rect=rect)
