"""What the merge dialog says: rows, values, why a value was chosen, what hangs on each person."""

from collections.abc import Mapping, Sequence

from app.person_fields import FieldGroup
from app.services.clients.merging.shapes import MergePerson, MergePlan, MergeRow
from app.services.names.spelling_doubts import spelling_doubt
from app.services.persons.dates import format_date
from app.views.client_names import name_of, name_of_row
from app.views.clients.wording import value_words
from app.views.compare_grid import CompareRow, Comparison
from app.views.documents.spelling_words import why_not
from app.views.texts import Texts, choice, field_label

MergeWords = Texts("MergeWords")

_GROUPS = {"passport": FieldGroup.PASSPORT, "internal": FieldGroup.INTERNAL, "address": FieldGroup.ADDRESS}


def question(plan: MergePlan, agents: Mapping[int, str], language: str) -> Comparison:
    """Return the rows of a plan in words; where all say the same there is nothing to choose, or nothing to show."""
    rows = tuple(_row(row, agents, language) for row in plan.rows if any(any(value) for value in row.values))
    return Comparison(
        title=MergeWords.tr("Merge clients"),
        sentence=MergeWords.tr(
            "They become one client with the tours, documents, cards, family and history of all. Of each field the "
            "better value is chosen already; what is not chosen stays in the history.",
        ),
        columns=tuple(name_of_row(person.client) for person in plan.persons),
        rows=rows,
        chosen=plan.kept,
        accept_text=MergeWords.tr("Merge"),
    )


def _row(row: MergeRow, agents: Mapping[int, str], language: str) -> CompareRow:
    return CompareRow(
        row.key,
        row_label(row.key),
        tuple(row_words(row, at, agents, language) for at in range(len(row.values))),
        chosen=row.chosen,
        more=(row.joined,) if row.joined else (),
        state=choice("merge_why", row.why) if row.differs else "",
        state_level="doubt" if row.why == "undecided" else "",
        is_settled=not row.differs,
    )


def row_label(key: str) -> str:
    """Return the words for a row."""
    return choice("group", _GROUPS[key].value) if key in _GROUPS else field_label(key)


def row_words(row: MergeRow, at: int, agents: Mapping[int, str], language: str) -> str:
    """Return what a person says in a row; a document in several lines."""
    told = dict(zip(row.fields, row.values[at], strict=True))
    if row.key not in _GROUPS:
        return value_words("client", row.fields[0], row.values[at][0], agents, language)
    if row.key == "address":
        place = [told[name] for name in ("postal_code", "city")]
        house = [told[name] for name in ("street", "building", "flat")]
        return _lines(", ".join(filter(None, place)), ", ".join(filter(None, house)))
    kind = "passport" if row.key == "passport" else "internal"
    return _lines(
        f"{told[f'{kind}_series']} {told[f'{kind}_number']}".strip(),
        _dated(MergeWords.tr("issued %1"), told[f"{kind}_issued"]),
        _dated(MergeWords.tr("valid until %1"), told.get(f"{kind}_expires", "")),
        told[f"{kind}_issuer"],
    )


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def _dated(words: str, date: str) -> str:
    return words.replace("%1", format_date(date)) if date else ""


def facts_of_person(person: MergePerson) -> str:
    """Return what hangs on a client and since when it is in the base."""
    held = person.holds
    facts = (
        (held["tours"], MergeWords.tr("%n tour(s)", "", held["tours"])),
        (held["documents"], MergeWords.tr("%n document(s)", "", held["documents"])),
        (held["cards"], MergeWords.tr("%n card(s)", "", held["cards"])),
        (held["family"], MergeWords.tr("%n family link(s)", "", held["family"])),
        (held["answers"], MergeWords.tr("%n lasting answer(s)", "", held["answers"])),
    )
    told = [words for count, words in facts if count]
    if person.created_on:
        told.append(MergeWords.tr("since %1").replace("%1", format_date(person.created_on)))
    return " · ".join(words.replace(" ", "\u00a0") for words in told)


def warnings_of(plan: MergePlan) -> Sequence[tuple[str, str]]:
    """Return what to look at before merging, with its level."""
    found = []
    if plan.were_told_apart:
        found.append(("doubt", MergeWords.tr("Somebody said before that these are not the same person.")))
    if plan.against:
        words = MergeWords.tr("Are they surely one person? Against it speaks: %1.")
        found.append(("doubt", words.replace("%1", ", ".join(choice("alike_reason", code) for code in plan.against))))
    if plan.shared_tours:
        words = MergeWords.tr("Both are tourists of tour %1: they may be two people after all.")
        found.append(("doubt", words.replace("%1", ", ".join(plan.shared_tours))))
    if plan.differing_answers:
        words = MergeWords.tr(
            "%n lasting answer(s) of questionnaires differ: the newer stays, the history keeps the other.",
            "",
            plan.differing_answers,
        )
        found.append(("info", words))
    return found


def name_of_result(plan: MergePlan, choices: Mapping[str, int]) -> str:
    """Return what the one client will be called."""
    return name_of(_values_of_result(plan, choices))


def doubts_of_result(plan: MergePlan, choices: Mapping[str, int]) -> str:
    """Return where the Latin names of the one client will not be those of the Russian ones; empty where they are."""
    told = _values_of_result(plan, choices)
    known = told.get("passport_issued", ""), told.get("citizenship", "")
    doubts = []
    for name in ("surname", "given_name"):
        russian, latin = told.get(f"{name}_ru", "").strip(), told.get(f"{name}_lat", "").strip()
        check = spelling_doubt(russian, latin, *known) if russian and latin else None
        if check is not None:
            doubts.append(why_not(check, russian, latin))
    return " ".join(doubts)


def _values_of_result(plan: MergePlan, choices: Mapping[str, int]) -> dict[str, str]:
    told: dict[str, str] = {}
    for row in plan.rows:
        at = choices.get(row.key, row.chosen)
        if at < len(row.values):
            told.update(zip(row.fields, row.values[at], strict=True))
    return told


def merging_words(name: str) -> str:
    """Return what Undo says of a merge, naming the one client."""
    return MergeWords.tr("merging %1").replace("%1", name)


def merged_words(plan: MergePlan, choices: Mapping[str, int]) -> str:
    """Return what was done, naming the one client."""
    words = MergeWords.tr("Merged %n client(s) into one: %1", "", len(plan.persons))
    return words.replace("%1", name_of_result(plan, choices))
