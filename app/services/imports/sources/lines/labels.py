"""Words within a typed line that say what stands beside them: "паспорт", "действителен до", "г.р."."""

import re
from typing import NamedTuple

BIRTH = "birth"
ISSUED = "issued"
TILL = "till"


class Label(NamedTuple):
    """A label: the key that equal ones share, and its words as they were typed; both empty for none."""

    key: str = ""
    text: str = ""


_KEYS = {
    BIRTH: (
        r"дата\s+рожд(?:ения|\.)?|д\.?\s?р\.?|д/р|г\.?\s?р\.?|г/р|рожд(?:ен(?:а|ия)?|\.)?|род(?:ил(?:ся|ась)(?:\(-?ась\))?|\.)|р\.|"
        r"date\s+of\s+birth|birth\s*date|born|d\.?o\.?b\.?"
    ),
    TILL: (
        r"(?:паспорт\s+)?(?:срок(?:ом)?\s*)?(?:(?:действ(?:ителен|ует|ия|\.)?|годен)\s*)?(?:до|по)|срок(?:\s+действия)?|"
        r"действителен|годен|(?:valid\s+)?(?:un)?till?|valid(?:\s+(?:thru|to))?|expir(?:es|y|ation)(?:\s+date)?|exp\.?"
    ),
    ISSUED: r"дата\s+выдачи|выдан[ао]?|выд\.?|от|issued(?:\s+on)?|date\s+of\s+issue",
    "internal": (
        r"(?:внутр(?:енний|\.)?\s+(?:паспорт|пасп\.?)|(?:паспорт|пасп\.?)\s+(?:рф|внутр(?:енний|\.)?)|"
        r"(?:российский|общегражданский)\s+паспорт)(?:\s*№)?"
    ),
    "passport": (
        r"(?:загран(?:ичный|ник|ка)?\.?\s*(?:паспорт|пасп\.?)?|з/?п|зп|паспорт|пасп\.?|п/п|passport|pass\.?|pp|doc(?:ument)?)"
        r"(?:\s*(?:серия(?:\s+и\s+номер)?|no\.?|number))?(?:\s*№)?|№|серия|номер"
    ),
    "certificate": r"(?:свид(?:етельство|-во|\.)?|св-во)(?:\s+о\s+рожд(?:ении|\.)?)?(?:\s*№)?|birth\s+certificate",
    "phone": r"(?:моб(?:ильный|\.)?\s*)?тел(?:ефон|\.)?|моб(?:\.|ильный)?|т\.|phone|mob(?:ile)?\.?|tel\.?",
    "mail": r"e-?mail|почта|эл\.?\s*почта",
    "ticket": r"билет|ticket|tkt",
    "sex": r"пол|sex|gender",
}
_AT_END = re.compile(
    r"(?:^|(?<=[\s,;|(–—-]))(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _KEYS.items())
    + r")\s*[:.–—=-]*\s*$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"\s{0,2}(?:(?P<birth>г\.?\s?р\.?|г/р|года?\s+рожд(?:ения|\.)?|р\.|(?:г\.\s*)рожд\.?)|года?|г\.?)(?![\w])[\s.,]*",
    re.IGNORECASE,
)
_LOOKED_AT_CHARACTERS = 60


def label_at_end(text: str) -> tuple[str, Label]:
    """Part the label off the end of the text before a token."""
    start = max(len(text) - _LOOKED_AT_CHARACTERS, 0)
    match = _AT_END.search(text, start)
    if match is None:
        return text, Label()
    key = str(match.lastgroup)
    return text[: match.start()], Label(key, match[0].strip(" :.–—=-\t"))


def strip_suffix(text: str) -> tuple[str, str]:
    """Take the word off that follows a date ("г.", "г.р."); gives the rest and what the word says the date is."""
    match = _SUFFIX.match(text)
    if match is None:
        return text, ""
    return text[match.end() :], BIRTH if match["birth"] else ""
