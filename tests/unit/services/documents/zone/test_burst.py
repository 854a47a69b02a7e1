"""A scanner's burst is told from typing, whatever keyboard is on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.zone import find_zones
from app.services.documents.zone.burst import LONGEST_ZONE, SILENCE_MS, ZoneBurst

ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
RUSSIAN_KEYS = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM<", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ")


def typed(burst: ZoneBurst, text: str, gap_ms: float, at_ms: float = 0.0) -> float:
    for sign in text:
        burst.feed(sign, at_ms)
        at_ms += gap_ms
    return at_ms - gap_ms


@pytest.mark.parametrize("gap_ms", [0.5, 5, 30])
@pytest.mark.parametrize("text", [ZONE, ZONE.replace("\n", "\r") + "\r", ZONE.replace("\n", ""), f"\x02{ZONE}\x03"])
def test_that_a_burst_that_is_a_zone_is_told_once_it_ended(text: str, gap_ms: float) -> None:
    burst = ZoneBurst()
    last = typed(burst, text, gap_ms)
    assert burst.is_scanner
    assert burst.settled(last + SILENCE_MS / 2) == ""
    assert burst.settled(last + SILENCE_MS) == ZONE
    assert burst.settled(last + SILENCE_MS * 9) == ""


def test_that_the_scanner_may_type_on_a_russian_keyboard() -> None:
    text = ZONE.translate(RUSSIAN_KEYS)
    assert find_zones(text) == [ZONE]
    burst = ZoneBurst()
    last = typed(burst, text, 2)
    assert burst.settled(last + SILENCE_MS) == ZONE


def test_that_a_hand_is_no_scanner() -> None:
    burst = ZoneBurst()
    last = typed(burst, ZONE, 70)
    assert not burst.is_scanner
    assert burst.settled(last + SILENCE_MS) == ""


def test_that_keys_struck_in_pairs_are_no_scanner() -> None:
    burst, now = ZoneBurst(), 0.0
    for at, sign in enumerate(ZONE):
        now += 10 if at % 2 else 80
        assert not burst.feed(sign, now)
    assert burst.settled(now + SILENCE_MS + 1) == ""


def test_that_a_fast_burst_of_other_text_is_no_zone() -> None:
    burst = ZoneBurst()
    last = typed(burst, "4600051000057" * 6, 2)
    assert burst.is_scanner
    assert burst.settled(last + SILENCE_MS) == ""


def test_that_a_scanner_may_wait_between_its_lines() -> None:
    burst = ZoneBurst()
    first, second = ZONE.split("\n")
    last = typed(burst, first + "\n", 4)
    last = typed(burst, second, 4, last + SILENCE_MS - 1)
    assert burst.settled(last + SILENCE_MS) == ZONE


def test_that_what_was_typed_before_does_not_spoil_the_burst() -> None:
    burst = ZoneBurst()
    last = typed(burst, "Приду", 150)
    assert not burst.feed("P", last + 500)
    last = typed(burst, ZONE[1:], 3, last + 503)
    assert burst.settled(last + SILENCE_MS) == ZONE


def test_that_the_stream_is_called_a_scanners_before_it_ends() -> None:
    burst = ZoneBurst()
    told = [burst.feed(sign, at * 3.0) for at, sign in enumerate(ZONE)]
    assert told.index(True) == 12
    assert all(told[12:])


@given(st.lists(st.tuples(st.characters(), st.floats(0, 1000)), max_size=120))
def test_that_no_keys_are_too_odd(keys: list[tuple[str, float]]) -> None:
    burst, now = ZoneBurst(), 0.0
    for sign, gap in keys:
        now += gap
        burst.feed(sign, now)
        assert len(burst.text) <= LONGEST_ZONE
    burst.settled(now + SILENCE_MS + 1)
    assert burst.text == ""
