"""What still shows, in text taken back out of a file, of what was to be withheld.

A term is written as in the command line's list of terms:

* a bare line: its words in sequence, whole words, case and accents folded, across line breaks, hyphens at a
  line's end, letterspacing and ligatures;
* ``word:X``: the one exact token X;
* ``re:X``: a regular expression, ignoring case, on NFKC text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redaction.rules.folding import Folded, fold
from redaction.rules.labels import Label

_WORD, _PATTERN = "word:", "re:"
_SUBSTANTIAL = 6
_LONG = 7
_UNMISTAKABLE = 8
_VERY_LONG = 10
_LETTERSPACED = 3
_LEAST_IN_NOISE = 5
_MOST_PIECES = 4


def _words(text: str) -> list[str]:
    return text.split()


# Written in small letters these are words of the language, never somebody's initials.
_LOOK_ALIKE = str.maketrans("1i|058692v", "lllosbbqzu", "'")
_FUNCTION_WORDS = frozenset(
    _words(
        """
    a ad ah al am an as at be by do eg em en ex go ha he hi ho i id ie if in is it ma me mr ms my nb
    no of oh ok on or ox pa pm ps re so to uk un up us vs we ye
"""
    )
)

_CATEGORIES = "|".join(
    sorted({re.escape(label.plain) for label in Label} | {"information", "text", "picture", "signature"})
).replace(r"\ ", r"\s+")
_PROVISION = (
    r"(?:sections?|regulations?|paragraphs?|article)\s+\d[\dA-Za-z()]*(?:(?:\s*,\s*|\s+and\s+)[\dA-Za-z()]+)*"
)
_OWN_LABEL = re.compile(
    rf"\[\s*(?:[A-Z][a-z]+\s+[A-Z]{{1,2}}\s*,\s*)?(?:{_CATEGORIES})\s+withheld(?:\s*:\s*{_PROVISION})?\s*\]"
)
# A letter that stands in no name: what is left of a label keeps the words on either side of it apart.
_LABEL_MARK = " ꙮ "


@dataclass(frozen=True, slots=True, order=True)
class Residue:
    """Term number ``term`` (from 0) shows at code point ``offset`` of the text."""

    offset: int
    term: int


def residue(text: str, withheld: Iterable[str]) -> tuple[Residue, ...]:
    """Where ``text`` still shows any of the terms ``withheld``, in order. Candour's own labels do not count."""
    return Matcher(withheld).find(text)


def without_labels(text: str) -> str:
    """``text`` with Candour's own labels blanked out, as long as before."""
    return _OWN_LABEL.sub(lambda label: _LABEL_MARK.ljust(len(label.group())), text)


def label_spans(text: str) -> list[tuple[int, int]]:
    """Where Candour's own labels stand in ``text``."""
    return [match.span() for match in _OWN_LABEL.finditer(text)]


def without_label_words(read: Sequence[str], known: str) -> list[str]:
    """Words read off a picture, less those of the labels that the text ``known`` of the same page has.

    A label that was read with a slip is not in its exact form any more, and its words are no traces.
    """
    label_words = [word for start, end in label_spans(known) for word in fold(known[start:end]).words]
    left = Counter(label_words)
    kept = []
    for word in read:
        parts = fold(word).words
        if parts and all(left[part] > 0 for part in parts):
            left.subtract(parts)
        else:
            kept.append(word)
    return kept


def rejoined(read: Sequence[str], touching: Sequence[bool], known: str) -> list[str]:
    """Words read off a picture, those put together again that the page's own text ``known`` has as one word.

    ``touching``: whether each is set against the one after it, as pieces of one word are. Words with a space between
    them stay apart, whatever the text has: "J Roe" is no user name "jroe".
    """
    whole = set(fold(known).words)
    joined: list[str] = []
    at = 0
    while at < len(read):
        end = at + 1
        for last in range(min(at + _MOST_PIECES, len(read)), at + 1, -1):
            if all(touching[at : last - 1]) and fold("".join(read[at:last])).squashed in whole:
                end = last
                break
        joined.append("".join(read[at:end]))
        at = end
    return joined


