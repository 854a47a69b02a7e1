"""What tells a person's sex: words and titles."""

import re

TITLE_WORDS = r"MRS?|MS|MISS|MSTR|MASTER|CHD|CNN|CH|INF|INFANT|CHILD|ADT|MME|MLLE|SIR|MADAM|Г-Н|Г-ЖА|ГОСПОДИН|ГОСПОЖА"
TITLE = re.compile(rf"(?<![\w-])(?:{TITLE_WORDS})(?![\w-])\.?", re.IGNORECASE)
"""A title that stands apart in a name."""

CHILD_TITLES = frozenset(
    ("chd", "inf", "cnn", "ch", "child", "infant", "adt", "ребенок", "ребёнок", "младенец", "взрослый")
)
"""Titles that tell an age and no sex."""

_MALE = "м m муж мужской мужчина мальчик male man boy mr mstr master мистер г-н господин сын sir муж-й мужск"
_FEMALE = (
    "ж f жен женский женщина девочка female woman girl w mrs ms miss mme mlle madam г-жа госпожа дочь fem жен-й женск"
)
_SEX = dict.fromkeys(_MALE.split(), "M") | dict.fromkeys(_FEMALE.split(), "F")
_PARTS = re.compile(r"[\s./,;()]+")


def read_sex(text: str) -> str:
    """Give M or F for a word or a title that tells it; empty for any other, and for one that tells an age."""
    folded = text.casefold().strip(" .")
    known = _SEX.get(folded)
    if known or len(folded) > 24:
        return known or ""
    words = [word for word in _PARTS.split(folded) if word]
    told = {_SEX.get(word, "") for word in words if word not in CHILD_TITLES}
    return told.pop() if len(told) == 1 and words else ""


def is_child_title(text: str) -> bool:
    """True of CHD, INF and their like, which tell an age and no sex."""
    return text.casefold().strip(" .") in CHILD_TITLES
