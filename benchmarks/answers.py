"""Opening a questionnaire, and a group's board, beside the bare SELECTs of the same rows."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Table, insert, select, text

from app.models.store import Store
from app.models.tables import TABLES
from app.person_fields import PERSON_FIELDS
from app.services.derived import derived_of
from app.services.desk import Desk, open_desk
from app.services.forms.manifest import Packs
from app.services.forms.packs import load_packs
from app.services.questionnaire.board import read_board
from app.services.questionnaire.sheet import open_sheet
from benchmarks.measure import Figure, in_turn

FIELDS = (60, 300)
TOURISTS = 100
MOST_OPENING_MS, MOST_BOARD_MS = 150, 500

_RUNS, _BOARD_RUNS = 20, 5
_FIRST_RUNS = 5
_ROOT = Path(__file__).resolve().parents[1]
_TWO_SHEETS = """
import sys
from pathlib import Path
from app.models.store import Store
from app.services.desk import open_desk
from app.services.questionnaire.people import read_tourists
from app.services.questionnaire.sheet import open_sheet
from benchmarks.measure import time_ms
desk = open_desk(Store(Path(sys.argv[1])))
with desk.store.transaction() as session:
    read_tourists(session, ids=[1])
print(*(time_ms(lambda: open_sheet(desk, 1, "SCHENGEN")) for _ in range(2)))
"""
_HOWS = ("letters", "none", "dictionary")


def measure_answers(folder: Path) -> list[Figure]:
    """Return how long opening takes at both sizes, and the board of a big group."""
    store = Store(folder / "questionnaires.db")
    store.prepare()
    desk = open_desk(store)
    _fill(store)
    figures = [_first(folder / "questionnaires.db")]
    for fields in FIELDS:
        packs = _packs(folder / f"packs-{fields}", fields)
        figures.append(_opening(desk, packs, fields))
    figures.append(_board(desk, packs))
    store.close()
    return figures


def _first(base: Path) -> Figure:
    """Return how long the first questionnaire of a process takes, with packs, dictionary and countries to be read."""
    runs = [_in_a_process(base) for _ in range(_FIRST_RUNS)]
    measured, baseline = median(first for first, _ in runs), median(next_ for _, next_ in runs)
    return Figure(
        "the first questionnaire of a process, Schengen",
        measured,
        "the next one of the same process",
        baseline,
        f"≤ {MOST_OPENING_MS} ms",
        measured <= MOST_OPENING_MS,
    )


def _in_a_process(base: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", _TWO_SHEETS, str(base)]
    said = subprocess.run(command, cwd=_ROOT, capture_output=True, check=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def _opening(desk: Desk, packs: Packs, fields: int) -> Figure:
    measured, baseline = in_turn(lambda: open_sheet(desk, 1, "BIG", packs), _selects(desk, "tourist.id = 1"), _RUNS)
    return Figure(
        f"open a questionnaire of {fields} questions",
        measured,
        "the bare SELECTs of its rows",
        baseline,
        f"≤ {MOST_OPENING_MS} ms",
        measured <= MOST_OPENING_MS,
    )


def _board(desk: Desk, packs: Packs) -> Figure:
    measured, baseline = in_turn(
        lambda: read_board(desk, 1, "BIG", packs=packs), _selects(desk, "tourist.tour_id = 1"), _BOARD_RUNS
    )
    return Figure(
        f"the board of {TOURISTS} tourists and {FIELDS[-1]} questions",
        measured,
        "the bare SELECTs of its rows",
        baseline,
        f"≤ {MOST_BOARD_MS} ms",
        measured <= MOST_BOARD_MS,
    )


def _selects(desk: Desk, wanted: str) -> Callable[[], None]:
    """Return what reads the same rows and makes nothing of them."""
    tourist = TABLES["tourist"]
    link, service, answer = TABLES["tourist_service"], TABLES["service"], TABLES["tourist_answer"]
    queries = (
        select(tourist),
        select(TABLES["tour"]).join(tourist, tourist.c.tour_id == TABLES["tour"].c.id).distinct(),
        select(link.c.tourist_id, service.c.kind, service.c.title).select_from(
            link.join(service, link.c.service_id == service.c.id).join(tourist, link.c.tourist_id == tourist.c.id)
        ),
        select(answer).join(tourist, answer.c.tourist_id == tourist.c.id),
    )

    def read() -> None:
        with desk.store.transaction() as session:
            for query in queries:
                session.execute(query.where(text(wanted))).all()

    return read


def _packs(folder: Path, fields: int) -> Packs:
    """Return a questionnaire of so many questions: by letters, as they stand, by dictionary; some under a condition."""
    meanings, asked = [], []
    for at in range(fields):
        ready = 'ready = "card.address"\n' if at % 3 == 1 else ""
        meanings.append(
            f'[m{at}]\nkind = "text"\npart = "work"\nlasting = true\nlabels = {{en = "M{at}"}}\n'
            f'translation = "{_HOWS[at % 3]}"\n{ready}'
        )
        condition = 'condition = "age > 10 and m1"\n' if at % 4 == 2 else ""
        asked.append(f'[[field]]\nmeaning = "m{at}"\nrequired = true\nlimit = 40\n{condition}')
    form = 'titles = {en = "Big"}\n[edition]\nname = "1"\n' + "\n".join(asked)
    country = 'code = "BIG"\nnames = {en = "Big"}\n[passport]\nmonths = 3\n'
    files = {"meanings/all.toml": "\n".join(meanings), "big/country.toml": country, "big/visa/form.toml": form}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return load_packs([folder])


def _fill(store: Store) -> None:
    """Write a tour whose tourists answered every second question."""
    person = {one.name: "" for one in PERSON_FIELDS}
    person |= {"surname_ru": "Придуманов", "birth_date": "1985-03-14", "city": "Небывальск", "street": "Тихая"}
    tour = {"id": 1, "number": "1", "arrival": "2026-07-10", "departure": "2026-07-20", "country": "FRA"}
    tourists = [{**person, "id": at + 1, "tour_id": 1, "given_name_ru": f"Пётр {at}"} for at in range(TOURISTS)]
    answers = [
        {
            "tourist_id": one["id"], "meaning": f"m{at}", "position": 0, "value_origin": "typed", "texts": "",
            "version": 1, "value": "инженер" if at % 3 == 2 else f"Тихая улица, {one['id']}-{at}",
        }
        for one in tourists
        for at in range(0, FIELDS[-1], 2)
    ]  # fmt: skip
    with store.transaction(write=True) as session:
        for name, rows in (("tour", [tour]), ("tourist", tourists), ("tourist_answer", answers)):
            _insert(session.connection(), TABLES[name], rows)


def _insert(connection: Any, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    connection.execute(insert(table), [{**row, **derived_of(table.name, dict(row))} for row in rows])
