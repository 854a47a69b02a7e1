"""The words of adding a form: fields, answers, how sure they are, what a new edition changed."""

from collections.abc import Mapping, Sequence

from app.services.forms.adding import DroppedPdf
from app.services.forms.manifest import AnswerKind, Meaning
from app.services.forms.mapping import Answer, Item, Sureness, Way
from app.services.forms.pdf.shapes import FieldType
from app.services.names.folding import fold_text
from app.views.forms.adding.box_view import ShownBox
from app.views.forms.item_list import ListEntry
from app.views.questionnaire.wording import text_in
from app.views.texts import Texts

AddingWords = Texts("AddingWords")

NO_ANSWER = "none"
MOST_ANSWERS = 80
_SIGNS = {
    Sureness.CHOSEN: ("good", "check", "✓"),
    Sureness.SURE: ("good", "circle-check", "✓"),
    Sureness.LIKELY: ("doubt", "circle-alert", "?"),
    Sureness.NONE: ("error", "triangle-alert", "–"),
    Sureness.LEFT: ("muted", "minus", ""),
}
_MOST_NAMED = 4


def sureness_words(sureness: Sureness) -> str:
    """Return how sure an answer is, in a word or two."""
    return {
        Sureness.CHOSEN: AddingWords.tr("chosen"),
        Sureness.SURE: AddingWords.tr("sure"),
        Sureness.LIKELY: AddingWords.tr("likely: look at it"),
        Sureness.NONE: AddingWords.tr("no answer yet"),
        Sureness.LEFT: AddingWords.tr("left empty"),
    }[sureness]


def kind_words(item: Item) -> str:
    """Return what an item is."""
    if item.cells or item.kind is FieldType.COMB:
        return AddingWords.tr("letter by letter")
    if item.is_tick:
        return AddingWords.tr("tick")
    return AddingWords.tr("list") if item.kind is FieldType.CHOICE else AddingWords.tr("text")


def way_words(way: Way) -> str:
    """Return a way of writing an answer."""
    return {
        Way.AS_IS: AddingWords.tr("as it is"),
        Way.CAPITALS: AddingWords.tr("CAPITALS"),
        Way.DOTS: AddingWords.tr("dd.mm.yyyy"),
        Way.SLASHES: AddingWords.tr("dd/mm/yyyy"),
        Way.DASHES: AddingWords.tr("dd-mm-yyyy"),
        Way.DAY: AddingWords.tr("day only"),
        Way.MONTH: AddingWords.tr("month only"),
        Way.YEAR: AddingWords.tr("year only"),
    }[way]


def answer_words(answer: Answer, meanings: Mapping[str, Meaning], language: str) -> str:
    """Return what an answer is called."""
    meaning = meanings[answer.meaning]
    words = text_in(meaning.labels, language) or meaning.code
    if answer.position:
        words = f"{words} ({answer.position + 1})"
    return f"{words}: {option_words(meaning, answer.option, language)}" if answer.option else words


def option_words(meaning: Meaning, code: str, language: str) -> str:
    """Return what an option is called."""
    if meaning.kind is AnswerKind.YES_NO:
        return AddingWords.tr("yes") if code == "yes" else AddingWords.tr("no")
    if meaning.code == "sex" and not meaning.options:
        return AddingWords.tr("female") if code == "F" else AddingWords.tr("male")
    return next((text_in(one.texts, language) for one in meaning.options if one.code == code), code) or code


def field_title(item: Item) -> str:
    """Return what a field is called on the PDF."""
    title = item.label or item.name or AddingWords.tr("Box on page %1").replace("%1", str(item.spots[0][0]))
    return f"{title} [{item.export}]" if item.export and item.label else title


def item_entries(items: Sequence[Item], meanings: Mapping[str, Meaning], language: str) -> list[ListEntry]:
    """Return the fields of the PDF, each with its answer and how sure that is."""
    return [_item_entry(item, meanings, language) for item in items]


def _item_entry(item: Item, meanings: Mapping[str, Meaning], language: str) -> ListEntry:
    level, icon, _ = _SIGNS[item.sureness]
    words, sure = filled_words(item, meanings, language), sureness_words(item.sureness)
    below = f"{words} · {sure}" if words else sure
    hint = "\n".join(dict.fromkeys(filter(None, (item.label, item.name, item.export, kind_words(item), below))))
    return ListEntry(item.key, field_title(item), below, icon, level, hint)


