"""Recipes: what an import needed, kept for the next list of the same shape; each write is one change set."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.recipe import Recipe as StoredRecipe
from app.person_fields import FIELD_BY_NAME
from app.services.derived import Row
from app.services.desk import Desk
from app.services.imports.arrangement import Arrangement
from app.services.imports.cleaning import CLEANINGS, clean
from app.services.imports.placed_columns import SourceColumn
from app.services.imports.shapes import headings_of, shape_of
from app.services.imports.steps import ALL_ROWS, EVERY_ROW, Step
from app.services.names.folding import fold_text
from app.services.persons.checks import text_problem

NAME_LENGTH = 120

_REPEATED_ROWS = frozenset((ALL_ROWS, EVERY_ROW))
_ARRANGING = frozenset(("place", "unplace", "heading"))


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a column of the list stands.

    Attributes:
        place: where it stands in the list.
        heading: its heading there.
        field: the field that it is imported as; empty where it is not.
    """

    place: str
    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """How lists of one shape are arranged.

    Attributes:
        id: the record's.
        version: its counter.
        name: how agents call it.
        shape: the shape of the lists.
        headings: the lists' own headings.
        placements: where their columns stand.
        shown: the fields that are shown as headings.
        steps: the cleanings, and the columns that go to the note, in order.
        used_on: the last day that it was used, ISO 8601.
    """

    id: int
    version: int
    name: str
    shape: str
    headings: tuple[str, ...]
    placements: tuple[Placement, ...]
    shown: tuple[str, ...]
    steps: tuple[Step, ...]
    used_on: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """A list with a recipe done on it.

    Attributes:
        arrangement: the list afterwards.
        left_out: the steps that don't fit this list or this version of Carnet.
        missing: the headings of columns that the list has not.
    """

    arrangement: Arrangement
    left_out: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()


def is_worth_keeping(arrangement: Arrangement) -> bool:
    """Tell whether the agent did anything that another list of that shape would need too."""
    return any(step.code in _ARRANGING or _is_repeatable(step) for step in arrangement.steps)


def _is_repeatable(step: Step) -> bool:
    return step.code in {"clean", "note"} and step.params.get("rows") in _REPEATED_ROWS


def find_recipe(desk: Desk, arrangement: Arrangement) -> Recipe | None:
    """Return the recipe of a list's shape."""
    with desk.store.transaction() as session:
        found = session.scalar(select(StoredRecipe).where(StoredRecipe.shape == shape_of(arrangement)))
        return None if found is None else _recipe(found)


def list_recipes(desk: Desk) -> list[Recipe]:
    """Return all recipes by name."""
    with desk.store.transaction() as session:
        recipes = [_recipe(one) for one in session.scalars(select(StoredRecipe))]
    return sorted(recipes, key=lambda one: (fold_text(one.name), one.id))


def apply_recipe(arrangement: Arrangement, recipe: Recipe) -> Arrangement:
    """Return the list with its columns placed and its cells cleaned as the recipe says; one step to be undone."""
    return fit_recipe(arrangement, recipe).arrangement


def fit_recipe(arrangement: Arrangement, recipe: Recipe) -> Fitted:
    """Do a recipe on a list and say what of it does not fit; what the agent typed or removed stays."""
    columns = {one: _column_at(arrangement, one) for one in recipe.placements}
    fields = {at: one.field for one, at in columns.items() if at is not None and _is_field(one.field)}
    done = Step("recipe", {"recipe": str(recipe.id), "steps": str(len(recipe.steps))})
    after = arrangement.rearrange(fields, filter(_is_field, recipe.shown), done)
    left_out = []
    for step in recipe.steps:
        again = _repeat(after, step)
        if again is None:
            left_out.append(step)
        else:
            after = again
    missing = tuple(one.heading for one, at in columns.items() if at is None and one.field and "." not in one.place)
    return Fitted(replace(after, steps=(*arrangement.steps, done)), tuple(left_out), missing)


def _is_field(name: str) -> bool:
    return not name or name in FIELD_BY_NAME


def _column_at(arrangement: Arrangement, placement: Placement) -> int | None:
    """Return the column that a placement means: of the same place and heading, else the only one of that heading."""
    heading = fold_text(placement.heading)
    alike = [at for at, one in enumerate(arrangement.columns) if one.place and fold_text(one.header) == heading]
    same = [at for at in alike if _is_at(arrangement.columns[at], placement.place)]
    if same:
        return same[0]
    return alike[0] if len(alike) == 1 and heading and "." not in placement.place else None


def _is_at(column: SourceColumn, place: str) -> bool:
    """Tell whether a column stands at a place; the one part of a combined column that a list fills is told by kind."""
    return place in (column.place, f"{column.place}.{column.kind}")


def _repeat(arrangement: Arrangement, step: Step) -> Arrangement | None:
    """Do a kept step; None where it does not fit."""
    if step.code == "clean" and step.params.get("cleaning") in CLEANINGS:
        rows = None if step.params.get("rows") == ALL_ROWS else arrangement.kept
        return clean(arrangement, step.params["cleaning"], rows).arrangement
    if step.code == "note":
        placement = Placement(step.params.get("place", ""), step.params.get("heading", ""), "")
        column = _column_at(arrangement, placement)
        if column is not None:
            return arrangement.send_to_note((row, column) for row in arrangement.kept)
    return None


