"""The bases that tests work on: an SQLite file, and a database of a PostgreSQL server that is started for them.

A test takes `desk`, or `template` for bases of its own by `open_copy`. Below `tests/unit/services`, and where it is
marked `every_backend`, it runs once on each backend; what is about files alone is marked `sqlite_only`.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from app.models.store import Store
from app.services.desk import Desk
from tests.factories import open_copy

if TYPE_CHECKING:
    from tests.server import Server

SQLITE, POSTGRESQL = "sqlite", "postgresql"
SERVICES = Path(__file__).parent / "unit" / "services"
DEMANDED = "TESTS_DEMAND_POSTGRESQL"
"""The variable of the environment under which a missing server fails the tests that need it."""


class Template(Protocol):
    """An empty base of the present schema, of which each test gets a copy."""

    def copy(self, folder: Path) -> Store:
        """Return a copy; `folder` is its own, and empty."""
        ...


class FileTemplate:
    """An SQLite file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "template.db"
        store = Store(self.file)
        store.prepare()
        store.close()

    def copy(self, folder: Path) -> Store:
        """Copy the file into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "carnet.db"
        shutil.copy(self.file, file)
        return Store(file)


class ServerTemplate:
    """A database of the tests' server."""

    def __init__(self, server: "Server") -> None:
        self._server = server

    def copy(self, folder: Path) -> Store:
        """Copy the database within the server."""
        return self._server.copy()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what works on a base on every backend."""
    if "template" not in metafunc.fixturenames:
        return
    marks = {mark.name for mark in metafunc.definition.iter_markers()}
    everywhere = SERVICES in metafunc.definition.path.parents or "every_backend" in marks
    if everywhere and "sqlite_only" not in marks:
        metafunc.parametrize("template", [SQLITE, POSTGRESQL], indirect=True, scope="session")


def examples(template: Template, count: int) -> int:
    """Return how many examples of a long test to try: on a server, which is slower to ask, a third of them."""
    return count if isinstance(template, FileTemplate) else max(count // 3, 3)


def missing() -> str:
    """Return what the tests on PostgreSQL lack here, or the empty text."""
    if os.name != "posix":
        return "PostgreSQL is tested where it has sockets in folders"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "not installed: psycopg"
    from tests.server import programs_folder

    return "" if programs_folder() else "not installed: PostgreSQL (initdb and pg_ctl)"


@pytest.fixture(scope="session")
def server() -> Iterator["Server"]:
    """A server that runs as long as the tests; it is started when the first one asks for it."""
    if lack := missing():
        if os.environ.get(DEMANDED):
            pytest.fail(lack)
        pytest.skip(lack)
    from tests.server import programs_folder, running_server

    programs = programs_folder()
    assert programs is not None
    with running_server(programs) as running:
        yield running


@pytest.fixture(scope="session")
def file_template(tmp_path_factory: pytest.TempPathFactory) -> FileTemplate:
    return FileTemplate(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def server_template(server: "Server") -> ServerTemplate:
    return ServerTemplate(server)


@pytest.fixture(scope="session")
def template(request: pytest.FixtureRequest) -> Template:
    """What bases are copied from, of the backend that the test runs on."""
    backend = getattr(request, "param", SQLITE)
    made: Template = request.getfixturevalue("server_template" if backend == POSTGRESQL else "file_template")
    return made


@pytest.fixture
def desk(template: Template, tmp_path: Path) -> Iterator[Desk]:
    """A real base for every test that asks for one."""
    opened = open_copy(template, tmp_path)
    yield opened
    opened.store.close()
