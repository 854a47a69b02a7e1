"""What searching and looking for duplicates need beside the records: made from them, and made anew at will."""

from sqlalchemy import Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import KEY_LENGTH, Base, key_type


class NameWord(Base):
    """A folded name that clients bear or bore: the vocabulary in which search looks for near spellings.

    A word that nobody bears any longer goes; borne again it gets a new id. So ids above the last one seen are the
    words that were added since.

    Attributes:
        part: "surname" or "given".
        word: the folded name, in the script in which it is written.
        sound: what it sounds like, equal for its spellings in both scripts.
        uses: how many names of clients, present and former, have it.
    """

    __tablename__ = "name_word"
    __table_args__ = (
        UniqueConstraint("part", "word"),
        Index("ix_name_word_sound", "sound"),
        {"sqlite_autoincrement": True},
    )

    part: Mapped[str] = mapped_column(String(8))
    word: Mapped[str] = mapped_column(key_type())
    sound: Mapped[str] = mapped_column(String(KEY_LENGTH), default="", server_default="")
    uses: Mapped[int] = mapped_column(default=0, server_default="0")


class DuplicateScan(Base):
    """One search for duplicates over the whole base, which may be stopped and go on later.

    Attributes:
        started_at, ended_at: ISO 8601 in UTC; `ended_at` is empty until it is through.
        last_change_id: the change of the history up to which the base was looked at.
        state: where it stopped, as JSON.
    """

    __tablename__ = "duplicate_scan"

    started_at: Mapped[str] = mapped_column(String(24))
    ended_at: Mapped[str] = mapped_column(String(24), default="", server_default="")
    last_change_id: Mapped[int] = mapped_column(default=0, server_default="0")
    state: Mapped[str] = mapped_column(Text, default="", server_default="")


class DuplicatePair(Base):
    """Two clients who look like one.

    Attributes:
        client_id: the lesser of the two ids.
        other_id: the greater one.
        client_version, other_version: the counters of both when they were compared; edited since, they are compared
            anew before they are shown.
        scan_id: the search that found them.
        score: in thousandths.
        level: of `services.clients.duplicates.shapes.Level`.
        reasons: codes as JSON, no values of the persons.
    """

    __tablename__ = "duplicate_pair"
    __table_args__ = (
        UniqueConstraint("client_id", "other_id"),
        Index("ix_duplicate_pair_score", "score"),
        {"sqlite_autoincrement": True},
    )

    client_id: Mapped[int] = mapped_column()
    other_id: Mapped[int] = mapped_column(index=True)
    client_version: Mapped[int] = mapped_column(default=0, server_default="0")
    other_version: Mapped[int] = mapped_column(default=0, server_default="0")
    scan_id: Mapped[int] = mapped_column(default=0, server_default="0")
    score: Mapped[int] = mapped_column()
    level: Mapped[str] = mapped_column(String(8))
    reasons: Mapped[str] = mapped_column(Text, default="", server_default="")
