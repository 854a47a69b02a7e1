"""How long a file, a function and a class may be, without exemptions. The tail is what rots."""

import ast
import re
import tomllib

from source import ROOT, parsed, place, python_files

FILE_LINES, FUNCTION_LINES, CLASS_LINES, COMPLEXITY = 500, 60, 250, 10
PROGRAM = ("app", "tools", "benchmarks")
FORBIDDEN_NAMES = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "managers"}
EXEMPTION = re.compile(r"#\s*(type:\s*ignore|mypy:|ruff:|pylint:|noqa\s*(?!:)|noqa:[^#]*(C901|PLR09))")
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def longer_than(limit: int, kind: type | object) -> list[str]:
    return [
        f"{place(file, node.lineno)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for file in python_files(*PROGRAM)
        for node in ast.walk(parsed(file))
        if isinstance(node, kind) and node.end_lineno - node.lineno >= limit
    ]


def test_that_no_file_is_too_long() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in python_files(*PROGRAM, "tests")}
    found = [f"{place(file, 1)}: {lines} lines" for file, lines in lengths.items() if lines > FILE_LINES]
    assert not found, "\n".join(found)


def test_that_no_function_is_too_long() -> None:
    found = longer_than(FUNCTION_LINES, FUNCTION)
    assert not found, "\n".join(found)


def test_that_no_class_is_too_long() -> None:
    found = longer_than(CLASS_LINES, ast.ClassDef)
    assert not found, "\n".join(found)


def test_that_ruff_keeps_the_complexity() -> None:
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    assert ruff["mccabe"]["max-complexity"] == COMPLEXITY
    assert {"C90", "C901"} & set(ruff["select"])
    exempted = [*ruff["ignore"], *(code for codes in ruff.get("per-file-ignores", {}).values() for code in codes)]
    assert [code for code in exempted if code.startswith("C9")] == []


def test_that_nothing_exempts_itself_from_types_or_budgets() -> None:
    found = [
        f"{place(file, number)}: {line.strip()}"
        for file in python_files(*PROGRAM)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if EXEMPTION.search(line)
    ]
    assert not found, "\n".join(found)


def test_that_no_module_has_a_name_that_says_nothing() -> None:
    found = [
        place(file, 1)
        for file in python_files(*PROGRAM, "tests")
        if FORBIDDEN_NAMES & {file.stem, *file.relative_to(ROOT).parts}
    ]
    assert not found, "\n".join(found)
