"""A first name in use, with a surname after it; or an initial with a surname after it."""

from __future__ import annotations

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.name_reading import BETWEEN_SURNAMES, read_name
from redaction.engine.detectors.name_shapes import (
    core,
    core_end,
    is_first_name,
    joined,
    joined_over_line,
    may_be_name,
)
from redaction.engine.detectors.tokens import Token, Tokens
from redaction.engine.detectors.usage import (
    is_addressed,
    is_before_verb,
    is_dated,
    is_saint,
    where_places_stand,
)
from redaction.rules.abbreviations import ABBREVIATIONS
from redaction.rules.labels import Label
from redaction.rules.places import COUNTIES
from redaction.rules.spans import Span, Tier
from redaction.rules.vocabulary import AMBIGUOUS, MONTHS, PLACE_ENDINGS, PLACE_OPENINGS, ROLE_WORDS, THEMES
from redaction.rules.word_set import word_set

# "Victoria Road" and "Stacey Centre" are places; "Josh Ward" may be either.
_STREET_WORDS = PLACE_ENDINGS - AMBIGUOUS


_IN_NAMES_ONLY = frozenset({"ap", "ab", "van", "von", "bin", "binti", "ibn", "Ní", "Nic", "Mac", "Ó"})
# Words too, but with a capital and another before no word: a name.
_MOSTLY_NAMES = word_set(
    """
    bob sue pat carol ray guy jay max frank jack rob don reg gene rex ernest victor albert ali ruby ivy daisy penny
    mark will bill robin christian jade amber alma art
    """
)
# "Area C", "Phase B": what is told apart by letters.
_BEFORE_LETTERS = word_set(
    "area zone unit block phase option appendix annex section part plan class category type item route grade "
    "band flat stage level bay gate platform hepatitis vitamin lot plot table figure schedule exhibit"
)
# After a name that opens a line, as much as a verb.
_AFTER_NAMES = word_set("and or of from for at in on by as who with via")
_AFTER_INITIAL = frozenset({"", " ", ".", ". ", "  "})


class KnownFirstNames:
    name = "known_first_names"

    def find(self, reading: Reading) -> list[Span]:
        tokens = reading.tokens
        spans, index = [], 0
        while index < len(tokens.items):
            end = self._name_at(tokens, index)
            if end > index + 1:
                spans.append(self._judge(tokens, index, end))
                index = end
            else:
                index += 1
        return spans

    def _name_at(self, tokens: Tokens, index: int) -> int:
        token = tokens.items[index]
        if _is_wrapped_initial(tokens, index):
            return index + 2
        opens = is_first_name(token) and not is_dated(tokens, index) and not _in_operation(tokens, index)
        opens = opens and not is_saint(tokens, index)
        if not (opens or _opens_with_initial(tokens, index) or _is_before_particle(tokens, index)):
            return index
        end = read_name(tokens.items, index)
        if end <= index + 1 or _are_counties(tokens.items[index:end]):
            return index
        if _is_street(tokens.items, end) and not _runs_on(tokens, index, end):
            return index
        return index if _is_road(tokens, index, end) else end

    def _judge(self, tokens: Tokens, index: int, end: int) -> Span:
        first, last = tokens.items[index], tokens.items[end - 1]
        reason = "an initial and a surname" if first.is_initial else "a first name in use, and a surname"
        tier, score = (Tier.CERTAIN, 0.9) if _is_sure(tokens, index, end) else (Tier.CHECK, 0.5)
        return hit(first.start, core_end(last), Label.PERSON, self.name, reason, score=score, tier=tier)


def _is_sure(tokens: Tokens, index: int, end: int) -> bool:
    """Not where a place is due, nor where both words, or the first without a verb or a list, are plain words."""
    first, surname = tokens.items[index], core(tokens.items[end - 1]).casefold()
    is_word = surname in AMBIGUOUS
    if _is_street(tokens.items, end):
        return False
    if surname in _STREET_WORDS or (tokens.lower_counts[surname] and not is_word):
        return _has_role(tokens, end) or is_addressed(tokens, index)
    if _ends_in_letters(tokens.items[index:end]) or _opens_sentence(tokens, index, end):
        return False
    if surname in THEMES and (first.is_initial or first.low in AMBIGUOUS):
        return _has_role(tokens, end)
    if first.low in AMBIGUOUS:
        in_use = is_before_verb(tokens, end - 1) or _in_list(tokens, index, end)
        return surname not in PLACE_ENDINGS and (
            in_use
            or (not is_word and first.low in _MOSTLY_NAMES and not where_places_stand(tokens, index))
            or (not is_word and first.low not in MONTHS and _in_mid_sentence(tokens, index))
        )
    unsaid = first.is_initial and not _is_said_initial(tokens, index, end)
    return not (is_word and (unsaid or where_places_stand(tokens, index)))


def _is_said_initial(tokens: Tokens, index: int, end: int) -> bool:
    """An initial with its stop, one of two, or one in a list: "M. Banks", "V M Ellis", ", S Wells,"."""
    following = tokens.items[index + 1]
    return following.is_initial or following.gap.startswith(".") or _in_list(tokens, index, end)


def _ends_in_letters(name: tuple[Token, ...]) -> bool:
    """ "Chester NW", "M.B.C. NW"; "June SCAN", where the first word is no name as often."""
    first, last = name[0], name[-1]
    if not last.is_caps:
        return False
    return last.text in ABBREVIATIONS or (first.low in AMBIGUOUS | COUNTIES and not first.is_caps)


