import pytest

from app.errors import EnvironmentProblemError
from app.services.documents.picture_desk import PictureDesk, is_picture, keep_picture


def test_that_a_picture_is_kept_under_a_free_name_with_its_ending(tmp_path):
    source = tmp_path / "photo.PNG"
    source.write_bytes(b"one")
    folder = tmp_path / "kept"
    folder.mkdir()
    first, second = (keep_picture(source, folder, "A/B: ERIKSSON") for _ in range(2))
    assert (first.name, second.name) == ("AB ERIKSSON.png", "AB ERIKSSON (2).png")
    assert keep_picture(b"two", folder, "").read_bytes() == b"two"


def test_that_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(EnvironmentProblemError):
        keep_picture(b"", tmp_path / "gone", "a")


def test_that_no_child_is_started_before_a_picture_is_read():
    desk = PictureDesk()
    desk.close()
    assert desk._reader is None


@pytest.mark.parametrize(("name", "is_one"), [("a.JPEG", True), ("a.heic", True), ("a.xlsx", False), ("jpg", False)])
def test_that_pictures_are_told_by_their_endings(tmp_path, name, is_one):
    assert is_picture(tmp_path / name) is is_one
