"""The child process that looks for duplicates over the whole base; it writes what it finds as it goes."""

import time
from typing import Any

from app.errors import AppError
from app.models.store import Store
from app.services.child.serving import Tell, refusal, serve
from app.services.clients.duplicates.scanning import Scan
from app.services.work import Work

_TELL_S = 0.1


def main() -> None:
    """Answer until the parent closes the pipe."""
    serve(answer_to, bool)


def answer_to(question: dict[str, Any], tell: Tell) -> dict[str, object]:
    """Look through a base; what hinders it becomes a code."""
    store = Store(str(question["base"]))
    try:
        compared = Scan(store, Work(_Telling(tell).tell)).run(resume=bool(question["resume"]))
    except AppError as error:
        return refusal(error)
    finally:
        store.close()
    return {"compared": compared}


class _Telling:
    """Passes progress on, not more often than a window shows it."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told_at = 0.0

    def tell(self, done: int, total: int, step: str) -> None:
        """Tell, unless it was told just now."""
        now = time.monotonic()
        if now - self._told_at >= _TELL_S:
            self._told_at = now
            self._tell(done, total, step)


if __name__ == "__main__":
    main()
