"""Keeps the Latin names and the sex of a card in step with the Russian names, and says where they do not agree."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.services.names.sex import guess_sex
from app.services.names.spelling_doubts import SPELT_FROM_RUSSIAN, scheme_in_use
from app.services.names.transliteration import SCHEMES
from app.services.names.transliteration.reading import to_russian
from app.services.names.transliteration.spelling import SpellingCheck, check_spelling
from app.views.documents.marks_band import Mark, Offer
from app.views.documents.spelling_words import (
    passport_spelling,
    possible_spelling,
    spelt_as,
    why_not,
)

PAIRS = (("surname_ru", "surname_lat", "surname"), ("given_name_ru", "given_name_lat", "given_name"))
"""The Russian field, the Latin one, and what the name is to `to_russian`."""

_NAMES = frozenset({"surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat"})
_WEIGHED = _NAMES | {"passport_issued", "citizenship", "sex"}
"""Fields on which the marks depend."""

MOST_OFFERS = 3


class NameForm(Protocol):
    """What is needed of the card's fields."""

    def typed(self, name: str) -> str:
        """Return what stands in a field, as it was typed."""

    def stored(self, name: str) -> str:
        """Return the value of a field in the form in which it is stored, or as typed where it has none."""

    def set_value(self, name: str, value: str) -> None:
        """Show a value in a field without telling of an edit."""

    def put(self, name: str, value: str) -> None:
        """Show a value as if the agent had entered it."""

    def set_hint(self, name: str, text: str) -> None:
        """Say something quiet below a field."""

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Say what is doubtful in the names."""


class SpellingMarks(QObject):
    """Follows one form.

    What Carnet filled goes on following; what was stored, read from a document or touched by the agent is never
    replaced without being asked for.
    """

    def __init__(self, form: NameForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._filled: dict[str, str] = {}

    @Slot()
    def refresh(self) -> None:
        """Take what stands in the form for somebody else's, and say what is doubtful in it."""
        self._filled.clear()
        self._look()

    def filled(self) -> frozenset[str]:
        """Return the fields that hold what Carnet filled and nobody has touched or stored."""
        return frozenset(name for name, value in self._filled.items() if value and self._form.stored(name) == value)

    def remember(self) -> dict[str, str]:
        """Return what was filled by field, for `bring_back`."""
        return dict(self._filled)

    def bring_back(self, filled: dict[str, str]) -> None:
        """Go on from what was remembered, after the fields were brought back."""
        self._filled = dict(filled)
        self._look()

    @Slot(str)
    def note_edit(self, name: str) -> None:
        """Follow what the agent types: Latin and sex are filled while they are Carnet's to fill."""
        for russian, latin, _ in PAIRS:
            if name == russian:
                self._follow(latin, passport_spelling(self._form.typed(russian)))
        if name in _NAMES:
            self._follow("sex", self._guess())
            self._say_hints()
        if name == "sex":
            self._look()

    @Slot(str)
    def note_left(self, name: str) -> None:
        """Say what is doubtful once a field on which it depends was left."""
        if name in _WEIGHED:
            self._look()

    @Slot(object)
    def take_offer(self, offer: Offer) -> None:
        """Put what was offered into its field."""
        self._form.put(offer.field, offer.value)
        self._look()

    @Slot()
    def spell_now(self) -> None:
        """Spell the Latin names as passports now do, where there is a Russian name."""
        for russian, latin, _ in PAIRS:
            spelling = passport_spelling(self._form.typed(russian))
            if spelling and spelling != self._form.typed(latin).strip():
                self._form.put(latin, spelling)
        self._look()

    def _follow(self, name: str, value: str) -> None:
        """Fill a field that is empty or still holds what was filled."""
        standing = self._form.stored(name)
        if standing and standing != self._filled.get(name):
            return
        self._filled[name] = value
        if value != standing:
            self._form.set_value(name, value)

    def _guess(self) -> str:
        """Return the sex for which the names speak, or nothing."""
        form = self._form
        return guess_sex(
            surname=form.typed("surname_ru") or form.typed("surname_lat"),
            given_name=form.typed("given_name_ru") or form.typed("given_name_lat"),
            patronymic=form.typed("patronymic_ru"),
        ).sex

    def _look(self) -> None:
        """Say everything that the names show now."""
        marks = [mark for pair in PAIRS if (mark := self._mark_of(*pair))]
        sex, guess = self._form.stored("sex"), self._guess()
        if sex and guess and sex != guess:
            marks.append(_sex_mark(guess))
        self._form.show_marks(marks)
        self._say_hints()

    def _say_hints(self) -> None:
        """Say below each Latin name by which scheme it is spelt."""
        for russian, latin, _ in PAIRS:
            check = self._check(russian, latin)
            text = ""
            if check.code == "mixed" and self._is_spelt_from_russian():
                text = possible_spelling(self._form.typed(russian).strip())
            elif check.code == "scheme" and self._fits(check):
                text = spelt_as(SCHEMES[self._scheme_in_use(check)])
            self._form.set_hint(latin, text)

    def _mark_of(self, russian: str, latin: str, kind: str) -> Mark | None:
        """Return what is to be said of a pair of names."""
        names = self._form.typed(russian).strip(), self._form.typed(latin).strip()
        if not names[0] and names[1]:
            forms = russian_forms(names[1], kind, self._form.stored("sex"))
            offers = tuple(Offer(russian, one, one) for one in forms)
            text = QCoreApplication.translate("SpellingMarks", "%1 in Russian:").replace("%1", names[1])
            return Mark(russian, text, "info", offers) if offers else None
        check = self._check(russian, latin)
        agrees = check.is_possible if check.code != "scheme" else self._fits(check)
        if agrees or not self._is_spelt_from_russian():
            return None
        spelling = passport_spelling(names[0])
        words = QCoreApplication.translate("SpellingMarks", "Spell it %1").replace("%1", spelling)
        return Mark(latin, why_not(check, *names), offers=(Offer(latin, spelling, words),))

    def _check(self, russian: str, latin: str) -> SpellingCheck:
        return check_spelling(self._form.typed(russian).strip(), self._form.typed(latin).strip())

    def _is_spelt_from_russian(self) -> bool:
        return self._form.stored("citizenship") in SPELT_FROM_RUSSIAN

    def _fits(self, check: SpellingCheck) -> bool:
        """Tell whether a spelling is that of the present passports, or of the time or state of this one."""
        return bool(self._scheme_in_use(check))

    def _scheme_in_use(self, check: SpellingCheck) -> str:
        """Return the scheme by which a name is rightly spelt; empty where it is one of other passports."""
        form = self._form
        return scheme_in_use(check, issued=form.stored("passport_issued"), citizenship=form.stored("citizenship"))


def russian_forms(latin: str, kind: str, sex: str) -> tuple[str, ...]:
    """Return how a Latin name may be written in Russian, in small letters behind the first, best first."""
    shown = latin.title() if latin.isupper() else latin
    return to_russian(shown, kind, MOST_OFFERS, sex=sex)


def _sex_mark(guess: str) -> Mark:
    """Return the mark for a sex for which the names do not speak."""
    translate = QCoreApplication.translate
    if guess == "M":
        text, words = translate("SpellingMarks", "The name is a man's."), translate("SpellingMarks", "Set Male")
    else:
        text, words = translate("SpellingMarks", "The name is a woman's."), translate("SpellingMarks", "Set Female")
    return Mark("sex", text, offers=(Offer("sex", guess, words),))
