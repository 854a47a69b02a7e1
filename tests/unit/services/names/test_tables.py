import subprocess
import sys

PROGRAM = """
import sys
from app.services.names.tables import load_name_tables
assert "transliterate" not in sys.modules
load_name_tables()
from app.services.names.transliteration import spelling
print("transliterate" in sys.modules, spelling._spellings.cache_info().currsize)
"""


def test_that_the_tables_are_loaded_when_asked_for_and_not_before() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "1"]
