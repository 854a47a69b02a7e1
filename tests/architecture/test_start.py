"""What may be loaded before the window is painted: each start pays for it."""

import ast
import json
import os
import subprocess
import sys
from typing import NamedTuple

import pytest
from source import ROOT, imported_modules, parsed

from app.models.store import Store

SERVICES = {
    "agency",
    "child.frames",
    "child.process",
    "desk",
    "documents.picture_desk",
    "forms.form_desk",
    "imports.decoder",
    "key_age",
    "persons.checks",
    "persons.countries",
    "persons.dates",
    "tours.cards",
    "work",
}
MODELS = {"migrations", "store"}
SCREENS = {"table_models", "tours", "widgets"}
PACKAGES = {"PySide6", "greenlet", "platformdirs", "shiboken6", "shibokensupport", "sqlalchemy", "typing_extensions"}
BROUGHT_ALONG = {"cython_runtime", "signature_bootstrap"}

PROGRAM = """
import json, linecache, sys
from pathlib import Path
from app.cli import main
assert main(["--db", sys.argv[1]]) == 0
modules = [name for name, module in sys.modules.items() if not hasattr(module, "__path__") or "." not in name]
sources = [name for name in linecache.cache if {"app", "sqlalchemy"} & set(Path(name).parts)]
print(json.dumps({"modules": modules, "sources": sources}))
"""


class Started(NamedTuple):
    """What a process has loaded once its window was painted: modules and files whose source was read."""

    modules: list[str]
    sources: list[str]

    def of(self, layer: str) -> set[str]:
        """Return the modules of a layer."""
        return {name.removeprefix(f"{layer}.") for name in self.modules if name.startswith(f"{layer}.")}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Started:
    file = tmp_path_factory.mktemp("start") / "carnet.db"
    store = Store(file)
    store.prepare()
    store.close()
    environment = {**os.environ, "CARNET_EXIT_AFTER_FIRST_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return Started(**json.loads(run.stdout.splitlines()[-1]))


def test_that_no_further_service_is_loaded_before_the_window_is_painted(started: Started) -> None:
    assert started.of("app.services") - SERVICES == set()


def test_that_no_table_is_loaded_before_the_window_is_painted(started: Started) -> None:
    assert {name.partition(".")[0] for name in started.of("app.models")} - MODELS == set()


def test_that_no_further_screen_is_loaded_before_the_window_is_painted(started: Started) -> None:
    assert {name.partition(".")[0] for name in started.of("app.views") if "." in name} == SCREENS


def test_that_no_further_package_is_loaded_before_the_window_is_painted(started: Started) -> None:
    names = {name.partition(".")[0] for name in started.modules if not name.startswith("_")}
    assert names - {*sys.stdlib_module_names, "app"} - PACKAGES - BROUGHT_ALONG == set()


def test_that_no_source_is_read_while_the_window_comes_up(started: Started) -> None:
    # PySide's own import would look into each: it is taken out in app/plain_imports.py.
    assert started.sources == []


PAGES = sorted(
    {
        name.rpartition(".")[0]
        for _, name in imported_modules(ast.walk(parsed(ROOT / "app" / "places.py")))
        if name.startswith("app.views.") and ".make_" in name
    }
)


@pytest.mark.parametrize("page", PAGES)
def test_that_each_page_may_be_the_first_to_be_loaded(page: str) -> None:
    # The modules of two pages may need each other, and which of them comes first is the agent's choice.
    loaded = subprocess.run(
        [sys.executable, "-c", f"import {page}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr
