"""Answers that come as JSON rather than from the base: keyed by catalogue name or meaning."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.errors import EnvironmentProblemError, UserError
from app.person_fields import FIELD_BY_NAME
from app.services.forms.form_filling import Applicant
from app.services.forms.manifest import AnswerKind, Country, FormPack, Meaning, Packs
from app.services.persons.dates import parse_date
from app.services.questionnaire.asking import facts_of
from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import load_shipped
from app.services.questionnaire.people import Person
from app.services.questionnaire.shapes import AnswerKey, Questionnaire, StoredAnswer, ValueOrigin
from app.services.questionnaire.sheet import SheetMaker
from app.services.questionnaire.sources import Known
from app.services.questionnaire.values import store_codes

MOST_BYTES = 5_000_000
_SEVERAL = (AnswerKind.OPTIONS, AnswerKind.COUNTRIES)


def read_answers(path: Path) -> list[Mapping[str, Any]]:
    """Return the answers of each person of a file: an object, or a list of them.

    Raises:
        EnvironmentProblemError: file_unreadable.
        UserError: answers_unreadable.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("answers_unreadable", name=path.name)
        told = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    except (ValueError, RecursionError) as error:
        raise UserError("answers_unreadable", name=path.name) from error
    people = told if isinstance(told, list) else [told]
    if not people or not all(isinstance(one, Mapping) for one in people):
        raise UserError("answers_unreadable", name=path.name)
    return people


class AnswerReader:
    """Makes applicants for one pack of answers that were typed elsewhere."""

    def __init__(self, packs: Packs, pack: FormPack, today: date) -> None:
        self._questionnaire = questionnaire_of(packs, pack)
        self._meanings = packs.meanings
        self._today = today
        self._maker = SheetMaker(self._questionnaire, Dictionary(load_shipped()), today.isoformat())

    def applicant(self, answers: Mapping[str, Any]) -> Applicant:
        """Return a person with these answers.

        Raises:
            UserError: answer_unknown, no catalogue name or meaning is called so; answer_refused, it can't be that.
        """
        values = dict.fromkeys(FIELD_BY_NAME, "")
        own: dict[AnswerKey, StoredAnswer] = {}
        for name, answer in answers.items():
            meaning = self._meanings.get(name)
            if name in FIELD_BY_NAME:  # the card's, also where a meaning is called so: the series belongs to it
                values[name] = _plain(name, answer)
            elif meaning is not None:
                own.update(self._stored(meaning, answer))
            else:
                raise UserError("answer_unknown", name=name[:60])
        known = Known(values, arrival=self._day(own, "arrival_date"), departure=self._day(own, "departure_date"))
        person = Person(0, 0, None, known, own, {})
        sheet = self._maker.make(person, with_passport=False)
        return Applicant(sheet, facts_of(known, self._today.isoformat()))

    def _stored(self, meaning: Meaning, answer: object) -> dict[AnswerKey, StoredAnswer]:
        """Return an answer as the base would keep it; of a repeated group a list has one for each position."""
        each = answer if meaning.group and isinstance(answer, list) else [answer]
        return {
            AnswerKey(meaning.code, at): StoredAnswer(self._value(meaning, one), ValueOrigin.TYPED)
            for at, one in enumerate(each)
            if one not in (None, "")
        }

    def _value(self, meaning: Meaning, answer: object) -> str:
        if meaning.kind in _SEVERAL:
            codes = answer if isinstance(answer, list) else [answer]
            return store_codes([_plain(meaning.code, code) for code in codes])
        if isinstance(answer, bool):
            return "yes" if answer else "no"
        value = _plain(meaning.code, answer)
        if meaning.kind is AnswerKind.DATE:
            return parse_date(value, century="near", today=self._today, allow_partial=True)
        return value

    @staticmethod
    def _day(own: Mapping[AnswerKey, StoredAnswer], meaning: str) -> str:
        answer = own.get(AnswerKey(meaning))
        return answer.value if answer is not None and len(answer.value) == len("2026-01-01") else ""


def questionnaire_of(packs: Packs, pack: FormPack) -> Questionnaire:
    """Return what one pack asks, as a questionnaire of its own."""
    country = packs.countries.get(pack.country) or Country(pack.country or "GENERAL", {}, language=pack.language)
    meanings = {field.meaning: packs.meanings[field.meaning] for field in pack.fields}
    return Questionnaire(country, pack.sections, pack.fields, meanings, packs.groups)


def _plain(name: str, answer: object) -> str:
    """Return an answer as text.

    Raises:
        UserError: answer_refused.
    """
    if answer is None:
        return ""
    if isinstance(answer, bool) or not isinstance(answer, str | int | float):
        raise UserError("answer_refused", name=name[:60])
    return str(answer).strip()
