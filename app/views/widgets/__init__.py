"""The widgets that screens are made of. All take `name` (the objectName) and `parent` as keywords.

Every editor has `value() -> str`, `set_value(text)` (silent) and the signal `edited` (the agent changed it).
Levels are "doubt", "error", "good", "info"; each brings its icon. Icons are names of files in `resources/icons`.
Lengths of the design are given for 100 % and pass through `theme.px`.

Page and surfaces
    Page(header, *, name)                  .body (column, margins 24/16) .header
        .add_action(text, *, name, shortcut="", icon="", enabled=True) -> QAction   found by Ctrl+K, works by its keys
    PageHeader(title="", facts="", actions=(), *, name)        .set_title .set_facts .add_action(widget)
    Card(title="", *, trailing=(), footer=None, padded=True, level="section"|"heading", name)
        .add(widget_or_layout, stretch=0) .add_section(title) .set_title .body .footer    padded=False for a table
    CardFooter(actions=(), *, name)        .set_state(text) .state() .add_action(button)    the primary button last
    ScrollBody(*, name)                    .body (column); scrolls when the window is low
    Splitter(*parts, name, sizes=(3, 4), vertical=False)        sizes are kept by name
    FieldGrid()                            .add_row(*widgets, spans=())    a layout of twelve equal columns
    FlowLayout(parent=None, *, gap_px=8)

Words
    Label(text="", role="", *, name, wrap=False)    roles: title heading section facts muted, "" plain
    ElidedLabel(text="", role="", *, sentence=False, name)    elided in the middle (a sentence: at its end)
    WrappedLabel(text="", role="", *, most_lines=4, name)     wraps wherever it must: for what is compared
    Badge(text="", level="good", *, name)           .set_state(text, level)    "" hides it
    Notice(text="", level="doubt", *, action_text="", name)    .set_notice(text, level, action_text)    "" hides it
        signal action_requested
    WorkBand(*, name)                      .show_work(text, done=0, total=0)    "" hides it    signal cancel_requested
    EmptyState(icon, title, sentence, *, action_text="", button=None, further=(), hint="", name)    .set_words .button
        signal action_requested
    StatusLine()                           the window's own: main_window.status
        .show_done(text, *, undo=None, redoes=False) .show_problem(text) .show_hint(text) .clear()
        .show_work(text, done=0, total=0, *, can_cancel=True) .end_work()    signals undo_requested cancel_requested

Buttons
    Button(text="", *, kind="plain"|"primary"|"quiet"|"link", icon="", shortcut="", action=None, menu=None, name)
        With `action` (from Page.add_action) text, keys and enabled state come from it.
    SplitButton(text, actions, *, name, icon="")    does the action chosen last, opens all; .chosen .choose
    OverflowBar(*, name, more_text)        .add(widget, actions, title="")    one line; what has no room is in a menu

Fields
    LabelledField(label, editor, *, name)  .editor .value .set_value .set_problem(text, level="doubt") .problem_text
    LineEdit(*, name, width_chars=0, max_length=0, hint="", figures=False, icon="")
    DateEdit(*, name, century="near"|"past"|"future", allow_partial=False, hint="")   value() ISO or as typed
        .problem() -> UserError | None
    SexBox(*, name)                        "M", "F", ""
    WrappedChoice(text, *, name)           a radio button whose words wrap
    ChoiceBox(choices, *, name)            choices: (key, words)
    CountryEdit(countries=(), *, find_code=None, name, hint="")    value() alpha-3 or as typed; .set_countries
    CheckList(*, name, column=False)       .set_items([(key, words, icon)]) .checked() .set_checked(keys)   edited
    SearchField(hint="", *, name)         .set_table(table) .clear_search() .take_cursor()  signals search_changed(str)
        return_pressed_in_search

Tables (models and columns: `app.views.table_models`)
    DataTable(model=None, *, name)         .set_sorting(column=-1, *, descending=False) .current_row() .select_row(row)
        signals row_opened(int) current_row_changed(int) typed(str)    widths are kept by name
    CellDelegate(view)                     for a table of another kind; reads `Cell`s or `Roles`
"""

from app.views.widgets.buttons import Button
from app.views.widgets.cell_delegate import CellDelegate
from app.views.widgets.check_list import CheckList
from app.views.widgets.country_edit import CountryEdit
from app.views.widgets.data_table import DataTable
from app.views.widgets.fields import ChoiceBox, DateEdit, LineEdit, SexBox
from app.views.widgets.labelled_field import Editor, LabelledField
from app.views.widgets.labels import Badge, ElidedLabel, Label, LevelIcon
from app.views.widgets.layouts import FieldGrid, FlowLayout, ScrollBody, Splitter
from app.views.widgets.notices import EmptyState, Notice
from app.views.widgets.overflow_bar import OverflowBar
from app.views.widgets.search_field import SearchField
from app.views.widgets.split_button import SplitButton
from app.views.widgets.status_line import StatusLine
from app.views.widgets.surfaces import Card, CardFooter, Page, PageHeader
from app.views.widgets.work_band import WorkBand
from app.views.widgets.wrapped_choice import WrappedChoice
from app.views.widgets.wrapped_label import WrappedLabel

__all__ = [
    "Badge",
    "Button",
    "Card",
    "CardFooter",
    "CellDelegate",
    "CheckList",
    "ChoiceBox",
    "CountryEdit",
    "DataTable",
    "DateEdit",
    "Editor",
    "ElidedLabel",
    "EmptyState",
    "FieldGrid",
    "FlowLayout",
    "Label",
    "LabelledField",
    "LevelIcon",
    "LineEdit",
    "Notice",
    "OverflowBar",
    "Page",
    "PageHeader",
    "ScrollBody",
    "SearchField",
    "SexBox",
    "SplitButton",
    "Splitter",
    "StatusLine",
    "WorkBand",
    "WrappedChoice",
    "WrappedLabel",
]
