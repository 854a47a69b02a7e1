"""Given names of other languages that translate a Russian one instead of spelling it: Eugene for Евгений."""

from collections.abc import Mapping
from functools import lru_cache

_BY_RUSSIAN: Mapping[str, str] = {
    "александр": "ALEXANDER ALEXANDRE ALESSANDRO ALEJANDRO",
    "александра": "ALEXANDRINE ALESSANDRA ALEJANDRA SANDRA",
    "алексей": "ALEXIS ALEXIUS",
    "алина": "ALINE",
    "алиса": "ALICE",
    "анастасия": "ANASTASIE",
    "ангелина": "ANGELINE",
    "анжелика": "ANGELICA ANGELIQUE",
    "андрей": "ANDREW ANDRE ANDREAS",
    "анна": "ANN ANNE ANNIE HANNAH",
    "антон": "ANTHONY ANTOINE ANTONIO ANTHON",
    "антонина": "ANTONINE ANTONIA",
    "артем": "ARTEMIUS",
    "артур": "ARTHUR",
    "валентина": "VALENTINE",
    "валерий": "VALERIUS",
    "валерия": "VALERIE",
    "варвара": "BARBARA",
    "василий": "BASIL BASILE",
    "вероника": "VERONICA VERONIQUE",
    "виктор": "VICTOR",
    "виктория": "VICTORIA VICTOIRE",
    "владислав": "LADISLAUS",
    "габриэль": "GABRIEL",
    "георгий": "GEORGE GEORG GEORGES",
    "григорий": "GREGORY GREGOR GREGOIRE",
    "давид": "DAVID",
    "даниил": "DANIEL",
    "диана": "DIANE",
    "дарья": "DARIA DOROTHY",
    "ева": "EVE EVA",
    "евгений": "EUGENE EUGEN EUGENIO",
    "евгения": "EUGENIA EUGENIE",
    "екатерина": "CATHERINE KATHERINE KATHARINE KATARINA CATERINA KATE",
    "елена": "HELEN HELENA HELENE ELEANOR",
    "елизавета": "ELIZABETH ELISABETH ELISABETTA",
    "ефим": "EUTHYMIUS",
    "жанна": "JEANNE JANE",
    "иван": "JOHN JEAN JOHANN JOHANNES JUAN GIOVANNI IOAN",
    "игнатий": "IGNATIUS",
    "илья": "ELIJAH ELIAS",
    "иннокентий": "INNOCENT",
    "иосиф": "JOSEPH JOSEF",
    "ирина": "IRENE IRINE",
    "карл": "CHARLES CARL",
    "каролина": "CAROLINE CAROLINA",
    "кирилл": "CYRIL CYRILL",
    "клавдия": "CLAUDIA",
    "константин": "CONSTANTINE CONSTANTIN",
    "кристина": "CHRISTINE CHRISTINA",
    "ксения": "XENIA",
    "лаврентий": "LAWRENCE LAURENCE",
    "лев": "LEO LEON",
    "леонид": "LEONIDAS",
    "лидия": "LYDIA",
    "лука": "LUKE LUCAS",
    "людмила": "LUDMILLA",
    "маргарита": "MARGARET MARGUERITE",
    "марина": "MARINE",
    "мария": "MARY MARIE MARIAH",
    "марк": "MARC MARCUS MARKUS",
    "марта": "MARTHA",
    "матвей": "MATTHEW MATHIEU MATTHIAS",
    "михаил": "MICHAEL MICHEL MICHAL MIGUEL",
    "моисей": "MOSES",
    "надежда": "NADINE",
    "наталия": "NATALIE NATHALIE",
    "наталья": "NATALIE NATHALIE",
    "николай": "NICHOLAS NICOLAS NIKOLAUS NICOLAI",
    "ольга": "HELGA",
    "павел": "PAUL PAOLO PABLO",
    "петр": "PETER PIERRE PIETRO PEDRO PETRUS",
    "полина": "PAULINE PAULINA",
    "роман": "ROMAIN ROMANUS",
    "семен": "SIMON SIMEON",
    "сергей": "SERGE SERGIO SERGIUS",
    "софия": "SOPHIE SOPHIA",
    "софья": "SOPHIE SOPHIA",
    "станислав": "STANISLAUS",
    "степан": "STEPHEN STEVEN STEFAN STEPHAN STEPHANE",
    "сусанна": "SUSAN SUSANNA",
    "тимофей": "TIMOTHY",
    "федор": "THEODORE THEODOR",
    "филипп": "PHILIP PHILIPPE",
    "фома": "THOMAS",
    "христина": "CHRISTINE CHRISTINA",
    "эмилия": "EMILY EMILIE",
    "юлиан": "JULIAN",
    "юлий": "JULIUS JULES",
    "юлия": "JULIA JULIE GIULIA JULIET",
    "юрий": "GEORGE GEORG",
    "яков": "JACOB JAMES JACQUES JAKOB",
}  # fmt: skip
"""Common knowledge of names; only those that no scheme of spelling yields."""


def equivalents_of(latin: str) -> tuple[str, ...]:
    """Return the Russian names, in lower case with Е for Ё, that `latin`, in capitals, translates."""
    return _by_latin().get(latin, ())


@lru_cache(maxsize=1)
def _by_latin() -> dict[str, tuple[str, ...]]:
    """Return the Russian names of each foreign one."""
    names: dict[str, tuple[str, ...]] = {}
    for russian, latins in _BY_RUSSIAN.items():
        for latin in latins.split():
            names[latin] = (*names.get(latin, ()), russian)
    return names
