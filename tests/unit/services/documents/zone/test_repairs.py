"""Misread characters: put right where that is proved, told where it is not."""

import re

import pytest

from app.services.documents.zone import Zone, read_zone
from app.services.documents.zone.layouts import LAYOUTS
from app.services.documents.zone.states import NUMBER_SHAPES
from app.views.texts import ERRORS, explain_code
from app.views.texts_of_documents import REPAIRS, ZONE_KINDS
from tests.zone_misreads import REPORTED, RIGHT, WRONG_REPAIR, tally
from tests.zone_writer import KINDS, TODAY, write_zone

TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
SOUND = {
    "code": "P", "state": "UTO", "nationality": "UTO", "surname": "LI", "given_name": "AN", "number": "A12345",
    "birth": "850301", "sex": "F", "expires": "300101",
}  # fmt: skip


def read(*lines: str) -> Zone:
    return read_zone("\n".join(lines), today=TODAY)


def changed(line: str, *changes: tuple[int, str]) -> str:
    """Return a line with characters replaced; positions from 1, as repairs count them."""
    signs = list(line)
    for position, sign in changes:
        signs[position - 1] = sign
    return "".join(signs)


def told(zone: Zone) -> list[tuple[int, int, str, str, str]]:
    return [(one.line, one.position, one.read, one.written, one.why) for one in zone.repaired]


def codes(zone: Zone) -> set[str]:
    return {doubt.code for doubt in zone.doubts}


@pytest.mark.parametrize(
    ("line", "position", "sign", "why"),
    [
        (2, 6, "O", "check_digit"),
        (2, 10, "G", "position"),
        (2, 12, "7", "position"),
        (2, 13, "0", "position"),
        (2, 14, "T", "position"),
        (2, 16, "O", "position"),
        (2, 17, "B", "position"),
        (2, 18, "I", "position"),
        (2, 19, "Z", "position"),
        (2, 24, "D", "position"),
        (2, 27, "S", "position"),
        (2, 43, "L", "position"),
        (2, 44, "Q", "position"),
        (2, 41, "C", "check_digit"),
        (1, 3, "V", "code_list"),
        (1, 5, "0", "position"),
        (1, 7, "X", ""),
        (1, 9, "1", ""),
        (1, 10, "5", "position"),
        (1, 40, "K", "position"),
        (1, 44, "C", "position"),
    ],
)
def test_that_a_misread_character_is_put_right_and_told(line: int, position: int, sign: str, why: str) -> None:
    lines = list(TD3)
    true = lines[line - 1][position - 1]
    lines[line - 1] = changed(lines[line - 1], (position, sign))
    zone = read(*lines)
    if not why:  # nothing covers the letters of a name
        assert zone.lines[0][position - 1] == ("X" if sign == "X" else "I")
        return
    assert (zone.lines, zone.valid, zone.document_number) == (TD3, True, "L898902C3")
    assert told(zone) == [(line, position, sign, true, why)]


def test_that_several_misreads_at_places_of_digits_are_put_right() -> None:
    zone = read(TD3[0], changed(TD3[1], (14, "T"), (16, "O"), (17, "B"), (18, "I"), (24, "O"), (27, "S"), (44, "O")))
    assert (zone.lines, zone.valid) == (TD3, True)
    assert {one.why for one in zone.repaired} == {"position"}


def test_that_a_russian_number_has_digits_only() -> None:
    first, second = write_zone("td3", **{**SOUND, "state": "RUS", "nationality": "RUS", "number": "710012345"})
    zone = read(first, changed(second, (2, "I"), (3, "O"), (4, "Q"), (9, "S")))
    assert (zone.valid, zone.lines) == (True, (first, second))
    assert (zone.values["passport_series"], zone.values["passport_number"]) == ("71", "0012345")
    assert {one.why for one in zone.repaired} == {"position"}


def test_that_the_shape_of_a_states_numbers_helps_to_prove() -> None:
    first, second = write_zone("td3", **{**SOUND, "state": "UZB", "nationality": "UZB", "number": "AB8012345"})
    zone = read(first, changed(second, (2, "8"), (4, "O")))
    assert (zone.valid, zone.lines) == (True, (first, second))
    assert {one.why for one in zone.repaired} == {"number_shape"}


def test_that_german_numbers_have_no_letters_that_look_like_digits() -> None:
    first, second = write_zone("td3", **{**SOUND, "state": "D", "nationality": "D", "number": "C01X00T47"})
    zone = read(first, changed(second, (2, "O"), (6, "D")))
    assert (zone.valid, zone.lines, zone.values["citizenship"]) == (True, (first, second), "D")
    assert {one.why for one in zone.repaired} == {"number_shape"}
    odd = write_zone("td3", **{**SOUND, "state": "D", "nationality": "D", "number": "BOSS00T47"})
    assert read(*odd).lines == odd  # a number that holds is never refused for its shape


def test_that_a_digit_read_in_a_name_is_a_letter_and_doubted() -> None:
    zone = read(changed(TD3[0], (12, "0")), TD3[1])
    assert (zone.lines, zone.valid, codes(zone)) == (TD3, True, {"zone_name_letter_unsure"})
    missing = read(changed(TD3[0], (6, "<")), TD3[1])
    assert codes(missing) == {"zone_surname_missing"}


def test_that_a_passport_read_as_a_visa_is_reported() -> None:
    zone = read(changed(TD3[0], (1, "V")), TD3[1])
    assert (zone.valid, codes(zone)) == (False, {"zone_kind_unsure"})
    card = write_zone("td2", **{**SOUND, "code": "P"})
    assert (read(*card).kind, read(*card).valid, codes(read(*card))) == ("td2", False, {"zone_letter_odd"})


