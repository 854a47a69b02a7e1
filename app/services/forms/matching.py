"""Which answer a field of an embassy's own PDF asks for: by name, tooltip or printed label, with how sure that is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.person_fields import FIELD_BY_NAME
from app.services.forms.manifest import AnswerKind, FormPack, Meaning, Packs
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm
from app.services.forms.places import TemplateKind, fields_of, read_template
from app.services.forms.synonyms import SYNONYMS
from app.services.forms.wording_index import WordingIndex

LEAST_CERTAINTY = 0.7
"""Below it nothing is proposed: a wrong answer on a form costs more than an empty one."""

KNOWN_SHARE = 0.9
"""So many of a pack's fields a PDF must have to be known again; an embassy's new edition changes a few."""

TICK_CERTAINTY = 0.8
"""The same for boxes: the words of options are short, and many are alike."""

_LEAST_FIELDS = 5
_LEAST_EXPORT = 4
_MEANINGLESS = re.compile(
    r"^(undefined|text ?field|text|field|check ?box|group|button|untitled|fill|toggle)?[\s_\-.\d\[\]]*$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_TICKS = (FieldType.CHECK, FieldType.RADIO)
_NO_ANSWER = (FieldType.SIGNATURE, FieldType.BUTTON)


@dataclass(frozen=True, slots=True)
class Match:
    """What a field asks for.

    Attributes:
        answer: a meaning, or a meaning's option ("civil_status.married"); empty where nothing is near.
        certainty: from 0 to 1.
    """

    answer: str = ""
    certainty: float = 0.0


class Matcher:
    """Proposes answers for the fields of PDFs; the words come from all packs, in every language that they have."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs

    @cached_property
    def _general_first(self) -> Sequence[Meaning]:
        """The meanings, what many forms ask for before what one does: "Family name" is the applicant's on most."""
        return general_first(self._packs)

    @cached_property
    def _meanings(self) -> WordingIndex:
        """Meanings by the phrases that ask for them; of two that share one the first."""
        return WordingIndex(self._worded(self._general_first))

    def _worded(self, meanings: Iterable[Meaning]) -> Iterator[tuple[str, str]]:
        worded: dict[str, list[str]] = {}
        for form in self._packs.forms.values():
            for field in form.fields:
                worded.setdefault(field.meaning, []).extend(field.labels.values())
        for meaning in meanings:
            told = [
                *meaning.labels.values(),
                meaning.code,
                *SYNONYMS.get(meaning.code, ()),
                *worded.get(meaning.code, ()),
                *_headings(meaning),
            ]
            yield from ((each, meaning.code) for phrase in told for each in _plain_and_bracketed(phrase))

    @cached_property
    def _options(self) -> WordingIndex:
        return WordingIndex(
            (each, f"{meaning.code}.{option.code}")
            for meaning in self._general_first
            for option in meaning.options
            if option.code != "other"
            for phrase in (*option.texts.values(), option.code)
            for each in _plain_and_bracketed(phrase)
        )

    def match(self, field: PdfField) -> Match:
        """Return the likeliest answer of a field."""
        if field.type in _NO_ANSWER:
            return Match()
        asked = _asked(field)
        if field.type in _TICKS:
            told = [export for export in field.exports if len(export) >= _LEAST_EXPORT]
            best = _best([*asked, *told], self._options)
            return best if best.certainty >= TICK_CERTAINTY else _best(asked, self._yes_no)
        return _best(asked, self._meanings)

    @cached_property
    def _yes_no(self) -> WordingIndex:
        kinds = (AnswerKind.YES_NO, AnswerKind.OPTION, AnswerKind.OPTIONS)
        return WordingIndex(self._worded(meaning for meaning in self._general_first if meaning.kind in kinds))

    def known_pack(
        self, form: PdfForm, least: float = KNOWN_SHARE, least_fields: int = _LEAST_FIELDS
    ) -> tuple[FormPack | None, float]:
        """Return the pack that knows its way about a PDF, by the names of its fields, and how many of these it has.

        Args:
            form: the PDF.
            least: this share of the pack's fields at least; of names that say nothing, such as Text7, always
                `KNOWN_SHARE`, for many forms have them.
            least_fields: a pack with fewer is never known again.
        """
        names = {field.name for field in form.fields}
        best: tuple[FormPack | None, float] = (None, 0.0)
        for pack in self._packs.forms.values():
            share = _share(pack, names, least, least_fields)
            if share > best[1] or (share and share == best[1] and _is_later(pack, best[0])):
                best = (pack, share)
        return best


def _share(pack: FormPack, names: set[str], least: float, least_fields: int) -> float:
    """Return how many of a pack's fields are among the names; 0 where these are too few."""
    template, _ = read_template(pack)
    if template is None or template.kind is not TemplateKind.ACROFORM:
        return 0.0
    wanted = fields_of(template.places)
    if len(wanted) < least_fields:
        return 0.0
    common = wanted & names
    tells = any(not _MEANINGLESS.match(name) for name in common)
    share = len(common) / len(wanted)
    return share if share >= (least if tells else KNOWN_SHARE) else 0.0


def _is_later(pack: FormPack, other: FormPack | None) -> bool:
    """Tell whether of two packs that know a PDF the first is to be taken: the agency's, and of these the latest."""
    if other is None or pack.is_own != other.is_own:
        return pack.is_own
    return pack.edition.valid_from > other.edition.valid_from


def general_first(packs: Packs) -> list[Meaning]:
    """Return the meanings, those that most forms ask for first."""
    asked = Counter(code for form in packs.forms.values() for code in {one.meaning for one in form.fields})
    ranks = sorted((-asked[code], len(code), code) for code in packs.meanings)
    return [packs.meanings[code] for _, _, code in ranks]


def _headings(meaning: Meaning) -> tuple[str, ...]:
    """Return how lists head the field of the card that a meaning takes its answer from."""
    field = FIELD_BY_NAME.get(meaning.ready.removeprefix("card."))
    return field.headings if field is not None else ()


def _plain_and_bracketed(phrase: str) -> tuple[str, str]:
    """Return a phrase, and the same without what it explains in brackets."""
    return phrase, _BRACKETS.sub(" ", phrase)


def _asked(field: PdfField) -> list[str]:
    """Return the phrases that tell what a field asks, the most telling first."""
    told = [field.label, _BRACKETS.sub(" ", field.label), field.partial, field.name.rpartition(".")[2]]
    return list(dict.fromkeys(each for each in told if each.strip() and not _MEANINGLESS.match(each)))


def _best(asked: Sequence[str], phrases: WordingIndex) -> Match:
    """Return the answer whose phrase is nearest to one of those that are asked."""
    best = Match()
    for at, phrase in enumerate(asked):
        answer, near = phrases.best(phrase)
        certainty = round(near - 0.02 * at, 2)
        if certainty > best.certainty and certainty >= LEAST_CERTAINTY:
            best = Match(answer, certainty)
    return best