def filled_words(item: Item, meanings: Mapping[str, Meaning], language: str) -> str:
    """Return what stands at an item; empty for nothing."""
    if item.expression:
        return item.expression
    return answer_words(item.answer, meanings, language) if item.answer is not None else ""


def boxes_of(items: Sequence[Item], meanings: Mapping[str, Meaning], language: str) -> list[ShownBox]:
    """Return the boxes of the items on the pages."""
    return [
        ShownBox(item.key, page - 1, rect, _SIGNS[item.sureness][0], _SIGNS[item.sureness][2], entry.hint)
        for item, entry in zip(items, item_entries(items, meanings, language), strict=True)
        for page, rect in item.spots
    ]


def answer_entries(
    answers: Sequence[Answer], meanings: Mapping[str, Meaning], language: str, typed: str
) -> list[ListEntry]:
    """Return the answers in whose words, Russian or English, all that is typed is found; those it begins come first.

    Args:
        answers: in the order in which they are offered.
        meanings: by code.
        language: of the window.
        typed: parts of words, in any order.
    """
    other = "en" if language != "en" else "ru"
    asked = [fold_text(word) for word in typed.split()]
    found: list[tuple[bool, int, ListEntry]] = []
    for at, answer in enumerate(answers):
        title, beside = (answer_words(answer, meanings, one) for one in (language, other))
        hay = _words(f"{title} {beside} {answer.meaning.replace('_', ' ')}")
        if all(word in hay for word in asked):
            begins = not asked or _words(title).startswith(asked[0]) or _words(beside).startswith(asked[0])
            found.append((not begins, at, ListEntry(answer, title, beside)))
    entries = [entry for _, _, entry in sorted(found, key=lambda one: one[:2])[:MOST_ANSWERS]]
    none = ListEntry(NO_ANSWER, AddingWords.tr("Nothing: leave it empty"), "", "minus")
    return [*entries, none] if asked else [none, *entries]


def _words(text: str) -> str:
    """Return words as they are compared, one space between them."""
    return " ".join(fold_text(word) for word in text.split())


def state_words(items: Sequence[Item]) -> str:
    """Return how far the work is."""
    likely = sum(item.sureness is Sureness.LIKELY for item in items)
    none = sum(item.sureness is Sureness.NONE for item in items)
    parts = [AddingWords.tr("%n with an answer", "", sum(item.is_filled for item in items))]
    parts += [AddingWords.tr("%n to look at", "", likely)] if likely else []
    parts += [AddingWords.tr("%n without", "", none)] if none else []
    return " · ".join(parts)


def known_words(dropped: DroppedPdf, language: str) -> str:
    """Return which form was known again, and what is different; empty where none was."""
    if dropped.known is None or dropped.carried is None:
        return ""
    title = text_in(dropped.known.titles, language) or dropped.known.id
    if dropped.completes:
        head = AddingWords.tr("This is the PDF that the form “%1” waited for: its answers are set already.")
    else:
        head = AddingWords.tr("This looks like the next edition of “%1”: its answers were carried over.")
    carried = dropped.carried
    parts = [head.replace("%1", title)]
    if carried.renamed:
        named = [f"{old} → {new}" for old, new in carried.renamed]
        parts.append(AddingWords.tr("Renamed: %1.").replace("%1", _some(named)))
    if carried.moved:
        named = list(dict.fromkeys(words for _, words in carried.moved))
        parts.append(AddingWords.tr("Moved: %1.").replace("%1", _some(named)))
    if carried.lost:
        parts.append(AddingWords.tr("Gone: %1.").replace("%1", _some([one.field or one.id for one in carried.lost])))
    if carried.printed:
        parts.append(AddingWords.tr("New on the pages: %1.").replace("%1", _some(carried.printed)))
    if carried.added and not dropped.completes:
        parts.append(AddingWords.tr("New: %1.").replace("%1", _some([one.label or one.name for one in carried.added])))
    if not (carried.renamed or carried.lost or carried.added or carried.moved or carried.printed):
        parts.append(AddingWords.tr("All fields are the same."))
    return " ".join(parts)


def _some(names: Sequence[str]) -> str:
    told = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return told if more <= 0 else f"{told} … (+{more})"
