"""What the page of forms offers for the agency's own forms: add one, change it, send it, remove it."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.services.forms.packs import known_packs
from app.views.context import PageContext
from app.views.forms.adding.opening import AddingAsks, FormAdder
from app.views.forms.presenter import FormsPresenter


class OwnFormsPage(Protocol):
    """The page that has the actions."""

    more_menu: QMenu
    add_form_action: QAction

    def add_action(self, text: str, *, name: str, shortcut: str = "", icon: str = "") -> QAction:
        """Add an action that is found by its words and works by its keys."""


class OwnForms(QObject):
    """Actions in the page's menu for a form of the agency's own: "form_change", "form_send", "form_remove"; "form_add".

    Args:
        context: what every screen is given.
        page: gets the actions.
        window: over it the dialogs open.
        presenter: knows the form.
        asks: the system's dialogs.
        parent: owns this.
    """

    def __init__(
        self,
        context: PageContext,
        page: OwnFormsPage,
        window: QWidget,
        presenter: FormsPresenter,
        asks: AddingAsks | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._adder = FormAdder(context, window, asks, self)
        self._change = page.add_action(
            self.tr("Change this form…"), name="form_change", shortcut="Ctrl+Shift+E", icon="pencil"
        )
        self._send = page.add_action(self.tr("Send this form as one file…"), name="form_send", icon="save")
        self._remove = page.add_action(self.tr("Remove this form"), name="form_remove", icon="trash-2")
        page.more_menu.addSeparator()
        for action in (page.add_form_action, self._change, self._send, self._remove):
            page.more_menu.addAction(action)
        page.add_form_action.triggered.connect(self._on_add)
        self._change.triggered.connect(self._on_change)
        self._send.triggered.connect(self._on_send)
        self._remove.triggered.connect(self._on_remove)
        self._adder.forms_changed.connect(self._on_forms_changed)
        presenter.shown.connect(self.refresh)
        self.refresh()

    def take(self, path: Path) -> None:
        """Make a form of a PDF that was dropped, or take one in."""
        self._adder.take(path, self._country())

    @Slot()
    def refresh(self) -> None:
        """Offer what can be done with the chosen form: those that come with Carnet stay."""
        choice = self._presenter.choice
        is_own = choice is not None and choice.pack.is_own
        for action in (self._send, self._remove):
            action.setVisible(is_own)
            action.setEnabled(is_own)
        can_change = choice is not None and choice.is_from_pdf and (is_own or choice.pdf is not None)
        self._change.setVisible(can_change)
        self._change.setEnabled(can_change)

    def _country(self) -> str:
        return self._presenter.data.country if self._presenter.data is not None else ""

    @Slot()
    def _on_add(self) -> None:
        self._adder.add(self._country())

    @Slot()
    def _on_change(self) -> None:
        choice = self._presenter.choice
        if choice is not None:
            self._adder.change(choice.pack, choice.pdf)

    @Slot()
    def _on_send(self) -> None:
        if self._presenter.choice is not None:
            self._adder.send(self._presenter.choice.pack)

    @Slot()
    def _on_remove(self) -> None:
        if self._presenter.choice is not None:
            self._adder.remove(self._presenter.choice.pack)

    @Slot(str)
    def _on_forms_changed(self, id_: str) -> None:
        """Show a form that was added, in its country."""
        pack = known_packs().forms.get(id_)
        if pack is not None:
            self._presenter.form = id_
        if pack is not None and pack.country:
            self._presenter.choose_country(pack.country)
        else:
            self._presenter.reload()
