"""The better value: chosen beforehand with its reason, or left to the agent where nothing tells."""

import pytest

from app.services.clients.merging.better import Row, choose, rules_for


def better(
    field: str, *values: str, kept: int = 0, passport_of: int | None = None, written: tuple[int, ...] = ()
) -> tuple[int, str]:
    """Choose among values of one field."""
    row = Row((field,), tuple((value,) for value in values), written or (0,) * len(values), passport_of, kept)
    return choose(row, rules_for((field,)))


@pytest.mark.parametrize(
    ("field", "values", "chosen"),
    [
        ("surname_ru", ("Иванова", "Иванова"), (0, "same")),
        ("surname_ru", ("", "Иванова"), (1, "only_one")),
        ("surname_ru", ("Иванова", "Иванова-Петрова"), (1, "fuller_name")),
        ("surname_ru", ("Петрова Иванова", "Петрова"), (0, "fuller_name")),
        ("surname_ru", ("Смирнова", "Иванова"), (0, "undecided")),
        ("surname_ru", ("Смирнова", "Иванова", "Иванова"), (1, "most_agree")),
        ("surname_ru", ("Cмирнова", "Смирнова"), (1, "own_letters")),
        ("surname_ru", ("ЕЛКИНА", "Ёлкина"), (1, "better_spelt")),
        ("surname_ru", ("Елкина", "Ёлкина"), (1, "better_spelt")),
        ("surname_lat", ("Elkina", "ELKINA"), (1, "better_spelt")),
        ("given_name_ru", ("А.", "Анна"), (1, "fuller_name")),
        ("given_name_ru", ("Анна", "Анна Мария"), (1, "fuller_name")),
        ("given_name_ru", ("Анна", "Анастасия"), (0, "undecided")),
        ("birth_date", ("1985", "1985-03-14"), (1, "fuller_date")),
        ("birth_date", ("1985-03", "1985-03-14"), (1, "fuller_date")),
        ("birth_date", ("1985-14-03", "1985-03-14"), (1, "valid")),
        ("birth_date", ("1985-03-14", "1958-03-14"), (0, "undecided")),
        ("birth_city", ("Тверь", "Тверь, Тверская обл."), (1, "fuller_text")),
        ("sex", ("M", "F"), (0, "undecided")),
        ("email", ("anna(at)example", "anna@example.com"), (1, "valid")),
        ("phone", ("972 555-01-02", "+7 972 555-01-02"), (1, "whole_number")),
        ("phone", ("12", "+7 972 555-01-02"), (1, "valid")),
        ("phone", ("+7 972 555-01-02", "+7 972 555-01-03"), (0, "undecided")),
        ("stage", ("new", "regular"), (1, "nearer_stage")),
        ("stage", ("lost", "potential"), (1, "nearer_stage")),
        ("agent_id", ("2", "1"), (0, "of_kept")),
        ("kind", ("person", "organisation"), (0, "undecided")),
    ],
)
def test_that_the_better_value_is_chosen(field: str, values: tuple[str, ...], chosen: tuple[int, str]) -> None:
    assert better(field, *values) == chosen


@pytest.mark.parametrize(("written", "chosen"), [((5, 9), (1, "written_later")), ((5, 0), (0, "undecided"))])
def test_that_what_was_written_later_wins_where_the_history_tells(
    written: tuple[int, int], chosen: tuple[int, str]
) -> None:
    assert better("email", "a@example.com", "b@example.com", written=written) == chosen


def test_that_a_name_goes_with_the_newer_passport() -> None:
    assert better("surname_ru", "Смирнова", "Иванова", passport_of=1) == (1, "as_in_passport")
    assert better("surname_lat", "SMIRNOVA-IVANOVA", "IVANOVA", passport_of=1) == (1, "as_in_passport")
    assert better("surname_lat", "SMIRNOVA", "", passport_of=1) == (0, "only_one")


def test_that_nothing_told_leaves_the_value_of_the_one_who_is_kept() -> None:
    assert better("sex", "M", "F", kept=1) == (1, "undecided")
    assert better("sex", "M", "", kept=1) == (0, "only_one")


PASSPORT = ("passport_series", "passport_number", "passport_issued", "passport_expires", "passport_issuer")
ADDRESS = ("postal_code", "city", "street", "building", "flat")


@pytest.mark.parametrize(
    ("values", "chosen"),
    [
        ((("71", "1", "2015-01-01", "2025-01-01", "A"), ("72", "2", "2021-01-01", "", "")), (1, "newer_document")),
        ((("71", "1", "", "2031-01-01", ""), ("72", "2", "", "2025-01-01", "")), (0, "newer_document")),
        ((("71", "1", "", "", ""), ("7 1", "1", "2015-01-01", "", "")), (1, "more_complete")),
        ((("", "", "2021-01-01", "", ""), ("72", "2", "", "", "")), (1, "has_number")),
        ((("71", "1", "", "", ""), ("72", "2", "", "", "")), (0, "undecided")),
    ],
)
def test_that_the_newer_passport_is_chosen_whole(values: tuple[tuple[str, ...], ...], chosen: tuple[int, str]) -> None:
    assert choose(Row(PASSPORT, values, (0, 0), None, 0), rules_for(PASSPORT)) == chosen


def test_that_the_more_complete_address_is_chosen_else_the_later_one() -> None:
    short, whole, other = ("", "Тверь", "", "", ""), ("170000", "Тверь", "Мира", "1", ""), ("", "Псков", "", "", "")
    assert choose(Row(ADDRESS, (short, whole), (9, 5), None, 0), rules_for(ADDRESS)) == (1, "more_complete")
    assert choose(Row(ADDRESS, (whole, other), (5, 9), None, 0), rules_for(ADDRESS)) == (1, "written_later")
