"""The parts of the dialog in which a PDF gets its answers, and what they show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QStackedWidget, QWidget
from typing_extensions import override

from app.services.forms.mapping import Item
from app.services.forms.paper import PageSize
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import FieldType
from app.views.context import PageContext
from app.views.dialogs import AppDialog
from app.views.forms.adding.answer_picker import AnswerPicker
from app.views.forms.adding.box_view import BoxView, ShownBox
from app.views.forms.adding.screen import FormHead
from app.views.forms.adding.setting_editor import SettingEditor
from app.views.forms.item_list import ItemList, ListEntry, typed_letter
from app.views.forms.renderer import PageRenderer, Thumbnails
from app.views.theme import px
from app.views.widgets import Button, Card, ChoiceBox, DateEdit, Label, LabelledField, LineEdit, Notice, Splitter
from app.views.widgets.layouts import ScrollBody

_MOST_CELLS, _USUAL_CELLS = 60, 9


class FieldList(ItemList):
    """The fields; a letter that is typed goes to the search among the answers.

    Signals:
        letter_typed: it.
        removal_requested: Delete was pressed on a field (its key).
        insertion_requested: Insert was pressed.
    """

    letter_typed = Signal(str)
    removal_requested = Signal(object)
    insertion_requested = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), typed_letter(event)
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.current_key() is not None:
            self.removal_requested.emit(self.current_key())
        elif key == Qt.Key.Key_Insert:
            self.insertion_requested.emit()
        elif letter:
            self.letter_typed.emit(letter)
        else:
            super().keyPressEvent(event)


class AddingParts(AppDialog):
    """Shows; see `AddingDialog` for the names of its parts.

    Args:
        context: what every screen is given.
        file: name of the PDF.
        parent: the window.
    """

    def __init__(self, context: PageContext, file: str, parent: QWidget | None = None) -> None:
        super().__init__("", name="adding", width_px=760, parent=parent)
        self.setWindowTitle(self.tr("Add a form"))
        self.title_label.setText(self.windowTitle())
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self._lines: dict[int, Sequence[Line]] = {}
        self._draws = False
        self._make_parts(file)
        self.renderer = PageRenderer(context, self.pages, self._thumbnails, self)
        self._add_footer()

    def _make_parts(self, file: str) -> None:
        self.title_field = LineEdit(name="adding_title_field", width_chars=34)
        self.country = ChoiceBox(name="adding_country")
        self.edition = LineEdit(name="adding_edition", width_chars=14)
        self.begins, self.ends = DateEdit(name="adding_from"), DateEdit(name="adding_to")
        for date in (self.begins, self.ends):
            date.setMinimumWidth(date.sizeHint().width())
        self.country.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.country.setMinimumContentsLength(14)
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
        pages = Card(file, trailing=self._kind_tools(), padded=False, name="adding_pages_card")
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._thumbnails)
        both.addWidget(self.pages, 1)
        pages.add(both, 1)
        fields = Card(self.tr("Fields of the PDF"), padded=False, name="adding_fields_card")
        fields.add(self.fields, 1)
        self.setting = SettingEditor()
        self.setting_button = Button(self.tr("How it is printed"), shortcut="F4", name="adding_setting")
        self.setting_button.setCheckable(True)
        self.setting_button.toggled.connect(self._on_setting)
        answers = Card(self.tr("Answer"), trailing=[self.setting_button], name="adding_answers_card")
        self._answer = QStackedWidget()
        scroll = ScrollBody(name="adding_setting_scroll")
        scroll.body.addWidget(self.setting)
        scroll.body.addStretch(1)
        self._answer.addWidget(self.picker)
        self._answer.addWidget(scroll)
        answers.add(self._answer, 1)
        right = Splitter(fields, answers, name="adding_right", sizes=(4, 5), vertical=True)
        return Splitter(pages, right, name="adding_splitter", sizes=(8, 5))

    def _kind_tools(self) -> list[QWidget]:
        """What the boxes hold that are drawn next, and the current one."""
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
        self._kind_words = Label(self.tr("Drawn boxes hold"), "muted", name="adding_kind_words")
        self._cells_words = Label(self.tr("Cells"), "muted", name="adding_cells_words")
        self.kind.setAccessibleName(self._kind_words.text())
        self.cells.setAccessibleName(self._cells_words.text())
        return [self._kind_words, self.kind, self._cells_words, self.cells]

    def _show_kind_tools(self, *, draws: bool) -> None:
        has_cells = draws and self.kind.value() == FieldType.COMB.value
        for widget, is_shown in (
            (self._kind_words, draws),
            (self.kind, draws),
            (self._cells_words, has_cells),
            (self.cells, has_cells),
        ):
            widget.setVisible(is_shown)

    def _add_footer(self) -> None:
        self.preview = self.add_button(Button(self.tr("Preview"), icon="file-text", name="adding_preview"))
        self.save = self.add_button(Button(self.tr("Save the form"), kind="primary", icon="save", name="adding_save"))
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
            button.setDefault(False)

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

    def show_known(self, text: str, *, can_forget: bool = True) -> None:
        """Say which form was known again; that it is another one can be said where it `can_forget`."""
        self.known.set_notice(text, "good", self.tr("It is another form") if text and can_forget else "")

    def show_problem(self, text: str) -> None:
        """Say what is wrong."""
        self.problem.set_notice(text, "doubt")

    def show_pages(self, pdf: bytes, sizes: list[PageSize]) -> None:
        """Show the pages."""
        self._thumbnails.setVisible(len(sizes) > 1)
        self.renderer.show(pdf, sizes)

    def show_lines(self, page: int, lines: Sequence[Line]) -> None:
        """Take the printed lines of a page, counted from 0."""
        self._lines[page] = lines
        self.pages.set_lines(self._lines)

    def show_items(self, entries: Sequence[ListEntry], boxes: Sequence[ShownBox], *, draws: bool) -> None:
        """Show the fields and their boxes."""
        self.fields.show_entries(entries)
        self.pages.show_boxes(boxes, draws=draws)
        self._draws = draws
        self._show_kind_tools(draws=draws)
        self._say_what_to_do(draws=draws, is_empty=not entries)

    def _say_what_to_do(self, *, draws: bool, is_empty: bool) -> None:
        words = self.tr("Click a box or go through the list, type to find its answer. F8: the next doubtful one.")
        if draws:
            words = self.tr(
                "This PDF has no fields. Draw a box with the mouse where an answer goes, or press Insert for the next "
                "free place. Arrows move it, Shift with arrows changes its size, Delete removes it, Ctrl+Z takes back, "
                "a letter looks for its answer."
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
        self.setting.show_ways(ways, chosen)

    def show_setting(self, item: Item | None, *, runs_on: bool | None) -> None:
        """Show how the current field is set; nothing for one that is left empty."""
        is_set = item is not None and item.is_filled
        self.setting_button.setEnabled(is_set)
        if not is_set:
            self.setting_button.setChecked(False)
        if item is None or not item.is_filled:
            self.setting.show_setting(None, 0, is_tick=False, draws=self._draws, runs_on=None)
        else:
            self.setting.show_setting(
                item.setting, item.cells, is_tick=item.is_tick, draws=self._draws, runs_on=runs_on
            )

    @Slot(bool)
    def _on_setting(self, is_wanted: bool) -> None:
        """Show how the answer is printed, in place of the answers to choose from."""
        self._answer.setCurrentIndex(int(is_wanted))
        (self.setting.begin if is_wanted else self.fields.setFocus)()

    def show_kind(self, kind: FieldType, cells: int) -> None:
        """Show what the current box holds."""
        self.cells.blockSignals(True)
        self.kind.set_value((FieldType.COMB if cells else kind).value)
        if cells:
            self.cells.setValue(cells)
        self.cells.blockSignals(False)
        self._show_kind_tools(draws=self._draws)

    def show_state(self, text: str, *, is_busy: bool) -> None:
        """Say how far the work is; nothing can be saved while it is busy."""
        self.footer.set_state(text)
        for button in (self.preview, self.save):
            button.setEnabled(not is_busy)
