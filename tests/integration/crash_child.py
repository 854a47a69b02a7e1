"""Saves without end until it is killed; started by test_crash.

Reads the paths of bases on standard input. For each it forks a child that saves into it and tells every save once it is
reported, and answers with the child's number; the next line is read when that child is gone.
"""

import os
import random
import sys
from dataclasses import replace
from itertools import count

from app.models.store import Store
from app.services.clients.cards import TraitRow
from app.services.clients.directory import get_client, save_client
from app.services.desk import Desk, open_desk
from app.services.imports.commit import import_tourists
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import ToDirectory, save_tourist
from app.services.undo import revert
from tests.factories import ADULT, FULL, TODAY, import_row, tourist

ROWS = 12


def say(text: str) -> None:
    """Tell the parent, past every buffer."""
    os.write(1, f"{text}\n".encode())


def save_without_end(path: str, tour_id: int, seed: int) -> None:
    """Save, import, edit and undo until killed, telling each change set that was reported."""
    draw = random.Random(seed)
    desk = open_desk(Store(path), lambda: TODAY)
    for number in count(1):
        name = f"Прочный {seed}-{number}"
        kind = draw.choice(("save", "save", "import", "edit", "undo"))
        if kind == "import":
            rows = [import_row(surname_ru=f"{name}-{at}", birth_date=ADULT, phone="12345") for at in range(ROWS)]
            say(f"import {import_tourists(desk, tour_id, rows, frozenset()).change_set}")
        elif kind == "edit":
            edit(desk, tour_id, name)
        else:
            saved = save_tourist(desk, tourist(tour_id, **{**FULL, "surname_ru": name}), None, ToDirectory(add=True))
            say(f"save {saved[1]}")
            if kind == "undo":
                say(f"undo {revert(desk.store, saved[1] or 0, desk.agent_id)}")


def edit(desk: Desk, tour_id: int, name: str) -> None:
    """Write to a client, its rows and a tourist."""
    linked = next((one for one in list_tourists(desk, tour_id)[::-1] if one.client_id), None)
    if linked is None:
        return
    card = get_client(desk, linked.client_id or 0)
    changed = replace(
        card.with_values(surname_ru=name, passport_number=str(card.version)), traits=(TraitRow(name=name),)
    )
    say(f"edit {save_client(desk, changed, card)[1]}")


def main() -> None:
    """Fork a child for each line."""
    for line in sys.stdin:
        path, tour_id, seed = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            save_without_end(path, int(tour_id), int(seed))
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
