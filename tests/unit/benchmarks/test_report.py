from benchmarks.measure import Figure
from benchmarks.report import renewed

FIRST = Figure("to start", 400.0, "a bare window", 200.0, "≤ 3 ×", is_reached=True)
SECOND = Figure("to find", 2000.0, "LIKE", 4000.0, "", is_reached=True)


def test_that_a_run_of_everything_writes_all_rows_and_sections() -> None:
    report = renewed("", [FIRST, SECOND], ["\n## Lists\n\n| a |\n", "\n## Pictures\n\ntext\n"])
    assert "| to start | 400.0 ms | a bare window | 200.0 ms | 2.00 | ≤ 3 × | reached |\n" in report
    assert "| to find | 2.00 s | LIKE | 4.00 s | 0.50 |  |  |\n" in report
    assert report.endswith("\n\n## Lists\n\n| a |\n\n## Pictures\n\ntext\n")


def test_that_a_run_of_some_groups_keeps_what_it_did_not_measure() -> None:
    old = renewed("", [FIRST, SECOND], ["\n## Lists\n\n| a |\n", "\n## Pictures\n\ntext\n"])
    assert renewed(old, [], []) == old
    slower = Figure("to start", 900.0, "a bare window", 200.0, "≤ 3 ×", is_reached=False)
    new = renewed(old, [slower], ["\n## Lists\n\n| b |\n"])
    assert new == old.replace("400.0 ms", "900.0 ms").replace(
        "2.00 | ≤ 3 × | reached", "4.50 | ≤ 3 × | MISSED"
    ).replace("| a |", "| b |")
