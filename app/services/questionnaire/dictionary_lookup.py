"""Looking terms up: by the exact folded term, then by the words without their endings; the nearest are offered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.services.questionnaire.dictionary_shipped import Language, Shipped
from app.services.questionnaire.dictionary_terms import (
    Term,
    TermState,
    are_forms_of_one,
    stems_of,
    term_key,
    words_of,
)

_BUCKET_LETTERS = 2
_LEAST_SCORE = 60.0
_PLACES = ("city", "region", "country")
_WORD_SHARE = 0.9
"""What a term counts that has all its words in the text, or the other way round, beside one that is spelt so."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The shipped terms with the agency's before them, as they stood when it was opened; never changes.

    May be used from any thread.

    Args:
        shipped: Carnet's terms.
        own: the agency's terms by key; those in the state "removed" hide a shipped one.
    """

    shipped: Shipped
    own: Mapping[str, Term] = field(default_factory=dict)
    _buckets: dict[str, dict[tuple[str, ...], list[str]]] = field(default_factory=dict, repr=False, compare=False)
    _starts: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)
    _spellings: list[tuple[str, str]] = field(default_factory=list, repr=False, compare=False)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that terms are translated into; a language that only the agency's terms have comes last."""
        known = {one.code for one in self.shipped.languages}
        further = sorted({language for term in self.own.values() for language in term.meanings} - known)
        return (*self.shipped.languages, *(Language(code, {}) for code in further))

    def look_up(self, russian: str, language: str) -> str:
        """Return what a text means in a language; empty where it is not known, or not for certain."""
        exact = self.exact(russian)
        if exact is not None and exact.meanings.get(language):
            return exact.meanings[language]
        texts = {term.meanings.get(language, "") for term in self._forms_of(russian)}
        return texts.pop() if exact is None and len(texts) == 1 else ""

    def place(self, russian: str, language: str) -> str:
        """Return what a town, a region or a country is called in a language; empty for what is not spelt like one."""
        exact = self.exact(russian)
        return exact.meanings.get(language, "") if exact is not None and exact.category in _PLACES else ""

    def find(self, russian: str) -> Term | None:
        """Return the term of a text: exactly, else the one that it is another case or number of."""
        exact = self.exact(russian)
        if exact is not None:
            return exact
        forms = self._forms_of(russian)
        return forms[0] if forms and all(dict(one.meanings) == dict(forms[0].meanings) for one in forms) else None

    def exact(self, russian: str) -> Term | None:
        """Return the term that is spelt so but for case, spaces and marks."""
        return self._term(term_key(russian))

    def any_state(self, russian: str) -> Term | None:
        """Return the term that is spelt so, also where the agency removed it."""
        key = term_key(russian)
        return self.own.get(key) or self.shipped.term(key)

    def nearest(self, russian: str, limit: int = 5) -> list[Term]:
        """Return the terms that look most like a text, the likeliest first."""
        from rapidfuzz import fuzz, process

        wanted = " ".join(words_of(russian))
        if not wanted:
            return []
        spellings = [spelling for spelling, _ in self._all_spellings()]
        by_place: dict[int, float] = {}
        for scorer, share in ((fuzz.ratio, 1.0), (fuzz.token_set_ratio, _WORD_SHARE)):
            found = process.extract(wanted, spellings, scorer=scorer, limit=4 * limit, score_cutoff=_LEAST_SCORE)
            for _, score, place in found:
                by_place[place] = max(by_place.get(place, 0.0), score * share)
        best = sorted(by_place, key=lambda place: (-by_place[place], len(spellings[place]), spellings[place]))
        keys = [self._all_spellings()[place][1] for place in best[:limit]]
        return [term for term in map(self._term, keys) if term is not None]

    def terms(self) -> Iterator[Term]:
        """Yield every term: the agency's, also removed ones, then the shipped ones that stand."""
        yield from self.own.values()
        for key in self.shipped.lines:
            if key not in self.own:
                term = self.shipped.term(key)
                if term is not None:
                    yield term

    def _term(self, key: str) -> Term | None:
        own = self.own.get(key)
        if own is not None:
            return None if own.state is TermState.REMOVED else own
        return self.shipped.term(key)

    def _keys(self) -> Iterator[str]:
        yield from (key for key, term in self.own.items() if term.state is not TermState.REMOVED)
        yield from (key for key in self.shipped.lines if key not in self.own)

    def _russian(self, key: str) -> str:
        own = self.own.get(key)
        return self.shipped.russian(key) if own is None else own.term

    def _forms_of(self, russian: str) -> list[Term]:
        """Return the terms of which a text is another case or number."""
        words = words_of(russian)
        keys: Iterable[str] = self._bucket("".join(words)[:_BUCKET_LETTERS]).get(stems_of(words), ()) if words else ()
        found = (self._term(key) for key in keys)
        return [term for term in found if term is not None and are_forms_of_one(words, words_of(term.term))]

    def _bucket(self, start: str) -> dict[tuple[str, ...], list[str]]:
        """Return the keys of the terms that begin so, by their stems; made when first asked for."""
        if start not in self._buckets:
            if not self._starts:
                starts: dict[str, list[str]] = {}
                for key in self._keys():
                    starts.setdefault(key[:_BUCKET_LETTERS], []).append(key)
                self._starts.update(starts)
            made: dict[tuple[str, ...], list[str]] = {}
            for key in self._starts.get(start, ()):
                made.setdefault(stems_of(words_of(self._russian(key))), []).append(key)
            self._buckets[start] = made
        return self._buckets[start]

    def _all_spellings(self) -> list[tuple[str, str]]:
        """Return the words of every term with its key; made when first asked for."""
        if not self._spellings:
            made = [(" ".join(words_of(self._russian(key))), key) for key in self._keys()]
            self._spellings[:] = made
        return self._spellings
