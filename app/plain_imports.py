"""Python's own `import`, which PySide replaces by one that looks for its name in the source of every module.

PySide does so for `from __feature__ import snake_case`, of which Carnet makes no use. It would cost a sixth of the
start, and each module's source would stay in memory.
"""

import builtins


def keep_plain_imports() -> None:
    """Load PySide and put back the `import` that it had found; called before the other modules are loaded."""
    import PySide6  # noqa: F401 - its loading is what replaces `import`

    found = vars(builtins).get("__orig_import__")
    if found is not None:
        vars(builtins)["__import__"] = found
