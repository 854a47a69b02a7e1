"""The sentences for what can be wrong with an embassy form, its pack and its filling."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

FORMS: Mapping[str, str] = {
    # the file
    "form_no_pdf": QT_TRANSLATE_NOOP("Errors", "{name} is no PDF. Choose the form's PDF file."),
    "form_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This PDF is damaged and can't be read. Download it again, or print it to a new PDF and use that."
    ),
    "form_protected": QT_TRANSLATE_NOOP(
        "Errors", "This PDF opens with a password only. Open it in another program and save it without the password."
    ),
    "form_too_big": QT_TRANSLATE_NOOP(
        "Errors", "{name} is larger than {limit_mb} MB. A form is smaller; check the file."
    ),
    "form_too_big_inside": QT_TRANSLATE_NOOP(
        "Errors", "This PDF unpacks to more than Carnet can hold. Print it to a new PDF and use that."
    ),
    "form_too_long": QT_TRANSLATE_NOOP(
        "Errors", "This PDF has more than {limit} pages. A form has fewer; check the file."
    ),
    "form_too_slow": QT_TRANSLATE_NOOP(
        "Errors", "This form takes too long to read or fill. Print it to a new PDF and use that."
    ),
    "form_xfa_only": QT_TRANSLATE_NOOP(
        "Errors",
        "This is Adobe's dynamic form (XFA), which only Adobe Reader shows and fills. Fill it there, or ask the "
        "embassy for an ordinary PDF; a printed and scanned page can be used as a flat form.",
    ),
    "press_not_started": QT_TRANSLATE_NOOP(
        "Errors", "The part of Carnet that fills forms could not be started. Restart the computer and try again."
    ),
    # the pack
    "form_unknown": QT_TRANSLATE_NOOP("Errors", "There is no form {name}. carnet forms list names them."),
    "form_without_template": QT_TRANSLATE_NOOP(
        "Errors", "The pack {form} has only questions, no page to print. Add the embassy's PDF to it."
    ),
    "form_needs_pdf": QT_TRANSLATE_NOOP(
        "Errors", "This form is filled into the embassy's own PDF, which is not shipped. Choose that PDF."
    ),
    "form_other_pdf": QT_TRANSLATE_NOOP(
        "Errors", "{name} has other fields than this form. Choose the embassy's PDF of this form, or add it as another."
    ),
    "own_form_not_editable": QT_TRANSLATE_NOOP(
        "Errors", "Only a form that was made from a PDF can be changed here. This one is kept as it is."
    ),
    "own_form_changed_since": QT_TRANSLATE_NOOP(
        "Errors", "This can't be undone any more: the form was changed meanwhile. It is as it was."
    ),
    "template_absent": QT_TRANSLATE_NOOP("Errors", "the template {name} is not in the pack's folder"),
    "template_outside": QT_TRANSLATE_NOOP("Errors", "the template {name} leads out of the pack's folder"),
    "template_too_big": QT_TRANSLATE_NOOP("Errors", "the template {name} is larger than {limit_mb} MB"),
    "place_lacks_target": QT_TRANSLATE_NOOP(
        "Errors", "says not where: a PDF's field, a flat page's page and rect, or a name"
    ),
    "place_lacks_answer": QT_TRANSLATE_NOOP("Errors", "has to say one of text, tick and options"),
    "place_more_refused": QT_TRANSLATE_NOOP(
        "Errors", "more has to name fields, or of a flat PDF lists of page, left, top, width and height"
    ),
    "place_rect_refused": QT_TRANSLATE_NOOP("Errors", "rect has to be left, top, width and height in millimetres"),
    "place_size_refused": QT_TRANSLATE_NOOP("Errors", "has to be a size from {least} to {most} points"),
    "place_too_many": QT_TRANSLATE_NOOP("Errors", "there are more than {most} places; the rest was passed over"),
    "block_too_many": QT_TRANSLATE_NOOP("Errors", "there are more than {most} of them; the rest was passed over"),
    "file_ending_unknown": QT_TRANSLATE_NOOP("Errors", "Give the file one of these endings: {known}."),
    "form_no_table": QT_TRANSLATE_NOOP("Errors", "This letter holds no table for a workbook; take its Word file."),
    "document_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This list would have more than {cells} cells or {characters} letters. Make it for fewer tourists."
    ),
    "place_name_unknown": QT_TRANSLATE_NOOP("Errors", "nothing is called “{name}”; expressions name meanings"),
    "place_no_options": QT_TRANSLATE_NOOP("Errors", "“{name}” has no options to tick"),
    "place_field_absent": QT_TRANSLATE_NOOP("Errors", "the PDF has no field {name}"),
    "place_page_absent": QT_TRANSLATE_NOOP("Errors", "the PDF has no page {page}, only {pages}"),
    "place_off_page": QT_TRANSLATE_NOOP("Errors", "stands off page {page}, which is {width} by {height} mm"),
    # a pack as one file
    "pack_file_damaged": QT_TRANSLATE_NOOP("Errors", "{name} is damaged or no form pack. Ask for it once more."),
    "pack_file_refused": QT_TRANSLATE_NOOP(
        "Errors", "{name} holds what no form pack has. Nothing was taken from it; ask who sent it."
    ),
    "pack_file_empty": QT_TRANSLATE_NOOP(
        "Errors", "The form in {name} can't be read, or its country is unknown here. Nothing was taken from it."
    ),
    "pack_file_too_big": QT_TRANSLATE_NOOP("Errors", "The form pack is or unpacks to more than {limit_mb} MB."),
    "own_form_empty": QT_TRANSLATE_NOOP("Errors", "No field has an answer yet: choose one at least."),
    "own_form_untitled": QT_TRANSLATE_NOOP("Errors", "Give the form a title."),
    "own_form_refused": QT_TRANSLATE_NOOP("Errors", "The form can't be filled as it is: look at {place}."),
    "own_form_shipped": QT_TRANSLATE_NOOP("Errors", "This form comes with Carnet and can't be removed."),
    "edition_without_date": QT_TRANSLATE_NOOP(
        "Errors", "Say from which day the new edition is valid: the old one ends the day before."
    ),
    "edition_begins_early": QT_TRANSLATE_NOOP(
        "Errors", "The edition before is valid from {day}: the new one has to begin later."
    ),
    "pack_text_refused": QT_TRANSLATE_NOOP("Errors", "A text holds a damaged character; type it anew."),
    # Word
    "form_no_word": QT_TRANSLATE_NOOP(
        "Errors", "The form {form} is no Word template; leave out --docx to get its PDF."
    ),
    "word_too_big": QT_TRANSLATE_NOOP(
        "Errors", "The Word file is or unpacks to more than {limit_mb} MB; it was not opened."
    ),
    "word_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The Word file is damaged. Open it in Word, save it anew as .docx and take that."
    ),
    "word_no_document": QT_TRANSLATE_NOOP("Errors", "This is no Word file. Save the template as .docx."),
    "word_macros": QT_TRANSLATE_NOOP(
        "Errors",
        "The Word file holds macros or embedded objects ({part}), which Carnet never runs. Save it without them.",
    ),
    "word_external": QT_TRANSLATE_NOOP(
        "Errors", "The Word file points to something outside it ({part}). Put pictures and texts into the file itself."
    ),
    "word_not_filled": QT_TRANSLATE_NOOP(
        "Errors", "The Word template can't be filled: its loops and conditions don't fit together. Nothing was written."
    ),
    "word_placeholders_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "A placeholder of the Word template is wrong: {text}, in {place} ({count} in all). Nothing was written.",
    ),
    "word_placeholder_unreadable": QT_TRANSLATE_NOOP("Errors", "the placeholder can't be read: {text}"),
    "word_statement_refused": QT_TRANSLATE_NOOP("Errors", "templates may only use if, for and set: {text}"),
    "word_letters_mixed": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” holds letters of the other alphabet ({letters}); meant is perhaps {meant}"
    ),
    "word_name_misspelt": QT_TRANSLATE_NOOP("Errors", "nothing is called “{name}”; meant is perhaps {meant}"),
    "word_name_unknown": QT_TRANSLATE_NOOP("Errors", "nothing is called “{name}”"),
    "word_no_converter": QT_TRANSLATE_NOOP(
        "Errors",
        "To make a PDF of a Word form, LibreOffice has to be installed. The Word file itself can be had without.",
    ),
    "word_not_converted": QT_TRANSLATE_NOOP(
        "Errors", "LibreOffice could not make a PDF of the form. Take the Word file and print it from Word."
    ),
    # answers from a file
    "answers_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{name} holds no answers: it has to be JSON, an object of answers or a list of such objects."
    ),
    "answer_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Nothing is called {name}: answers bear catalogue names or meanings."
    ),
    "answer_refused": QT_TRANSLATE_NOOP("Errors", "The answer to {name} can't be that: give a text or a number."),
    # setting
    "form_not_set": QT_TRANSLATE_NOOP(
        "Errors", "The form's page could not be set: its template has a mistake. Nothing was written."
    ),
    "form_source_damaged": QT_TRANSLATE_NOOP("Errors", "The form's template is no UTF-8 text."),
    "form_source_package": QT_TRANSLATE_NOOP(
        "Errors", "The form's template asks for a package from the network, which Carnet never loads."
    ),
    "form_source_too_long": QT_TRANSLATE_NOOP("Errors", "The form's template is too long to be one."),
}

FORM_WARNINGS: Mapping[str, str] = {
    "form_signed": QT_TRANSLATE_NOOP("Errors", "The PDF was signed; the signature does not hold once it is filled."),
    "form_xfa_dropped": QT_TRANSLATE_NOOP(
        "Errors", "The PDF holds Adobe's dynamic form beside an ordinary one; only the ordinary one is kept."
    ),
    "form_encrypted": QT_TRANSLATE_NOOP("Errors", "The PDF was protected against changes; the filled one is not."),
    "form_holds_answers": QT_TRANSLATE_NOOP(
        "Errors",
        "This PDF is filled in already, perhaps for somebody else: what stands in it is emptied when it is printed.",
    ),
    "field_absent": QT_TRANSLATE_NOOP("Errors", "The PDF has no field {field}: this may be another edition."),
    "page_absent": QT_TRANSLATE_NOOP("Errors", "The PDF has no page {page}: this may be another edition."),
    "choice_absent": QT_TRANSLATE_NOOP(
        "Errors", "The list {field} does not offer this answer; it was printed all the same."
    ),
    "answer_untranslated": QT_TRANSLATE_NOOP(
        "Errors", "The answer to {field} has no text in the form's language and was printed as it was given."
    ),
    "mark_absent": QT_TRANSLATE_NOOP("Errors", "The boxes {field} have none for this answer; none was ticked."),
}
