"""What the program remembers of the window between two starts, and where its folders are."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
"""Icons, fonts, style, translations: read-only, shipped with the program."""

THEMES = ("system", "light", "dark")
FONT_PERCENTS = (90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the agent chose and how the window was left.

    Attributes:
        language: "en", "ru", or empty for the system's.
        theme: one of `THEMES`.
        font_percent: size of all text and of what is measured by it, 100 = 13 px.
        place: key of the page that was open last.
        rail_folded: the list of places shows icons only.
        geometry: Qt's window geometry as hexadecimal text.
        column_widths: widths of a table's columns at 100 %, by the table's objectName.
        splitters: sizes of a splitter's parts, by its objectName.
        choices: what was chosen last: of a split button's menu, or how forms are printed, by objectName.
    """

    language: str = ""
    theme: str = "system"
    font_percent: int = 100
    place: str = ""
    rail_folded: bool = False
    geometry: str = ""
    column_widths: Mapping[str, list[int]] = field(default_factory=dict)
    splitters: Mapping[str, list[int]] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)


class SettingsFile:
    """Settings as a JSON file; a file that is missing or damaged gives the defaults."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Settings:
        """Return what the file holds; an entry of the wrong type is replaced by its default."""
        try:
            stored = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return Settings()
        if not isinstance(stored, dict):
            return Settings()
        default = Settings()
        known = {entry.name for entry in fields(Settings)}
        return Settings(**{k: v for k, v in stored.items() if k in known and _fits(k, v, getattr(default, k))})

    def save(self, settings: Settings) -> None:
        """Write the file whole or not at all.

        Raises:
            OSError: the folder cannot be written to.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        os.replace(fresh, self.path)  # noqa: PTH105 - atomic on every platform


def _fits(name: str, value: Any, default: Any) -> bool:
    """Return whether a stored value has the type of the default; mappings hold lists of whole numbers, or texts."""
    if not isinstance(default, Mapping):
        return type(value) is type(default)
    if not isinstance(value, dict):
        return False
    if name == "choices":
        return all(isinstance(chosen, str) for chosen in value.values())
    return all(isinstance(sizes, list) and all(type(size) is int for size in sizes) for sizes in value.values())


def settings_file() -> SettingsFile:
    """Return the settings of this user."""
    import platformdirs

    return SettingsFile(platformdirs.user_config_path("carnet", appauthor=False) / "settings.json")


def data_folder() -> Path:
    """Return the folder of the user's own base and its backups; it may not exist yet."""
    import platformdirs

    return platformdirs.user_data_path("carnet", appauthor=False)


def base_path() -> Path:
    """Return the path of the user's own base."""
    return data_folder() / "carnet.sqlite"


def demo_base_path() -> Path:
    """Return the path of the made-up agency's base, kept apart from real data."""
    return data_folder() / "demo" / "carnet-demo.sqlite"
