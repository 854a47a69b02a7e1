"""Writes the lists: `python -m tests.data.lists.make FOLDER --half open`."""

import argparse
import json
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.data.lists.make import (
    by_agencies,
    by_airlines,
    by_cells,
    by_chance,
    by_companies,
    by_messages,
    by_programs,
    by_schools,
    by_teams,
    from_agents,
    from_delimited,
    from_excel,
    from_sheets,
    from_text,
    from_word,
    from_workbooks,
)
from tests.data.lists.make.case import Case, Converted
from tests.data.lists.make.files import settled

PACKED = {"ods", "docx", "xlsx"}


HALVES: dict[str, tuple[ModuleType, ...]] = {
    "frozen": (from_excel, from_word, from_sheets, from_text, from_workbooks, from_delimited, from_agents),
    "open": (
        by_agencies,
        by_airlines,
        by_cells,
        by_companies,
        by_messages,
        by_programs,
        by_schools,
        by_teams,
        by_chance,
    ),
}
"""The modules that make each half: by the program that gives the list, and by who sends it."""


def all_cases(half: str) -> list[Case]:
    """Return all lists of a half, none of a name twice."""
    cases = [case for module in HALVES[half] for case in module.cases()]
    names = [case.name for case in cases]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
    return cases


def office(cases: Sequence[Case], folder: Path) -> dict[str, bytes]:
    """Return by name what LibreOffice makes of the lists that need it; it is started once for each target."""
    wanted: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if isinstance(case.data, Converted):
            wanted[case.data.target].append(case)
    found = {}
    for place, (target, some) in enumerate(sorted(wanted.items())):
        into, out = folder / f"in{place}", folder / f"out{place}"
        into.mkdir()
        files = []
        for case in some:
            assert isinstance(case.data, Converted)
            file = into / f"{case.name}.{case.data.source}"
            file.write_bytes(case.data.data)
            files.append(str(file))
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            target,
            "--outdir",
            str(out),
            *files,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        ending = target.partition(":")[0]
        for case in some:
            data = (out / f"{case.name}.{ending}").read_bytes()
            found[case.name] = settled(data) if ending in PACKED else data
    return found


def page_of(case: Case) -> dict[str, Any]:
    """Return what is written beside the source."""
    source = {"file": case.file, "program": case.program, "shapes": list(case.shapes)}
    if case.note:
        source["note"] = case.note
    return {"source": source, **case.expected, **case.more}


def written(page: dict[str, Any]) -> str:
    """Return the page as JSON, a line for each row."""
    parts = []
    for key, value in page.items():
        if isinstance(value, list) and value and isinstance(value[0], list):
            rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f'  "{key}": [\n    {rows}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(folder: Path, half: str) -> None:
    """Write each list of a half into a folder of its own."""
    cases = all_cases(half)
    with tempfile.TemporaryDirectory() as place:
        made = office(cases, Path(place))
    for case in cases:
        into = folder / case.name
        into.mkdir(parents=True, exist_ok=True)
        data = made[case.name] if isinstance(case.data, Converted) else case.data
        (into / case.file).write_bytes(data)
        (into / "expected.json").write_text(written(page_of(case)), encoding="utf-8", newline="\n")
    print(f"{len(cases)} lists in {folder}")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.data.lists.make", description="Writes the made-up lists.")
    asked.add_argument("folder", type=Path, help="where each list gets a folder of its own")
    asked.add_argument("--half", choices=sorted(HALVES), required=True, help="which half of the corpus")
    told = asked.parse_args()
    main(told.folder, told.half)