def keep_recipe(desk: Desk, name: str, arrangement: Arrangement) -> Recipe:
    """Keep how a list was arranged and cleaned, under its shape; the recipe of that shape is brought up to date.

    Cells that were typed, rows that were removed or chosen are not part of it: they are of that one list.

    Raises:
        UserError: "recipe_name_refused"; "recipe_empty" where nothing was done that another list would need.
    """
    shape = shape_of(arrangement)
    with desk.writing("recipe_kept") as writer:
        found = writer.session.scalar(select(StoredRecipe).where(StoredRecipe.shape == shape))
        known = None if found is None else _recipe(found)
        applied = known is not None and any(_is_of(step, known.id) for step in arrangement.steps)
        if not applied and not is_worth_keeping(arrangement):
            raise UserError("recipe_empty")
        values: Row = {
            "name": _checked(name),
            "headings": _dump(headings_of(arrangement)),
            "placements": _dump([[one.place, one.header, arrangement.field_of(at)] for at, one in _own(arrangement)]),
            "shown": _dump(arrangement.headings),
            "steps": _dump([[step.code, dict(step.params)] for step in _kept_steps(arrangement, known)]),
            "used_on": desk.today().isoformat(),
        }
        if known is None:
            recipe_id = writer.create("recipe", {**values, "shape": shape})
        else:
            recipe_id = known.id
            writer.update("recipe", recipe_id, values)
        writer.session.expire_all()
        return _recipe(writer.session.get_one(StoredRecipe, recipe_id))


def _own(arrangement: Arrangement) -> list[tuple[int, SourceColumn]]:
    """Return the columns that the list came with."""
    return [(at, one) for at, one in enumerate(arrangement.columns) if one.place]


def _is_of(step: Step, recipe_id: int) -> bool:
    return step.code == "recipe" and step.params.get("recipe") == str(recipe_id)


def _kept_steps(arrangement: Arrangement, known: Recipe | None) -> list[Step]:
    """Return what is done to cells, in order: the recipe's own steps where it was done, then what the agent did.

    The same cleaning twice running is one: only swapping names does something anew each time.
    """
    steps: list[Step] = []
    for step in arrangement.steps:
        if known is not None and _is_of(step, known.id):
            steps += known.steps[: int(step.params["steps"])]  # what was added since is told by the list itself
        elif _is_repeatable(step):
            steps += _placed_step(arrangement, step)
    return [
        step for at, step in enumerate(steps) if not at or step != steps[at - 1] or "swap_names" in step.params.values()
    ]


def _placed_step(arrangement: Arrangement, step: Step) -> list[Step]:
    """Return a step as it is kept: a column by its place in the list; nothing of a column that was made here."""
    if step.code != "note":
        return [step]
    column = arrangement.columns[int(step.params["column"])]
    return [Step("note", {"place": column.place, "heading": column.header, "rows": EVERY_ROW})] if column.place else []


def rename_recipe(desk: Desk, recipe: Recipe, name: str) -> tuple[Recipe, int | None]:
    """Give a recipe another name; return it as stored, with the change set or None where nothing changed.

    Raises:
        UserError: "recipe_name_refused"; "recipe_removed"; "recipe_changed": another agent renamed it meanwhile.
    """
    checked = _checked(name)
    with desk.writing("recipe_renamed") as writer:
        stored = _get(writer.session, recipe.id)
        if stored.name not in {recipe.name, checked}:
            raise UserError("recipe_changed", name=stored.name)
        writer.update("recipe", recipe.id, {"name": checked})
        writer.session.expire_all()
        return _recipe(_get(writer.session, recipe.id)), writer.change_set_id


def remove_recipe(desk: Desk, recipe: Recipe) -> int | None:
    """Remove a recipe; return the change set.

    Raises:
        UserError: "recipe_removed".
    """
    with desk.writing("recipe_removed") as writer:
        _get(writer.session, recipe.id)
        writer.remove("recipe", [recipe.id])
        return writer.change_set_id


def _get(session: Session, recipe_id: int) -> StoredRecipe:
    found = session.get(StoredRecipe, recipe_id)
    if found is None:
        raise UserError("recipe_removed")
    return found


def _checked(name: str) -> str:
    """Return a name that can be stored."""
    checked = " ".join(name.split())
    if not checked or text_problem(checked, NAME_LENGTH):
        raise UserError("recipe_name_refused", length=NAME_LENGTH)
    return checked


def _recipe(stored: StoredRecipe) -> Recipe:
    """Return a stored recipe; what a newer Carnet wrote in a form that this one doesn't know is passed over."""
    return Recipe(
        stored.id,
        stored.version,
        stored.name,
        stored.shape,
        tuple(map(str, _load(stored.headings))),
        tuple(Placement(*map(str, one)) for one in _load(stored.placements) if _has_length(one, 3)),
        tuple(map(str, _load(stored.shown))),
        tuple(
            Step(str(one[0]), {str(key): str(value) for key, value in one[1].items()})
            for one in _load(stored.steps)
            if _has_length(one, 2) and isinstance(one[1], Mapping)
        ),
        stored.used_on,
    )


def _has_length(one: object, length: int) -> bool:
    return isinstance(one, list) and len(one) == length


def _dump(value: Sequence[object] | Iterable[object]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _load(text: str) -> list[Any]:
    try:
        loaded = json.loads(text or "[]")
    except ValueError:
        return []
    return loaded if isinstance(loaded, list) else []
