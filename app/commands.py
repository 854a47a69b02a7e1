"""What each command does; arguments come parsed from `cli.py`."""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.bootstrap import Carnet, back_up_to, open_carnet, refuse_missing_base, restore_base
from app.errors import UserError

if TYPE_CHECKING:
    from datetime import date

    from app.services.imports.decoder import Decoder, ReadGrid
    from app.services.imports.rows import ImportRow, ImportSummary, RowChoice
    from app.views.clipboard import Pasted


def _print(answer: object) -> None:
    """Write JSON in UTF-8 whatever the console's encoding is."""
    text = json.dumps(answer, ensure_ascii=False, indent=None)
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()


def _open(given: argparse.Namespace) -> Carnet:
    return open_carnet(given.db, demo=given.demo)


def _open_existing(given: argparse.Namespace) -> Carnet:
    """Open a base that is only read; a misspelt path makes no new one."""
    refuse_missing_base(given.db)
    return _open(given)


def run_screens(given: argparse.Namespace) -> None:
    """Draw every screen and dialog into a folder."""
    from app.screens import ScreenOptions, draw_screens

    options = ScreenOptions(given.language, given.theme, given.font_percent)
    _print([str(path) for path in draw_screens(given.folder, options, base=given.db, demo=given.demo)])


def run_demo(given: argparse.Namespace) -> None:
    """Fill a base with made-up people."""
    if given.db is None:
        raise UserError("demo_needs_base")
    from app.services.demo.filling import fill_demo

    carnet = open_carnet(given.db)
    try:
        _print(fill_demo(carnet.desk, given.clients, given.seed))
    finally:
        carnet.close()


def run_grid(given: argparse.Namespace) -> None:
    """Print how a list would be understood."""
    from app.services.desk import local_today
    from app.services.imports.decoder import Decoder

    today = local_today()
    with Decoder() as decoder:
        read = _read_pasted(decoder, given, today) if given.clipboard else decoder.read_file(given.file, today=today)
    _print(read.recognised.to_json())


def _read_pasted(decoder: "Decoder", given: argparse.Namespace, today: "date") -> "ReadGrid":
    """Return the list of the clipboard in the form that is asked for; a copied file is read itself."""
    pasted = _read_clipboard()
    if pasted.file is not None and not given.html and not given.text:
        return decoder.read_file(pasted.file, today=today)
    html, rtf = (None, None) if given.text else (pasted.html, pasted.rtf)
    return decoder.read_clipboard(html, None if given.html else pasted.text, rtf, today=today)


def _read_clipboard() -> "Pasted":
    """Return what the system's clipboard holds."""
    from PySide6.QtGui import QGuiApplication

    from app.views.clipboard import pasted_now

    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in places):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # without a display Qt would abort the process
    application = QGuiApplication.instance() or QGuiApplication(["carnet"])
    pasted = pasted_now()
    del application
    return pasted


def run_import(given: argparse.Namespace) -> None:
    """Add the tourists of a list to a tour."""
    from app.services.imports.commit import import_tourists
    from app.services.tours.tours import find_tour, list_services

    carnet = _open(given)
    try:
        tour = find_tour(carnet.desk, given.tour)
        if tour is None or tour.id is None:
            raise UserError("tour_unknown", number=given.tour)
        services = frozenset(one.id for one in list_services(carnet.desk, tour.id) if one.id is not None)
        rows, problems = _read_rows(carnet, given.file)
        choices = _updates(carnet, rows, tour.id) if given.update else {}
        summary = import_tourists(carnet.desk, tour.id, rows, services, choices=choices, dry_run=given.dry_run)
        _print({**_summary(summary), "problems": _told_once(problems + _refused(summary))})
    finally:
        carnet.close()


def run_clients_import(given: argparse.Namespace) -> None:
    """Add the people of a list to the directory."""
    from app.services.imports.commit import import_clients

    carnet = _open(given)
    try:
        rows, problems = _read_rows(carnet, given.file)
        choices = _updates(carnet, rows, None) if given.update else {}
        summary = import_clients(carnet.desk, rows, choices=choices, dry_run=given.dry_run)
        _print({**_summary(summary), "problems": _told_once(problems + _refused(summary))})
    finally:
        carnet.close()


def _read_rows(carnet: Carnet, file: Path) -> tuple[list["ImportRow"], list[dict[str, object]]]:
    """Return the rows of a file and what is doubtful in them."""
    from app.services.imports.rows import rows_of

    grid = carnet.decoder.read_file(file, today=carnet.desk.today()).recognised
    doubts: list[dict[str, object]] = [
        {"row": one.row, "source_row": one.source_row, "field": grid.columns[one.column].kind, "code": one.code}
        for one in grid.problems
    ]
    return rows_of(grid), doubts


def _updates(carnet: Carnet, rows: "list[ImportRow]", tour_id: int | None) -> "dict[int, RowChoice]":
    """Return the choice to change who is there already, by row."""
    from app.services.imports.fates import Fate, Into, foresee
    from app.services.imports.rows import RowChoice

    fates = foresee(carnet.desk, rows, Into(tour_id))
    return {at: RowChoice(present="update") for at, one in enumerate(fates) if one.fate is Fate.PRESENT}


