"""Which forms a country offers on a day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.services.forms.form_choice import EditionState, edition_state, list_form_choices
from app.services.forms.manifest import Edition, Packs
from app.services.forms.packs import load_packs, shipped_folder

PACKS = load_packs([shipped_folder()])
FORM = PACKS.forms["schengen/visa"]
DAY = date(2026, 6, 1)


def with_forms(*forms: object) -> Packs:
    return replace(PACKS, forms={form.id: form for form in forms})  # type: ignore[attr-defined]


def test_that_forms_with_pages_are_offered() -> None:
    [schengen] = [one for one in list_form_choices(PACKS, "SCHENGEN", DAY) if one.pack.country]
    assert (schengen.pack.id, schengen.state, schengen.needs_pdf) == ("schengen/visa", EditionState.STANDS, False)
    [thai] = [one for one in list_form_choices(PACKS, "THA", DAY) if one.pack.country]
    assert (thai.needs_pdf, thai.may_stay_editable) == (True, True)


def test_that_a_form_of_questions_only_is_not_offered() -> None:
    assert [one for one in list_form_choices(PACKS, "KOR", DAY) if one.pack.country] == []


def test_that_the_edition_that_stands_comes_first_and_general_forms_last() -> None:
    expired = replace(FORM, id="schengen/a", edition=Edition("old", "", "2019-12-31"))
    coming = replace(FORM, id="schengen/b", edition=Edition("new", "2027-01-01"))
    general = replace(FORM, id="general/letter", country="")
    found = list_form_choices(with_forms(general, expired, coming, FORM), "SCHENGEN", DAY)
    assert [(one.pack.id, one.state.value) for one in found] == [
        ("schengen/visa", "stands"),
        ("schengen/a", "expired"),
        ("schengen/b", "not_yet"),
        ("general/letter", "stands"),
    ]
    assert edition_state(expired, date(2019, 12, 31)) is EditionState.STANDS


def test_that_a_pack_without_a_folder_is_not_offered(tmp_path: Path) -> None:
    gone = replace(FORM, folder=tmp_path / "gone", raw={})
    assert list_form_choices(with_forms(gone), "SCHENGEN", DAY) == []
