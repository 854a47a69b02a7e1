"""Every specimen of Doc 9303, and zones written by the tests, in the shapes in which they arrive."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.documents.zone import Zone, find_zones, looks_like_zone, read_zone
from tests.zone_writer import KINDS, TODAY, random_zone, write_zone

TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
VISA_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
VISA_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
LONG_NUMBER = ("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<")
FRENCH = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")

ERIKSSON = {"surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA", "sex": "F"}
BORN_1974 = {**ERIKSSON, "birth_date": "1974-08-12", "citizenship": "UTO", "passport_expires": "2012-04-15"}
VISITOR = {**ERIKSSON, "birth_date": "1940-09-07", "citizenship": "XXX"}
SPECIMENS = [
    ("td3", TD3, {**BORN_1974, "passport_number": "L898902C3"}, "L898902C3", "ZE184226B"),
    ("td1", TD1, {**BORN_1974, "passport_number": "D23145890"}, "D23145890", ""),
    ("td2", TD2, {**BORN_1974, "passport_number": "D23145890"}, "D23145890", ""),
    ("mrv_a", VISA_A, VISITOR, "L8988901C", "6ZE184226B"),
    ("mrv_b", VISA_B, VISITOR, "L8988901C", ""),
    (
        "td1",
        LONG_NUMBER,
        {
            "surname_lat": "STEVENSON", "given_name_lat": "PETER JOHN", "sex": "M", "birth_date": "1934-07-12",
            "citizenship": "UTO", "passport_number": "D23145890734", "passport_expires": "1995-07-12",
        },
        "D23145890734",
        "",
    ),
    (
        "french_card",
        FRENCH,
        {
            "surname_lat": "BERTHIER", "given_name_lat": "CORINNE", "sex": "F", "birth_date": "1965-12-06",
            "citizenship": "FRA", "passport_number": "880692310285", "passport_issued": "1988-06",
        },
        "880692310285",
        "",
    ),
]  # fmt: skip


def read(*lines: str, **known: str) -> Zone:
    return read_zone("\n".join(lines), today=TODAY, given=known)


@pytest.mark.parametrize(("kind", "lines", "values", "number", "optional"), SPECIMENS)
def test_that_a_specimen_is_read(
    kind: str, lines: tuple[str, ...], values: dict[str, str], number: str, optional: str
) -> None:
    zone = read(*lines)
    assert (zone.kind, zone.values, zone.document_number, zone.optional) == (kind, values, number, optional)
    assert zone.valid
    assert zone.checks
    assert all(zone.checks.values())
    assert (zone.repaired, zone.doubts, zone.lines) == ((), (), lines)


def test_that_a_visa_fills_no_field_of_the_passport() -> None:
    zone = read(*VISA_A)
    assert zone.document_expires == "1996-12-10"
    assert not any(name.startswith("passport") for name in zone.values)


def test_that_a_russian_passport_is_split_into_series_and_number() -> None:
    zone = read(
        *write_zone("td3", code="P", state="RUS", nationality="RUS", surname="VYDUMANOV", given_name="IVAN",
                    number="710012345", birth="850314", sex="M", expires="290402")
    )  # fmt: skip
    assert zone.valid
    assert (zone.values["passport_series"], zone.values["passport_number"]) == ("71", "0012345")


def test_that_the_internal_passport_is_read_in_its_own_coding() -> None:
    lines = write_zone(
        "russian_internal", surname="Щёголев-Вьюн", given_name="Юлий", patronymic="Эдуардович", number="4508012345",
        birth="850314", sex="M", issued="050505", department="770001",
    )  # fmt: skip
    assert lines[0].startswith("PNRUSW2GOLEV<V97N<<7LIQ<6DUARDOVI3<<<")
    zone = read(*lines)
    assert (zone.kind, zone.valid, zone.department_code) == ("russian_internal", True, "770-001")
    assert zone.values == {
        "surname_ru": "Щёголев Вьюн", "given_name_ru": "Юлий", "patronymic_ru": "Эдуардович", "sex": "M",
        "birth_date": "1985-03-14", "citizenship": "RUS", "internal_series": "4508", "internal_number": "012345",
        "internal_issued": "2005-05-05",
    }  # fmt: skip
    assert lines[1][:9] == "450012345"  # three digits of the series, then the number; the series' last stands behind


@pytest.mark.parametrize("kind", KINDS)
def test_that_what_is_written_is_read_back(kind: str) -> None:
    chance = random.Random(f"round trip {kind}")
    for _ in range(150):
        written = random_zone(chance, kind)
        zone = read(*written.lines)
        assert (zone.kind, zone.values, zone.document_number) == (kind, written.values, written.number)
        assert zone.valid
        assert zone.repaired == ()


FORMS = {
    "one line": "".join,
    "one line with spaces": " ".join,
    "carriage returns": lambda lines: "\r\n".join(lines) + "\r\n",
    "only carriage returns": "\r".join,
    "lower case": lambda lines: "\n".join(lines).lower(),
    "spaces inside": lambda lines: "\n".join(" ".join(line[at : at + 5] for at in range(0, 44, 5)) for line in lines),
    "blanks at the end": lambda lines: "   \n".join(lines) + "  \n\n",
    "empty lines between": "\n\n\n".join,
    "a scanner's frame": lambda lines: "\x02" + "\r".join(lines) + "\x03",
    "text around": lambda lines: "Passport of the guest:\n" + "\n".join(lines) + "\nThank you, see you in May 2026",
    "text before on the line": lambda lines: "MRZ: " + "\n".join(lines),
    "brackets for fillers": lambda lines: "\n".join(lines).replace("<", "‹"),
    "fullwidth": lambda lines: "\n".join(lines).translate({ord("<"): "＜", ord("A"): "Ａ"}),
    "double brackets": lambda lines: "\n".join(lines).replace("<<", "«"),
    "spaces for fillers": lambda lines: "\n".join(lines).replace("<", " "),
    "broken elsewhere": lambda lines: "\n".join("".join(lines)[at : at + 20] for at in range(0, 90, 20)),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "lines", "values"), [one[:3] for one in SPECIMENS[:3]])
def test_that_a_zone_is_read_in_every_form(
    form: str, kind: str, lines: tuple[str, ...], values: dict[str, str]
) -> None:
    if (form, kind) == ("spaces for fillers", "td1"):
        pytest.skip("its first line ends in fifteen blanks, which are cut off")
    text = FORMS[form](lines)
    zone = read_zone(text, today=TODAY)
    assert (zone.kind, zone.values, zone.valid) == (kind, values, True)
    assert find_zones(text) == ["\n".join(lines)]


@pytest.mark.parametrize("lost", range(1, 8))
def test_that_miscounted_fillers_are_counted_anew(lost: int) -> None:
    first = TD3[0][:-lost]
    second = write_zone("td3", code="P", state="RUS", nationality="RUS", surname="VYDUMANOV", given_name="IVAN",
                        number="710012345", birth="850314", sex="M", expires="290402")[1]  # fmt: skip
    for changed in (second[:30] + second[30 + lost :], second[:30] + "<" * lost + second[30:]):
        zone = read(first.replace("UTO", "RUS"), changed)
        assert zone.valid
        assert zone.values["passport_number"] == "0012345"
        assert {one.why for one in zone.repaired} == {"length"}


def test_that_two_zones_of_a_text_are_found() -> None:
    text = "\n".join(["first", *TD3, "second", *TD1])
    assert find_zones(text) == ["\n".join(TD3), "\n".join(TD1)]


def test_that_only_a_text_that_is_mostly_zone_looks_like_one() -> None:
    zone = "\n".join(TD3)
    assert looks_like_zone(zone)
    assert looks_like_zone(f"  {zone.lower()}\r\n")
    assert not looks_like_zone("")
    assert not looks_like_zone("Eriksson Anna Maria")
    assert not looks_like_zone(f"{zone}\n" + "Dear colleagues, this is the guest whom we expect in the summer.\n" * 5)


def test_that_a_text_without_a_zone_says_so() -> None:
    zone = read("Nothing of this kind here")
    assert (zone.kind, zone.valid, dict(zone.values)) == ("", False, {})
    assert [doubt.code for doubt in zone.doubts] == ["zone_not_found"]


def with_field(start: int, written: str, line: int = 1) -> Zone:
    lines = list(TD3)
    lines[line] = lines[line][:start] + written + lines[line][start + len(written) :]
    return read(*lines)


@pytest.mark.parametrize("kind", ["td1", "td2", "td3"])
@pytest.mark.parametrize("number", ["D231458907", "D23145890734"])
def test_that_a_long_number_goes_on_in_the_optional_field(kind: str, number: str) -> None:
    code = "P" if kind == "td3" else "I"
    lines = write_zone(kind, code=code, state="UTO", nationality="UTO", surname="LI", given_name="AN", number=number,
                       birth="850301", sex="F", expires="300101")  # fmt: skip
    zone = read(*lines)
    assert (zone.valid, zone.document_number, zone.optional) == (True, number, "")
    spoilt = read(*(line.replace("D23145890", "D23145891") for line in lines))
    assert not spoilt.checks["number"]


def test_that_an_unknown_sex_is_left_out() -> None:
    zone = with_field(20, "<")
    assert zone.valid
    assert "sex" not in zone.values


@pytest.mark.parametrize(
    ("birth", "expires", "today", "born", "ends"),
    [
        ("260601", "300101", date(2026, 6, 1), "2026-06-01", "2030-01-01"),
        ("260602", "300101", date(2026, 6, 1), "1926-06-02", "2030-01-01"),
        ("850314", "991231", date(2026, 6, 1), "1985-03-14", "1999-12-31"),
        ("850314", "750101", date(2026, 6, 1), "1985-03-14", "2075-01-01"),
        ("000229", "280229", date(2026, 6, 1), "2000-02-29", "2028-02-29"),
        ("85<<<<", "300101", date(2026, 6, 1), "1985", "2030-01-01"),
        ("8503<<", "300101", date(2026, 6, 1), "1985-03", "2030-01-01"),
    ],
)
def test_that_centuries_follow_from_meaning(birth: str, expires: str, today: date, born: str, ends: str) -> None:
    lines = write_zone("td3", code="P", state="UTO", nationality="UTO", surname="LI", given_name="AN", number="A12345",
                       birth=birth, sex="F", expires=expires)  # fmt: skip
    zone = read_zone("\n".join(lines), today=today)
    assert zone.valid
    assert (zone.values["birth_date"], zone.values["passport_expires"]) == (born, ends)


def test_that_a_day_that_is_none_is_doubted() -> None:
    lines = write_zone("td3", code="P", state="UTO", nationality="UTO", surname="LI", given_name="AN", number="A12345",
                       birth="850230", sex="F", expires="300101")  # fmt: skip
    zone = read(*lines)
    assert not zone.valid
    assert "birth_date" not in zone.values
    assert [(doubt.code, doubt.field) for doubt in zone.doubts] == [("zone_date_impossible", "birth_date")]


@pytest.mark.parametrize(
    "state", ["D", "XXA", "XXB", "XXC", "XXX", "EUE", "UNO", "UNA", "UNK", "RKS", "GBD", "ZAR", "SUN"]
)
def test_that_codes_beside_iso_are_known(state: str) -> None:
    lines = write_zone("td3", code="P", state=state, nationality=state, surname="LI", given_name="AN", number="A12345",
                       birth="850301", sex="F", expires="300101")  # fmt: skip
    zone = read(*lines)
    assert zone.valid
    assert (zone.issuing_state, zone.values["citizenship"]) == (state, state)


def test_that_a_name_without_room_left_is_doubted_as_truncated() -> None:
    lines = write_zone("td3", code="P", state="UTO", nationality="UTO", surname="NILAVADHANANANDA",
                       given_name="ARNPOL PETCH CHARONGUANG", number="A12345", birth="850301", sex="F",
                       expires="300101")  # fmt: skip
    zone = read(*lines, given_name_lat="ARNPOL PETCH CHARONGUANG")
    assert zone.valid
    assert zone.values["given_name_lat"] == "ARNPOL PETCH CHARONGU"
    assert [doubt.code for doubt in zone.doubts] == ["zone_name_truncated"]
    assert zone.differences == ()


def test_that_a_title_among_the_given_names_is_told_apart() -> None:
    lines = write_zone("td3", code="P", state="UTO", nationality="UTO", surname="LI", given_name="ANNA MRS",
                       number="A12345", birth="850301", sex="F", expires="300101")  # fmt: skip
    zone = read(*lines)
    assert zone.values["given_name_lat"] == "ANNA"
    assert [(doubt.code, doubt.params) for doubt in zone.doubts] == [("zone_title_left_out", {"title": "MRS"})]


def test_that_a_passport_of_another_citizenship_is_doubted_but_valid() -> None:
    zone = with_field(10, "FRA")
    assert zone.valid
    assert [doubt.code for doubt in zone.doubts] == ["zone_states_differ"]


TEXTS = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="ABCKLP<0123456789\n «", max_size=300),
    st.lists(st.text(alphabet="PVIACOUTRS<0123456789KLC", min_size=28, max_size=45), max_size=4).map("\n".join),
)


@given(TEXTS)
def test_that_no_text_is_too_odd(text: str) -> None:
    zone = read_zone(text, today=TODAY, given={"surname_lat": text[:20], "surname_ru": text[:9]})
    assert bool(zone.kind) == bool(find_zones(text))
    assert zone.kind or not zone.values
    assert zone.to_json()["valid"] is zone.valid
    looks_like_zone(text)


@settings(max_examples=200)
@given(st.sampled_from([one[1] for one in SPECIMENS]), st.data())
def test_that_a_spoilt_zone_is_never_too_odd(lines: tuple[str, ...], data: st.DataObject) -> None:
    text = list("\n".join(lines))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at] = data.draw(st.sampled_from("ABKLCO0158<« \nЩ"))
    zone = read_zone("".join(text), today=TODAY)
    assert replace(zone) == zone
