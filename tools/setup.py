"""Set Carnet up, run it and check it, with nothing but Python's own library: `python tools/setup.py run`.

The Makefile calls this; where there is no make (Windows) it is called by hand.
"""

import sys

MINIMUM = (3, 11)


def main(arguments: list[str]) -> int:
    """Do the named task and return the exit code; a problem that the user can mend is one sentence."""
    if sys.version_info[:2] < MINIMUM:
        wanted, found = ".".join(map(str, MINIMUM)), ".".join(map(str, sys.version_info[:2]))
        print(f"Carnet needs Python {wanted} or newer; this is Python {found}.", file=sys.stderr)
        return 1

    # These files use the syntax of today's Python: an old one must have been refused before it reads them.
    from setup_system import SetupProblem
    from setup_tasks import TASKS, help_text

    name, *words = arguments or ["help"]
    if name in {"help", "-h", "--help"}:
        print(help_text())
        return 0
    if name not in TASKS:
        print(f"There is no task called {name}.\n{help_text()}", file=sys.stderr)
        return 2
    try:
        return TASKS[name](words)
    except SetupProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
