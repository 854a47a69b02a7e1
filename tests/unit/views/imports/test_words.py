import pytest

from app.views.imports.words import ImportWords


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("Лист1", "Лист1"),
        ("#2", "table 2"),
        ("#1+#3", "tables 1 + 3"),
        ("#A+#1", "#A+#1"),
        ("C#+#1", "C#+#1"),
        ("", ""),
    ],
)
def test_that_tables_without_a_name_are_named_by_their_numbers(part: str, shown: str) -> None:
    assert ImportWords().part(part) == shown