class Matcher:
    """Terms made ready to be looked for in many texts. Raises ``ValueError`` for a pattern that is none."""

    def __init__(self, withheld: Iterable[str]) -> None:
        self.terms = tuple(withheld)
        self._phrases: dict[tuple[str, tuple[int, ...]], list[int]] = {}
        self._initials: dict[str, list[tuple[int, str]]] = {}
        self._patterns: list[tuple[int, re.Pattern[str]]] = []
        for index, term in enumerate(self.terms):
            self._add(index, term.strip())

    def _add(self, index: int, term: str) -> None:
        if term.startswith(_WORD) and term[len(_WORD) :].strip():
            word = re.escape(unicodedata.normalize("NFKC", term[len(_WORD) :].strip()))
            self._patterns.append((index, re.compile(rf"(?<!\w){word}(?!\w)")))
        elif term.startswith(_PATTERN) and not term[len(_PATTERN) :][:1].isspace():
            self._patterns.append((index, _compiled(index, term[len(_PATTERN) :])))
        else:
            folded = fold(term)
            words = tuple(len(word) for word in folded.words)
            squashed = folded.squashed
            if 0 < len(squashed) <= 2 and len(words) == 1:
                self._initials.setdefault(squashed, []).append((index, folded.cased.strip()))
            elif squashed:
                self._phrases.setdefault((squashed, words), []).append(index)

    def find(self, text: str) -> tuple[Residue, ...]:
        """Every place where a term shows in text that people would read."""
        folded = fold(without_labels(text))
        found = {*self._find_phrases(folded), *self._find_tokens(folded), *self._find_patterns(folded)}
        return tuple(sorted(found))

    def find_hidden(self, text: str) -> tuple[Residue, ...]:
        """As ``find``, and long terms within a longer word: for names and keys, which run words together."""
        found = set(self.find(text))
        if len(text.split()) == 1:
            folded = fold(text)
            for (squashed, _), indexes in self._phrases.items():
                if len(squashed) >= _LONG:
                    for start in _places(folded.squashed, squashed):
                        found.update(Residue(folded.offset(start), index) for index in indexes)
        return tuple(sorted(found))

    def find_in_bytes(self, data: bytes) -> frozenset[int]:
        """Terms of five letters or more that stand in ``data``; fewer turn up in any noise by chance."""
        small, found = data.lower(), set[int]()
        for (squashed, words), indexes in self._phrases.items():
            if len(squashed) >= _LEAST_IN_NOISE:
                needles = {squashed.encode(), _spaced(squashed, words).encode()}
                if any(_stands_in(needle, data, small) for needle in needles):
                    found.update(indexes)
        return frozenset(found)

    def find_misread(self, words: Sequence[str], known: str = "") -> frozenset[int]:
        """Terms of six letters or more among ``words`` that a machine read and may have misread.

        Letters that look alike count as one; in a term of eight letters one more may differ. A word that stands
        in the text ``known`` was not misread.
        """
        sure = set(fold(known).words)
        read = [word for text in words for word in fold(text).words if word not in sure]
        blurred = _blurred(" ".join(read))
        found = set[int]()
        for (squashed, lengths), indexes in self._phrases.items():
            spaced = _blurred(_spaced(squashed, lengths))
            if len(squashed) >= _SUBSTANTIAL and _nearly_in(spaced, blurred, len(squashed) >= _LONG + 1):
                found.update(indexes)
        return frozenset(found)

    def _find_phrases(self, folded: Folded) -> Iterator[Residue]:
        for (squashed, words), indexes in self._phrases.items():
            for start in _places(folded.squashed, squashed):
                if _shows(folded, start, words):
                    yield from (Residue(folded.offset(start), index) for index in indexes)
            if len(squashed) >= _SUBSTANTIAL and squashed != squashed[::-1]:
                for start in _places(folded.squashed, squashed[::-1]):
                    if _shows(folded, start, words[::-1]):
                        yield from (Residue(folded.offset(start), index) for index in indexes)

    def _find_tokens(self, folded: Folded) -> Iterator[Residue]:
        if not self._initials:
            return
        for match in folded.tokens():
            token = match.group()
            for index, written in self._initials.get(token.casefold(), ()):
                if not (token in _FUNCTION_WORDS and written != token):
                    yield Residue(folded.original(match.start()), index)

    def _find_patterns(self, folded: Folded) -> Iterator[Residue]:
        for index, pattern in self._patterns:
            for variant, place in folded.variants():
                for match in pattern.finditer(variant):
                    if match.group():
                        yield Residue(place(match.start()), index)


