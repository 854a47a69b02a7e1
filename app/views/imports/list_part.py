"""The card of the list, and what stands in its place while there is none."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.services.imports.arrangement import Arrangement
from app.views.imports.actions import ImportActions
from app.views.imports.fate_board import FateBoard
from app.views.imports.grid import ImportGrid
from app.views.texts import Texts, explain_code
from app.views.theme import px
from app.views.widgets import Button, Card, CardFooter, ElidedLabel, EmptyState, LevelIcon

ImportPage = Texts("ImportPage")


class ListPart(Card):
    """The card with the grid, what is told of the current cell, and the foot with Import."""

    def __init__(self, grid: ImportGrid, actions: ImportActions) -> None:
        footer = CardFooter(name="import_footer")
        super().__init__(footer=footer, padded=False, name="import_card")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.add(grid, 1)
        self._grid = grid
        self._icon = LevelIcon("doubt")
        self._reason = ElidedLabel("", sentence=True, name="cell_reason")
        self._source = ElidedLabel("", "muted", sentence=True, name="source_line")
        line = QHBoxLayout()
        line.setContentsMargins(px(16), px(6), px(16), px(6))
        line.setSpacing(px(8))
        line.addWidget(self._icon)
        line.addWidget(self._reason)
        line.addWidget(self._source, 1)
        self._to_note = Button(action=actions.cell_to_note, kind="link", name="cell_to_note_button")
        line.addWidget(self._to_note)
        holder = QWidget()
        holder.setLayout(line)
        holder.setFixedHeight(px(32))
        self.add(holder)
        menu = QMenu()
        menu.setObjectName("recipe_menu")
        menu.addActions([actions.keep_recipe, actions.recipes])
        footer.add_action(Button(QCoreApplication.translate("ImportPage", "Recipe"), menu=menu, name="recipe_button"))
        footer.add_action(Button(action=actions.start, kind="primary", name="import_button"))
        grid.current_changed.connect(self._on_current_changed)
        self._show_cell("", "doubt", "")

    @Slot()
    def _on_current_changed(self) -> None:
        """Say why the current cell is to be looked at and how it stands in the list."""
        model, index = self._grid.import_model, self._grid.currentIndex()
        if not index.isValid() or index.column() >= len(model.sections):
            self._show_cell("", "doubt", "")
            self._to_note.setVisible(False)
            return
        state = model.state_at(index.row(), index.column())
        reason = explain_code(state.code, state.params) if state.code else ""
        asked = "" if reason else model.asked_told(index.row())
        text = index.data(Qt.ItemDataRole.DisplayRole)
        is_homeless = state.blocks or not model.sections[index.column()].field
        self._to_note.setVisible(bool(text) and is_homeless and not state.is_noted)
        self._show_cell(
            f"{model.columns[index.column()].title}: {reason}" if reason else asked,
            "error" if state.blocks else "doubt",
            model.original_at(index.row(), index.column()),
        )

    def _show_cell(self, reason: str, level: str, original: str) -> None:
        self._icon.setVisible(bool(reason))
        self._reason.setVisible(bool(reason))
        self._reason.setText(reason)
        if reason:
            self._icon.set_level(level)
            self._reason.setProperty("level", level)
            self._reason.style().polish(self._reason)
        words = QCoreApplication.translate("ImportPage", "In the list: %1").replace("%1", original) if original else ""
        self._source.setText(words)

    def show_counts(self, arrangement: Arrangement | None, board: FateBoard) -> None:
        """Say how many rows there are, and what becomes of how many of them."""
        if self.footer is None or arrangement is None:
            return
        rows = [row for row in arrangement.kept if row in arrangement.selected] or arrangement.kept
        counts = board.count(rows, arrangement)
        skipped, ready = counts["present"] + counts["known"] + counts["repeated"], len(rows) - counts["mend"]
        asked = counts["ask"] + counts["alike"]
        new = ImportPage.tr("%n new", "", counts["new"])
        parts = [
            # where it goes is not known, or is being looked up
            (ready, ImportPage.tr("%n ready", "", ready)) if counts[""] else (counts["new"], new),
            (counts["linked"], ImportPage.tr("%n linked", "", counts["linked"])),
            (counts["update"], ImportPage.tr("%n to update", "", counts["update"])),
            (asked, ImportPage.tr("%n to decide", "", asked)),
            (skipped, ImportPage.tr("%n skipped", "", skipped)),
            (counts["mend"], ImportPage.tr("%n to mend", "", counts["mend"])),
        ]
        shown = [words for count, words in parts if count]
        total = (
            ImportPage.tr("%n selected", "", len(rows))
            if arrangement.selected
            else ImportPage.tr("%n row(s)", "", len(rows))
        )
        self.footer.set_state(f"{total}: {', '.join(shown)}")


def empty_list(actions: ImportActions) -> Card:
    """Return what stands in the place of the list while there is none."""
    translate = QCoreApplication.translate
    card = Card(name="import_empty_card")
    sentence = translate(
        "ImportPage",
        "Copy the list in Excel, Word or a mail, headings included, then press Insert. Columns whose headings can be "
        "read find their places; the others you drag there. Nothing is stored before you press Import.",
    )
    formats = translate(
        "ImportPage",
        "Files: xlsx, xls, xlsb, ods, csv, txt, docx, html, rtf. They may also be dropped anywhere on this window.",
    )
    empty = EmptyState(
        "clipboard-paste",
        translate("ImportPage", "Bring a list in"),
        sentence,
        button=Button(action=actions.insert, kind="primary", icon="clipboard-paste", name="insert_first_button"),
        further=(
            Button(action=actions.open_file, icon="folder-open", name="open_first_button"),
            Button(action=actions.from_tour, icon="luggage", name="from_tour_first_button"),
        ),
        hint=formats,
        name="import_empty",
    )
    card.add(empty, 1)
    return card
