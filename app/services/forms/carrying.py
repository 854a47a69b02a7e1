"""The places of a form, turned back into what an agent decides: of the edition before, or of the form itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.services.forms.manifest import Meaning
from app.services.forms.mapping import (
    Answer,
    Item,
    Sureness,
    expression_of,
    left_empty,
    setting_of,
    text_answers,
    tick_answers,
    ways_of,
)
from app.services.forms.pdf.shapes import FieldType, Rect
from app.services.forms.places import Place

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def carried_items(items: Iterable[Item], places: Iterable[Place], meanings: Mapping[str, Meaning]) -> list[Item]:
    """Return the items of a new edition with the answers that the places of the old one give them.

    A field that no place fills keeps the answer that is near to it.
    """
    by_field: dict[str, list[Place]] = {}
    for place in places:
        by_field.setdefault(place.field, []).append(place)
    carried = [_carried(item, by_field.get(item.name, []), meanings) for item in items]
    return _running_on(carried, by_field)


def _running_on(items: Sequence[Item], by_field: Mapping[str, Sequence[Place]]) -> list[Item]:
    """Let texts go on where the places say, in fields that have no answer of their own."""
    keys = {item.name: item.key for item in reversed(items)}
    more = {
        item.key: tuple(keys[one.field] for place in by_field.get(item.name, ()) for one in place.more
                        if one.field in keys)
        for item in items
    }  # fmt: skip
    taken = {key for each in more.values() for key in each}
    return [left_empty(item) if item.key in taken else replace(item, more=more[item.key]) for item in items]


def drawn_items(places: Iterable[Place], meanings: Mapping[str, Meaning]) -> list[Item]:
    """Return the boxes of a flat PDF as they were drawn, each with its answer; also those that a text goes on in."""
    items: list[Item] = []
    for place in places:
        item = _drawn(len(items), place)
        answers = tick_answers(meanings) if item.is_tick else text_answers(meanings)
        item = _read(item, place.tick or place.text, answers, meanings)
        further = [left_empty(_drawn(item.key + at, one)) for at, one in enumerate(place.more, start=1)]
        items += [replace(item, more=tuple(one.key for one in further)), *further]
    return items


def _drawn(key: int, place: Place) -> Item:
    kind = FieldType.CHECK if place.tick else FieldType.TEXT
    rect = place.rect or Rect(0.0, 0.0, 0.0, 0.0)
    label = "" if place.id == f"{place.page}: {rect.to_list()}" else place.id
    return Item(key, "", label, kind, ((place.page, rect),), cells=place.cells, setting=setting_of(place))


def _carried(item: Item, places: list[Place], meanings: Mapping[str, Meaning]) -> Item:
    bare = replace(item, answer=None, sureness=Sureness.NONE)
    for place in places:
        if place.options:
            code = next((one for one, mark in place.marks.items() if mark == item.export), "")
            code = code or (item.export if not place.marks else "")
            if code:
                answer = Answer(place.options, code)
                return replace(item, answer=answer, sureness=Sureness.CHOSEN, setting=setting_of(place))
        elif place.tick and item.is_tick and place.export in {"", item.export}:
            return _read(replace(bare, setting=setting_of(place)), place.tick, tick_answers(meanings), meanings)
        elif place.text and not item.is_tick:
            set_so = replace(bare, setting=setting_of(place), cells=place.cells)
            return _read(set_so, place.text, text_answers(meanings), meanings)
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
