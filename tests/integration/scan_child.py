"""Looks for duplicates until it is killed; started by test_duplicates with a base's path and a portion's size."""

import sys

from app.models.store import Store
from app.services.clients.duplicates.scanning import Scan
from app.services.work import Work


def tell(done: int, total: int, step: str) -> None:
    """Tell the parent how far it is, past every buffer."""
    sys.stdout.write(f"{step} {done} {total}\n")
    sys.stdout.flush()


def main() -> None:
    """Search, going on where the last search was ended."""
    store = Store(sys.argv[1])
    Scan(store, Work(tell), write_each=int(sys.argv[2])).run(resume=True)
    store.close()


if __name__ == "__main__":
    main()
