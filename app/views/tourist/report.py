"""The tour's tourist list as a workbook: opened in the spreadsheet program, or saved where the agent says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from app.services.passing_files import make_passing_folder
from app.services.reports import write_tourist_list
from app.services.tours.cards import TourCard
from app.services.tours.reading import list_tourists
from app.services.work import Work
from app.views.context import PageContext
from app.views.jobs import Lane
from app.views.tourist.words import report_file_name, report_words


class TouristReport(QObject):
    """Writes the list in the background.

    Args:
        ask_path: asks where to save a file of the given name; None where the agent changed their mind.
        open_file: opens a file with the system's program for it and returns whether there is one.
    """

    def __init__(
        self,
        context: PageContext,
        *,
        ask_path: Callable[[str], Path | None],
        open_file: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._ask_path, self._open_file = context, ask_path, open_file

    def save_as(self, tour: TourCard) -> None:
        """Write the list where the agent says."""
        path = self._ask_path(report_file_name(tour))
        if path is not None:
            whole = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
            self._write(tour, lambda: whole, self._on_saved)

    def open(self, tour: TourCard) -> None:
        """Write the list into a folder of the user's own for files that may go, and open it."""
        self._write(tour, lambda: make_passing_folder() / report_file_name(tour), self._on_written)

    def _write(self, tour: TourCard, make_path: Callable[[], Path], on_done: Callable[[Path], object]) -> None:
        desk, words, tour_id = self._context.desk, report_words(tour, self._context.language), tour.id or 0

        def write(_work: Work) -> Path:
            path = make_path()
            write_tourist_list(path, list_tourists(desk, tour_id), words)
            return path

        self._context.runner.submit(
            Lane.BACKGROUND,
            write,
            on_done=on_done,
            on_error=self._context.tell_problem,
            title=QCoreApplication.translate("TouristReport", "Writing the tourist list"),
            receiver=self,
        )

    def _on_saved(self, path: Path) -> None:
        self._context.tell_written(
            QCoreApplication.translate("TouristReport", "The tourist list is saved as %1").replace("%1", str(path)),
            None,
        )

    def _on_written(self, path: Path) -> None:
        if self._open_file(path):
            self._context.voice.show_hint(
                QCoreApplication.translate("TouristReport", "The tourist list opens in the spreadsheet program")
            )
        else:
            text = QCoreApplication.translate(
                "TouristReport", "No program for spreadsheets was found. The list is here: %1"
            )
            self._context.voice.show_problem(text.replace("%1", str(path)))
