"""The words of tidying the directory up."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

KINDS: Mapping[str, str] = {
    "mixed_alphabet": QT_TRANSLATE_NOOP("Choices", "Mixed alphabets"),
    "stray_spaces": QT_TRANSLATE_NOOP("Choices", "Stray spaces"),
    "impossible_date": QT_TRANSLATE_NOOP("Choices", "Impossible dates"),
    "passport_expired_for_tour": QT_TRANSLATE_NOOP("Choices", "Passports that expire"),
    "tourist_without_client": QT_TRANSLATE_NOOP("Choices", "Unlinked tourists"),
}

EXPLANATIONS: Mapping[str, str] = {
    "mixed_alphabet": QT_TRANSLATE_NOOP(
        "Choices", "Names and passport numbers with letters of the other alphabet that only look right."
    ),
    "stray_spaces": QT_TRANSLATE_NOOP(
        "Choices", "Texts with spaces around them, doubled ones, or signs that can’t be seen. A dot stands for a space."
    ),
    "impossible_date": QT_TRANSLATE_NOOP(
        "Choices",
        "Dates that no calendar has, or that contradict each other. Open the client: only the passport knows.",
    ),
    "passport_expired_for_tour": QT_TRANSLATE_NOOP(
        "Choices", "Tourists of coming tours who need a new passport. Open the tourist to enter it."
    ),
    "tourist_without_client": QT_TRANSLATE_NOOP(
        "Choices", "Tourists who look like somebody of the directory. Those who surely are one person are ticked."
    ),
}

REASONS: Mapping[str, str] = {
    "alphabets_mixed": QT_TRANSLATE_NOOP("Errors", "of the other alphabet: {letters}"),
    "letters_in_number": QT_TRANSLATE_NOOP("Errors", "not a digit: {letters}"),
    "digits_in_name": QT_TRANSLATE_NOOP("Errors", "digit in a name: {letters}"),
    "name_of_other_alphabet": QT_TRANSLATE_NOOP("Errors", "wholly of the other alphabet"),
    "spaces_stray": QT_TRANSLATE_NOOP("Errors", "stray spaces"),
    "client_certain": QT_TRANSLATE_NOOP("Errors", "certainly the same person"),
    "client_likely": QT_TRANSLATE_NOOP("Errors", "likely the same person: compare"),
}

CHANGES: Mapping[str, str] = {
    "alphabets_mended": QT_TRANSLATE_NOOP("Choices", "Mixed alphabets mended"),
    "spaces_removed": QT_TRANSLATE_NOOP("Choices", "Stray spaces removed"),
    "tourists_linked": QT_TRANSLATE_NOOP("Choices", "Tourists linked to clients"),
}

STEPS: Mapping[str, str] = {
    "upkeep_look": QT_TRANSLATE_NOOP("Choices", "Looking through the clients"),
    "upkeep_compare": QT_TRANSLATE_NOOP("Choices", "Comparing tourists with clients"),
    "upkeep_mend": QT_TRANSLATE_NOOP("Choices", "Mending"),
}
