"""Makes `resources/dictionary/generated.tsv.gz`: countries, languages, currencies, cities in Russian, English, French.

Run it after a newer Babel or pycountry: `python tools/build_dictionary.py`. Names come from the Unicode CLDR through
Babel and from the translations of ISO 3166 through pycountry. What a visa form wants otherwise is written by hand in
`resources/dictionary/terms`, which comes first. Entries of which one language is missing or odd are left out.
"""

import gettext
import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.services.questionnaire.dictionary_shipped import DICTIONARY_FOLDER, GENERATED_FILE  # noqa: E402
from app.services.questionnaire.dictionary_terms import term_key  # noqa: E402

LANGUAGES = ("ru", "en", "fr")
HEADING = ("key", "category", "source", *LANGUAGES)
CLDR, PYCOUNTRY = "Babel/CLDR", "pycountry"

_ODD = re.compile(r"[()\[\]/0-9*]|\bСАР\b|SAR China|R\.A\.S\.")
_STATES = ("US", "CA", "AU")
"""Whose parts ISO 3166-2 names in English; those of other countries stand there in their own spelling."""

_SHORTEST = 3
"""Letters of a term: languages of two are mistaken for abbreviations."""

_NO_CITIES = ("Antarctica/", "Etc/", "US/", "SystemV/")
_NOT_SO = frozenset(
    {
        "Кантон",
        "Корал-Харбор",
        "Петропавловск-Камчатский",
        "Линдеман",
        "Окленд",
        "Бюзинген-на-Верхнем-Рейне",
        "Остров Эндербери",
        "Юкла",
        "Резольют",
        "Чагос",
        "Остров Сахалин",
        "Перт",
        "Сан-Луис",
        "Кордова",
        "Чатем",
    }
)
"""Cities of time zones whose names mean another place to a traveller, or of which the zone bears another name."""

_SPELT_OUT = (
    ("\u0301", ""),
    (" - ", "-"),
    ("о-ва ", "острова "),
    ("о-в ", "остров "),
    (" о-ва", " острова"),
    (" о-в", " остров"),
    ("Св. ", "Святой "),
    ("St. ", "Saint "),
    (" & ", " and "),
    ("’", "'"),
)


class Entry(NamedTuple):
    """A term before it is written."""

    category: str
    source: str
    russian: str
    english: str
    french: str


def entries() -> Iterator[Entry]:
    """Yield all terms; of two that are spelt alike the first one counts."""
    yield from _countries()
    yield from _official_names()
    yield from _languages()
    yield from _currencies()
    yield from _cities()
    yield from _states()


def _countries() -> Iterator[Entry]:
    import pycountry
    from babel import Locale

    names = [Locale(language).territories for language in LANGUAGES]
    for country in pycountry.countries:
        yield Entry("country", CLDR, *(str(one[country.alpha_2]) for one in names))


def _official_names() -> Iterator[Entry]:
    import pycountry

    russian, french = (_translation("iso3166-1", language) for language in ("ru", "fr"))
    for country in pycountry.countries:
        name = getattr(country, "official_name", "")
        if name and name not in {russian.gettext(name), french.gettext(name)}:
            yield Entry("country", PYCOUNTRY, russian.gettext(name), name, french.gettext(name))


def _languages() -> Iterator[Entry]:
    from babel import Locale

    names = [Locale(language).languages for language in LANGUAGES]
    for code in map(str, names[0]):
        if len(code) <= 3 and all(code in one for one in names):
            yield Entry("language", CLDR, *(str(one[code]) for one in names))


def _currencies() -> Iterator[Entry]:
    import pycountry
    from babel import Locale
    from babel.numbers import get_territory_currencies

    names = [Locale(language).currencies for language in LANGUAGES]
    used = {code for country in pycountry.countries for code in get_territory_currencies(country.alpha_2)}
    for code in sorted(used):
        if all(code in one for one in names):
            yield Entry("currency", CLDR, *(str(one[code]) for one in names))


def _cities() -> Iterator[Entry]:
    from babel import Locale

    russian, english, french = (Locale(language).time_zones for language in LANGUAGES)
    for zone in map(str, russian):
        city = russian[zone].get("city")
        if not city or "/" not in zone or zone.startswith(_NO_CITIES):
            continue
        name = english.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
        yield Entry("city", CLDR, str(city), str(name), str(french.get(zone, {}).get("city") or name))


def _states() -> Iterator[Entry]:
    import pycountry

    russian, french = (_translation("iso3166-2", language) for language in ("ru", "fr"))
    for state in pycountry.subdivisions:
        if state.country_code in _STATES and russian.gettext(state.name) != state.name:
            yield Entry("region", PYCOUNTRY, russian.gettext(state.name), state.name, french.gettext(state.name))


def _translation(domain: str, language: str) -> gettext.NullTranslations:
    import pycountry

    return gettext.translation(domain, pycountry.LOCALES_DIR, languages=[language])


def _tidied(entry: Entry) -> Entry | None:
    """Return an entry as it is written; None for one that no form would want so."""
    texts = []
    for text in entry[2:]:
        tidied = text
        for short, full in _SPELT_OUT:
            tidied = tidied.replace(short, full)
        tidied = " ".join(tidied.split())
        texts.append(tidied[:1].upper() + tidied[1:])
    if texts[0] in _NOT_SO or len(term_key(texts[0])) < _SHORTEST:
        return None
    if any(not text or _ODD.search(text) for text in texts) or not re.search("[а-яё]", texts[0].casefold()):
        return None
    if any(re.search("[а-яё]", text.casefold()) for text in texts[1:]):
        return None
    return Entry(entry.category, entry.source, *texts)


def lines() -> list[str]:
    """Return the table's lines, sorted by key."""
    found: dict[str, Entry] = {}
    for entry in entries():
        tidied = _tidied(entry)
        if tidied is not None:
            found.setdefault(term_key(tidied.russian), tidied)
    return ["\t".join(HEADING), *("\t".join((key, *found[key])) for key in sorted(found))]


def main() -> None:
    """Write the table."""
    made = lines()
    data = gzip.compress("\n".join([*made, ""]).encode("utf-8"), mtime=0)
    (DICTIONARY_FOLDER / GENERATED_FILE).write_bytes(data)
    sys.stdout.write(f"{len(made) - 1} terms, {len(data)} bytes\n")


if __name__ == "__main__":
    main()
