"""Form packs: what the folders of packs say, checked entry by entry; a damaged entry takes nothing else with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from app.services.forms.editions import end_editions
from app.services.forms.manifest import Country, Edition, FormPack, Group, Meaning, PackProblem, Packs, PassportRule
from app.services.forms.manifest_entries import CODE, Entry
from app.services.forms.manifest_fields import read_fields, read_group, read_meaning, read_sections
from app.services.forms.manifest_files import Manifest, Stamp, find_manifests, read_manifest, stamp_of

GENERAL = "general"
"""Folder of the forms of no country: letters, lists. Its `country.toml` names the questionnaire of what they ask."""

GENERAL_CODE = "GENERAL"

MEANINGS = "meanings"
"""Folder of the meanings that several countries ask for; what one alone asks for stands in its own `meanings.toml`."""

GROUPS = "group"
"""Table of a file of meanings that holds the words of repeated groups, by code."""

_COUNTED_FROM = ("departure", "arrival")

_Folders = tuple[Path, ...]
_kept: dict[tuple[_Folders, str], tuple[Mapping[Path, Stamp], Packs]] = {}
"""By folders, and the country whose forms alone were read."""
_reading = Lock()
"""Held while packs are read: who asks meanwhile waits for them rather than read the same once more."""


def shipped_folder() -> Path:
    """Return the folder of the packs that come with Carnet."""
    return Path(__file__).resolve().parents[3] / "forms"


def own_folder() -> Path:
    """Return the folder of the agency's own packs, which win; it may not exist yet."""
    import platformdirs

    return platformdirs.user_data_path("carnet", appauthor=False) / "forms"


def known_packs(folders: Sequence[Path] | None = None) -> Packs:
    """Return the shipped packs with the agency's, or those of other folders; read anew when a file of them changed.

    May be called from any thread.
    """
    chosen = tuple(folders) if folders is not None else (shipped_folder(), own_folder())
    return _kept_packs(chosen, "")


def packs_of_country(code: str) -> Packs:
    """Return the known packs; while nobody has asked for all of them yet, what one country needs.

    The first questionnaire need not wait until the forms of every country are read. May be called from any thread.

    Args:
        code: of the country, or `GENERAL_CODE`.
    """
    chosen = (shipped_folder(), own_folder())
    found = _kept_packs(chosen, "" if (chosen, "") in _kept else code)
    return _kept_packs(chosen, "") if found.problems else found  # it may ask for what another country brings


def _kept_packs(folders: _Folders, only: str) -> Packs:
    stamps = {path: stamp_of(path) for folder in folders for path in find_manifests(folder)}
    with _reading:
        kept = _kept.get((folders, only))
        if kept is None or kept[0] != stamps:
            kept = _kept[folders, only] = (stamps, load_packs(folders, only=only))
    return kept[1]


def load_packs(folders: Sequence[Path], *, only: str = "") -> Packs:
    """Return what the folders hold; of two entries of one name that of the later folder wins.

    Never raises for what the files hold: what can't be used is a problem that names file and place.

    Args:
        folders: of packs, the agency's last.
        only: code of a country; no other one's forms, nor the meanings that stand beside these, are read.
    """
    problems: list[PackProblem] = []
    files = [_File(at, folder, path) for at, folder in enumerate(folders) for path in find_manifests(folder)]
    countries, country_of = _read_countries([one for one in files if one.is_country], problems)
    wanted = [one for one in files if not one.is_country and _is_of(only, one, country_of)]
    of_meanings = list(_readable((one for one in wanted if not one.is_form), problems))
    meanings = _read_meanings(of_meanings, problems)
    forms: dict[str, FormPack] = {}
    for at, manifest in _readable((one for one in wanted if one.is_form), problems):
        form = _read_form(manifest, meanings, country_of, problems)
        if form is not None:
            forms[form.id] = replace(form, is_own=at > 0)
    groups = _read_groups(of_meanings, problems)
    return Packs(meanings, countries, dict(sorted(end_editions(forms).items())), tuple(problems), groups)


@dataclass(frozen=True, slots=True)
class _File:
    """A manifest that was found: the place of its folder among the folders, that folder, and its path."""

    at: int
    folder: Path
    path: Path

    @property
    def parts(self) -> tuple[str, ...]:
        return self.path.relative_to(self.folder).parts

    @property
    def is_form(self) -> bool:
        return len(self.parts) > 2

    @property
    def is_country(self) -> bool:
        return not self.is_form and self.parts[0] != MEANINGS and self.parts[-1] == "country.toml"


def _is_of(code: str, file: _File, country_of: Mapping[str, str]) -> bool:
    """Tell whether a manifest is of a country, or of all; every one is of the empty code."""
    folder = file.parts[0]
    return code in {"", GENERAL_CODE if folder == GENERAL else country_of.get(folder, "")} or folder == MEANINGS


