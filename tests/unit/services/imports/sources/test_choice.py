import pytest

from app.errors import UserError
from app.services.imports.grid import Span
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.table import Table, without_hidden

HEADINGS = ["Фамилия", "Имя", "Дата рождения"]
ANNA = ["Эрикссон", "Анна", "12.08.1974"]
LARS = ["Эрикссон", "Ларс", "13.08.1974"]


def test_that_tables_without_names_are_numbered_and_can_be_chosen() -> None:
    tables = [Table([["Отель", "Рейс"], ["x", "y"]]), Table([[""]]), Table([HEADINGS, ANNA])]
    grid = choose_table("docx", tables)
    assert (grid.part, grid.parts) == ("#2", ("#1", "#2"))
    assert choose_table("docx", tables, "#1").rows[1] == ("x", "y")
    with pytest.raises(UserError, match="list_part_unknown"):
        choose_table("docx", tables, "#3")


def test_that_a_single_table_offers_no_choice() -> None:
    grid = choose_table("html", [Table([HEADINGS, ANNA])])
    assert (grid.part, grid.parts) == ("", ())


def test_that_pages_of_one_list_are_joined_and_each_can_be_had_alone() -> None:
    pages = [
        Table([HEADINGS, ANNA], merged=(Span(1, 0, 1, 2),)),
        Table([["Итого", "2"]]),
        Table([HEADINGS, LARS], merged=(Span(1, 1, 1, 2),), hidden=(3,)),
    ]
    grid = choose_table("rtf", pages)
    assert (grid.part, grid.parts) == ("#1+#3", ("#1+#3", "#1", "#2", "#3"))
    assert grid.rows == (*map(tuple, (HEADINGS, ANNA, HEADINGS, LARS)),)
    assert grid.merged == (Span(1, 0, 1, 2), Span(3, 1, 1, 2))
    assert grid.hidden == (5,)
    assert choose_table("rtf", pages, "#3").rows[1][1] == "Ларс"


def test_that_a_page_without_headings_goes_on_below_its_like_only() -> None:
    like, unlike = Table([LARS]), Table([["1", "2", "x"], ["3", "4", "y"]])
    assert choose_table("docx", [Table([HEADINGS, ANNA]), like]).part == "#1+#2"
    assert choose_table("docx", [Table([HEADINGS, ANNA]), unlike]).part == "#1"


def test_that_sheets_are_never_joined() -> None:
    grid = choose_table("xlsx", [Table([HEADINGS, ANNA], "A"), Table([HEADINGS, LARS, ANNA], "B")])
    assert (grid.part, grid.parts) == ("B", ("A", "B"))


def test_that_hidden_rows_keep_the_numbers_of_the_others_and_hidden_columns_go() -> None:
    table = Table([["a", "b", "c", "d"], ["e", "f", "g", "h"], ["i", "j", "k", "l"]], merged=(Span(0, 2, 1, 2),))
    shown = without_hidden(table, {1, 7}, {1})
    assert shown.rows == [["a", "c", "d"], [], ["i", "k", "l"]]
    assert shown.hidden == (2,)
    assert shown.merged == (Span(0, 1, 1, 2),)
    assert without_hidden(table, set(), set()) is table


def test_that_a_merged_cell_shows_in_its_first_row_that_is_not_hidden() -> None:
    table = Table([["a", "RUS"], ["b", ""], ["c", ""]], merged=(Span(0, 1, 3, 1),))
    shown = without_hidden(table, {0}, set())
    assert shown.rows == [[], ["b", "RUS"], ["c", ""]]
    assert shown.merged == (Span(1, 1, 2, 1),)
    assert without_hidden(table, {0, 1, 2}, set()).merged == ()
