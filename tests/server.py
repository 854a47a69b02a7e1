"""A PostgreSQL server of the tests' own: in a folder that goes with it, reached by a socket in that folder alone."""

import contextlib
import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, create_engine
from sqlalchemy.exc import DBAPIError

from app.models.store import Store

OWNER = "carnet"
UNPRIVILEGED = ("postgres", "nobody")
"""Who runs the server where root runs the tests: it refuses to be run by root."""

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
    "jit": "off",
}
LETTERS = ("--locale=C", "--encoding=UTF8")
RUSSIAN_ORDER = ("--locale-provider=icu", "--icu-locale=ru")
"""A collation that orders letters as Russians do: what is compared by code points must say so itself."""

KEPT_DATABASES = 8


def programs_folder() -> Path | None:
    """Return where the server's programs lie: the newest that Debian installed, or those on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    candidates = [*found[::-1], *([Path(on_path).resolve()] if on_path else [])]
    return next((path.parent for path in candidates if (path.parent / "pg_ctl").exists()), None)


class Server:
    """A running server; `copy` gives a new base of the present schema."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._user = _runner()
        self.folder = Path(tempfile.mkdtemp(prefix="carnet-pg-"))
        if self._user:
            os.chown(self.folder, pwd.getpwnam(self._user).pw_uid, -1)
        self._databases: list[str] = []
        self._made = 0
        try:
            self._start()
            self._admin = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
            self._run_sql("CREATE DATABASE template_carnet")
            with self._admin.connect() as connection:
                is_new = (connection.dialect.server_version_info or (0,)) >= (15,)
            self._quickly = " STRATEGY file_copy" if is_new else ""  # half the time of the log
            store = Store(self.url("template_carnet"))
            store.prepare()
            store.close()
        except BaseException:
            self.stop()
            raise

    def _start(self) -> None:
        data = str(self.folder / "data")
        new = ["initdb", "-D", data, "-U", OWNER, "-A", "trust", "--no-sync", *LETTERS]
        if self._call(*new, *RUSSIAN_ORDER).returncode != 0:  # before 15, or built without ICU
            shutil.rmtree(data, ignore_errors=True)
            self._call(*new).check_returncode()
        options = " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
        log = str(self.folder / "log")
        start = self._call("pg_ctl", "-D", data, "-l", log, "-w", "-o", f"-k '{self.folder}' {options}", "start")
        start.check_returncode()

    def _call(self, program: str, *words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [str(self._programs / program), *words],
            cwd=self.folder,
            user=self._user,
            group=None if self._user is None else pwd.getpwnam(self._user).pw_gid,
            extra_groups=None if self._user is None else [],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )

    def _run_sql(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(statement)

    def url(self, database: str) -> str:
        """Return the URL of a database, as `carnet --db` takes it."""
        url = URL.create("postgresql+psycopg", username=OWNER, database=database, query={"host": str(self.folder)})
        return url.render_as_string(hide_password=False)

    def new_database(self) -> str:
        """Return the URL of a new base without tables."""
        return self._create("template0")

    def copy(self) -> Store:
        """Return a new base of the present schema; older ones that nobody has open any more go."""
        return Store(self._create("template_carnet"))

    def _create(self, source: str) -> str:
        for old in self._databases[:-KEPT_DATABASES]:
            with contextlib.suppress(DBAPIError):
                self._run_sql(f"DROP DATABASE {old}")
                self._databases.remove(old)
        self._made += 1
        name = f"carnet_{self._made}"
        self._run_sql(f"CREATE DATABASE {name} TEMPLATE {source}{self._quickly}")
        self._databases.append(name)
        return self.url(name)

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        if hasattr(self, "_admin"):
            self._admin.dispose()
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


def _runner() -> str | None:
    """Return whom the server has to run as, or None where that is the tests' own user."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in (*UNPRIVILEGED, getpass.getuser()) if name in names)


@contextlib.contextmanager
def running_server(programs: Path) -> Iterator[Server]:
    """Start a server, and stop it at the end."""
    server = Server(programs)
    try:
        yield server
    finally:
        server.stop()
