"""The dialog in which an embassy's own PDF gets its answers: pages with boxes, fields, answers to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.forms.adding import DroppedPdf
from app.services.forms.paper import PageSize
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import FieldType, Rect
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog, ask_choice
from app.views.forms.adding.adding_source import AddingSource, TriedPages
from app.views.forms.adding.answer_picker import AnswerPicker
from app.views.forms.adding.box_view import BoxView, ShownBox
from app.views.forms.adding.presenter import AddingPresenter, FormHead
from app.views.forms.copy_dialog import CopyDialog
from app.views.forms.item_list import ItemList, ListEntry
from app.views.forms.renderer import PageRenderer, Thumbnails
from app.views.theme import px
from app.views.widgets import Button, Card, ChoiceBox, DateEdit, Label, LabelledField, LineEdit, Notice, Splitter

_MOST_CELLS, _USUAL_CELLS = 60, 9


class FieldList(ItemList):
    """The fields; a letter that is typed goes to the search among the answers.

    Signals:
        letter_typed: it.
    """

    letter_typed = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and text.isprintable() and not text.isspace() and not event.modifiers() & _COMMANDS:
            self.letter_typed.emit(text)
        else:
            super().keyPressEvent(event)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class AddingDialog(AppDialog):
    """Up and Down go through the fields, Enter goes to the answers and takes one, F8 goes to the next doubtful field.

    Named "adding"; its parts are "adding_title_field", "adding_country", "adding_edition", "adding_from", "adding_to",
    "adding_known", "adding_problem", "adding_pages", "adding_fields", "adding_filter", "adding_answers", "adding_way",
    "adding_kind", "adding_cells", "adding_preview", "adding_save". Afterwards `form` is the id of what was saved.
    """

    def __init__(
        self, context: PageContext, source: AddingSource, dropped: DroppedPdf, parent: QWidget | None = None
    ) -> None:
        super().__init__("", name="adding", width_px=760, parent=parent)
        self.setWindowTitle(self.tr("Add a form"))
        self.title_label.setText(self.windowTitle())
        self.form = ""
        self._context = context
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self._make_parts(dropped.name)
        self._renderer = PageRenderer(context, self.pages, self._thumbnails, self)
        self._presenter = AddingPresenter(context, self, source, dropped, self)
        self._add_footer()
        self._connect()
        self.resize(fitting(self, 1480, 980))
        self._presenter.open()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_parts(self, file: str) -> None:
        self.title_field = LineEdit(name="adding_title_field", width_chars=34)
        self.country = ChoiceBox(name="adding_country")
        self.edition = LineEdit(name="adding_edition", width_chars=14)
        self.begins, self.ends = DateEdit(name="adding_from"), DateEdit(name="adding_to")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        for words, editor, stretch in (
            (self.tr("Title"), self.title_field, 3),
            (self.tr("Country"), self.country, 2),
            (self.tr("Edition"), self.edition, 1),
            (self.tr("Valid from"), self.begins, 0),
            (self.tr("Valid until"), self.ends, 0),
        ):
            head.addWidget(LabelledField(words, editor), stretch)
        self.body.addLayout(head)
        self.known = Notice("", "good", name="adding_known")
        self.problem = Notice("", "doubt", name="adding_problem")
        self.body.addWidget(self.known)
        self.body.addWidget(self.problem)
        self.pages = BoxView(self.tr("Pages of the PDF"), name="adding_pages")
        self._thumbnails = Thumbnails(name="adding_thumbnails")
        self.fields = FieldList(self.tr("Fields"), name="adding_fields")
        self.picker = AnswerPicker()
        self.body.addWidget(self._middle(file), 1)

    def _middle(self, file: str) -> QWidget:
        pages = Card(file, padded=False, name="adding_pages_card")
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._thumbnails)
        both.addWidget(self.pages, 1)
        pages.add(both, 1)
        fields = Card(self.tr("Fields of the PDF"), padded=False, name="adding_fields_card")
        fields.add(self.fields, 1)
        answers = Card(self.tr("Answer"), name="adding_answers_card")
        answers.add(self.picker, 1)
        answers.add(self._settings())
        right = Splitter(fields, answers, name="adding_right", sizes=(1, 1), vertical=True)
        return Splitter(pages, right, name="adding_splitter", sizes=(8, 5))

    def _settings(self) -> QWidget:
        """How the answer is written, and what a drawn box holds."""
        self.way = ChoiceBox(name="adding_way")
        self.kind = ChoiceBox(
            [
                (FieldType.TEXT.value, self.tr("text")),
                (FieldType.COMB.value, self.tr("letter by letter")),
                (FieldType.CHECK.value, self.tr("tick")),
            ],
            name="adding_kind",
        )
        self.cells = QSpinBox()
        self.cells.setObjectName("adding_cells")
        self.cells.setRange(2, _MOST_CELLS)
        self.cells.setValue(_USUAL_CELLS)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._way_field = LabelledField(self.tr("Written"), self.way)
        self._kind_field = LabelledField(self.tr("Drawn boxes hold"), self.kind)
        self._cells_field = QWidget()
        column = QVBoxLayout(self._cells_field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(self.tr("Cells"), "muted"))
        column.addWidget(self.cells)
        for one in (self._way_field, self._kind_field, self._cells_field):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return holder

    def _add_footer(self) -> None:
        self._preview = self.add_button(Button(self.tr("Preview"), icon="file-text", name="adding_preview"))
        self._save = self.add_button(Button(self.tr("Save the form"), kind="primary", icon="save", name="adding_save"))
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
            button.setDefault(False)

    def _connect(self) -> None:
        presenter = self._presenter
        for signal, slot in (
            (self.fields.current_changed, presenter.choose_item),
            (self.fields.opened, self._on_field_opened),
            (self.fields.letter_typed, self.picker.begin),
            (self.pages.box_chosen, self._on_box_chosen),
            (self.pages.box_drawn, self._on_drawn),
            (self.pages.box_placed, presenter.place_box),
            (self.pages.box_removed, presenter.remove_box),
            (self.pages.step_requested, presenter.step),
            (self.picker.typed, presenter.search),
            (self.picker.answer_picked, self._on_picked),
            (self.picker.left, self._on_picker_left),
            (self.way.edited, self._on_way),
            (self.kind.edited, self._on_kind),
            (self.cells.valueChanged, self._on_kind),
            (self.known.action_requested, presenter.forget_known),
            (self._preview.clicked, presenter.try_form),
            (self._save.clicked, presenter.save),
            (presenter.tried, self._on_tried),
            (presenter.saved, self._on_saved),
            (self._renderer.failed, self._context.tell_problem),
        ):
            signal.connect(slot)
        for keys, target in (
            ("F8", presenter.next_doubtful),
            ("Ctrl+Z", presenter.undo),
            ("Ctrl+S", presenter.save),
            ("Ctrl+P", presenter.try_form),
            ("Ctrl++", self.pages.zoom_in),
            ("Ctrl+=", self.pages.zoom_in),
            ("Ctrl+-", self.pages.zoom_out),
            ("Ctrl+0", self.pages.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(target)

    def show_head(self, head: FormHead, countries: Sequence[tuple[str, str]], *, is_fixed: bool) -> None:
        """Show the head; its country can't be changed where it `is_fixed`."""
        self.country.clear()
        for code, words in countries:
            self.country.addItem(words, code)
        self.country.set_value(head.country)
        self.country.setEnabled(not is_fixed)
        self.title_field.set_value(head.title)
        self.edition.set_value(head.edition)
        self.begins.set_value(head.valid_from)
        self.ends.set_value(head.valid_to)

    def head(self) -> FormHead:
        """Return the head as it was typed.

        Raises:
            UserError: a date can't be that.
        """
        for editor in (self.begins, self.ends):
            problem = editor.problem()
            if problem is not None:
                raise problem
        return FormHead(
            self.title_field.value().strip(),
            self.country.value(),
            self.edition.value().strip(),
            self.begins.value(),
            self.ends.value(),
        )

    def show_known(self, text: str) -> None:
        """Say which form was known again."""
        self.known.set_notice(text, "good", self.tr("It is another form") if text else "")

    def show_problem(self, text: str) -> None:
        """Say what is wrong."""
        self.problem.set_notice(text, "doubt")

    def show_pages(self, pdf: bytes, sizes: list[PageSize]) -> None:
        """Show the pages."""
        self._thumbnails.setVisible(len(sizes) > 1)
        self._renderer.show(pdf, sizes)
        self._lines: dict[int, Sequence[Line]] = {}

    def show_lines(self, page: int, lines: Sequence[Line]) -> None:
        """Take the printed lines of a page, counted from 0."""
        self._lines[page] = lines
        self.pages.set_lines(self._lines)

    def show_items(self, entries: Sequence[ListEntry], boxes: Sequence[ShownBox], *, draws: bool) -> None:
        """Show the fields and their boxes."""
        self.fields.show_entries(entries)
        self.pages.show_boxes(boxes, draws=draws)
        self._kind_field.setVisible(draws)
        self._cells_field.setVisible(draws and self.kind.value() == FieldType.COMB.value)
        self._say_what_to_do(draws=draws, is_empty=not entries)

    def _say_what_to_do(self, *, draws: bool, is_empty: bool) -> None:
        words = self.tr(
            "Click a box or go through the list, type to find its answer. F8: the next doubtful one."
        )
        if draws:
            words = self.tr(
                "This PDF has no fields. Draw a box with the mouse where an answer goes; it snaps to printed lines. "
                "Arrows move it, Shift with arrows changes its size, Delete removes it, Ctrl+Z takes back."
            )
        self.sentence_label.setText(words)
        self.sentence_label.setVisible(True)
        self.picker.setEnabled(not is_empty)

    def choose_item(self, key: int | None) -> None:
        """Make a field current."""
        self.fields.blockSignals(True)
        if not self.fields.select_key(key):
            self.fields.setCurrentRow(-1)
        self.fields.blockSignals(False)
        self.pages.choose(key)

    def show_answers(self, entries: Sequence[ListEntry], chosen: object | None) -> None:
        """Show the answers to choose from."""
        self.picker.show_answers(entries, chosen)

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the ways of writing the answer."""
        self.way.clear()
        for key, words in ways:
            self.way.addItem(words, key)
        self.way.set_value(chosen)
        self._way_field.setVisible(len(ways) > 1)

    def show_kind(self, kind: FieldType, cells: int) -> None:
        """Show what the current box holds."""
        self.cells.blockSignals(True)
        self.kind.set_value((FieldType.COMB if cells else kind).value)
        if cells:
            self.cells.setValue(cells)
        self.cells.blockSignals(False)
        self._cells_field.setVisible(self._kind_field.isVisibleTo(self) and bool(cells))

    def show_state(self, text: str, *, is_busy: bool) -> None:
        """Say how far the work is; nothing can be saved while it is busy."""
        self.footer.set_state(text)
        for name in ("adding_preview", "adding_save"):
            button = self.findChild(Button, name)
            if isinstance(button, Button):
                button.setEnabled(not is_busy)

    @override
    def reject(self) -> None:
        """Leave; what was done is let go only where the agent says so."""
        if self._presenter.is_changed:
            choices = [("leave", self.tr("Leave without saving"))]
            question = self.tr("The answers that you chose for this form are not saved.")
            title = self.tr("Leave this form?")
            words = self.tr("Go on with it")
            given = ask_choice(
                self, title, question, choices, name="adding_leave", cancel_text=words, enter_leaves=True
            )
            if given != "leave":
                return
        super().reject()

    @Slot(object)
    def _on_field_opened(self, _key: object) -> None:
        self.picker.begin()

    @Slot(int)
    def _on_box_chosen(self, key: int) -> None:
        self._presenter.choose_item(key)

    @Slot(int, object)
    def _on_drawn(self, page: int, rect: Rect) -> None:
        self._presenter.draw(page, rect, *self._wanted_kind())
        self.picker.begin()

    @Slot()
    def _on_kind(self) -> None:
        self._cells_field.setVisible(self.kind.value() == FieldType.COMB.value)
        self._presenter.change_kind(*self._wanted_kind())

    def _wanted_kind(self) -> tuple[FieldType, int]:
        is_comb = self.kind.value() == FieldType.COMB.value
        kind = FieldType.CHECK if self.kind.value() == FieldType.CHECK.value else FieldType.TEXT
        return kind, self.cells.value() if is_comb else 0

    @Slot(object)
    def _on_picked(self, key: object) -> None:
        self.picker.clear()
        self._presenter.pick(key)
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_picker_left(self) -> None:
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_way(self) -> None:
        self._presenter.choose_way(self.way.value())

    @Slot(object)
    def _on_tried(self, tried: TriedPages) -> None:
        facts = self.tr("Filled for ERIKSSON ANNA MARIA, who is made up. Nothing was saved.")
        if tried.filled.overflow:
            rest = self.tr("%n place(s) are too small for their text.", "", len(tried.filled.overflow))
            facts = f"{facts} {rest}"
        words = (self.title_field.value() or self.tr("Preview"), facts)
        dialog = CopyDialog(self._context, words, tried.filled.pdf, tried.sizes, self)
        dialog.exec()
        dialog.deleteLater()

    @Slot(str)
    def _on_saved(self, id_: str) -> None:
        self.form = id_
        self.accept()
