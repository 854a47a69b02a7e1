"""Form packs: what the folders of packs say, checked entry by entry; a damaged entry takes nothing else with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from app.services.forms.manifest import Country, Edition, FormPack, Group, Meaning, PackProblem, Packs, PassportRule
from app.services.forms.manifest_entries import CODE, Entry
from app.services.forms.manifest_fields import read_fields, read_group, read_meaning, read_sections
from app.services.forms.manifest_files import Manifest, Stamp, find_manifests, read_manifest, stamp_of

GENERAL = "general"
"""Folder of the forms of no country: letters, lists. Its `country.toml` names the questionnaire of what they ask."""

GENERAL_CODE = "GENERAL"

GROUPS = "group"
"""Table of a file of meanings that holds the words of repeated groups, by code."""

_COUNTED_FROM = ("departure", "arrival")

_Folders = tuple[Path, ...]
_kept: dict[_Folders, tuple[Mapping[Path, Stamp], Packs]] = {}
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
    stamps = {path: stamp_of(path) for folder in chosen for path in find_manifests(folder)}
    with _reading:
        kept = _kept.get(chosen)
        if kept is None or kept[0] != stamps:
            kept = _kept[chosen] = (stamps, load_packs(chosen))
    return kept[1]


def load_packs(folders: Sequence[Path]) -> Packs:
    """Return what the folders hold; of two entries of one name that of the later folder wins.

    Never raises for what the files hold: what can't be used is a problem that names file and place.
    """
    problems: list[PackProblem] = []
    manifests = list(_manifests(folders, problems))
    meanings = _read_meanings(manifests, problems)
    countries, country_of = _read_countries(manifests, problems)
    forms: dict[str, FormPack] = {}
    for at, manifest in manifests:
        if manifest.path.name == "form.toml":
            form = _read_form(manifest, meanings, country_of, problems)
            if form is not None:
                forms[form.id] = replace(form, is_own=at > 0)
    groups = _read_groups(manifests, problems)
    return Packs(meanings, countries, dict(sorted(forms.items())), tuple(problems), groups)


def _manifests(folders: Sequence[Path], problems: list[PackProblem]) -> Iterator[tuple[int, Manifest]]:
    """Yield the manifests that can be read, each with the place of its folder among the folders."""
    for at, folder in enumerate(folders):
        for path in find_manifests(folder):
            manifest = read_manifest(folder, path)
            if manifest.problem is not None:
                problems.append(manifest.problem)
            else:
                yield at, manifest


def _read_meanings(manifests: Sequence[tuple[int, Manifest]], problems: list[PackProblem]) -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    of_folder: dict[str, int] = {}
    for at, manifest in _of_meanings(manifests):
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


def _of_meanings(manifests: Sequence[tuple[int, Manifest]]) -> Iterator[tuple[int, Manifest]]:
    """Yield the files of meanings."""
    for at, manifest in manifests:
        if manifest.path.name not in {"form.toml", "country.toml"} or manifest.path.parent.name == "meanings":
            yield at, manifest


def _read_groups(manifests: Sequence[tuple[int, Manifest]], problems: list[PackProblem]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    of_folder: dict[str, int] = {}
    for at, manifest in _of_meanings(manifests):
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


def _read_countries(
    manifests: Sequence[tuple[int, Manifest]], problems: list[PackProblem]
) -> tuple[dict[str, Country], dict[str, str]]:
    """Return the countries by code, and their codes by the name of their folder."""
    countries: dict[str, Country] = {}
    country_of: dict[str, str] = {}
    for _, manifest in manifests:
        if manifest.path.name != "country.toml" or manifest.path.parent.name == "meanings":
            continue
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
        language=entry.text("language") or "en",
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
        language=entry.text("language") or "en",
        edition=_read_edition(entry.inner("edition")),
        sources=entry.sources(),
        sections=sections,
        fields=read_fields(entry, meanings, [section.code for section in sections]),
        raw=manifest.table,
    )


def _read_edition(entry: Entry) -> Edition:
    edition = Edition(entry.text("name"), entry.day("valid_from"), entry.day("valid_to"))
    if edition.valid_to and edition.valid_from > edition.valid_to:
        entry.tell("pack_dates_crossed", "valid_to")
        return Edition(edition.name, edition.valid_from)
    return edition
