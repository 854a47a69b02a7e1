<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddingDialog</name>
    <message numerus="yes">
        <source>%n place(s) are too small for their text.</source>
        <translation>
            <numerusform>%n place is too small for its text.</numerusform>
            <numerusform>%n places are too small for their text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingWords</name>
    <message numerus="yes">
        <source>%n with an answer</source>
        <translation>
            <numerusform>%n with an answer</numerusform>
            <numerusform>%n with an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeOffer</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrangingPresenter</name>
    <message numerus="yes">
        <source>removing %n row(s)</source>
        <translation>
            <numerusform>removing %n row</numerusform>
            <numerusform>removing %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n row(s)</source>
        <translation>
            <numerusform>in %n row</numerusform>
            <numerusform>in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what was cut off went to the note of %n</source>
        <translation>
            <numerusform>what was cut off went to the note of %n</numerusform>
            <numerusform>what was cut off went to the note of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n further passport(s)</source>
        <translation>
            <numerusform>and %n further passport</numerusform>
            <numerusform>and %n further passports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message numerus="yes">
        <source>Nobody fits exactly; %n nearly so</source>
        <translation>
            <numerusform>Nobody fits exactly; %n nearly so</numerusform>
            <numerusform>Nobody fits exactly; %n nearly so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>Copy to %n tourist(s)</source>
        <translation>
            <numerusform>Copy to %n tourist</numerusform>
            <numerusform>Copy to %n tourists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) copied</source>
        <translation>
            <numerusform>%n answer copied</numerusform>
            <numerusform>%n answers copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s)</source>
        <translation>
            <numerusform>%n tourist</numerusform>
            <numerusform>%n tourists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) ticked</source>
        <translation>
            <numerusform>%n answer ticked</numerusform>
            <numerusform>%n answers ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overwritten</source>
        <translation>
            <numerusform>%n overwritten</numerusform>
            <numerusform>%n overwritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n answer(s)</source>
        <translation>
            <numerusform>Take %n answer</numerusform>
            <numerusform>Take %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken from %1</source>
        <translation>
            <numerusform>%n answer taken from %1</numerusform>
            <numerusform>%n answers taken from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideDialogWords</name>
    <message numerus="yes">
        <source>The same for %n further ticked row(s)</source>
        <translation>
            <numerusform>The same for %n further ticked row</numerusform>
            <numerusform>The same for %n further ticked rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidingPresenter</name>
    <message numerus="yes">
        <source>what was decided of %n row(s)</source>
        <translation>
            <numerusform>what was decided of %n row</numerusform>
            <numerusform>what was decided of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DictionaryViewWords</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoriesViewWords</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new edition differs from your changes in %n place(s).</source>
        <translation>
            <numerusform>A new edition differs from your changes in %n place.</numerusform>
            <numerusform>A new edition differs from your changes in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of form packs can&apos;t be used.</source>
        <translation>
            <numerusform>%n entry of form packs can&apos;t be used.</numerusform>
            <numerusform>%n entries of form packs can&apos;t be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new edition differs in %n place(s)</source>
        <translation>
            <numerusform>A new edition differs in %n place</numerusform>
            <numerusform>A new edition differs in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing %n form(s)</source>
        <translation>
            <numerusform>Printing %n form</numerusform>
            <numerusform>Printing %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n form(s)</source>
        <translation>
            <numerusform>Saving %n form</numerusform>
            <numerusform>Saving %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved in %1</source>
        <translation>
            <numerusform>%n form saved in %1</numerusform>
            <numerusform>%n forms saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) printed</source>
        <translation>
            <numerusform>%n form printed</numerusform>
            <numerusform>%n forms printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed since: %n answer(s)</source>
        <translation>
            <numerusform>changed since: %n answer</numerusform>
            <numerusform>changed since: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n tourist(s)</source>
        <translation>
            <numerusform>for %n tourist</numerusform>
            <numerusform>for %n tourists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n…</source>
        <translation>
            <numerusform>Print %n…</numerusform>
            <numerusform>Print %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n tourist(s)</source>
        <translation>
            <numerusform>Import %n tourist</numerusform>
            <numerusform>Import %n tourists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked</source>
        <translation>
            <numerusform>%n linked</numerusform>
            <numerusform>%n linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n to update</numerusform>
            <numerusform>%n to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPageWords</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are still on this page and not imported.</source>
        <translation>
            <numerusform>%n row is still on this page and not imported.</numerusform>
            <numerusform>%n rows are still on this page and not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be regular clients</source>
        <translation>
            <numerusform>%n row may be a regular client</numerusform>
            <numerusform>%n rows may be regular clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>Importing %n row(s)…</source>
        <translation>
            <numerusform>Importing %n row…</numerusform>
            <numerusform>Importing %n rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n row(s) understood</source>
        <translation>
            <numerusform>%n row understood</numerusform>
            <numerusform>%n rows understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: titles, headings, totals</source>
        <translation>
            <numerusform>%n row left out: a title, heading or total</numerusform>
            <numerusform>%n rows left out: titles, headings, totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) not read: %1</source>
        <translation>
            <numerusform>%n hidden row not read: %1</numerusform>
            <numerusform>%n hidden rows not read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s) added</source>
        <translation>
            <numerusform>%n tourist added</numerusform>
            <numerusform>%n tourists added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked to regular clients</source>
        <translation>
            <numerusform>%n linked to a regular client</numerusform>
            <numerusform>%n linked to regular clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular client(s) changed</source>
        <translation>
            <numerusform>%n regular client changed</numerusform>
            <numerusform>%n regular clients changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: already regular clients or twice in the list</source>
        <translation>
            <numerusform>%n skipped: already a regular client</numerusform>
            <numerusform>%n skipped: already regular clients or twice in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: already in the tour or twice in the list</source>
        <translation>
            <numerusform>%n skipped: already in the tour or twice in the list</numerusform>
            <numerusform>%n skipped: already in the tour or twice in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <translation>
            <numerusform>%n kept back</numerusform>
            <numerusform>%n kept back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message numerus="yes">
        <source>%n client(s) marked: %1</source>
        <translation>
            <numerusform>%n client marked: %1</numerusform>
            <numerusform>%n clients marked: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Show %n field(s) in which they agree</source>
        <translation>
            <numerusform>Show %n field in which they agree</numerusform>
            <numerusform>Show %n fields in which they agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at, F8</source>
        <translation>
            <numerusform>%n field to look at, F8</numerusform>
            <numerusform>%n fields to look at, F8</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n tour</numerusform>
            <numerusform>%n tours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family link(s)</source>
        <translation>
            <numerusform>%n family link</numerusform>
            <numerusform>%n family links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lasting answer(s)</source>
        <translation>
            <numerusform>%n lasting answer</numerusform>
            <numerusform>%n lasting answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lasting answer(s) of questionnaires differ: the newer stays, the history keeps the other.</source>
        <translation>
            <numerusform>%n lasting answer of questionnaires differs: the newer stays, the history keeps the other.</numerusform>
            <numerusform>%n lasting answers of questionnaires differ: the newer stay, the history keeps the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n client(s) into one: %1</source>
        <translation>
            <numerusform>Merged %n client into one: %1</numerusform>
            <numerusform>Merged %n clients into one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsPresenter</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionnaireWords</name>
    <message numerus="yes">
        <source>%n character(s) more than the form has room for. Shorten the text that is printed.</source>
        <translation>
            <numerusform>%n character more than the form has room for. Shorten the text that is printed.</numerusform>
            <numerusform>%n characters more than the form has room for. Shorten the text that is printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipesPresenter</name>
    <message numerus="yes">
        <source>%n step(s) do not fit this list</source>
        <translation>
            <numerusform>%n step does not fit this list</numerusform>
            <numerusform>%n steps do not fit this list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message numerus="yes">
        <source>Save %n form(s) as PDF</source>
        <translation>
            <numerusform>Save %n form as PDF</numerusform>
            <numerusform>Save %n forms as PDF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialogWords</name>
    <message numerus="yes">
        <source>%n client(s) found</source>
        <translation>
            <numerusform>%n client found</numerusform>
            <numerusform>%n clients found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing before printing</source>
        <translation>
            <numerusform>%n missing before printing</numerusform>
            <numerusform>%n missing before printing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermExchangeWords</name>
    <message numerus="yes">
        <source>%n term(s) added</source>
        <translation>
            <numerusform>%n term added</numerusform>
            <numerusform>%n terms added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) saved as %1</source>
        <translation>
            <numerusform>%n term saved as %1</numerusform>
            <numerusform>%n terms saved as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TourSearchWords</name>
    <message numerus="yes">
        <source>%n tour(s) found</source>
        <translation>
            <numerusform>%n tour found</numerusform>
            <numerusform>%n tours found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouristWords</name>
    <message numerus="yes">
        <source>%n tourist(s)</source>
        <translation>
            <numerusform>%n tourist</numerusform>
            <numerusform>%n tourists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToursPresenter</name>
    <message numerus="yes">
        <source>Tour %1 removed with %n tourist(s)</source>
        <translation>
            <numerusform>Tour %1 removed with %n tourist</numerusform>
            <numerusform>Tour %1 removed with %n tourists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToursViewWords</name>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n tour</numerusform>
            <numerusform>%n tours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpkeepWords</name>
    <message numerus="yes">
        <source>%n tourist(s) linked</source>
        <translation>
            <numerusform>%n tourist linked</numerusform>
            <numerusform>%n tourists linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linking %n tourist(s)</source>
        <translation>
            <numerusform>linking %n tourist</numerusform>
            <numerusform>linking %n tourists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) mended</source>
        <translation>
            <numerusform>%n field mended</numerusform>
            <numerusform>%n fields mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mending %n field(s)</source>
        <translation>
            <numerusform>mending %n field</numerusform>
            <numerusform>mending %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over: edited meanwhile</source>
        <translation>
            <numerusform>%n passed over: edited meanwhile</numerusform>
            <numerusform>%n passed over: edited meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>Mend %n</numerusform>
            <numerusform>Mend %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; the others come next</source>
        <translation>
            <numerusform>The first %n; the others come next</numerusform>
            <numerusform>The first %n; the others come next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValidityWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoneReadingWords</name>
    <message numerus="yes">
        <source>%n field(s) were taken from the document; the card is not saved yet.</source>
        <translation>
            <numerusform>%n field was taken from the document; the card is not saved yet.</numerusform>
            <numerusform>%n fields were taken from the document; the card is not saved yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
