import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.recognition.documents import Document, read_document

TODAY = dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            "75 1234567 выдан 01.02.2020 до 01.02.2030 ФМС 77001",
            Document("75", "1234567", "01.02.2020", "01.02.2030", "ФМС 77001", "travel"),
        ),
        ("75 1234567\n26.06.2017\nМВД 72025", Document("75", "1234567", "26.06.2017", "", "МВД 72025", "travel")),
        ("751234567 от 14.02.2022", Document("75", "1234567", "14.02.2022", "", "", "travel")),
        ("75 1234567\nдействителен до 11.08.2030", Document("75", "1234567", "", "11.08.2030", "", "travel")),
        ("75 1234567 01.02.2020-01.02.2030", Document("75", "1234567", "01.02.2020", "01.02.2030", "", "travel")),
        ("75 1234567, 11.08.2030", Document("75", "1234567", "", "11.08.2030", "", "travel")),
        ("75 1234567, 11.08.2020", Document("75", "1234567", "11.08.2020", "", "", "travel")),
        ("75 1234567 до 2 марта 2030 г.", Document("75", "1234567", "", "2 марта 2030", "", "travel")),
        ("69 7 381 193", Document("69", "7381193", "", "", "", "travel")),
        ("II-АБ 514230", Document("", "II-АБ 514230", "", "", "", "certificate")),
        ("Паспорт РФ 45 10 № 123456", Document("4510", "123456", "", "", "", "internal")),
        ("L898902C3 exp 15.04.2032", Document("", "L898902C3", "", "15.04.2032", "", "whole")),
        (
            "Паспорт гражданина РФ, серия: 4510, № 123456, выдан: 26.08.2012, УМВД по г. Туле",
            Document("4510", "123456", "26.08.2012", "", "УМВД по г. Туле", "internal"),
        ),
        ("75 1234567 (08.08.2023 - 08.08.2033)", Document("75", "1234567", "08.08.2023", "08.08.2033", "", "travel")),
        ("75 16108934", Document("75", "16108934", "", "", "", "long")),
        ("71 О381760", Document("71", "О381760", "", "", "", "mistyped")),
        ("ЗА751234567", Document("75", "1234567", "", "", "", "travel")),
        ("71 0674195 / 76 0091044", Document("71", "0674195 / 76 0091044", "", "", "", "travel")),
        ("на оформлении", Document("", "на оформлении")),
        ("", Document()),
    ],
)
def test_that_a_document_comes_apart(cell: str, expected: Document) -> None:
    assert read_document(cell, TODAY) == expected


@given(st.text(max_size=60))
def test_that_any_text_is_read(cell: str) -> None:
    read_document(cell, TODAY)


@given(st.text(st.sampled_from("0123456789 .-выдандоМВД,"), max_size=40))
def test_that_no_digit_of_a_document_is_lost(cell: str) -> None:
    found = read_document(cell, TODAY)
    parts = (found.series, found.number, found.issued, found.expires, found.issuer)
    assert {sign for sign in cell if sign.isdigit()} <= set("".join(parts))
