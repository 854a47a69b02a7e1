"""The person of the specimen passports, with an answer to everything that a form asks."""

from collections.abc import Mapping

from app.services.forms.manifest import AnswerKind, FormPack, Meaning

SPECIMEN: Mapping[str, str] = {
    "surname_ru": "ЭРИКССОН",
    "given_name_ru": "АННА МАРИЯ",
    "surname_lat": "ERIKSSON",
    "given_name_lat": "ANNA MARIA",
    "sex": "F",
    "birth_date": "1974-08-12",
    "birth_country": "SWE",
    "birth_city": "Stockholm",
    "citizenship": "SWE",
    "passport_number": "L898902C3",
    "passport_issued": "2022-04-15",
    "passport_expires": "2032-04-15",
    "passport_issuer": "Stockholm",
    "phone": "+46 8 555 01 00",
    "email": "anna.eriksson@example.com",
    "postal_code": "111 20",
    "city": "Stockholm",
    "street": "Storgatan",
    "building": "1",
}
"""By catalogue name.

Source: ICAO Doc 9303-4, appendix with the specimen of Utopia, whose bearer she is; the country is a real one here, so
that its name can be printed.
"""

_BY_KIND = {
    AnswerKind.TEXT: "Specimen",
    AnswerKind.DATE: "2026-05-01",
    AnswerKind.NUMBER: "7",
    AnswerKind.YES_NO: "yes",
    AnswerKind.COUNTRY: "SWE",
    AnswerKind.COUNTRIES: "SWE",
}


def specimen_answers(pack: FormPack, meanings: Mapping[str, Meaning]) -> dict[str, str]:
    """Return the answers for a form: the card's, and for each further question one of its kind."""
    answers = dict(SPECIMEN)
    for field in pack.fields:
        meaning = meanings[field.meaning]
        if meaning.ready.startswith("card.") or field.meaning in answers:
            continue
        answers[field.meaning] = meaning.options[0].code if meaning.options else _BY_KIND.get(meaning.kind, "")
    return {name: value for name, value in answers.items() if value}
