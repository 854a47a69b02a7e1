"""The dictionary as a spreadsheet: written for others, and read from one; what differs is asked, not overwritten."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import UserError
from app.services.changes import ChangeWriter
from app.services.derived import Row
from app.services.desk import Desk
from app.services.imports.grid import RawGrid
from app.services.names.folding import fold_text
from app.services.questionnaire.dictionary import (
    SOURCE_LENGTH,
    Dictionary,
    Language,
    Term,
    TermState,
    checked_term,
    open_dictionary,
    write_term,
)
from app.services.questionnaire.dictionary_shipped import Shipped, load_shipped
from app.services.questionnaire.languages import language_code
from app.services.reports import save_book, write_text
from app.services.work import Work

RUSSIAN = "ru"
_HEADING_ROWS = 20
_RUSSIAN_HEADINGS = frozenset(map(fold_text, ("term", "russian term", "термин", "русский термин", "по-русски")))
_CATEGORY_HEADINGS = frozenset(map(fold_text, ("category", "категория")))
_SOURCE_HEADINGS = frozenset(map(fold_text, ("source", "источник")))
_TICK_ROWS = 200


@dataclass(frozen=True, slots=True)
class ExchangeWords:
    """What a spreadsheet says in the agent's language.

    Attributes:
        headings: of the columns: by language's code, "category", "source".
        categories: names of categories by code.
        sources: names of sources by code.
    """

    headings: Mapping[str, str]
    categories: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RefusedTerm:
    """A row that can't become a term: where it stands, why, and what fills the sentence."""

    row: int
    term: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TermPair:
    """A term that the dictionary has, and the same as the spreadsheet has it."""

    ours: Term
    theirs: Term


