import json

import pytest

from app.settings import Settings, SettingsFile, base_path, demo_base_path


@pytest.fixture
def file(tmp_path):
    return SettingsFile(tmp_path / "deep" / "settings.json")


def test_that_settings_come_back_as_they_were_saved(file):
    settings = Settings(
        "ru", "dark", 150, "clients", True, "00ff", {"people": [10, 20]}, {"parts": [1, 2]}, {"clean": "one"}
    )
    file.save(settings)
    assert file.load() == settings
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"unknown": 1}', b"null"])
def test_that_a_damaged_file_gives_the_defaults(file, content):
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    assert file.load() == Settings()


def test_that_a_missing_file_gives_the_defaults(file):
    assert file.load() == Settings()


def test_that_an_entry_of_the_wrong_type_is_replaced_alone(file):
    file.path.parent.mkdir()
    stored = {
        "theme": "dark",
        "font_percent": "large",
        "rail_folded": 1,
        "column_widths": {"people": ["wide"]},
        "choices": {"clean": 1},
    }
    file.path.write_text(json.dumps(stored), "utf-8")
    assert file.load() == Settings(theme="dark")


def test_that_made_up_data_is_kept_apart():
    assert base_path() != demo_base_path()
    assert base_path().parent != demo_base_path().parent
