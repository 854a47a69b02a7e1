"""Word templates: placeholders wherever they stand, what is wrong with them, and files that must not be opened."""

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from app.errors import UserError
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.press import FormPress
from app.services.forms.word.converting import convert_to_pdf, find_converter
from app.services.forms.word_forms import check_word, fill_word
from tests.pdf_forms import whole_text

MEANINGS = load_packs([shipped_folder()]).meanings
PEOPLE = [
    {"surname_text": "ERIKSSON", "given_name_text": "ANNA", "birth_date_text": "12-08-1974", "civil_status": "single"},
    {"surname_text": "КИМ & <Сын>", "given_name_text": "Ю", "birth_date_text": "", "civil_status": "married"},
]
BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><w:pict>'
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>Box {{ surname_text }}</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def saved(document: "Document", folder: Path) -> Path:  # type: ignore[valid-type]
    file = folder / "form.docx"
    document.save(str(file))
    return file


def paragraphs(folder: Path, *texts: str) -> Path:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document, folder)


def text_of(document: bytes) -> str:
    """Return all texts of a Word file's parts, as they stand in its markup."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = [
            name for name in archive.namelist() if name.startswith(("word/document", "word/header", "word/footer"))
        ]
        return " ".join(archive.read(name).decode() for name in sorted(names))


def test_that_placeholders_are_filled_wherever_they_stand(press: FormPress, tmp_path: Path) -> None:
    document = Document()
    split = document.add_paragraph("Dear ")
    for piece in ("{{ sur", "name_", "text", " | upper }", "}"):
        split.add_run(piece).bold = piece == "name_"
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Cell {{ given_name_text }}"
    document.sections[0].header.paragraphs[0].text = "Head {{ birth_date_text }}"
    document.sections[0].footer.paragraphs[0].text = "Foot {{ surname_text }}"
    document.element.body.insert(0, parse_xml(BOX))
    file = saved(document, tmp_path)
    assert check_word(press, file, MEANINGS) == []
    one, two = fill_word(press, file, PEOPLE, MEANINGS, as_group=False)
    text = text_of(one)
    for expected in ("Cell ANNA", "Head 12-08-1974", "Foot ERIKSSON", "Box ERIKSSON", "ERIKSSON"):
        assert expected in text
    assert "{{" not in text
    assert "КИМ &amp; &lt;Сын&gt;" in text_of(two)


def test_that_a_table_goes_over_the_group(press: FormPress, tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    table.rows[0].cells[0].text = "{%tr for person in people %}"
    table.rows[1].cells[0].text = "{{ loop.index }}. {{ person.surname_text }}"
    table.rows[1].cells[1].text = "{% if person.civil_status == 'single' %}alone{% else %}not alone{% endif %}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    file = saved(document, tmp_path)
    assert check_word(press, file, MEANINGS) == []
    (made,) = fill_word(press, file, PEOPLE, MEANINGS, as_group=True)
    rows = [[cell.text for cell in row.cells] for row in Document(io.BytesIO(made)).tables[0].rows]
    assert rows == [["1. ERIKSSON", "alone"], ["2. КИМ & <Сын>", "not alone"]]


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("{{ surname_texx }}", "word_name_misspelt", "surname_text"),
        ("{{ surnаme_text }}", "word_letters_mixed", "surname_text"),
        ("{{ qqqzzzwww }}", "word_name_unknown", None),
        ("{% for p in people %}{{ p.surnam_text }}{% endfor %}", "word_name_misspelt", "surname_text"),
        ("{{ surname_text | }}", "word_placeholder_unreadable", None),
        ("{{ surname_text }", "word_placeholder_unreadable", None),
        ("{% include 'other.docx' %}", "word_statement_refused", None),
        ("{% import 'os' as os %}", "word_statement_refused", None),
    ],
)
def test_that_a_wrong_placeholder_is_told_with_its_place(
    text: str, code: str, meant: str | None, press: FormPress, tmp_path: Path
) -> None:
    file = paragraphs(tmp_path, "First {{ surname_text }}", text)
    (problem,) = check_word(press, file, MEANINGS)
    assert (problem.code, problem.place, problem.params.get("meant")) == (code, "document 2", meant)
    with pytest.raises(UserError, match="word_placeholders_wrong"):
        fill_word(press, file, PEOPLE, MEANINGS, as_group=False)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ surname_text.__class__.__init__.__globals__ }}",
        "{{ surname_text.format(1) }}{{ ''.__class__.__base__.__subclasses__() }}",
        "{% for a in people %}{{ a.__class__ }}{% endfor %}",
        "{% if surname_text %}",
        "{{ surname_text | attr('__class__') }}",
    ],
)
def test_that_no_template_reaches_python(text: str, press: FormPress, tmp_path: Path) -> None:
    file = paragraphs(tmp_path, text)
    made, code = [], "word_not_filled"
    with suppress(UserError):
        made, code = press.fill_word(file, PEOPLE, as_group=False), ""
    assert [Document(io.BytesIO(one)).paragraphs[0].text for one in made] in ([], ["", ""])
    assert bool(made) is not bool(code)


def test_that_an_answer_is_no_template(press: FormPress, tmp_path: Path) -> None:
    hostile = [{"surname_text": "{{ 7 * 7 }} {% for %}"}]
    (made,) = fill_word(press, paragraphs(tmp_path, "{{ surname_text }}"), hostile, MEANINGS, as_group=False)
    assert Document(io.BytesIO(made)).paragraphs[0].text == "{{ 7 * 7 }} {% for %}"


def changed(part: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def apply(file: Path) -> None:
        with zipfile.ZipFile(file) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        members[part] = change(members.get(part, b""))
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return apply


RELATION = (
    b'<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" '
    b'Target="%s" TargetMode="External"/></Relationships>'
)


def pointing(kind: bytes, target: bytes) -> Callable[[bytes], bytes]:
    return lambda content: content.replace(b"</Relationships>", RELATION % (kind, target))


@pytest.mark.parametrize(
    ("part", "change", "code"),
    [
        ("word/vbaProject.bin", lambda _: b"x", "word_macros"),
        ("word/embeddings/oleObject1.bin", lambda _: b"x", "word_macros"),
        (
            "[Content_Types].xml",
            lambda old: old.replace(b"document.main", b"document.macroEnabled.main"),
            "word_macros",
        ),
        ("word/_rels/document.xml.rels", pointing(b"image", b"file:///etc/passwd"), "word_external"),
        ("word/_rels/document.xml.rels", pointing(b"attachedTemplate", b"http://x/t.dotm"), "word_external"),
        ("word/_rels/document.xml.rels", pointing(b"hyperlink", b"file:///etc/passwd"), "word_external"),
        (
            "word/document.xml",
            lambda old: b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + old,
            "word_external",
        ),
        (
            "word/document.xml",
            lambda old: old.replace(
                b"<w:body>", b"<w:body><w:p><w:r><w:instrText> DDEAUTO c:\\x </w:instrText></w:r></w:p>"
            ),
            "word_external",
        ),
        ("../../evil.xml", lambda _: b"<x/>", "word_external"),
        ("word/bomb.xml", lambda _: b"<x>" + b"0" * 60_000_000 + b"</x>", "word_too_big"),
        ("word/document.xml", lambda old: old[: len(old) // 2], "word_damaged"),
    ],
)
def test_that_a_hostile_word_file_is_refused(
    part: str, change: Callable[[bytes], bytes], code: str, press: FormPress, tmp_path: Path
) -> None:
    file = paragraphs(tmp_path, "{{ surname_text }}")
    changed(part, change)(file)
    with pytest.raises(UserError, match=code):
        fill_word(press, file, PEOPLE, MEANINGS, as_group=False)


def test_that_a_plain_link_is_no_harm(press: FormPress, tmp_path: Path) -> None:
    file = paragraphs(tmp_path, "{{ surname_text }}")
    changed("word/_rels/document.xml.rels", pointing(b"hyperlink", b"https://example.org/"))(file)
    assert len(fill_word(press, file, PEOPLE, MEANINGS, as_group=False)) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "word_damaged"), (b"%PDF-1.7", "word_damaged"), (b"PK\x05\x06" + b"\0" * 18, "word_no_document")],
)
def test_that_what_is_no_word_file_is_said(data: bytes, code: str, press: FormPress, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(data)
    with pytest.raises(UserError, match=code):
        press.placeholders(tmp_path / "form.docx")


@pytest.mark.skipif(find_converter() is None, reason="needs LibreOffice")
def test_that_a_filled_file_becomes_a_pdf(press: FormPress, tmp_path: Path) -> None:
    one, _ = fill_word(press, paragraphs(tmp_path, "Dear {{ surname_text }}"), PEOPLE, MEANINGS, as_group=False)
    assert "Dear ERIKSSON" in whole_text(convert_to_pdf(one))
