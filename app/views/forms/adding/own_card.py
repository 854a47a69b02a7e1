"""The forms of the agency's own, as the page of forms lists them while no tour is open in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from app.services.forms.form_choice import FormChoice
from app.views.forms.item_list import ItemList, ListEntry
from app.views.theme import px
from app.views.widgets import Button, Card, CardFooter


class OwnFormsCard(Card):
    """Named "forms_own_card", its list "forms_own". Enter and a double click change a form.

    Signals:
        asked: it is shown, and wants to know what there is.
        chosen: another form became current.
        opened: a form is to be changed.
    """

    asked = Signal()
    chosen = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._foot = CardFooter(name="forms_own_footer")
        super().__init__(self.tr("Forms of your own"), padded=False, footer=self._foot, name="forms_own_card")
        self.setParent(parent)
        self.setMaximumWidth(px(720))
        self.forms = ItemList(self.tr("Forms of your own"), name="forms_own")
        self.add(self.forms, 1)
        self._choices: dict[str, FormChoice] = {}
        self.forms.current_changed.connect(self.chosen)
        self.forms.opened.connect(self.opened)

    def add_actions(self, more: QMenu, *actions: QAction) -> None:
        """Add buttons at the foot, and a menu of what is wanted seldom."""
        self._others = Button("", icon="ellipsis", menu=more, name="forms_own_more")
        self._others.setAccessibleName(self.tr("More"))
        self._others.hide()
        self._foot.add_action(self._others)
        for action in actions:
            self._foot.add_action(Button(action=action, name=f"own_{action.objectName()}"))

    def show_forms(self, entries: Sequence[ListEntry], choices: Sequence[FormChoice], chosen: str = "") -> None:
        """Show the forms; the one that was current stays it, or another is made so."""
        self._choices = {one.pack.id: one for one in choices}
        self.forms.show_entries(entries)
        self.forms.blockSignals(True)
        if not (chosen and self.forms.select_key(chosen)) and self.forms.current_key() is None and entries:
            self.forms.setCurrentRow(0)
        self.forms.blockSignals(False)
        self._others.setVisible(bool(entries))
        self._foot.set_state("" if entries else self.tr("None yet. Add an embassy's PDF, or drop it here."))
        self.chosen.emit()

    def choice(self) -> FormChoice | None:
        """Return the current form, or None."""
        return self._choices.get(str(self.forms.current_key()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asked.emit()
