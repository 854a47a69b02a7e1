"""What lupdate and PySide6 can't bear, and what nobody would notice before an agent does."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from source import calls, python_files

EMITS = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    happened = Signal(bool)

received = []
source = Source()
source.happened.connect(received.append)
for _ in range(2000):
    source.happened.emit(True)
print(len(received))
"""


def is_put_together(node: ast.expr) -> bool:
    """Say whether a text is made while the program runs, so that lupdate can't read it off the source."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod | ast.Add):
        return any(isinstance(part, ast.Constant | ast.JoinedStr | ast.BinOp) for part in (node.left, node.right))
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"


def put_together_texts(files: list[Path]) -> list[str]:
    found = calls(files, "tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")
    return [place for place, call in found if any(is_put_together(argument) for argument in call.args)]


def connected_lambdas(files: list[Path]) -> list[str]:
    return [
        place
        for place, call in calls(files, "connect")
        if any(isinstance(node, ast.Lambda) for argument in call.args for node in ast.walk(argument))
    ]


def test_that_texts_for_translation_are_literal() -> None:
    found = put_together_texts(python_files("app"))
    assert not found, "\n".join(found)


def test_that_no_lambda_is_connected_to_a_signal() -> None:
    found = connected_lambdas(python_files("app"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Tour {number}")',
        'self.tr("Tour %s" % number)',
        'self.tr("Tour {}".format(number))',
        'QCoreApplication.translate("Tours", "Tour " + number)',
    ],
)
def test_that_a_text_put_together_is_found(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert put_together_texts([written(tmp_path, line, monkeypatch)]) == ["screen.py:1"]


@pytest.mark.parametrize("line", ['self.tr("Tour %1").replace("%1", n)', "name.translate(LETTERS)", "tr(label)"])
def test_that_a_plain_text_passes(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert put_together_texts([written(tmp_path, line, monkeypatch)]) == []


def test_that_a_connected_lambda_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = written(tmp_path, "button.clicked.connect(lambda: self.save())", monkeypatch)
    assert connected_lambdas([file]) == ["screen.py:1"]


def written(folder: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("source.ROOT", folder)
    file = folder / "screen.py"
    file.write_text(line, encoding="utf-8")
    return file


def test_that_two_thousand_signals_of_true_are_survived() -> None:
    # PySide6 6.12.0 drops a reference to True at each emit: CPython 3.11 aborts after some 500.
    run = subprocess.run([sys.executable, "-c", EMITS], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "2000"), run.stderr
