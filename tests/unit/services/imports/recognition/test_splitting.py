import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.recognition.kinds import PARTS_OF
from app.services.imports.recognition.splitting import (
    split_birth,
    split_column,
    split_contacts,
    split_internal,
    split_passport,
    split_validity,
    unsure_names,
)

TODAY = dt.date(2026, 6, 1)


def split(kind: str, *cells: str, foreign: list[bool] | None = None) -> dict[str, tuple[str, ...]]:
    return split_column(cells, kind, TODAY, foreign=foreign)


def test_that_the_order_of_names_is_decided_from_the_column() -> None:
    assert split("full_name_ru", "Иван Петров", "Ольга Сидорова", "Наталья Ким") == {
        "surname_ru": ("Петров", "Сидорова", "Ким"),
        "given_name_ru": ("Иван", "Ольга", "Наталья"),
    }
    assert split("full_name_lat", "IVAN PETROV", "OLGA SIDOROVA")["surname_lat"] == ("PETROV", "SIDOROVA")


def test_that_both_scripts_in_a_cell_come_apart() -> None:
    assert split("full_name_both", "Иванов Иван / IVANOV IVAN", "Ким Анна\nKIM ANNA MRS") == {
        "surname_ru": ("Иванов", "Ким"),
        "given_name_ru": ("Иван", "Анна"),
        "surname_lat": ("IVANOV", "KIM"),
        "given_name_lat": ("IVAN", "ANNA"),
        "sex": ("", "MRS"),
    }


def test_that_a_name_of_the_other_script_stays_in_its_column() -> None:
    assert split("full_name_ru", "Иванов Иван", "PARK JIHOON")["surname_ru"] == ("Иванов", "PARK")


def test_that_titles_glued_to_names_are_told_by_the_whole_column() -> None:
    assert split("full_name_lat", "1DEMIR/DENIZMRS", "2PARK/JIHOONMR") == {
        "surname_lat": ("DEMIR", "PARK"), "given_name_lat": ("DENIZ", "JIHOON"), "sex": ("MRS", "MR"),
    }  # fmt: skip
    assert split("full_name_lat", "DEMIR/AMR MR", "PARK/OMR MR")["given_name_lat"] == ("AMR", "OMR")


def test_that_a_birth_date_beside_a_name_comes_apart() -> None:
    assert split("full_name_ru", "Иванов Иван 01.02.1980 г.р.", "Ким Анна, 3.4.1985")["birth_date"] == (
        "01.02.1980", "3.4.1985",
    )  # fmt: skip


def test_that_names_of_which_nothing_tells_the_parts_are_named() -> None:
    assert unsure_names(
        ["ERIKSSON ANNA MARIA", "QWERT ZUIOP ASDF", "VAN DER BERG YXCV", "A/B C D"], "full_name_lat"
    ) == [1]
    assert unsure_names(["Иванов Иван Иванович", "Нгуен Тхи Хоа"], "full_name_ru") == [1]


def test_that_nine_digits_are_series_and_number_of_russians_only() -> None:
    assert split("passport", "751234567", "510955418", foreign=[False, True]) == {
        "passport_series": ("75", ""), "passport_number": ("1234567", "510955418"),
    }  # fmt: skip
    assert split("passport", "751234567", "AB1234567", "C01X4TR92") == {
        "passport_number": ("751234567", "AB1234567", "C01X4TR92"),
    }  # fmt: skip


def test_that_a_passport_with_its_dates_comes_apart() -> None:
    assert split("passport", "75 1234567 выдан 01.02.2020 до 01.02.2030 ФМС 77001") == {
        "passport_series": ("75",), "passport_number": ("1234567",), "passport_issued": ("01.02.2020",),
        "passport_expires": ("01.02.2030",), "passport_issuer": ("ФМС 77001",),
    }  # fmt: skip
    assert split("internal_passport", "45 10 123456, УМВД по г. Туле, 01.02.2010", "4510123457") == {
        "internal_series": ("4510", "4510"), "internal_number": ("123456", "123457"),
        "internal_issued": ("01.02.2010", ""), "internal_issuer": ("УМВД по г. Туле", ""),
    }  # fmt: skip


def test_that_certificates_among_passports_get_their_own_field() -> None:
    assert split("passport", "75 1234567", "II-АБ 123456") == {
        "passport_series": ("75", ""), "passport_number": ("1234567", ""), "birth_certificate": ("", "II-АБ 123456"),
    }  # fmt: skip


