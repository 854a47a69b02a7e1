"""Paste 10,000 rows to a recognised grid; commit 10,000 tourists, beside `executemany` of the rows that it writes."""

import csv
import html
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select

from app.models.store import Store
from app.models.tables import TABLES
from app.services.demo.people import make_people
from app.services.desk import Desk, open_desk
from app.services.imports.commit import import_tourists
from app.services.imports.decoder import Decoder
from app.services.imports.rows import ImportRow
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.tours import save_service, save_tour
from benchmarks.measure import Figure, Pair, in_turn, time_ms

ROWS = 10_000
HEADINGS = (
    ("surname_lat", "LAST NAME"), ("given_name_lat", "FIRST NAME"), ("surname_ru", "Фамилия"), ("given_name_ru", "Имя"),
    ("patronymic_ru", "Отчество"), ("sex", "Пол"), ("birth_date", "Дата рождения"), ("passport_series", "Серия"),
    ("passport_number", "Номер паспорта"), ("passport_expires", "Действителен до"), ("phone", "Телефон"),
    ("email", "E-mail"),
)  # fmt: skip


def measure_paste() -> Figure:
    """Return how long a paste of 10,000 rows takes until it is recognised."""
    table = [[heading for _, heading in HEADINGS]]
    table += [[person.values[name] for name, _ in HEADINGS] for person in make_people(ROWS, 7)]
    lines = ("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in table)
    markup = "<html><body><table>" + "".join(lines) + "</table></body></html>"
    text = io.StringIO()
    csv.writer(text, dialect="excel-tab").writerows(table)
    with Decoder() as decoder:
        decoder.warm_up()
        measured, baseline = in_turn(
            lambda: decoder.read_clipboard(markup, None, today=date(2026, 6, 1)),
            lambda: list(csv.reader(io.StringIO(text.getvalue()), dialect="excel-tab")),
            5,
        )
    return Figure(
        f"paste {ROWS:,} rows x 12 columns to a recognised grid",
        measured,
        "csv.reader over the same cells",
        baseline,
        "≤ 1.5 s",
        measured <= 1500,
    )


def measure_commit(folder: Path) -> Figure:
    """Return how long the commit of 10,000 tourists takes, beside plain Core inserts of everything it wrote."""
    rows = [ImportRow(person.values) for person in make_people(ROWS, 7)]
    measured, baseline = [], []
    for run in range(3):
        store = Store(folder / f"import-{run}.db")
        store.prepare()
        desk = open_desk(store)
        tour, _ = save_tour(desk, TourCard(number="1", arrival="2026-06-12"))
        service, _ = save_service(desk, ServiceCard(tour_id=tour.id or 0, title="Hotel"))
        services = frozenset({service.id or 0})
        measured.append(time_ms(import_tourists, desk, 1, rows, services))
        baseline.append(_write_again(store, folder / f"plain-{run}.db"))
        store.close()
    return Figure(
        f"commit an import of {ROWS:,} tourists with history, links, keys",
        sorted(measured)[1],
        "`executemany` of all rows that it writes, by Core",
        sorted(baseline)[1],
        "≤ 6 ×",
        sorted(measured)[1] <= 6 * sorted(baseline)[1],
    )


def measure_commit_into(desk: Desk) -> Pair:
    """Return how long the commit takes in a base that has many clients, beside plain inserts of the rows it wrote.

    What it wrote is taken out and written once more by Core, as it is, into the same tables with the same indexes.
    """
    rows = [ImportRow(person.values) for person in make_people(ROWS, 11)]
    tour, _ = save_tour(desk, TourCard(number="bench import", arrival="2026-06-12"))
    before = _last_ids(desk)
    measured = time_ms(lambda: import_tourists(desk, tour.id or 0, rows, frozenset()))
    with desk.store.engine.connect().execution_options(carnet_write=True) as connection:
        with connection.begin():
            written = {
                name: [
                    dict(row) for row in connection.execute(select(table).where(table.c.id > before[name])).mappings()
                ]
                for name, table in TABLES.items()
                if "id" in table.c
            }
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for name in written:
                connection.execute(delete(TABLES[name]).where(TABLES[name].c.id > before[name]))
        with connection.begin():
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            baseline = time_ms(_writer(connection, written))
    return Pair(measured, baseline)


def _last_ids(desk: Desk) -> dict[str, int]:
    with desk.store.engine.connect() as connection:
        return {
            name: connection.scalar(select(func.max(table.c.id))) or 0
            for name, table in TABLES.items()
            if "id" in table.c
        }


def _write_again(source: Store, file: Path) -> float:
    """Return how long Core takes to write every row of a base into an empty one, in one transaction."""
    with source.engine.connect() as connection:
        rows = {
            name: [dict(row) for row in connection.execute(select(table)).mappings()] for name, table in TABLES.items()
        }
    target = Store(file)
    target.prepare()
    with target.engine.connect().execution_options(carnet_write=True) as connection, connection.begin():
        elapsed = time_ms(_writer(connection, rows))
    target.close()
    return elapsed


def _writer(connection: Connection, rows: dict[str, list[dict[str, object]]]) -> Callable[[], None]:
    def write() -> None:
        for name, made in rows.items():
            if made:
                connection.execute(insert(TABLES[name]), made)

    return write
