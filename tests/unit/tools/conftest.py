"""Lets the tests of this folder import the set-up's modules as `python tools/setup.py` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools"))
