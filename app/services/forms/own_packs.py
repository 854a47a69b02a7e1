"""The agency's own packs: an embassy's PDF with its way about, saved, and carried over to the PDF's next edition."""

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import AnswerKind, Country, Edition, Meaning
from app.services.forms.manifest_entries import CODE
from app.services.forms.matching import Matcher
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm, PdfKind
from app.services.forms.places import PLACES_FILE, Place, Template, TemplateKind, fields_of
from app.services.forms.toml_writing import toml_of

FORM_FILE = "form.toml"
PDF_FILE = "form.pdf"
COUNTRY_FILE = "country.toml"
_LEAST_SIMILAR = 88.0
_TICKS = (FieldType.CHECK, FieldType.RADIO)
_SECTION = "form"
_NUMBER = re.compile(r"_(\d+)$")
_ENDS = re.compile(r"_(text|day|month|year|\d+)$")


@dataclass(frozen=True, slots=True)
class PackDraft:
    """A pack that is about to be saved.

    Attributes:
        country: name of the country's folder ("schengen").
        form: name of the form's folder, letters and digits.
        titles: by language.
        kind: of its PDF.
        places: where answers go.
        language: of the form.
        edition: which issue it is.
        dates: how dates are printed.
        before: the manifest of the edition before, whose questions are kept.
        follows: id of the edition before, which ends when this one begins.
        land: its country, which goes along where no pack tells of it.
        made_from: name of the PDF that it is made from.
    """

    country: str
    form: str
    titles: Mapping[str, str]
    kind: TemplateKind
    places: tuple[Place, ...]
    language: str = "en"
    edition: Edition = field(default_factory=lambda: Edition(""))
    dates: str = "%d-%m-%Y"
    before: Mapping[str, object] = field(default_factory=dict)
    follows: str = ""
    land: Country | None = None
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """An old way about applied to a new edition's PDF.

    Attributes:
        places: those that hold there, renamed ones with their new field.
        renamed: old and new names of fields that were taken for one.
        lost: places whose field is not there any more.
        added: fields of the new edition that no place fills.
        moved: of a flat PDF the ids of the places that stand elsewhere now, each with the words that name it.
        printed: of a flat PDF the words that it did not have.
    """

    places: tuple[Place, ...]
    renamed: tuple[tuple[str, str], ...]
    lost: tuple[Place, ...]
    added: tuple[PdfField, ...]
    moved: tuple[tuple[str, str], ...] = ()
    printed: tuple[str, ...] = ()


def propose_places(form: PdfForm, matcher: Matcher, meanings: Mapping[str, Meaning]) -> tuple[Place, ...]:
    """Return a place for each field of an AcroForm that an answer is near to; boxes of one group become one place."""
    places: dict[str, Place] = {}
    for one in form.fields:
        answer, _, option = matcher.match(one).answer.partition(".")
        if not answer or one.read_only:
            continue
        if one.type not in _TICKS:
            places.setdefault(one.name, Place(one.name, field=one.name, text=f"{answer}_text"))
        elif one.type is FieldType.RADIO and option and one.exports:
            known = places.get(one.name) or Place(one.name, field=one.name, options=answer)
            if known.options == answer:
                places[one.name] = replace(known, marks={**known.marks, option: one.exports[0]})
        elif option:
            is_several = meanings[answer].kind is AnswerKind.OPTIONS
            tick = f'"{option}" in {answer}' if is_several else f'{answer} == "{option}"'
            places.setdefault(one.name, Place(one.name, field=one.name, tick=tick))
    return tuple(places.values())


def carry_over(template: Template, form: PdfForm) -> CarriedOver:
    """Return what becomes of a way about when the embassy issues a new edition of its PDF."""
    from rapidfuzz import fuzz, process

    names = dict.fromkeys(one.name for one in form.fields)
    taken = fields_of(template.places) & names.keys()
    kept: list[Place] = []
    renamed: list[tuple[str, str]] = []
    lost: list[Place] = []
    for place in template.places:
        place = replace(place, more=tuple(one for one in place.more if one.field in names))  # noqa: PLW2901
        if not place.field or place.field in names:
            kept.append(place)
            continue
        free = [name for name in names if name not in taken]
        near = process.extractOne(place.field, free, scorer=fuzz.ratio, score_cutoff=_LEAST_SIMILAR)
        if near is None:
            lost.append(place)
        else:
            taken.add(near[0])
            renamed.append((place.field, near[0]))
            kept.append(replace(place, id=near[0], field=near[0]))
    skipped = {FieldType.SIGNATURE, FieldType.BUTTON}
    added = tuple(one for one in form.fields if one.name not in taken and one.type not in skipped)
    return CarriedOver(tuple(kept), tuple(renamed), tuple(lost), added)


def save_pack(folder: Path, draft: PackDraft, pdf: bytes, meanings: Mapping[str, Meaning]) -> Path:
    """Write a pack into the agency's folder, whole or not at all; one of that name is replaced.

    Returns:
        The pack's folder.

    Raises:
        UserError: pack_code_refused, a name of a folder can't be that; pack_text_refused.
        EnvironmentProblemError: file_not_written.
    """
    for name in (draft.country, draft.form):
        if not CODE.fullmatch(name) or ".." in name:
            raise UserError("pack_code_refused", value=name[:60])
    target = folder / draft.country / draft.form
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
            new = Path(made) / "pack"
            new.mkdir()
            (new / FORM_FILE).write_text(toml_of(_form_table(draft, meanings)), "utf-8")
            (new / PLACES_FILE).write_text(toml_of(_places_table(draft)), "utf-8")
            (new / PDF_FILE).write_bytes(pdf)
            if target.exists():
                target.rename(Path(made) / "old")
            new.rename(target)
            _write_country(target.parent, draft.land)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=draft.form) from error
    return target