def _compiled(index: int, source: str) -> re.Pattern[str]:
    try:
        return re.compile(source, re.IGNORECASE)
    except re.error:
        raise ValueError(f"term {index + 1} is not a regular expression") from None


def _stands_in(needle: bytes, data: bytes, small: bytes) -> bool:
    """Whether ``needle`` is in ``small`` (``data`` in small letters) and no part of a longer word there."""
    at = small.find(needle)
    while at >= 0:
        before, first = data[at - 1 : at] if at else b" ", data[at : at + 1]
        last, after = (
            data[at + len(needle) - 1 : at + len(needle)],
            data[at + len(needle) : at + len(needle) + 1],
        )
        if _is_break(before, first) and _is_break(last, after):
            return True
        at = small.find(needle, at + 1)
    return False


def _is_break(left: bytes, right: bytes) -> bool:
    return not left.isalpha() or not right.isalpha() or (left.islower() and right.isupper())


def _spaced(squashed: str, lengths: tuple[int, ...]) -> str:
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    return " ".join(squashed[end - length : end] for end, length in zip(ends, lengths, strict=True))


def _nearly_in(wanted: str, text: str, may_differ: bool) -> bool:
    """Whether ``text`` has ``wanted`` as whole words, in one letter different where that is allowed."""
    if re.search(rf"\b{re.escape(wanted)}\b", text):
        return True
    count = wanted.count(" ") + 1
    words = text.split()
    return may_differ and any(
        len(run := " ".join(words[at : at + count])) == len(wanted)
        and sum(left != right for left, right in zip(run, wanted, strict=True)) <= 1
        for at in range(len(words) - count + 1)
    )


def _blurred(text: str) -> str:
    """One form for the letters and pairs of letters that look alike in print."""
    return text.replace("rn", "m").replace("cl", "d").replace("vv", "w").translate(_LOOK_ALIKE)


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _shows(folded: Folded, start: int, words: tuple[int, ...]) -> bool:
    """Whether the letters from ``start`` are the phrase itself and not other words that happen to spell it.

    "in a" spells Ina, "shall" holds Hall: neither shows the name.
    """
    total = sum(words)
    strict = total < _UNMISTAKABLE
    if not folded.is_edge(start, strict) or not folded.is_edge(start + total, strict):
        return False
    at, loose = start, False
    for length in words:
        if at > start and not folded.gap(at):
            loose = True
        if not _word_shows(folded, at, length, total):
            return False
        at += length
    return not loose or total >= _SUBSTANTIAL


def _word_shows(folded: Folded, start: int, length: int, total: int) -> bool:
    gaps = [folded.gap(at) for at in range(start + 1, start + length)]
    breaks = [gap for gap in gaps if gap and not _is_hyphenation(gap)]
    if not breaks or any(folded.squashed[at].isdigit() for at in range(start, start + length)):
        return True
    if len(breaks) == length - 1 >= _LETTERSPACED - 1 and len(set(breaks)) == 1:
        return total >= _SUBSTANTIAL or not folded.in_spaced_run(start, start + length)
    if total < _LONG:
        return False
    return total >= _VERY_LONG or not all(gap.isspace() for gap in breaks) or _has_scrap(gaps)


def _is_hyphenation(gap: str) -> bool:
    """A hyphen at the end of a line, or marks that no reader sees (soft hyphens, joiners)."""
    marks = gap.strip()
    if not marks:
        return False
    invisible = all(character in "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\u0002" for character in marks)
    return invisible or (marks in "-‐‑−\u00ad\u0002\ufffe" and "\n" in gap)


def _has_scrap(gaps: list[str]) -> bool:
    """Whether the breaks leave a piece of one or two letters, as bad spacing does and two words seldom do."""
    pieces, length = [], 1
    for gap in gaps:
        if gap:
            pieces.append(length)
            length = 0
        length += 1
    return min([*pieces, length]) <= 2
