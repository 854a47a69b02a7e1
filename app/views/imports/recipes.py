"""Decisions on recipes: one that fits the list is offered, what an import needed is kept, all can be managed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, Slot

from app.services.imports.arrangement import Arrangement
from app.services.imports.recipes import Fitted, Recipe, fit_recipe, is_worth_keeping, keep_recipe
from app.services.persons.dates import format_date
from app.services.work import Work
from app.views.context import PageContext
from app.views.imports.arranging import MOST_ROWS_AT_ONCE
from app.views.imports.page_work import PageWork
from app.views.imports.screen import ImportScreen
from app.views.imports.session import ListSession, ListState
from app.views.jobs import Lane


class RecipesPresenter(QObject):
    """Offers, does and keeps recipes.

    Args:
        context: the parts that a screen works with.
        screen: the page.
        session: keeps the list.
        work: runs what is long.
        ask_name: asks how a recipe is called, with a proposal; the empty text where it was left.
        choose_recipe: shows all recipes; returns the one that is to be used, or None.
        parent: the page.
    """

    def __init__(
        self,
        context: PageContext,
        screen: ImportScreen,
        session: ListSession,
        work: PageWork,
        *,
        ask_name: Callable[[str], str],
        choose_recipe: Callable[[], Recipe | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._session, self._work = session, work
        self._ask_name, self._choose_recipe = ask_name, choose_recipe
        self._recipe: Recipe | None = None
        session.changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        present = self._session.present
        offered = present.offered if not present.is_empty and not present.recipe else None
        self._screen.show_recipe(offered.name if offered is not None else "")

    @Slot()
    def apply_offered(self) -> None:
        """Do the recipe that fits the list, as one step."""
        if self._session.present.offered is not None:
            self.use(self._session.present.offered)

    @Slot()
    def manage(self) -> None:
        """Show all recipes, and do the one that is chosen."""
        recipe = self._choose_recipe()
        if recipe is not None:
            self.use(recipe)

    def use(self, recipe: Recipe) -> None:
        """Do a recipe on the list."""
        arrangement = self._session.arrangement
        if arrangement is None or self._work.is_busy:
            return
        self._recipe = recipe
        if len(arrangement.kept) <= MOST_ROWS_AT_ONCE:
            self._on_fitted(fit_recipe(arrangement, recipe))
        else:
            self._work.run(self.tr("Changing a long list…"), partial(_fit, arrangement, recipe), self._on_fitted)

    @Slot(object)
    def _on_fitted(self, fitted: Fitted) -> None:
        recipe, session = self._recipe, self._session
        if recipe is None:
            return
        state = replace(session.present, arrangement=fitted.arrangement, recipe=recipe.name)
        session.take(state, self.tr("the recipe %1").replace("%1", recipe.name))
        parts = [self.tr("Recipe %1 applied").replace("%1", recipe.name)]
        if fitted.missing:
            parts.append(self.tr("the list lacks the columns %1").replace("%1", ", ".join(fitted.missing)))
        if fitted.left_out:
            parts.append(self.tr("%n step(s) do not fit this list", "", len(fitted.left_out)))
        self._context.voice.show_hint("; ".join(parts))

    @Slot()
    def keep(self) -> None:
        """Keep how the list is arranged now, under a name that is asked for."""
        present = self._session.present
        if present.arrangement is None:
            return
        name = self._ask_name(self._proposal(present))
        if name:
            self._keep(name, present.arrangement, self._on_kept)

    @Slot(object)
    def keep_after_import(self, state: ListState) -> None:
        """Keep by itself what an import needed, so that it is offered for the next list of that shape."""
        if state.arrangement is not None and is_worth_keeping(state.arrangement):
            self._keep(self._proposal(state), state.arrangement)

    def _keep(self, name: str, arrangement: Arrangement, on_done: Callable[..., object] | None = None) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(keep_recipe, self._context.desk, name, arrangement),
            on_done=on_done,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    @Slot(object)
    def _on_kept(self, recipe: Recipe) -> None:
        words = self.tr("Kept as recipe %1: it is offered for the next list of this shape")
        self._context.voice.show_done(words.replace("%1", recipe.name))

    def _proposal(self, state: ListState) -> str:
        """Return how the recipe may be called: as the one of that shape, or as the file is."""
        if state.recipe or state.offered is not None:
            return state.recipe or (state.offered.name if state.offered is not None else "")
        if state.source is not None and state.source.kind == "file":
            return PurePath(state.source.name).stem
        return self.tr("List of %1").replace("%1", format_date(self._context.desk.today().isoformat()))


def _fit(arrangement: Arrangement, recipe: Recipe, work: Work) -> Fitted:
    work.tick(0, 0, "")
    return fit_recipe(arrangement, recipe)
