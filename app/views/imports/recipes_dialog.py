"""The recipes: which lists they are for, when they were used; each can be renamed, removed or used now."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.imports.recipes import NAME_LENGTH, Recipe, list_recipes, remove_recipe, rename_recipe
from app.services.persons.dates import format_date
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.jobs import Lane
from app.views.table_models import Column, RowsModel
from app.views.theme import px
from app.views.widgets import Button, DataTable, Label, LabelledField, LineEdit


class RecipeNameDialog(AppDialog):
    """Asks how a recipe is called; `name` is the answer.

    Names: "recipe_name_dialog", the field "recipe_name", the button "recipe_name_accept".
    """

    def __init__(self, proposal: str, *, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RecipeNameDialog", "Keep as recipe"),
            QCoreApplication.translate(
                "RecipeNameDialog",
                "Where the columns stand and what was cleaned is kept and offered for the next list of these "
                "headings. Nothing of the people in the list is kept.",
            ),
            name="recipe_name_dialog",
            parent=parent,
        )
        self._name = LineEdit(name="recipe_name", max_length=NAME_LENGTH)
        self._name.set_value(proposal)
        self._name.selectAll()
        self.add_content(LabelledField(QCoreApplication.translate("RecipeNameDialog", "Name"), self._name))
        keep = Button(QCoreApplication.translate("RecipeNameDialog", "Keep"), kind="primary", name="recipe_name_accept")
        self.add_button(keep, accepts=True)

    def name(self) -> str:
        """Return what was typed."""
        return self._name.value()


def ask_recipe_name(parent: QWidget | None, proposal: str) -> str:
    """Ask and wait; return the name, or the empty text where the dialog was left."""
    dialog = RecipeNameDialog(proposal, parent=parent)
    accepted = bool(dialog.exec())
    name = dialog.name()
    dialog.deleteLater()
    return name if accepted else ""


class RecipesDialog(AppDialog):
    """Lists the recipes; `chosen` is the one to be used. F2 renames, Del removes, Enter uses.

    Names: "recipes_dialog", the table "recipes_table", "recipes_hint" where there are none, the buttons
    "recipe_rename", "recipe_remove", "recipe_use".
    """

    def __init__(self, context: PageContext, *, can_use: bool, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RecipesDialog", "Recipes"),
            translate("RecipesDialog", "How lists were arranged. One that fits is offered when a list is inserted."),
            name="recipes_dialog",
            cancel_text=translate("RecipesDialog", "Close"),
            width_px=600,
            parent=parent,
        )
        self._context, self._can_use = context, can_use
        self.chosen: Recipe | None = None
        self._model: RowsModel[Recipe] = RowsModel(_columns(), row_key=_id_of)
        self._table = DataTable(self._model, name="recipes_table")
        self._table.setAccessibleName(translate("RecipesDialog", "Recipes"))
        self._table.setMinimumHeight(px(140))
        self._table.set_elastic(name=14, headings=18)
        self._hint = Label(
            translate("RecipesDialog", "There are none yet: they are kept when a list was arranged and imported."),
            "muted",
            name="recipes_hint",
            wrap=True,
        )
        self.add_content(self._table, 1)
        self.add_content(self._hint)
        self._rename = self.add_button(Button(translate("RecipesDialog", "Rename…"), name="recipe_rename"))
        self._remove = self.add_button(Button(translate("RecipesDialog", "Remove"), name="recipe_remove"))
        self._use = self.add_button(
            Button(translate("RecipesDialog", "Use for this list"), kind="primary", name="recipe_use")
        )
        self._rename.clicked.connect(self._on_rename)
        self._remove.clicked.connect(self._on_remove)
        self._use.clicked.connect(self._on_use)
        self._table.row_opened.connect(self._on_use)
        self._table.current_row_changed.connect(self._on_row)
        self.resize(fitting(self, 820, 480))
        self._show([])
        self._load()
        self._table.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_F2: self._on_rename, Qt.Key.Key_Delete: self._on_remove}
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _current(self) -> Recipe | None:
        return self._model.row_at(self._table.current_row()) if self._model.rowCount() else None

    def _load(self) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(list_recipes, self._context.desk),
            on_done=self._show,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _show(self, recipes: list[Recipe]) -> None:
        self._model.set_rows(recipes)
        if recipes and self._table.current_row() < 0:
            self._table.select_row(0)
        self._hint.setVisible(not recipes)
        self._on_row(self._table.current_row())

    @Slot(int)
    def _on_row(self, _row: int) -> None:
        has_row = self._current() is not None
        self._rename.setEnabled(has_row)
        self._remove.setEnabled(has_row)
        self._use.setEnabled(has_row and self._can_use)

    @Slot()
    def _on_rename(self) -> None:
        recipe = self._current()
        name = ask_recipe_name(self, recipe.name) if recipe is not None else ""
        if recipe is not None and name and name != recipe.name:
            words = QCoreApplication.translate("RecipesDialog", "Recipe renamed: %1").replace("%1", name)
            self._write(partial(_rename, self._context, recipe, name), words)

    @Slot()
    def _on_remove(self) -> None:
        recipe = self._current()
        if recipe is not None:
            words = QCoreApplication.translate("RecipesDialog", "Recipe removed: %1").replace("%1", recipe.name)
            self._write(partial(remove_recipe, self._context.desk, recipe), words)

    def _write(self, function: partial[int | None], words: str) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            function,
            on_done=partial(self._on_written, words),
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_written(self, words: str, change_set: int | None) -> None:
        self._context.tell_written(words, change_set)
        self._load()

    @Slot()
    def _on_use(self, _row: int = 0) -> None:
        if self._can_use:
            self.chosen = self._current()
            if self.chosen is not None:
                self.accept()


def choose_recipe(context: PageContext, parent: QWidget | None, *, can_use: bool) -> Recipe | None:
    """Show the recipes and wait; return the one to be used."""
    dialog = RecipesDialog(context, can_use=can_use, parent=parent)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen


def _rename(context: PageContext, recipe: Recipe, name: str) -> int | None:
    return rename_recipe(context.desk, recipe, name)[1]


def _columns() -> list[Column[Recipe]]:
    translate = QCoreApplication.translate
    return [
        Column("name", translate("RecipesDialog", "Name"), _name, width=24, stretch=True),
        Column("headings", translate("RecipesDialog", "Headings of the list"), _headings, width=36, stretch=True),
        Column("used", translate("RecipesDialog", "Used last"), _used, width=11),
    ]


def _id_of(recipe: Recipe) -> int:
    return recipe.id


def _name(recipe: Recipe) -> str:
    return recipe.name


def _headings(recipe: Recipe) -> str:
    return ", ".join(" ".join(one.split()) for one in recipe.headings if one.strip())


def _used(recipe: Recipe) -> str:
    return format_date(recipe.used_on)
