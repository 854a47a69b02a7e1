"""Pictures of passports, made and faulty, read by Carnet and by rapidocr as it comes, on the same pictures in turn."""

import datetime as dt
import os
import re
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from app.services.documents.pictures.reading import PictureReader
from app.services.documents.zone import read_zone
from benchmarks.measure import Figure, time_ms
from tests.data.pictures.camera import FAULTS, take
from tests.data.pictures.pages import draw_page
from tests.data.pictures.zones import make_zone

SAMPLES = 6
_SECTION = """
## How well pictures of passports are read

Pages are made by `tests/data/pictures`: the zone in the shapes of OCR-B, then the fault. A picture is read right when
every character of every line is; wrong and not marked when the zone counts as valid and nothing in it is doubted.

| fault | how bad | pictures | read right | rapidocr as it comes | wrong and not marked |
|---|---|---:|---:|---:|---:|
"""
TODAY = dt.date(2026, 6, 1)
GOALS = {"mild": 95, "hard": 80}
MEDIAN_GOAL_MS = 1200


@dataclass
class Tally:
    """What one reader made of the pictures of one level."""

    times_ms: list[float] = field(default_factory=list)
    right: dict[str, list[bool]] = field(default_factory=dict)
    silent: dict[str, list[bool]] = field(default_factory=dict)

    @property
    def percent(self) -> float:
        """The share read right: every character of every line."""
        flat = [one for of_fault in self.right.values() for one in of_fault]
        return 100 * sum(flat) / len(flat)


@dataclass(frozen=True)
class Read:
    """The lines that were read, and whether nothing speaks against them."""

    lines: tuple[str, ...]
    is_trusted: bool = False


def measure_pictures(samples: int = SAMPLES) -> tuple[list[Figure], str]:
    """Return how long a picture takes, and the table of how many are read right by fault."""
    figures, rows = [], []
    with PictureReader() as reader:
        baseline = _rapidocr_as_it_comes()
        for level, goal in GOALS.items():
            own, theirs = Tally(), Tally()
            for fault, lines, picture in _pictures(level, samples):
                _count(own, fault, lines, partial(_read, reader, picture))
                _count(theirs, fault, lines, partial(baseline, picture))
            rows += [_row(level, fault, own, theirs) for fault in own.right]
            median = statistics.median(own.times_ms)
            figures.append(
                Figure(
                    f"read a picture of a passport, {level} faults, {len(own.times_ms)} pictures",
                    median,
                    f"rapidocr as it comes; it reads {theirs.percent:.0f} % right",
                    statistics.median(theirs.times_ms),
                    f"≥ {goal} % right, ≤ 1.2 s; read {own.percent:.0f} %",
                    own.percent >= goal and median <= MEDIAN_GOAL_MS,
                )
            )
    return figures, _SECTION + "".join(rows)


def _row(level: str, fault: str, own: Tally, theirs: Tally) -> str:
    return (
        f"| {fault} | {level} | {len(own.right[fault])} | {sum(own.right[fault])} | {sum(theirs.right[fault])} "
        f"| {sum(own.silent.get(fault, ()))} |\n"
    )


def _pictures(level: str, samples: int) -> Iterator[tuple[str, tuple[str, ...], bytes]]:
    """Yield each picture with its fault and its lines, the same in every run."""
    for fault, levels in FAULTS.items():
        for sample in range(samples):
            random = Random(f"measured {fault} {level} {sample}")
            lines = make_zone(random, random.choice(("TD3",) * 8 + ("TD2", "TD1")))
            yield fault, lines, take(draw_page(lines, random), levels[level](random), random)


def _count(tally: Tally, fault: str, lines: tuple[str, ...], read: Callable[[], Read]) -> None:
    answer: list[Read] = []
    tally.times_ms.append(time_ms(lambda: answer.append(read())))
    is_right = answer[0].lines == lines
    tally.right.setdefault(fault, []).append(is_right)
    tally.silent.setdefault(fault, []).append(answer[0].is_trusted and not is_right)


def _read(reader: PictureReader, picture: bytes) -> Read:
    (reading,) = reader.read_data(picture, "", today=TODAY, shown=False)
    zone = reading.zone
    is_trusted = zone is not None and zone.valid and not zone.doubts and not reading.doubts
    return Read(reading.lines, is_trusted)


def _rapidocr_as_it_comes() -> Callable[[bytes], Read]:
    """Rapidocr with its own settings; what it reads is found and repaired as a pasted zone is."""
    os.environ.update(ORT_TELEMETRY_DISABLED="1", CI="true")  # as `networks.py` does
    import cv2
    import numpy as np
    from rapidocr import RapidOCR

    engine: Any = RapidOCR(params={"Global.log_level": "critical"})

    def read(picture: bytes) -> Read:
        image = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
        texts = engine(image).txts or ()
        return Read(read_zone("\n".join(re.sub(r"\s", "", text) for text in texts), today=TODAY).lines)

    return read
