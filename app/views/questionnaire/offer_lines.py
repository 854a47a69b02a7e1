"""What is offered to be copied, in words."""

from collections.abc import Iterable, Sequence

from app.services.forms.manifest import Field, Meaning
from app.services.questionnaire.copying import Offer, Overwritten
from app.views.questionnaire.offers_model import OfferLine, OfferState
from app.views.questionnaire.offers_table import CopyWords
from app.views.questionnaire.wording import ValueWords, text_in

_SHOWN = 2
"""Answers that are told in a cell; of more it says how many there are."""


def offer_lines(offers: Iterable[Offer], language: str, targets: int) -> list[OfferLine]:
    """Return the offers in the words of a language.

    Args:
        offers: what is offered.
        language: of the window.
        targets: how many people would get it; with several, each answer there stands beside a name.
    """
    words = ValueWords(language, {})
    return [_line(offer, words, language, targets) for offer in offers]


def _line(offer: Offer, words: ValueWords, language: str, targets: int) -> OfferLine:
    code, asked = offer.meaning.code, _field(offer.meaning)
    values = [words.shown(asked, value) for key, value in offer.values.items() if key.meaning == code]
    told = [_told(one, words.shown(asked, one.value), targets) for one in offer.overwrites if one.key.meaning == code]
    state = OfferState.OVERWRITES if offer.overwrites else OfferState.FILLS
    return OfferLine(
        offer.keys,
        offer.part,
        _title(offer, language),
        _several(values),
        _several(told) or (CopyWords.tr("other entries") if offer.overwrites else ""),
        OfferState.SAME if offer.is_same else state,
        hint="\n".join(told),
        is_ticked=offer.is_chosen and not offer.overwrites,  # whatever is overwritten was ticked by hand
    )


def _field(meaning: Meaning) -> Field:
    """Return a question for a meaning, for which alone a value is shown in words."""
    return Field(meaning.code, meaning.code, meaning.kind, options=meaning.options)


def _title(offer: Offer, language: str) -> str:
    title = text_in(offer.meaning.labels, language) or offer.meaning.code
    if not offer.group:
        return title
    if offer.words is not None:
        title = text_in(offer.words.labels, language)
    entries = len({key.position for key in offer.keys})
    counted = CopyWords.tr("%n entries", "", entries)
    return f"{title} · {counted}"


def _told(one: Overwritten, value: str, targets: int) -> str:
    return value if targets == 1 else f"{one.name}: {value}"


def _several(texts: Sequence[str]) -> str:
    shown = "; ".join(texts[:_SHOWN])
    if len(texts) > _SHOWN:
        further = CopyWords.tr("and %n more", "", len(texts) - _SHOWN)
        return f"{shown}; {further}"
    return shown
