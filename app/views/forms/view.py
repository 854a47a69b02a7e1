"""The page of forms: tourists and forms at the left, the pages in the middle, what to look at at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.views.context import PageContext
from app.views.forms.actions import FormsActions
from app.views.forms.adding.own_card import OwnFormsCard
from app.views.forms.form_source import ShownForm
from app.views.forms.item_list import ItemList, ListEntry
from app.views.forms.preview import Preview
from app.views.forms.wording import FormWords
from app.views.questionnaire.country_choice import CountryChoice
from app.views.theme import px
from app.views.widgets import Button, Card, CardFooter, EmptyState, Notice, Splitter, WorkBand


class FormsView(FormsActions):
    """Shows the forms of a tour and tells what the agent wishes; decides nothing.

    Names: "forms_header", "forms_country", "forms_tourists", "forms_list", "forms_checks", "forms_copies",
    "copies_more", "forms_own_card", "form_preview" with its parts, "forms_work", "forms_rest", "forms_empty".

    Signals:
        country_chosen: another country was chosen (its code).
        tourist_chosen: another tourist's form is to be seen (the id).
        ticks_changed: other tourists are ticked.
        form_chosen: another form is to be seen (its id).
        check_opened: something to look at was opened (its key).
        copy_chosen: a printed form became current (its id).
        copy_opened: a printed form is to be opened (its id).
        mended: what the page lacks is to be mended.
    """

    country_chosen = Signal(str)
    tourist_chosen = Signal(object)
    ticks_changed = Signal()
    form_chosen = Signal(object)
    check_opened = Signal(object)
    copy_chosen = Signal(object)
    copy_opened = Signal(object)
    mended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.country = CountryChoice()
        self.country.setObjectName("forms_country")
        self.tourists = ItemList(self.tr("Tourists"), name="forms_tourists", has_ticks=True)
        self.forms = ItemList(self.tr("Forms"), name="forms_list")
        self.checks = ItemList(self.tr("To look at before printing"), name="forms_checks", opens_on_click=True)
        self.copies = ItemList(self.tr("Printed and saved forms"), name="forms_copies")
        self.preview = Preview(context)
        self.work = WorkBand(name="forms_work")
        self.rest = Notice("", "doubt", name="forms_rest")
        self._parts = Splitter(self._left(), self.preview, self._right(), name="forms_splitter", sizes=(6, 11, 7))
        self._empty = EmptyState("printer", "", "", action_text=" ", name="forms_empty")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._parts)
        self._empty_part = self._empty_page()
        self._stack.addWidget(self._empty_part)
        for band in (self.work, self.rest):
            self.body.addWidget(band)
        self.body.addWidget(self._stack, 1)
        self._add_buttons()
        self._connect()
        self.setFocusProxy(self.tourists)
        self.show_copies([])
        self.show_checks([], "")

    def _empty_page(self) -> QWidget:
        holder = QWidget()
        column = _column(holder)
        self.own = OwnFormsCard()
        column.addWidget(self._empty, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.own, 100)
        row.addStretch(1)
        column.addLayout(row, 1)
        return holder

    def _left(self) -> QWidget:
        holder = QWidget()
        column = _column(holder)
        people = Card(self.tr("Tourists"), padded=False, name="forms_tourists_card")
        people.add(self.tourists, 1)
        foot = CardFooter([Button(action=self.add_form_action, name="form_add")], name="forms_list_footer")
        forms = Card(self.tr("Forms"), padded=False, footer=foot, name="forms_list_card")
        forms.add(self.forms, 1)
        column.addWidget(people, 1)
        column.addWidget(forms, 1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        column = _column(holder)
        self._checks_foot = CardFooter(name="forms_checks_footer")
        checks = Card(self.tr("Before printing"), padded=False, footer=self._checks_foot, name="forms_checks_card")
        checks.add(self.checks, 1)
        self._copies_foot = CardFooter(name="forms_copies_footer")
        copies = Card(self.tr("Printed and saved"), padded=False, footer=self._copies_foot, name="forms_copies_card")
        copies.add(self.copies, 1)
        menu = QMenu()
        for action in (self.changes_action, self.note_action, self.remove_action):
            menu.addAction(action)
        self._copies_more = Button("", icon="ellipsis", menu=menu, name="copies_more")
        self._copies_more.setAccessibleName(self.tr("More"))
        self._copies_foot.add_action(self._copies_more)
        self._copies_foot.add_action(Button(action=self.open_action, name="copy_open"))
        column.addWidget(checks, 1)
        column.addWidget(copies, 1)
        return holder

    def _add_buttons(self) -> None:
        self.more_menu = QMenu()
        self.more_menu.setObjectName("forms_menu")
        for action in (
            self.move_action,
            self.pdf_action,
            self.questionnaire_action,
        ):
            self.more_menu.addAction(action)
        more = Button("", icon="ellipsis", menu=self.more_menu, name="forms_more")
        more.setAccessibleName(self.tr("More"))
        save = Button(action=self.save_action, icon="download", name="save_forms")
        first = Button(kind="primary", icon="printer", action=self.print_action, name="print_forms")
        self._of_tour = (self.country, more, save, first)
        for widget in self._of_tour:
            self.header.add_action(widget)

    def _connect(self) -> None:
        self.country.edited.connect(self._on_country)
        self.tourists.current_changed.connect(self.tourist_chosen)
        self.tourists.ticks_changed.connect(self._on_ticks)
        self.tourists.ticks_changed.connect(self.ticks_changed)
        self.forms.current_changed.connect(self.form_chosen)
        self.checks.opened.connect(self.check_opened)
        self.copies.current_changed.connect(self.copy_chosen)
        self.copies.opened.connect(self.copy_opened)
        self._empty.action_requested.connect(self.mended)
        self._shown: ShownForm | None = None
        for action, slot in (
            (self.larger_action, self.preview.pages.zoom_in),
            (self.smaller_action, self.preview.pages.zoom_out),
            (self.fit_action, self.preview.pages.fit),
            (self.before_action, self._on_before),
            (self.after_action, self._on_after),
        ):
            action.triggered.connect(slot)

    def show_head(self, facts: str) -> None:
        """Say which tour it is."""
        self.header.set_facts(facts)

    def show_countries(self, countries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries to choose from."""
        self.country.show_choices(countries, chosen)

    def show_empty(self, title: str, sentence: str = "", action_text: str = "") -> None:
        """Say why there is nothing to print; the empty title shows tourists and forms."""
        self._stack.setCurrentIndex(1 if title else 0)
        for part, is_seen in ((self._parts, not title), (self._empty_part, bool(title))):
            wish = QSizePolicy.Policy.Preferred if is_seen else QSizePolicy.Policy.Ignored  # then it asks for no room
            part.setSizePolicy(wish, wish)
        if title:
            self._empty.set_words(title, sentence)
            if self._empty.button is not None:
                self._empty.button.setText(action_text)
                self._empty.button.setVisible(bool(action_text))

    def show_tourless(self, *, is_so: bool) -> None:
        """Offer the agency's own forms where no tour is open, and nothing that works on tourists."""
        self.own.setVisible(is_so)
        for widget in self._of_tour:
            widget.setVisible(not is_so)
        self.setFocusProxy(self.own.forms if is_so else self.tourists)

    def show_tourists(self, entries: Sequence[ListEntry]) -> None:
        """Show the tourists."""
        self.tourists.show_entries(entries)
        self._on_ticks()

    def show_forms(self, entries: Sequence[ListEntry]) -> None:
        """Show the forms."""
        self.forms.show_entries(entries)

    def choose(self, tourist_id: int | None, form: str, ticked: Sequence[int] | None = None) -> None:
        """Make a tourist and a form current without telling it, and tick tourists where they are given."""
        for entries, key in ((self.tourists, tourist_id), (self.forms, form)):
            entries.blockSignals(True)
            entries.select_key(key)
            entries.blockSignals(False)
        if ticked is not None:
            self.tourists.tick(list(ticked))
        self._on_ticks()

    def ticked(self) -> tuple[int, ...]:
        """Return the ticked tourists."""
        return tuple(key for key in self.tourists.ticked() if isinstance(key, int))

    def show_form(self, title: str, shown: ShownForm, *, keeps_place: bool) -> None:
        """Show the pages of a form."""
        self._shown = shown
        self.preview.show_form(title, shown, keeps_place=keeps_place)

    def show_no_form(self, title: str, sentence: str, action_text: str = "") -> None:
        """Say why there are no pages."""
        self._shown = None
        self.preview.show_nothing(title, sentence, action_text)

    def shown_form(self) -> ShownForm | None:
        """Return the form whose pages are shown, or None."""
        return self._shown

    def show_checks(self, entries: Sequence[ListEntry], state: str) -> None:
        """Show what is to be looked at before printing."""
        self.checks.show_entries(entries)
        self._checks_foot.set_state(state)

    def show_copies(self, entries: Sequence[ListEntry]) -> None:
        """Show the printed forms of the tourist."""
        self.copies.show_entries(entries)
        self._copies_foot.set_state("" if entries else self.tr("None yet"))
        if entries and self.copies.current_key() is None:
            self.copies.blockSignals(True)
            self.copies.setCurrentRow(0)
            self.copies.blockSignals(False)
        for action in (self.open_action, self.changes_action, self.note_action, self.remove_action):
            action.setEnabled(bool(entries))
        self._copies_more.setVisible(bool(entries))
        self.open_action.setVisible(bool(entries))

    def show_can(self, *, prints: bool, needs_pdf: bool) -> None:
        """Tell whether there is something to print, and whether the form takes the embassy's own PDF."""
        for action in (self.print_action, self.save_action, self.move_action):
            action.setEnabled(prints)
        self.pdf_action.setVisible(needs_pdf)
        self.pdf_action.setEnabled(needs_pdf)

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say how far the work is; the empty text ends it."""
        self.work.show_work(text, done, total)

    def show_rest(self, text: str) -> None:
        """Say that a part of the tourists is not done; the empty text says nothing."""
        self.rest.set_notice(text, "doubt", self.tr("Go on with the rest") if text else "")

    @Slot()
    def _on_country(self) -> None:
        self.country_chosen.emit(self.country.value())

    @Slot()
    def _on_ticks(self) -> None:
        """Say on the buttons for how many tourists they work."""
        count = len(self.tourists.ticked())
        words = FormWords.tr("for %n tourist(s)", "", count) if count > 1 else ""
        for action, plain in ((self.print_action, self.tr("Print…")), (self.save_action, self.tr("Save as PDF…"))):
            action.setToolTip(words or plain.replace("…", ""))
        self.print_action.setText(FormWords.tr("Print %n…", "", count) if count > 1 else self.tr("Print…"))

    @Slot()
    def _on_before(self) -> None:
        self.tourists.setCurrentRow(max(0, self.tourists.currentRow() - 1))

    @Slot()
    def _on_after(self) -> None:
        self.tourists.setCurrentRow(min(self.tourists.count() - 1, self.tourists.currentRow() + 1))


def _column(holder: QWidget) -> QVBoxLayout:
    """Lay cards out below one another."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(16))
    return column
