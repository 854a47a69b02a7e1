"""The log: where a crash happened, and never whom it was about."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import UserError
from app.logs import describe_crash, log_crash, set_up_logging

MARKED = "Тайнова-Неизвестная 0012345"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    logger = logging.getLogger("app")
    kept, level = list(logger.handlers), logger.level
    yield tmp_path
    for handler in list(logger.handlers):
        if handler not in kept:
            logger.removeHandler(handler)
            handler.close()
    for handler in kept:
        if handler not in logger.handlers:
            logger.addHandler(handler)
    logger.setLevel(level)


def crash(name: str) -> None:
    """Fail with a name in hand: in the message, in a parameter, in a local variable, and as the cause."""
    surname = name
    try:
        raise UserError("fields_refused", problems=[name])
    except UserError as error:
        raise KeyError(surname) from error


def written(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())


def test_that_a_name_is_in_no_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    set_up_logging(folder)
    try:
        crash(MARKED)
    except KeyError as error:
        log_crash(type(error), error, error.__traceback__)
        logging.getLogger("app.services").exception("it failed")
        told = describe_crash(type(error), error.__traceback__)
    log = written(folder)
    assert "KeyError" in log
    assert "crash" in log
    assert f"{__name__}:" in log or "test_logs" in log
    for text in (log, told):
        assert not [word for word in MARKED.split() if word in text]


def test_that_a_crash_of_the_whole_program_tells_no_name(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The error of a refused save, and of the base itself, carries what was typed; the log does not."""
    from app.models.store import Store
    from app.services.desk import open_desk
    from app.services.tours.tourists import save_tourist
    from tests.factories import add_tour, tourist

    set_up_logging(folder / "logs")
    store = Store(folder / "carnet.db")
    store.prepare()
    desk = open_desk(store)
    tour_id = add_tour(desk).id or 0
    with store.transaction(write=True) as session:
        session.connection().exec_driver_sql("DROP TABLE tourist_service")
    try:
        save_tourist(desk, tourist(tour_id, surname_ru=MARKED))
    except Exception:  # noqa: BLE001 - whatever it is
        log_crash(*sys.exc_info())  # type: ignore[arg-type]
    store.close()
    log = written(folder / "logs")
    assert "OperationalError" in log
    assert not [word for word in MARKED.split() if word in log]


def test_that_a_folder_that_is_none_leaves_the_program_without_a_log(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "file").write_text("no folder")
    set_up_logging(folder / "file" / "logs")
    logging.getLogger("app").warning("nothing is written")
    assert (folder / "file").read_text() == "no folder"
