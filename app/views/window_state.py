"""How a window was left: its place on the screen, widths of columns, sizes of parts, what was chosen."""

from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from app.settings import Settings
from app.views.kept_choice import KeptChoice
from app.views.widgets.data_table import DataTable
from app.views.widgets.split_button import SplitButton


def collect_state(window: QWidget, settings: Settings) -> Settings:
    """Return the settings with the window's geometry and what its tables and splitters look like."""
    widths, sizes = dict(settings.column_widths), dict(settings.splitters)
    for table in window.findChildren(DataTable):
        if table.objectName() and table.model() is not None:
            widths[table.objectName()] = table.column_widths()
    for splitter in window.findChildren(QSplitter):
        if splitter.objectName() and sum(splitter.sizes()):
            sizes[splitter.objectName()] = splitter.sizes()
    chosen = {button.objectName(): button.chosen() for button in window.findChildren(SplitButton)}
    chosen |= {kept.objectName(): kept.text for kept in window.findChildren(KeptChoice)}
    geometry = bytes(window.saveGeometry().toHex().data()).decode("ascii")
    return replace(
        settings,
        column_widths=widths,
        splitters=sizes,
        choices={**settings.choices, **chosen},
        geometry=geometry,
    )


def restore_parts(part: QWidget, settings: Settings) -> None:
    """Give tables and splitters inside a widget the sizes, and split buttons the choice, kept for their names."""
    for table in part.findChildren(DataTable):
        widths = settings.column_widths.get(table.objectName())
        if widths:
            table.restore_widths(widths)
    for splitter in part.findChildren(QSplitter):
        sizes = settings.splitters.get(splitter.objectName())
        if sizes and len(sizes) == splitter.count():
            splitter.setSizes(sizes)
    for button in part.findChildren(SplitButton):
        button.choose(settings.choices.get(button.objectName(), ""))
    for kept in part.findChildren(KeptChoice):
        kept.restore(settings.choices.get(kept.objectName(), ""))


def restore_geometry(window: QWidget, settings: Settings) -> bool:
    """Put the window where it was; return False when nothing usable was kept."""
    return bool(settings.geometry) and window.restoreGeometry(QByteArray.fromHex(settings.geometry.encode("ascii")))
