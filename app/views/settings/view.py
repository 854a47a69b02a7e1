"""Language, look, where the data is, backups, licences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.settings import FONT_PERCENTS, Settings
from app.views.settings.agency_card import AgencyCard
from app.views.table_models import Column, RowsModel
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.data_table import DataTable
from app.views.widgets.fields import ChoiceBox
from app.views.widgets.labelled_field import LabelledField
from app.views.widgets.labels import ElidedLabel, Label
from app.views.widgets.layouts import ScrollBody, SideBySide
from app.views.widgets.notices import Notice
from app.views.widgets.surfaces import Card, CardFooter, Page, PageHeader

LANGUAGES = (("en", "English"), ("ru", "Русский"))


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup: where it is, when it was made and how large it is, in words."""

    path: str
    made: str
    size: str


@dataclass(frozen=True, slots=True)
class Licence:
    """A part that Carnet is built on."""

    part: str
    licence: str


class SettingsPage(Page):
    """Shows the settings and tells each change at once.

    Args:
        settings: what is set now.
        data_folder: where the base and its backups are.
        list_backups: gives the backups, the newest first.
        licences: what Carnet is built on.
        version: of Carnet.

    Signals:
        settings_changed: the settings with the agent's change (Settings).
        backup_requested: a backup is to be made now.
        restore_requested: a backup is to be taken back (its path).
        agency_edited: something else is told of the agency (its details by name).
    """

    settings_changed = Signal(object)
    backup_requested = Signal()
    restore_requested = Signal(str)
    agency_edited = Signal(object)

    def __init__(
        self,
        settings: Settings,
        *,
        data_folder: Path,
        list_backups: Callable[[], Sequence[BackupLine]],
        licences: Sequence[Licence] = (),
        version: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(PageHeader(name="settings_header"), name="settings_page", parent=parent)
        self.header.set_title(self.tr("Settings"))
        self.header.set_facts(f"Carnet {version}".strip())
        self._settings, self._data_folder, self._list_backups = settings, data_folder, list_backups
        scroll = ScrollBody(name="settings_scroll")
        sides = QWidget(), QWidget()
        left, right = (QVBoxLayout(side) for side in sides)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(16))
        left.addWidget(self._look_card())
        self._agency = AgencyCard()
        self._agency.edited.connect(self.agency_edited)
        left.addWidget(self._agency)
        left.addWidget(self._about_card(licences))
        left.addStretch(1)
        right.addWidget(self._data_card())
        right.addWidget(self._backups_card(), 1)
        scroll.body.addWidget(SideBySide(*sides), 1)
        self.body.addWidget(scroll, 1)
        self.show_settings(settings)
        self.refresh_backups()

    def show_settings(self, settings: Settings) -> None:
        """Show other settings, without telling a change."""
        self._settings = settings
        self._language.set_value(settings.language)
        self._theme.set_value(settings.theme)
        self._font.set_value(str(settings.font_percent))

    def show_agency(self, details: Mapping[str, str]) -> None:
        """Show what is told of the agency."""
        self._agency.show_details(details)

    @Slot()
    def refresh_backups(self) -> None:
        """Read the list of backups again."""
        lines = self._list_backups()
        self._backups.set_rows(lines)
        self._backups_footer.set_state("" if lines else self.tr("No backup was made yet"))
        self._restore.setEnabled(bool(lines))
        if lines:
            self._table.select_row(0)

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"), name="settings_look")
        system = self.tr("As the system")
        self._language = ChoiceBox([("", system), *LANGUAGES], name="settings_language")
        themes = [("system", system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self._theme = ChoiceBox(themes, name="settings_theme")
        self._font = ChoiceBox([(str(p), f"{p} %") for p in FONT_PERCENTS], name="settings_font")
        for label, box in (
            (self.tr("Language"), self._language),
            (self.tr("Theme"), self._theme),
            (self.tr("Size of text"), self._font),
        ):
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(px(200))
            box.edited.connect(self._on_edited)
            card.add(LabelledField(label, box))
        self._restart = Notice("", "info", name="settings_restart")
        card.add(self._restart)
        return card

    def _data_card(self) -> Card:
        card = Card(self.tr("Your data"), name="settings_data")
        card.add(Label(self.tr("The base is a file on this computer. Nothing leaves it."), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        folder = ElidedLabel(str(self._data_folder), "muted", name="settings_folder")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(folder, 1)
        opens = Button(self.tr("Open folder"), icon="folder-open", name="settings_open_folder")
        opens.clicked.connect(self._on_open_folder)
        row.addWidget(opens)
        card.add(row)
        return card

    def _backups_card(self) -> Card:
        columns: list[Column[BackupLine]] = [
            Column("made", self.tr("Made"), _made, stretch=True),
            Column("size", self.tr("Size"), _size, width=12, align="right"),
        ]
        self._backups: RowsModel[BackupLine] = RowsModel(columns, row_key=_path, parent=self)
        self._table = DataTable(self._backups, name="backups_table")
        self._table.setMinimumHeight(px(180))
        self._restore = Button(self.tr("Restore…"), icon="history", name="backups_restore")
        self._restore.clicked.connect(self._on_restore)
        make = Button(self.tr("Back up now"), icon="save", name="backups_make")
        make.clicked.connect(self.backup_requested)
        self._backups_footer = CardFooter([self._restore, make], name="backups_footer")
        card = Card(self.tr("Backups"), footer=self._backups_footer, padded=False, name="settings_backups")
        card.add(self._table, 1)
        return card

    def _about_card(self, licences: Sequence[Licence]) -> Card:
        card = Card(self.tr("Built on"), name="settings_about")
        for entry in licences:
            row = QHBoxLayout()
            row.addWidget(ElidedLabel(entry.part), 1)
            licence = ElidedLabel(entry.licence, "muted")
            licence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(licence)
            card.add(row)
        if not licences:
            card.hide()
        return card

    @Slot()
    def _on_edited(self) -> None:
        before = self._settings
        self._settings = replace(
            before,
            language=self._language.value(),
            theme=self._theme.value(),
            font_percent=int(self._font.value()),
        )
        if before.language != self._settings.language:
            self._restart.set_notice(self.tr("The language changes when Carnet is opened again."), "info")
        self.settings_changed.emit(self._settings)

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_folder)))

    @Slot()
    def _on_restore(self) -> None:
        line = self._backups.row_at(self._table.current_row())
        if line is not None:
            self.restore_requested.emit(line.path)


def _path(line: BackupLine) -> str:
    return line.path


def _made(line: BackupLine) -> str:
    return line.made


def _size(line: BackupLine) -> str:
    return line.size
