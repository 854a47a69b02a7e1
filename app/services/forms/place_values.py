"""What the places of a form show for one person: answers under the names that expressions use, then spots to be set.

An expression may name, of each meaning, `surname` (the answer as it is stored, several as a list), `surname_text` (as
it is printed, in the form's language), of a date also `birth_date_day`, `_month` and `_year`; further ones of a
repeated group end in `_2`, `_3` …; beside them `age`, `minor`, `sex`, `citizenship`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from app.errors import UserError
from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import AnswerKind, Meaning
from app.services.forms.places import Place, Template
from app.services.forms.spots import Spot
from app.services.questionnaire.shapes import Line, Sheet
from app.services.questionnaire.values import seen_value

_TEXT = "_text"
_DATE_PARTS = ("_day", "_month", "_year")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
YES_NO = ("yes", "no")
BETWEEN = ", "


def names_of(sheet: Sheet, facts: Mapping[str, object], dates: str) -> dict[str, object]:
    """Return a person's answers under the names that expressions use.

    Args:
        sheet: the answers to the questions that are asked of the person.
        facts: what `asking.facts_of` says.
        dates: how dates are printed.
    """
    names: dict[str, object] = dict(facts)
    for line in sheet.lines:
        names.update(_names_of_line(line, dates))
    return names


def _names_of_line(line: Line, dates: str) -> Iterator[tuple[str, object]]:
    end = f"_{line.key.position + 1}" if line.key.position else ""
    name = line.key.meaning
    yield f"{name}{end}", seen_value(line.field.kind, line.value)
    if line.field.kind is AnswerKind.DATE:
        yield f"{name}{_TEXT}{end}", printed_date(line.value, dates)
        parts = [*line.value.split("-"), "", "", ""][:3]
        yield from ((f"{name}{part}{end}", value) for part, value in zip(_DATE_PARTS, reversed(parts), strict=True))
    else:
        yield f"{name}{_TEXT}{end}", line.text or line.value if line.field.kind is AnswerKind.TEXT else line.text


def printed_date(value: str, dates: str) -> str:
    """Return a date as the form has it; one that lacks day or month as what it has, the year last."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return "-".join(reversed(value.split("-")))
    printed = dates.replace("%d", f"{day.day:02}").replace("%m", f"{day.month:02}").replace("%Y", f"{day.year:04}")
    return printed.replace("%b", MONTHS[day.month - 1])  # not strftime: it writes the computer's language


def is_known_name(name: str, meanings: Mapping[str, Meaning], facts: Iterable[str]) -> bool:
    """Tell whether expressions may use a name."""
    if name in facts or name in meanings:
        return True
    base, _, number = name.rpartition("_")
    if number.isdigit() and base:
        return is_known_name(base, meanings, ())
    if name.endswith(_TEXT):
        return name.removesuffix(_TEXT) in meanings
    of_date = next((name.removesuffix(part) for part in _DATE_PARTS if name.endswith(part)), "")
    return of_date in meanings and meanings[of_date].kind is AnswerKind.DATE


def spots_of_places(template: Template, names: Mapping[str, object], meanings: Mapping[str, Meaning]) -> list[Spot]:
    """Return what is set at the places of a template for one person; places without an answer are left out.

    Raises:
        UserError: an expression can't be read: the codes of `expressions`.
    """
    return [spot for place in template.places for spot in _spots_of(place, names, meanings)]


def _spots_of(place: Place, names: Mapping[str, object], meanings: Mapping[str, Meaning]) -> Iterator[Spot]:
    if place.options:
        yield from _spots_of_options(place, names, meanings)
    elif place.tick:
        if compile_expression(place.tick).holds(names):
            yield _spot(place, ticked=True)
    else:
        text = as_text(compile_expression(place.text).value(names))
        if text:
            yield _spot(place, text=text)


def _spots_of_options(place: Place, names: Mapping[str, object], meanings: Mapping[str, Meaning]) -> Iterator[Spot]:
    """One spot for each option that was chosen: a value of a group, or a place of the option's own."""
    if place.options not in meanings:
        raise UserError("place_name_unknown", name=place.options)
    value = names.get(place.options, "")
    chosen = value if isinstance(value, list | tuple) else [value] if value else []
    for code in map(str, chosen):
        if place.field:
            yield _spot(place, export=place.marks.get(code, code))
        else:
            yield _spot(place, id=f"{place.id}.{code}", ticked=True)


def option_codes(meaning: Meaning) -> tuple[str, ...]:
    """Return the codes that an option place may have."""
    return YES_NO if meaning.kind is AnswerKind.YES_NO else tuple(option.code for option in meaning.options)


def as_text(value: object) -> str:
    """Return what an expression came to as it is printed; what is false or empty prints nothing."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, list | tuple):
        return BETWEEN.join(filter(None, map(as_text, value)))
    return value if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else str(value)


def _spot(place: Place, *, id: str = "", text: str = "", ticked: bool = False, export: str = "") -> Spot:  # noqa: A002
    return Spot(
        id=id or place.id,
        text=text,
        ticked=ticked,
        field=place.field,
        export=export or (place.export if ticked else ""),
        page=place.page,
        rect=place.rect,
        size=place.size,
        least=place.least,
        align=place.align,
        lines=place.lines,
        cells=place.cells,
        mark=place.mark,
        more=tuple(Spot(id or place.id, field=one.field, page=one.page, rect=one.rect) for one in place.more),
    )
