import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.sources.delimited import read_tabbed, sniff_delimiter
from app.services.imports.sources.encoding import decode_text, find_encoding
from app.services.imports.sources.text import read_text

RUSSIAN = "Фамилия;Имя;Дата рождения\r\nЩербакова;Наталья;09.03.1987\r\nПодъячев;Фёдор;31.12.1985\r\n"
SHORT = ("Иванов;Иван", "ИВАНОВА МАРИЯ", "Ким", "Эмма Ёлкина", "Турист № 5")


def test_that_excel_cells_with_line_breaks_stay_one_cell() -> None:
    text = 'a\t"x\ny"\tb\r\nc\t"say ""hi""\nthere"\t\r\n'
    assert read_tabbed(text).rows[:2] == [["a", "x\ny", "b"], ["c", 'say "hi"\nthere', ""]]


def test_that_quotes_inside_a_cell_of_a_clipboard_stay() -> None:
    text = '"Ромашка" ООО\t"Тур"\t12"\nb\t"\tc'
    assert read_tabbed(text).rows == [['"Ромашка" ООО', '"Тур"', '12"'], ["b", '"', "c"]]


def test_that_one_lost_quote_swallows_nothing() -> None:
    rows = read_text('a;"b;c\nd;e;f\ng;h;i').rows
    assert rows == [["a", '"b', "c"], ["d", "e", "f"], ["g", "h", "i"]]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b,c;d\ne;f;g\n", ";"),
        ("a,b,c\nd,e,f\n", ","),
        ("a\tb;c\nd\te\n", "\t"),
        ("a|b\nc|d\n", "|"),
        ("Список, группа 5\nИванов;Иван;1\nПетров;Пётр;2\n", ";"),
        ('"a, b";"c, d"\n"e, f";"g, h"\n', ";"),
        ("one\ntwo\n", "\t"),
        ("", "\t"),
    ],
)
def test_that_the_delimiter_is_found(text: str, delimiter: str) -> None:
    assert sniff_delimiter(text) == delimiter


def test_that_a_declared_delimiter_is_taken() -> None:
    assert read_text("sep=|\r\na|b,c\r\n").rows[0] == ["a", "b,c"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8-r"]
)
@pytest.mark.parametrize("text", [RUSSIAN, *SHORT])
def test_that_russian_encodings_are_told_apart(encoding: str, text: str) -> None:
    text = text.replace("№", "N") if encoding == "koi8-r" else text  # it has no such sign
    assert decode_text(text.encode(encoding)).removeprefix("\ufeff") == text


@pytest.mark.parametrize("text", ["Müller;José\n", "Ångström,Søren\n", "naïve café"])
def test_that_western_names_are_not_taken_for_russian(text: str) -> None:
    assert decode_text(text.encode("cp1252")) == text


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00", exclude_categories=["Cs"]), max_size=10)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(";,\t|"))
def test_that_what_csv_writes_comes_back_cell_for_cell(rows: list[list[str]], delimiter: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    declared = f"sep={delimiter}\n" + written.getvalue()
    assert read_text(declared).rows == [*rows, [""]]


@given(st.binary(max_size=200))
def test_that_any_bytes_are_text_of_some_encoding(data: bytes) -> None:
    assert isinstance(data.decode(find_encoding(data), errors="replace"), str)


@given(st.text(st.sampled_from('"\t\n\r;,|ab'), max_size=60))
def test_that_no_text_loses_a_letter(text: str) -> None:
    for table in (read_tabbed(text), read_text(text)):
        assert sum(cell.count("a") for row in table.rows for cell in row) == text.count("a")
