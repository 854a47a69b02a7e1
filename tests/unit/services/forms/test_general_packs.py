"""Carnet's letters and lists, each filled with an example and read back by another library."""

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import docx
import pytest
from python_calamine import CalamineWorkbook

from app.person_fields import FIELD_BY_NAME
from app.services.forms.document_forms import OfficeKind, documents_of, office_file
from app.services.forms.filled import Filled
from app.services.forms.form_filling import Applicant, fill_forms, template_of
from app.services.forms.manifest import FormPack
from app.services.forms.pack_checks import check_pack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.place_values import names_of
from app.services.forms.places import TemplateKind
from app.services.forms.press import FormPress
from app.services.forms.typed_answers import AnswerReader
from tests.pdf_forms import page_texts_of, whole_text

PACKS = load_packs([shipped_folder()])
GENERAL = {form.id: form for form in PACKS.forms.values() if not form.country}
GROUPS = {name: form for name, form in GENERAL.items() if template_of(form).is_group}
LETTERS = {name: form for name, form in GENERAL.items() if name not in GROUPS}
DAY = date(2026, 11, 27)
TOUR = {
    "tour_number": "000123", "main_destination": "TUR", "arrival_date": "2027-05-12", "departure_date": "2027-05-26",
    "hotel_stays": "Grand Palace, 12.05.2027 – 26.05.2027", "stay_days": "15", "application_date": "2027-03-01",
}  # fmt: skip
ANNA = {
    "surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA", "sex": "F", "birth_date": "1974-08-12",
    "citizenship": "SWE", "passport_number": "L898902C3", "passport_issued": "2022-04-16",
    "passport_expires": "2032-04-15", "birth_city": "Zenith", "passport_issuer": "UTOPIA", "phone": "+46 8 000 00 00",
    "city": "Zenith", "street": "Main Street",
}  # fmt: skip
CHILD = {
    "surname_ru": "Подъячева-Заболоцкая", "given_name_ru": "Мария", "patronymic_ru": "Максимилиановна",
    "surname_lat": "PODIACHEVA-ZABOLOTSKAIA", "given_name_lat": "MARIIA", "sex": "F", "birth_date": "2016-08-12",
    "citizenship": "RUS", "passport_series": "75", "passport_number": "1234567", "passport_issued": "2024-01-15",
    "passport_expires": "2029-01-15", "passport_issuer": "МВД 77001", "birth_city": "Тверь",
    "phone": "+7 911 000-00-01", "birth_certificate": "IV-МЮ 123456",
}  # fmt: skip
FURTHER = {
    "consent_parent_name": "Подъячев-Заболоцкий Максимилиан Александрович", "consent_parent_role": "father",
    "consent_parent_birth_date": "1980-02-03", "consent_parent_passport": "45 10 123456",
    "consent_parent_passport_issued": "2010-03-12", "consent_parent_passport_issuer": "ОВД Хамовники",
    "consent_parent_address": "119021, Москва, ул. Льва Толстого, д. 16", "consent_parent_phone": "+7 911 000-00-02",
    "consent_countries": ["TUR", "GEO"], "consent_from": "2027-05-12", "consent_until": "2027-05-26",
    "escort_name": "Пирогова Анна", "escort_birth_date": "1975-01-02", "escort_document": "76 7654321",
    "employer_name": "ООО «Рога и копыта»", "employer_address": "Черноморск, ул. Судостроителей, д. 1",
    "employer_phone": "+7 812 000-00-00", "occupation": "инженер", "employed_since": "2015-03-01",
    "salary": "95 000 руб.", "employer_head_position": "директор", "employer_head_name": "Воробьянинов И. М.",
    "sponsor_name": "Подъячев Максимилиан Александрович", "sponsor_relationship": "дочь",
    "sponsor_birth_date": "1980-02-03", "sponsor_passport": "45 10 123456", "sponsor_address": "Тверь",
    "sponsor_employer": "ООО «Вымпел»", "sponsor_position": "инженер", "sponsor_income": "150 000 руб.",
    "sponsor_phone": "+7 911 000-00-03",
}  # fmt: skip

each_pack = pytest.mark.parametrize("pack", GENERAL.values(), ids=GENERAL)
each_group = pytest.mark.parametrize("pack", GROUPS.values(), ids=GROUPS)
each_letter = pytest.mark.parametrize("pack", LETTERS.values(), ids=LETTERS)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def person(pack: FormPack, *answers: Mapping[str, Any]) -> Applicant:
    known = {field.meaning for field in pack.fields} | FIELD_BY_NAME.keys()
    told = {name: answer for each in answers for name, answer in each.items() if name in known}
    return AnswerReader(PACKS, pack, DAY).applicant(told)


def filled_letter(press: FormPress, name: str, *answers: Mapping[str, Any]) -> tuple[str, Filled]:
    (filled,) = fill_forms(press, GENERAL[name], [person(GENERAL[name], *answers)])
    return whole_text(filled.pdf), filled


