"""Whether two people of questionnaires are one and the same, and travel with one and the same passport."""

from app.services.names.folding import fold_text
from app.services.questionnaire.people import Person

_WHOLE_DATE = len("2000-01-31")
_SCRIPTS = ("ru", "lat")


def are_same_person(one: Person, other: Person) -> bool:
    """Tell whether two are one person: linked to one client, or of one name, in either script, and one birth date."""
    if one.client_id is not None and one.client_id == other.client_id:
        return True
    born = one.known.values.get("birth_date", "")
    if len(born) < _WHOLE_DATE or born != other.known.values.get("birth_date", ""):
        return False
    return any(_name_key(one, script) == _name_key(other, script) != "" for script in _SCRIPTS)


def have_same_passport(one: Person, other: Person) -> bool:
    """Tell whether the cards of two name the same passport: its number, and the series where both have one."""
    number, series = (
        [_document_key(person.known.values.get(f"passport_{name}", "")) for person in (one, other)]
        for name in ("number", "series")
    )
    return number[0] == number[1] != "" and (series[0] == series[1] or not all(series))


def _name_key(person: Person, script: str) -> str:
    """Return surname and given name folded; the empty text where one of them is not known."""
    parts = [fold_text(person.known.values.get(f"{name}_{script}", "")) for name in ("surname", "given_name")]
    return " ".join(parts) if all(parts) else ""


def _document_key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
