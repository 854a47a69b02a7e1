"""What a spreadsheet would change of the dictionary: new terms, differences that are asked, rows that are refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.questionnaire.dictionary import Term
from app.services.questionnaire.dictionary_exchange import RefusedTerm, TermList
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.dictionary.term_dialog import meanings_in_line
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import explain_code
from app.views.theme import px
from app.views.widgets import Button, DataTable, Label


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table: a difference with what is chosen, or a refusal.

    Attributes:
        key: of the term; of a refusal the row of the spreadsheet.
        term: in Russian.
        ours: what the dictionary says.
        theirs: what the spreadsheet says.
        takes_theirs: what was chosen of a difference.
        refused: why the row can't be taken; empty for a difference.
    """

    key: str
    term: str
    ours: str = ""
    theirs: str = ""
    takes_theirs: bool = False
    refused: str = ""


class ImportTermsDialog(AppDialog):
    """Space takes theirs or keeps ours in the marked line.

    Names: "import_terms_dialog", "import_terms_facts", "import_terms_table", "import_terms_detail",
    "import_terms_ours", "import_terms_theirs", "import_terms_accept", "import_terms_dialog_cancel".
    """

    def __init__(self, terms: TermList, file_name: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ImportTermsDialog", "Import terms"), file_name, name="import_terms_dialog", parent=parent
        )
        self._terms = terms
        self._rows = [*_differences(terms), *map(_refusal, terms.refused)]
        self._model: RowsModel[_Row] = RowsModel(_columns(), self._rows, row_key=_key, parent=self)
        self._table = DataTable(self._model, name="import_terms_table")
        self._table.setMinimumHeight(px(160))
        self._table.set_elastic(ours=14, theirs=14, becomes=14)
        self._facts = Label(facts_of(terms), name="import_terms_facts", wrap=True)
        self.add_content(self._facts)
        self.add_content(self._table, 1)
        self._detail = Label("", name="import_terms_detail", wrap=True)
        self.add_content(self._detail)
        self._ours = self.add_button(Button(self.tr("Keep all ours"), name="import_terms_ours"))
        self._theirs = self.add_button(Button(self.tr("Take all theirs"), name="import_terms_theirs"))
        self._accept = self.add_button(
            Button(self.tr("Import"), kind="primary", name="import_terms_accept"), accepts=True
        )
        self._ours.clicked.connect(self._on_ours)
        self._theirs.clicked.connect(self._on_theirs)
        self._table.installEventFilter(self)
        self._table.row_opened.connect(self._on_toggle)
        self._table.current_row_changed.connect(self._on_row)
        self._table.setVisible(bool(self._rows))
        for button in (self._ours, self._theirs):
            button.setVisible(bool(terms.differing))
        self._show_accept()
        if self._rows:
            self.resize(fitting(self, 900, 560))
            self._table.select_row(0)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def taken(self) -> frozenset[str]:
        """Return the keys of the differing terms of which the spreadsheet's texts are taken."""
        return frozenset(row.key for row in self._rows if row.takes_theirs)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space choose in the marked line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            self._on_toggle(self._table.current_row())
            return True
        return super().eventFilter(watched, event)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        """Say in full why the marked row is refused."""
        marked = self._model.row_at(row)
        self._detail.setText("" if marked is None else marked.refused)

    @Slot(int)
    def _on_toggle(self, row: int) -> None:
        marked = self._model.row_at(row)
        if marked is not None and not marked.refused:
            self._choose({marked.key}, takes_theirs=not marked.takes_theirs)
            self._table.select_row(row)

    @Slot()
    def _on_ours(self) -> None:
        self._choose({row.key for row in self._rows}, takes_theirs=False)

    @Slot()
    def _on_theirs(self) -> None:
        self._choose({row.key for row in self._rows}, takes_theirs=True)

    def _choose(self, keys: set[str], *, takes_theirs: bool) -> None:
        self._rows = [
            _Row(row.key, row.term, row.ours, row.theirs, takes_theirs) if row.key in keys and not row.refused else row
            for row in self._rows
        ]
        self._model.set_rows(self._rows)
        self._show_accept()

    def _show_accept(self) -> None:
        """Let only what changes something be imported."""
        self._accept.setEnabled(bool(self._terms.added or self._terms.completed or self.taken()))


def facts_of(terms: TermList) -> str:
    """Say what a spreadsheet would change."""
    translate = QCoreApplication.translate
    parts = (
        (translate("ImportTermsDialog", "New: %1"), len(terms.added)),
        (translate("ImportTermsDialog", "Gain a translation: %1"), len(terms.completed)),
        (translate("ImportTermsDialog", "Differ, choose: %1"), len(terms.differing)),
        (translate("ImportTermsDialog", "The same: %1"), terms.same),
        (translate("ImportTermsDialog", "Refused: %1"), len(terms.refused)),
    )
    return " · ".join(text.replace("%1", str(count)) for text, count in parts if count)


def ask_import(parent: QWidget | None, terms: TermList, file_name: str) -> frozenset[str] | None:
    """Ask and wait; return the keys of which theirs are taken, or None where the dialog was left."""
    dialog = ImportTermsDialog(terms, file_name, parent)
    accepted = bool(dialog.exec())
    taken = dialog.taken()
    dialog.deleteLater()
    return taken if accepted else None


def _differences(terms: TermList) -> Sequence[_Row]:
    return [
        _Row(pair.ours.key, pair.ours.term, _differing(pair.ours, pair.theirs), _differing(pair.theirs, pair.ours))
        for pair in terms.differing
    ]


def _differing(term: Term, other: Term) -> str:
    """Return what a term means where the other one means something else."""
    texts = [text for language, text in term.meanings.items() if other.meanings.get(language) != text]
    return " · ".join(texts) or meanings_in_line(term)


def _refusal(refused: RefusedTerm) -> _Row:
    return _Row(f"#{refused.row}", refused.term, refused=explain_code(refused.code, refused.params))


def _columns() -> list[Column[_Row]]:
    translate = QCoreApplication.translate
    return [
        Column("term", translate("ImportTermsDialog", "Term"), _term, width=22),
        Column("ours", translate("ImportTermsDialog", "Ours"), _ours, width=24),
        Column("theirs", translate("ImportTermsDialog", "Theirs"), _theirs, width=24),
        Column(
            "becomes", translate("ImportTermsDialog", "What stays"), _becomes, width=30, stretch=True, tooltip=_reason
        ),
    ]


def _key(row: _Row) -> str:
    return row.key


def _term(row: _Row) -> str:
    return row.term or QCoreApplication.translate("ImportTermsDialog", "row %1").replace("%1", row.key.lstrip("#"))


def _ours(row: _Row) -> Cell:
    return Cell(row.ours, level="muted" if row.takes_theirs else "")


def _theirs(row: _Row) -> Cell:
    return Cell(row.theirs, level="" if row.takes_theirs else "muted")


def _reason(row: _Row) -> str:
    return row.refused


def _becomes(row: _Row) -> Cell:
    if row.refused:
        return Cell(row.refused, level="error")
    translate = QCoreApplication.translate
    return Cell(
        translate("ImportTermsDialog", "theirs") if row.takes_theirs else translate("ImportTermsDialog", "ours"),
        icon="check",
    )