def _write_country(folder: Path, land: Country | None) -> None:
    """Tell of a country in the agency's folder, unless that is told there."""
    path = folder / COUNTRY_FILE
    if land is None or path.exists():
        return
    table = {
        "code": land.code,
        "names": dict(land.names),
        "alpha_2": land.alpha_2,
        "alpha_3": land.alpha_3,
        "members": list(land.members),
        "language": land.language,
    }
    path.write_text(toml_of({key: value for key, value in table.items() if value}), "utf-8")


def remove_pack(folder: Path, pack_folder: Path) -> None:
    """Remove a pack of the agency's own.

    Raises:
        UserError: template_outside, it is not one of that folder.
        EnvironmentProblemError: file_not_written.
    """
    if not pack_folder.resolve().is_relative_to(folder.resolve()) or pack_folder.resolve() == folder.resolve():
        raise UserError("template_outside", name=pack_folder.name[:60])
    try:
        shutil.rmtree(pack_folder)
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=pack_folder.name) from error


def kind_of_template(form: PdfForm) -> TemplateKind:
    """Return how places are told on a PDF."""
    return TemplateKind.FLAT if form.kind is PdfKind.FLAT else TemplateKind.ACROFORM


def meanings_of(places: Iterable[Place], meanings: Mapping[str, Meaning]) -> list[str]:
    """Return the meanings that places ask for, in their order: the questions of the form."""
    return list(_repeats_of(places, meanings))


def _names_of(place: Place) -> Iterator[str]:
    if place.options:
        yield place.options
    for expression in filter(None, (place.text, place.tick)):
        yield from compile_expression(expression).names


def _meaning_of(name: str, meanings: Mapping[str, Meaning]) -> str:
    """Return the meaning that a name of an expression belongs to; empty for age and the like."""
    while name not in meanings:
        shorter = _ENDS.sub("", name)
        if shorter == name:
            return ""
        name = shorter
    return name


def _form_table(draft: PackDraft, meanings: Mapping[str, Meaning]) -> dict[str, object]:
    """Return the manifest: that of the edition before with this one's head, and a question for every answer."""
    kept = {key: value for key, value in draft.before.items() if key not in {"place", "template", "follows"}}
    if draft.follows:
        kept["follows"] = draft.follows
    titles = dict(draft.titles)
    edition = draft.edition
    sections = kept.get("section") or [{"code": _SECTION, "labels": titles}]
    fields = list(_tables(kept.get("field")))
    asked = {one.get("meaning") for one in fields}
    section = _SECTION if _SECTION in {one.get("code") for one in _tables(sections)} else ""
    for code, repeats in _repeats_of(draft.places, meanings).items():
        if code not in asked:
            field: dict[str, object] = {"meaning": code, **({"section": section} if section else {})}
            fields.append({**field, "repeats": repeats} if repeats > 1 else field)
    told = {"name": edition.name, "valid_from": edition.valid_from, "valid_to": edition.valid_to}
    head = {"titles": titles, "language": draft.language, "edition": told, "section": sections}
    return {**kept, **head, "field": fields}


def _tables(value: object) -> Iterator[Mapping[str, object]]:
    return (one for one in value if isinstance(one, Mapping)) if isinstance(value, list) else iter(())


def _repeats_of(places: Iterable[Place], meanings: Mapping[str, Meaning]) -> dict[str, int]:
    """Return how often each meaning is asked, in the order of the places."""
    repeats: dict[str, int] = {}
    for name in (name for place in places for name in _names_of(place)):
        code = _meaning_of(name, meanings)
        if code:
            number = _NUMBER.search(name) if meanings[code].group and name != code else None
            repeats[code] = max(repeats.get(code, 1), int(number[1]) if number else 1)
    return repeats


def _places_table(draft: PackDraft) -> dict[str, object]:
    head = {"kind": draft.kind.value, "file": PDF_FILE, "dates": draft.dates}
    if draft.made_from:
        head["made_from"] = draft.made_from
    return {"template": head, "place": [_place_table(place) for place in draft.places]}


def _place_table(place: Place) -> dict[str, object]:
    """Return what a place says other than the defaults."""
    usual = Place("")
    keys = ("field", "text", "tick", "options", "align", "mark", "export", "size", "least")
    table: dict[str, object] = {key: getattr(place, key) for key in keys if getattr(place, key) != getattr(usual, key)}
    if place.id not in {place.field, f"{place.page}: {place.rect.to_list()}" if place.rect is not None else ""}:
        table["name"] = place.id
    if place.rect is not None:
        table.update(page=place.page, rect=place.rect.to_list())
    if place.marks:
        table["marks"] = dict(place.marks)
    if place.cells:
        table.update(set="comb", cells=place.cells)
    if place.lines:
        table["lines"] = place.lines
    if place.more:
        table["more"] = [one.field if one.rect is None else [one.page, *one.rect.to_list()] for one in place.more]
    return table