@dataclass(frozen=True, slots=True)
class TermList:
    """What would become of a spreadsheet.

    Attributes:
        added: terms that the dictionary lacks.
        completed: known ones, to which it adds languages without saying anything else.
        differing: known ones of which it says something else: asked.
        same: how many say the same.
        refused: rows that can't be taken.
    """

    added: tuple[Term, ...] = ()
    completed: tuple[TermPair, ...] = ()
    differing: tuple[TermPair, ...] = ()
    same: int = 0
    refused: tuple[RefusedTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedTerms:
    """What became of it; `change_set` is None where nothing was written."""

    added: int
    changed: int
    change_set: int | None


def export_terms(path: Path, terms: Sequence[Term], languages: Sequence[Language], words: ExchangeWords) -> None:
    """Write terms as a workbook: Russian, the languages, category, source; every cell is text.

    Raises:
        EnvironmentProblemError: the file can't be written.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active if book.active is not None else book.create_sheet()
    sheet.title = "Carnet"
    keys = (RUSSIAN, *(one.code for one in languages), "category", "source")
    for at, key in enumerate(keys, start=1):
        write_text(sheet.cell(1, at), words.headings.get(key, key))
        sheet.cell(1, at).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = 34 if at <= len(languages) + 1 else 20
    for line, term in enumerate(terms, start=2):
        category, source = words.categories.get(term.category, term.category), words.sources.get(term.source, "")
        texts = (term.term, *(term.meanings.get(one.code, "") for one in languages), category, source or term.source)
        for at, text in enumerate(texts, start=1):
            if text:
                write_text(sheet.cell(line, at), text)
    sheet.freeze_panes = "A2"
    save_book(book, path)


def read_terms_list(grid: RawGrid, dictionary: Dictionary, words: ExchangeWords, file_name: str) -> TermList:
    """Compare a spreadsheet with the dictionary; nothing is written.

    Args:
        grid: as the decoder read it.
        dictionary: as it stands.
        words: what headings and categories may be called beside their codes.
        file_name: the source of terms that name none.

    Raises:
        UserError: "terms_without_headings" where no row names the Russian column and another language.
    """
    heading, columns = _columns(grid, dictionary.languages, words)
    categories = {fold_text(name): code for code, name in words.categories.items() if code}
    made = _Sorted()
    for at in range(heading + 1, len(grid.rows)):
        cells = {key: grid.rows[at][column] for key, column in columns.items()}
        if not any(cells.values()):
            continue
        category = cells.pop("category", "")
        source = cells.pop("source", "") or file_name
        term = Term(
            term=cells.pop(RUSSIAN),
            category=categories.get(fold_text(category), category),
            source=source[:SOURCE_LENGTH],
            meanings=cells,
        )
        made.take(at + 1, term, dictionary)
    return made.as_list()


class _Sorted:
    """Sorts the rows of a spreadsheet by what becomes of them."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._added: list[Term] = []
        self._completed: list[TermPair] = []
        self._differing: list[TermPair] = []
        self._refused: list[RefusedTerm] = []
        self._same = 0

    def take(self, row: int, term: Term, dictionary: Dictionary) -> None:
        """Sort one row."""
        try:
            checked = checked_term(term)
        except UserError as error:
            self._refused.append(RefusedTerm(row, term.term, error.code, error.params))
            return
        if checked.key in self._seen:
            self._refused.append(RefusedTerm(row, checked.term, "term_twice", {"term": checked.term}))
            return
        self._seen.add(checked.key)
        ours = dictionary.exact(checked.term)
        if ours is None:
            self._added.append(checked)
        elif any(ours.meanings.get(language, text) != text for language, text in checked.meanings.items()):
            self._differing.append(TermPair(ours, checked))
        elif set(checked.meanings) <= set(ours.meanings):
            self._same += 1
        else:
            self._completed.append(TermPair(ours, checked))

    def as_list(self) -> TermList:
        """Return what was sorted."""
        return TermList(
            tuple(self._added), tuple(self._completed), tuple(self._differing), self._same, tuple(self._refused)
        )


def _columns(grid: RawGrid, languages: Sequence[Language], words: ExchangeWords) -> tuple[int, dict[str, int]]:
    """Return the row of headings and the columns by language's code, "category", "source"."""
    for at, row in enumerate(grid.rows[:_HEADING_ROWS]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(row):
            key = _heading(cell, languages, words)
            if key:
                columns.setdefault(key, column)
        if RUSSIAN in columns and set(columns) - {RUSSIAN, "category", "source"}:
            return at, columns
    raise UserError("terms_without_headings")


def _heading(cell: str, languages: Sequence[Language], words: ExchangeWords) -> str:
    """Return what a heading means, or the empty text."""
    key = fold_text(cell)
    if not key:
        return ""
    named = next((code for code, name in words.headings.items() if fold_text(name) == key), "")
    if named:
        return named
    if key in _RUSSIAN_HEADINGS:
        return RUSSIAN
    if key in _CATEGORY_HEADINGS:
        return "category"
    return "source" if key in _SOURCE_HEADINGS else language_code(cell, languages)


def import_terms(
    desk: Desk, terms: TermList, take_theirs: Collection[str] = (), work: Work | None = None
) -> ImportedTerms:
    """Write a compared spreadsheet as one change set; whole or not at all.

    Args:
        desk: where the agent works.
        terms: what `read_terms_list` found.
        take_theirs: keys of the differing terms of which the spreadsheet's texts are taken; ours stay for the others.
        work: told how far it is.

    Raises:
        UserError: "terms_changed_meanwhile" where another agent wrote one of these terms since it was compared.
        Cancelled: the work was cancelled.
    """
    shipped = load_shipped()
    pairs = [*terms.completed, *(one for one in terms.differing if one.ours.key in take_theirs)]
    total = len(terms.added) + len(pairs)
    with desk.writing("terms_imported") as writer:
        standing = open_dictionary(desk)
        if any(standing.exact(one.term) for one in terms.added):
            raise UserError("terms_changed_meanwhile")
        known = standing.own.keys() | shipped.lines.keys()
        _create(writer, [one for one in terms.added if one.key not in known])
        for one in terms.added:
            if one.key in known:  # a term that the agency had removed
                write_term(writer, shipped, one, None)
        for at, pair in enumerate(pairs):
            if work is not None and at % _TICK_ROWS == 0:
                work.tick(len(terms.added) + at, total, "importing_terms")
            _change(writer, shipped, pair)
        return ImportedTerms(len(terms.added), len(pairs), writer.change_set_id)


def _create(writer: ChangeWriter, terms: Sequence[Term]) -> None:
    """Write new terms in one go."""
    rows: list[Row] = [
        {"term": one.term, "category": one.category, "source": one.source, "state": str(TermState.OWN)} for one in terms
    ]
    ids = writer.create_many("dictionary_term", rows)
    texts: list[Row] = [
        {"term_id": id_, "language": language, "text": text}
        for id_, one in zip(ids, terms, strict=True)
        for language, text in one.meanings.items()
    ]
    writer.create_many("dictionary_meaning", texts)


def _change(writer: ChangeWriter, shipped: Shipped, pair: TermPair) -> None:
    """Write what the spreadsheet says of a known term; languages that it lacks stay."""
    mine = replace(
        pair.theirs,
        term=pair.ours.term,
        category=pair.theirs.category or pair.ours.category,
        meanings={**pair.ours.meanings, **pair.theirs.meanings},
    )
    try:
        write_term(writer, shipped, mine, pair.ours)
    except UserError as error:
        raise UserError("terms_changed_meanwhile") from error
