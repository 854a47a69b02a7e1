"""Draws the import page with a list in which everything can be seen that may become of a row."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.bootstrap import Carnet
from app.person_fields import PersonValues
from app.services.clients.directory import get_client
from app.services.clients.duplicates.lookup import find_alike
from app.services.clients.listing import ClientFilter, list_clients
from app.services.imports.recipes import keep_recipe
from app.services.persons.dates import format_date
from app.services.tours.reading import list_tourists
from app.shell import Shell
from app.views.compare_dialog import ask_comparison
from app.views.imports.decide_words import DecideWords
from app.views.imports.model import ImportModel
from app.views.texts import choice

HEADINGS = ("№", "LAST NAME", "FIRST NAME", "Фамилия Имя Отчество", "Дата рождения", "Серия и номер", "Действителен до")
SAMPLE_ROWS = (
    ("SHCHERBAKOVA", "NATALIA", "Щербакова Наталья Юрьевна", "09.03.1987", "75 0123456", "14.05.2031"),
    ("PODIACHEV", "FEDOR", "Подъячев Фёдор Ильич", "31.12.1985", "75 0654321", "02.01.2029"),
    ("PODIACHEVA", "SOFIIA", "Подъячева София Фёдоровна", "31.02.2019", "75 7123456", "01.07.2027"),
    ("ABDIRAKHMANOV", "NURLAN", "Абдирахманов Нурлан", "07.07.1979", "N01234567", "08.09.2030"),
    ("O'CONNOR", "MARY-ANN", "", "01.02.1990", "", ""),
    ("ERIKSSON", "ANNA MARIA", "", "12.08.1974", "L898902C3", "15.04.2032"),
    ("ERIKSSON", "ANNA MARIA", "", "12.08.1974", "L898902C3", "15.04.2032"),
)
"""Made-up people and the specimen of ICAO Doc 9303, who stands twice in the list."""


_LOOKS = 50


class ScreenPainter(Protocol):
    """What draws screens."""

    shell: Shell
    carnet: Carnet

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

    def settle(self) -> None:
        """Let the window do what it has to do."""

    def pause(self) -> None:
        """Let a moment pass."""


def draw_imports(painter: ScreenPainter, tour_id: int | None) -> None:
    """Draw the page empty and with a list, and its dialogs."""
    shell = painter.shell
    if tour_id is None:
        shell.window.go_to("imports")
    else:
        shell.journeys.open_import(tour_id)
    shell.window.status.clear()
    painter.keep("import-empty")
    rows = [*SAMPLE_ROWS, *_known_rows(painter.carnet, tour_id)]
    _copy([("Группа ООО «Ромашка»", *[""] * 6), HEADINGS, *((str(at), *row) for at, row in enumerate(rows, start=1))])
    painter.trigger("import_insert")()
    painter.settle()
    _draw_list(painter)
    _draw_states(painter)
    _draw_recipes(painter)
    painter.with_dialog("import-tour-search", painter.trigger("import_from_tour"))
    painter.with_dialog("import-leave", shell.journeys.open_tours)
    painter.trigger("import_select_all")()
    painter.trigger("import_remove_selected")()
    painter.settle()
    QGuiApplication.clipboard().clear()  # Python's object must not outlive Python


def _draw_list(painter: ScreenPainter) -> None:
    """Draw the list once it is known what becomes of its rows, and what is asked of the first row of each kind."""
    page: Any = painter.shell.window.page("imports")
    grid = page.grid
    model: ImportModel = grid.import_model
    for _ in range(_LOOKS if painter.shell.window.current_place() == "imports" and model.rowCount() else 0):
        if model.board.fates:
            break
        painter.pause()
        painter.settle()
    painter.keep("import")
    drawn = set[str]()
    arrangement = model.arrangement
    for row in arrangement.kept if arrangement is not None else ():
        kind = model.board.kind(row, arrangement) if arrangement is not None else ""
        if kind in {"ask", "linked", "present"} - drawn:
            drawn.add(kind)
            grid.show_row(row)
            painter.with_dialog(f"import-{kind}", painter.trigger("import_decide"))


def _draw_states(painter: ScreenPainter) -> None:
    """Draw what is asked field by field and before the import, long work, and the list on its way to the directory."""
    page: Any = painter.shell.window.page("imports")
    fates = page.grid.import_model.board.fates.values()
    differing = next((one.differences for one in fates if one.differences and one.tourist_id is None), ())
    if differing:
        question = DecideWords(painter.shell.context.language).comparison(differing, None, with_client=True)
        painter.with_dialog("import-fields", partial(ask_comparison, page, question))
    painter.with_dialog("import-undecided", painter.trigger("import_start"))
    page.show_work(choice("step", "reading_list"), 60_000, 100_000)
    painter.keep("import-work")
    page.show_work("")
    page.side.target.target_chosen.emit("clients")
    painter.keep("import-clients")
    page.side.target.target_chosen.emit("tour")
    painter.settle()


def _draw_recipes(painter: ScreenPainter) -> None:
    """Draw what is asked when a recipe is kept, the offer for the next list of that shape, and all recipes."""
    page: Any = painter.shell.window.page("imports")
    painter.with_dialog("import-recipe-name", painter.trigger("import_keep_recipe"))
    painter.trigger("clean_surname_to_russian_letters")()
    arrangement = page.grid.import_model.arrangement
    if arrangement is None:
        return
    keep_recipe(painter.carnet.desk, "ООО «Ромашка»", arrangement)
    painter.trigger("import_insert")()
    painter.settle()
    painter.keep("import-recipe")
    painter.with_dialog("import-recipes", painter.trigger("import_recipes"))


def _known_rows(carnet: Carnet, tour_id: int | None) -> list[tuple[str, ...]]:
    """Return rows whom the base knows: a client with another validity, a namesake, a tourist of the tour."""
    clients = [get_client(carnet.desk, one.id) for one in list_clients(carnet.desk, ClientFilter(), limit=40)]
    whole = [one for one in clients if one.values["passport_number"] and one.values["birth_date"]]
    known = [one.values for one in whole if not find_alike(carnet.desk, one.values, exclude=(one.id or 0,))]
    rows = []
    if len(known) > 1:
        rows.append(_row({**known[0], "passport_expires": "2036-01-31"}))
        rows.append(_row({**known[1], "birth_date": "", "passport_number": "", "passport_series": ""}))
    tourists = list_tourists(carnet.desk, tour_id) if tour_id is not None else []
    if tourists:
        rows.append(_row({**tourists[0].values, "passport_expires": "2036-02-28"}))
    return rows


def _row(values: PersonValues) -> tuple[str, ...]:
    names = " ".join(values[name] for name in ("surname_ru", "given_name_ru", "patronymic_ru"))
    passport = f"{values['passport_series']} {values['passport_number']}".strip()
    born, expires = (format_date(values[name]) for name in ("birth_date", "passport_expires"))
    return values["surname_lat"], values["given_name_lat"], names.strip(), born, passport, expires


def _copy(rows: Sequence[Sequence[str]]) -> None:
    """Put a list on the clipboard as a spreadsheet does."""
    data = QMimeData()
    data.setText("\r\n".join("\t".join(row) for row in rows))
    QGuiApplication.clipboard().setMimeData(data)
