"""The card of one tourist: the person's fields, services, note, and at the foot whether it is saved."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.person_fields import PERSON_FIELDS, PersonValues
from app.views.documents.card_parts import CardParts
from app.views.documents.passport_validity import Validity
from app.views.theme import px
from app.views.tourist.open_card import CardHead, CardInput
from app.views.widgets import Badge, Button, Card, CardFooter, CheckList, Label, LabelledField, ScrollBody
from app.views.widgets.person_form import PersonForm

NOTE = "note"
_FOOT_STATE_PX = 88
"""What the state and the margins of the foot take at 100 %."""


class NoteEdit(QPlainTextEdit):
    """A note of several lines; Tab goes on, as everywhere.

    Signals:
        edited: the agent changed it.
    """

    edited = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(64))
        self._is_silent = False
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> str:
        """Return the text as typed; Qt's own marks of new lines become plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n").strip()

    def set_value(self, value: str) -> None:
        """Show a text, without `edited`."""
        self._is_silent = True
        self.setPlainText(value)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._is_silent = False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(64))

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._is_silent:
            self.edited.emit()


class TouristCardPanel(Card):
    """Shows one tourist.

    Names: "tourist_badge", "directory_button", "person_form", "tourist_services" (each box "tourist_services_<id>"),
    "tourist_note", and "tourist_footer" with "find_client", "cancel_tourist", "save_and_next", "save_tourist".

    Signals:
        edited: the agent changed something.
        passport_edited: the end of the passport was changed.
        entered: Enter was pressed in a field (its name).
        directory_requested: *Add to regular clients* or *Edit regular client*.

    Args:
        actions: of the buttons at the foot, the primary one last.
        gives_way: the one whose button goes first where the card is narrow.
        today: the present day.
        language: for the names of countries.
    """

    edited = Signal()
    passport_edited = Signal()
    entered = Signal(str)
    directory_requested = Signal()

    def __init__(
        self,
        actions: Sequence[QAction],
        *,
        gives_way: QAction,
        today: Callable[[], date],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        self._badge = Badge(name="tourist_badge")
        self._directory = Button(self.tr("Add to regular clients"), icon="user-plus", name="directory_button")
        footer = CardFooter(name="tourist_footer")
        super().__init__(
            trailing=[self._badge, self._directory], footer=footer, level="heading", name="tourist_card", parent=parent
        )
        self._foot = footer
        self._foot_buttons: list[Button] = []
        self._giving_way: Button | None = None
        for action in actions:
            kind = "primary" if action is actions[-1] else "plain"
            button = Button(kind=kind, action=action, icon=_icon(action), name=action.objectName())
            self._foot_buttons.append(button)
            if action is gives_way:
                self._giving_way = button
                button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                button.setMinimumWidth(1)  # so that it does not keep the card wide
            footer.add_action(button)
        self._directory.clicked.connect(self.directory_requested)
        self.parts = CardParts(today, language, self)
        self.form = PersonForm(
            PERSON_FIELDS,
            today=today,
            language=language,
            middle=self._make_trip_part(),
            below=self.parts.below(),
            ends=(PERSON_FIELDS[-1].name,),
        )
        self.parts.join(self.form)
        self.form.edited.connect(self._on_form_edited)
        self.form.entered.connect(self.entered)
        scroll = ScrollBody(name="tourist_scroll")
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        self.add(scroll, 1)
        self._scroll = scroll
        self._order_tabs()

    def _make_trip_part(self) -> QWidget:
        """Return what belongs to this trip and not to the person: services and note."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        self._services = CheckList(name="tourist_services")
        self._services.edited.connect(self.edited)
        self._no_services = Label(
            self.tr("This tour has no services yet: Services… at the top adds hotel, flight, transfer."),
            "muted",
            name="tourist_no_services",
            wrap=True,
        )
        self._note_edit = NoteEdit(name="tourist_note")
        self._note_edit.edited.connect(self.edited)
        self._note = LabelledField(self.tr("Note"), self._note_edit)
        title = Label(self.tr("Services"), "section", name="tourist_services_title")
        for widget in (title, self._services, self._no_services, self._note):
            column.addWidget(widget)
        return part

    def add_band(self, band: QWidget) -> None:
        """Add a band above the fields."""
        self.body.insertWidget(0, band)

    def show_values(self, values: PersonValues, note: str, service_ids: Collection[int]) -> None:
        """Fill the fields; problems and notes go."""
        self.set_values(values)
        self._note.set_value(note)
        self._note.set_problem("")
        self._services.set_checked(service_ids)

    def set_values(self, values: PersonValues) -> None:
        """Fill the person's fields only."""
        self.form.set_values(values)
        self.parts.refresh()

    def show_services(self, items: Sequence[tuple[object, str, str]]) -> None:
        """Show the services to tick; ticks of those that stay are kept."""
        self._services.set_items(items)
        self._services.setVisible(bool(items))
        self._no_services.setVisible(not items)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go from the contacts through services and note to the fields that are seldom filled."""
        before = self.form.editor(PERSON_FIELDS[-1].name)
        for widget in (*self._services.boxes(), self._note_edit):
            QWidget.setTabOrder(before, widget)
            before = widget

    def card_input(self) -> CardInput:
        """Return what stands on the card, as typed."""
        texts = {field.name: self.form.typed(field.name).strip() for field in PERSON_FIELDS}
        ticked = frozenset(key for key in self._services.checked() if isinstance(key, int))
        return CardInput(texts, self._note.value(), ticked)

    def show_head(self, head: CardHead) -> None:
        """Say whose card it is, and what can be done with the directory."""
        self.set_title(head.title)
        self._badge.set_state(head.badge or (self.tr("Save adds the client") if head.joins else ""), "good")
        if head.is_linked:
            self._directory.setText(self.tr("Edit regular client"))
            self._directory.set_icon_name("pencil")
        else:
            self._directory.setText(self.tr("Do not add") if head.joins else self.tr("Add to regular clients"))
            self._directory.set_icon_name("user-check" if head.joins else "user-plus")

    def show_state(self, text: str) -> None:
        """Say at the foot whether the card is saved."""
        self._foot.set_state(text)

    def show_validity(self, validity: Validity) -> None:
        """Say below the passport's end how long it is valid."""
        self.form.set_note("passport_expires", validity.text, validity.level)

    def show_trip_dates(self, arrival: str, departure: str) -> None:
        """Measure the documents by the dates of the tour, ISO 8601 or empty."""
        self.parts.set_trip(arrival, departure)
        self.parts.refresh_documents()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at the fields, and put the cursor into the first."""
        order = [field.name for field in PERSON_FIELDS if field.name in problems]
        for name in order:
            words = problems[name]
            self.form.set_note(name, words[:1].upper() + words[1:], "error")
        if NOTE in problems:
            words = problems[NOTE]
            self._note.set_problem(words[:1].upper() + words[1:], "error")
        if order:
            self.focus_field(order[0])
        elif NOTE in problems:
            self._focus(self._note_edit)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field and scroll to it."""
        self.form.focus_field(name)
        self._scroll.ensureWidgetVisible(self.form.editor(name))

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(widget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a button go where the foot is too narrow for all of them; its keys work all the same."""
        super().resizeEvent(event)
        if self._giving_way is not None:
            needed = sum(button.sizeHint().width() + px(8) for button in self._foot_buttons)
            self._giving_way.setVisible(needed + px(_FOOT_STATE_PX) <= self.width())

    @Slot(str)
    def _on_form_edited(self, name: str) -> None:
        self.edited.emit()
        if name == "passport_expires":
            self.passport_edited.emit()


def _icon(action: QAction) -> str:
    return str(action.property("icon_name") or "")