def test_that_one_name_in_both_scripts_comes_apart() -> None:
    assert split("surname_both", "Иванов / IVANOV", "КИМ (KIM)") == {
        "surname_ru": ("Иванов", "КИМ"), "surname_lat": ("IVANOV", "KIM"),
    }  # fmt: skip


def test_that_birth_and_passport_come_apart() -> None:
    assert split("birth_and_passport", "28.03.2009\n75 1234567\nдо 06.06.2031") == {
        "birth_date": ("28.03.2009",), "passport_series": ("75",), "passport_number": ("1234567",),
        "passport_expires": ("06.06.2031",),
    }  # fmt: skip


def test_that_a_number_one_digit_short_comes_apart_among_whole_ones() -> None:
    assert split("passport", "75 1234567", "74 1234567", "71111485")["passport_series"] == ("75", "74", "71")
    assert split("passport", "71111485", "12345678") == {"passport_number": ("71111485", "12345678")}


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("75 0654321", ("75", "0654321")),
        ("75№0654321", ("75", "0654321")),
        ("75 № 0654321", ("75", "0654321")),
        ("750654321", ("75", "0654321")),
        ("75-0654321", ("75", "0654321")),
        ("75 0 654 321", ("75", "0654321")),
        ("серия 75 номер 0654321", ("75", "0654321")),
        ("0071234567", ("", "0071234567")),
        ("N01234567", ("", "N01234567")),
        ("AA 123456", ("AA", "123456")),
        ("L898902C3", ("", "L898902C3")),
        ("7.5E+08", ("", "7.5E+08")),
        ("", ("", "")),
    ],
)
def test_that_series_and_number_come_apart_and_keep_their_zeros(cell: str, parts: tuple[str, str]) -> None:
    assert split_passport(cell) == parts


def test_that_the_internal_passport_has_four_and_six_digits() -> None:
    assert split_internal("45 10 012345") == split_internal("4510 № 012345") == ("4510", "012345")
    assert split_internal("451012345") == ("", "451012345")


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("14.05.2021 - 14.05.2031", ("14.05.2021", "14.05.2031")),
        ("с 14.05.2021 по 14.05.2031", ("14.05.2021", "14.05.2031")),
        ("14.05.2021/14.05.2031", ("14.05.2021", "14.05.2031")),
        ("14 MAY 2021 – 14 MAY 2031", ("14 MAY 2021", "14 MAY 2031")),
        ("выдан 14.05.2021, действителен до 14.05.2031", ("14.05.2021", "14.05.2031")),
        ("до 14.05.2031", ("", "14.05.2031")),
        ("14.05.2031", ("", "14.05.2031")),
    ],
)
def test_that_from_and_to_come_apart(cell: str, parts: tuple[str, str]) -> None:
    assert split_validity(cell) == parts


def test_that_phone_and_mail_come_apart() -> None:
    assert split_contacts("тел. +7 912 345-67-89, a@example.com") == ("+7 912 345-67-89", "a@example.com")
    assert split_contacts("a@example.com") == ("", "a@example.com")
    assert split_contacts("8 912 345 67 89") == ("8 912 345 67 89", "")


def test_that_birth_date_and_place_come_apart() -> None:
    assert split_birth("12.03.1985 г.р., г. Тула") == ("12.03.1985", "г. Тула")
    assert split_birth("Тула") == ("", "Тула")


PLAIN = st.text(st.sampled_from("абвич оглы()IVANOV0123456789./ №"), max_size=24)
ALL_KINDS = {
    "passport", "internal_passport", "validity", "contacts", "birth", "whole_address", "full_name_ru", "full_name_lat",
    "full_name_both", "surname_both", "given_name_both", "birth_and_passport", "zone",
}  # fmt: skip


@given(st.lists(PLAIN, max_size=5), st.sampled_from(sorted(PARTS_OF)))
def test_that_splitting_loses_no_name(cells: list[str], kind: str) -> None:
    assert set(PARTS_OF) == ALL_KINDS
    parts = split(kind, *cells)
    for row, cell in enumerate(cells):
        joined = "".join(texts[row] for texts in parts.values())
        lost = {sign for sign in set(cell.replace(" ", "")) - set(joined) if sign.isalpha()}
        assert not lost or kind not in ("full_name_ru", "full_name_lat", "full_name_both"), cell


@given(st.lists(st.text(max_size=30), max_size=5), st.sampled_from(sorted(PARTS_OF)))
def test_that_any_text_comes_apart_into_as_many_cells(cells: list[str], kind: str) -> None:
    for texts in split(kind, *cells).values():
        assert len(texts) == len(cells)
