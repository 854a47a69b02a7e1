"""The embassy's own PDF is chosen once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.forms.editions import end_editions
from app.services.forms.kept_pdfs import keep_pdf, kept_pdf
from app.services.forms.manifest import Edition, FormPack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.press import FormPress
from app.services.forms.reopening import reopen_form
from tests.pdf_forms import Made, make_pdf

PACKS = load_packs([shipped_folder()])
FORM = """
titles = {en = "Mapping"}
[[field]]
meaning = "surname"
[template]
kind = "acroform"
[[place]]
field = "Family name"
text = "surname_text"
[[place]]
field = "Passport"
text = "passport_number_text"
"""
FIELDS = [Made("Family name", (100, 700, 300, 720)), Made("Passport", (100, 660, 300, 680))]


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


@pytest.fixture
def pack(tmp_path: Path) -> FormPack:
    folder = tmp_path / "packs" / "schengen" / "mapping"
    folder.mkdir(parents=True)
    (folder / "form.toml").write_text(FORM, "utf-8")
    return replace(load_packs([shipped_folder(), tmp_path / "packs"]).forms["schengen/mapping"], is_own=False)


def test_that_a_pdf_is_kept_for_its_form_and_can_be_replaced(press: FormPress, pack: FormPack, tmp_path: Path) -> None:
    own = tmp_path / "data" / "forms"
    source = tmp_path / "embassy.pdf"
    source.write_bytes(make_pdf(FIELDS))
    assert kept_pdf(pack, own) is None
    copy = keep_pdf(press, pack, source, own)
    source.unlink()
    assert kept_pdf(pack, own) == copy
    newer = tmp_path / "newer.pdf"
    newer.write_bytes(make_pdf([*FIELDS, Made("More", (100, 600, 300, 620))]))
    keep_pdf(press, pack, newer, own)
    assert copy.read_bytes() == newer.read_bytes()


def test_that_another_form_s_pdf_is_refused(press: FormPress, pack: FormPack, tmp_path: Path) -> None:
    source = tmp_path / "other.pdf"
    source.write_bytes(make_pdf([Made("Something else", (100, 700, 300, 720))]))
    with pytest.raises(UserError, match="form_other_pdf"):
        keep_pdf(press, pack, source, tmp_path / "forms")
    assert kept_pdf(pack, tmp_path / "forms") is None


def test_that_a_mapping_with_its_pdf_can_be_changed_into_an_own_form(
    press: FormPress, pack: FormPack, tmp_path: Path
) -> None:
    source = tmp_path / "embassy.pdf"
    source.write_bytes(make_pdf(FIELDS))
    with pytest.raises(UserError, match="own_form_not_editable"):
        reopen_form(press, pack, PACKS)
    opened = reopen_form(press, pack, PACKS, source)
    assert [item.answer.meaning for item in opened.items if item.answer] == ["surname", "passport_number"]


def test_that_a_letter_is_not_opened_as_a_pdf(press: FormPress) -> None:
    with pytest.raises(UserError, match="own_form_not_editable"):
        reopen_form(press, replace(PACKS.forms["general/embassy_en"], is_own=True), PACKS)


def test_that_a_newer_edition_ends_the_one_that_it_follows() -> None:
    shipped = replace(PACKS.forms["schengen/visa"], edition=Edition("2020", "2020-02-02"))
    newer = replace(
        shipped, id="schengen/visa_2", edition=Edition("2027", "2027-03-01"), follows=shipped.id, is_own=True
    )
    ended = end_editions({one.id: one for one in (shipped, newer)})
    assert ended[shipped.id].edition == Edition("2020", "2020-02-02", "2027-02-28")
    assert ended[newer.id] == newer
    assert not ended[shipped.id].edition.is_valid_on(date(2027, 3, 1))
    alone = end_editions({shipped.id: shipped})
    assert alone[shipped.id].edition.valid_to == ""


@pytest.mark.parametrize("begins", ["", "2019-01-01", "2020-02-02"])
def test_that_an_edition_which_does_not_begin_later_ends_nothing(begins: str) -> None:
    shipped = replace(PACKS.forms["schengen/visa"], edition=Edition("2020", "2020-02-02"))
    other = replace(shipped, id="schengen/visa_2", edition=Edition("x", begins), follows=shipped.id)
    assert end_editions({one.id: one for one in (shipped, other)})[shipped.id] == shipped
