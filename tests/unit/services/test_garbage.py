import gc

import pytest

from app.services.garbage import collector_paused


def test_that_the_search_for_garbage_is_held_back_and_goes_on():
    assert gc.isenabled()
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_that_it_goes_on_after_an_error_too():
    with pytest.raises(ValueError, match="x"), collector_paused():
        raise ValueError("x")
    assert gc.isenabled()
