"""Surnames of tourists that are near one that was typed."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.tour import Tourist
from app.services.names.folding import fold_text, sound_key
from app.services.names.icao import to_icao_latin

NEAR_SCORE = 0.72
"""The least likeness, from 0 to 1, of a surname that is offered as near."""


def near_surnames(session: Session, surname: str) -> dict[str, float]:
    """Return folded surnames of the base's tourists that are near, with their likeness.

    Those that sound the same come from an index; the rest are compared one by one in native code.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    key, latin = fold_text(surname), fold_text(to_icao_latin(surname))
    scores: dict[str, float] = {}
    for column, wanted in ((Tourist.surname_ru_key, key), (Tourist.surname_lat_key, latin)):
        keys: Sequence[str] = session.scalars(select(column).distinct().where(column > "")).all()
        found = process.extract(
            wanted, keys, scorer=OSA.normalized_similarity, score_cutoff=NEAR_SCORE, limit=50, processor=None
        )
        scores.update({one: score for one, score, _ in found})
    same_sound = select(Tourist.surname_ru_key, Tourist.surname_lat_key).where(
        Tourist.surname_sound_key == sound_key(surname)
    )
    for russian, in_latin in session.execute(same_sound.distinct().limit(200)):
        for one, wanted in ((russian, key), (in_latin, latin)):
            if one:
                alike = OSA.normalized_similarity(one, wanted)
                scores[one] = max(scores.get(one, 0.0), (alike + NEAR_SCORE) / 2)
    return scores
