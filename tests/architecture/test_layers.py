"""Imports run one way: views -> services -> models -> errors, person_fields."""

import ast
import subprocess
import sys
from collections.abc import Collection
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from pytest_archon import archrule
from source import ROOT, imported_modules, module_name, parsed, python_files, run_at_import

LAYERS = ("app.views", "app.services", "app.models")
HEAVY = (
    "alembic",
    "babel",
    "charset_normalizer",
    "docx",
    "email_validator",
    "lxml",
    "openpyxl",
    "phonenumbers",
    "pycountry",
    "python_calamine",
    "selectolax",
)


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def test_that_services_and_all_below_know_no_qt() -> None:
    archrule("no Qt below the views").match(
        "app.services*", "app.models*", "app.errors", "app.person_fields", "app.settings", "app.logs"
    ).should_not_import("PySide6*", "shiboken6*").check("app")


def test_that_services_know_no_views() -> None:
    archrule("services below views").match("app.services*").should_not_import("app.views*").check("app")


def test_that_models_know_neither_services_nor_views() -> None:
    archrule("models below services").match("app.models*").should_not_import("app.services*", "app.views*").check("app")


def test_that_errors_and_person_fields_know_nothing_of_the_program() -> None:
    archrule("errors and fields at the bottom").match("app.errors", "app.person_fields").should_not_import(
        "app*"
    ).check("app")


def test_that_views_know_neither_models_nor_sqlalchemy() -> None:
    archrule("views see dataclasses of the services").match("app.views*").should_not_import(
        "app.models*", "sqlalchemy*", "alembic*"
    ).check("app", only_direct_imports=True)


def test_that_only_bootstrap_sees_every_layer() -> None:
    seeing_all = set()
    for file in python_files("app"):
        names = [name for _, name in imported_modules(ast.walk(parsed(file)))]
        if all(any(within(name, layer) for name in names) for layer in LAYERS):
            seeing_all.add(module_name(file))
    assert seeing_all <= {"app.bootstrap"}


def test_that_no_modules_import_each_other() -> None:
    # Such modules can be imported in some orders only, so that a new import elsewhere ends the program.
    files = {module_name(file): file for file in python_files("app")}
    imports = {name: modules_of(file, files.keys()) - {name} for name, file in files.items()}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


def modules_of(file: Path, ours: Collection[str]) -> set[str]:
    """Return our modules that importing a file runs, packages with them; those that the file stands in run before."""
    name = module_name(file)
    wanted = (imported.split(".") for _, imported in imported_modules(run_at_import(parsed(file))))
    loaded = {".".join(parts[:size]) for parts in wanted for size in range(1, len(parts) + 1)}
    return {module for module in loaded & set(ours) if not within(name, module)}


def test_that_heavy_modules_are_imported_where_they_are_used() -> None:
    # Alembic alone loads what stands in `migrations`, and only when a base has to be moved on.
    files = [file for file in python_files("app") if "migrations" not in file.parts]
    found = [
        f"{module_name(file)}:{line} {name}"
        for file in files
        for line, name in imported_modules(run_at_import(parsed(file)))
        if within(name, *HEAVY)
    ]
    assert not found, "\n".join(found)


def test_that_starting_loads_no_heavy_module() -> None:
    for name in ("main", "bootstrap"):
        if not (ROOT / "app" / f"{name}.py").exists():
            pytest.skip(f"there is no app/{name}.py yet")
    program = f"import sys, app.main, app.bootstrap; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    started = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert started.returncode == 0, started.stderr
    assert started.stdout.split() == []
