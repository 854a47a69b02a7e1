"""Qt's own dialogs speak the language of the window, and none of their words is left in English."""

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QToolButton

from app.main import install_language
from app.views.texts_of_qt import QT_WORDS

LATIN = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def in_russian(qapp):
    install_language(qapp, "ru")
    yield
    install_language(qapp, "en")


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory])
@pytest.mark.parametrize("way", list(QFileDialog.AcceptMode))
def test_that_the_file_dialog_is_russian(qtbot, tmp_path, mode, way):
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(way)
    said = [label.text() for kind in (QLabel, QPushButton, QToolButton) for label in dialog.findChildren(kind)]
    said += [label.toolTip() for label in dialog.findChildren(QToolButton)] + [dialog.windowTitle()]
    assert len(said) > 10
    assert [words for words in said if LATIN.search(words)] == []


@pytest.mark.usefixtures("in_russian")
def test_that_buttons_of_qt_are_russian(qtbot):
    kinds = [kind for kind in QMessageBox.StandardButton if kind.value.bit_count() == 1 and kind.name != "Ok"]
    box = QMessageBox()
    qtbot.addWidget(box)
    for kind in kinds:
        box.addButton(kind)
    said = [button.text() for button in box.buttons()]
    assert len(said) > 10
    assert [words for words in said if LATIN.search(words)] == []


@pytest.mark.usefixtures("in_russian")
def test_that_words_which_qt_lacks_are_added():
    assert [words for context, words in QT_WORDS if QCoreApplication.translate(context, words) == words] == []
