"""A member of a zip container in pieces, each ending before a chosen mark, so that no piece cuts an element."""

import zipfile
from collections.abc import Iterator

CHUNK_BYTES = 4_000_000
_MOST_BYTES = 64_000_000


def chunks(archive: zipfile.ZipFile, name: str, mark: bytes) -> Iterator[bytes]:
    """Yield a member's bytes in pieces that begin at `mark`, the first and a very long one excepted.

    Raises:
        KeyError: there is no such member.
        zipfile.BadZipFile, zlib.error: it is damaged.
    """
    rest = b""
    with archive.open(name) as stream:
        while data := stream.read(CHUNK_BYTES):
            rest += data
            cut = rest.rfind(mark)
            if cut > 0:
                yield rest[:cut]
                rest = rest[cut:]
            elif len(rest) > _MOST_BYTES:
                yield rest
                rest = b""
    if rest:
        yield rest


def small_member(archive: zipfile.ZipFile, name: str, most_bytes: int = 20_000_000) -> bytes:
    """A member that is never large in an honest file; empty where it is not there or larger.

    Raises:
        zipfile.BadZipFile, zlib.error: it is damaged.
    """
    member = archive.NameToInfo.get(name)
    if member is None or member.file_size > most_bytes:
        return b""
    return archive.read(member)
