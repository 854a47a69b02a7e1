"""Whether the keys of a base are those that this program makes: asked at every start, so it imports no tables."""

from sqlalchemy import TextClause, text

from app.models.store import Store
from app.services.names import FOLD_VERSION

_FIRST_NAME: TextClause = text("SELECT fold_version FROM client ORDER BY id LIMIT 1")
_FIRST_WORD: TextClause = text("SELECT id FROM name_word LIMIT 1")
_FIRST_SURNAME: TextClause = text("SELECT id FROM client WHERE surname_lat_key > '' LIMIT 1")


def are_keys_old(store: Store) -> bool:
    """Tell whether a base comes from a Carnet with another fold, or from before the vocabulary of names."""
    with store.transaction() as session:
        fold = session.scalar(_FIRST_NAME)
        if fold in (None, FOLD_VERSION) and session.scalar(_FIRST_WORD) is None:
            return session.scalar(_FIRST_SURNAME) is not None
        return fold not in (None, FOLD_VERSION)
