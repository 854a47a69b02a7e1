"""The files of packs: found within their folder, read as TOML whatever stands in them, kept until they change."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.services.forms.manifest import PackProblem

MOST_BYTES = 2_000_000
"""No manifest is larger; a larger one is not read."""

_PART = r"""(?:[\w-]++|"[^"\n]{0,100}"|'[^'\n]{0,100}')"""
_DEEP_KEY = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{16}}", re.ASCII)
"""A key of more parts than any manifest has: the time that tomllib takes for one grows with their square."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One file of a pack.

    Attributes:
        path: where it stands.
        name: its path below the folder of packs, with slashes.
        table: what it says; empty where it can't be read.
        problem: why it can't be read, or None.
    """

    path: Path
    name: str
    table: Mapping[str, Any]
    problem: PackProblem | None = None


Stamp = tuple[int, int]
"""Time of change in ns and size in bytes: a file that has the same is taken for unchanged."""

_read: dict[Path, tuple[Stamp, Manifest]] = {}


def find_manifests(folder: Path) -> Iterator[Path]:
    """Yield the manifests of a folder of packs by name; none of a folder that is not there."""
    for pattern in ("meanings/*.toml", "*/country.toml", "*/meanings.toml", "*/*/form.toml"):
        try:
            yield from sorted(folder.glob(pattern))
        except OSError:
            continue


def stamp_of(path: Path) -> Stamp:
    """Return what tells whether a file changed; zeros for one that is not there."""
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def read_manifest(folder: Path, path: Path) -> Manifest:
    """Read a manifest; one that can't be read has a problem and an empty table. Never raises for what it holds."""
    stamp = stamp_of(path)
    kept = _read.get(path)
    if kept is None or kept[0] != stamp:
        kept = _read[path] = (stamp, _read_anew(folder, path, stamp[1]))
    return kept[1]


def _read_anew(folder: Path, path: Path, size_bytes: int) -> Manifest:
    name = path.relative_to(folder).as_posix()
    if not _is_within(folder, path):
        return _unread(path, name, "pack_outside")
    if size_bytes > MOST_BYTES:
        return _unread(path, name, "pack_too_large", most=MOST_BYTES)
    code, where = "pack_unreadable", ""
    if not path.is_file():  # a pipe would be waited for
        return _unread(path, name, code)
    try:
        return Manifest(path, name, _parse(path.read_text("utf-8-sig")))
    except UnicodeDecodeError:
        code = "pack_not_utf8"
    except (ValueError, RecursionError) as error:
        code, where = "pack_not_toml", _where(str(error))
    except OSError:
        pass
    return _unread(path, name, code, where=where)


def _parse(text: str) -> Mapping[str, Any]:
    import tomllib

    deep = _DEEP_KEY.search(text)
    if deep is not None:
        raise ValueError(f"Key too deep (at line {text.count(chr(10), 0, deep.start()) + 1})")
    return tomllib.loads(text)


def _where(message: str) -> str:
    """Return line and column of a message of tomllib's ("… (at line 3, column 7)")."""
    _, at, place = message.rpartition("(at ")
    return place.rstrip(")") if at else ""


def _is_within(folder: Path, path: Path) -> bool:
    """Tell whether a file stands in its folder also when links are followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _unread(path: Path, name: str, code: str, **params: object) -> Manifest:
    return Manifest(path, name, {}, PackProblem(name, "", code, params))
