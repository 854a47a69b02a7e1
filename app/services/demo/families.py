"""Who belongs to a family and how old each is; names and documents come later."""

from dataclasses import dataclass

from app.services.demo.documents import YEAR_DAYS
from app.services.demo.draws import Chance, Weighted, draw_between

HEAD, SPOUSE, CHILD, PARENT = "head", "spouse", "child", "parent"
"""What one is to the head of the family."""


@dataclass(frozen=True, slots=True)
class Member:
    """One of a family; `age` is in days."""

    relation: str
    sex: str
    age: int


@dataclass(frozen=True, slots=True)
class Shape:
    """How many there are beside the head."""

    spouses: int
    children: int
    parents: int


_SHAPES: Weighted[Shape] = Weighted(
    [
        (Shape(1, 0, 0), 32),
        (Shape(1, 1, 0), 26),
        (Shape(1, 2, 0), 19),
        (Shape(1, 3, 0), 4),
        (Shape(0, 1, 0), 9),
        (Shape(0, 2, 0), 3),
        (Shape(1, 1, 1), 4),
        (Shape(1, 2, 1), 2),
        (Shape(0, 0, 1), 1),
    ]
)

_HEAD_AGES: Weighted[tuple[int, int]] = Weighted([((23, 29), 12), ((30, 39), 38), ((40, 49), 28), ((50, 66), 22)])

_SINGLE_AGES: Weighted[tuple[int, int]] = Weighted(
    [
        ((1, 13), 2), ((14, 17), 3), ((18, 24), 11), ((25, 34), 24), ((35, 44), 23), ((45, 54), 17), ((55, 64), 13),
        ((65, 79), 6), ((80, 92), 1),
    ]
)  # fmt: skip

_YOUNGEST_PARENT, _OLDEST_MOTHER, _OLDEST_CHILD, _OLDEST = 19, 42, 24, 95

_APART_DAYS = 400
"""Brothers and sisters are born so many days apart, or more."""


def days_of(low: int, high: int, chance: Chance) -> int:
    """Return an age in days between `low` years and the end of year `high`."""
    return int((low + chance() * (high + 1 - low)) * YEAR_DAYS)


def draw_single_age(chance: Chance) -> int:
    """Return the age in days of a client who comes alone."""
    return days_of(*_SINGLE_AGES.draw(chance), chance)


def draw_family(chance: Chance) -> list[Member]:
    """Return a family of two to five, its head first."""
    shape = _SHAPES.draw(chance)
    head_sex = "M" if chance() < (0.6 if shape.spouses else 0.15) else "F"
    head = Member(HEAD, head_sex, days_of(*_HEAD_AGES.draw(chance), chance))
    members = [head]
    if shape.spouses:
        apart = int((chance() + chance() - 1) * 8 * YEAR_DAYS)
        age = max(head.age + apart, int(_YOUNGEST_PARENT * YEAR_DAYS))
        members.append(Member(SPOUSE, "F" if head_sex == "M" else "M", age))
    youngest = min(member.age for member in members)
    ages = _child_ages(youngest, shape.children, chance)
    members += [Member(CHILD, "M" if chance() < 0.5 else "F", age) for age in ages]
    if shape.parents:
        oldest = max(member.age for member in members)
        age = min(oldest + int(draw_between(20, 35, chance) * YEAR_DAYS), int(_OLDEST * YEAR_DAYS))
        members.append(Member(PARENT, "F" if chance() < 0.75 else "M", age))
    return members


def _child_ages(parent_age: int, count: int, chance: Chance) -> list[int]:
    """Return the ages in days of the children that the younger parent may have, at least a year apart."""
    low = max(30, parent_age - int(_OLDEST_MOTHER * YEAR_DAYS))
    high = min(parent_age - int(_YOUNGEST_PARENT * YEAR_DAYS), int(_OLDEST_CHILD * YEAR_DAYS))
    ages: list[int] = []
    for _ in range(count):
        if ages and low >= high:
            break
        ages.append(low + int(chance() * max(high - low, 1)))
        low, high = _widest_gap(low, high, ages[-1])
    return sorted(ages, reverse=True)


def _widest_gap(low: int, high: int, taken: int) -> tuple[int, int]:
    """Return the wider of the two ranges that are left below and above an age that is taken."""
    below, above = (low, taken - _APART_DAYS), (taken + _APART_DAYS, high)
    return below if below[1] - below[0] > above[1] - above[0] else above
