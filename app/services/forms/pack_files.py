"""A pack as one file, to be sent to another agency: a zip archive with one folder of a country and one of a form."""

import io
import re
import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.manifest import FormPack
from app.services.forms.manifest_entries import CODE
from app.services.forms.packs import load_packs, shipped_folder

ENDING = ".carnetform"
MOST_BYTES = 80_000_000
MOST_UNPACKED = 120_000_000
MOST_FILES = 50
_FILE = re.compile(r"[\w][\w .()+-]{0,99}\.(toml|pdf|typ|docx)", re.ASCII)


def export_pack(pack: FormPack, target: Path) -> None:
    """Write a pack as one file; links and what is no part of a pack stay out.

    Raises:
        EnvironmentProblemError: file_not_written.
    """
    beside = target.with_name(f".{target.name}.part")
    country, form = pack.id.split("/")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(pack.folder.iterdir()):
                if file.is_file() and not file.is_symlink() and _FILE.fullmatch(file.name):
                    archive.write(file, f"{country}/{form}/{file.name}")
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EnvironmentProblemError("file_not_written", file=target.name) from error


def import_pack(source: Path, folder: Path) -> str:
    """Put a pack that came as one file into the agency's folder, whole or not at all; return its id.

    One of that name is replaced. Nothing is written outside the pack's own folder, whatever the archive says.

    Raises:
        EnvironmentProblemError: file_unreadable, file_not_written.
        UserError: pack_file_damaged, pack_file_refused (it holds what no pack has), pack_file_too_big, pack_file_empty.
    """
    members = _read(source)
    ids = {name.rpartition("/")[0] for name in members}
    if len(ids) != 1:
        raise UserError("pack_file_refused", name=source.name)
    (pack_id,) = ids
    target = folder / pack_id
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
            root = Path(made) / "packs"
            new = root / pack_id
            new.mkdir(parents=True)
            for name, content in members.items():
                (root / name).write_bytes(content)
            loaded = load_packs([shipped_folder(), folder, root]).forms.get(pack_id)
            if loaded is None or loaded.folder != new:
                raise UserError("pack_file_empty", name=source.name)
            if target.exists():
                target.rename(Path(made) / "old")
            shutil.move(new, target)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=pack_id) from error
    return pack_id


def _read(source: Path) -> dict[str, bytes]:
    """Return the files of an archive, each name a country's folder, a form's folder and a file."""
    try:
        if source.stat().st_size > MOST_BYTES:
            raise UserError("pack_file_too_big", limit_mb=MOST_BYTES // 1_000_000)
        data = source.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=source.name) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [one for one in archive.infolist() if not one.is_dir()]
            if len(listed) > MOST_FILES or sum(one.file_size for one in listed) > MOST_UNPACKED:
                raise UserError("pack_file_too_big", limit_mb=MOST_UNPACKED // 1_000_000)
            if not listed or not all(_is_of_a_pack(one) for one in listed):
                raise UserError("pack_file_refused", name=source.name)
            return {one.filename: archive.read(one) for one in listed}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UserError("pack_file_damaged", name=source.name) from error


def _is_of_a_pack(member: zipfile.ZipInfo) -> bool:
    """Tell whether a member is a plain file where a pack has one: no link, no way up, no folder below."""
    parts = member.filename.split("/")
    is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
    return (
        len(parts) == 3
        and not is_link
        and all(CODE.fullmatch(part) and ".." not in part for part in parts[:2])
        and _FILE.fullmatch(parts[2]) is not None
    )
