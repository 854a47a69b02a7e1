"""Forms that are Word files: what is wrong with their placeholders, and one filled for each person or for the group."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from app.errors import UserError
from app.services.forms.manifest import Meaning, PackProblem
from app.services.forms.place_values import is_known_name
from app.services.forms.press import FormPress
from app.services.forms.word.placeholders import Placeholder
from app.services.questionnaire.asking import FACTS

_CYRILLIC, _LATIN = re.compile("[Ѐ-ӿ]"), re.compile("[A-Za-z]")
_LOOKALIKES = str.maketrans("асеорхуіАСЕОРХВНКМТ", "aceopxyiACEOPXBHKMT")
_LEAST_SCORE = 70.0


def check_word(
    press: FormPress, path: Path, meanings: Mapping[str, Meaning], further: Iterable[str] = ()
) -> list[PackProblem]:
    """Return what is wrong with the placeholders of a Word template, each with the part and paragraph it stands in.

    Args:
        press: reads the template.
        path: of the template.
        meanings: those that it may name.
        further: names that it may use beside them.

    Raises:
        UserError: what `word.package` says of the file.
    """
    return list(_problems(path.name, press.placeholders(path), meanings, frozenset(further) | FACTS))


def _problems(
    file: str, placeholders: Iterable[Placeholder], meanings: Mapping[str, Meaning], further: frozenset[str]
) -> Iterator[PackProblem]:
    for one in placeholders:
        if one.code:
            yield PackProblem(file, one.where, one.code, {"text": one.text})
        elif not is_known_name(one.name, meanings, further):
            yield PackProblem(file, one.where, *_unknown(one.name, meanings))


def _unknown(name: str, meanings: Mapping[str, Meaning]) -> tuple[str, Mapping[str, object]]:
    """Return what to say of an unknown name: that it mixes alphabets, or which known one is near."""
    if _CYRILLIC.search(name) and _LATIN.search(name):
        letters = "".join(dict.fromkeys(_CYRILLIC.findall(name)))
        return "word_letters_mixed", {"name": name[:60], "letters": letters[:20], "meant": _nearest(name, meanings)}
    nearest = _nearest(name, meanings)
    if nearest:
        return "word_name_misspelt", {"name": name[:60], "meant": nearest}
    return "word_name_unknown", {"name": name[:60]}


def _nearest(name: str, meanings: Mapping[str, Meaning]) -> str:
    from rapidfuzz import fuzz, process

    names = [known for code in meanings for known in (code, f"{code}_text")]
    found = process.extractOne(name.translate(_LOOKALIKES), names, scorer=fuzz.ratio, score_cutoff=_LEAST_SCORE)
    return found[0] if found else ""


def fill_word(
    press: FormPress,
    path: Path,
    people: Sequence[Mapping[str, object]],
    meanings: Mapping[str, Meaning],
    *,
    as_group: bool,
) -> list[bytes]:
    """Return a Word template filled for each person, or once for the group.

    Raises:
        UserError: word_placeholders_wrong, with the first of them and how many; what the file's check says.
    """
    problems = check_word(press, path, meanings)
    if problems:
        first = problems[0]
        text = str(first.params.get("name") or first.params.get("text") or "")
        raise UserError("word_placeholders_wrong", text=text, place=first.place, count=len(problems))
    return press.fill_word(path, people, as_group=as_group)
