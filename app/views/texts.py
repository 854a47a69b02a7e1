"""The words for every code that a service gives: errors, reasons, steps, kinds. One entry a code, kept by a test.

English is the source; `QT_TRANSLATE_NOOP` marks each for lupdate. `{name}` is filled from the error's parameters.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.person_fields import FIELD_BY_NAME, QT_TRANSLATE_NOOP
from app.services.persons.checks import FieldProblem
from app.services.persons.dates import format_date
from app.views.texts_of_answers import ANSWERS
from app.views.texts_of_choices import CHOICES
from app.views.texts_of_dictionary import DICTIONARY
from app.views.texts_of_documents import DOCUMENTS
from app.views.texts_of_duplicates import SCANS
from app.views.texts_of_forms import FORM_WARNINGS, FORMS
from app.views.texts_of_packs import PACKS
from app.views.texts_of_pictures import PICTURES
from app.views.texts_of_printing import PRINTING
from app.views.texts_of_upkeep import REASONS as UPKEEP_REASONS

ERRORS: Mapping[str, str] = {
    # the base
    "base_locked": QT_TRANSLATE_NOOP(
        "Errors", "The base is busy with another program's write. Nothing was changed; try again."
    ),
    "base_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The base's file is damaged. Restore the last backup: Settings, Backups, or carnet restore."
    ),
    "base_not_opened": QT_TRANSLATE_NOOP(
        "Errors", "The base can't be opened. Check that its folder or server is there and allowed."
    ),
    "base_read_only": QT_TRANSLATE_NOOP(
        "Errors", "The base's file may only be read. Nothing was changed; check its permissions."
    ),
    "base_newer": QT_TRANSLATE_NOOP(
        "Errors", "This base was written by a newer Carnet. It was not touched; install that version."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Errors", "The disk is full. Nothing was changed; free some space and save again."),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Errors", "The backup could not be written to {file}. The base itself is untouched."
    ),
    "backup_server_base": QT_TRANSLATE_NOOP(
        "Errors", "A server keeps this base: its own tools make and restore the backups."
    ),
    "restore_failed": QT_TRANSLATE_NOOP(
        "Errors", "{file} could not be restored. The base as it was is kept among the backups."
    ),
    "not_a_base": QT_TRANSLATE_NOOP("Errors", "{file} is no base of Carnet, or it is damaged. Nothing was changed."),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Errors", "{file} can't be written. Close it where it is open, or choose another place."
    ),
    "demo_base_not_empty": QT_TRANSLATE_NOOP(
        "Errors", "This base already holds clients, so no made-up people were added."
    ),
    "demo_needs_base": QT_TRANSLATE_NOOP(
        "Errors", "Say with --db which base to fill; your own base is never filled with made-up people."
    ),
    # records
    "client_removed": QT_TRANSLATE_NOOP(
        "Errors", "This client was removed meanwhile. What you typed is still on the screen."
    ),
    "client_merged": QT_TRANSLATE_NOOP(
        "Errors", "This client was merged with another one, whose card holds all of both. Nothing was saved."
    ),
    "merge_changed": QT_TRANSLATE_NOOP(
        "Errors", "Somebody changed {names} after you opened the comparison. Nothing was merged; look at it again."
    ),
    "merge_number": QT_TRANSLATE_NOOP("Errors", "Choose from {least} to {most} clients to merge."),
    "tour_removed": QT_TRANSLATE_NOOP(
        "Errors", "This tour was removed meanwhile. What you typed is still on the screen."
    ),
    "tourist_removed": QT_TRANSLATE_NOOP(
        "Errors", "This tourist was removed meanwhile. What you typed is still on the screen."
    ),
    "service_removed": QT_TRANSLATE_NOOP(
        "Errors", "A service was removed meanwhile. Nothing was saved; tick the services again."
    ),
    "tour_unknown": QT_TRANSLATE_NOOP("Errors", "There is no tour {number}."),
    "tour_number_taken": QT_TRANSLATE_NOOP("Errors", "Tour {number} exists already. Give this one another number."),
    "fields_refused": QT_TRANSLATE_NOOP("Errors", "Not saved: {problems}"),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Errors", "Somebody changed this record after you chose. Look at the row again; nothing of it was saved."
    ),
    "clash": QT_TRANSLATE_NOOP("Errors", "Somebody else changed the same fields meanwhile. Choose what to keep."),
    "backup_onto_itself": QT_TRANSLATE_NOOP(
        "Errors", "{file} is the base itself. Choose another file; nothing was changed."
    ),
    "relative_removed": QT_TRANSLATE_NOOP(
        "Errors", "A relative on this card was removed meanwhile. Nothing was saved; take the link away and save again."
    ),
    "recipe_removed": QT_TRANSLATE_NOOP("Errors", "This recipe was removed meanwhile."),
    "recipe_changed": QT_TRANSLATE_NOOP("Errors", "Somebody else named this recipe “{name}” meanwhile."),
    "recipe_name_refused": QT_TRANSLATE_NOOP("Errors", "Give the recipe a name of at most {length} characters."),
    "recipe_empty": QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to keep: the list was taken as it came, without any column moved or cell cleaned."
    ),
    # undo
    "undone_already": QT_TRANSLATE_NOOP("Errors", "This was undone already."),
    "undo_refused": QT_TRANSLATE_NOOP("Errors", "Not undone, because it was edited since: {pending}."),
    "undo_refused_in_use": QT_TRANSLATE_NOOP(
        "Errors", "Not undone, because it depends on what was added or removed since: {pending}."
    ),
    "change_set_unknown": QT_TRANSLATE_NOOP("Errors", "There is nothing to undo."),
    # lists
    "list_empty": QT_TRANSLATE_NOOP("Errors", "There is nothing in it that could be read as a list."),
    "list_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "This list can't be read: it is damaged or no list at all. Save it again in its program, or copy its cells.",
    ),
    "list_format_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Carnet can't read this kind of file. Save it as xlsx, or copy its cells and insert them."
    ),
    "list_protected": QT_TRANSLATE_NOOP(
        "Errors", "This file is protected by a password. Save it without one, or copy its cells and insert them."
    ),
    "list_part_unknown": QT_TRANSLATE_NOOP("Errors", "There is no sheet or table {part} in it."),
    "list_too_big": QT_TRANSLATE_NOOP("Errors", "This file is too big: at most {limit_mb} MB can be read. Split it."),
    "list_too_many_rows": QT_TRANSLATE_NOOP("Errors", "This list has more than {limit} rows. Split it."),
    "list_too_many_columns": QT_TRANSLATE_NOOP(
        "Errors", "This list has more than {limit} columns. Remove those that are not needed."
    ),
    "cell_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The cell in row {row}, column {column} holds more than {limit} characters."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{name} can't be opened. See that it is there, may be read, and is not open in another program."
    ),
    "decoder_not_started": QT_TRANSLATE_NOOP(
        "Errors", "The part of Carnet that reads lists could not be started. Start Carnet again."
    ),
    # fields
    "too_long": QT_TRANSLATE_NOOP("Errors", "longer than {length} characters"),
    "characters_refused": QT_TRANSLATE_NOOP("Errors", "holds characters that are no text"),
    "outer_spaces": QT_TRANSLATE_NOOP("Errors", "begins or ends with a space"),
    "date_impossible": QT_TRANSLATE_NOOP("Errors", "there is no such date"),
    "sex_unreadable": QT_TRANSLATE_NOOP("Errors", "write M or F"),
    "country_unknown": QT_TRANSLATE_NOOP("Errors", "no country of that name or code"),
    "not_latin": QT_TRANSLATE_NOOP("Errors", "a Latin name has Latin letters only"),
    "not_a_name": QT_TRANSLATE_NOOP("Errors", "a name has letters"),
    "not_a_number": QT_TRANSLATE_NOOP("Errors", "a number has digits or letters"),
    "phone_unreadable": QT_TRANSLATE_NOOP("Errors", "a phone number has digits"),
    "email_unreadable": QT_TRANSLATE_NOOP("Errors", "this is no e-mail address"),
    "own_relative": QT_TRANSLATE_NOOP("Errors", "nobody is their own relative"),
    "bank_last_four": QT_TRANSLATE_NOOP("Errors", "of a bank card only the last four digits are kept"),
    "name_missing": QT_TRANSLATE_NOOP("Errors", "a surname or a given name is needed"),
    "tour_number_empty": QT_TRANSLATE_NOOP("Errors", "a tour needs a number"),
    "departure_before_arrival": QT_TRANSLATE_NOOP("Errors", "the departure is before the arrival"),
    "service_title_empty": QT_TRANSLATE_NOOP("Errors", "a service needs a title"),
    # cells of a list
    "date_unreadable": QT_TRANSLATE_NOOP("Errors", "this is no date"),
    "date_ambiguous": QT_TRANSLATE_NOOP("Errors", "it can be read as {dmy} or as {mdy}"),
    "date_in_future": QT_TRANSLATE_NOOP("Errors", "this day is yet to come"),
    "number_odd": QT_TRANSLATE_NOOP("Errors", "a number should not look like this"),
    "number_shortened": QT_TRANSLATE_NOOP("Errors", "the spreadsheet shortened this number; its end is lost"),
    "number_too_long": QT_TRANSLATE_NOOP("Errors", "longer than such numbers are"),
    "cell_not_shown": QT_TRANSLATE_NOOP(
        "Errors", "the spreadsheet showed no value here; widen the column there and copy again"
    ),
    "name_not_russian": QT_TRANSLATE_NOOP("Errors", "a Russian name has Russian letters only"),
    "name_odd": QT_TRANSLATE_NOOP("Errors", "a name should not look like this"),
    "mixed_alphabet": QT_TRANSLATE_NOOP("Errors", "Russian and Latin letters that look alike were mixed"),
    "text_left_over": QT_TRANSLATE_NOOP("Errors", "this was left over: {text}"),
    "alphabet_mended": QT_TRANSLATE_NOOP("Errors", "letters that look alike were exchanged; compare"),
    "initials": QT_TRANSLATE_NOOP("Errors", "only initials; the whole name is needed"),
    "names_swapped": QT_TRANSLATE_NOOP("Errors", "surname and given name stood under each other's heading"),
    "name_order_unsure": QT_TRANSLATE_NOOP("Errors", "see where the surname ends and the given name begins"),
    "sex_unknown": QT_TRANSLATE_NOOP("Errors", "this says that it is a child, not whether a boy or a girl"),
    "sex_disagrees": QT_TRANSLATE_NOOP("Errors", "the name says otherwise"),
    "spelling_of_years": QT_TRANSLATE_NOOP("Errors", "the spelling of passports of {first}–{last}; now it is {now}"),
    "spelling_until": QT_TRANSLATE_NOOP("Errors", "the spelling of passports until {last}; now it is {now}"),
    "spelling_of_other_state": QT_TRANSLATE_NOOP(
        "Errors", "the spelling of another state's passports; Russian ones write {now}"
    ),
    "spelling_translated": QT_TRANSLATE_NOOP("Errors", "another language's form of the name; passports write {now}"),
    "spelling_short": QT_TRANSLATE_NOOP("Errors", "one of several names is missing in one of the alphabets"),
    "spelling_differs": QT_TRANSLATE_NOOP("Errors", "does not spell the Russian name; passports write {now}"),
    "passport_short": QT_TRANSLATE_NOOP("Errors", "shorter than {length} digits; zeros in front may have been lost"),
    "check_digit": QT_TRANSLATE_NOOP("Errors", "{digit} at the end was the check digit and was left out"),
    "certificate_in_passport": QT_TRANSLATE_NOOP("Errors", "this is a birth certificate, not a passport"),
    "passport_long": QT_TRANSLATE_NOOP("Errors", "longer than {length} digits"),
    "not_there_yet": QT_TRANSLATE_NOOP("Errors", "not there yet"),
    "date_partial": QT_TRANSLATE_NOOP("Errors", "only the year, or the month; the day is missing"),
    "taken_from_above": QT_TRANSLATE_NOOP("Errors", "taken from the first row; this cell is empty in the list"),
    "several_values": QT_TRANSLATE_NOOP("Errors", "there are several here"),
    "date_unlikely": QT_TRANSLATE_NOOP("Errors", "such a year is unlikely"),
    "born_after_tour": QT_TRANSLATE_NOOP("Errors", "born only after the tour begins on {date}"),
    **ANSWERS,
    **PRINTING,
    **DOCUMENTS,
    **PACKS,
    **DICTIONARY,
    **PICTURES,
    **FORMS,
    **FORM_WARNINGS,
    **SCANS,
    **UPKEEP_REASONS,
}


_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def explain(error: AppError) -> str:
    """Return one sentence in the language of the window for an error.

    Raises:
        KeyError: the code has no sentence; a test keeps this from happening.
    """
    return fill(_translated("Errors", ERRORS[error.code]), error.params)


def explain_code(code: str, params: Mapping[str, object] | None = None) -> str:
    """Return the words for a code that came without an exception: why a cell or a field is refused."""
    return fill(_translated("Errors", ERRORS[code]), params or {})


def fill(text: str, params: Mapping[str, object]) -> str:
    """Return a text with its `{name}` marks filled; lists are told one after another."""
    for name, value in params.items():
        mark = "{" + name + "}"
        if mark in text:
            text = text.replace(mark, _told(value))
    return text


def _told(value: object) -> str:
    """Return a parameter as words: problems by field, records by name, everything else as it is."""
    if isinstance(value, (list, tuple)):
        return "; ".join(_told(one) for one in value)
    if isinstance(value, FieldProblem):
        return f"{field_label(value.field)}: {explain_code(value.code, value.params)}"
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        return format_date(value)
    label = getattr(value, "label", None)
    return str(value) if label is None else str(label or value)


def field_label(name: str) -> str:
    """Return the label of a person's field, or of another column, in the language of the window."""
    leaf = name.rsplit("/", 1)[-1]
    if name in FIELD_BY_NAME:
        return _translated("PersonField", FIELD_BY_NAME[name].label)
    return choice("column", leaf)


def short_field_label(name: str) -> str:
    """Return a field's label as it stands under the heading of its group."""
    field = FIELD_BY_NAME[name]
    return _translated("PersonField", field.short_label or field.label)


def choice(kind: str, code: str) -> str:
    """Return the words for a value of a fixed set: a stage, a kind of service, a relation, a step of long work."""
    text = CHOICES[kind].get(code)
    return _translated("Choices", text) if text is not None else code


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


class Texts:
    """Translates in one context, where there is no QObject whose `self.tr` could.

    lupdate takes the context from the name before `.tr`, so an instance bears the name of its context. It reads `%n`
    as a plural only there: of `QCoreApplication.translate` it drops the number, or the whole call.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return the text in the language of the window; with `n` in its plural form, `%n` filled."""
        return QCoreApplication.translate(self._context, text, comment, n)