@pytest.mark.parametrize(("number", "position", "sign"), [("BOSB0S8Z1", 1, "8"), ("10200O678", 2, "O")])
def test_that_two_repairs_that_both_fit_are_doubted_and_not_chosen(number: str, position: int, sign: str) -> None:
    lines = write_zone("td3", **{**SOUND, "number": number})
    read_lines = (lines[0], changed(lines[1], (position, sign)))
    zone = read(*read_lines)
    assert not zone.valid
    assert not zone.checks["number"]
    assert zone.lines == read_lines
    ambiguous = next(doubt for doubt in zone.doubts if doubt.code == "zone_repair_ambiguous")
    assert (ambiguous.field, int(str(ambiguous.params["count"])) > 1) == ("passport_number", True)


def test_that_a_misread_digit_is_reported() -> None:
    zone = read(TD3[0], changed(TD3[1], (15, "7")))
    assert (zone.valid, zone.checks["birth_date"], zone.checks["composite"]) == (False, False, False)
    assert codes(zone) == {"zone_check_failed", "zone_composite_failed"}


def test_that_a_misread_composite_digit_is_reported() -> None:
    zone = read(TD3[0], changed(TD3[1], (44, "1")))
    assert (zone.valid, [name for name, holds in zone.checks.items() if not holds]) == (False, ["composite"])


def test_that_a_character_that_is_nothing_else_is_reported() -> None:
    zone = read(changed(TD3[0], (6, "3")), TD3[1])
    assert not zone.valid
    doubt = next(doubt for doubt in zone.doubts if doubt.code == "zone_sign_impossible")
    assert doubt.params == {"line": 1, "position": 6}


def test_that_a_number_that_fits_with_an_equal_twin_is_doubted() -> None:
    first, second = write_zone("td3", **{**SOUND, "number": "A12634567"})
    zone = read(first, changed(second, (4, "G")))
    assert zone.valid  # G and 6 have the same value: the check digit can't tell them apart
    assert codes(zone) == {"zone_sign_unsure"}


@pytest.mark.parametrize("tail", ["KKKKK", "CLKLC", "K<<K<", "<<<P<", "<<<<L"])
def test_that_nothing_stands_behind_the_names(tail: str) -> None:
    zone = read(changed(TD3[0], *((40 + at, sign) for at, sign in enumerate(tail))), TD3[1])
    assert (zone.lines, zone.valid) == (TD3, True)
    assert {one.why for one in zone.repaired} == {"position"}
    assert zone.values["given_name_lat"] == "ANNA MARIA"


def test_that_fillers_read_as_one_letter_to_the_end_are_fillers() -> None:
    zone = read(TD3[0].rstrip("<").ljust(44, "K"), TD3[1])
    assert zone.values["given_name_lat"] == "ANNA MARIA"
    assert codes(zone) == {"zone_name_end_unsure"}


def test_that_a_word_behind_the_names_is_kept_and_doubted() -> None:
    zone = read("P<UTOERIKSSON<<ANNA<<MARIA<<<<<<<<<<<<<<<<<<", TD3[1])
    assert zone.values["given_name_lat"] == "ANNA MARIA"
    assert codes(zone) == {"zone_name_end_unsure"}


def test_that_names_that_are_not_parted_are_doubted() -> None:
    zone = read("P<UTOERIKSSON<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<", TD3[1])
    assert zone.values["surname_lat"] == "ERIKSSON ANNA MARIA"
    assert codes(zone) == {"zone_given_name_missing"}


def test_that_the_other_code_mends_a_state() -> None:
    zone = read(changed(TD3[0], (4, "X")), TD3[1])
    assert (zone.issuing_state, zone.valid) == ("UTO", True)
    assert told(zone) == [(1, 4, "X", "T", "code_list")]
    lost = read(changed(TD3[0], (4, "X"), (5, "X")), TD3[1])
    assert (lost.valid, codes(lost)) == (False, {"zone_state_unknown", "zone_states_differ"})


def test_that_an_internal_passport_is_known_with_a_misread_code() -> None:
    lines = write_zone(
        "russian_internal", surname="Выдуманов", given_name="Иван", patronymic="Ильич", number="4508012345",
        birth="850314", sex="M", issued="080505", department="770001",
    )  # fmt: skip
    zone = read(changed(lines[0], (4, "V")), changed(lines[1], (2, "S"), (22, "K"), (30, "O")))
    assert (zone.kind, zone.valid, zone.lines) == ("russian_internal", True, lines)


@pytest.mark.parametrize(("misreads", "confused"), [(1, True), (2, True), (1, False), (2, False)])
def test_that_no_zone_is_wrongly_repaired_and_called_valid(misreads: int, confused: bool) -> None:
    found, wrong = tally(500, f"repairs {misreads} {confused}", misreads, confused=confused)
    assert [(one.written.lines, one.read, one.zone.lines) for one in wrong] == []
    assert found[WRONG_REPAIR] == 0
    assert found[RIGHT] + found[REPORTED] > 250


def test_that_shapes_are_as_wide_as_the_field() -> None:
    assert {len(shape) for shapes in NUMBER_SHAPES.values() for shape in shapes} == {9}


def test_that_every_kind_and_reason_has_its_words(qapp: object) -> None:
    assert ZONE_KINDS.keys() == LAYOUTS.keys() == set(KINDS)
    zone = read(TD3[0], changed(TD3[1], (6, "O"), (16, "O")))
    assert {one.why for one in zone.repaired} <= REPAIRS.keys()
    for lines in ((TD3[0], changed(TD3[1], (15, "7"))), (changed(TD3[0], (4, "X"), (5, "X"), (7, "3")), TD3[1])):
        for doubt in read(*lines).doubts:
            assert doubt.code in ERRORS
            assert not re.search(r"{\w+}", explain_code(doubt.code, doubt.params))
