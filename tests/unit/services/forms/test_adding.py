"""An embassy's own PDF becomes a form: recognised, tried, saved whole, its edition before ended, set aside."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError, UserError
from app.services.forms.adding import (
    DroppedPdf,
    add_form,
    folder_of_country,
    free_name,
    next_edition,
    read_dropped,
    set_aside,
    try_form,
)
from app.services.forms.manifest import Edition
from app.services.forms.mapping import Sureness, places_of
from app.services.forms.own_packs import PackDraft, meanings_of
from app.services.forms.pack_files import import_pack, kept_folder
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.places import Place, fields_of, read_template
from app.services.forms.press import FormPress
from tests.pdf_forms import Made, make_pdf, text_within

SHIPPED = load_packs([shipped_folder()])
NAME = (100.0, 700.0, 300.0, 720.0)
FIELDS = [
    Made("Family name", NAME),
    Made("Date of birth", (100, 660, 300, 680)),
    Made("Passport number", (100, 620, 300, 640)),
    Made("Nationality", (100, 580, 300, 600)),
    Made("Occupation", (100, 540, 300, 560)),
]


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    return [shipped_folder(), tmp_path / "data" / "forms"]


def dropped(press: FormPress, folder: Path, fields: list[Made], folders: list[Path]) -> DroppedPdf:
    path = folder / "dropped.pdf"
    path.write_bytes(make_pdf(fields))
    return read_dropped(press, path, load_packs(folders))


def draft_of(found: DroppedPdf, name: str = "own", edition: Edition = Edition("")) -> PackDraft:  # noqa: B008 - frozen
    places = places_of(found.items, SHIPPED.meanings)
    return PackDraft("schengen", name, {"en": "Own form"}, found.kind, places, edition=edition)


def test_that_a_form_is_tried_on_the_made_up_person_and_nothing_stays(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    found = dropped(press, tmp_path, FIELDS, folders)
    tried = try_form(press, draft_of(found), found.pdf, folders, date(2026, 11, 27))
    assert text_within(tried.filled.pdf, NAME) == "ERIKSSON"
    assert not folders[1].exists()


def test_that_questions_which_the_country_lacks_are_asked_by_the_form(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    asked = {field.meaning for pack in SHIPPED.forms.values() if pack.country == "SGP" for field in pack.fields}
    lacking = next(code for code in SHIPPED.meanings if code not in asked)
    place = Place("Family name", field="Family name", text=f"{lacking}_text")
    found = dropped(press, tmp_path, FIELDS, folders)
    draft = replace(draft_of(found), country="singapore", places=(place,))
    id_ = add_form(press, draft, found.pdf, folders).form
    saved = load_packs(folders).forms[id_]
    assert ([field.meaning for field in saved.fields], saved.country) == ([lacking], "SGP")


def test_that_a_new_edition_stands_beside_the_old_one_which_ends_the_day_before(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    first = dropped(press, tmp_path, FIELDS, folders)
    add_form(press, draft_of(first, edition=Edition("1", "2025-01-01")), first.pdf, folders)
    renamed = [Made("Family names", NAME), *FIELDS[1:4], Made("Signed at", (1, 1, 90, 20))]
    found = dropped(press, tmp_path, renamed, folders)
    assert found.known is not None
    assert found.carried is not None
    assert (found.known.id, found.completes) == ("schengen/own", False)
    assert found.carried.renamed == (("Family name", "Family names"),)
    assert [one.field for one in found.carried.lost] == ["Occupation"]
    assert [one.name for one in found.carried.added] == ["Signed at"]
    assert [item.sureness for item in found.items[:4]] == [Sureness.CHOSEN] * 4
    draft = next_edition(draft_of(found, "own_2", Edition("2", "2026-03-01")), found.known)
    add_form(press, draft, found.pdf, folders, closes=found.known)
    forms = load_packs(folders).forms
    assert forms["schengen/own"].edition == Edition("1", "2025-01-01", "2026-02-28")
    assert forms["schengen/own_2"].edition == Edition("2", "2026-03-01")
    assert {field.meaning for field in forms["schengen/own"].fields} <= {
        field.meaning for field in forms["schengen/own_2"].fields
    }


@pytest.mark.parametrize(("begins", "code"), [("", "edition_without_date"), ("2024-12-31", "edition_begins_early")])
def test_that_an_edition_without_its_day_saves_nothing(
    begins: str, code: str, press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    first = dropped(press, tmp_path, FIELDS, folders)
    add_form(press, draft_of(first, edition=Edition("1", "2025-01-01")), first.pdf, folders)
    known = load_packs(folders).forms["schengen/own"]
    with pytest.raises(UserError, match=code):
        add_form(press, draft_of(first, "own_2", Edition("2", begins)), first.pdf, folders, closes=known)
    forms = load_packs(folders).forms
    assert "schengen/own_2" not in forms
    assert forms["schengen/own"].edition.valid_to == ""


def test_that_a_pdf_completes_the_mapping_that_waited_for_it(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    thai = next(pack for pack in SHIPPED.forms.values() if pack.country == "THA" and read_template(pack)[0] is not None)
    template, _ = read_template(thai)
    assert template is not None
    names = sorted(fields_of(template.places))
    boxes = [Made("Nationality of the officer", (300, 20, 400, 30))]
    boxes += [Made(name, (50, 20 + 10 * (at % 80), 150, 29 + 10 * (at % 80))) for at, name in enumerate(names)]
    found = dropped(press, tmp_path, boxes, folders)
    assert found.known is not None
    assert (found.known.id, found.completes) == (thai.id, True)
    assert [item.sureness for item in found.items if item.name == "Nationality of the officer"] == [Sureness.LEFT]
    country, name = thai.id.split("/")
    draft = PackDraft(
        country, name, thai.titles, found.kind, template.places, edition=thai.edition, dates=template.dates
    )
    add_form(press, next_edition(draft, thai), found.pdf, folders)
    own = load_packs(folders).forms[thai.id]
    assert own.is_own
    assert own.fields == thai.fields
    completed, problems = read_template(own)
    assert completed is not None
    assert (completed.needs_pdf, problems) == (False, ())
    assert len(completed.places) == len(template.places)


def test_that_names_that_say_nothing_don_t_make_an_edition(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    plain = [Made(f"Text{at}", (100, 700 - 30 * at, 300, 720 - 30 * at)) for at in range(10)]
    first = dropped(press, tmp_path, plain, folders)
    places = tuple(Place(one.name, field=one.name, text="surname_text") for one in plain)
    add_form(press, replace(draft_of(first), places=places), first.pdf, folders)
    assert dropped(press, tmp_path, plain[:8], folders).known is None
    assert dropped(press, tmp_path, plain, folders).known is not None


@pytest.mark.parametrize(
    ("places", "code"),
    [
        ((), "own_form_empty"),
        ((Place("f", field="Not there", text="surname_text"),), "own_form_refused"),
        ((Place("f", field="Family name", text="surname_text |"),), "expression_unreadable|own_form_refused"),
    ],
)
def test_that_what_can_t_be_filled_is_not_saved(
    places: tuple[Place, ...], code: str, press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    found = dropped(press, tmp_path, FIELDS, folders)
    with pytest.raises(UserError, match=code):
        add_form(press, replace(draft_of(found), places=places), found.pdf, folders)
    assert not folders[1].exists()


def test_that_a_removed_form_can_be_taken_in_again(press: FormPress, tmp_path: Path, folders: list[Path]) -> None:
    found = dropped(press, tmp_path, FIELDS, folders)
    add_form(press, draft_of(found), found.pdf, folders)
    before = load_packs(folders).forms["schengen/own"]
    copy = set_aside(before, folders[1], datetime(2026, 11, 27, 10, 0)).before  # noqa: DTZ001 - the agent's own clock
    assert copy is not None
    assert "schengen/own" not in load_packs(folders).forms
    assert copy.parent == kept_folder(folders[1])
    assert import_pack(copy, folders[1], press=press).form == "schengen/own"
    assert load_packs(folders).forms["schengen/own"] == before
    import_pack(copy, folders[1])
    assert len(list(copy.parent.iterdir())) == 2  # what it replaced was kept


def test_that_a_shipped_form_is_not_removed(folders: list[Path]) -> None:
    with pytest.raises(UserError, match="own_form_shipped"):
        set_aside(SHIPPED.forms["schengen/visa"], folders[1], datetime(2026, 11, 27))  # noqa: DTZ001


def test_that_a_folder_is_named_by_the_title_and_is_free() -> None:
    assert free_name("Анкета Кореи!", "korea", SHIPPED) == "anketa_korei"
    assert free_name("Visa", "schengen", SHIPPED) == "visa_2"
    assert free_name("申請書", "japan", SHIPPED) == "form"
    assert folder_of_country("SCHENGEN", SHIPPED) == "schengen"
    assert folder_of_country("OWNLAND", SHIPPED) == "ownland"
    assert folder_of_country("", SHIPPED) == "general"


def test_that_a_form_of_xfa_alone_is_refused(press: FormPress, tmp_path: Path) -> None:
    (tmp_path / "xfa.pdf").write_bytes(make_pdf(xfa=True))
    with pytest.raises(UserError, match="form_xfa_only"):
        read_dropped(press, tmp_path / "xfa.pdf", SHIPPED)


def test_that_meanings_of_a_repeated_group_are_asked_as_often_as_they_are_printed(
    press: FormPress, tmp_path: Path, folders: list[Path]
) -> None:
    grouped = next(code for code, one in SHIPPED.meanings.items() if one.group and not one.options)
    places = tuple(
        Place(field, field=field, text=text)
        for field, text in (("Family name", f"{grouped}_text"), ("Occupation", f"{grouped}_text_3"))
    )
    assert meanings_of(places, SHIPPED.meanings) == [grouped]
    found = dropped(press, tmp_path, FIELDS, folders)
    add_form(press, replace(draft_of(found), places=places), found.pdf, folders)
    [field] = load_packs(folders).forms["schengen/own"].fields
    assert field.repeats == 3


PARTS = st.sampled_from(
    ["..", "schengen", "own", "", "/", "C:", "form.toml", "a\\b", "x.exe", "form.pdf", "country.toml"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    members=st.lists(st.tuples(st.lists(PARTS, min_size=1, max_size=5), st.binary(max_size=60)), min_size=1, max_size=4)
)
def test_that_no_archive_writes_outside_its_form(members: list[tuple[list[str], bytes]], tmp_path: Path) -> None:
    file = tmp_path / "sent.carnetform"
    with zipfile.ZipFile(file, "w") as archive:
        for name in {"/".join(parts) or "x": None for parts, _ in members}:
            archive.writestr(
                name, next(content for parts, content in members if "/".join(parts) == name or name == "x")
            )
    target = tmp_path / "inner" / "forms"
    try:
        import_pack(file, target)
    except AppError as error:
        assert error.code.startswith("pack_file_")  # noqa: PT017 - either outcome is right
    written = [each.relative_to(target) for each in tmp_path.rglob("*") if each.is_file() and each != file]
    assert all(len(path.parts) == 3 for path in written)
