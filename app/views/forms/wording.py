"""The words of the page of forms: entries of its lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from app.services.forms.form_choice import EditionState, FormChoice
from app.services.forms.manifest import FormPack
from app.services.forms.printed import AnswerChange, FormWay, PrintedCopy
from app.services.persons.dates import format_date
from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import AnswerKey, Line, Sheet
from app.views.forms.form_source import MissingAnswer, ShownForm
from app.views.forms.item_list import ListEntry
from app.views.forms.wishes import Lead
from app.views.questionnaire.wording import text_in, words_of
from app.views.texts import Texts, choice, explain_code

FormWords = Texts("FormWords")

NOTHING = "—"
SETTINGS = ("settings",)
"""Key of an entry that leads to the settings."""

_SIGNING = "agency_head"
_OF_AGENCY = ("agency_name", "agency_address", "agency_phone", _SIGNING)


def tourist_entries(tourists: Sequence[tuple[int, str]], rows: Mapping[int, BoardRow]) -> list[ListEntry]:
    """Return the tourists, each with how far the questionnaire is."""
    return [_tourist(id_, name, rows.get(id_)) for id_, name in tourists]


def _tourist(id_: int, name: str, row: BoardRow | None) -> ListEntry:
    if row is None or not row.asked:
        return ListEntry(id_, name)
    counted = FormWords.tr("%1 of %2").replace("%1", str(row.answered)).replace("%2", str(row.asked))
    if row.missing:
        missing = FormWords.tr("%n missing", "", len(row.missing))
        return ListEntry(id_, name, f"{counted} · {missing}", "circle-alert", "doubt")
    if row.doubtful:
        doubtful = FormWords.tr("%n to look at", "", len(row.doubtful))
        return ListEntry(id_, name, f"{counted} · {doubtful}", "triangle-alert", "doubt")
    complete = FormWords.tr("complete")
    return ListEntry(id_, name, f"{counted} · {complete}", "circle-check", "good")


def form_title(pack: FormPack, language: str) -> str:
    """Return what a form is called."""
    return text_in(pack.titles, language) or pack.id


def form_entries(choices: Sequence[FormChoice], language: str) -> list[ListEntry]:
    """Return the forms, each with its edition and whether that stands; where the country has none that is said."""
    entries = [_form(one, language) for one in choices]
    if any(one.pack.country for one in choices):
        return entries
    none = ListEntry("", FormWords.tr("No form of this country"), FormWords.tr("only its questionnaire"), "info")
    return [none, *entries]


def own_entries(choices: Sequence[FormChoice], countries: Mapping[str, str], language: str) -> list[ListEntry]:
    """Return the forms of the agency's own, each with its country.

    Args:
        choices: the forms.
        countries: names by code.
        language: of the window.
    """
    entries = [(one, _form(one, language)) for one in choices]
    return [
        replace(entry, below=" · ".join(filter(None, (countries.get(one.pack.country, ""), entry.below))))
        for one, entry in entries
    ]


def _form(one: FormChoice, language: str) -> ListEntry:
    pack, edition = one.pack, one.pack.edition
    days = {
        EditionState.STANDS: (FormWords.tr("valid until %1"), edition.valid_to),
        EditionState.NOT_YET: (FormWords.tr("valid from %1"), edition.valid_from),
        EditionState.EXPIRED: (FormWords.tr("valid only until %1"), edition.valid_to),
    }
    words, day = days[one.state]
    state = words.replace("%1", format_date(day)) if day else choice("edition", one.state.value)
    parts = [state, FormWords.tr("needs the embassy's PDF") if one.needs_pdf and one.pdf is None else "", edition.name]
    title = form_title(pack, language)
    below = " · ".join(filter(None, parts))
    if one.state is EditionState.STANDS:
        return ListEntry(pack.id, title, below, "file-text")
    return ListEntry(pack.id, title, below, "triangle-alert", "error" if one.state is EditionState.EXPIRED else "doubt")


def line_title(line: Line, language: str) -> str:
    """Return a question's words, with its number and which one of several it is."""
    labels = text_in(line.field.labels, language) or line.field.key
    title = f"{line.field.number} {labels}" if line.field.number else labels
    return f"{title} ({line.key.position + 1})" if line.key.position else title


