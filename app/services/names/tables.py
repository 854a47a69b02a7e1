"""Loads what spelling names and telling the sex reads, so that the first card need not wait for it."""

from functools import lru_cache


@lru_cache(maxsize=1)
def load_name_tables() -> None:
    """Load the tables once; takes some tenths of a second, so not in the window's thread."""
    from app.services.names.sex import guess_sex
    from app.services.names.transliteration.reading import to_russian
    from app.services.names.transliteration.spelling import check_spelling

    check_spelling("Ы", "Z")
    guess_sex(given_name="Ыы")
    to_russian("YZ", "any", 1)
