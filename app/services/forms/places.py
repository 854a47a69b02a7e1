"""Where answers go on a form: its template, and each place of it with an expression and how it is set.

They stand in the pack's `places.toml`, or in `form.toml` itself:

    [template]
    kind = "acroform"                   # acroform, flat, typst, word; document: see `document.plan`
    file = "form.pdf"                   # absent for an embassy's own PDF that the pack only knows its way about in
    group = true                        # of a Word template or a document: one for all people
    dates = "%d-%m-%Y"                  # how dates are printed; %b is the month as in English, Jan
    [[place]]
    field = "Family Name"               # of a PDF; for a flat one page = 1 and rect = [left, top, width, height] in mm
    name = "surname"                    # of a page that is set by typst
    text = "surname_text | upper"       # what is set; or
    tick = 'civil_status == "single"'   # where a mark is set; or
    options = "salutation"              # one place an option, named "salutation.mr", or a group of buttons with
    marks = {mr = "Mr", mrs = "Mrs"}    # its values by option
    set = "comb"                        # one character a cell, of which there are
    cells = 9
    size = 10.0                         # points, made smaller down to
    least = 6.0
    align = "left"                      # center, right
    lines = 2
    mark = "X"                          # of a tick on a flat page
    export = "Yes"                      # of a check box with several values
    more = ["Address 2"]                # fields in which a text goes on that is too long, a line each; of a flat PDF
                                        # [[page, left, top, width, height]]
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from enum import StrEnum
from pathlib import Path

from app.services.forms.manifest import FormPack, PackProblem
from app.services.forms.manifest_entries import Entry
from app.services.forms.manifest_files import read_manifest
from app.services.forms.pdf.shapes import Rect

PLACES_FILE = "places.toml"
DATES = "%d-%m-%Y"
MOST_PLACES = 2_000
_ALIGNS = ("", "left", "center", "right")
_SETTINGS = ("box", "comb")
SMALLEST, LARGEST = 3.0, 72.0
"""Sizes that letters may have, in points."""

LEAST_SIZE = 6.0
MARK = "X"
MOST_CELLS, MOST_LINES = 200, 100
_MOST_MM = 5_000.0


class TemplateKind(StrEnum):
    """What a form is made from."""

    ACROFORM = "acroform"
    FLAT = "flat"
    TYPST = "typst"
    WORD = "word"
    DOCUMENT = "document"


NEEDS_FILE = frozenset({TemplateKind.ACROFORM, TemplateKind.FLAT, TemplateKind.TYPST, TemplateKind.WORD})
"""Kinds whose pages stand in a file; a document's stand in the manifest."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a template; see the head of this module.

    Attributes:
        id: names it in what is told, and in a page that is set by typst.
        where: it in its manifest ("place 12").
        more: where its text goes on that is too long: of these field, or page and rect count alone.
    """

    id: str
    where: str = ""
    field: str = ""
    page: int = 0
    rect: Rect | None = None
    text: str = ""
    tick: str = ""
    options: str = ""
    marks: Mapping[str, str] = made_by(default_factory=dict)
    cells: int = 0
    size: float = 0.0
    least: float = LEAST_SIZE
    align: str = ""
    lines: int = 0
    mark: str = MARK
    export: str = ""
    more: tuple["Place", ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """What a pack's form is made from.

    Attributes:
        kind: what it is.
        file: its name within the pack's folder; empty where the embassy's own PDF is brought along.
        folder: the pack's.
        dates: how dates are printed: %d, %m, %b, %Y.
        places: in the order of the manifest.
        is_group: one document for all people.
        made_from: name of the PDF that an agency made the form from.
    """

    kind: TemplateKind
    file: str
    folder: Path
    dates: str = DATES
    places: tuple[Place, ...] = ()
    is_group: bool = False
    made_from: str = ""

    @property
    def needs_pdf(self) -> bool:
        """Tell whether the embassy's own PDF has to be brought along."""
        return not self.file and self.kind in NEEDS_FILE


def read_template(pack: FormPack) -> tuple[Template | None, tuple[PackProblem, ...]]:
    """Return a pack's template, None where it has none, and what is wrong with it; raises nothing for what it holds."""
    problems: list[PackProblem] = []
    entry = _entry(pack, problems)
    if "template" not in entry.table:
        return None, tuple(problems)
    head = entry.inner("template")
    kind = head.one_of("kind", TemplateKind, None)
    if kind is None:
        return None, tuple(problems)
    places: list[Place] = []
    seen: set[str] = set()
    for one in entry.each("place"):
        if len(places) >= MOST_PLACES:
            one.tell("place_too_many", most=MOST_PLACES)
            break
        place = _read_place(one, kind)
        if place is not None and place.id in seen and kind is TemplateKind.TYPST:
            one.tell("pack_twice", key=place.id[:60])
        elif place is not None:
            seen.add(place.id)
            places.append(place)
    dates, is_group = head.text("dates", DATES) or DATES, head.flag("group")
    made_from = head.text("made_from")
    template = Template(kind, head.text("file"), pack.folder, dates, tuple(places), is_group, made_from)
    return template, tuple(problems)


