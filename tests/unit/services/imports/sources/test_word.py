import zipfile
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.imports.sources.table import Table
from app.services.imports.sources.word import read_word, text_of_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def write(path: Path, body: str, *, name: str = "word/document.xml", before: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        archive.writestr(
            "_rels/.rels", f'<Relationships><Relationship Id="a" Type="{kind}" Target="/{name}"/></Relationships>'
        )
        archive.writestr(name, f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return path


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str, properties: str = "") -> str:
    made = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def rows_of(one: Table) -> list[list[str]]:
    return [list(each) for each in one.rows]


def test_that_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    changed = (
        "<w:tc><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>!</w:t></w:r></w:moveTo></w:p></w:tc>"
    )
    body = table(row(changed, "b"), row("gone", "gone", properties="<w:del/>"), row("c", "d", properties="<w:ins/>"))
    (one,) = read_word(write(tmp_path / "a.docx", body))
    assert rows_of(one) == [["new!", "b"], ["c", "d"]]


def test_that_hidden_rows_are_told_and_hidden_text_is_none(tmp_path: Path) -> None:
    runs = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>y</w:t></w:r>"
    )
    hidden = f"<w:tc><w:p>{runs}</w:p></w:tc>"
    body = table(row("a", hidden), row("c", "d", properties="<w:hidden/>"), row("e", "f"))
    (one,) = read_word(write(tmp_path / "a.docx", body))
    assert rows_of(one) == [["a", "y"], [], ["e", "f"]]
    assert one.hidden == (2,)


def test_that_tables_within_cells_are_text_when_small_and_tables_when_not(tmp_path: Path) -> None:
    small = f"<w:tc>{paragraph('a')}{table(row('b', 'c'))}{paragraph('')}</w:tc>"
    large = f"<w:tc>{paragraph('d')}{table(row('1', '2'), row('3', '4'))}</w:tc>"
    outer, inner = read_word(write(tmp_path / "a.docx", table(row(small, large))))
    assert rows_of(outer) == [["a\nb c", "d"]]
    assert rows_of(inner) == [["1", "2"], ["3", "4"]]


def test_that_the_main_part_is_found_by_its_relation(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", table(row("a", "b")), name="word/document2.xml")
    assert rows_of(read_word(path)[0]) == [["a", "b"]]


def test_that_text_outside_tables_is_given_by_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", paragraph("first") + table(row("a", "b")) + paragraph("last"))
    assert text_of_word(path).split("\n") == ["first", "a\tb", "last"]


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>'


def test_that_external_entities_are_never_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", table(row("a&e;", "b")), before=ENTITY)
    try:
        found = [text for one in read_word(path) for each in one.rows for text in each]
    except UserError as error:
        assert error.code == "list_unreadable"  # noqa: PT017 - refused or left out, both are right
    else:
        assert "root" not in "".join(found)


def test_that_entities_which_grow_without_end_are_refused(tmp_path: Path) -> None:
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    before = f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{grown}]>'
    path = write(tmp_path / "a.docx", table(row("&a9;", "b")), before=before)
    try:
        assert all(len(text) < 1_000 for one in read_word(path) for each in one.rows for text in each)
    except UserError as error:
        assert error.code == "list_unreadable"  # noqa: PT017


@pytest.mark.parametrize("body", ["<w:tbl>" * 300, "<w:tbl><w:tr>", "\x00", "<w:p>" * 100_000])
def test_that_torn_or_too_deep_documents_are_one_sentence(tmp_path: Path, body: str) -> None:
    with pytest.raises(UserError) as caught:
        read_word(write(tmp_path / "a.docx", body))
    assert (caught.value.code, caught.value.params) == ("list_unreadable", {"reason": "damaged"})
