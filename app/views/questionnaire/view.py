"""The page of a tourist's questionnaire: header with country, the table, a place for what stands beside it."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import AnswerKey
from app.views.questionnaire.compact import CompactLook
from app.views.questionnaire.country_choice import CountryChoice
from app.views.questionnaire.editing import EditorMaker, Given
from app.views.questionnaire.empty import QuestionnaireEmpty
from app.views.questionnaire.rows import RowKind, SheetRow
from app.views.questionnaire.table import QuestionnaireTable
from app.views.questionnaire.wording import is_against_card, is_from_card
from app.views.theme import px
from app.views.widgets import Button, Card, CardFooter, Page, PageHeader, Splitter
from app.views.widgets.buttons import keys_text

_LEAST_SIDE_PX = 232


class QuestionnaireView(Page):
    """Shows a questionnaire and tells what the agent wishes; decides nothing.

    Names: "questionnaire_page", "questionnaire_header" (with "_title" and "_facts"), "questionnaire_country",
    "questionnaire_table", "questionnaire_footer" (with "_state"), "questionnaire_empty". Actions, most with a button of
    the same name: "tourist_before", "tourist_after", "take_answers", "copy_answers", "open_dictionary",
    "print_questionnaire", "next_doubtful" (F8), "edit_printed_text" (Ctrl+T), "translate_anew" (Ctrl+L),
    "keep_answer" (Ctrl+Enter), "follow_again" (Ctrl+R), "remove_entry" (Ctrl+Del), "open_data_sheet" (Ctrl+Shift+C),
    "questionnaire_spreadsheet" (Ctrl+Shift+P), "print_group", "leave_questionnaire" (Esc);
    those of the current answer are in "questionnaire_menu", which the foot's "questionnaire_menu_button" and a right
    click open.

    Signals:
        given: an answer or a text was given (Given).
        country_chosen: another country was chosen (its code).
        entry_wanted: a further entry of a repeated group is to be opened (its place).
        mended: what is empty is to be mended: the directories, the tour or the tours are wanted.
        directory_wanted: the directory of questionnaires is wanted, to make the one that is missing.

    Args:
        make_editor: makes the editor of a question.
        side: stands beside the table, such as the group's card.
    """

    given = Signal(object)
    country_chosen = Signal(str)
    entry_wanted = Signal(object)
    mended = Signal()
    directory_wanted = Signal()

    def __init__(self, make_editor: EditorMaker, *, side: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="questionnaire_header"), name="questionnaire_page", parent=parent)
        self.why_empty = ""
        self._add_actions()
        self.country = CountryChoice()
        keys = keys_text(self.country_action.shortcut())
        self.country.setToolTip(f"{self.country.accessibleName()} ({keys})")
        self.table = QuestionnaireTable(make_editor)
        self._foot = CardFooter(name="questionnaire_footer")
        self._card = Card(padded=False, footer=self._foot, name="questionnaire_card")
        self._card.add(self.table, 1)
        self._side = side
        beside = () if side is None else (side,)
        shares = (1,) if side is None else (10, 3)
        self._parts = Splitter(self._card, *beside, name="questionnaire_splitter", sizes=shares)
        self._empty = QuestionnaireEmpty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self._add_buttons()
        self._connect()
        self._order()
        self.setFocusProxy(self.table)

    def _add_actions(self) -> None:
        add = self.add_action
        self.before_action = add(self.tr("Previous tourist"), name="tourist_before", icon="chevron-left")
        self.before_action.setShortcuts([QKeySequence("Alt+Up"), QKeySequence("Ctrl+PgUp")])
        self.after_action = add(self.tr("Next tourist"), name="tourist_after", icon="chevron-right")
        self.after_action.setShortcuts([QKeySequence("Alt+Down"), QKeySequence("Ctrl+PgDown")])
        self.take_action = add(self.tr("Take from…"), name="take_answers", icon="download")
        self.copy_action = add(self.tr("Copy to…"), name="copy_answers", icon="copy")
        self.dictionary_action = add(self.tr("Dictionary"), name="open_dictionary", shortcut="F7")
        self.print_action = add(self.tr("Print…"), name="print_questionnaire", shortcut="Ctrl+P", icon="printer")
        self.sheet_action = add(self.tr("Copy for an online form…"), name="open_data_sheet", shortcut="Ctrl+Shift+C")
        self.spreadsheet_action = add(
            self.tr("As a spreadsheet…"),
            name="questionnaire_spreadsheet",
            shortcut="Ctrl+Shift+P",
            icon="file-spreadsheet",
        )
        self.group_print_action = add(self.tr("Print for the whole group…"), name="print_group", icon="users")
        self.doubtful_action = add(self.tr("Next to mend"), name="next_doubtful", shortcut="F8")
        self.text_action = add(self.tr("Printed text"), name="edit_printed_text", shortcut="Ctrl+T", icon="pencil")
        self.translate_action = add(self.tr("Translate anew"), name="translate_anew", shortcut="Ctrl+L")
        self.keep_action = add(self.tr("Keep this answer"), name="keep_answer", shortcut="Ctrl+Return", icon="check")
        self.follow_action = add(self.tr("Follow the card again"), name="follow_again", shortcut="Ctrl+R")
        self.remove_action = add(self.tr("Remove this entry"), name="remove_entry", shortcut="Ctrl+Del", icon="trash-2")
        self.back_action = add(self.tr("Back to the tourist"), name="leave_questionnaire", shortcut="Esc")
        self.country_action = add(self.tr("Choose the country"), name="choose_country", shortcut="F4")
        for action in (self.take_action, self.copy_action):
            action.setVisible(False)  # until somebody does what they say

    def _add_buttons(self) -> None:
        for action in (self.before_action, self.after_action):
            self.header.add_action(_IconButton(action))
        self.header.add_action(self.country)
        moved = (self.take_action, self.copy_action, self.dictionary_action)
        roomy = [Button(action=action, name=action.objectName()) for action in moved]
        for button in roomy:
            self.header.add_action(button)
        more = QMenu()
        more.setObjectName("questionnaire_more_menu")
        more.addActions([self.group_print_action, self.spreadsheet_action, self.sheet_action])
        button = Button("", icon="ellipsis", menu=more, name="questionnaire_more")
        button.setAccessibleName(self.tr("More"))
        self.header.add_action(button)
        self.header.add_action(Button(kind="primary", action=self.print_action, name="print_questionnaire"))
        self._menu = QMenu(self)
        self._menu.setObjectName("questionnaire_menu")
        for action in (
            self.text_action,
            self.translate_action,
            self.keep_action,
            self.follow_action,
            self.remove_action,
        ):
            self._menu.addAction(action)
        self._foot.add_action(Button(self.tr("This answer"), menu=self._menu, name="questionnaire_menu_button"))
        for action in (self.text_action, self.doubtful_action):
            button = Button(action=action, name=action.objectName())
            self._foot.add_action(button)
            if action is self.text_action:  # it stands in the menu beside it too
                roomy.append(button)
        self._look = CompactLook(self, self.table, more, moved, roomy)

    def _order(self) -> None:
        """Let Tab go on as one reads: the header, the table, its foot, what stands beside."""
        heads = [one for one in self.header.findChildren(QWidget) if isinstance(one, Button | CountryChoice)]
        widgets: list[QWidget] = [*heads, self.table, *self._foot.findChildren(Button)]
        if self._side is not None:
            widgets += [one for one in self._side.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in itertools.pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.country.edited.connect(self._on_country)
        self.country.left.connect(self._on_country_left)
        self.country_action.triggered.connect(self._on_choose_country)
        self.table.given.connect(self.given)
        self.table.entry_wanted.connect(self.entry_wanted)
        self.table.menu_requested.connect(self._on_menu)
        self.table.current_changed.connect(self._on_current)
        self.text_action.triggered.connect(self._on_text)
        self._empty.action_requested.connect(self.mended)
        self._empty.directory_requested.connect(self.directory_wanted)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep what stands beside the table wide enough for its words."""
        super().changeEvent(event)
        side: QWidget | None = getattr(self, "_side", None)  # none yet while the page is built
        if event.type() == QEvent.Type.StyleChange and side is not None:
            side.setMinimumWidth(px(_LEAST_SIDE_PX))

    def show_head(self, title: str, facts: str) -> None:
        """Say whose questionnaire it is and how far it is."""
        self._look.show_title(title)
        self.header.set_facts(facts)

    def show_countries(self, countries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries to choose from."""
        self.country.show_choices(countries, chosen)

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show the questions."""
        self.table.show_rows(rows)

    def show_empty(self, why: str, countries: Sequence[tuple[str, str]] = ()) -> None:
        """Say why there are no questions; an empty reason shows the questions."""
        focused = QApplication.focusWidget()
        had_focus = focused is None or focused is self or self._stack.isAncestorOf(focused)
        was, self.why_empty = self.why_empty, why
        self._stack.setCurrentIndex(1 if why else 0)
        self.setFocusProxy(self._content())
        printing = (self.print_action, self.group_print_action, self.spreadsheet_action, self.sheet_action)
        for action in (self.doubtful_action, self.text_action, *printing):
            action.setEnabled(not why)
        if why:
            self._empty.show_why(why, countries)
        if bool(was) != bool(why) and had_focus and self.isVisible():
            self.focus_content()

    def focus_content(self) -> None:
        """Put the cursor into the table, or on the button that mends what is empty."""
        self._content().setFocus(Qt.FocusReason.OtherFocusReason)

    def _content(self) -> QWidget:
        return self._empty.focused() if self.why_empty else self.table

    def show_state(self, text: str) -> None:
        """Say at the foot whether everything is saved."""
        self._foot.set_state(text)

    def show_can(self, *, before: bool, after: bool) -> None:
        """Tell whether there is a tourist before and after the shown one."""
        self.before_action.setEnabled(before)
        self.after_action.setEnabled(after)

    def select_answer(self, key: AnswerKey | None) -> bool:
        """Make a question current; False where it is not asked."""
        return self.table.select_answer(key)

    def select_first(self) -> None:
        """Make the first question current."""
        self.table.select_first()

    def current_key(self) -> AnswerKey | None:
        """Return whose answer is current."""
        return self.table.current_key()

    def is_editing(self) -> bool:
        """Tell whether an editor is open."""
        return self.table.editor is not None

    def next_doubtful(self) -> bool:
        """Make the next question with a doubt current; False where there is none."""
        return self.table.next_doubtful()

    def commit(self) -> bool:
        """Take over what the open editor holds; False where it can't be taken."""
        return self.table.commit()

    def reopen(self, given: Given) -> bool:
        """Open the editor again on what could not be written; False where another one is open."""
        return self.table.reopen(given)

    @Slot()
    def _on_country(self) -> None:
        self.country_chosen.emit(self.country.value())
        self.focus_content()

    @Slot()
    def _on_country_left(self) -> None:
        self.focus_content()

    @Slot()
    def _on_choose_country(self) -> None:
        self.country.open_list()

    @Slot(object)
    def _on_menu(self, spot: QPoint) -> None:
        self._menu.popup(spot)

    @Slot()
    def _on_text(self) -> None:
        self.table.edit_current(text=True)

    @Slot()
    def _on_current(self) -> None:
        """Enable what can be done with the current question."""
        row = self.table.current_row()
        line = row.line if row is not None and row.kind is RowKind.LINE else None
        has_text = line is not None and bool(line.value)
        self.text_action.setEnabled(has_text)
        self.translate_action.setEnabled(has_text)
        self.keep_action.setEnabled(line is not None and is_against_card(line))
        self.follow_action.setEnabled(line is not None and line.version > 0 and not is_from_card(line))
        self.remove_action.setEnabled(row is not None and row.place is not None and line is not None)


class _IconButton(Button):
    """A button of an action that shows only its icon."""

    def __init__(self, action: QAction) -> None:
        super().__init__(icon=str(action.property("icon_name")), name=action.objectName())
        self._from = action
        self.setAccessibleName(action.text())
        keys = keys_text(action.shortcut())
        self.setToolTip(f"{action.text()} ({keys})")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self.setEnabled(self._from.isEnabled())

    @override
    def setText(self, text: str) -> None:
        super().setText("")
