"""Makes or edits a country of the questionnaires."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.forms.manifest import Country, PassportRule
from app.services.questionnaire.states import state_of
from app.views.directories.entry_dialog import EntryDialog
from app.views.directories.words import LANGUAGES, attribute_title
from app.views.texts import choice, explain_code
from app.views.widgets import Button, ChoiceBox, FieldGrid, Label, LabelledField, LineEdit, Notice

_NUMBERS = ("months", "days", "issued_within_years")


class CountryDialog(EntryDialog):
    """Shows and reads a country.

    Names: "country_dialog"; "country_names.ru", …, "country_alpha_2", "country_alpha_3", "country_members",
    "country_language", "country_passport.months", …, "country_passport.counted_from"; "country_problem";
    "country_save".
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name="country_dialog", width_px=620, parent=parent)
        self._boxes: dict[str, LabelledField] = {}
        self._country = self._shown = Country("", {})
        self._problem = Notice("", "error", name="country_problem")
        grid = FieldGrid()
        for one in LANGUAGES:
            grid.add_row(self._line(f"names.{one}"))
        grid.add_row(self._line("alpha_2"), self._line("alpha_3"))
        grid.add_row(self._line("language", self.tr("English, if nothing is said")))
        grid.add_row(self._line("members", self.tr("AUT, BEL, … for a zone with one visa")))
        rule = FieldGrid()
        counted = [(code, choice("counted_from", code)) for code in ("departure", "arrival")]
        rule.add_row(self._line("passport.months"), self._line("passport.days"))
        counted_from = ChoiceBox(counted, name="country_passport.counted_from")
        rule.add_row(self._add("passport.counted_from", counted_from), self._line("passport.issued_within_years"))
        for one in LANGUAGES:
            line = self._boxes[f"names.{one}"].editor
            if isinstance(line, LineEdit):
                line.editingFinished.connect(partial(self._on_named, f"names.{one}"))
        self.add_content(self._problem)
        self.body.addLayout(grid)
        self.add_content(Label(self.tr("What it asks of a passport"), "section"))
        self.body.addLayout(rule)
        self.body.addStretch(1)
        self._add_save(Button(self.tr("Save"), kind="primary", shortcut="Ctrl+S", name="country_save"))

    def _line(self, name: str, hint: str = "") -> LabelledField:
        return self._add(name, LineEdit(name=f"country_{name}", hint=hint))

    def _add(self, name: str, editor: QWidget) -> LabelledField:
        self._boxes[name] = LabelledField(attribute_title(name), editor)
        return self._boxes[name]

    @Slot()
    def _on_named(self, name: str) -> None:
        """Fill what follows from the name of a state and is still empty."""
        known = state_of(self._boxes[name].value()) if not self._country.code else None
        if known is None:
            return
        told = {f"names.{one}": known.names.get(one, "") for one in LANGUAGES}
        for box, text in {**told, "alpha_2": known.alpha_2, "alpha_3": known.alpha_3}.items():
            if not self._boxes[box].value():
                self._boxes[box].set_value(text)

    def show_country(self, country: Country, *, is_fresh: bool = True) -> None:
        """Show a country; a fresh one is what unsaved changes are told from."""
        self._country = country
        for one in LANGUAGES:
            self._boxes[f"names.{one}"].set_value(country.names.get(one, ""))
        for name in ("alpha_2", "alpha_3", "language"):
            self._boxes[name].set_value(getattr(country, name))
        self._boxes["members"].set_value(", ".join(country.members))
        for name in _NUMBERS:
            self._boxes[f"passport.{name}"].set_value(str(getattr(country.passport, name) or ""))
        self._boxes["passport.counted_from"].set_value(country.passport.counted_from)
        self.show_problems({})
        if is_fresh:
            self._shown = self.read()[0]

    @override
    def read(self) -> tuple[Country, dict[str, str]]:
        """Return the country as it stands on the screen, and by attribute in words what can't be read."""
        problems: dict[str, str] = {}
        numbers = [self._number(f"passport.{name}", problems) for name in _NUMBERS]
        shown = {one: self._boxes[f"names.{one}"].value() for one in LANGUAGES}
        kept = {one: text for one, text in self._country.names.items() if one not in shown}
        country = replace(
            self._country,
            names={**kept, **{one: text for one, text in shown.items() if text}},
            alpha_2=self._boxes["alpha_2"].value(),
            alpha_3=self._boxes["alpha_3"].value(),
            language=self._boxes["language"].value(),
            members=tuple(self._boxes["members"].value().replace(",", " ").replace(";", " ").split()),
            passport=PassportRule(numbers[0], numbers[1], self._boxes["passport.counted_from"].value(), numbers[2]),
        )
        return country, problems

    def _number(self, name: str, problems: dict[str, str]) -> int:
        text = self._boxes[name].value()
        if text and not (text.isascii() and text.isdigit() and len(text) <= 4):
            problems[name] = explain_code("directory_number_refused", {"most": 1200})
            return 0
        return int(text or 0)

    def show_problems(self, problems: Mapping[str, str], sentence: str = "") -> None:
        """Say what is wrong at its field, and in a band what is wrong with the whole."""
        self._problem.set_notice(sentence, "error")
        for name, box in self._boxes.items():
            words = problems.get(name, "")
            box.set_problem(words[:1].upper() + words[1:], "error")
        for name, box in self._boxes.items():
            editor = box.editor
            if name in problems and isinstance(editor, LineEdit):
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                break