def _summary(summary: "ImportSummary") -> dict[str, object]:
    """Return the counts of an import as the command prints them."""
    skipped = summary.skipped + len(summary.refused)
    return {"added": summary.added, "linked": summary.linked, "updated": summary.updated, "skipped": skipped}


def _refused(summary: "ImportSummary") -> list[dict[str, object]]:
    """Return the rows that were kept back, one entry a problem."""
    return [
        {"row": row.row, "source_row": row.source_row, "field": problem.field, "code": problem.code}
        for row in summary.refused
        for problem in row.problems
    ]


def _told_once(problems: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the problems, of each cell only the first: what the list's reader found says more than what follows."""
    first: dict[tuple[object, object], dict[str, object]] = {}
    for problem in problems:
        first.setdefault((problem["row"], problem["field"]), problem)
    return list(first.values())


def run_translit(given: argparse.Namespace) -> None:
    """Print names in the letters of the other alphabet, with other ways to spell them."""
    from app.services.names.transliteration import SCHEMES, to_latin
    from app.services.names.transliteration.reading import to_russian

    texts = sys.stdin.buffer.read().decode(errors="replace").splitlines() if given.text == ["-"] else given.text
    answer = []
    for text in texts:
        if given.to_russian:
            spellings = list(to_russian(text)) or [text]
        else:
            schemes = (given.scheme, *(code for code, scheme in SCHEMES.items() if scheme.alphabet == "ru"))
            spellings = list(dict.fromkeys(to_latin(text, scheme) for scheme in schemes))
        answer.append({"text": text, "result": spellings[0], "others": spellings[1:]})
    _print(answer)


def run_mrz(given: argparse.Namespace) -> None:
    """Print what the machine readable zones of a text say."""
    from app.services.desk import local_today
    from app.services.documents.zone.files import read_zone_file

    zones = read_zone_file(None if given.file == "-" else Path(given.file), sys.stdin.buffer, local_today())
    _print([zone.to_json() for zone in zones])


def run_scan(given: argparse.Namespace) -> int:
    """Print what pictures of passports say; exit 1 where a file could not be read, which is told by a sentence."""
    from app.services.desk import local_today
    from app.services.documents.pictures.listing import list_pictures
    from app.services.documents.pictures.reading import PictureReader
    from app.views.texts import explain

    with PictureReader() as reader:
        readings = reader.read_files(list_pictures(given.images), today=local_today(), shown=False)
    _print([reading.to_json() for reading in readings])
    read = {reading.file for reading in readings if reading.zone is not None}
    unread = {reading.file: reading.problem for reading in readings if reading.file not in read and reading.problem}
    for file, problem in unread.items():
        print(f"{file}: {explain(problem)}", file=sys.stderr)  # noqa: T201
    return 1 if unread else 0


def run_forms_list(_given: argparse.Namespace) -> None:
    """Print the forms that can be filled."""
    from app.form_commands import list_forms

    _print(list_forms())


def run_forms_inspect(given: argparse.Namespace) -> None:
    """Print which fields stand on a PDF and which answers they ask for."""
    from app.form_commands import inspect_form

    _print(inspect_form(given))


def run_forms_fill(given: argparse.Namespace) -> None:
    """Fill a form and print what is missing and what did not fit."""
    from app.form_commands import fill_form

    _print(fill_form(given))


def run_find(given: argparse.Namespace) -> None:
    """Print the clients that a text finds, best first."""
    from app.services.clients.search import find_clients

    carnet = _open_existing(given)
    try:
        hits = find_clients(carnet.desk, given.text, given.limit)
        _print([{**asdict(hit.client), "score": round(hit.score, 3), "reason": hit.reason} for hit in hits])
    finally:
        carnet.close()


def run_duplicates(given: argparse.Namespace) -> None:
    """Look through the base, and print the pairs that look like one person, the likeliest first."""
    from app.services.clients.duplicates.pairs import PairFilter, find_pairs
    from app.services.clients.duplicates.scan import scan_base

    carnet = _open_existing(given)
    try:
        scan_base(carnet.desk)
        _print(
            [
                {
                    "a": pair.first, "b": pair.second, "score": pair.likeness.score,
                    "level": pair.likeness.level.value, "reasons": [one.code for one in pair.likeness.reasons],
                }
                for pair in find_pairs(carnet.desk, PairFilter(least_score=given.min_score))
            ]
        )  # fmt: skip
    finally:
        carnet.close()


def run_backup(given: argparse.Namespace) -> None:
    """Copy the base to a file."""
    carnet = _open_existing(given)
    try:
        back_up_to(carnet, given.file)
        _print({"file": str(given.file.absolute()), "bytes": given.file.stat().st_size})
    finally:
        carnet.close()


def run_restore(given: argparse.Namespace) -> None:
    """Replace the base by a copy."""
    kept = restore_base(given.db, given.file, demo=given.demo)
    _print({"restored": str(given.file.absolute()), "kept": str(kept) if kept else None})


def run_check(given: argparse.Namespace) -> int:
    """Check the base; exit 1 where something is wrong."""
    from app.services.maintenance import check_base

    carnet = _open_existing(given)
    try:
        result = check_base(carnet.desk.store)
    finally:
        carnet.close()
    _print({"ok": result.is_sound, "problems": result.problems, "rebuilt": result.rebuilt})
    return 0 if result.is_sound else 1
