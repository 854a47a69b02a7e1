"""Languages that terms are translated into: their names, and the codes that headings of a list mean."""

from collections.abc import Sequence
from functools import lru_cache

from app.services.names.folding import fold_text
from app.services.questionnaire.dictionary_shipped import Language


def language_name(language: Language, shown_in: str) -> str:
    """Return a language's name in the language of the window; as Babel has it where Carnet's data has none."""
    return language.names.get(shown_in) or _babel_name(language.code, shown_in)


def language_code(text: str, languages: Sequence[Language]) -> str:
    """Return the code of a language that is named by its code, or by its name in any language that Carnet knows.

    Empty where it is no language.
    """
    key = fold_text(text)
    for language in languages:
        if key in {language.code, *map(fold_text, language.names.values())}:
            return language.code
    return _babel_codes().get(key, "")


@lru_cache(maxsize=64)
def _babel_name(code: str, shown_in: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(shown_in).languages.get(code)
    except (UnknownLocaleError, ValueError):
        name = None
    return name[:1].upper() + name[1:] if name else code


@lru_cache(maxsize=1)
def _babel_codes() -> dict[str, str]:
    """Return by folded name, in English, French and Russian, and by code the codes of two letters."""
    from babel import Locale

    codes: dict[str, str] = {}
    for shown_in in ("en", "fr", "ru"):
        for code, name in Locale.parse(shown_in).languages.items():
            if len(code) == 2:
                codes.setdefault(fold_text(name), code)
                codes.setdefault(code, code)
    return codes