def _readable(files: Iterable[_File], problems: list[PackProblem]) -> Iterator[tuple[int, Manifest]]:
    """Yield the manifests that can be read, each with the place of its folder among the folders."""
    for file in files:
        manifest = read_manifest(file.folder, file.path)
        if manifest.problem is not None:
            problems.append(manifest.problem)
        else:
            yield file.at, manifest


def _read_meanings(manifests: Sequence[tuple[int, Manifest]], problems: list[PackProblem]) -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    of_folder: dict[str, int] = {}
    for at, manifest in manifests:
        for code, table in manifest.table.items():
            if code == GROUPS:
                continue
            entry = Entry(manifest.name, code[:60], table, problems)
            if of_folder.get(code) == at:
                entry.tell("pack_twice", key=code)
                continue
            meaning = read_meaning(code, entry)
            if meaning is not None:
                meanings[code] = meaning
                of_folder[code] = at
    return meanings


def _read_groups(manifests: Sequence[tuple[int, Manifest]], problems: list[PackProblem]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    of_folder: dict[str, int] = {}
    for at, manifest in manifests:
        tables = Entry(manifest.name, GROUPS, manifest.table.get(GROUPS, {}), problems).table
        for code, table in tables.items():
            entry = Entry(manifest.name, f"{GROUPS} {code[:60]}", table, problems)
            if of_folder.get(code) == at:
                entry.tell("pack_twice", key=code)
                continue
            group = read_group(code, entry)
            if group is not None:
                groups[code] = group
                of_folder[code] = at
    return groups


def _read_countries(files: Sequence[_File], problems: list[PackProblem]) -> tuple[dict[str, Country], dict[str, str]]:
    """Return the countries by code, and their codes by the name of their folder."""
    countries: dict[str, Country] = {}
    country_of: dict[str, str] = {}
    for _, manifest in _readable(files, problems):
        entry = Entry(manifest.name, "", manifest.table, problems)
        country = _read_country(entry)
        folder = manifest.path.parent.name
        if country is not None and (folder == GENERAL) != (country.code == GENERAL_CODE):
            entry.tell("pack_code_refused", "code", value=country.code)
        elif country is not None and folder == GENERAL:
            countries[country.code] = country
        elif country is not None:
            if country_of.get(folder, country.code) != country.code:
                entry.tell("pack_country_differs", "code", value=country.code)
                continue
            countries[country.code] = country
            country_of[folder] = country.code
    return countries, country_of


def _read_country(entry: Entry) -> Country | None:
    code, names = entry.code("code"), entry.texts("names")
    for key, value in (("code", code), ("names", names)):
        if not value:
            entry.tell("pack_lacks", key=key)
    if not code:
        return None
    rule = entry.inner("passport")
    counted_from = rule.text("counted_from", "departure")
    if counted_from not in _COUNTED_FROM:
        rule.tell("pack_value_unknown", "counted_from", value=counted_from[:60], known=", ".join(_COUNTED_FROM))
        counted_from = "departure"
    return Country(
        code,
        names,
        alpha_2=entry.code("alpha_2"),
        alpha_3=entry.code("alpha_3"),
        members=entry.codes("members"),
        language=entry.language("language"),
        passport=PassportRule(
            rule.number("months"), rule.number("days"), counted_from, rule.number("issued_within_years", most=100)
        ),
        sources=entry.sources(),
    )


def _read_form(
    manifest: Manifest, meanings: Mapping[str, Meaning], country_of: Mapping[str, str], problems: list[PackProblem]
) -> FormPack | None:
    """Return a form; None where it is of a country that is not known."""
    entry = Entry(manifest.name, "", manifest.table, problems)
    folder = manifest.path.parent
    country_folder = folder.parent.name
    if not CODE.fullmatch(folder.name) or not CODE.fullmatch(country_folder):
        entry.tell("pack_code_refused", value="")
        return None
    if country_folder != GENERAL and country_folder not in country_of:
        entry.tell("pack_country_unknown", value=country_folder)
        return None
    titles = entry.texts("titles")
    if not titles:
        entry.tell("pack_lacks", key="titles")
    sections = read_sections(entry)
    return FormPack(
        f"{country_folder}/{folder.name}",
        country_of.get(country_folder, ""),
        folder,
        titles,
        language=entry.language("language"),
        edition=_read_edition(entry.inner("edition")),
        sources=entry.sources(),
        sections=sections,
        fields=read_fields(entry, meanings, [section.code for section in sections]),
        follows=entry.text("follows"),
        raw=manifest.table,
    )


def _read_edition(entry: Entry) -> Edition:
    edition = Edition(entry.text("name"), entry.day("valid_from"), entry.day("valid_to"))
    if edition.valid_to and edition.valid_from > edition.valid_to:
        entry.tell("pack_dates_crossed", "valid_to")
        return Edition(edition.name, edition.valid_from)
    return edition
