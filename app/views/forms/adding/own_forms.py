"""What the page of forms offers for the agency's own forms: add one, change it, send it, remove it."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.services.forms.form_choice import FormChoice
from app.services.forms.manifest import Country
from app.services.forms.packs import known_packs
from app.views.context import PageContext
from app.views.forms.adding.adding_source import OwnFormSource
from app.views.forms.adding.opening import AddingAsks, FormAdder
from app.views.forms.adding.own_card import OwnFormsCard
from app.views.forms.presenter import FormsPresenter
from app.views.forms.wording import own_entries
from app.views.jobs import Lane
from app.views.questionnaire.wording import country_names


class OwnFormsPage(Protocol):
    """The page that has the actions."""

    more_menu: QMenu
    add_form_action: QAction
    own: OwnFormsCard

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
        self._context, self._presenter, self._card = context, presenter, page.own
        self._adder = FormAdder(context, window, asks, self)
        self._source = OwnFormSource(context)
        self._new = ""
        self._change = page.add_action(
            self.tr("Change this form…"), name="form_change", shortcut="Ctrl+Shift+E", icon="pencil"
        )
        self._send = page.add_action(self.tr("Send this form as one file…"), name="form_send", icon="save")
        self._remove = page.add_action(self.tr("Remove this form"), name="form_remove", icon="trash-2")
        page.more_menu.addSeparator()
        for action in (page.add_form_action, self._change, self._send, self._remove):
            page.more_menu.addAction(action)
        self._card_menu = QMenu()
        for action in (self._send, self._remove):
            self._card_menu.addAction(action)
        page.own.add_actions(self._card_menu, self._change, page.add_form_action)
        page.own.asked.connect(self._read_own)
        page.own.chosen.connect(self.refresh)
        page.own.opened.connect(self._on_change)
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
        choice = self._choice()
        is_own = choice is not None and choice.pack.is_own
        for action in (self._send, self._remove):
            action.setVisible(is_own)
            action.setEnabled(is_own)
        can_change = choice is not None and choice.is_from_pdf and (is_own or choice.pdf is not None)
        self._change.setVisible(can_change)
        self._change.setEnabled(can_change)

    def _choice(self) -> FormChoice | None:
        """Return the form that is shown, or that is current in the list while no tour is open."""
        return self._presenter.choice if self._presenter.data is not None else self._card.choice()

    @Slot()
    def _read_own(self) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            self._source.own_forms,
            on_done=self._on_own_read,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_own_read(self, told: tuple[list[FormChoice], dict[str, Country]]) -> None:
        choices, countries = told
        language = self._context.language
        names = dict(country_names(countries.values(), language))
        self._card.show_forms(own_entries(choices, names, language), choices, self._new)
        self._new = ""

    def _country(self) -> str:
        return self._presenter.data.country if self._presenter.data is not None else ""

    @Slot()
    def _on_add(self) -> None:
        self._adder.add(self._country())

    @Slot()
    def _on_change(self) -> None:
        choice = self._choice()
        if choice is not None and self._change.isEnabled():
            self._adder.change(choice.pack, choice.pdf)

    @Slot()
    def _on_send(self) -> None:
        choice = self._choice()
        if choice is not None:
            self._adder.send(choice.pack)

    @Slot()
    def _on_remove(self) -> None:
        choice = self._choice()
        if choice is not None:
            self._adder.remove(choice.pack)

    @Slot(str)
    def _on_forms_changed(self, id_: str) -> None:
        """Show a form that was added, in its country; or in the list while no tour is open."""
        if self._presenter.data is None:
            self._new = id_
            self._read_own()
            return
        pack = known_packs().forms.get(id_)
        if pack is not None:
            self._presenter.form = id_
        if pack is not None and pack.country:
            self._presenter.choose_country(pack.country)
        else:
            self._presenter.reload()
