"""One search for duplicates over a base: reads everybody, compares those who share a key, writes pairs as it goes."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.models.client import Client
from app.models.store import Store
from app.services.clients.duplicates.blocks import Blocks
from app.services.clients.duplicates.changed import Sharing, load_sharing
from app.services.clients.duplicates.loading import load_range
from app.services.clients.duplicates.packing import pack, unpack
from app.services.clients.duplicates.records import Record
from app.services.clients.duplicates.scan_log import Found, ScanLog
from app.services.clients.duplicates.scoring import compare
from app.services.garbage import collector_paused
from app.services.work import Work

if TYPE_CHECKING:
    from app.services.clients.duplicates.blocks import Numbers

_READ_AT_ONCE = 5_000
_COMPARED_AT_ONCE = 500
_KEPT = 50_000
"""Unpacked records that are kept at hand."""


class Everybody:
    """All persons of a base, packed; numbered from 0 by their ids."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.versions: list[int] = []
        self.blocks = Blocks()
        self._packed: list[bytes] = []
        self.record = lru_cache(maxsize=_KEPT)(self._record)

    def add(self, record: Record, version: int) -> None:
        """Take in the next person."""
        self.ids.append(record.id)
        self.versions.append(version)
        self.blocks.add(record)
        self._packed.append(pack(record))

    def _record(self, number: int) -> Record:
        return unpack(self._packed[number])


class Scan:
    """A search over one base.

    Args:
        store: the base.
        work: is told how far it is; where it is cancelled, what was found so far stays.
        write_each: so many compared pairs are written at once, in one short transaction.
    """

    def __init__(self, store: Store, work: Work, *, write_each: int = 20_000) -> None:
        self._store = store
        self._work = work
        self._write_each = write_each

    def run(self, *, resume: bool) -> int:
        """Search, and return how many pairs were compared.

        Args:
            resume: go on with a search that was interrupted; after one that was through look only at what changed.

        Raises:
            Cancelled: the next search goes on from what was written.
        """
        log = ScanLog.open(self._store, resume=resume)
        with collector_paused():
            sharing = None if log.is_whole else load_sharing(self._store, log.again, self._work)
            compared = self._compare_all(log) if sharing is None else self._compare_few(sharing, log)
        log.end()
        return compared

    def _compare_all(self, log: ScanLog) -> int:
        """Read everybody, and compare those who share a key."""
        everybody = self._read()
        self._work.tick(0, 0, "duplicates_pairs")
        return self._compare(everybody, everybody.blocks.pairs(), log)

    def _compare_few(self, sharing: Sharing, log: ScanLog) -> int:
        """Compare the clients who changed with those who share a key with them."""
        pairs, people = sharing.pairs, sharing.people
        for at in range(0, len(pairs), self._write_each):
            portion = pairs[at : at + self._write_each]
            found: list[Found] = []
            for done, (one, other) in enumerate(portion, at):
                if done % _COMPARED_AT_ONCE == 0:
                    self._work.tick(done, len(pairs), "duplicates_compare")
                (record, version), (its, its_version) = people[one], people[other]
                likeness = compare(record, its)
                if likeness is not None:
                    found.append(((one, other), (version, its_version), likeness))
            log.keep(found)
        log.finish_again()
        return len(pairs)

    def _read(self) -> Everybody:
        """Return everybody; read in portions, so that no transaction is open for long."""
        everybody = Everybody()
        with self._store.transaction() as session:
            first = session.scalar(select(func.min(Client.id))) or 0
            last = session.scalar(select(func.max(Client.id))) or -1
        for at in range(first, last + 1, _READ_AT_ONCE):
            self._work.tick(at - first, last - first + 1, "duplicates_load")
            with self._store.transaction() as session:
                for record, version in load_range(session, at, at + _READ_AT_ONCE - 1):
                    everybody.add(record, version)
        return everybody

    def _compare(self, everybody: Everybody, pairs: "Numbers", log: ScanLog) -> int:
        """Compare the pairs that are still to be compared, in the order of their ids, and write what is found."""
        import numpy as np

        ids = np.array(everybody.ids, dtype=np.int64)
        again = np.isin(ids, np.array(sorted(log.again), dtype=np.int64))
        touched = again[pairs[:, 0]] | again[pairs[:, 1]]
        before = ids[pairs[:, 0]] <= log.done
        renewed, rest = pairs[touched & before], pairs[~before]
        total = len(renewed) + len(rest)
        done = 0
        for portion in self._portions(renewed):
            log.keep(self._alike(everybody, portion, done, total))
            done += len(portion)
        log.finish_again()
        for portion in self._portions(rest):
            log.keep(self._alike(everybody, portion, done, total), up_to=everybody.ids[int(portion[-1, 0])])
            done += len(portion)
        return total

    def _portions(self, pairs: "Numbers") -> Iterator["Numbers"]:
        """Yield pairs in portions that are written at once; those of one client are never parted."""
        import numpy as np

        start = 0
        while start < len(pairs):
            end = min(start + self._write_each, len(pairs))
            if end < len(pairs):
                end = int(np.searchsorted(pairs[:, 0], pairs[end - 1, 0], side="right"))
            yield pairs[start:end]
            start = end

    def _alike(self, everybody: Everybody, pairs: "Numbers", done: int, total: int) -> list[Found]:
        """Return those of a portion who look alike."""
        found: list[Found] = []
        for at, (one, other) in enumerate(pairs.tolist()):
            if at % _COMPARED_AT_ONCE == 0:
                self._work.tick(done + at, total, "duplicates_compare")
            likeness = compare(everybody.record(one), everybody.record(other))
            if likeness is not None:
                ids = (everybody.ids[one], everybody.ids[other])
                found.append((ids, (everybody.versions[one], everybody.versions[other]), likeness))
        return found
