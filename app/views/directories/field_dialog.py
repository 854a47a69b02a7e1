"""Makes or edits a field of a questionnaire with its options."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QCompleter, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.forms.manifest import AnswerKind, Field, Meaning, Part, Translation
from app.services.forms.manifest_fields import OPTION_KINDS
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import CountryDirectory
from app.views.dialog_size import fitting
from app.views.directories.condition_completer import ConditionCompleter
from app.views.directories.entry_dialog import EntryDialog
from app.views.directories.options_table import OptionsTable
from app.views.directories.words import attribute_title, in_language, languages_of
from app.views.texts import choice, explain_code
from app.views.texts_of_choices import CHOICES
from app.views.theme import px
from app.views.widgets import Button, CheckList, ChoiceBox, FieldGrid, LabelledField, LineEdit, Notice, ScrollBody

_FLAGS = ("required", "capital_latin", "comb")
_OPTIONS_TAB = 1


class FieldDialog(EntryDialog):
    """Shows and reads a field.

    Names: "field_dialog"; "field_labels.ru" and so on by language, "field_number", "field_section", "field_meaning",
    "field_kind", "field_part", "field_translation", "field_scheme", "field_limit", "field_repeats", "field_condition",
    "field_hints.ru", the ticks "field_flags_required", …; the tabs "field_tabs"; "field_problem"; "field_save".
    """

    def __init__(
        self, title: str, directory: CountryDirectory, language: str, *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, name="field_dialog", width_px=720, parent=parent)
        self._language, self._is_new = language, is_new
        self._languages = languages_of(directory.country)
        self._meanings: Mapping[str, Meaning] = {one.code: one for one in directory.meanings}
        self._sections = {in_language(one.labels, language) or one.code: one.code for one in directory.sections}
        self._draft = FieldDraft(Field("", "", AnswerKind.TEXT))
        self._shown = self._draft
        self._boxes: dict[str, LabelledField] = {}
        self._flags = CheckList(name="field_flags")
        self._options = OptionsTable(self._languages)
        self._options_problem = Notice("", "error", name="field_options_problem")
        self._problem = Notice("", "error", name="field_problem")
        self._tabs = QTabWidget()
        self._tabs.setObjectName("field_tabs")
        self._lay_out()
        self._add_save(Button(self.tr("Save"), kind="primary", shortcut="Ctrl+S", name="field_save"))
        self.resize(fitting(self, 860, 660))

    def _lay_out(self) -> None:
        grid = FieldGrid()
        for one in self._languages:
            grid.add_row(self._line(f"labels.{one}"))
        grid.add_row(self._line("number"), self._line("section"), spans=(3, 9))
        grid.add_row(self._choices("meaning", self._meaning_choices()), self._choices("kind", _choices("answer_kind")))
        self._flags.set_items([(name, choice("directory_attribute", name), "") for name in (*_FLAGS, "lasting")])
        grid.add_row(self._flags)
        grid.add_row(
            self._choices("translation", _choices("text_translation")), self._choices("scheme", _choices("scheme"))
        )
        grid.add_row(self._line("limit"), self._line("repeats"), self._choices("part", _choices("part")))
        grid.add_row(self._line("condition", 'civil_status == "married" and not minor'))
        for one in self._languages[:2]:
            grid.add_row(self._line(f"hints.{one}"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, px(12), px(8), 0)
        column.addLayout(grid)
        column.addStretch(1)
        self._scroll = ScrollBody(name="field_scroll")
        self._scroll.setWidget(inner)
        options = QWidget()
        below = QVBoxLayout(options)
        below.setContentsMargins(0, px(12), 0, 0)
        below.addWidget(self._options_problem)
        below.addWidget(self._options, 1)
        self._tabs.addTab(self._scroll, self.tr("Field"))
        self._tabs.addTab(options, self.tr("Options"))
        self.add_content(self._problem)
        self.add_content(self._tabs, 1)
        completer = QCompleter(list(self._sections), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._edit("section").setCompleter(completer)
        self._edit("condition").setCompleter(ConditionCompleter(self._meanings.values(), self))
        for name, react in (("meaning", self._on_meaning), ("kind", self._on_kind), ("translation", self._on_kind)):
            self._box(name).edited.connect(react)

    def _line(self, name: str, hint: str = "") -> LabelledField:
        return self._add(name, LineEdit(name=f"field_{name}", hint=hint))

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> LabelledField:
        box = ChoiceBox(choices, name=f"field_{name}")
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        return self._add(name, box)

    def _add(self, name: str, editor: LineEdit | ChoiceBox) -> LabelledField:
        self._boxes[name] = LabelledField(attribute_title(name), editor)
        return self._boxes[name]

    def _meaning_choices(self) -> list[tuple[str, str]]:
        named = sorted((in_language(one.labels, self._language) or code, code) for code, one in self._meanings.items())
        own = [("", self.tr("This field's own"))] if self._is_new else []
        return own + [(code, f"{words} · {code}") for words, code in named]

    def _edit(self, name: str) -> LineEdit:
        editor = self._boxes[name].editor
        if not isinstance(editor, LineEdit):
            raise TypeError
        return editor

    def _box(self, name: str) -> ChoiceBox:
        editor = self._boxes[name].editor
        if not isinstance(editor, ChoiceBox):
            raise TypeError
        return editor

    def show_field(self, draft: FieldDraft, *, is_fresh: bool = True) -> None:
        """Show a field; a fresh one is what unsaved changes are told from."""
        self._draft = draft
        field = draft.field
        for name in self._boxes:
            stem, _, language = name.partition(".")
            texts = field.labels if stem == "labels" else field.hints
            self._boxes[name].set_value(texts.get(language, "") if language else self._plain(draft, name))
        ticked = [name for name in _FLAGS if getattr(field, name)]
        self._flags.set_checked([*ticked, *(["lasting"] if draft.lasting else [])])
        self._options.show_options(field.options)
        self.show_problems({})
        self._on_kind()
        if is_fresh:
            self._shown = self.read()[0]

    def _plain(self, draft: FieldDraft, name: str) -> str:
        if name == "part":
            return draft.part.value
        value = getattr(draft.field, name)
        if name == "section":
            return next((words for words, code in self._sections.items() if code == value), str(value))
        return "" if value in (0, None) else str(value)

    @override
    def read(self) -> tuple[FieldDraft, dict[str, str]]:
        """Return the field as it stands on the screen, and by attribute in words what can't be read."""
        problems: dict[str, str] = {}
        numbers = {name: self._number(name, problems) for name in ("limit", "repeats")}
        ticked = self._flags.checked()
        section = self._boxes["section"].value()
        field = self._draft.field
        field = replace(
            field,
            meaning=self._boxes["meaning"].value() or field.meaning,
            kind=AnswerKind(self._boxes["kind"].value()),
            section=self._sections.get(section, section),
            number=self._boxes["number"].value(),
            labels=self._texts("labels", field.labels),
            hints=self._texts("hints", field.hints),
            required="required" in ticked,
            capital_latin="capital_latin" in ticked,
            comb="comb" in ticked,
            condition=self._boxes["condition"].value(),
            limit=numbers["limit"],
            repeats=max(1, numbers["repeats"]),
            translation=Translation(self._boxes["translation"].value()),
            scheme=self._boxes["scheme"].value(),
            options=self._options.options() if self._has_options() else (),
        )
        return FieldDraft(field, Part(self._boxes["part"].value()), "lasting" in ticked), problems

    def _texts(self, stem: str, before: Mapping[str, str]) -> dict[str, str]:
        """Return words by language; those of languages that have no field here stay."""
        shown = {one: self._boxes[f"{stem}.{one}"].value() for one in self._languages if f"{stem}.{one}" in self._boxes}
        kept = {one: text for one, text in before.items() if one not in shown}
        return {**kept, **{one: text for one, text in shown.items() if text}}

    def _number(self, name: str, problems: dict[str, str]) -> int:
        text = self._boxes[name].value()
        if not text:
            return 0
        if not (text.isascii() and text.isdigit() and len(text) <= 6):
            problems[name] = explain_code("directory_number_refused", {"most": 10_000})
            return 0
        return int(text)

    def _has_options(self) -> bool:
        return self._boxes["kind"].value() in OPTION_KINDS

    @Slot()
    def _on_meaning(self) -> None:
        """Take over what a shared meaning says: its kind, and its words and options where there are none yet."""
        meaning = self._meanings.get(self._boxes["meaning"].value())
        if meaning is not None:
            self._boxes["kind"].set_value(meaning.kind.value)
            self._boxes["translation"].set_value(meaning.translation.value)
            self._boxes["part"].set_value(meaning.part.value)
            for one in self._languages:
                if not self._boxes[f"labels.{one}"].value():
                    self._boxes[f"labels.{one}"].set_value(meaning.labels.get(one, ""))
            known = {option.code for option in meaning.options}
            if not known.issuperset(option.code for option in self._options.options()) or not self._options.options():
                self._options.show_options(meaning.options)
        self._on_kind()

    @Slot()
    def _on_kind(self) -> None:
        """Let be edited what goes with the kind, the meaning and the translation."""
        shared = self._meanings.get(self._boxes["meaning"].value())
        is_own = shared is None or (not self._is_new and shared.code.startswith("own_"))
        is_text = self._boxes["kind"].value() == AnswerKind.TEXT
        is_by_letters = is_text and self._boxes["translation"].value() in {Translation.LETTERS, Translation.PLACES}
        group = shared.group if shared is not None else ""
        for name, can in (
            ("kind", is_own),
            ("part", is_own),
            ("translation", is_text),
            ("scheme", is_by_letters),
        ):
            self._box(name).setEnabled(can)
        lasting = self._flags.findChild(QCheckBox, "field_flags_lasting")
        if lasting is not None:
            lasting.setEnabled(is_own)  # as the part, it is the meaning's
        self._edit("repeats").setEnabled(bool(group))
        self._tabs.setTabVisible(_OPTIONS_TAB, self._has_options())

    def show_problems(self, problems: Mapping[str, str], sentence: str = "") -> None:
        """Say what is wrong at its field, and in a band what is wrong with the whole."""
        self._problem.set_notice(sentence, "error")
        words_of_options = problems.get("options", "")
        self._options_problem.set_notice(words_of_options[:1].upper() + words_of_options[1:], "error")
        for name, box in self._boxes.items():
            words = problems.get(name, "")
            box.set_problem(words[:1].upper() + words[1:], "error")
        first = next((name for name in self._boxes if name in problems), "")
        if first:
            self._tabs.setCurrentIndex(0)
            self.focus_field(first)
            QTimer.singleShot(0, self._boxes[first], partial(_show_whole, self._scroll, self._boxes[first]))
        elif words_of_options:
            self._tabs.setCurrentIndex(_OPTIONS_TAB)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        editor = self._boxes[name].editor
        if isinstance(editor, QWidget):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _show_whole(scroll: ScrollBody, box: LabelledField) -> None:
    """Scroll until what is wrong with a field is read below it, once it has its place."""
    scroll.ensureWidgetVisible(box, 0, px(16))


def _choices(kind: str) -> list[tuple[str, str]]:
    return [(code, choice(kind, code)) for code in CHOICES[kind]]
