"""Documents of Word with what python-docx has no words for: content controls, tracked changes, numbering."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from tests.data.lists.make.files import add_table, new_document
from tests.data.lists.make.sheet import Sheet


def _element(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def content_controls(sheet: Sheet) -> Any:
    """Return a form: what was typed stands in content controls, some around the text and some around the cell."""
    document = new_document()
    document.add_paragraph("Анкета группы")
    table = add_table(document, sheet)
    for number in sheet.body:
        for place, cell in enumerate(list(table.rows[number]._tr.tc_lst)):
            control, inside = _element("w:sdt"), _element("w:sdtContent")
            control.append(_element("w:sdtPr"))
            control.append(inside)
            if place % 2:
                cell.addprevious(control)
                inside.append(cell)
            else:
                run = cell.p_lst[0].r_lst[0]
                run.addprevious(control)
                inside.append(run)
    return document


def accepted_changes(sheet: Sheet, deleted: str) -> Any:
    """Return a document whose second tourist was typed over another one, the change being tracked."""
    document = new_document()
    table = add_table(document, sheet)
    who = {"id": "1", "author": "agent", "date": "2026-03-02T09:30:00Z"}
    for place, word in zip((1, 2), (" ".join(deleted.split()[:2]), deleted.split()[2]), strict=True):
        paragraph = table.rows[sheet.body[1]].cells[place].paragraphs[0]._p
        run = paragraph.r_lst[0]
        inserted, removed = _element("w:ins", **who), _element("w:del", **who)
        old = deepcopy(run)
        for text in old.t_lst:
            old.remove(text)
        gone = _element("w:delText")
        gone.text = word
        old.append(gone)
        removed.append(old)
        run.addprevious(removed)
        run.addprevious(inserted)
        inserted.append(run)
    return document


def table_in_table(sheet: Sheet) -> Any:
    """Return a document with the list in a table in a table."""
    document = new_document()
    outer = document.add_table(2, 1)
    outer.cell(0, 0).text = "Турагентство «Сойка», заявка 00841"
    middle = outer.cell(1, 0).add_table(2, 2)
    middle.cell(0, 0).text = "Заезд: 17.08.2026"
    middle.cell(0, 1).text = "Отель: Coral Bay 5*"
    frame = middle.cell(1, 0).merge(middle.cell(1, 1))
    frame.paragraphs[0].text = "Туристы"
    add_table(frame, sheet)
    return document


def numbered_paragraphs(above: str, lines: Sequence[str]) -> Any:
    """Return a document of paragraphs that Word numbers."""
    document = new_document()
    document.add_paragraph(above)
    for line in lines:
        document.add_paragraph(line, style="List Number")
    return document
