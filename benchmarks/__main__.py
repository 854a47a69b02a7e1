"""Measures everything, prints the table and writes `docs/performance.md`."""

import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from app.models.store import Store
from app.services.demo.filling import fill_demo
from app.services.desk import open_desk
from benchmarks import letters
from benchmarks.arranging import measure_cleanings, measure_foresee
from benchmarks.find import measure_find
from benchmarks.grid import measure_grid
from benchmarks.imports import measure_commit, measure_paste
from benchmarks.lists import tell_lists
from benchmarks.measure import Figure
from benchmarks.paint import measure_paint
from benchmarks.start import measure_start

CLIENTS = 100_000
REPORT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"

HEAD = """# Performance

Written by `make bench` on {day}: {cores} cores, Python {python}, {system}. Each figure stands beside a baseline that
was measured in the same run, because machines differ; quote the ratios. People are made up by `carnet demo`.

| what | median or p99 | baseline | its time | ratio | must be | |
|---|---:|---|---:|---:|---|---|
"""


def main() -> int:
    """Measure, print, write; exit 1 where a goal is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "carnet.db"
        store = Store(base)
        store.prepare()
        desk = open_desk(store)
        print(f"making up {CLIENTS:,} clients …", file=sys.stderr)
        fill_demo(desk, CLIENTS, 1)
        figures = [
            measure_paste(),
            *measure_cleanings(),
            measure_foresee(desk, CLIENTS),
            measure_commit(Path(folder)),
            *measure_find(desk, CLIENTS),
            measure_paint(),
            measure_grid(),
        ]
        store.close()
        figures.insert(0, measure_start(base, CLIENTS))
    text = _report(figures) + tell_lists()
    print(text)
    REPORT.write_text(text, "utf-8")
    letters_missed = letters.main()
    return 0 if all(figure.is_reached for figure in figures) and not letters_missed else 1


def _report(figures: list[Figure]) -> str:
    head = HEAD.format(
        day=datetime.now(UTC).date().isoformat(),
        cores=os.cpu_count(),
        python=platform.python_version(),
        system=platform.system(),
    )
    return head + "".join(_line(figure) for figure in figures)


def _line(figure: Figure) -> str:
    verdict = "" if not figure.goal else "reached" if figure.is_reached else "MISSED"
    cells = (
        figure.what, _time(figure.measured_ms), figure.baseline, _time(figure.baseline_ms), f"{figure.ratio:.2f}",
        figure.goal, verdict,
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |\n"


def _time(time_ms: float) -> str:
    return f"{time_ms / 1000:.2f} s" if time_ms >= 1000 else f"{time_ms:.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
