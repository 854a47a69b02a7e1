"""The page of the dictionary: live search, filters and the table of terms."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.services.questionnaire.dictionary import Language, Term, TermState
from app.services.questionnaire.languages import language_name
from app.views.dictionary.listing import TermKind
from app.views.dictionary.term_dialog import shown_source
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import Texts, choice
from app.views.theme import px
from app.views.widgets import (
    Button,
    Card,
    CardFooter,
    ChoiceBox,
    DataTable,
    EmptyState,
    Page,
    PageHeader,
    SearchField,
    WorkBand,
)

DictionaryViewWords = Texts("DictionaryViewWords")

EVERY_CATEGORY = "*"
_NEEDS_ROW = ("term_edit_action", "term_remove_action")


class DictionaryView(Page):
    """Keys: Ctrl+N new, F3 find; in the list Enter and F2 edit, Del removes, Ctrl+Backspace gives Carnet's back.

    Names: "dictionary_page", "dictionary_new", "dictionary_import", "dictionary_export", "dictionary_search",
    "dictionary_category", "dictionary_kind", "dictionary_table", "dictionary_none", "dictionary_edit",
    "dictionary_remove", "dictionary_restore", "dictionary_footer_state", "dictionary_work".

    Signals:
        new_requested, edit_requested, remove_requested, restore_requested, import_requested, export_requested: the
            actions.
        filter_changed: text, category or kind.
        cancel_requested: the long work is to end.
    """

    new_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()
    restore_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    filter_changed = Signal()
    cancel_requested = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="dictionary_header"), name="dictionary_page", parent=parent)
        self._language = language
        self._languages: tuple[Language, ...] = ()
        self.header.set_title(self.tr("Dictionary"))
        add = self.add_action
        self._new = add(self.tr("New term"), name="term_new_action", shortcut="Ctrl+N", icon="plus")
        self._find = add(self.tr("Find in the list"), name="term_find_action", shortcut="F3", icon="search")
        self._edit = add(self.tr("Edit term"), name="term_edit_action", shortcut="F2", icon="pencil")
        self._remove = add(self.tr("Remove term"), name="term_remove_action", shortcut="Del", icon="trash-2")
        self._restore = add(
            self.tr("Back to Carnet's"), name="term_restore_action", shortcut="Ctrl+Backspace", icon="undo-2"
        )
        self._import = add(self.tr("Import…"), name="terms_import_action", icon="folder-open")
        self._export = add(self.tr("Export…"), name="terms_export_action", icon="download")
        self.model: RowsModel[Term] = RowsModel(self._columns(), row_key=_key, parent=self)
        self._table = DataTable(self.model, name="dictionary_table")
        self._table.setAccessibleName(self.tr("Dictionary"))
        self._search = SearchField(self.tr("Term or translation, in any language"), name="dictionary_search")
        self._search.set_table(self._table)
        self._category = ChoiceBox([(EVERY_CATEGORY, self.tr("All categories"))], name="dictionary_category")
        self._kind = ChoiceBox(self._kinds(), name="dictionary_kind")
        self._category.setAccessibleName(choice("column", "category"))
        self._kind.setAccessibleName(choice("column", "source"))
        self._work = WorkBand(name="dictionary_work")
        self._foot = CardFooter(name="dictionary_footer")
        self._inner = QStackedWidget()
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column[Term]]:
        languages = [
            Column(f"text_{one.code}", language_name(one, self._language), _text_of(one.code), width=26)
            for one in self._languages
        ]
        return [
            Column("term", choice("column", "term"), _term, width=30, stretch=True),
            *languages,
            Column("category", choice("column", "category"), _category, width=18),
            Column("source", choice("column", "source"), _source, width=14, tooltip=_carnets),
        ]

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (TermKind.ALL, self.tr("All sources")),
            (TermKind.OWN, self.tr("The agency's own")),
            (TermKind.CHANGED, self.tr("Changed by the agency")),
            (TermKind.REMOVED, self.tr("Removed by the agency")),
            (TermKind.DIFFERS, self.tr("Changed, and Carnet's too")),
            (TermKind.BY_HAND, self.tr("Carnet's, by hand")),
            (TermKind.GENERATED, self.tr("Carnet's, generated")),
        ]

    def _lay_out(self) -> None:
        for action, kind, name in (
            (self._import, "plain", "dictionary_import"),
            (self._export, "plain", "dictionary_export"),
            (self._new, "primary", "dictionary_new"),
        ):
            picture = str(action.property("icon_name"))
            self.header.add_action(Button(kind=kind, icon=picture, action=action, name=name))
        for action, name in (
            (self._restore, "dictionary_restore"),
            (self._remove, "dictionary_remove"),
            (self._edit, "dictionary_edit"),
        ):
            self._foot.add_action(Button(icon=str(action.property("icon_name")), action=action, name=name))
        self._none = EmptyState(
            "search",
            self.tr("No term is found"),
            self.tr("No term has these words in any language. Enter it now, and every questionnaire knows it."),
            button=Button(icon="plus", action=self._new, name="dictionary_none_new"),
            name="dictionary_none",
        )
        top = QHBoxLayout()
        top.setContentsMargins(px(12), px(12), px(12), px(4))
        top.setSpacing(px(8))
        top.addWidget(self._search, 1)
        top.addWidget(self._category)
        top.addWidget(self._kind)
        card = Card(padded=False, footer=self._foot, name="dictionary_card")
        card.body.setSpacing(0)
        self._inner.addWidget(self._table)
        self._inner.addWidget(self._none)
        card.add(top)
        card.add(self._inner, 1)
        self.body.addWidget(self._work)
        self.body.addWidget(card, 1)

    def _connect(self) -> None:
        for action in (self._edit, self._remove, self._restore):  # in the search field these keys are the field's own
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._table.addAction(action)
        self._edit.setShortcuts([QKeySequence("F2"), QKeySequence("Enter"), QKeySequence("Return")])
        self._new.triggered.connect(self.new_requested)
        self._find.triggered.connect(self._search.take_cursor)
        self._edit.triggered.connect(self.edit_requested)
        self._remove.triggered.connect(self.remove_requested)
        self._restore.triggered.connect(self.restore_requested)
        self._import.triggered.connect(self.import_requested)
        self._export.triggered.connect(self.export_requested)
        self._search.search_changed.connect(self._on_filter)
        self._search.return_pressed_in_search.connect(self._on_return)
        self._category.edited.connect(self._on_filter)
        self._kind.edited.connect(self._on_filter)
        self._work.cancel_requested.connect(self.cancel_requested)
        self._table.row_opened.connect(self._on_row_opened)
        self._table.current_row_changed.connect(self._on_row)
        self._on_row(-1)

    def search_text(self) -> str:
        """Return what is looked for."""
        return self._search.value()

    def category(self) -> str | None:
        """Return the category that the list is narrowed to; None for all."""
        chosen = self._category.value()
        return None if chosen in {EVERY_CATEGORY, ""} and self._category.currentIndex() == 0 else chosen

    def kind(self) -> TermKind:
        """Return what the list is narrowed to."""
        return TermKind(self._kind.value())

    def current_term(self) -> Term | None:
        """Return the marked term."""
        return self.model.row_at(self._table.current_row())

    def show_languages(self, languages: Sequence[Language]) -> None:
        """Show a column for each language."""
        if tuple(languages) == self._languages:
            return
        self._languages = tuple(languages)
        self.model = RowsModel(self._columns(), row_key=_key, parent=self)
        self._table.setModel(self.model)
        self._table.set_elastic(**{f"text_{one.code}": 14 for one in self._languages}, category=10)
        self._table.set_optional("category")

    def show_categories(self, categories: Sequence[str]) -> None:
        """Offer the categories that there are; the chosen one stays."""
        chosen = self._category.currentData()
        self._category.clear()
        self._category.addItem(self.tr("All categories"), EVERY_CATEGORY)
        for code in sorted(categories, key=_category_words):
            self._category.addItem(_category_words(code), code)
        self._category.setCurrentIndex(max(0, self._category.findData(chosen)))

    def show_terms(self, terms: Sequence[Term], row: int) -> None:
        """Show terms, and which of them is marked (-1: none)."""
        self.model.set_rows(terms)
        self._inner.setCurrentIndex(0 if terms else 1)
        self._table.select_row(row)
        self._on_row(self._table.current_row())
        self._foot.set_state(DictionaryViewWords.tr("%n term(s)", "", len(terms)))

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show long work; the empty text ends it."""
        self._work.show_work(text, done, total)

    def focus_list(self) -> None:
        """Go to the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_filter(self) -> None:
        self.filter_changed.emit()

    @Slot()
    def _on_return(self) -> None:
        if self.model.rowCount():
            self.focus_list()

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.edit_requested.emit()

    @Slot(int)
    def _on_row(self, _row: int) -> None:
        term = self.current_term()
        stands = term is not None and term.state is not TermState.REMOVED
        self._edit.setEnabled(stands)
        self._remove.setEnabled(stands)
        changed = {TermState.CHANGED, TermState.REMOVED}
        self._restore.setEnabled(term is not None and term.state in changed and bool(term.shipped))


def _key(term: Term) -> str:
    return term.key


def _term(term: Term) -> str:
    return term.term


def _category(term: Term) -> str:
    return _category_words(term.category) if term.category else ""


def _category_words(code: str) -> str:
    return choice("term_category", code)


class _text_of:  # noqa: N801 - stands where the other columns have a function
    """Gives what a term means in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, term: Term) -> str | Cell:
        text = term.meanings.get(self._language, "")
        if term.state is TermState.REMOVED:
            return Cell(term.shipped.get(self._language, ""), level="muted")
        return text


def _source(term: Term) -> Cell:
    if term.shipped_differs:
        return Cell(choice("term_state", term.state), level="doubt")
    if term.state is TermState.SHIPPED:
        return Cell(term.source, level="muted")
    if term.state is TermState.OWN:
        return Cell(shown_source(term.source))
    return Cell(choice("term_state", term.state))


def _carnets(term: Term) -> str:
    """Say what Carnet's own term means where the agency put another before it."""
    if term.state is TermState.SHIPPED or not term.shipped:
        return ""
    words = QCoreApplication.translate("DictionaryView", "Carnet's: %1")
    return words.replace("%1", " · ".join(term.shipped.values()))
