"""Each place of the window can be opened first: its package is imported without any other one before it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = sorted(one.parent.name for one in (ROOT / "app" / "views").glob("*/__init__.py"))


@pytest.mark.parametrize("package", PACKAGES)
def test_that_a_package_of_views_is_imported_alone(package: str) -> None:
    made = subprocess.run(
        [sys.executable, "-c", f"import app.views.{package}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr.splitlines()[-1]
