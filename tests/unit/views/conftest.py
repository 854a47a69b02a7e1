import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from app.views.theme import apply_theme


@pytest.fixture(autouse=True)
def light_theme(qapp):
    apply_theme(qapp, "light", 100)
    yield
    apply_theme(qapp, "light", 100)
