"""The report `docs/performance.md`: a table of times, then sections; a run of some groups renews only their own."""

import os
import platform
import re
from collections.abc import Iterable
from datetime import UTC, datetime

from benchmarks.measure import Figure

HEAD = """# Performance

Written by `make bench` on {day}: {cores} cores, Python {python}, {system}. Each figure stands beside a baseline that
was measured in the same run, because machines differ; quote the ratios. People are made up by `carnet demo`. What that
run was not asked for stands as an earlier one left it.

| what | median or p99 | baseline | its time | ratio | must be | |
|---|---:|---|---:|---:|---|---|
"""

_ROW = re.compile(r"^\| (?!what \|)(.+?) \|.*\n", re.MULTILINE)
_SECTION = re.compile(r"\n(## [^\n]+)\n.*?(?=\n## |\Z)", re.DOTALL)


def renewed(old: str, figures: Iterable[Figure], sections: Iterable[str]) -> str:
    """Return the report with figures and sections in it; what they do not replace stays as it was.

    Args:
        old: the report so far; empty to begin anew.
        figures: rows of the table, known again by what they measure.
        sections: each with its heading, `## …`, on its second line; known again by it.
    """
    table, _, _ = old.partition("\n## ")
    rows = {found[1]: found[0] for found in _ROW.finditer(table)}
    rows.update((figure.what, _line(figure)) for figure in figures)
    told = {found[1]: found[0] for found in _SECTION.finditer(old)}
    told.update((section.split("\n")[1], section.rstrip("\n") + "\n") for section in sections)
    return _head() + "".join(rows.values()) + "".join(section.rstrip("\n") + "\n" for section in told.values())


def _head() -> str:
    return HEAD.format(
        day=datetime.now(UTC).date().isoformat(),
        cores=os.cpu_count(),
        python=platform.python_version(),
        system=platform.system(),
    )


def _line(figure: Figure) -> str:
    verdict = "" if not figure.goal else "reached" if figure.is_reached else "MISSED"
    cells = (
        figure.what, _time(figure.measured_ms), figure.baseline, _time(figure.baseline_ms), f"{figure.ratio:.2f}",
        figure.goal, verdict,
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |\n"


def _time(time_ms: float) -> str:
    return f"{time_ms / 1000:.2f} s" if time_ms >= 1000 else f"{time_ms:.1f} ms"
