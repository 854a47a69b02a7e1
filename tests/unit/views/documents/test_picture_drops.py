from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from app.views.documents.picture_drops import Pictures, holds_pictures, pictures_from


def mime_of(*names, image=False, text=""):
    mime = QMimeData()
    if names:
        mime.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    if image:
        made = QImage(4, 4, QImage.Format.Format_RGB32)
        made.fill(0)
        mime.setImageData(made)
    if text:
        mime.setText(text)
    return mime


def test_that_files_and_folders_of_pictures_are_taken(tmp_path, qapp):
    picture = tmp_path / "a.JPG"
    assert pictures_from(mime_of(picture, tmp_path)) == Pictures((picture, tmp_path))
    assert holds_pictures(mime_of(picture))


@pytest.mark.parametrize("names", [("list.xlsx",), ("a.jpg", "list.xlsx")])
def test_that_what_is_not_only_pictures_is_left(names, tmp_path, qapp):
    mime = mime_of(*(Path(tmp_path) / name for name in names))
    assert pictures_from(mime).is_empty
    assert not holds_pictures(mime)


def test_that_a_copied_image_is_a_png_and_cells_that_come_as_image_too_are_none(qapp):
    assert pictures_from(mime_of(image=True)).data.startswith(b"\x89PNG")
    cells = mime_of(image=True, text="a\tb")
    assert pictures_from(cells).is_empty
    assert not holds_pictures(cells)
