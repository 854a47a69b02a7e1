"""A made-up tourist screen and a sheet of all widgets, for drawing them in each theme and size."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.views.documents.marks_band import Mark, MarksBand, Offer
from app.views.documents.panel import DocumentPanel
from app.views.documents.panel_words import DocumentFacts
from app.views.main_window import MainWindow, PageSpec
from app.views.table_models import Cell, Column, RowsModel
from app.views.theme import px
from app.views.widgets import (
    Badge,
    Button,
    Card,
    CardFooter,
    CheckList,
    CountryEdit,
    DataTable,
    DateEdit,
    ElidedLabel,
    EmptyState,
    FieldGrid,
    Label,
    LabelledField,
    LineEdit,
    Notice,
    Page,
    PageHeader,
    ScrollBody,
    SearchField,
    SexBox,
    Splitter,
)

COUNTRIES = [("RUS", "Russia"), ("TUR", "Türkiye"), ("DEU", "Germany"), ("D", "Germany"), ("SUN", "USSR")]


@dataclass(frozen=True)
class Person:
    id: int
    surname: str
    given: str
    born: str
    passport: str
    main: bool = False
    doubt: bool = False


PEOPLE = [
    Person(1, "SHCHERBAKOVA", "NATALIA", "09.03.1987", "75 0123456", main=True),
    Person(2, "PODIACHEV", "FEDOR", "31.12.1985", "75 0654321", doubt=True),
    Person(3, "PODIEIACHEVA", "SOFIIA", "28.02.2019", "00 7123456"),
    Person(4, "ABDIRAKHMANOV", "NURLAN", "07.07.1979", "N01234567"),
    Person(5, "O'CONNOR", "MARY-ANN", "01.02.1990", ""),
    Person(6, "KONSTANTINOPOLSKAIA-VOZNESENSKAIA", "ELIZAVETA", "11.11.1971", "71 1111111"),
]


def main_cell(row: Person) -> Cell:
    return Cell(icon="star" if row.main else "")


def surname_cell(row: Person) -> Cell:
    return Cell(row.surname, "doubt" if row.doubt else "")


def passport_cell(row: Person) -> Cell:
    return Cell(row.passport) if row.passport else Cell("missing", "error", badge=True)


def given(row: Person) -> str:
    return row.given


def born(row: Person) -> str:
    return row.born


def number(row: Person) -> int:
    return row.id


def people_columns() -> list[Column[Person]]:
    return [
        Column("main", "", main_cell, width=1),
        Column("surname", "Surname", surname_cell, stretch=True),
        Column("given", "Given name", given, width=11),
        Column("born", "Born", born, width=10),
        Column("passport", "Passport", passport_cell, width=11),
    ]


def people_model(rows=PEOPLE) -> RowsModel[Person]:
    return RowsModel(people_columns(), rows, row_key=number)


def field(label: str, value: str = "", editor: QWidget | None = None) -> LabelledField:
    made = LabelledField(label, editor or LineEdit(name=label.lower().replace(" ", "_")))
    made.set_value(value)
    return made


def tourist_page() -> Page:
    menu = QMenu()
    menu.addAction("Open as Excel")
    page = Page(PageHeader(name="tourist_header"), name="tourist_page")
    page.header.set_title("Tour 004512 · Antalya")
    page.header.set_facts("12 June – 22 June 2026 · Türkiye · 5 tourists · hotel, flight, transfer, insurance")
    page.header.add_action(Button(action=page.add_action("Import…", name="import_here", icon="clipboard-paste")))
    page.header.add_action(Button("Print forms", icon="printer"))
    page.header.add_action(Button("Tourist list", menu=menu, icon="file-spreadsheet"))
    table = DataTable(people_model(), name="tourists_table")
    table.set_sorting()
    search = SearchField("Filter by name or passport", name="tourists_search")
    search.set_table(table)
    list_card = Card(padded=False, name="list_card")
    top = QHBoxLayout()
    top.setContentsMargins(px(10), px(10), px(10), px(4))
    top.addWidget(search, 1)
    top.addWidget(Button("Add", icon="plus", kind="quiet", shortcut="Ins"))
    list_card.add(top)
    list_card.body.setSpacing(0)
    list_card.add(table, 1)
    page.body.addWidget(Splitter(list_card, tourist_card(page), name="tourist_splitter", sizes=(6, 7)), 1)
    table.select_row(1)
    return page


def tourist_card(page: Page) -> Card:
    save = Button(kind="primary", action=page.add_action("Save", name="save", shortcut="Ctrl+S"))
    footer = CardFooter([Button("Find client", shortcut="F3", icon="search"), Button("Cancel"), save], name="f")
    footer.set_state("Saved 12:41")
    card = Card(
        "Podiachev Fedor",
        trailing=[Badge("Regular client since 2019"), Button("Edit regular client", icon="pencil")],
        footer=footer,
        level="heading",
        name="tourist_card",
    )
    scroll = ScrollBody()
    body = scroll.body
    names = FieldGrid()
    names.add_row(field("Surname (Russian)", "Подъячев"), field("Given name", "Фёдор"), field("Patronymic", "Ильич"))
    sex = field("Sex", "M", SexBox())
    names.add_row(field("Surname (Latin)", "PODIACHEV"), field("Given name (Latin)", "FEDOR"), sex)
    body.addLayout(names)
    body.addWidget(
        Notice(
            "PODIACHEV is the spelling of passports of 2010–2014; passports since then write PODIEIACHEV.",
            action_text="Write PODIEIACHEV",
        )
    )
    body.addWidget(Label("Passport", "section"))
    passport = FieldGrid()
    issued = field("Issued", "2019-01-02", DateEdit())
    until = field("Valid until", "2026-07-02", DateEdit())
    until.set_problem("10 days after the return; Türkiye asks for 150", "doubt")
    passport.add_row(field("Series", "75"), field("Number", "0654321"), issued, until, spans=(2, 4, 3, 3))
    body.addLayout(passport)
    body.addWidget(Label("Contacts and birth", "section"))
    contacts = FieldGrid()
    citizenship = field("Citizenship", "RUS", CountryEdit(COUNTRIES))
    contacts.add_row(field("Born", "1985-12-31", DateEdit()), field("Place of birth", "Йошкар-Ола"), citizenship)
    mail = field("E-mail", "fedor@")
    mail.set_problem("Not an address", "error")
    contacts.add_row(field("Phone", "+7 912 345-67-89"), mail, field("Ticket number"))
    body.addLayout(contacts)
    body.addWidget(Label("Services", "section"))
    services = CheckList(name="services")
    services.set_items(
        [
            (1, "Hotel Rixos 12–22.06", "bed"),
            (2, "Flight TK 414", "plane"),
            (3, "Transfer", "bus"),
            (4, "Insurance", "shield"),
        ]
    )
    services.set_checked([1, 2, 4])
    body.addWidget(services)
    body.addStretch(1)
    card.add(scroll, 1)
    return card


def sheet_page() -> Page:
    page = Page(PageHeader("All widgets", "A sheet for looking at", name="sheet"), name="sheet_page")
    buttons = Card("Buttons")
    for enabled in (True, False):
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for kind in ("primary", "plain", "quiet", "link"):
            button = Button(kind.capitalize(), kind=kind, icon="save", shortcut="Ctrl+S" if kind != "link" else "")
            button.setEnabled(enabled)
            row.addWidget(button)
        row.addWidget(Badge("Valid", "good"))
        row.addWidget(Badge("1 doubt", "doubt"))
        row.addWidget(Badge("Expired", "error"))
        row.addStretch(1)
        buttons.add(row)
    bands = Card("Bands")
    for level in ("doubt", "good", "error", "info"):
        bands.add(Notice(f"This band says something of the level {level}.", level, action_text="Mend it"))
    names = MarksBand()
    offers = tuple(Offer("surname_ru", name, name) for name in ("Подьячев", "Подъячев", "Подячев"))
    names.show_marks([Mark("surname_ru", "PODIACHEV in Russian:", "info", offers), Mark("sex", "The name is a man's.")])
    bands.add(names)
    documents = DocumentPanel()
    documents.show_facts(
        DocumentFacts("Russian passport, 10 years, biometric · 75 0654321", ("Issued: before the birth",))
    )
    bands.add(documents)
    bands.add(ElidedLabel("A very long name that gives way in its middle when the card is narrow " * 3))
    empty = Card()
    empty.add(
        EmptyState(
            "luggage",
            "No tours yet",
            "A tour holds its tourists, their services and the forms that are printed for them.",
            action_text="New tour",
        ),
        1,
    )
    bare = Card("Fields")
    grid = FieldGrid()
    off = field("Disabled", "no")
    off.setEnabled(False)
    spelt = field("Latin", "FEDOR")
    spelt.set_hint("As in passports since 2014")
    grid.add_row(spelt, off, field("Sex", "F", SexBox()))
    bare.add(grid)
    left, right = QVBoxLayout(), QVBoxLayout()
    for side, cards in ((left, (buttons, bands, bare)), (right, (empty,))):
        side.setSpacing(px(16))
        for card in cards:
            side.addWidget(card)
    left.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addLayout(left, 3)
    row.addLayout(right, 2)
    page.body.addLayout(row, 1)
    return page


def type_letter(widget: QWidget, letter: str) -> None:
    """Type one letter of any script; QTest knows the Latin ones only and ends the program at others."""
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(widget, press)


def make_window(settings_page: QWidget) -> MainWindow:
    window = MainWindow(
        [
            PageSpec("tours", "Tours", "luggage", tourist_page),
            PageSpec("clients", "Clients", "users", sheet_page),
            PageSpec("import", "Import", "clipboard-paste", QWidget),
            PageSpec("settings", "Settings", "settings", settings_page, at_foot=True),
        ]
    )
    window.status.show_done("PODIEIACHEVA SOFIIA was removed from the tour", undo=print)
    return window
