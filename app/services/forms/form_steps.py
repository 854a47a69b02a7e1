"""What was done to a form of the agency's own, as far as it takes to undo it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FormStep:
    """A form was added, changed, taken in or removed.

    Attributes:
        form: its id.
        before: the copy of what stood in its place; None where nothing did.
        mark: of what stands there since, as `mark_of` gives it.
        brings_country: its country's own file came with it.
    """

    form: str
    before: Path | None = None
    mark: str = ""
    brings_country: bool = False


def mark_of(pack_folder: Path) -> str:
    """Return what tells whether a form's files are still the same; the empty text where there is no form."""
    if not pack_folder.is_dir():
        return ""
    told = hashlib.sha256()
    for file in sorted(one for one in pack_folder.iterdir() if one.is_file()):
        content = file.read_bytes()
        told.update(f"{file.name} {len(content)} ".encode())
        told.update(content)
    return told.hexdigest()