def adult() -> dict[str, str]:
    return {**CHILD, "birth_date": "1986-08-12"}


def test_that_every_letter_and_list_is_there_in_both_languages() -> None:
    names = ("consent", "employment", "sponsor", "embassy", "tourists", "rooms", "passports")
    assert set(GENERAL) == {f"general/{name}_{language}" for name in names for language in ("ru", "en")}


@each_pack
def test_that_nothing_is_wrong_with_the_packs(pack: FormPack) -> None:
    assert template_of(pack).kind is TemplateKind.DOCUMENT
    assert check_pack(pack, PACKS.meanings) == []


@each_pack
def test_that_every_question_of_a_pack_is_printed(pack: FormPack) -> None:
    told = str(pack.raw["block"])
    assert [field.meaning for field in pack.fields if f"{field.meaning}_text" not in told] == []


@each_letter
def test_that_a_whole_letter_misses_nothing_and_fits_on_a_page(press: FormPress, pack: FormPack) -> None:
    who = adult() if "employment" in pack.id else CHILD
    (filled,) = fill_forms(press, pack, [person(pack, who, TOUR, FURTHER)])
    assert (filled.missing, filled.overflow, filled.glyphs, filled.warnings) == ((), (), (), ())
    (page,) = page_texts_of(filled.pdf)
    kind = pack.id.removeprefix("general/").partition("_")[0]
    assert (
        len(re.findall("_{3,}", page)) == {"consent": 2, "employment": 2, "sponsor": 1}[kind]
    )  # place, number, signature


@each_letter
def test_that_a_letter_without_answers_is_lines_to_fill_and_tells_them(press: FormPress, pack: FormPack) -> None:
    (filled,) = fill_forms(press, pack, [person(pack, {})])
    assert set(filled.missing) == {field.meaning for field in pack.fields if field.required}
    assert whole_text(filled.pdf).count("____") > len(filled.missing)


def test_that_the_consent_says_who_lets_whom_go_where_and_when(press: FormPress) -> None:
    text, _ = filled_letter(press, "general/consent_ru", CHILD, TOUR, FURTHER)
    for part in (
        "Я, Подъячев-Заболоцкий Максимилиан Александрович, дата рождения: 03.02.1980, паспорт: 45 10 123456",
        "119021, Москва, ул. Льва Толстого, д. 16", "кем прихожусь ребёнку: отец",
        "Подъячева-Заболоцкая Мария Максимилиановна дата рождения: 12.08.2016 паспорт: 751234567",
        "свидетельство о рождении: IV-МЮ 123456", "Турция, Грузия", "с 12.05.2027 по 26.05.2027",
        "Пирогова Анна, дата рождения: 02.01.1975, документ: 76 7654321", "надписи нотариуса", "№ 114-ФЗ",
    ):  # fmt: skip
        assert part in text
    english, _ = filled_letter(press, "general/consent_en", CHILD, TOUR, FURTHER)
    for part in (
        "PODIACHEVA-ZABOLOTSKAIA MARIIA",
        "being to the child: father",
        "Türkiye, Georgia",
        "from 12 May 2027",
    ):
        assert part in english


def test_that_a_consent_for_who_is_of_age_says_so(press: FormPress) -> None:
    text, filled = filled_letter(press, "general/consent_en", ANNA, TOUR)
    assert "This tourist is of age" in text
    assert "consent_parent_name" not in filled.missing


def test_that_a_child_whose_birth_date_is_not_known_misses_the_consent(press: FormPress) -> None:
    _, filled = filled_letter(press, "general/consent_ru", {**CHILD, "birth_date": ""}, TOUR)
    assert {"birth_date", "consent_parent_name"} <= set(filled.missing)


def test_that_a_letter_of_employment_translates_the_occupation(press: FormPress) -> None:
    text, _ = filled_letter(press, "general/employment_en", adult(), TOUR, FURTHER)
    assert "has been employed by OOO «Roga i kopyta» since 01 Mar 2015, in the position of: Engineer." in text
    told, _ = filled_letter(press, "general/employment_ru", adult(), TOUR, FURTHER)
    assert "в организации: ООО «Рога и копыта», с 01.03.2015, в должности: инженер." in told


def test_that_a_word_without_translation_is_printed_as_given_and_told(press: FormPress) -> None:
    answers = {**FURTHER, "occupation": "заклинатель змей"}
    text, filled = filled_letter(press, "general/employment_en", adult(), TOUR, answers)
    assert "заклинатель змей" in text
    assert [warning.params for warning in filled.warnings] == [{"field": "occupation"}]


def group_of(pack: FormPack, count: int) -> list[Applicant]:
    hotels = ("Grand Palace, 12.05.2027 – 19.05.2027; Sea, 19.05.2027 – 26.05.2027", "Sea, 19.05.2027 – 26.05.2027", "")
    people = []
    for number in range(count):
        who = {**(ANNA if number % 2 else CHILD), "passport_number": f"{7000000 + number}", "passport_series": "75"}
        people.append(person(pack, who, {**TOUR, "hotel_stays": hotels[number % 3]}))
    return people


