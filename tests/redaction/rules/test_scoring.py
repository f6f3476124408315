import math

from redaction.rules.scoring import FoundSpan, GoldSpan, Score

TEXT = "Mr Tom Okafor of Leeds rang. Tom left with Ann."


def gold(word, entity=None, optional=False, at=0):
    start = TEXT.index(word, at)
    return GoldSpan(start, start + len(word), "PERSON", entity, optional)


def scored(spans, found):
    score = Score()
    score.add("one", TEXT, spans, [FoundSpan(start, end, "PERSON") for start, end in found])
    return score


def test_a_half_covered_mention_is_missed():
    score = scored([gold("Tom Okafor")], [(3, 6)])
    assert (score.recall, score.clean, score.misses[0].start) == (0.0, 0, 3)


def test_an_entity_needs_all_its_mentions():
    spans = [gold("Tom Okafor", "t"), gold("Tom", "t", at=20), gold("Ann", "a")]
    score = scored(spans, [(3, 13), (43, 46)])
    assert (score.entities_found, score.entities) == (1, 2)


def test_titles_and_optional_mentions_are_not_punished():
    score = scored([gold("Tom Okafor"), gold("Ann", optional=True)], [(0, 13), (43, 46)])
    assert (score.precision, score.recall, score.clean) == (1.0, 1.0, 1)


def test_precision_is_over_words():
    score = scored([gold("Tom Okafor")], [(3, 22)])
    assert score.precision == 0.5
    assert not score.false


def test_nothing_found_has_no_precision():
    assert math.isnan(scored([gold("Ann")], []).precision)
