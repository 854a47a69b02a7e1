"""A flat PDF is known again by what is printed on it, and its boxes go where their labels stand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services.forms.adding import DroppedPdf, add_form, next_edition, read_dropped, try_form
from app.services.forms.manifest import Edition
from app.services.forms.mapping import Sureness, places_of
from app.services.forms.own_packs import PackDraft
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.shapes import Rect
from app.services.forms.places import Place
from app.services.forms.press import FormPress
from app.services.forms.reopening import changed_form, reopen_form
from tests.pdf_forms import make_pdf, material, text_within

MM = 72 / 25.4
PRINTED = (
    (60.0, 790.0, "Republic of Testland, application for an entry permit"),
    (60.0, 700.0, "Family name as in the passport"),
    (60.0, 660.0, "Given names as in the passport"),
    (60.0, 620.0, "Number of the passport"),
    (60.0, 580.0, "Occupation and employer of the applicant"),
)
SURNAME, GIVEN, PASSPORT, WORK = (Rect(110, top, 60, 6) for top in (46.0, 60.0, 74.0, 88.0))
PLACES = (
    Place("a", page=1, rect=SURNAME, text="surname_text", size=9.0, align="center"),
    Place("b", page=1, rect=GIVEN, text="given_name_text"),
    Place("c", page=1, rect=PASSPORT, text="passport_number_text"),
    Place("d", page=1, rect=WORK, text="occupation_text"),
)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    return [shipped_folder(), tmp_path / "data" / "forms"]


def written(folder: Path, printed: tuple[tuple[float, float, str], ...], name: str = "form.pdf") -> Path:
    path = folder / name
    path.write_bytes(make_pdf(printed=printed))
    return path


@pytest.fixture
def first(press: FormPress, tmp_path: Path, folders: list[Path]) -> DroppedPdf:
    """Save a flat form of the agency's."""
    found = read_dropped(press, written(tmp_path, PRINTED), load_packs(folders))
    places = tuple(Place(f"1: {p.rect.to_list()}", **_kept(p)) for p in PLACES if p.rect is not None)
    draft = PackDraft("schengen", "flat", {"en": "Flat"}, found.kind, places, edition=Edition("1", "2025-01-01"))
    add_form(press, draft, found.pdf, folders)
    return found


def _kept(place: Place) -> dict[str, object]:
    keys = ("page", "rect", "text", "size", "align")
    return {key: getattr(place, key) for key in keys}


def test_that_a_new_edition_is_known_by_its_words_and_the_boxes_follow_their_labels(
    press: FormPress, tmp_path: Path, folders: list[Path], first: DroppedPdf
) -> None:
    moved = (
        PRINTED[0],
        PRINTED[1],
        (60.0, 640.0, "Given names as in the passport"),  # 20 points lower
        (60.0, 600.0, "Number of the passport"),
        (60.0, 560.0, "Purpose of the journey to Testland"),
    )
    assert first.known is None
    found = read_dropped(press, written(tmp_path, moved, "new.pdf"), load_packs(folders))
    assert found.known is not None
    assert (found.known.id, found.completes) == ("schengen/flat", False)
    carried = found.carried
    assert carried is not None
    assert [words for _, words in carried.moved] == ["Given names as in the passport", "Number of the passport"]
    assert [place.id for place in carried.lost] == ["Occupation and employer of the applicant"]
    assert carried.printed == ("Purpose of the journey to Testland",)
    assert [item.sureness for item in found.items] == [Sureness.CHOSEN, Sureness.LIKELY, Sureness.LIKELY]
    draft = PackDraft(
        "schengen", "flat_2", {"en": "Flat"}, found.kind, places_of(found.items, load_packs(folders).meanings)
    )
    tried = try_form(press, next_edition(draft, found.known), found.pdf, folders, date(2026, 11, 27))
    there = (110 * MM, 842 - 66 * MM - 20, 170 * MM, 842 - 60 * MM - 20)
    assert text_within(tried.filled.pdf, there) == "ANNA MARIA"


def test_that_another_flat_form_is_not_taken_for_it(
    press: FormPress, tmp_path: Path, folders: list[Path], first: DroppedPdf
) -> None:
    assert first.pdf
    other = tuple((x, y, words) for x, y, words in (
        (60.0, 790.0, "Kingdom of Elsewhere, declaration of goods and currency"),
        (60.0, 700.0, "Flight or vessel on which you arrive"),
        (60.0, 660.0, "Currency above ten thousand dollars"),
        (60.0, 620.0, "Plants, animals and their products"),
    ))  # fmt: skip
    found = read_dropped(press, written(tmp_path, other, "other.pdf"), load_packs(folders))
    assert found.known is None
    assert found.carried is None


def test_that_the_annex_is_known_again_and_stays_where_it_was(press: FormPress, folders: list[Path]) -> None:
    folder = material()
    if folder is None:
        pytest.skip("the real forms are not here")
    path = folder / "schengen_harmonised_annex_flat.pdf"
    found = read_dropped(press, path, load_packs(folders))
    rect = Rect(30.0, 60.0, 50.0, 5.0)
    place = Place(f"1: {rect.to_list()}", page=1, rect=rect, text="surname_text")
    draft = PackDraft("schengen", "annex", {"en": "Annex"}, found.kind, (place,), edition=Edition("1", "2025-01-01"))
    add_form(press, draft, found.pdf, folders)
    again = read_dropped(press, path, load_packs(folders))
    assert again.known is not None
    assert again.carried is not None
    assert again.known.id == "schengen/annex"
    assert (again.carried.moved, again.carried.lost, again.carried.printed) == ((), (), ())
    assert again.carried.places[0].rect == rect


def test_that_an_own_form_is_opened_again_and_changed(
    press: FormPress, tmp_path: Path, folders: list[Path], first: DroppedPdf
) -> None:
    packs = load_packs(folders)
    pack = packs.forms["schengen/flat"]
    again = reopen_form(press, pack, packs)
    assert (again.known, again.edits, again.stays_itself, again.pdf) == (pack, True, True, first.pdf)
    assert [(item.answer.meaning if item.answer else "", item.setting.size) for item in again.items] == [
        ("surname", 9.0), ("given_name", 0.0), ("passport_number", 0.0), ("occupation", 0.0),
    ]  # fmt: skip
    kept = places_of(again.items[:3], packs.meanings)
    draft = PackDraft("schengen", "flat", pack.titles, again.kind, kept, edition=pack.edition)
    add_form(press, changed_form(draft, pack, packs.meanings), again.pdf, folders)
    after = load_packs(folders).forms["schengen/flat"]
    assert [field.meaning for field in after.fields] == ["surname", "given_name", "passport_number"]
    copies = list(folders[1].with_name("forms-removed").iterdir())
    assert len(copies) == 1  # as it was before the change
