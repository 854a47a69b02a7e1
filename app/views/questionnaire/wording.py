"""The words of a questionnaire: labels, values, printed texts and where they are from, doubts."""

from collections.abc import Iterable, Mapping

from app.services.forms.manifest import AnswerKind, Country, Field, Option, Texts
from app.services.persons.countries import country_name
from app.services.persons.dates import format_date
from app.services.questionnaire.shapes import Line, Sheet, TextOrigin, ValueOrigin
from app.services.questionnaire.values import chosen_codes
from app.services.tours.cards import TourCard, TouristCard
from app.views.questionnaire.words import doubt_level, doubt_text
from app.views.texts import Texts as TextsOf
from app.views.texts import choice

SheetWords = TextsOf("SheetWords")

NOTHING = "—"
CARD_DIFFERS = "card_differs"
_CARD_KINDS = frozenset({ValueOrigin.CARD, ValueOrigin.TOUR, ValueOrigin.AGENCY})


def text_in(texts: Texts, language: str) -> str:
    """Return a text in a language, else in English, else in any there is."""
    return texts.get(language) or texts.get("en") or next((text for text in texts.values() if text), "")


def country_names(countries: Iterable[Country], language: str) -> list[tuple[str, str]]:
    """Return the codes and names of countries to choose from."""
    return [(one.code, text_in(one.names, language) or one.code) for one in countries]


def sheet_title(sheet: Sheet) -> str:
    """Return the page's title."""
    person = f"{sheet.surname} {sheet.initials}".strip()
    return " · ".join(part for part in (SheetWords.tr("Questionnaire"), person) if part)


def empty_title(tourists: Iterable[TouristCard], tourist_id: int | None) -> str:
    """Return the page's title where there are no questions to show."""
    values = next((one.values for one in tourists if one.id == tourist_id), {})
    surname = values.get("surname_ru") or values.get("surname_lat", "")
    given = values.get("given_name_ru") or values.get("given_name_lat", "")
    person = f"{surname} {given}".strip()
    return " · ".join(part for part in (SheetWords.tr("Questionnaire"), person) if part)


def sheet_facts(sheet: Sheet) -> str:
    """Return how far the questionnaire is."""
    parts = [SheetWords.tr("%1 of %2 answered").replace("%1", str(sheet.answered)).replace("%2", str(sheet.asked))]
    missing, doubtful = len(sheet.missing), len(sheet.doubtful)
    if missing:
        parts.append(SheetWords.tr("%n missing before printing", "", missing))
    if doubtful:
        parts.append(SheetWords.tr("%n to look at", "", doubtful))
    if sheet.passport:
        parts.append(SheetWords.tr("passport to look at"))
    if not missing and not doubtful and not sheet.passport:
        parts.append(SheetWords.tr("ready to be printed"))
    return " · ".join(parts)


def tour_facts(tour: TourCard) -> str:
    """Return which tour it is, and when."""
    days = " – ".join(format_date(day) for day in (tour.arrival, tour.departure) if day)
    return " · ".join(part for part in (SheetWords.tr("Tour %1").replace("%1", tour.number), days) if part)


def yes_no_words(value: str) -> str:
    """Return "yes" or "no" in the language of the window."""
    return {"yes": SheetWords.tr("Yes"), "no": SheetWords.tr("No")}.get(value, value)


def option_text(code: str, options: Iterable[Option], language: str) -> str:
    """Return an option in words; its code where it has none."""
    return next((text_in(one.texts, language) for one in options if one.code == code), "") or code


class ValueWords:
    """Shows stored values of one questionnaire in the language of the window.

    Args:
        language: of the window.
        known: all options of each meaning, those of other countries too.
    """

    def __init__(self, language: str, known: Mapping[str, tuple[Option, ...]]) -> None:
        self._language, self._known = language, known

    def shown(self, field: Field, value: str) -> str:
        """Return a stored value as the screens show it."""
        kind = field.kind
        if not value:
            return ""
        if kind in {AnswerKind.OPTION, AnswerKind.OPTIONS}:
            options = (*field.options, *self._known.get(field.meaning, ()))
            codes = (value,) if kind is AnswerKind.OPTION else (chosen_codes(value) or [value])
            return ", ".join(option_text(code, options, self._language) for code in codes)
        if kind is AnswerKind.COUNTRY:
            return country_name(value, self._language)
        if kind is AnswerKind.COUNTRIES:
            return ", ".join(country_name(code, self._language) for code in (chosen_codes(value) or [value]))
        if kind is AnswerKind.DATE:
            return format_date(value)
        return yes_no_words(value) if kind is AnswerKind.YES_NO else value


def words_of(sheet: Sheet, language: str) -> ValueWords:
    """Return what shows the values of a sheet."""
    known = {code: meaning.options for code, meaning in sheet.questionnaire.meanings.items()}
    return ValueWords(language, known)


def printed_words(line: Line, shown: str) -> str:
    """Return the line beneath an answer: its printed text where it is another one, and where both are from."""
    is_same = line.text == shown or (line.text_origin is TextOrigin.SAME and line.field.kind is not AnswerKind.TEXT)
    text = "" if is_same else line.text
    return " · ".join(part for part in (text, origin_words(line, with_option=bool(text))) if part)


def origin_words(line: Line, *, with_option: bool = True) -> str:
    """Return where an answer and its printed text are from; `with_option` tells that the option's words are printed."""
    if (line.value_origin, line.text_origin) == (ValueOrigin.TYPED, TextOrigin.TYPED):
        return SheetWords.tr("answer and text typed by hand")
    untold = {TextOrigin.NONE, TextOrigin.SAME}
    if line.value_origin is ValueOrigin.OPTION or not with_option:
        untold.add(TextOrigin.OPTION)
    parts = []
    if line.value_origin is not ValueOrigin.NONE:
        parts.append(choice("value_origin", line.value_origin.value))
    if line.text_origin not in untold:
        parts.append(choice("text_origin", line.text_origin.value))
    return ", ".join(parts)


def doubt_words(line: Line, words: ValueWords) -> str:
    """Return why an answer is to be looked at; empty where nothing is."""
    return " ".join(
        SheetWords.tr("Card or tour say: %1. Keep this answer, or follow them again.").replace(
            "%1", words.shown(line.field, str(one.params["ready"]))
        )
        if one.code == CARD_DIFFERS
        else doubt_text(one)
        for one in line.doubts
    )


def is_against_card(line: Line) -> bool:
    """Tell whether card or tour say otherwise, and nobody has kept the answer beside that."""
    return any(one.code == CARD_DIFFERS for one in line.doubts)


def level_of(line: Line) -> str:
    """Return how bad the doubts of a line are: "error", "doubt" or ""."""
    levels = {doubt_level(one) for one in line.doubts}
    return "error" if "error" in levels else "doubt" if levels else ""


def is_from_card(line: Line) -> bool:
    """Tell whether the answer follows card or tour."""
    return line.value_origin in _CARD_KINDS
