"""A pack as one file, to be sent to another agency: a zip archive with one folder of a country and one of a form.

What the country is goes along: the other agency may not have it.
"""

import io
import re
import shutil
import tempfile
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.form_steps import FormStep, mark_of
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.manifest_entries import CODE
from app.services.forms.own_packs import COUNTRY_FILE
from app.services.forms.pack_checks import check_pack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.press import FormPress

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
    _write(pack.id, pack.folder, target)


def keep_copy(pack_id: str, pack_folder: Path, kept: Path, now: datetime) -> Path:
    """Write a pack as one file into the folder of those that were removed or replaced; return the file.

    Raises:
        EnvironmentProblemError: file_not_written.
    """
    try:
        kept.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=kept.name) from error
    copy = kept / f"{pack_id.replace('/', '-')} {now:%Y-%m-%d %H%M%S%f}{ENDING}"
    _write(pack_id, pack_folder, copy)
    return copy


def kept_folder(folder: Path) -> Path:
    """Return where copies of removed packs are kept: beside the agency's folder, not in it."""
    return folder.with_name(f"{folder.name}-removed")


def _write(pack_id: str, pack_folder: Path, target: Path) -> None:
    beside = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(pack_folder.iterdir()):
                if _is_plain(file) and _FILE.fullmatch(file.name):
                    archive.write(file, f"{pack_id}/{file.name}")
            land = pack_folder.parent / COUNTRY_FILE
            if _is_plain(land):
                archive.write(land, f"{pack_id.partition('/')[0]}/{COUNTRY_FILE}")
        beside.replace(target)
    except (OSError, ValueError) as error:  # zip knows no time before 1980
        beside.unlink(missing_ok=True)
        raise EnvironmentProblemError("file_not_written", file=target.name) from error


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def import_pack(source: Path, folder: Path, *, press: FormPress | None = None) -> FormStep:
    """Put a pack that came as one file into the agency's folder, whole or not at all; return what was done.

    One of that name is replaced, and a copy of it kept. What the file says of its country is taken where no pack tells
    of that country yet. Nothing is written but this and the pack's own folder, whatever the archive says.

    Args:
        source: the file.
        folder: the agency's.
        press: reads the template for the checks that every pack has; without it that is left out.

    Raises:
        EnvironmentProblemError: file_unreadable, file_not_written.
        UserError: pack_file_damaged, pack_file_refused (it holds what no pack has), pack_file_too_big, pack_file_empty,
            own_form_refused with `place`, what the check found.
    """
    members = _read(source)
    lands = {name: members.pop(name) for name in list(members) if name.count("/") == 1}
    ids = {name.rpartition("/")[0] for name in members}
    if len(ids) != 1 or any(name.partition("/")[0] != next(iter(ids)).partition("/")[0] for name in lands):
        raise UserError("pack_file_refused", name=source.name)
    (pack_id,) = ids
    target = folder / pack_id
    told, before = target.parent / COUNTRY_FILE, None
    if told.exists() or (shipped_folder() / told.relative_to(folder)).exists():
        lands.clear()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
            root = Path(made) / "packs"
            new = root / pack_id
            new.mkdir(parents=True)
            for name, content in (members | lands).items():
                (root / name).write_bytes(content)
            if lands:
                _check_country(root, folder, source.name)
            _check(load_packs([shipped_folder(), folder, root]), pack_id, new, source.name, press)
            if target.exists():
                before = keep_copy(pack_id, target, kept_folder(folder), datetime.now())  # noqa: DTZ005 - as the agent reads it
                target.rename(Path(made) / "old")
            shutil.move(new, target)
            for name in lands:
                shutil.move(root / name, told)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=pack_id) from error
    return FormStep(pack_id, before, mark_of(target), brings_country=bool(lands))


def _check_country(root: Path, folder: Path, name: str) -> None:
    """Refuse what would say something else of a country that is known under another folder."""
    if load_packs([root]).countries.keys() & load_packs([shipped_folder(), folder]).countries.keys():
        raise UserError("pack_file_refused", name=name)


def _check(packs: Packs, pack_id: str, new: Path, name: str, press: FormPress | None) -> None:
    """Refuse what is no pack that can be filled."""
    loaded = packs.forms.get(pack_id)
    if loaded is None or loaded.folder != new:
        raise UserError("pack_file_empty", name=name)
    problems = check_pack(loaded, packs.meanings, press) if press is not None else []
    if problems:
        raise UserError("own_form_refused", place=problems[0].place)


def _read(source: Path) -> dict[str, bytes]:
    """Return the files of an archive, each name a country's folder, a form's and a file; or what the country is."""
    try:
        if source.stat().st_size > MOST_BYTES:
            raise UserError("pack_file_too_big", limit_mb=MOST_BYTES // 1_000_000)
        data = source.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=source.name) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [one for one in archive.infolist() if not one.filename.endswith("/")]
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
    if is_link or (len(parts) == 2 and parts[1] == COUNTRY_FILE):
        return not is_link and CODE.fullmatch(parts[0]) is not None and ".." not in parts[0]
    return (
        len(parts) == 3
        and all(CODE.fullmatch(part) and ".." not in part for part in parts[:2])
        and _FILE.fullmatch(parts[2]) is not None
    )
