"""Made-up answers of questionnaires: of the newest tours, some complete, some begun, some not; the same for a seed."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.services.demo.draws import Chance, draw_between, draw_one
from app.services.demo.people import DEMO_TODAY
from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Field, Part
from app.services.questionnaire.asking import Asking, Question, facts_of
from app.services.questionnaire.people import Person, read_tourists
from app.services.questionnaire.shapes import AnswerKey, Questionnaire
from app.services.questionnaire.sheet import standing_answers

TOURS = 40
"""How many tours have questionnaires with answers."""

_ROUNDS = 2
"""Answers ask for further answers."""

_NO = 0.95
"""How often a question is answered with no, or with the first option."""

_WORDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "occupation": (
            "менеджер", "учитель", "инженер", "бухгалтер", "врач", "программист", "пенсионер", "студент",
            "старший смотритель маяка",
        ),
        "employer_name": ("ООО «Выдумка»", "АО «Небывальский завод»", "Школа № 0", "ИП Придуманов П. П."),
        "work_name": ("ООО «Выдумка»", "АО «Небывальский завод»"),
        "school_name": ("Школа № 0", "Небывальский университет"),
        "inviting_company_name": ("Example Travel", "Example Trading"),
        "chn_agency_name": ("Example Travel",),
        "ind_operator_name": ("Example Travel",),
        "employer_address": ("Небывальск, ул. Заводская, д. 3", "Выдумск, пр. Мира, д. 14, офис 5"),
        "education": ("высшее", "среднее специальное", "два высших"),
        "religion": ("православие", "не исповедую"),
        "passport_place": ("Небывальск", "Выдумск"),
    }
)  # fmt: skip
"""By the code of a meaning: what people answer; one occupation is in no dictionary."""

_ENDINGS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "phone": ("+7 495 555-01-02", "+7 812 555-03-04", "+7 343 555-05-06"),
        "address": ("Небывальск, ул. Выдуманная, д. 7, кв. 12", "Выдумск, наб. Тихая, д. 1"),
        "email": ("host@example.com", "office@example.org"),
        "city": ("Небывальск", "Выдумск"),
    }
)
"""By the end of a meaning's code: what people answer about home."""

_MEN, _WOMEN = (
    {
        "surname": ("Придуманов", "Небывалов"),
        "given_name": ("Пётр", "Илья"),
        "name": ("Пётр Придуманов", "Илья Небывалов"),
    },
    {
        "surname": ("Придуманова", "Небывалова"),
        "given_name": ("Мария", "Анна"),
        "name": ("Мария Придуманова", "Анна Небывалова"),
    },
)
"""By the end of a meaning's code: what a man and what a woman is called."""


@dataclass(frozen=True, slots=True)
class _Abroad:
    """Where people stay: real cities and ports, plainly made-up streets, numbers that nobody has."""

    cities: tuple[str, ...]
    port: str
    street: str
    phone: str


_ABROAD: Mapping[str, _Abroad] = MappingProxyType(
    {
        "AUT": _Abroad(("Вена", "Зальцбург"), "Вена-Швехат", "Beispielgasse 7", "+43 1 555 01 02"),
        "CHN": _Abroad(("Пекин", "Санья"), "Шоуду", "7 Example Road", "+86 10 5550 0102"),
        "ESP": _Abroad(("Барселона", "Салоу"), "Эль-Прат", "Calle del Ejemplo 7", "+34 900 555 012"),
        "FRA": _Abroad(("Париж", "Ницца"), "Шарль-де-Голль", "7 rue de l’Exemple", "+33 1 99 00 01 02"),
        "GRC": _Abroad(("Ираклион", "Родос"), "Ираклион", "Odos Paradeigma 7", "+30 21 5550 0102"),
        "ITA": _Abroad(("Рим", "Флоренция"), "Фьюмичино", "Via dell’Esempio 7", "+39 06 5550 0102"),
        "JPN": _Abroad(("Токио", "Киото"), "Нарита", "7 Example Street", "+81 3 5550 0102"),
        "THA": _Abroad(("Пхукет", "Паттайя"), "Пхукет", "7 Example Road", "+66 76 555 012"),
        "TUR": _Abroad(("Анталья", "Кемер"), "Анталья", "Örnek Sokak 7", "+90 242 555 01 02"),
        "VNM": _Abroad(("Нячанг", "Фукуок"), "Камрань", "7 Example Street", "+84 258 555 0102"),
    }
)
_ELSEWHERE = _Abroad(("Выдумск",), "Выдумск", "7 Example Street", "+1 212 555 0102")

_OF_WOMEN = ("mother_", "wife_")
_HOSTS = ("stay_", "chn_stay_", "usa_stay_", "inviter_", "inviting_company_", "company_contact_")
"""Beginnings of the codes of meanings: about a woman, and about who is visited."""


def fill_answers(session: Session, desk: Desk, seed: int) -> int:
    """Write answers for tourists of the newest tours that lead where something is asked; return how many."""
    chance = random.Random(seed).random
    written: list[dict[str, Any]] = []
    kept: dict[tuple[int, AnswerKey], dict[str, Any]] = {}
    for country, tours in _tours_by_country(session, desk):
        asking = Asking(country)
        for tour_id in tours:
            for person in read_tourists(session, tour_id=tour_id):
                answers = _answers_of(asking, person, chance)
                written += [_row(key, answer, tourist_id=person.tourist_id) for key, answer in answers.items()]
                for key, answer in answers.items():
                    if person.client_id is not None and asking.meanings[key.meaning].lasting:
                        kept.setdefault((person.client_id, key), _row(key, answer, client_id=person.client_id))
    for table, rows in (("tourist_answer", written), ("client_answer", list(kept.values()))):
        if rows:
            session.connection().execute(insert(TABLES[table]), rows)
    return len(written)


