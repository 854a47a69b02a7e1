"""The services of a tour: a list, and beside it the fields of the one that is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.errors import AppError
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.tours import get_tour, list_services, remove_service, save_service
from app.views.clashes import chosen_values, clash_question, clashes_of, refused_fields
from app.views.compare_dialog import Comparison, ComparisonAnswer, ask_comparison
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog, ask_choice
from app.views.jobs import Lane
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import choice, explain_code, field_label
from app.views.theme import px
from app.views.tourist.service_form import ServiceForm
from app.views.tourist.words import SERVICE_ICONS, short_days
from app.views.widgets import Button, DataTable


class ServicesDialog(AppDialog):
    """Adds, changes and removes the services of a tour; each is written at once, with Undo in the status line.

    Names: "services_dialog", the table "services_table", the fields of `ServiceForm`, the buttons "service_new"
    (Ctrl+N), "service_remove" (Del in the table), "service_save" (Ctrl+S, or Enter in a field) and
    "services_dialog_cancel".

    Args:
        ask_leave: what to do with unsaved input: "save", "discard" or "" to stay.
        ask_fields: asks field by field where somebody else changed the same ones.
    """

    def __init__(
        self,
        context: PageContext,
        tour_id: int,
        *,
        ask_leave: Callable[[QWidget], str] | None = None,
        ask_fields: Callable[[QWidget, Comparison], ComparisonAnswer | None] = ask_comparison,
        parent: QWidget | None = None,
    ) -> None:
        sentence = QCoreApplication.translate(
            "ServicesDialog",
            "A new service is given to every tourist of the tour; untick it on the card of whoever goes without.",
        )
        title = QCoreApplication.translate("ServicesDialog", "Services of the tour")
        close = QCoreApplication.translate("ServicesDialog", "Close")
        super().__init__(title, sentence, name="services_dialog", cancel_text=close, width_px=_WIDTH_PX, parent=parent)
        self._context, self._tour_id = context, tour_id
        self._ask_leave, self._ask_fields = ask_leave or _ask_leave, ask_fields
        self._base: ServiceCard | None = None
        self._blank = ServiceCard(tour_id=tour_id)
        self._wanted_id: int | None = None
        self._is_writing = self._closes = False
        self._add_parts()
        self._add_buttons()
        self.resize(fitting(self, 820, 460))
        self._open(None)
        self._load()

    def _add_parts(self) -> None:
        self._model: RowsModel[ServiceCard] = RowsModel(_columns(), row_key=_id_of)
        self._table = DataTable(self._model, name="services_table")
        self._table.setAccessibleName(self.windowTitle())
        self._table.current_row_changed.connect(self._on_row, Qt.ConnectionType.QueuedConnection)
        self._table.row_opened.connect(self._on_edit)
        self._form = ServiceForm()
        self._form.edited.connect(self._on_edited)
        self._form.entered.connect(self._on_save)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self._table, 5)
        row.addWidget(self._form, 3)
        self.body.addLayout(row, 1)

    def _add_buttons(self) -> None:
        self._remove_action = QAction(self.tr("Remove"), self)
        self._remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._remove_action.triggered.connect(self._on_remove)
        self._table.addAction(self._remove_action)
        new = Button(self.tr("New"), icon="plus", shortcut="Ctrl+N", name="service_new")
        new.clicked.connect(self._on_new)
        save = Button(self.tr("Save"), kind="primary", shortcut="Ctrl+S", name="service_save")
        save.clicked.connect(self._on_save)
        self.add_button(Button(action=self._remove_action, icon="trash-2", name="service_remove"))
        self.add_button(new)
        self.add_button(save)

    def is_dirty(self) -> bool:
        """Tell whether the fields differ from what is stored."""
        shown = self._base or self._blank
        return any(value != getattr(shown, name) for name, value in self._form.values().items())

    @override
    def reject(self) -> None:
        """Close; unsaved input is asked about first."""
        if self._is_writing:
            return
        answer = self._ask_leave(self) if self.is_dirty() else "discard"
        if answer == "save":
            self._closes = True
            self._on_save()
        elif answer == "discard":
            super().reject()

    def _load(self) -> None:
        desk, tour_id = self._context.desk, self._tour_id
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: (get_tour(desk, tour_id), list_services(desk, tour_id)),
            on_done=self._on_loaded,
            on_error=self._on_refused,
            receiver=self,
        )

    def _on_loaded(self, loaded: tuple[TourCard, list[ServiceCard]]) -> None:
        """Show the list; open the one that is wanted, else the first, but leave alone what is being typed."""
        tour, services = loaded
        was_dirty = self.is_dirty()
        if not was_dirty:  # a new service usually lasts as long as the tour
            self._blank = ServiceCard(tour_id=self._tour_id, starts=tour.arrival, ends=tour.departure)
        self._model.set_rows(services)
        wanted = self._wanted_id if self._wanted_id is not None else self._base.id if self._base else None
        self._wanted_id = None
        row = self._model.find_row(wanted) if wanted is not None else -1
        if not was_dirty:
            self._open(self._model.row_at(row))
        self._table.select_row(row)

    def _open(self, card: ServiceCard | None) -> None:
        """Show a service, or empty fields for a new one."""
        self._base = card
        self._form.show_service(card or self._blank)
        self._remove_action.setEnabled(card is not None)
        self.footer.set_state("" if card else self.tr("New service"))
        if card is None:
            self._form.focus_field("kind")

    @Slot(int)
    def _on_row(self, _row: int) -> None:
        """Open the line that is current now, once the open one may be left."""
        card = self._model.row_at(self._table.current_row())
        if card is None or (self._base is not None and card.id == self._base.id):
            return
        if self._may_leave(card.id):
            self._open(card)
        else:
            self._table.select_row(self._model.find_row(self._base.id) if self._base else -1)

    def _may_leave(self, next_id: int | None) -> bool:
        """Ask about unsaved input; a save goes on to the next one by itself."""
        answer = self._ask_leave(self) if self.is_dirty() else "discard"
        if answer == "save":
            self._wanted_id = next_id
            self._on_save()
        return answer == "discard"

    @Slot()
    def _on_new(self) -> None:
        if self._may_leave(None):
            self._table.select_row(-1)
            self._open(None)

    @Slot()
    def _on_edit(self, _row: int = 0) -> None:
        self._form.focus_field("title")

    @Slot()
    def _on_edited(self) -> None:
        self.footer.set_state(self.tr("Not saved yet") if self.is_dirty() else "")

    @Slot()
    def _on_save(self) -> None:
        if self._is_writing:
            return
        if not self.is_dirty() and self._base is not None:
            self.footer.set_state(self.tr("Nothing was changed"))
            self._end()
            return
        problems = self._form.date_problems()
        if problems:
            self._refuse(problems)
            return
        self._write(_with(self._base or self._blank, self._form.values()), self._base)

    def _write(self, card: ServiceCard, base: ServiceCard | None) -> None:
        desk = self._context.desk
        self._is_writing = True
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: save_service(desk, card, base),
            on_done=self._on_saved,
            on_error=self._on_refused,
            receiver=self,
        )

    def _on_saved(self, written: tuple[ServiceCard, int | None]) -> None:
        stored, change_set = written
        self._is_writing = False
        self._open(stored)
        if self._wanted_id is None:
            self._wanted_id = stored.id
        self.footer.set_state(self.tr("Saved"))
        self._tell(self.tr("%1 is saved").replace("%1", stored.title), change_set)
        self._end()

    def _end(self) -> None:
        if self._closes:
            super().reject()

    @Slot()
    def _on_remove(self) -> None:
        service_id, desk = self._base.id if self._base else None, self._context.desk
        if service_id is None or self._is_writing:
            return
        self._is_writing = True
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: remove_service(desk, service_id),
            on_done=self._on_removed,
            on_error=self._on_refused,
            receiver=self,
        )

    def _on_removed(self, change_set: int | None) -> None:
        self._is_writing = False
        title = self._base.title if self._base else ""
        self._open(None)
        self.footer.set_state(self.tr("Removed; Undo stands in the status line"))
        self._tell(self.tr("%1 was removed").replace("%1", title), change_set)

    def _tell(self, words: str, change_set: int | None) -> None:
        self._context.tell_written(words, change_set)
        self._context.events.tours_changed.emit()
        self._load()

    def _on_refused(self, error: AppError) -> None:
        """Say why it was not written; what was typed stays."""
        self._is_writing = self._closes = False
        self._wanted_id = None
        if error.code == "fields_refused":
            self._refuse(refused_fields(error))
        elif error.code == "clash":
            self._settle_clash(error)
        else:
            if error.code == "service_removed":
                self._base = None
            self._context.tell_problem(error)
            self.footer.set_state(explain_code(error.code, error.params))
            self._load()

    def _refuse(self, problems: dict[str, str]) -> None:
        self._closes = False
        self._form.show_problems(problems)
        self.footer.set_state(self.tr("Not saved: see the marked fields"))

    def _settle_clash(self, error: AppError) -> None:
        """Ask whose values stay; they are written on top of the service as stored now."""
        clashes, base = clashes_of(error), self._base
        answer = self._ask_fields(self, clash_question(clashes, field_label, _said))
        if answer is None or base is None:
            self.footer.set_state(self.tr("Not saved yet"))
            return
        decided = {name: str(value) for name, value in chosen_values(clashes, answer.chosen).items()}
        seen = _with(base, {one.field: str(one.theirs) for one in clashes})
        self._write(_with(base, {**self._form.values(), **decided}), seen)


def edit_services(context: PageContext, parent: QWidget | None, tour_id: int) -> None:
    """Open the dialog and wait until it is closed."""
    dialog = ServicesDialog(context, tour_id, parent=parent)
    dialog.exec()
    dialog.deleteLater()


def _with(card: ServiceCard, values: Mapping[str, str]) -> ServiceCard:
    """Return a service with some fields replaced."""
    return replace(
        card,
        kind=values.get("kind", card.kind),
        title=values.get("title", card.title),
        starts=values.get("starts", card.starts),
        ends=values.get("ends", card.ends),
        provider=values.get("provider", card.provider),
    )


_WIDTH_PX = 820


def _ask_leave(parent: QWidget) -> str:
    choices = [
        ("discard", QCoreApplication.translate("ServicesDialog", "Discard")),
        ("save", QCoreApplication.translate("ServicesDialog", "Save")),
    ]
    return ask_choice(
        parent,
        QCoreApplication.translate("ServicesDialog", "Save what was changed?"),
        QCoreApplication.translate("ServicesDialog", "The open service is not saved."),
        choices,
        name="service_question",
    )


def _said(field: str, value: object) -> str:
    from app.services.persons.dates import format_date

    return choice("service", str(value)) if field == "kind" else format_date(str(value))


def _columns() -> list[Column[ServiceCard]]:
    return [
        Column("kind", QCoreApplication.translate("ServicesDialog", "Kind"), _kind, width=13),
        Column("title", QCoreApplication.translate("ServicesDialog", "Title"), _title, width=12, stretch=True),
        Column("days", QCoreApplication.translate("ServicesDialog", "Days"), _days, width=10),
    ]


def _id_of(card: ServiceCard) -> int | None:
    return card.id


def _kind(card: ServiceCard) -> Cell:
    return Cell(choice("service", card.kind), icon=SERVICE_ICONS.get(card.kind, ""))


def _title(card: ServiceCard) -> str:
    return card.title


def _days(card: ServiceCard) -> str:
    return short_days(card.starts, card.ends)