def fields_of(places: Iterable[Place]) -> set[str]:
    """Return the names of the fields that places fill, those too in which a text goes on."""
    return {one.field for place in places for one in (place, *place.more) if one.field}


def _entry(pack: FormPack, problems: list[PackProblem]) -> Entry:
    """Return the manifest that says where answers go: a file of its own before the form's."""
    path = pack.folder / PLACES_FILE
    name = f"{pack.id}/{PLACES_FILE}"
    if not path.is_file():
        return Entry(f"{pack.id}/form.toml", "", pack.raw, problems)
    manifest = read_manifest(pack.folder, path)
    if manifest.problem is not None:
        problems.append(PackProblem(name, "", manifest.problem.code, manifest.problem.params))
    return Entry(name, "", manifest.table, problems)


def _read_place(entry: Entry, kind: TemplateKind) -> Place | None:
    """Return a place; None where it says neither where nor what."""
    target = entry.text("field") if kind is TemplateKind.ACROFORM else ""
    page, rect = (entry.number("page"), _rect(entry)) if kind is TemplateKind.FLAT else (0, None)
    name = entry.text("name") or target or (f"{page}: {rect.to_list()}" if rect is not None else "")
    if not name or (kind is TemplateKind.FLAT and (rect is None or not page)):
        entry.tell("place_lacks_target")
        return None
    answers = [key for key in ("text", "tick", "options") if entry.text(key)]
    if len(answers) != 1:
        entry.tell("place_lacks_answer")
        return None
    return Place(
        id=name,
        where=f"{entry.file}: {entry.place}",
        field=target,
        page=page,
        rect=rect,
        text=entry.text("text"),
        tick=entry.text("tick"),
        options=entry.text("options"),
        marks=dict(_marks(entry)),
        cells=_cells(entry),
        size=_points(entry, "size", 0.0),
        least=_points(entry, "least", LEAST_SIZE),
        align=_one_of(entry, "align", _ALIGNS),
        lines=entry.number("lines", most=MOST_LINES),
        mark=entry.text("mark", MARK)[:3] or MARK,
        export=entry.text("export"),
        more=tuple(_more(entry, kind)),
    )


def _more(entry: Entry, kind: TemplateKind) -> Iterator[Place]:
    """Yield the further places of a text."""
    told = entry.table.get("more", [])
    for one in told if isinstance(told, list) else [told]:
        if kind is TemplateKind.ACROFORM and isinstance(one, str) and one:
            yield Place(one, field=one)
        elif kind is TemplateKind.FLAT and isinstance(one, list) and len(one) == 5 and isinstance(one[0], int):
            rect = _rect_of(entry, one[1:])
            if rect is not None:
                yield Place(f"{one[0]}: {rect.to_list()}", page=one[0], rect=rect)
        else:
            entry.tell("place_more_refused", "more")


def _rect(entry: Entry) -> Rect | None:
    return _rect_of(entry, entry.table.get("rect"))


def _rect_of(entry: Entry, value: object) -> Rect | None:
    if not isinstance(value, list) or len(value) != 4:
        return None
    numbers = [each for each in value if isinstance(each, int | float) and not isinstance(each, bool)]
    if len(numbers) != 4 or not all(0 <= each <= _MOST_MM for each in numbers) or not numbers[2] or not numbers[3]:
        entry.tell("place_rect_refused")
        return None
    return Rect(*map(float, numbers))


def _cells(entry: Entry) -> int:
    cells = entry.number("cells", most=MOST_CELLS)
    setting = _one_of(entry, "set", _SETTINGS)
    if setting == "comb" and not cells and not entry.text("field"):
        entry.tell("pack_lacks", key="cells")
    return cells if setting != "box" else 0


def _points(entry: Entry, key: str, default: float) -> float:
    value = entry.table.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        entry.tell("place_size_refused", key, least=SMALLEST, most=LARGEST)
        return default
    if value != default and not SMALLEST <= value <= LARGEST:
        entry.tell("place_size_refused", key, least=SMALLEST, most=LARGEST)
        return default
    return float(value)


def _one_of(entry: Entry, key: str, known: tuple[str, ...]) -> str:
    value = entry.text(key)
    if value and value not in known:
        entry.tell("pack_value_unknown", key, value=value[:60], known=", ".join(filter(None, known)))
        return ""
    return value


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    value = entry.table.get("marks", {})
    if not isinstance(value, Mapping):
        entry.tell("pack_not_table", "marks")
        return
    for code, mark in value.items():
        if isinstance(mark, str):
            yield str(code), mark
        else:
            entry.tell("pack_not_text", f"marks.{code}"[:80])
