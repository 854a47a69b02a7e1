"""Stories of an embassy's own PDF: dropped, given its answers, printed, and taken over to its next edition."""

from pathlib import Path

import pytest
from own_form_hands import BORN, FIELDS, OFFICE, SURNAME, add, filled, in_dialog, own_form, told, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.forms.packs import known_packs
from app.services.forms.places import read_template
from tests.pdf_forms import Made, text_within


def test_that_a_pdf_gets_its_answers_by_keyboard_and_is_printed(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()

    def give_answers(inner):
        assert told(inner) == [
            "Family name: Surname · sure",
            "Date of birth: Date of birth · sure",
            "Passport number: Passport number · sure",
            "Remarks of the desk: no answer yet",
            "Sex: Sex: Male · sure",
            "Sex: Sex: Female · sure",
        ]
        assert inner.find("adding_fields").currentRow() == 3  # the first one to look at
        fields = inner.find("adding_fields")
        for _ in range(3):
            inner.press("adding_fields", Qt.Key.Key_Up)
        inner.press("adding_fields", Qt.Key.Key_Return)
        inner.type("adding_filter", "given names")
        inner.press("adding_filter", Qt.Key.Key_Return)
        assert told(inner)[0].endswith("· chosen")
        assert fields.currentRow() == 1  # on to the next
        inner.find("adding_way").setCurrentIndex(1)
        inner.find("adding_way").activated.emit(1)
        inner.press("adding_fields", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        inner.press("adding_fields", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert told(inner)[0] == "Family name: Surname · sure"  # both steps were taken back
        inner.find("adding_way").setCurrentIndex(1)
        inner.find("adding_way").activated.emit(1)
        inner.press("adding_fields", Qt.Key.Key_F8)
        assert fields.currentRow() == 3
        inner.press("adding_fields", Qt.Key.Key_Return)
        inner.type("adding_filter", "citizenship")
        inner.press("adding_filter", Qt.Key.Key_Return)
        inner.type("adding_title_field", "Visa of the desk")
        answers.expect("form_copy", in_dialog(context, qtbot, look))
        inner.click("adding_preview")
        inner.settle()
        inner.click("adding_save")
        inner.settle()

    def look(preview):
        preview.settle()
        assert "ERIKSSON ANNA MARIA" in preview.text("form_copy_sentence")
        preview.click("form_copy_close")

    answers.expect("adding", in_dialog(context, qtbot, give_answers))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    pack = own_form("Visa of the desk")
    assert (pack.id, pack.is_own, pack.country) == ("schengen/visa_of_the_desk", True, "SCHENGEN")
    assert hand.find("forms_list").current_key() == pack.id
    pdf = filled(hand, page)
    assert text_within(pdf, SURNAME) == "ELKINA"
    assert text_within(pdf, BORN) == "12.08.1974"
    assert "RUSSIA" in text_within(pdf, OFFICE).upper()


def test_that_boxes_are_drawn_on_a_flat_pdf(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()

    def drawn(inner, box):
        """Draw a box of points with the mouse, a little beside it."""
        pages = inner.find("adding_pages")
        sheet = pages._rect_of(0)
        scale = sheet.width() / 595
        ends = [
            QPoint(round(sheet.x() + x * scale), round(sheet.y() + (842 - y) * scale))
            for x, y in ((box[0], box[3]), (box[2], box[1]))
        ]
        QTest.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=ends[0])
        QTest.mouseMove(pages.viewport(), ends[1])
        QTest.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=ends[1])

    def draw(inner):
        drawn(inner, (198, 698, 452, 724))
        [box] = inner.find("adding_pages").boxes()
        assert box.rect.to_list() == pytest.approx([70.56, 42.33, 88.19, 7.76], abs=0.3)  # the printed lines
        inner.type("adding_filter", "фамилия")
        inner.press("adding_filter", Qt.Key.Key_Return)
        assert told(inner) == ["Box on page 1: Surname · chosen"]
        drawn(inner, (100, 300, 200, 320))
        before = inner.find("adding_pages").boxes()[1].rect
        inner.press("adding_pages", Qt.Key.Key_Right)
        inner.press("adding_pages", Qt.Key.Key_Right)
        inner.press("adding_pages", Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        after = inner.find("adding_pages").boxes()[1].rect
        moved = (after.left - before.left, after.height - before.height)
        assert moved == pytest.approx((1.0, 0.5), abs=0.02)
        inner.press("adding_pages", Qt.Key.Key_Delete)
        assert len(inner.find("adding_pages").boxes()) == 1
        inner.press("adding_pages", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(inner.find("adding_pages").boxes()) == 2
        inner.type("adding_title_field", "Flat form")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, draw))
    lined = write(folder, "flat.pdf")
    add_rectangle(lined, SURNAME)
    add(hand, chosen, lined)
    assert text_within(filled(hand, page), (198, 698, 452, 724)) == "ELKINA"
    template, _ = read_template(own_form("Flat form"))
    assert [place.text for place in template.places] == ["surname_text"]  # the box without an answer prints nothing


def test_that_boxes_are_drawn_named_and_taken_back_by_keys_alone(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    asked = ((60.0, 760.0, "Family name:"), (60.0, 700.0, "Date of birth:"), (60.0, 640.0, "Remarks of the desk:"))

    def boxes(inner):
        return inner.find("adding_pages").boxes()

    def draw(inner):
        pages = inner.find("adding_pages")
        assert inner.page.focusWidget() is pages
        for _ in asked:
            inner.press("adding_pages", Qt.Key.Key_Insert)
        assert told(inner) == [
            "Family name: Surname · sure",
            "Date of birth: Date of birth · sure",
            "Remarks of the desk: no answer yet",
        ]
        for left in (2, 1):  # the search is empty: there is nothing in it to take back
            inner.press("adding_filter", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            assert len(boxes(inner)) == left
            assert inner.find("adding_fields").currentRow() == left - 1  # the keys have a box to work on
        inner.press("adding_fields", Qt.Key.Key_Insert)
        assert inner.page.focusWidget() is pages
        inner.press("adding_pages", Qt.Key.Key_Insert)
        before = boxes(inner)[2].rect
        inner.press("adding_pages", Qt.Key.Key_Left)
        inner.press("adding_pages", Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        after = boxes(inner)[2].rect
        assert (after.left, after.width) == pytest.approx((before.left - 0.5, before.width + 0.5), abs=0.02)
        inner.press("adding_pages", Qt.Key.Key_C)  # a letter looks for the answer
        assert inner.page.focusWidget() is inner.find("adding_filter")
        assert inner.text("adding_filter") == "c"
        inner.type("adding_filter", "citizenship")
        inner.press("adding_filter", Qt.Key.Key_Return)
        assert inner.page.focusWidget() is pages
        assert told(inner)[2].endswith("· chosen")
        inner.press("adding_pages", Qt.Key.Key_Insert)
        inner.press("adding_fields", Qt.Key.Key_Delete)
        assert len(boxes(inner)) == 3
        inner.type("adding_title_field", "Drawn by keys")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, draw))
    add(hand, chosen, write(folder, "flat.pdf", printed=asked))
    assert text_within(filled(hand, page), (120.0, 755.0, 450.0, 775.0)) == "ELKINA"


def add_rectangle(path: Path, box) -> None:
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        left, bottom, right, top = box
        drawn = f"{left} {bottom} {right - left} {top - bottom} re S".encode()
        pdf.pages[0].contents_add(drawn)
        pdf.save(path)


def test_that_a_new_edition_takes_the_answers_over(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()

    def save_first(inner):
        inner.type("adding_title_field", "Visa of the desk")
        inner.type("adding_edition", "2025")
        inner.type("adding_from", "01.01.2025")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, save_first))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    hand.settle()

    def save_next(inner):
        known = inner.find("adding_known").text()
        assert "“Visa of the desk”" in known
        assert "Renamed: Family name → Family names." in known
        assert told(inner)[0] == "Family names: Surname · chosen"
        assert told(inner)[4:] == ["Sex: Sex: Male · chosen", "Sex: Sex: Female · chosen"]
        inner.type("adding_edition", "2026")
        inner.type("adding_from", "01.07.2026")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, save_next))
    renamed = [Made("Family names", SURNAME), *FIELDS[1:]]
    chosen["form"] = write(folder, "desk 2026.pdf", renamed)
    hand.trigger("form_add")
    hand.wait(lambda: answers.all_given and hand.find("forms_list").current_key() == "schengen/visa_of_the_desk_2")
    forms = known_packs().forms
    old, new = forms["schengen/visa_of_the_desk"], forms["schengen/visa_of_the_desk_2"]
    assert (old.edition.name, old.edition.valid_from, old.edition.valid_to) == ("2025", "2025-01-01", "2026-06-30")
    assert (new.edition.name, new.edition.valid_from, new.edition.valid_to) == ("2026", "2026-07-01", "")
    assert text_within(filled(hand, page), SURNAME) == "ELKINA"


