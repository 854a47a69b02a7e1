"""The words for what goes wrong with pictures of documents, by code."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

PICTURES: Mapping[str, str] = {
    "picture_empty": QT_TRANSLATE_NOOP("Errors", "This file is empty. Save or scan the picture again."),
    "picture_format_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Carnet can't read this kind of picture (HEIC neither). Save it as JPEG, PNG or PDF."
    ),
    "picture_damaged": QT_TRANSLATE_NOOP("Errors", "This picture is damaged. Save or scan it again."),
    "picture_protected": QT_TRANSLATE_NOOP(
        "Errors", "This PDF is protected by a password. Save it without one, or as a picture."
    ),
    "picture_too_big": QT_TRANSLATE_NOOP("Errors", "This file is too big: at most {limit_mb} MB can be read."),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This picture is too large: at most {limit_megapixels} megapixels can be read. Save it smaller."
    ),
    "picture_too_small": QT_TRANSLATE_NOOP("Errors", "This picture is too small for anything to be read in it."),
    "picture_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This picture can't be read: it is damaged or takes too long. Save or scan it again."
    ),
    "picture_without_zone": QT_TRANSLATE_NOOP(
        "Errors",
        "No machine readable zone was found in it. Take the whole page, sharp, with the lines at its foot.",
    ),
    "picture_cut_short": QT_TRANSLATE_NOOP("Errors", "the file ends before its picture does"),
    "zone_sign_uncertain": QT_TRANSLATE_NOOP(
        "Errors", "character {position} of line {line}, {sign}, is hard to read; compare it with the picture"
    ),
    "ocr_missing": QT_TRANSLATE_NOOP(
        "Errors", "What reads pictures is not installed whole. Install Carnet again; all else works."
    ),
    "reader_not_started": QT_TRANSLATE_NOOP(
        "Errors", "The part of Carnet that reads pictures could not be started. Start Carnet again."
    ),
}