def check_entries(shown: ShownForm, language: str) -> list[ListEntry]:
    """Return what is to be looked at before a form is printed: what is missing, does not fit, can't be set."""
    return list(_checks(shown, language))


def _checks(shown: ShownForm, language: str) -> Iterator[ListEntry]:
    people, filled = shown.made.people, shown.made.filled
    for person in people:
        who = person.name if len(people) > 1 else ""
        for line in person.applicant.sheet.missing:
            below = " · ".join(filter(None, (who, FormWords.tr("not answered"))))
            yield ListEntry((person.tourist_id, line.key), line_title(line, language), below, "circle-alert", "error")
    lines = {line.key.meaning: line for line in reversed(people[0].applicant.sheet.lines)}
    for overflow in filled.overflow:
        title, key = _place(overflow.place, people[0].tourist_id, lines, language)
        below = FormWords.tr("does not fit: %1").replace("%1", overflow.rest)
        yield ListEntry(key, title, below, "triangle-alert", "error")
    if filled.glyphs:
        title = FormWords.tr("No font has these signs: %1").replace("%1", " ".join(filled.glyphs))
        below = FormWords.tr("a question mark is printed for each")
        yield ListEntry(("glyphs",), title, below, "triangle-alert", "error")
    yield from _agency_checks(people[0].applicant.sheet, language)
    for at, warning in enumerate(filled.warnings):
        line_of = lines.get(str(warning.params.get("field", "")))
        if warning.code == "answer_untranslated" and line_of is not None:
            below = FormWords.tr("not translated: printed as it was given")
            key = (people[0].tourist_id, line_of.key)
            yield ListEntry(key, line_title(line_of, language), below, "triangle-alert", "doubt")
        else:
            words = explain_code(warning.code, warning.params)
            yield ListEntry(("warning", at), words, "", "triangle-alert", "doubt", hint=words)


def _agency_checks(sheet: Sheet, language: str) -> Iterator[ListEntry]:
    """Yield what a paper that the agency signs wants to know of it and the settings don't tell."""
    asked = [line for line in sheet.lines if line.key.meaning in _OF_AGENCY]
    if not any(line.key.meaning == _SIGNING for line in asked):
        return
    for line in asked:
        if not line.value:
            below = FormWords.tr("not told in the settings: a line is left for it")
            yield ListEntry(SETTINGS, line_title(line, language), below, "circle-alert", "doubt")


def _place(place: str, tourist_id: int, lines: Mapping[str, Line], language: str) -> tuple[str, object]:
    """Return the words for a place of a form, and the answer that stands there where that is known by its name."""
    line = lines.get(place) or lines.get(place.partition(".")[0])
    if line is None:
        return FormWords.tr("Place “%1”").replace("%1", place), ("place", place)
    return line_title(line, language), (tourist_id, line.key)


def lead_of(key: object) -> Lead | None:
    """Return the tourist and the answer that an entry leads to; None where it leads nowhere."""
    if isinstance(key, tuple) and len(key) == 2 and isinstance(key[1], AnswerKey):
        return key
    return None


def missing_entries(missing: Sequence[MissingAnswer], language: str) -> list[ListEntry]:
    """Return what must be answered before a group's forms are printed."""
    return [
        ListEntry((one.tourist_id, one.line.key), line_title(one.line, language), one.name, "circle-alert", "error")
        for one in missing
    ]


def copy_entries(copies: Sequence[PrintedCopy], packs: Mapping[str, FormPack], language: str) -> list[ListEntry]:
    """Return the printed forms: what, when, by whom, and how many answers differ today."""
    return [_copy(one, packs, language) for one in copies]


