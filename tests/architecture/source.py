"""The project's own source, read for the tests of this folder."""

import ast
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".venv", "build", "__pycache__"}


def python_files(*folders: str) -> list[Path]:
    """Return the Python files below the folders of the project."""
    found = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    return sorted(file for file in found if not NOT_OURS & set(file.relative_to(ROOT).parts))


@cache
def parsed(file: Path) -> ast.Module:
    """Return the syntax tree of the file."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def calls(files: Iterable[Path], *names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call of a function or method of these names, with where it stands."""
    for file in files:
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.Call) and called_name(node) in names:
                yield place(file, node.lineno), node


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: `tr` of `self.tr(...)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def place(file: Path, line: int) -> str:
    """Return `file:line` below the project's folder."""
    return f"{file.relative_to(ROOT).as_posix()}:{line}"


def module_name(file: Path) -> str:
    """Return the dotted name of a file of the project."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules(nodes: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    """Yield line and name of each module that the nodes import, and of each name taken from it."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def run_at_import(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the nodes that importing the module runs: not the bodies of functions, not `if TYPE_CHECKING`."""
    todo: list[ast.AST] = list(tree.body)
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            todo.extend(node.orelse)
            continue
        todo.extend(ast.iter_child_nodes(node))


def tracked_text_files() -> dict[str, str]:
    """Return name and text of each file that git tracks or would; empty where there is no git."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return {}
    texts = {}
    for name in filter(None, listed.split("\0")):
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # removed but not yet committed, or no text
    return texts
