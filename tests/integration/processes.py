"""Carnet as a process of its own, as a script or the agent starts it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.models.store import Store
from app.services.desk import Desk
from tests.factories import snapshot

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60


@dataclass(frozen=True)
class Outcome:
    """How a process ended and what it said."""

    code: int
    out: bytes
    err: str

    @property
    def answer(self) -> Any:
        """The JSON that was printed; nothing else may be."""
        assert self.code in {0, 1}, self.err
        return json.loads(self.out.decode("utf-8"))

    @property
    def sentence(self) -> str:
        """The one sentence of a problem: exit 1, one line, no traceback, no output."""
        assert self.code == 1, (self.code, self.err)
        assert self.out == b""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].endswith("."), lines
        assert "Something in Carnet went wrong" not in self.err
        return lines[0]


def carnet(*arguments: object, **environment: str) -> Outcome:
    """Run `python -m app` and wait for its end."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    err = said_by_carnet(done.stderr)
    assert "Traceback" not in err, err
    return Outcome(done.returncode, done.stdout, err)


def said_by_carnet(stderr: bytes) -> str:
    """Return standard error without what Qt's offscreen plugin says that it can't do."""
    lines = stderr.decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("This plugin does not support"))


def rows_of(path: Path) -> dict[str, list[dict[str, object]]]:
    store = Store(path)
    rows = snapshot(store)
    store.close()
    return rows


def base_of(desk: Desk) -> Path:
    """Return the base's file, which nobody has open any more."""
    assert desk.store.file is not None
    desk.store.close()
    return desk.store.file
