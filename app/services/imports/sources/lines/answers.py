"""Answers of a form, a line each: "Фамилия: …", person after person; one row for each of them."""

import re
from collections.abc import Sequence

from app.services.imports.recognition.headings import meaning_of

_ANSWER = re.compile(r"\s*(?:[-–—*•·]\s*|[0-9]{1,6}[.)]\s*)?([^\W\d_][^:=\n\t]{0,58}?)\s*(?:[:=]|\s[-–—]\s|\t)\s*(.*)")
_COUNTED = re.compile(r"\s+(?:№\s*)?[0-9]{1,6}$")
_SURE = 0.75
_LEAST_LABELS = 2
_LEAST_SHARE = 0.4
_PERSON = re.compile(
    r"\s*(?:[-–—*•#=]+\s*)?(?:(?:турист|реб[её]нок|взросл(?:ый|ая)|пассажир|гость|клиент|участник|person|passenger|tourist|guest|traveller|pax)\s*(?:№|#|no\.?)?\s*[0-9]{0,6}|"
    r"[0-9]{1,6}(?:-?й)?\s*(?:турист|пассажир|гость|участник)?)\s*[.:)]?\s*(?:[-–—*=]+\s*)?",
    re.IGNORECASE,
)


def read_answers(lines: Sequence[str]) -> list[list[str]] | None:
    """Give rows of cells, the labels first; None for other text.

    A label that comes again begins the next person, and so does a line such as "Турист 2".
    """
    answers = [_answer(line) for line in lines]
    known = [label for label, text in filter(None, answers) if meaning_of(label)[1] >= _SURE or _names(label, text)]
    filled = sum(1 for line in lines if line.strip())
    if len(set(map(str.casefold, known))) < _LEAST_LABELS or len(known) < _LEAST_SHARE * filled:
        return None
    return _rows(lines, answers)


def _answer(line: str) -> tuple[str, str] | None:
    match = _ANSWER.fullmatch(line)
    return (_COUNTED.sub("", match[1].strip()), match[2].strip()) if match else None


def _names(label: str, text: str) -> bool:
    """True of an answer such as "Турист 2: …"."""
    return bool(text) and _PERSON.fullmatch(label) is not None


def _rows(lines: Sequence[str], answers: Sequence[tuple[str, str] | None]) -> list[list[str]]:
    labels: dict[str, str] = {}  # folded -> as it was typed first
    persons: list[dict[str, str]] = []
    begins = True
    for number, (line, answer) in enumerate(zip(lines, answers, strict=True), start=1):
        if answer is None:
            gap = bool(persons) and not line.strip() and _next_label(answers, number) == next(iter(labels))
            begins = begins or gap or (bool(line.strip()) and _PERSON.fullmatch(line) is not None)
            continue
        label = answer[0].casefold()
        names_person = _names(*answer)
        if not persons and not names_person and meaning_of(answer[0])[1] < _SURE:
            continue
        if begins or names_person or label in persons[-1]:
            persons.append({})
            begins = False
        labels.setdefault(label, answer[0])
        persons[-1][label] = answer[1]
    return [list(labels.values()), *([person.get(label, "") for label in labels] for person in persons)]


def _next_label(answers: Sequence[tuple[str, str] | None], after: int) -> str:
    """The label of the next answer, folded; empty where none follows."""
    return next((answer[0].casefold() for answer in answers[after:] if answer), "")