def _tours_by_country(session: Session, desk: Desk) -> list[tuple[Questionnaire, list[int]]]:
    """Return the newest tours by the questionnaire that their country wants."""
    from app.services.forms.packs import known_packs, shipped_folder
    from app.services.questionnaire.directory import get_questionnaire

    packs = known_packs([shipped_folder()])
    wanted: dict[str, str] = {}
    for country in packs.countries.values():
        if any(form.country == country.code and form.fields for form in packs.forms.values()):
            wanted.update(dict.fromkeys((*country.members, *filter(None, [country.alpha_3])), country.code))
    tour = TABLES["tour"]
    query = select(tour.c.id, tour.c.country).where(tour.c.country.in_(sorted(wanted)))
    found: dict[str, list[int]] = {}
    for id_, country_code in session.execute(query.order_by(tour.c.arrival.desc(), tour.c.id.desc()).limit(TOURS)):
        found.setdefault(wanted[country_code], []).append(id_)
    return [(get_questionnaire(desk, code, packs), tours) for code, tours in found.items()]


def _answers_of(asking: Asking, person: Person, chance: Chance) -> dict[AnswerKey, tuple[str, str]]:
    """Return value and origin of one tourist's answers: of nearly all questions, of half of them, or of none."""
    share = draw_one((0.0, 0.5, 0.6, 0.97, 0.97), chance)
    values = {key: one.value for key, one in standing_answers(person, asking.meanings).items() if one.value}
    facts = facts_of(person.known, DEMO_TODAY.isoformat())
    answers: dict[AnswerKey, tuple[str, str]] = {}
    seen: set[AnswerKey] = set(values)
    for _ in range(_ROUNDS):
        asked = [(question, key) for _, question, key in asking.asked(facts, values) if key.position == 0]
        for question, key in asked:
            if key in seen:
                continue
            seen.add(key)
            value = _value_of(question, person, chance) if chance() < share else ""
            if value:
                values[key] = value
                chosen = question.field.kind in {AnswerKind.OPTION, AnswerKind.OPTIONS}
                answers[key] = (value, "option" if chosen else "typed")
    return answers


def _value_of(question: Question, person: Person, chance: Chance) -> str:
    """Return a plausible answer; empty where nothing plausible is known."""
    field, part = question.field, question.meaning.part
    if field.kind is AnswerKind.TEXT:
        return next(_texts_of(field.meaning, person, chance), "")
    if field.kind is AnswerKind.DATE:
        born = f"{draw_between(1950, 1975, chance)}-0{draw_between(1, 9, chance)}-1{draw_between(0, 9, chance)}"
        return born if "birth" in field.meaning else ""
    option = _option_of(field, part, chance)
    country = person.known.country if part is Part.TRIP else "RUS"
    visited = json.dumps([draw_one(("FRA", "ITA", "TUR", "THA"), chance)])
    plausible = {
        AnswerKind.YES_NO: "no" if chance() < _NO else "yes",
        AnswerKind.OPTION: option,
        AnswerKind.OPTIONS: json.dumps([option]) if option else "",
        AnswerKind.COUNTRY: country,
        AnswerKind.COUNTRIES: visited,
        AnswerKind.NUMBER: "1",
    }
    return plausible[field.kind]


def _option_of(field: Field, part: Part, chance: Chance) -> str:
    """Return one of the options: of a person any, else mostly the first, which forms put the usual one on."""
    if not field.options:
        return ""
    options = field.options if part is Part.PERSON or chance() > _NO else field.options[:1]
    return draw_one(options, chance).code


def _texts_of(meaning: str, person: Person, chance: Chance) -> Iterator[str]:
    """Yield what people answer to a question for a text."""
    if meaning in _WORDS:
        yield draw_one(_WORDS[meaning], chance)
    abroad = _ABROAD.get(person.known.country, _ELSEWHERE)
    if meaning in {"arrival_city", "arrival_port"}:
        yield draw_one(abroad.cities, chance) if meaning == "arrival_city" else abroad.port
    if meaning.startswith(_HOSTS):
        yield from _texts_of_host(meaning, abroad, chance)
    names = _WOMEN if _is_of_woman(meaning, person) else _MEN
    for ending, texts in (*_ENDINGS.items(), *names.items()):
        if meaning.endswith(f"_{ending}"):
            yield draw_one(texts, chance)


def _texts_of_host(meaning: str, abroad: _Abroad, chance: Chance) -> Iterator[str]:
    """Yield what people answer about where they stay."""
    city = draw_one(abroad.cities, chance)
    about = {"phone": abroad.phone, "city": city, "address": f"{abroad.street}, {city}"}
    yield from (text for ending, text in about.items() if meaning.endswith(f"_{ending}"))


def _is_of_woman(meaning: str, person: Person) -> bool:
    """Tell whether a name that is asked for is a woman's: the mother's, a man's wife's, a woman's own."""
    if meaning.startswith(_OF_WOMEN):
        return True
    is_woman = person.known.values.get("sex", "") == "F"
    if "spouse" in meaning or meaning.startswith("usa_former_"):
        return not is_woman
    return is_woman and not meaning.startswith("father_")


def _row(key: AnswerKey, answer: tuple[str, str], **owner: int) -> dict[str, Any]:
    value, origin = answer
    return {
        **owner, "meaning": key.meaning, "position": key.position, "value": value, "value_origin": origin,
        "texts": "", "version": 1,
    }  # fmt: skip
