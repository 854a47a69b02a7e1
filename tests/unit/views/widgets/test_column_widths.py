from app.views.widgets.column_widths import share


def test_that_too_little_room_gives_each_what_it_needs():
    assert share({0: (200, 80), 1: (100, 50)}, 90) == {0: 80, 1: 50}


def test_that_what_is_missing_is_missed_by_all_in_the_same_part():
    assert share({0: (200, 100), 1: (100, 50)}, 225) == {0: 150, 1: 75}


def test_that_what_nobody_asks_for_is_shared_or_the_stretching_one_s():
    assert share({0: (100, 50), 1: (100, 50)}, 300) == {0: 150, 1: 150}
    assert share({0: (100, 50), 1: (100, 50)}, 300, [1]) == {0: 100, 1: 200}
