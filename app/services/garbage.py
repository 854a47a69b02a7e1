"""Python's search for garbage, held back while very many objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold back the search for cyclic garbage.

    Each search walks over all that was made so far: of ten thousand rows it takes longer than the work itself. What is
    not cyclic is freed as ever. May be used in any thread; nested, only the outermost one switches.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
