"""A heading by its words: "Укажите дату рождения", "Passport: valid till", "Ном. з/п" say what they mean.

The catalogue's headings are known whole (`headings.py`). This reads those that nobody listed: each word is a concept,
and the concepts together are a field. A word that is none makes the heading less certain, several of them unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.services.imports.recognition.kinds import (
    ADDRESS,
    BIRTH,
    BIRTH_AND_PASSPORT,
    CERTIFICATE_SERIES,
    CONTACTS,
    FULL_NAME,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    GIVEN_NAME_BOTH,
    IGNORED,
    INTERNAL_PASSPORT,
    PASSPORT,
    ROW_NUMBER,
    SURNAME_BOTH,
    TWIN_OF_LEFT,
    VALIDITY,
)

_JOINED = (
    (re.compile(r"\bд р\b"), "др"),
    (re.compile(r"\bз п\b"), "зп"),
    (re.compile(r"\bф и о\b"), "фио"),
    (re.compile(r"\bф и\b"), "фи"),
    (re.compile(r"\bи о\b"), "ио"),
    (re.compile(r"\bd o ([bei])\b"), r"do\1"),
    (re.compile(r"\bп п\b"), "пп"),
    (re.compile(r"\b(?:[eе] mail|эл (?:почта|адрес))\b"), "email"),
    (re.compile(r"\bсв в[оа]\b"), "свидетельство"),
)
"""Abbreviations that folding parted into letters."""

_CONCEPTS = {
    "birth": r"рожд\w* рож родил\w* birth\w* born dob др geburt\w* geboren nacimiento naissance nascita doğum",
    "date": r"дат[аыуе] даты date\w* день day год когда when число числа fecha tarih\w*",
    "issued": r"выдач\w* выдан\w* выд issu\w+ doi ausgestellt expedici\w* emis\w*",
    "until": (
        r"действ\w* срок\w* годен годн\w* окончан\w* истеч\w* истек\w* exp\w* doe valid\w* until till до "
        r"gültig gultig bis caduc\w* vence vencim\w* scadenza expire geçerlilik "
    ),
    "number": r"номер\w* ном № n no nr number num nbr numero número",
    "series": r"сери[яюи] сер series ser",
    "passport": (
        r"паспорт\w* пасп passport\w* pass ppt документ\w* докум док doc docs document\w* удостоверени\w* "
        r"reisepass pasaporte passeport passaporto pasaport pasport\w* zagranpasport\w* "
    ),
    "travel": r"загран\w* заграничн\w* зп огп foreign international загранник\w*",
    "internal": r"внутр\w* рф общегражд\w* internal domestic российск\w*",
    "surname": (
        r"фамил\w* фам surname\w* lastname familyname last family nachname familienname apellido\w* cognome "
        r"soyad\w* famili\w* "
    ),
    "given": (
        r"им[яи] name names firstname given forename\w* first vorname\w* nombre\w* prénom\w* prenom\w* nome "
        r"adı imya imia "
    ),
    "patronymic": r"отч\w* patronymic\w* middle otchestv\w*",
    "full": (
        r"фио фи fullname full турист\w* пассажир\w* tourist\w* passenger\w* pax guest\w* гост[ьи] клиент\w* "
        r"client\w* участник\w* путешественник\w* отдыхающ\w* traveller\w* traveler\w* реб[её]н\w* дет[ия] "
        r"учени\w* школьни\w* сотрудни\w* работник\w* спортсмен\w* гимнаст\w* студент\w* партн[её]р\w* "
        r"воспитанни\w* игрок\w* employee\w* student\w* pupil\w* child\w* player\w* athlete\w* member\w* "
    ),
    "initials": r"ио",
    "latin": r"лат\w* latin англ\w* english eng lat транслит\w* латиниц\w*",
    "russian": r"рус\w* russian rus кирил\w* cyrillic кириллиц\w*",
    "sex": r"пол sex gender title обращение mrs? geschlecht sexo sexe sesso cinsiyet",
    "citizen": r"гражд\w* citizen\w* nation\w* подданств\w* nat staatsangeh\w* nacionalidad cittadinanza uyru\w*",
    "place": r"мест[оа] place",
    "city": r"город\w* city town пункт",
    "country": r"стран[аы] country государство",
    "by": r"кем by authority орган issuer",
    "phone": r"тел\w* phone\w* моб\w* mobile cell сотов\w* tel whatsapp viber ватсап",
    "email": r"email mail почт[аы] мейл имейл",
    "index": r"индекс postal postcode zip",
    "street": r"улиц[аы] ул street",
    "house": r"дом house building корпус строение",
    "flat": r"кварт\w* кв flat apartment apt",
    "address": r"адрес\w* address прописк\w* регистрац\w* проживан\w* residence",
    "contacts": r"контакт\w* contact\w*",
    "ticket": r"билет\w* ticket\w* tkt etkt",
    "certificate": r"свид\w* certificate",
    "row": r"пп порядк\w* порядков\w* #",
    "data": r"данн\w* data details реквизит\w* info сведения",
    "period": r"период period from",
    "other": (
        r"виз\w visa рейс\w* flight вылет\w* прилет\w* заезд\w* выезд\w* отел\w* hotel комнат\w* room\w* "
        r"питани\w* meal\w* цен[аы] стоимост\w* price оплат\w* договор\w* брон\w* booking заявк\w* тур tour "
        r"страхов\w* полис\w* insurance возраст\w* age примеч\w* коммент\w* note notes remark\w* менедж\w* "
        r"статус status врем\w* time\w* отметк\w* подпис\w* размещен\w* долг сумма arrival departure check "
        r"скидк\w* бонус\w* nights ноч\w* трансфер transfer работ[аыу] employer\w* офис\w* office компани\w* "
        r"организац\w* должност\w* подразделен\w* отдел\w* при[её]м\w* рост вес разряд\w* амплуа класс\w* "
        r"отряд\w* группа group плательщик\w* путевк\w* путёвк\w* табел\w* таб стаж "
    ),
    "noise": (
        r"ваш\w* укажит\w* введит\w* полност\w* как в на и с по из к от какого and in of the for as to on is "
        r"для связи туриста ребенк\w* пожалуйста please your enter обязат\w* требуется required формат\w* дд "
        r"мм гг+ dd mm yy+ язык\w* букв\w* letters если есть при наличии а их его он личн\w* основн\w* "
        r"главн\w* буквами см г или or физическ\w* лица person person\w* серии ф ась ся de die der du la el "
        r"di "
    ),
}
"""Patterns of the words that mean a concept, parted by blanks; of two that fit a word the first counts."""

_WORDS = tuple((concept, re.compile(words.strip().replace(" ", "|"))) for concept, words in _CONCEPTS.items())


@dataclass(frozen=True, slots=True)
class _Rule:
    """A kind, the concepts that it takes together, and those that speak against it."""

    kind: str
    needs: frozenset[str]
    without: frozenset[str] = frozenset()


def _rule(kind: str, needs: str, without: str = "") -> _Rule:
    return _Rule(kind, frozenset(needs.split()), frozenset(without.split()))


_RULES = (
    _rule(IGNORED, "other"),
    _rule("ticket_number", "ticket"),
    _rule("birth_country", "birth country"),
    _rule(BIRTH, "birth date place"),
    _rule(BIRTH, "birth date city"),
    _rule("birth_city", "birth place"),
    _rule("birth_city", "birth city"),
    _rule(CERTIFICATE_SERIES, "certificate series", "number passport"),
    _rule("birth_certificate", "birth certificate", "passport"),
    _rule("birth_certificate", "certificate", "passport"),
    _rule(PASSPORT, "certificate passport"),
    _rule(BIRTH_AND_PASSPORT, "birth passport"),
    _rule(BIRTH_AND_PASSPORT, "birth travel"),
    _rule("birth_date", "birth"),
    _rule("citizenship", "citizen"),
    _rule("citizenship", "country"),
    _rule(INTERNAL_PASSPORT, "internal issued number"),
    _rule(INTERNAL_PASSPORT, "internal issued series"),
    _rule(PASSPORT, "issued number"),
    _rule(PASSPORT, "issued series"),
    _rule(PASSPORT, "until number"),
    _rule(PASSPORT, "until series"),
    _rule(PASSPORT, "date number passport"),
    _rule("internal_issuer", "by internal"),
    _rule("passport_issuer", "by"),
    _rule(VALIDITY, "issued until"),
    _rule(VALIDITY, "period until"),
    _rule("internal_issued", "issued internal"),
    _rule("", "until internal"),
    _rule("passport_issued", "issued"),
    _rule("passport_expires", "until"),
    _rule(INTERNAL_PASSPORT, "internal series number"),
    _rule("internal_series", "internal series"),
    _rule("internal_number", "internal number"),
    _rule("internal_number", "internal passport"),
    _rule(PASSPORT, "series number"),
    _rule("passport_series", "series"),
    _rule(PASSPORT, "passport data"),
    _rule(FULL_NAME_LAT, "travel surname given", "number series"),
    _rule(FULL_NAME_LAT, "passport surname given latin", "number series"),
    _rule("surname_lat", "travel surname", "number series"),
    _rule("given_name_lat", "travel given", "number series"),
    _rule(FULL_NAME_LAT, "travel full", "number series"),
    _rule("surname", "passport surname", "number series"),
    _rule(FULL_NAME, "passport full", "number series"),
    _rule("passport_number", "passport"),
    _rule("passport_number", "travel"),
    _rule(CONTACTS, "phone email"),
    _rule("email", "email"),
    _rule("phone", "phone"),
    _rule(ADDRESS, "address", "street house flat"),
    _rule(ADDRESS, "street house"),
    _rule(ADDRESS, "city street"),
    _rule("postal_code", "index"),
    _rule("street", "street"),
    _rule("building", "house"),
    _rule("flat", "flat"),
    _rule("sex", "sex", "given surname"),
    _rule(FULL_NAME_RU, "surname initials"),
    _rule(FULL_NAME_RU, "surname given patronymic"),
    _rule(FULL_NAME_RU, "given patronymic"),
    _rule("patronymic_ru", "patronymic"),
    _rule(FULL_NAME_LAT, "surname given latin"),
    _rule(FULL_NAME_RU, "surname given russian"),
    _rule(FULL_NAME, "surname given"),
    _rule("surname", "surname"),
    _rule("given_name", "given"),
    _rule(FULL_NAME_LAT, "full latin"),
    _rule(FULL_NAME_RU, "full russian"),
    _rule(FULL_NAME, "full"),
    _rule("city", "city"),
    _rule(CONTACTS, "contacts"),
    _rule(ROW_NUMBER, "row"),
    _rule("passport_number", "number"),
    _rule(TWIN_OF_LEFT, "latin"),
    _rule(TWIN_OF_LEFT, "russian"),
)


def meaning_by_words(folded: str) -> tuple[str, float]:
    """Give the kind that a folded heading's words mean together, and how sure that is; ("", 0.0) for none."""
    words = list(_words(folded))
    if not words or len(words) > 14:
        return "", 0.0
    concepts = {concept for concept in words if concept not in ("", "noise")}
    unknown = words.count("")
    if (concepts == {"number"} and unknown) or folded == "rus":  # the number of something else; a country's code
        return "", 0.0
    if not concepts or unknown > len([word for word in words if word not in ("", "noise")]):
        return "", 0.0
    for rule in _RULES:
        if rule.needs <= concepts and not rule.without & concepts:
            kind = _with_script(rule.kind, concepts, folded)
            certainty = 0.93 - 0.12 * unknown - (0.05 if concepts == {"number"} else 0)
            return (kind, certainty) if kind and certainty >= 0.5 else ("", 0.0)
    return "", 0.0


def _words(folded: str) -> Iterator[str]:
    """Each word's concept; empty for a word that is none."""
    for pattern, joined in _JOINED:
        folded = pattern.sub(joined, folded)
    for word in folded.split():
        yield next((concept for concept, pattern in _WORDS if pattern.fullmatch(word)), "")


def _with_script(kind: str, concepts: set[str], folded: str) -> str:
    """A single name in the script that the heading names, else in the heading's own; one of both scripts is whole."""
    if {"latin", "russian"} <= concepts and kind.startswith("full_name"):
        return FULL_NAME
    if kind in (FULL_NAME, FULL_NAME_RU, FULL_NAME_LAT) and "latin" in concepts:
        return FULL_NAME_LAT
    if kind in ("surname", "given_name"):
        if {"latin", "russian"} <= concepts:
            return SURNAME_BOTH if kind == "surname" else GIVEN_NAME_BOTH
        is_latin = "latin" in concepts or ("russian" not in concepts and folded.isascii())
        return f"{kind}_{'lat' if is_latin else 'ru'}"
    return kind
