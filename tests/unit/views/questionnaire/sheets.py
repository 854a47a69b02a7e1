"""Made-up sheets for the tests of the questionnaire's page."""

from dataclasses import replace

from app.services.forms.manifest import AnswerKind, Country, Field, Meaning, Option, Part, Section, Translation
from app.services.questionnaire.shapes import AnswerKey, Doubt, Line, Questionnaire, Sheet, TextOrigin, ValueOrigin

COUNTRY = Country("ONE", {"en": "First land", "ru": "Первая страна"})
STATUS = (
    Option("single", {"en": "Single", "ru": "холост"}),
    Option("married", {"en": "Married", "ru": "женат"}),
    Option("widowed", {"en": "Widowed", "ru": "вдовец"}),
)


def field(code: str, kind: AnswerKind = AnswerKind.TEXT, **more) -> Field:
    return Field(code, code, kind, "main", labels={"en": code.capitalize(), "ru": f"Вопрос {code}"}, **more)


def line(code: str, value: str = "", kind: AnswerKind = AnswerKind.TEXT, *, position: int = 0, **more) -> Line:
    of_line = {
        name: more.pop(name) for name in ("text", "text_origin", "doubts", "version", "ready", "left") if name in more
    }
    origin = more.pop("value_origin", ValueOrigin.TYPED if value else ValueOrigin.NONE)
    return Line(field(code, kind, **more), AnswerKey(code, position), value, origin, **of_line)


def sheet(*lines: Line, tourist_id: int = 1, country: Country = COUNTRY) -> Sheet:
    meanings = {one.field.meaning: Meaning(one.field.meaning, one.field.kind, Part.PERSON) for one in lines}
    sections = (Section("main", {"en": "Main part", "ru": "Главное"}),)
    asked = Questionnaire(country, sections, tuple(one.field for one in lines), meanings)
    return Sheet(tourist_id, 7, None, "Ёлкина", "А. И.", asked, lines)


def usual() -> Sheet:
    return sheet(
        line(
            "surname", "Ёлкина", text="ELKINA", text_origin=TextOrigin.CARD, value_origin=ValueOrigin.CARD, number="1"
        ),
        line("status", "", AnswerKind.OPTION, options=STATUS, required=True, doubts=(Doubt("missing"),), number="2"),
        line("work", "завод", translation=Translation.DICTIONARY, doubts=(Doubt("untranslated"),), version=1),
        line("born", "1985-12-31", AnswerKind.DATE),
        line("refused", "", AnswerKind.YES_NO),
    )


def long(count: int) -> Sheet:
    """Return a sheet of many questions of all sorts."""
    pattern = usual().lines
    lines = [
        replace(one, key=AnswerKey(f"{one.key.meaning}_{at}"), field=replace(one.field, meaning=f"m{at}"))
        for at, one in ((at, pattern[at % len(pattern)]) for at in range(count))
    ]
    return sheet(*lines)
