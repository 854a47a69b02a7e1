"""Names from Cyrillic to Latin by the schemes of passports, and back.

Reading the other way (`reading`) and comparing two spellings (`spelling`) are imported where they are needed.
"""

from app.services.names.transliteration.schemes import DEFAULT_SCHEME, SCHEMES, Scheme, to_latin

__all__ = ["DEFAULT_SCHEME", "SCHEMES", "Scheme", "to_latin"]