def test_that_a_form_is_sent_removed_and_dropped_in_again(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()

    def save(inner):
        inner.type("adding_title_field", "Visa of the desk")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, save))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    hand.settle()
    hand.trigger("form_send")
    hand.settle()
    sent = folder / "Visa of the desk.carnetform"
    assert sent.is_file()
    hand.trigger("form_remove")
    hand.settle()
    assert hand.status.last == "Removed: Visa of the desk. A copy is kept."
    assert "schengen/visa_of_the_desk" not in known_packs().forms
    page.take_form(sent)
    hand.settle()
    assert hand.status.last == "The form was taken in"
    assert hand.find("forms_list").current_key() == "schengen/visa_of_the_desk"
    assert text_within(filled(hand, page), SURNAME) == "ELKINA"


def test_that_a_pdf_that_is_none_is_said(open_forms, folder):
    hand, _, chosen = open_forms()
    (folder / "letter.pdf").write_bytes(b"hello")
    chosen["form"] = folder / "letter.pdf"
    hand.trigger("form_add")
    hand.settle()
    assert hand.status.last == "letter.pdf is no PDF. Choose the form's PDF file."
    chosen["form"] = write(folder, "xfa.pdf", xfa=True)
    hand.trigger("form_add")
    hand.settle()
    assert hand.status.last.startswith("This is Adobe's dynamic form (XFA)")


