"""The one place that builds everything: folders, store, desk, decoder."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import ArgumentError

from app.errors import EnvironmentProblemError
from app.models.store import Store
from app.services.desk import Desk, open_desk
from app.services.documents.picture_desk import PictureDesk
from app.services.forms.form_desk import FormDesk
from app.services.imports.decoder import Decoder
from app.services.key_age import are_keys_old
from app.settings import Settings, SettingsFile, base_path, demo_base_path, settings_file

if TYPE_CHECKING:
    from app.services.work import Work

DEMO_CLIENTS = 2000
DEMO_SEED = 1


@dataclass(frozen=True, slots=True)
class Carnet:
    """The parts that the window and the commands are given.

    Attributes:
        desk: the open base and who writes.
        decoder: reads lists from outside in a process of its own; started when first needed.
        pictures: reads pictures of documents in another process; started when first needed.
        forms: fills forms and shows their pages in two more; started when first needed.
        settings_file: where the window's choices are kept.
        settings: the choices as they were at the start.
        is_demo: true for the made-up agency.
    """

    desk: Desk
    decoder: Decoder
    pictures: PictureDesk
    forms: FormDesk
    settings_file: SettingsFile
    settings: Settings
    is_demo: bool

    def close(self) -> None:
        """End the child processes and let go of the base."""
        self.decoder.close()
        self.pictures.close()
        self.forms.close()
        self.desk.store.close()


def open_carnet(base: str | None = None, *, demo: bool = False, work: "Work | None" = None) -> Carnet:
    """Open a base, create or migrate it, and return everything that works on it.

    Args:
        base: a path or an SQLAlchemy URL; without it the user's own base, or the made-up agency's.
        demo: fill the base with made-up people where it is empty.
        work: is told how far it is where the base of another Carnet is brought up to date.

    Raises:
        EnvironmentProblemError: the base can't be opened, is damaged or newer than this program.
    """
    store = _store(base, demo=demo)
    store.prepare()
    _renew_when_old(store, work)
    desk = open_desk(store)
    if demo:
        _fill_when_empty(desk)
    kept = settings_file()
    return Carnet(desk, Decoder(), PictureDesk(), FormDesk(), kept, kept.load(), demo)


def _renew_when_old(store: Store, work: "Work | None") -> None:
    """Make the keys anew where another Carnet made them; search would find nobody by them."""
    if are_keys_old(store):
        from app.services.maintenance import renew_old_keys

        renew_old_keys(store, work)


def _where(base: str | None, *, demo: bool) -> str | Path:
    """Return the given base, or the user's own, or the made-up agency's, which is kept apart from it."""
    return base or (demo_base_path() if demo else base_path())


def _store(base: str | None, *, demo: bool) -> Store:
    """Return the store of a base that is not opened yet.

    Raises:
        EnvironmentProblemError: the URL is none, or the driver for its server is not installed.
    """
    try:
        return Store(_where(base, demo=demo))
    except (ArgumentError, ImportError, ValueError) as error:
        raise EnvironmentProblemError("base_not_opened") from error


def refuse_missing_base(base: str | None) -> None:
    """Refuse a base that is named and not there: who reads or copies it has misspelt its path.

    Raises:
        EnvironmentProblemError: there is no such file.
    """
    file = None if base is None else _store(base, demo=False).file
    if file is not None and not file.exists():
        raise EnvironmentProblemError("base_not_opened")


def _fill_when_empty(desk: Desk) -> None:
    """Make up an agency in a base that has no client."""
    from app.services.clients.listing import ClientFilter, count_clients

    if count_clients(desk, ClientFilter()) == 0:
        from app.services.demo.filling import fill_demo

        fill_demo(desk, DEMO_CLIENTS, DEMO_SEED)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A kept copy of the base."""

    path: Path
    made: datetime
    size_bytes: int


def list_backup_files(carnet: Carnet) -> list[BackupFile]:
    """Return the kept copies, newest first."""
    from app.models.backup import list_backups

    found = [(path, path.stat()) for path in list_backups(carnet.desk.store)]
    return [
        BackupFile(path, datetime.fromtimestamp(stat.st_mtime, UTC).astimezone(), stat.st_size) for path, stat in found
    ]


def backup_now(carnet: Carnet) -> Path:
    """Copy the base into its folder of copies.

    Raises:
        UserError: a server keeps the base.
        EnvironmentProblemError: the copy can't be written.
    """
    from app.models.backup import keep_backup

    return keep_backup(carnet.desk.store, reason="asked")


def back_up_to(carnet: Carnet, path: Path) -> None:
    """Copy the base to a file; raises as `backup_now`."""
    from app.models.backup import write_backup

    write_backup(carnet.desk.store, path)


def restore_base(base: str | None, path: Path, *, demo: bool = False) -> Path | None:
    """Replace a base that is not open by a copy; returns and raises as `restore_from`."""
    from app.models.backup import restore_backup

    store = _store(base, demo=demo)
    try:
        return restore_backup(store, path)
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class Restored:
    """What taking back a copy did.

    Attributes:
        kept: where the base as it was is kept.
        is_other_agent: the system's user is another agent in the restored base than the one who is at the desk.
    """

    kept: Path | None
    is_other_agent: bool


def restore_from(carnet: Carnet, path: Path) -> Restored:
    """Replace the open base by a copy; the system's user is an agent of it afterwards.

    Raises:
        UserError: the copy is no base of Carnet.
        EnvironmentProblemError: the base can't be written.
    """
    from app.models.backup import restore_backup
    from app.services.clients.duplicates.pairs import forget_settled
    from app.services.clients.search.vocabulary import forget_vocabulary

    kept = restore_backup(carnet.desk.store, path)
    forget_vocabulary(carnet.desk.store)
    forget_settled(carnet.desk.store)
    return Restored(kept, open_desk(carnet.desk.store).agent_id != carnet.desk.agent_id)


def reopen(carnet: Carnet) -> Carnet:
    """Return the parts with the desk of the agent who the system's user is now, and the choices as kept now."""
    return replace(carnet, desk=open_desk(carnet.desk.store, carnet.desk.today), settings=carnet.settings_file.load())


def make_daily_backup(carnet: Carnet) -> Path | None:
    """Copy the base once a day; called after the window stands, in the background."""
    from app.models.backup import keep_daily_backup

    return None if carnet.is_demo else keep_daily_backup(carnet.desk.store)


def clear_passing_files() -> int:
    """Remove the lists of people that earlier starts wrote for a spreadsheet program; return how many folders went."""
    from app.services.passing_files import remove_passing_folders

    return remove_passing_folders()
