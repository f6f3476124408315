from __future__ import annotations

import pytest

from redaction.engine.limits import Unusable
from redaction.engine.searching import find_all

TEXT = (
    "Zoë O'Neill met Jean-Luc Sørby.\nZoe ONeill and jean luc sorby met O’Neill "
    "in Neill\u00adstown, Jean-\nLuc too: Sør-\nby."
)


@pytest.mark.parametrize(
    ("query", "how", "found"),
    [
        ("zoe", "literal", ["Zoe"]),
        ("o'neill", "literal", ["O'Neill"]),
        ("jean luc", "literal", ["jean luc", "Jean-\nLuc"]),
        ("Jean-Luc", "literal", ["Jean-Luc"]),
        ("zoe o'neill", "spelling", ["Zoë O'Neill", "Zoe ONeill"]),
        ("jean luc", "spelling", ["Jean-Luc", "jean luc", "Jean-\nLuc"]),
        ("Sørby", "literal", ["Sørby", "Sør-\nby"]),
        ("met", "literal", ["met", "met"]),
        ("nobody", "literal", []),
        (r"\bJ\w+", "regex", ["Jean", "jean", "Jean"]),
        ("x*", "regex", []),
        ("(.", "literal", []),
    ],
)
def test_finds_whole_words_wherever_they_stand(query: str, how: str, found: list[str]) -> None:
    assert [TEXT[hit.start : hit.end] for hit in find_all(TEXT, query, how)] == found


@pytest.mark.parametrize("pattern", ["[a", "(?P<x", "*", "a{2,1}"])
def test_says_that_a_pattern_is_none(pattern: str) -> None:
    with pytest.raises(Unusable, match="not a regular expression"):
        find_all(TEXT, pattern, "regex")
