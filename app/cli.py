"""The commands: JSON on standard output, messages on standard error; without a command the window opens.

Exit 0 done, 1 a problem that the user can act on, 2 wrong usage.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.errors import AppError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code."""
    given = _parser().parse_args(arguments)
    try:
        if given.command is None:
            gc.disable()  # until the window is painted: importing makes many objects and next to no garbage
            from app.plain_imports import keep_plain_imports

            keep_plain_imports()
            from app.main import open_window

            return open_window(given.db, demo=given.demo)
        from app import commands

        return int(getattr(commands, f"run_{given.run}")(given) or 0)
    except AppError as error:
        from app.views.texts import explain

        print(explain(error), file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        return _end_without_reader()
    except Exception as error:  # noqa: BLE001 - a bug; the text of the exception may hold a person's data
        from app.logs import describe_crash

        print("Something in Carnet went wrong. What was saved is safe.", file=sys.stderr)  # noqa: T201
        print(describe_crash(type(error), error.__traceback__), file=sys.stderr)  # noqa: T201
        return 1


def _end_without_reader() -> int:
    """Return the exit code where whoever read the output, such as `head`, has gone.

    Source: Python 3.11 documentation, signal, "Note on SIGPIPE".
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="carnet", description="The client base of a travel agency.")
    parser.add_argument("--db", help="path of the base, or an SQLAlchemy URL; without it the user's own base")
    parser.add_argument("--demo", action="store_true", help="a made-up agency, kept apart from real data")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_window_commands(commands)
    _add_list_commands(commands)
    _add_document_commands(commands)
    _add_form_commands(commands)
    _add_base_commands(commands)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives the type no public name


def _add(commands: "_Commands[argparse.ArgumentParser]", name: str, text: str, run: str) -> argparse.ArgumentParser:
    """Add a command that `commands.run_<run>` carries out."""
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    made.set_defaults(run=run)
    return made


def _add_db(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS: a --db before the command must not be wiped by the default of the one after it
    parser.add_argument("--db", default=argparse.SUPPRESS, help="path of the base, or an SQLAlchemy URL")


def _add_window_commands(commands: "_Commands[argparse.ArgumentParser]") -> None:
    """Add what draws screens and makes up an agency."""
    screens = _add(commands, "screens", "draw every screen and dialog to PNG", "screens")
    screens.add_argument("folder", metavar="DIR", type=Path)
    screens.add_argument("--demo", action="store_true", default=argparse.SUPPRESS)
    screens.add_argument("--language", choices=("en", "ru"), default="en")
    screens.add_argument("--theme", choices=("light", "dark"), default="light")
    screens.add_argument("--font-percent", type=_percent, default=100)
    _add_db(screens)
    demo = _add(commands, "demo", "fill a base with made-up people, the same for the same seed", "demo")
    demo.add_argument("--clients", type=_count, required=True, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    _add_db(demo)


def _add_list_commands(commands: "_Commands[argparse.ArgumentParser]") -> None:
    """Add what reads lists."""
    grid = _add(commands, "grid", "show how a list would be understood", "grid")
    source = grid.add_mutually_exclusive_group(required=True)
    source.add_argument("file", metavar="FILE", type=Path, nargs="?")
    source.add_argument("--clipboard", action="store_true", help="read the clipboard instead of a file")
    form = grid.add_mutually_exclusive_group()
    form.add_argument("--html", action="store_true", help="take the clipboard's HTML only")
    form.add_argument("--text", action="store_true", help="take the clipboard's plain text only")
    tourists = _add(commands, "import", "add the tourists of a list to a tour", "import")
    tourists.add_argument("file", metavar="FILE", type=Path)
    tourists.add_argument("--tour", required=True, metavar="NUMBER")
    _add_import_options(tourists)
    clients = _add(commands, "clients", "the directory of clients", "clients_import")
    of_clients = clients.add_subparsers(dest="clients_command", required=True, metavar="COMMAND")
    directory = _add(of_clients, "import", "add the people of a list to the directory", "clients_import")
    directory.add_argument("file", metavar="FILE", type=Path)
    _add_import_options(directory)


def _add_import_options(parser: argparse.ArgumentParser) -> None:
    """Add what both imports have."""
    parser.add_argument("--update", action="store_true", help="change who is there already; else they are skipped")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done and write nothing")
    _add_db(parser)


def _add_document_commands(commands: "_Commands[argparse.ArgumentParser]") -> None:
    """Add what spells names and reads documents."""
    names = _add(commands, "translit", "spell names in Latin letters as passports do, or in Russian", "translit")
    names.add_argument("text", metavar="TEXT", nargs="+", help="names; a single - reads lines from standard input")
    names.add_argument("--scheme", type=_scheme, default="icao9303", help="the passport's rules, icao9303 by default")
    names.add_argument("--to-russian", action="store_true", help="from Latin letters to Russian ones")
    zones = _add(commands, "mrz", "read machine readable zones, documents parted by an empty line", "mrz")
    zones.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    scan = _add(commands, "scan", "read pictures of passports", "scan")
    scan.add_argument("images", metavar="IMAGE", type=Path, nargs="+", help="a picture, a PDF, or a folder of them")


def _add_form_commands(commands: "_Commands[argparse.ArgumentParser]") -> None:
    """Add what reads and fills embassy forms."""
    forms = _add(commands, "forms", "embassy forms", "forms_list")
    of_forms = forms.add_subparsers(dest="forms_command", required=True, metavar="COMMAND")
    _add(of_forms, "list", "list the forms that can be filled", "forms_list")
    inspect = _add(of_forms, "inspect", "show the fields of a PDF and the answers that they ask for", "forms_inspect")
    inspect.add_argument("file", metavar="PDF", type=Path)
    fill = _add(of_forms, "fill", "fill a form", "forms_fill")
    fill.add_argument("pack", metavar="PACK", help="the form's id, as forms list has it")
    fill.add_argument("--answers", type=Path, required=True, metavar="FILE.json", help="by catalogue name or meaning")
    fill.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    fill.add_argument(
        "--pdf", type=Path, metavar="FILE.pdf", help="the embassy's own PDF, where the form is not shipped"
    )
    office = fill.add_mutually_exclusive_group()
    office.add_argument("--docx", action="store_true", help="write the Word file of a form that is one")
    office.add_argument("--xlsx", action="store_true", help="write the workbook of a list of people")
    fill.add_argument("--editable", action="store_true", help="let the fields of a PDF stay fields")


def _add_base_commands(commands: "_Commands[argparse.ArgumentParser]") -> None:
    """Add what asks and keeps the base."""
    find = _add(commands, "find", "find clients by name, number, phone or e-mail", "find")
    find.add_argument("text", metavar="TEXT")
    find.add_argument("--limit", type=_count, default=20, metavar="N")
    _add_db(find)
    duplicates = _add(
        commands, "duplicates", "look through the whole base for people who stand in it twice", "duplicates"
    )
    duplicates.add_argument("--min-score", type=_share, default=0.0, metavar="S", help="from 0 to 1, 0 by default")
    _add_db(duplicates)
    backup = _add(commands, "backup", "copy the base while it is in use", "backup")
    backup.add_argument("file", metavar="FILE", type=Path)
    _add_db(backup)
    restore = _add(commands, "restore", "replace the base by a copy; the present one is kept beside it", "restore")
    restore.add_argument("file", metavar="FILE", type=Path)
    _add_db(restore)
    check = _add(commands, "check", "check the base and make its search keys anew where they differ", "check")
    _add_db(check)


def _scheme(text: str) -> str:
    """Return the name of a scheme of spelling."""
    from app.services.names.transliteration import SCHEMES

    if text not in SCHEMES:
        raise argparse.ArgumentTypeError(f"must be one of {', '.join(SCHEMES)}")
    return text


def _count(text: str) -> int:
    """Return a whole number of at least 1."""
    number = int(text)
    if not 1 <= number <= 10_000_000:
        raise argparse.ArgumentTypeError("must be from 1 to 10,000,000")
    return number


def _share(text: str) -> float:
    """Return a number from 0 to 1."""
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("must be from 0 to 1")
    return number


def _percent(text: str) -> int:
    """Return a font size in percent."""
    number = int(text)
    if not 50 <= number <= 300:
        raise argparse.ArgumentTypeError("must be from 50 to 300")
    return number
