"""The table of a questionnaire of 300 questions: one scroll step to the painted viewport, beside a stock table."""

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from app.services.forms.manifest import AnswerKind, Country, Field, Section
from app.services.questionnaire.shapes import (
    AnswerKey,
    Doubt,
    Line,
    Questionnaire,
    Sheet,
    TextOrigin,
    ValueOrigin,
)
from app.views.questionnaire.editing import Preview
from app.views.questionnaire.editors import EditorFactory
from app.views.questionnaire.rows import SheetRow, sheet_rows
from app.views.questionnaire.table import QuestionnaireTable
from app.views.theme import apply_theme
from benchmarks.grid import TODAY
from benchmarks.measure import Figure, quantile, time_ms

LINES, STEPS = 300, 300
_MOST_MS = 32

Index = QModelIndex | QPersistentModelIndex


def measure_questionnaire() -> Figure:
    """Return how long a scroll step takes at the 99th percentile."""
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    apply_theme(application, "light", 100)
    sheet = _sheet()
    rows = sheet_rows(sheet, "en")
    table = QuestionnaireTable(EditorFactory(lambda: sheet, _no_preview, lambda: TODAY, "en"))
    table.show_rows(rows)
    stock = QTableView()
    stock.setModel(_plain(rows))
    stock.horizontalHeader().resizeSection(0, 440)
    stock.horizontalHeader().resizeSection(1, 640)
    for at in range(len(rows)):
        stock.verticalHeader().resizeSection(at, table.rowHeight(at))
    own, theirs = _steps(table, application), _steps(stock, application)
    measured, baseline = quantile(own, 0.99), quantile(theirs, 0.99)
    return Figure(
        f"scroll a questionnaire of {LINES} questions: one step to painted, p99",
        measured,
        "the stock table view, texts only",
        baseline,
        f"≤ {_MOST_MS} ms",
        measured <= _MOST_MS,
    )


def _no_preview(_line: Line, typed: str, _is_text: bool) -> Preview:
    return Preview(typed)


def _sheet() -> Sheet:
    """Return a sheet of many questions, a part of them doubtful."""
    sections = tuple(Section(f"s{at}", {"en": f"Part {at}"}) for at in range(10))
    lines = tuple(_line(at) for at in range(LINES))
    questionnaire = Questionnaire(Country("ONE", {"en": "Land"}), sections, tuple(one.field for one in lines), {})
    return Sheet(1, 1, None, "Ёлкина", "А. И.", questionnaire, lines)


def _line(at: int) -> Line:
    label = f"Surname, first name and address of inviting person {at}, or of the hotel where the applicant stays"
    field = Field(f"f{at}", f"f{at}", AnswerKind.TEXT, f"s{at * 10 // LINES}", str(at), {"en": label[: 30 + at % 60]})
    key = AnswerKey(f"f{at}")
    if at % 5 == 0:
        return Line(field, key, doubts=(Doubt("missing"),))
    doubts = (Doubt("untranslated"),) if at % 7 == 0 else ()
    value, text = f"ООО «Ромашка {at}», ул. Мира", f"OOO Romashka {at}, ul. Mira"
    return Line(field, key, value, ValueOrigin.TYPED, text, TextOrigin.LETTERS, doubts=doubts)


def _plain(rows: list[SheetRow]) -> QAbstractItemModel:
    """Return the same words for the stock view."""
    model = QStandardItemModel()
    for row in rows:
        model.appendRow([QStandardItem(row.title), QStandardItem(f"{row.value}\n{row.below}\n{row.doubt}")])
    return model


def _steps(view: QTableView, application: QApplication) -> list[float]:
    """Return how long each of many steps through the whole list takes."""
    view.resize(1100, 760)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.show()
    application.processEvents()
    bar = view.verticalScrollBar()

    def step(value: int) -> None:
        bar.setValue(value)
        view.viewport().grab()

    values = [at * bar.maximum() // STEPS for at in range(STEPS)]
    times = [time_ms(partial(step, value)) for value in values]
    view.hide()
    return times
