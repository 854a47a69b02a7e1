"""Clipboards as programs fill them: real ones where the samples lie beside the checkout, and made-up peculiarities."""

from pathlib import Path

import pytest

from app.services.imports.grid import RawGrid
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file

ROOT = Path(__file__).resolve().parents[5]
SAMPLES = next(
    (
        folder
        for beside in (ROOT.parent, ROOT.parent.parent)
        if (folder := beside / "shared" / "testdata" / "clipboard").exists()
    ),
    ROOT / "none",
)


def grid_of(html: str) -> RawGrid:
    return choose_table(*read_clipboard(html, None, None))


def sample(name: str) -> RawGrid:
    if not (SAMPLES / name).exists():
        pytest.skip("the sample is not here")
    return choose_table(*read_file(SAMPLES / name))


@pytest.mark.parametrize(
    ("name", "remark"), [("calc.html", "\n"), ("calc.rtf", "\n"), ("calc.txt", " "), ("list.xlsx", "\n")]
)
def test_that_one_list_comes_alike_from_every_clipboard_of_calc(name: str, remark: str) -> None:
    grid = sample(name)
    assert (len(grid.rows), grid.width) == (9, 9)
    assert grid.rows[1] == ("№", "Турист", "", "", "Загранпаспорт", "", "", "Телефон", "Примечание")
    assert grid.rows[3][8] == f"Окно,{remark}вегетарианское питание"
    assert grid.rows[4][4] == "75№0654321"


@pytest.mark.parametrize(("name", "size"), [("excel-base-sample.html", (14, 7)), ("google-base-sample.html", (15, 10))])
def test_that_merged_cells_of_excel_and_google_stand_where_they_do(name: str, size: tuple[int, int]) -> None:
    grid = sample(name)
    assert (len(grid.rows), grid.width) == size
    assert {(span.row, span.column, span.height, span.width) for span in grid.merged} >= {(2, 3, 1, 2), (4, 3, 3, 1)}


CF_HTML = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\n"
    "EndFragment:0000000180\r\n"
)
EXCEL = (
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style><!--.xl65{mso-number-format:'@';}"
    " .gone{display:none;}--></style></head><body><!--StartFragment--><table>"
    "<col width=64><col width=0 style='display:none;mso-width-source:userset;width:0'><col width=64>"
    "<tr><td class=xl65>Фамилия</td><td>тайна</td><td>Имя</td></tr>"
    "<tr style='display:none;mso-height-source:userset'><td>Скрытова</td><td>тайна</td><td>Анна</td></tr>"
    "<tr class=gone><td>Скрытова</td><td>тайна</td><td>Вера</td></tr>"
    "<tr><td>Эрикс<span style='mso-spacerun:yes'>&nbsp;</span>сон</td><td>тайна</td><td>Анна<br\r\n"
    "  style='mso-data-placement:same-cell'>Мария</td></tr><!--EndFragment--></table></body></html>"
)


@pytest.mark.parametrize("header", ["", CF_HTML])
def test_that_hidden_rows_of_excel_are_told_and_hidden_columns_gone(header: str) -> None:
    grid = grid_of(header + EXCEL)
    assert grid.rows == (("Фамилия", "Имя"), ("", ""), ("", ""), ("Эрикс сон", "Анна\nМария"))
    assert grid.hidden == (2, 3)


def test_that_a_file_with_the_clipboards_header_is_html(tmp_path: Path) -> None:
    (tmp_path / "saved.txt").write_text(CF_HTML + EXCEL, encoding="utf-8")
    assert read_file(tmp_path / "saved.txt")[0] == "html"


def test_that_tracked_changes_of_word_are_taken_as_accepted() -> None:
    grid = grid_of(
        "<table><tr><td><p class=MsoNormal>1974<del cite='mailto:x' datetime='2026-01-01T00:00'>5</del>"
        "<ins cite='mailto:x' datetime='2026-01-01T00:00'>!</ins></p></td><td><p>b</p></td></tr></table>"
    )
    assert grid.rows == (("1974!", "b"),)


def test_that_hidden_words_in_a_cell_are_no_part_of_it() -> None:
    grid = grid_of(
        "<table><tr><td>a<span style='display:none'>x</span><p style='mso-hide:all'>y</p></td><td>b</td></tr></table>"
    )
    assert grid.rows == (("a", "b"),)


def test_that_a_table_around_the_list_and_small_ones_within_it_do_no_harm() -> None:
    small = "<table><tr><td>75</td><td>1234567</td></tr></table>"
    rows = "".join(f"<tr><td>Эрикссон {name}</td><td>{small}</td></tr>" for name in ("Анна", "Ларс", "Пер"))
    inner = f"<table><tr><td>ФИО</td><td>Паспорт</td></tr>{rows}</table>"
    html = f"<table><tr><td><p>Добрый день!</p>{inner}<p>Спасибо</p></td></tr></table>"
    assert grid_of(html).rows[1] == ("Эрикссон Анна", "75 1234567")


def test_that_lists_in_cells_of_a_list_are_its_text_when_every_row_has_one() -> None:
    block = "<table><tr><td>серия</td><td>75</td></tr><tr><td>номер</td><td>1234567</td></tr></table>"
    rows = "".join(f"<tr><td>Эрикссон {name}</td><td>{block}</td></tr>" for name in ("Анна", "Ларс", "Пер"))
    assert grid_of(f"<table>{rows}</table>").rows[0] == ("Эрикссон Анна", "серия 75\nномер 1234567")


def test_that_typed_lines_in_a_mails_frame_are_read_as_lines() -> None:
    lines = "".join(
        f"<p>{n}. ERIKSSON {name} 12.08.197{n} 75 123456{n}</p>" for n, name in enumerate(("ANNA", "LARS"), 1)
    )
    html = f"<table><tr><td><div>Добрый день!</div>{lines}</td></tr></table>"
    assert [row for row in grid_of(html).rows if any(row)] == [
        ("1", "ERIKSSON ANNA", "12.08.1971", "75 1234561"),
        ("2", "ERIKSSON LARS", "12.08.1972", "75 1234562"),
    ]
    assert read_clipboard(f"<div>{lines}</div>", None, None)[1][0].rows[0][1] == "ERIKSSON ANNA"


def test_that_a_bracket_in_an_attribute_changes_nothing() -> None:
    html = "<table><tr><td title='a>b'><span title='c>d'>x</span></td><td><p title='>'>y</p></td></tr></table>"
    assert grid_of(html).rows == (("x", "y"),)
