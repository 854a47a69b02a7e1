import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, UserError
from app.services.imports.grid import Span, build_grid
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.html import read_html

CF_HTML = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\n"
    "SourceURL:file:///C:/list.xlsx\r\n{}"
)
EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";} --></style></head>
<body><table border=0 cellpadding=0><col width=64 span=2><!--StartFragment-->
 <tr height=20><td height=20 class=xl65 width=64>Фамилия</td><td class=xl65>Паспорт<br>
  (номер)</td></tr>
 <tr height=20><td>Иванов-<br>Петров</td><td class=xl65>007123&nbsp;456</td></tr>
<!--EndFragment--></table></body></html>"""


def rows(html: str) -> list[list[str]]:
    return [list(row) for row in choose_table("html", read_html(html)).rows]


@pytest.mark.parametrize("clipboard", [EXCEL, CF_HTML.format(EXCEL), "\ufeff" + CF_HTML.format(EXCEL)])
def test_that_excel_cells_come_with_line_breaks_and_leading_zeros(clipboard: str) -> None:
    assert rows(clipboard) == [["Фамилия", "Паспорт\n(номер)"], ["Иванов-\nПетров", "007123 456"]]


def test_that_merged_cells_keep_the_others_in_their_columns() -> None:
    html = (
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td><td>c</td></tr>"
        "<tr><td>d</td><td rowspan='2'>e</td><td>f</td></tr><tr><td>g</td><td>h</td><td>i</td></tr></table>"
    )
    assert rows(html) == [["a", "b", "", "c"], ["", "d", "e", "f"], ["g", "h", "", "i"]]
    assert read_html(html)[0].merged == (Span(0, 0, 2, 1), Span(0, 1, 1, 2), Span(1, 2, 2, 1))


def test_that_hidden_rows_columns_and_cells_are_left_out() -> None:
    html = (
        "<table><col><col style='width:0;display:none'><col><tr><td>a</td><td>secret</td><td>c</td></tr>"
        "<tr style='height:0;DISPLAY: none'><td>x</td><td>y</td><td>z</td></tr>"
        "<tr><td>d</td><td>secret</td><td>f<span style='display:inline'>!</span></td></tr></table>"
    )
    table = read_html(html)[0]
    assert [list(row) for row in table.rows] == [["a", "c"], [], ["d", "f!"]]
    assert table.hidden == (2,)
    by_cells = "<table><tr><td>a</td><td style='display:none'>b</td><td>c</td></tr></table>"
    assert rows(by_cells) == [["a", "c"]]


def test_that_paragraphs_of_word_and_lists_become_lines() -> None:
    html = (
        "<table><tr><td><p class=MsoNormal>Иванов<o:p></o:p></p><p>Иван</p></td>"
        "<td><ul><li>a</li><li>b</li></ul></td></tr></table>"
    )
    assert rows(html) == [["Иванов\nИван", "a\nb"]]


def test_that_source_line_ends_and_space_runs_are_one_space() -> None:
    assert rows("<table><tr><td>\n  Anna\n   Maria\t</td><td>&nbsp;</td><td>1&nbsp;000</td></tr></table>") == [
        ["Anna Maria", "", "1 000"]
    ]


def test_that_the_list_is_found_inside_a_layout_table() -> None:
    inner = "<table>" + "<tr><td>Surname</td><td>Name</td></tr>" + "<tr><td>A</td><td>B</td></tr>" * 3 + "</table>"
    html = f"<table><tr><td>Dear all</td></tr><tr><td>{inner}</td></tr></table>"
    assert rows(html) == [["Surname", "Name"], *[["A", "B"]] * 3]


def test_that_rows_without_their_table_are_read() -> None:
    assert rows("<tr><td>a</td><td>b</td></tr>") == [["a", "b"]]


def test_that_scripts_styles_and_comments_in_cells_are_no_text() -> None:
    html = "<table><tr><td>a<style>b{}</style><script>c()</script><!-- d --><comment>note</comment></td></tr></table>"
    assert rows(html) == [["a"]]


def test_that_calc_numbers_shown_shortened_are_mended_from_their_value() -> None:
    html = (
        '<table><tr><td sdval="750654321" sdnum="1033;">7.51E+08</td>'
        '<td sdval="31845" sdnum="1033;0;DD.MM.YYYY">###</td>'
        '<td sdval="5" sdnum="1033;0;00000">00005</td><td>7.5E+08</td></tr></table>'
    )
    assert rows(html) == [["750654321", "1987-03-09", "00005", "7.5E+08"]]


def test_that_a_wide_row_is_refused_and_not_unrolled() -> None:
    with pytest.raises(UserError, match="list_too_many_columns"):
        rows("<table><tr>" + "<td colspan=999999>x</td>" * 50 + "</tr></table>")


@pytest.mark.parametrize("tag", ["div", "ul", "blockquote", "span"])
def test_that_deep_nesting_is_refused_at_once_or_read(tag: str) -> None:
    assert rows(f"<table><tr><td>{f'<{tag}>' * 1_500}x{f'</{tag}>' * 1_500}</td></tr></table>") == [["x"]]
    started = time.monotonic()
    try:
        read_html(f"<{tag}>" * 200_000 + "<p>" * 20_000 + "<table><tr><td>x</table>")
    except UserError as error:
        assert (error.code, error.params) == ("list_unreadable", {"reason": "nested"})  # noqa: PT017 - either is right
    assert time.monotonic() - started < 30  # it neither hangs nor grows with the square


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cf", "Cn"]), max_size=8)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6))
def test_that_escaped_cells_come_back(cells: list[list[str]]) -> None:
    import html as escaping

    page = "<table>" + "".join(
        "<tr>" + "".join(f"<td>{escaping.escape(cell)}</td>" for cell in row) + "</tr>" for row in cells
    )
    tables = read_html(page + "</table>")
    assert [list(row) for row in tables[0].rows] == cells


PIECES = st.sampled_from(
    [
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td rowspan=3>",
        "<td colspan=9>",
        "</td>",
        "<br>",
        "<p>",
        "</p>",
        "<col style='display:none'>",
        "<thead>",
        "x",
        "&nbsp;",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "\x00",
        "\ud800",
        "Version:0.9",
        "<td hidden>",
        "<td colspan=-1>",
        "<svg>",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_that_any_html_gives_tables_or_a_code(html: str) -> None:
    try:
        for table in read_html(html.encode("utf-8", "replace").decode("utf-8")):
            build_grid(table.rows, "html", merged=table.merged)
    except AppError:
        pass
