"""What stands beside a name in its cell: titles (MR, CHD), remarks in brackets, numbers and stray signs."""

import re
from dataclasses import dataclass

from app.services.imports.recognition.cells import read_sex, tidy
from app.services.imports.recognition.titles import TITLE
from app.services.names.given_names import is_given_name

_LETTERS_OF_SEX = frozenset(("m", "f", "м", "ж"))
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_TITLE_AT_END = re.compile(r"(.{2,})(MRS|MR|MSTR|MISS|CHD|INF)", re.IGNORECASE)
_OUTER = " /,;.-"
_STRAY = re.compile(r"[^\w\s'’`ʼ-]|_|(?<![^\W\d_])\d+|\d+(?![^\W\d_])")
_LOOSE = re.compile(r"(?<!\w)['’`ʼ-]+|['’`ʼ-]+(?!\w)")
_HYPHENS = re.compile(r"\s*[‐‑‒–—−]\s*|-{2,}")


@dataclass(frozen=True, slots=True)
class Titled:
    """A name's cell taken apart.

    Attributes:
        name: what is left: no titles, no brackets.
        sex: what the titles tell, M or F; empty where they tell nothing or contradict each other.
        has_title: whether there was a title.
        remarks: what was cut off and is not told by `sex`: titles of children, the text in brackets.
    """

    name: str
    sex: str
    has_title: bool
    remarks: tuple[str, ...]


def take_titles(text: str) -> Titled:
    """Take titles off both ends of a name, and whatever stands in brackets.

    Source: IATA Reservations Interline Message Procedures, name element: SURNAME/NAME with MR, MRS, MISS, MSTR, CHD or
    INF behind it.
    """
    bare = tidy(text)
    inside = [found.strip() for found in _BRACKETS.findall(bare)]
    titles = [one for one in inside if _is_title(one, alone=True)]
    remarks = [one for one in inside if one and one not in titles]
    bare = tidy(_BRACKETS.sub(" ", bare)) if inside else bare
    words = [word for word in re.split(r"(\s+|[/,])", bare) if word]
    while words and _drop_end(words, -1, titles):
        pass
    while words and _drop_end(words, 0, titles):
        pass
    name = _without_joined_title("".join(words).strip(_OUTER), titles)
    sexes = {read_sex(one.rstrip(".")) for one in titles} - {""}
    sex = sexes.pop() if len(sexes) == 1 else ""
    untold = [one for one in titles if not sex or not read_sex(one.rstrip("."))]
    return Titled(name, sex, bool(titles), (*untold, *remarks))


def _drop_end(words: list[str], end: int, titles: list[str]) -> bool:
    """Take a title or a separator off one end; at least one word of a name stays."""
    word = words[end]
    if not word.strip(" /,"):
        words.pop(end)
        return True
    after_slash = end == -1 and len(words) > 2 and words[-2] == "/"
    if len(words) < 2 or not _is_title(word, alone=after_slash):
        return False
    titles.append(words.pop(end))
    return True


def _is_title(word: str, *, alone: bool) -> bool:
    """Tell a title; a single letter only where it stands apart from the name: `(M)`, `/M`."""
    bare = word.strip(" .")
    return TITLE.fullmatch(bare) is not None or (alone and bare.casefold() in _LETTERS_OF_SEX)


def _without_joined_title(name: str, titles: list[str]) -> str:
    """Part `IVANOV/IVANMR`: a title that was written on to a given name that many people bear."""
    surname, slash, given = name.rpartition("/")
    found = _TITLE_AT_END.fullmatch(given) if slash and not titles else None
    if found is None or not is_given_name(found[1].split()[-1]):
        return name
    titles.append(found[2])
    return f"{surname}/{found[1]}"


def without_stray_signs(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a surname without digits, brackets and stray punctuation, and the texts that stood in brackets.

    Hyphens, apostrophes and spaces within the name stay, and so does a digit between two letters: nobody but the agent
    knows which letter it stands for.
    """
    bare = tidy(text)
    inside = tuple(found.strip() for found in _BRACKETS.findall(bare) if any(sign.isalpha() for sign in found))
    bare = _HYPHENS.sub("-", _BRACKETS.sub(" ", bare))
    bare = tidy(_LOOSE.sub("", _STRAY.sub(" ", bare)))
    if not any(sign.isalpha() for sign in bare):
        return text, ()
    return bare, inside