@each_group
def test_that_forty_tourists_stand_on_pages_with_headings(press: FormPress, pack: FormPack) -> None:
    (filled,) = fill_forms(press, pack, group_of(pack, 40))
    assert (filled.overflow, filled.glyphs, filled.warnings) == ((), (), ())
    pages = page_texts_of(filled.pdf)
    assert len(pages) > 1
    heading = "Гражданство" if pack.language == "ru" else "Nationality"
    assert all(heading in page for page in pages if "70000" in page)
    numbers = {f"{7000000 + number}" for number in range(40)}
    assert not {number for number in numbers if not any(number in page for page in pages)}


@each_group
def test_that_word_and_excel_hold_the_same_people(pack: FormPack) -> None:
    names = [names_of(one.sheet, one.facts, template_of(pack).dates) for one in group_of(pack, 7)]
    (document,) = documents_of(pack, names, is_group=True)
    (table,) = docx.Document(io.BytesIO(office_file(document, OfficeKind.WORD))).tables
    in_word = [cell.text for row in table.rows for cell in row.cells]
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(office_file(document, OfficeKind.WORKBOOK))).get_sheet_by_index(0)
    in_excel = [cell for row in sheet.to_python() for cell in row]
    for told in (in_word, in_excel):
        assert {f"757{number:06}" for number in range(7)} <= {cell for cell in told if isinstance(cell, str)}
        assert any("PODIACHEVA-ZABOLOTSKAIA" in str(cell) for cell in told)


def test_that_the_rooming_list_goes_by_hotel_and_leaves_the_room_free(press: FormPress) -> None:
    pack = GENERAL["general/rooms_en"]
    (filled,) = fill_forms(press, pack, group_of(pack, 6))
    text = whole_text(filled.pdf)
    grand, sea, none = (text.index(name) for name in ("Grand Palace", "Sea, 19.05", "No hotel"))
    assert grand < sea < none
    assert text.count("757000000") == 2  # in both hotels
    assert text.count("757000002") == 1
    assert text.index("757000002") > none
    assert "Room type Room Remarks" in text


def test_that_the_letter_to_the_embassy_counts_the_group_and_names_its_hotels(press: FormPress) -> None:
    pack = GENERAL["general/embassy_en"]
    (filled,) = fill_forms(press, pack, group_of(pack, 3))
    text = whole_text(filled.pdf)
    assert "To the Embassy (Consulate) of: Türkiye" in text
    assert "Number of persons: 3. Tour number: 000123." in text
    assert "Grand Palace, 12.05.2027 – 19.05.2027; Sea, 19.05.2027 – 26.05.2027." in text


@pytest.mark.parametrize(("days", "told"), [("15", "May 2027, 15 days. "), ("1", "May 2027, 1 day. ")])
def test_that_the_english_letter_counts_the_days_as_one_says_it(press: FormPress, days: str, told: str) -> None:
    pack = GENERAL["general/embassy_en"]
    (filled,) = fill_forms(press, pack, [person(pack, {**ANNA}, {**TOUR, "stay_days": days})])
    assert told in f"{whole_text(filled.pdf)} "


@each_group
def test_that_a_list_bears_the_name_of_the_agency_where_it_is_told(pack: FormPack, press: FormPress) -> None:
    if pack.id.startswith("general/embassy"):
        pytest.skip("the letter names it in a sentence")
    agency = {"agency_name": "ООО «Путь»", "agency_phone": "+7 900 000-00-01"}
    (with_it,) = fill_forms(press, pack, [person(pack, CHILD, TOUR, agency)])
    (without,) = fill_forms(press, pack, [person(pack, CHILD, TOUR)])
    assert "+7 900 000-00-01" in whole_text(with_it.pdf).splitlines()[0]
    assert "900 000" not in whole_text(without.pdf)


@pytest.mark.parametrize(("name", "word"), [("embassy_en", "group"), ("embassy_ru", "групп")])
def test_that_one_tourist_is_no_group_in_the_letter_to_the_embassy(press: FormPress, name: str, word: str) -> None:
    pack = GENERAL[f"general/{name}"]
    texts = [whole_text(fill_forms(press, pack, group_of(pack, count))[0].pdf).casefold() for count in (1, 2)]
    assert [word in text for text in texts] == [False, True]
    assert all("000123" in text for text in texts)


def test_that_a_list_tells_what_one_of_its_people_lacks(press: FormPress) -> None:
    pack = GENERAL["general/tourists_ru"]
    people = [person(pack, CHILD, TOUR), person(pack, {**ANNA, "passport_number": ""}, TOUR)]
    (filled,) = fill_forms(press, pack, people)
    assert filled.missing == ("passport_number",)
    assert "ERIKSSON ANNA MARIA" in whole_text(filled.pdf)
