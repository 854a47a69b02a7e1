from PySide6.QtCore import Qt

from app.views.table_models import Cell, Column, Roles, RowsModel
from tests.unit.views.gallery import PEOPLE, Person, people_columns, people_model


def surnames(model):
    return [row.surname for row in model.rows]


def test_that_the_model_keeps_qts_rules(qtmodeltester, qapp):
    qtmodeltester.check(people_model())


def test_that_rows_are_sorted_and_come_back_in_their_own_order(qapp):
    model = people_model()
    model.sort(1)
    assert surnames(model) == sorted(person.surname for person in PEOPLE)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert surnames(model)[0] == "SHCHERBAKOVA"
    model.sort(-1)
    assert surnames(model) == [person.surname for person in PEOPLE]


def test_that_a_column_can_sort_by_something_else_than_its_words(qapp):
    def day(row):
        return "".join(reversed(row.born.split(".")))

    model = RowsModel([Column("born", "Born", lambda row: row.born, sort_key=day)], PEOPLE)
    model.sort(0)
    assert [row.id for row in model.rows] == [6, 4, 2, 1, 5, 3]


def test_that_the_filter_takes_every_word_whatever_its_case(qapp):
    model = people_model()
    model.set_filter("podi fed")
    assert surnames(model) == ["PODIACHEV"]
    model.set_filter("")
    assert len(model.rows) == len(PEOPLE)


def test_that_new_rows_keep_filter_and_order(qapp):
    model = people_model()
    model.set_filter("podi")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_rows([*PEOPLE, Person(9, "PODIUM", "ANNA", "", "")])
    assert surnames(model) == ["PODIUM", "PODIEIACHEVA", "PODIACHEV"]


def test_that_roles_tell_level_icon_and_row(qapp):
    model = people_model()
    assert model.index(1, 1).data(Roles.LEVEL) == "doubt"
    assert model.index(0, 0).data(Roles.ICON) == "star"
    assert model.index(4, 4).data(Roles.BADGE) is True
    assert model.index(2, 0).data(Roles.ROW) is PEOPLE[2]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Surname"


def test_that_keys_find_their_rows(qapp):
    model = people_model()
    model.sort(1)
    assert model.key_at(model.find_row(5)) == 5
    assert model.find_row(77) == -1


def test_that_a_column_gives_words_or_a_cell(qapp):
    assert Column("a", "A", str).cell(5) == Cell("5")
    assert people_columns()[1].cell(PEOPLE[1]) == Cell("PODIACHEV", "doubt")