def test_that_leaving_asks_before_answers_are_lost(open_forms, answers, context, qtbot, folder):
    hand, _, chosen = open_forms()

    def leave_at_once(inner):
        inner.click("adding_cancel")  # nothing was done: nothing is asked

    def leave(inner):
        inner.press("adding_fields", Qt.Key.Key_Return)
        inner.press("adding_filter", Qt.Key.Key_Return)
        inner.press("adding_fields", Qt.Key.Key_Home)
        inner.press("adding_fields", Qt.Key.Key_F4)
        inner.wait(lambda: inner.shows("adding_size"))
        inner.press("adding_size", Qt.Key.Key_Escape)  # back to the answers, nothing is asked
        assert inner.find("adding_filter").isVisible()
        assert QApplication.focusWidget() is inner.find("adding_fields")
        answers.expect("adding_leave", lambda dialog: hand.click("adding_leave_cancel", dialog))
        inner.click("adding_cancel")
        assert inner.page.isVisible()
        answers.expect("adding_leave", lambda dialog: hand.click("adding_leave_leave", dialog))
        inner.click("adding_cancel")

    chosen["form"] = write(folder, "desk.pdf", FIELDS)
    for act in (leave_at_once, leave):
        answers.expect("adding", in_dialog(context, qtbot, act))
        hand.trigger("form_add")
        hand.settle()
        hand.wait(lambda: answers.all_given)
        assert ("hint", "Reading the form…") in hand.status.said
        assert hand.status.last == ""  # nothing is read any more
    assert not [pack for pack in known_packs().forms.values() if pack.is_own]
