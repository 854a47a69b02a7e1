from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.services.imports.grid import Span
from app.services.imports.sources.rtf import read_rtf, text_of_rtf
from app.services.imports.sources.table import Table


def read(body: str) -> list[Table]:
    return read_rtf(f"{{\\rtf1\\ansi\\ansicpg1251\\uc1 {body}}}".encode("ascii"))


def rows(body: str) -> list[list[str]]:
    (table,) = read(body)
    return [list(row) for row in table.rows]


def row(*cells: str, edges: tuple[int, ...] = (), flags: tuple[str, ...] = ()) -> str:
    flags = flags or ("",) * len(cells)
    edges = edges or tuple(1000 * (place + 1) for place in range(len(cells)))
    defined = "".join(f"{flag}\\cellx{edge}" for flag, edge in zip(flags, edges, strict=True))
    return f"\\trowd{defined}\\pard\\intbl " + "".join(f"{cell}\\cell " for cell in cells) + "\\row\n"


def test_that_tables_with_text_between_them_are_tables_of_their_own() -> None:
    tables = read(row("a", "b") + "\\pard between\\par " + row("c", "d") + row("e", "f"))
    assert [list(map(list, table.rows)) for table in tables] == [[["a", "b"]], [["c", "d"], ["e", "f"]]]


def test_that_an_empty_paragraph_does_not_part_a_table() -> None:
    assert rows(row("a", "b") + "\\pard\\par " + row("c", "d")) == [["a", "b"], ["c", "d"]]


def test_that_merged_cells_are_told_and_keep_their_text_once() -> None:
    body = row("a", "", "b", flags=("\\clmgf", "\\clmrg", "\\clvmgf")) + row("c", "d", "", flags=("", "", "\\clvmrg"))
    (table,) = read(body)
    assert [list(each) for each in table.rows] == [["a", "", "b"], ["c", "d", ""]]
    assert set(table.merged) == {Span(0, 0, 1, 2), Span(0, 2, 2, 1)}


def test_that_a_wide_cell_covers_the_columns_below_it() -> None:
    (table,) = read(row("title", "x", edges=(2990, 4000)) + row("a", "b", "c", "d") + row("e", "f", "g", "h"))
    assert list(table.rows[0]) == ["title", "", "", "x"]
    assert table.merged == (Span(0, 0, 1, 3),)


NESTED = (
    "\\trowd\\cellx1000\\cellx2000\\pard\\intbl before\\par "
    "\\pard\\intbl\\itap2 one\\nestcell two\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}"
    "{\\nonesttables\\par}"
    "%s\\pard\\intbl\\itap1 after\\cell last\\cell\\row"
)
SECOND = "three\\nestcell four\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}"


def test_that_a_small_table_within_a_cell_is_its_text() -> None:
    (table,) = read(NESTED % "")
    assert [list(each) for each in table.rows] == [["before\nafter\none two", "last"]]


def test_that_a_larger_table_within_a_cell_is_one_of_its_own() -> None:
    inner, outer = read(NESTED % f"\\pard\\intbl\\itap2 {SECOND}")
    assert [list(each) for each in inner.rows] == [["one", "two"], ["three", "four"]]
    assert [list(each) for each in outer.rows] == [["before\nafter", "last"]]


def test_that_paragraphs_in_a_cell_are_lines_and_hidden_or_deleted_text_is_none() -> None:
    assert rows(row("a\\par b", "{\\v x}c{\\deleted y}", "\\ldblquote d\\rdblquote")) == [["a\nb", "c", "“d”"]]


def test_that_utf_8_and_signs_beyond_the_first_plane_come_through() -> None:
    assert rows("\\ansicpg65001 " + row("\\'d0\\'98\\'d0\\'bc\\'d1\\'8f", "\\u-10179?\\u-8704?")) == [["Имя", "😀"]]


def test_that_text_without_a_table_is_given_by_paragraphs() -> None:
    data = b"{\\rtf1\\ansi\\ansicpg1251 1. \\'c8\\'e2\\'e0\\'ed\\tab 12.08.1974\\par 2. x\\par}"
    assert read_rtf(data) == []
    assert text_of_rtf(data).split("\n")[:2] == ["1. Иван\t12.08.1974", "2. x"]


def test_that_a_row_cut_off_at_the_end_is_kept() -> None:
    assert rows(row("a", "b") + "\\trowd\\cellx1\\cellx2\\pard\\intbl c\\cell d") == [["a", "b"], ["c"]]


WORDS = (
    "{ } trowd cellx1000 cellx2000 clmgf clmrg clvmgf clvmrg cell row pard intbl itap2 itap99 nestcell nestrow v par x "
    "*\\nesttableprops uc9 u1048? 'c8 deleted bin5 ansicpg65001 'd0 fonttbl plain \n"
)
PIECES = st.sampled_from([each if each in "{}x" else f"\\{each}" for each in WORDS.split(" ")])


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=80).map(lambda each: "".join(each).encode())))
def test_that_any_rich_text_gives_tables_or_a_code(body: bytes) -> None:
    try:
        for table in read_rtf(b"{\\rtf1 " + body):
            assert all(isinstance(cell, str) for each in table.rows for cell in each)
        text_of_rtf(body)
    except AppError:
        pass
