from collections.abc import Iterator

import pytest

from app.services.documents.pictures.reading import PictureReader


@pytest.fixture(scope="session")
def reader() -> Iterator[PictureReader]:
    with PictureReader() as one:
        yield one
