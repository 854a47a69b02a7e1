"""What the mutants come from: the made-up lists of `tests/data/lists`, by the kind of their source."""

from functools import cache
from pathlib import Path

LISTS = Path(__file__).resolve().parents[1] / "data" / "lists"
KINDS = ("html", "text", "lines", "rtf", "csv", "xlsx", "xlsm", "xls", "xlsb", "ods", "docx")

_LARGEST_BYTES = 60_000
_TYPED = ("lines", "pax", "mail", "chat")


@cache
def seeds() -> dict[str, tuple[bytes, ...]]:
    """Return the sources of each kind, none of them large: a large one makes slow mutants and finds no more."""
    found: dict[str, list[bytes]] = {kind: [] for kind in KINDS}
    for file in sorted(LISTS.glob("*/*/*.*")):
        if file.name != "expected.json" and file.stat().st_size <= _LARGEST_BYTES:
            found[_kind(file)].append(file.read_bytes())
    missing = [kind for kind, sources in found.items() if not sources]
    assert not missing, f"no lists of these kinds: {missing}"
    return {kind: tuple(sources) for kind, sources in found.items()}


def _kind(file: Path) -> str:
    ending = file.suffix.lstrip(".")
    if ending in ("csv", "tsv") or file.name == "list.txt":
        return "csv"
    if ending == "txt":
        typed = file.parent.name.startswith(_TYPED) or b"\t" not in file.read_bytes()
        return "lines" if typed else "text"
    return ending
