"""A full viewport of a table, beside the stock item delegate of Qt."""

from operator import itemgetter

from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from app.services.demo.people import make_people
from app.views.table_models import Column, RowsModel
from app.views.theme import apply_theme
from app.views.widgets import DataTable
from benchmarks.measure import Figure, quantile, time_ms

FIELDS = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat", "birth_date",
          "passport_number", "phone", "city", "citizenship")  # fmt: skip


def measure_paint(runs: int = 30) -> Figure:
    """Return how long a viewport of ten columns takes to be painted."""
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    apply_theme(application, "light", 100)
    people = [person.values for person in make_people(200, 3)]
    columns = [Column(name, name, itemgetter(name)) for name in FIELDS]
    table = DataTable(RowsModel(columns, people), name="people")
    table.resize(1500, 1000)
    table.show()
    own = [time_ms(table.viewport().grab) for _ in range(runs)]
    stock = QStyledItemDelegate(table)
    table.setItemDelegate(stock)
    theirs = [time_ms(table.viewport().grab) for _ in range(runs)]
    table.hide()
    measured, baseline = quantile(own, 0.5), quantile(theirs, 0.5)
    return Figure(
        "a full viewport of a table, ten columns", measured, "the stock item delegate", baseline, "", is_reached=True
    )
