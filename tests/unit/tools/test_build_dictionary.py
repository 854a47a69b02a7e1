"""The generated terms are those that the tool makes of the locked packages."""

import gzip

from app.services.questionnaire.dictionary_shipped import DICTIONARY_FOLDER, GENERATED_FILE
from app.services.questionnaire.dictionary_terms import term_key
from tools.build_dictionary import HEADING, lines


def test_that_the_shipped_table_is_what_the_tool_makes() -> None:
    shipped = gzip.decompress((DICTIONARY_FOLDER / GENERATED_FILE).read_bytes()).decode("utf-8")
    assert shipped.splitlines() == lines()


def test_that_each_line_has_its_key_and_every_language() -> None:
    heading, *rows = lines()
    assert tuple(heading.split("\t")) == HEADING
    for row in rows:
        key, category, source, *texts = row.split("\t")
        assert key == term_key(texts[0])
        assert category in {"country", "language", "currency", "city", "region"}
        assert source in {"Babel/CLDR", "pycountry"}
        assert len(texts) == 3
        assert all(texts)
