"""The words for how surely two clients are one person, and for what speaks for it and against."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

LEVELS: Mapping[str, str] = {
    "certain": QT_TRANSLATE_NOOP("Choices", "Certain"),
    "likely": QT_TRANSLATE_NOOP("Choices", "Likely"),
    "possible": QT_TRANSLATE_NOOP("Choices", "Possible"),
}

REASONS: Mapping[str, str] = {
    "surname_same": QT_TRANSLATE_NOOP("Choices", "same surname"),
    "surname_other_script": QT_TRANSLATE_NOOP("Choices", "same surname, spelt otherwise"),
    "surname_other_form": QT_TRANSLATE_NOOP("Choices", "same surname in the other sex’s form"),
    "surname_part": QT_TRANSLATE_NOOP("Choices", "part of a double surname"),
    "surname_near": QT_TRANSLATE_NOOP("Choices", "surname differs in a letter or two"),
    "surname_former": QT_TRANSLATE_NOOP("Choices", "a former surname"),
    "surname_differs": QT_TRANSLATE_NOOP("Choices", "different surnames"),
    "given_same": QT_TRANSLATE_NOOP("Choices", "same given name"),
    "given_other_script": QT_TRANSLATE_NOOP("Choices", "same given name, spelt otherwise"),
    "given_translated": QT_TRANSLATE_NOOP("Choices", "same given name in another language"),
    "given_part": QT_TRANSLATE_NOOP("Choices", "one of several given names"),
    "given_near": QT_TRANSLATE_NOOP("Choices", "given name differs in a letter or two"),
    "given_initial": QT_TRANSLATE_NOOP("Choices", "same initial"),
    "given_differs": QT_TRANSLATE_NOOP("Choices", "different given names"),
    "names_swapped": QT_TRANSLATE_NOOP("Choices", "surname and given name swapped"),
    "names_crossed": QT_TRANSLATE_NOOP("Choices", "the surname of one is the given name of the other"),
    "patronymic_same": QT_TRANSLATE_NOOP("Choices", "same patronymic"),
    "patronymic_near": QT_TRANSLATE_NOOP("Choices", "patronymic differs in a letter or two"),
    "patronymic_initial": QT_TRANSLATE_NOOP("Choices", "same initial of the patronymic"),
    "patronymic_differs": QT_TRANSLATE_NOOP("Choices", "different patronymics"),
    "birth_same": QT_TRANSLATE_NOOP("Choices", "same birth date"),
    "birth_swapped": QT_TRANSLATE_NOOP("Choices", "birth date with day and month swapped"),
    "birth_near": QT_TRANSLATE_NOOP("Choices", "birth date differs in one digit"),
    "birth_partial": QT_TRANSLATE_NOOP("Choices", "birth date agrees as far as it is known"),
    "birth_differs": QT_TRANSLATE_NOOP("Choices", "different birth dates"),
    "sex_differs": QT_TRANSLATE_NOOP("Choices", "different sex"),
    "passport_same": QT_TRANSLATE_NOOP("Choices", "same passport"),
    "passport_near": QT_TRANSLATE_NOOP("Choices", "passport number differs in one digit"),
    "passport_differs": QT_TRANSLATE_NOOP("Choices", "different passports"),
    "internal_same": QT_TRANSLATE_NOOP("Choices", "same internal passport"),
    "internal_near": QT_TRANSLATE_NOOP("Choices", "internal passport number differs in one digit"),
    "internal_differs": QT_TRANSLATE_NOOP("Choices", "different internal passports"),
    "certificate_same": QT_TRANSLATE_NOOP("Choices", "same birth certificate"),
    "certificate_near": QT_TRANSLATE_NOOP("Choices", "birth certificate differs in one sign"),
    "certificate_differs": QT_TRANSLATE_NOOP("Choices", "different birth certificates"),
    "document_same": QT_TRANSLATE_NOOP("Choices", "same document"),
    "document_near": QT_TRANSLATE_NOOP("Choices", "document number differs in one sign"),
    "document_differs": QT_TRANSLATE_NOOP("Choices", "different documents"),
    "phone_same": QT_TRANSLATE_NOOP("Choices", "same phone"),
    "phone_near": QT_TRANSLATE_NOOP("Choices", "phone differs in one digit"),
    "phone_differs": QT_TRANSLATE_NOOP("Choices", "different phones"),
    "email_same": QT_TRANSLATE_NOOP("Choices", "same e-mail"),
    "email_near": QT_TRANSLATE_NOOP("Choices", "e-mail differs in one letter"),
    "email_differs": QT_TRANSLATE_NOOP("Choices", "different e-mails"),
    "address_same": QT_TRANSLATE_NOOP("Choices", "same address"),
    "address_near": QT_TRANSLATE_NOOP("Choices", "nearly the same address"),
    "city_same": QT_TRANSLATE_NOOP("Choices", "same city"),
    "address_differs": QT_TRANSLATE_NOOP("Choices", "different addresses"),
    "family_linked": QT_TRANSLATE_NOOP("Choices", "linked as relatives"),
}

BRIEFLY: Mapping[str, str] = {
    "surname_same": QT_TRANSLATE_NOOP("Choices", "surname"),
    "surname_other_script": QT_TRANSLATE_NOOP("Choices", "surname in other letters"),
    "surname_other_form": QT_TRANSLATE_NOOP("Choices", "surname"),
    "surname_part": QT_TRANSLATE_NOOP("Choices", "part of the surname"),
    "surname_near": QT_TRANSLATE_NOOP("Choices", "surname nearly"),
    "surname_former": QT_TRANSLATE_NOOP("Choices", "former surname"),
    "given_same": QT_TRANSLATE_NOOP("Choices", "given name"),
    "given_other_script": QT_TRANSLATE_NOOP("Choices", "given name in other letters"),
    "given_translated": QT_TRANSLATE_NOOP("Choices", "given name translated"),
    "given_part": QT_TRANSLATE_NOOP("Choices", "given name"),
    "given_near": QT_TRANSLATE_NOOP("Choices", "given name nearly"),
    "given_initial": QT_TRANSLATE_NOOP("Choices", "initial"),
    "names_swapped": QT_TRANSLATE_NOOP("Choices", "names swapped"),
    "names_crossed": QT_TRANSLATE_NOOP("Choices", "names crossed"),
    "patronymic_same": QT_TRANSLATE_NOOP("Choices", "patronymic"),
    "patronymic_near": QT_TRANSLATE_NOOP("Choices", "patronymic nearly"),
    "patronymic_initial": QT_TRANSLATE_NOOP("Choices", "initial"),
    "birth_same": QT_TRANSLATE_NOOP("Choices", "birth date"),
    "birth_swapped": QT_TRANSLATE_NOOP("Choices", "day and month swapped"),
    "birth_near": QT_TRANSLATE_NOOP("Choices", "birth date nearly"),
    "birth_partial": QT_TRANSLATE_NOOP("Choices", "birth date in part"),
    "passport_same": QT_TRANSLATE_NOOP("Choices", "passport"),
    "passport_near": QT_TRANSLATE_NOOP("Choices", "passport nearly"),
    "internal_same": QT_TRANSLATE_NOOP("Choices", "internal passport"),
    "internal_near": QT_TRANSLATE_NOOP("Choices", "internal passport nearly"),
    "certificate_same": QT_TRANSLATE_NOOP("Choices", "birth certificate"),
    "certificate_near": QT_TRANSLATE_NOOP("Choices", "birth certificate nearly"),
    "document_same": QT_TRANSLATE_NOOP("Choices", "document"),
    "document_near": QT_TRANSLATE_NOOP("Choices", "document nearly"),
    "phone_same": QT_TRANSLATE_NOOP("Choices", "phone"),
    "phone_near": QT_TRANSLATE_NOOP("Choices", "phone nearly"),
    "email_same": QT_TRANSLATE_NOOP("Choices", "e-mail"),
    "email_near": QT_TRANSLATE_NOOP("Choices", "e-mail nearly"),
    "address_same": QT_TRANSLATE_NOOP("Choices", "address"),
    "address_near": QT_TRANSLATE_NOOP("Choices", "address nearly"),
    "city_same": QT_TRANSLATE_NOOP("Choices", "city"),
}
"""What speaks for one person, as short as the list of pairs needs it."""

STEPS: Mapping[str, str] = {
    "duplicates_load": QT_TRANSLATE_NOOP("Choices", "Reading the clients"),
    "duplicates_pairs": QT_TRANSLATE_NOOP("Choices", "Looking for who could be one person"),
    "duplicates_compare": QT_TRANSLATE_NOOP("Choices", "Comparing"),
}

SCANS: Mapping[str, str] = {
    "duplicates_not_started": QT_TRANSLATE_NOOP(
        "Errors", "The part of Carnet that looks for duplicates could not be started. Start Carnet again."
    ),
    "duplicates_not_finished": QT_TRANSLATE_NOOP(
        "Errors",
        "The search for duplicates broke off. What it found is kept; start it again and it goes on from there.",
    ),
}
