"""Draws the page of the questionnaires' directories with changes of an agency's, and its dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from app.import_screens import ScreenPainter
from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Field, Option, PackProblem
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.differences import Difference
from app.services.questionnaire.directory import get_directory, list_questionnaires
from app.services.questionnaire.directory_changes import remove_fields, save_field
from app.services.questionnaire.effective import Standing
from app.services.questionnaire.overlay import EntryKind
from app.views.directories.edition_dialog import ask_edition, show_problems
from app.views.widgets import DataTable

OWN = Field("", "", AnswerKind.OPTION, labels={"ru": "Группа крови", "en": "Blood group"})
OPTIONS = (Option("", {"ru": "первая", "en": "O"}), Option("", {"ru": "вторая", "en": "A"}))


def draw_directories(painter: ScreenPainter) -> None:
    """Draw the page, its dialogs, what a new edition brings and what of a pack can't be used."""
    window = painter.shell.window
    desk = painter.carnet.desk
    countries = list_questionnaires(desk)
    code = next((one.code for one in countries if one.code == "SCHENGEN"), countries[0].code if countries else "")
    if code:
        _change(desk, code)
    window.go_to("questionnaires")
    painter.settle()
    page: Any = window.page("questionnaires")
    table = window.findChild(DataTable, "directory_countries")
    if table is not None:
        table.select_row(max(0, page.countries.find_row(code)))
    window.status.clear()
    painter.settle()
    painter.keep("directories")
    painter.with_dialog("directory-field-new", painter.trigger("field_new"))
    painter.with_dialog("directory-field", painter.trigger("field_edit"))
    painter.with_dialog("directory-country", painter.trigger("country_edit"))
    painter.with_dialog("directory-edition", partial(ask_edition, page, _differences(code)))
    painter.with_dialog("directory-problems", partial(show_problems, page, _problems()))


def _change(desk: Desk, code: str) -> None:
    """Change a field and an option, add a field and take one out."""
    fields = get_directory(desk, code).fields
    first = next((one for one in fields if one.draft.field.options), fields[0])
    if first.standing is not Standing.SHIPPED:
        return
    field = first.draft.field
    words = [replace(one, texts={**one.texts, "ru": f"{one.texts.get('ru', '')} (…)"}) for one in field.options[:1]]
    changed = replace(field, limit=30, labels={**field.labels, "ru": f"{field.labels.get('ru', '')}, как в паспорте"})
    changed = replace(changed, options=(*words, *field.options[1:]))
    save_field(desk, code, replace(first.draft, field=changed), first.draft)
    save_field(desk, code, FieldDraft(replace(OWN, options=OPTIONS, section=field.section)), after=field.key)
    remove_fields(desk, code, [fields[-1].draft.field.key])


def _differences(code: str) -> Sequence[Difference]:
    key = f"{code}/_civil_status"
    return (
        Difference(
            EntryKind.FIELD, key, "labels.ru", "Семейное положение", "Гражданское состояние", "Состояние в браке"
        ),
        Difference(EntryKind.FIELD, key, "required", False, True, None),
        Difference(EntryKind.OPTION, f"{key}/married", "texts.en", "Married", "Married / partnership", "Wed"),
        Difference(EntryKind.COUNTRY, code, "passport.months", 3, 4, 6),
    )


def _problems() -> Sequence[PackProblem]:
    return (
        PackProblem("cuba/visa/form.toml", "field 12", "pack_meaning_unknown", {"value": "sirname"}),
        PackProblem("cuba/visa/form.toml", "field 14, condition", "pack_name_unknown", {"value": "aeg"}),
        PackProblem("cuba/country.toml", "", "pack_not_toml", {"where": "line 3, column 7"}),
    )
