"""Names from Cyrillic to Latin by the schemes of passports, and back."""

from app.services.names.transliteration.reading import to_russian
from app.services.names.transliteration.schemes import DEFAULT_SCHEME, SCHEMES, Scheme, to_latin
from app.services.names.transliteration.spelling import LetterDifference, SpellingCheck, check_spelling

__all__ = [
    "DEFAULT_SCHEME", "SCHEMES", "LetterDifference", "Scheme", "SpellingCheck", "check_spelling", "to_latin",
    "to_russian",
]  # fmt: skip
