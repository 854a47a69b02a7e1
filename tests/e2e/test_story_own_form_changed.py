"""Stories of a form of the agency's own that goes on living: changed, moved with its labels, kept with its PDF."""

from datetime import date

from own_form_hands import BORN, FIELDS, SURNAME, add, filled, in_dialog, own_form, told, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.services.forms.adding import add_form
from app.services.forms.manifest import Country, Edition
from app.services.forms.own_packs import PackDraft
from app.services.forms.packs import known_packs, own_folder, shipped_folder
from app.services.forms.pdf.shapes import Rect
from app.services.forms.places import Place, TemplateKind, fields_of, read_template
from app.services.questionnaire.directory import get_questionnaire
from app.services.questionnaire.directory_changes import save_country
from app.views.forms import FormsPage
from tests.pdf_forms import Made, make_pdf, material, text_within, whole_text

PAPER = (
    (60.0, 790.0, "Republic of Testland, application for an entry permit"),
    (60.0, 700.0, "Family name as in the passport"),
    (60.0, 660.0, "Given names as in the passport"),
    (60.0, 620.0, "Number of the passport"),
)
MM = 72 / 25.4


def save_as(title, more=None):
    def save(inner):
        inner.type("adding_title_field", title)
        if more is not None:
            more(inner)
        inner.click("adding_save")
        inner.settle()

    return save


def test_that_an_own_form_is_changed_its_places_answers_and_sizes(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    answers.expect("adding", in_dialog(context, qtbot, save_as("Visa of the desk")))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))

    def change(inner):
        assert told(inner)[:4] == [
            "Family name: Surname · chosen",
            "Date of birth: Date of birth · chosen",
            "Passport number: Passport number · chosen",
            "Remarks of the desk: left empty",
        ]
        assert inner.text("adding_title_field") == "Visa of the desk"
        assert inner.text("adding_pages_card_title") == "desk.pdf"  # as the embassy's file was called
        fields = inner.find("adding_fields")
        fields.setCurrentRow(0)
        inner.click("adding_setting")
        side = inner.find("adding_align")
        assert side.isVisible()
        inner.press("adding_size", Qt.Key.Key_8)
        side.setCurrentIndex(side.findData("right"))
        side.activated.emit(side.currentIndex())
        fields.setCurrentRow(3)
        inner.press("adding_fields", Qt.Key.Key_Return)
        inner.type("adding_filter", "citizenship")
        inner.press("adding_filter", Qt.Key.Key_Return)
        fields.setCurrentRow(2)
        inner.click("adding_setting")
        assert inner.find("adding_runs_on").isVisible()
        inner.press("adding_runs_on", Qt.Key.Key_Space)  # the passport goes on in the remarks
        assert told(inner)[3] == "Remarks of the desk: left empty"
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, change))
    hand.trigger("form_change")
    hand.wait(lambda: hand.status.last == "The form was changed")
    hand.settle()
    template, problems = read_template(own_form("Visa of the desk"))
    assert not problems
    places = {place.field: place for place in template.places}
    assert (places["Family name"].size, places["Family name"].align) == (8.0, "right")
    assert [one.field for one in places["Passport number"].more] == ["Remarks of the desk"]
    assert [one for one in known_packs().forms.values() if one.is_own] == [own_form("Visa of the desk")]
    pdf = filled(hand, page)
    assert text_within(pdf, SURNAME) == "ELKINA"
    assert text_within(pdf, (400.0, *SURNAME[1:])) == "ELKINA"  # at the right of its field


def test_that_a_shipped_form_can_t_be_changed(open_forms):
    hand, page, _ = open_forms()
    assert hand.find("forms_list").current_key() == "schengen/visa"
    assert not page.findChild(QAction, "form_change").isEnabled()