def _copy(copy: PrintedCopy, packs: Mapping[str, FormPack], language: str) -> ListEntry:
    level = "doubt" if copy.changes else "muted" if copy.changes is None else "good"
    icon = "triangle-alert" if copy.changes else "printer" if copy.way is FormWay.PRINTED else "download"
    below = "\n".join(filter(None, (_changed(copy), copy_facts(copy), copy.edition, " ".join(copy.note.split()))))
    return ListEntry(copy.id, copy_title(copy, packs, language), below, icon, level)


def copy_title(copy: PrintedCopy, packs: Mapping[str, FormPack], language: str) -> str:
    """Return which form it was; the id of one that is not there any more."""
    pack = packs.get(copy.form)
    return form_title(pack, language) if pack is not None else copy.form


def copy_facts(copy: PrintedCopy) -> str:
    """Return what was done when and by whom."""
    when = datetime.fromisoformat(copy.made_at).astimezone()
    day = f"{format_date(when.date().isoformat())} {when:%H:%M}"
    return " · ".join((f"{choice('form_way', copy.way.value)} {day}", copy.agent))


def _changed(copy: PrintedCopy) -> str:
    if copy.changes is None:
        return FormWords.tr("its questionnaire is gone")
    if not copy.changes:
        return FormWords.tr("as it stands today")
    return FormWords.tr("changed since: %n answer(s)", "", len(copy.changes))


def change_rows(copy: PrintedCopy, language: str) -> list[tuple[str, str, str]]:
    """Return question, answer then, and answer today, of each answer that differs."""
    sheet = copy.sheet
    return [] if sheet is None else [_change(one, sheet, language) for one in copy.changes or ()]


def _change(change: AnswerChange, sheet: Sheet, language: str) -> tuple[str, str, str]:
    line = next((one for one in sheet.lines if one.key == change.key), None)
    line = line or next((one for one in sheet.lines if one.key.meaning == change.key.meaning), None)
    meaning = sheet.questionnaire.meanings.get(change.key.meaning)
    if line is not None:
        title = line_title(line, language)
    else:
        title = text_in(meaning.labels, language) if meaning is not None else change.key.meaning
    values = words_of(sheet, language)
    sides = []
    for answer in (change.then, change.today):
        shown = values.shown(line.field, answer.value) if line is not None else answer.value
        parts = dict.fromkeys(filter(None, (shown, answer.text)))
        sides.append(" · ".join(parts) or NOTHING)
    return title, sides[0], sides[1]


def no_tour() -> tuple[str, str, str]:
    """Return what the page says before a tour was opened in it, and what it offers."""
    return (
        FormWords.tr("Print what the embassy asks"),
        FormWords.tr("Forms are printed for the tourists of a tour: open a tour and its questionnaire, then print."),
        FormWords.tr("To the tours"),
    )


def no_tourists() -> tuple[str, str, str]:
    """Return what the page says of a tour without tourists, and what it offers."""
    return (
        FormWords.tr("No tourist in this tour yet"),
        FormWords.tr("A form is printed for a tourist. Add the tourists first."),
        FormWords.tr("To the tourists"),
    )


def no_pages(choice_made: FormChoice | None, language: str) -> tuple[str, str, str]:
    """Return why there are no pages, of a form that lacks the embassy's PDF or where there is none, and what helps."""
    if choice_made is not None:
        return (
            form_title(choice_made.pack, language),
            FormWords.tr("This form is filled into the embassy's own PDF, which Carnet does not bring along."),
            FormWords.tr("Choose the embassy's PDF…"),
        )
    return (
        FormWords.tr("No form with pages for this country yet"),
        FormWords.tr("Its questionnaire asks what the embassy's own site wants to know, answer by answer for copying."),
        FormWords.tr("To the questionnaire"),
    )