def _opens_sentence(tokens: Tokens, index: int, end: int) -> bool:
    """ "A. Totally agree": a letter before an item or an answer, which goes on in small letters."""
    following = tokens.items[end : end + 1]
    before = tokens.items[index].gap
    opens = index == 0 or "\n" in before or any(mark in before for mark in "?.!")
    if not (
        tokens.items[index].is_initial and end == index + 2 and opens and following and joined(following[0])
    ):
        return False
    rest = following[0].text
    return rest.islower() and rest not in _AFTER_NAMES and not is_before_verb(tokens, end - 1)


def _in_operation(tokens: Tokens, index: int) -> bool:
    """ "Operation Grace Darling"."""
    return bool(index) and joined(tokens.items[index]) and tokens.items[index - 1].low in PLACE_OPENINGS


def _is_before_particle(tokens: Tokens, index: int) -> bool:
    """ "Meleri ap Rhys": a particle that stands in names and nowhere else, whoever Meleri is."""
    following = tokens.items[index + 1 : index + 2]
    return (
        bool(following)
        and joined(following[0])
        and following[0].text in _IN_NAMES_ONLY
        and (may_be_name(tokens.items[index]) and len(core(tokens.items[index])) > 1)
    )


def _is_wrapped_initial(tokens: Tokens, index: int) -> bool:
    """ ", F\nIqbal,": one of a list, the line broken behind the initial."""
    beside = tokens.items[index : index + 3]
    return (
        len(beside) == 3
        and beside[0].is_initial
        and beside[0].gap == ", "
        and beside[1].gap in {"\n", " \n"}
        and beside[2].gap[:1] in {",", ";", "."}
        and may_be_name(beside[1])
    )


def _are_counties(name: tuple[Token, ...]) -> bool:
    """ "Dyfed Powys", "Avon Somerset"."""
    return all(token.low in COUNTIES for token in name)


def _in_mid_sentence(tokens: Tokens, index: int) -> bool:
    """Or behind a role in capitals: "HCA Grace Adjei"."""
    before = tokens.items[index - 1] if index else None
    return before is not None and joined(tokens.items[index]) and (before.text.islower() or before.is_caps)


def _runs_on(tokens: Tokens, index: int, end: int) -> bool:
    """ "(Chair) Jonah Mercer Tower Hamlets (Chair)": in a list without line breaks a place may begin behind a name."""
    following = tokens.items[end : end + 2]
    return (
        len(following) == 2
        and is_first_name(tokens.items[index])
        and tokens.items[index].gap.startswith((")", ","))
        and joined(following[1])
        and following[1].is_capital
    )


def _is_road(tokens: Tokens, index: int, end: int) -> bool:
    """ "Victoria Street": a road, unless it acts or is listed as people are: "Basil Close agreed"."""
    surname = core(tokens.items[end - 1]).casefold()
    if surname not in _STREET_WORDS:
        return False
    if tokens.items[index].is_initial or (index and tokens.items[index - 1].text.isdigit()):
        return True
    return not (is_before_verb(tokens, end - 1) or _in_list(tokens, index, end)) or where_places_stand(
        tokens, index
    )


def _in_list(tokens: Tokens, index: int, end: int) -> bool:
    """Between commas or at the ends of lines, or with a role in brackets: "Vanessa Court (chair)"."""
    gap = tokens.items[index].gap
    after = tokens.items[end].gap if end < len(tokens.items) else "\n"
    opens = index == 0 or any(mark in gap for mark in ",\n\t:;•|")
    if _has_role(tokens, end):
        return True
    return opens and any(mark in after for mark in ",\n\t(;|")


def _has_role(tokens: Tokens, end: int) -> bool:
    following = tokens.items[end : end + 1]
    return bool(following) and following[0].gap == " (" and following[0].low in ROLE_WORDS


def _opens_with_initial(tokens: Tokens, index: int) -> bool:
    """ "H Riley"; but "A" and "I" are words, and so need their stop: "A. Windham"."""
    token = tokens.items[index]
    if not token.is_initial or index + 1 >= len(tokens.items):
        return False
    following = tokens.items[index + 1]
    if following.gap not in _AFTER_INITIAL:
        return False
    if following.text in BETWEEN_SURNAMES:
        return True
    if index and joined(token) and tokens.items[index - 1].low in _BEFORE_LETTERS:
        return False
    if token.text in "AI" and not following.gap.startswith(".") and not _is_after_initialled(tokens, index):
        return False
    return following.is_initial or tokens.lower_counts[following.low] == 0


def _is_after_initialled(tokens: Tokens, index: int) -> bool:
    """ "C Hussain I Barros", "C Hussain, A Barros": another initial and surname directly before."""
    last = index - (index > 0 and tokens.items[index - 1].text == "and")
    before = tokens.items[max(0, last - 2) : last]
    return (
        len(before) == 2
        and before[0].is_initial
        and may_be_name(before[1])
        and tokens.items[index].gap in {" ", "  ", ", ", "\n"}
    )


def _is_street(tokens: tuple[Token, ...], end: int) -> bool:
    """Does a word for a street or a firm follow, as in "Winston Churchill Avenue" or "R. Hobbs & Sons"?"""
    if (
        end < len(tokens)
        and tokens[end].low in {"sons", "co", "partners", "daughters"}
        and "&" in tokens[end].gap
    ):
        return True
    if end >= len(tokens) or not joined_over_line(tokens[end]):
        return False
    if not tokens[end].is_capital:
        return tokens[end].text in {"road", "street", "avenue", "lane", "crescent", "close", "drive"}
    return tokens[end].low in _STREET_WORDS or tokens[end].low in {
        "trust",
        "foundation",
        "ltd",
        "limited",
        "award",
    }