def test_that_a_flat_form_is_known_again_and_its_boxes_move(open_forms, answers, context, qtbot, folder):
    hand, page, chosen = open_forms()
    pdf = write(folder, "permit.pdf", printed=PAPER)
    places = tuple(
        Place(f"1: {rect.to_list()}", page=1, rect=rect, text=text)
        for rect, text in (
            (Rect(110, 46, 60, 6), "surname_text"),
            (Rect(110, 60, 60, 6), "given_name_text"),
            (Rect(110, 74, 60, 6), "passport_number_text"),
        )
    )
    edition = Edition("2025", "2025-01-01")
    draft = PackDraft("schengen", "permit", {"en": "Permit"}, TemplateKind.FLAT, places, edition=edition)
    add_form(context.forms.press, draft, pdf.read_bytes(), [shipped_folder(), own_folder()])
    moved = (PAPER[0], PAPER[1], (60.0, 640.0, PAPER[2][2]), (60.0, 600.0, "Purpose of the journey"))

    def look(inner):
        known = inner.find("adding_known").text()
        assert "“Permit”" in known
        assert "Moved: Given names as in the passport." in known
        assert "Gone: Number of the passport." in known
        assert "New on the pages: Purpose of the journey." in known
        assert [one.rsplit(" · ", 1)[-1] for one in told(inner)] == ["chosen", "likely: look at it"]
        inner.type("adding_edition", "2026")
        inner.type("adding_from", "01.06.2026")
        inner.click("adding_save")
        inner.settle()

    answers.expect("adding", in_dialog(context, qtbot, look))
    add(hand, chosen, write(folder, "permit 2026.pdf", printed=moved))
    down = 20 + 60 * MM
    pages = filled(hand, page)
    assert text_within(pages, (110 * MM, 842 - down - 6 * MM, 170 * MM, 842 - down)).startswith("ANNA")


def test_that_the_edition_in_force_at_the_journey_is_offered(open_forms, answers, context, qtbot, folder):
    hand, page, _ = open_forms()  # arrival on 12 June 2026
    shipped = known_packs().forms["schengen/visa"]
    draft = PackDraft(
        "schengen", "visa_next", {"en": "Next issue"}, TemplateKind.ACROFORM,
        (Place("Family name", field="Family name", text="surname_text"),), edition=Edition("2026", "2026-06-01"),
    )  # fmt: skip
    folders = [shipped_folder(), own_folder()]
    add_form(context.forms.press, draft, make_pdf(FIELDS), folders, closes=shipped)
    page.show_tour(page._presenter.data.tour.id, (), "SCHENGEN")
    hand.settle()
    entries = {entry.key: entry.below for entry in hand.find("forms_list").entries()}
    assert list(entries)[:2] == ["schengen/visa_next", "schengen/visa"]
    assert entries["schengen/visa"].startswith("valid only until 31.05.2026")
    assert known_packs().forms["schengen/visa"].edition.is_valid_on(date(2026, 5, 31))


def test_that_the_embassy_s_pdf_is_chosen_once(open_forms, context, show, folder, make_tour, desk):
    hand, page, chosen = open_forms("THA")
    template, _ = read_template(known_packs().forms["thailand/visa"])
    real = material()
    if real is None:
        names = sorted(fields_of(template.places))
        boxes = [Made(name, (50.0, 20.0 + 10 * at, 250.0, 29.0 + 10 * at)) for at, name in enumerate(names)]
        pdf = write(folder, "thai.pdf", boxes)
    else:
        pdf = folder / "thai.pdf"
        pdf.write_bytes((real / "thailand_visa_acroform.pdf").read_bytes())
    chosen["pdf"] = write(folder, "other.pdf", FIELDS)
    hand.trigger("forms_pdf")
    hand.wait(lambda: hand.status.last.startswith("other.pdf has other fields than this form"))
    chosen["pdf"] = pdf
    hand.trigger("forms_pdf")
    hand.wait(lambda: page.shown_form() is not None)
    pdf.unlink()
    again = FormsPage(context)  # the next session
    later = show(again, context)
    again.show_tour(page._presenter.data.tour.id, (), "THA")
    later.settle()
    later.wait(lambda: again.shown_form() is not None)
    assert "ELKINA" in whole_text(again.shown_form().made.filled.pdf)


def test_that_a_form_is_made_for_a_country_that_only_the_agency_has(open_forms, answers, context, qtbot, folder, desk):
    code = "OWNLAND"
    save_country(desk, Country(code, {"en": "Ownland", "ru": "Своя страна"}, language="en"))
    hand, page, chosen = open_forms()

    def choose(inner):
        box = inner.find("adding_country")
        assert box.findText("Ownland") >= 0
        box.setCurrentIndex(box.findText("Ownland"))

    answers.expect("adding", in_dialog(context, qtbot, save_as("Entry card", choose)))
    add(hand, chosen, write(folder, "desk.pdf", FIELDS))
    pack = own_form("Entry card")
    assert (pack.id, pack.country) == ("ownland/entry_card", code)
    assert hand.find("forms_country").value() == code
    assert {field.meaning for field in get_questionnaire(desk, code).fields} >= {"surname", "birth_date"}
    assert text_within(filled(hand, page), BORN) == "12-08-1974"
