"""What stands between a paste and the commit: cleaning buttons, and what is foreseen of each row."""

from datetime import date

from sqlalchemy import select

from app.models.client import Client
from app.person_fields import CLIENT_FIELDS
from app.services.demo.people import make_people
from app.services.desk import Desk
from app.services.imports.arrangement import Arrangement, arrange
from app.services.imports.cleaning import CLEANINGS, clean
from app.services.imports.fates import Into, foresee
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise
from app.services.imports.rows import ImportRow
from app.services.tours.cards import TourCard
from app.services.tours.tours import save_tour
from benchmarks.imports import HEADINGS, ROWS
from benchmarks.measure import Figure, in_turn, time_ms

_TODAY = date(2026, 6, 1)


def measure_cleanings() -> list[Figure]:
    """Return how long the cleaning buttons take over 10,000 rows, pressed for the first time; converting by itself."""
    people = [person.values for person in make_people(ROWS, 7)]
    lacking = {"surname_ru", "given_name_ru"}  # so that copying and converting have something to do
    names = [name for name, _ in HEADINGS]
    table = [["" if name in lacking else one[name] for name in names] for one in people]
    recognised = recognise(build_grid([[heading for _, heading in HEADINGS], *table], "text"), _TODAY)
    arrangement = arrange(recognised, _TODAY)
    times = {code: time_ms(clean, arrangement, code) for code in CLEANINGS}
    baseline = time_ms(lambda: _read_all(arrangement))
    letters = times.pop("surname_to_russian_letters")
    slowest = max(times, key=lambda code: times[code])
    read = "reading every cell of the list once"
    what = f"convert {ROWS:,} surnames to Russian letters"
    return [
        Figure(
            f"clean {ROWS:,} rows by the slowest other button ({slowest})",
            times[slowest],
            read,
            baseline,
            "≤ 0.3 s",
            times[slowest] <= 300,
        ),
        Figure(what, letters, read, baseline, "", is_reached=True),
    ]


def _read_all(arrangement: Arrangement) -> list[str]:
    """Return every cell, stripped."""
    return [text.strip() for column in arrangement.columns for text in column.texts]


def measure_foresee(desk: Desk, clients: int) -> Figure:
    """Return how long it takes to say what becomes of 10,000 rows, half of them known."""
    tour, _ = save_tour(desk, TourCard(number="Foreseen", arrival="2026-06-12"))
    names = [one.name for one in CLIENT_FIELDS]
    with desk.store.transaction() as session:
        query = select(*(getattr(Client, name) for name in names)).where(Client.kind == "person").limit(ROWS // 2)
        known = [dict(zip(names, row, strict=True)) for row in session.execute(query)]
    rows = [ImportRow(one) for one in known] + [ImportRow(one.values) for one in make_people(ROWS // 2, 7)]
    columns = [Client.id, Client.surname_ru_key, Client.given_ru_key, Client.birth_date]

    def read_clients() -> None:
        with desk.store.transaction() as session:
            session.execute(select(*columns)).all()

    measured, baseline = in_turn(lambda: foresee(desk, rows, Into(tour.id)), read_clients, 5)
    return Figure(
        f"foresee what becomes of {ROWS:,} rows, {clients:,} clients",
        measured,
        "reading names and birth dates of all clients once",
        baseline,
        "≤ 1.5 s",
        measured <= 1500,
    )
