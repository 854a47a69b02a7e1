"""Which questions are asked of whom."""

import pytest

from app.services.forms.manifest import AnswerKind, Country, Field, Meaning, Part
from app.services.questionnaire.asking import Asking, facts_of
from app.services.questionnaire.shapes import AnswerKey, Questionnaire
from app.services.questionnaire.sources import Known

TODAY = "2026-06-01"


def asking(**conditions: str) -> Asking:
    fields = tuple(Field(name, name, AnswerKind.TEXT, condition=text) for name, text in conditions.items())
    meanings = {name: Meaning(name, AnswerKind.TEXT, Part.TRIP) for name in conditions}
    return Asking(Questionnaire(Country("X", {}), (), fields, meanings))


def asked(one: Asking, facts: dict[str, object] | None = None, **values: str) -> list[str]:
    given = {AnswerKey(name): value for name, value in values.items()}
    return [field.key for field, _, _ in one.asked(facts or {}, given)]


@pytest.mark.parametrize(
    ("born", "arrival", "age", "minor"),
    [
        ("2008-07-11", "2026-07-10", 17, True),
        ("2008-07-10", "2026-07-10", 18, False),
        ("2008-05-01", "", 18, False),
        ("", "2026-07-10", "", False),
        ("2009", "2026-07-10", 17, True),
        ("when?", "", "", False),
    ],
)
def test_that_the_age_is_that_on_arrival(born: str, arrival: str, age: object, minor: bool) -> None:
    facts = facts_of(Known({"birth_date": born, "sex": "F", "citizenship": "RUS"}, arrival), TODAY)
    assert facts == {"age": age, "minor": minor, "sex": "F", "citizenship": "RUS"}


def test_that_a_condition_hides_and_shows() -> None:
    one = asking(a="", b="a == 'x'", c="age < 18")
    assert asked(one) == ["a"]
    assert asked(one, a="x") == ["a", "b"]
    assert asked(one, {"age": 12}) == ["a", "c"]


def test_that_what_is_hidden_counts_as_not_answered() -> None:
    one = asking(a="", b="a == 'x'", c="b", d="c")
    assert asked(one, a="x", b="y", c="z") == ["a", "b", "c", "d"]
    assert asked(one, a="", b="y", c="z") == ["a"]


def test_that_a_question_may_hang_on_a_later_one() -> None:
    assert asked(asking(a="b", b=""), b="y") == ["a", "b"]


def test_that_conditions_that_hang_on_each_other_come_to_an_end() -> None:
    one = asking(a="not b", b="not a")
    assert asked(one, a="1", b="1") == asked(one, a="1", b="1"), "whichever is asked, it is always the same"


def test_that_a_condition_that_can_not_be_read_asks() -> None:
    assert asked(asking(a="(", b="range(9)")) == ["a", "b"]


def test_that_a_group_is_asked_as_often_as_it_is_filled_and_once_more() -> None:
    fields = (
        Field("name", "name", AnswerKind.TEXT, group="child", repeats=3, required=True),
        Field("born", "born", AnswerKind.DATE, group="child", repeats=3, condition="name"),
    )
    meanings = {name: Meaning(name, AnswerKind.TEXT, Part.FAMILY, group="child") for name in ("name", "born")}
    one = Asking(Questionnaire(Country("X", {}), (), fields, meanings))

    def lines(*names: str) -> list[tuple[str, int, bool]]:
        values = {AnswerKey("name", at): name for at, name in enumerate(names)}
        return [(field.key, key.position, field.required) for field, _, key in one.asked({}, values)]

    assert lines() == [("name", 0, True)]
    assert lines("A") == [("name", 0, True), ("born", 0, False), ("name", 1, False)]
    assert lines("A", "B", "C")[-1] == ("born", 2, False), "there is no room for a fourth"
    assert lines("A", "B", "C", "D")[-1] == ("born", 3, False), "but what is answered is shown"


def test_that_what_is_hidden_at_a_further_position_counts_as_not_answered_there() -> None:
    conditions = {"name": "", "born": "name == 'A'", "school": "born"}
    fields = tuple(
        Field(name, name, AnswerKind.TEXT, condition=text, group="child", repeats=3)
        for name, text in conditions.items()
    )
    meanings = {name: Meaning(name, AnswerKind.TEXT, Part.FAMILY, group="child") for name in conditions}
    one = Asking(Questionnaire(Country("X", {}), (), fields, meanings))
    values = {AnswerKey("name", 0): "A", AnswerKey("born", 0): "2020"}
    values |= {AnswerKey("name", 1): "B", AnswerKey("born", 1): "2021"}
    found = [(field.key, key.position) for field, _, key in one.asked({}, values)]
    assert found == [("name", 0), ("born", 0), ("school", 0), ("name", 1), ("name", 2)]
