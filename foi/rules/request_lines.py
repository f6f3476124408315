"""The lines of a pasted e-mail or letter: which are greeting, header, signature, list item or prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    PROSE = "prose"
    ITEM = "item"
    FRAME = "frame"


@dataclass(frozen=True)
class Block:
    """A paragraph, a list item, or framing (greeting, header, signature, quotation), by offsets into the text.

    ``rank`` orders list markers from outer to inner: numbers 0, letters 1, small roman 2, bullets 3.
    """

    kind: BlockKind
    start: int
    end: int
    rank: int = 0
    indent: int = 0


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


_MARKERS = (
    re.compile(
        r"\s{0,40}(?:q(?:uestion)?\s{0,2}|request\s{1,2}|part\s{1,2})?\(?\d{1,2}(?:\.\d{1,2}){0,2}\s?[.):\-–]+\s+",
        re.I,
    ),
    re.compile(r"\s{0,40}\(?[a-hj-z]\s?[.)]+\s+", re.I),
    re.compile(r"\s{0,40}\(?[ivx]{1,5}\s?[.)]+\s+", re.I),
    re.compile(r"\s{0,40}[-*•·‣▪◦–—o]\s+"),
)
_NUMBERED_QUESTION = re.compile(r"\s{0,40}(?:q|question|part|request)\s{0,2}\d{1,2}\b[\s.):\-–]*", re.I)
_HEADER = re.compile(
    r"\s{0,3}\*{0,2}(?:from|to|cc|bcc|sent|date|subject|reply-to|received|importance|attachments?|re|fw|fwd|our ref|"
    r"your ref|ref|reference)\*{0,2}\s?:",
    re.I,
)
_SALUTATION = re.compile(
    r"\s{0,10}(?:dear|hi|hello|hey|good\s(?:morning|afternoon|evening|day)|to whom it may concern|fao|sirs?|"
    r"sir or madam)\b",
    re.I,
)
_AGAIN = (
    r"(?:\s(?:again|in\sadvance|(?:so|very)\smuch|and\s(?:kind\s|best\s)?regards|"
    r"for\syour\s(?:help|time|assistance)))"
)
SIGN_OFF = re.compile(
    r"\s{0,10}(?:yours(?:\s(?:sincerely|faithfully|truly|ever))?|"
    r"(?:kind(?:est)?|best|warm(?:est)?|with(?:\skind)?)?\s?regards|"
    r"(?:with\s)?(?:best|good|all\sgood)\swishes|"
    rf"(?:many\s|with\s|with\smany\s)?thanks{_AGAIN}{{0,2}}|thank\syou{_AGAIN}{{0,2}}|"
    r"sincerely|faithfully|cheers|respectfully|all\sthe\sbest|br)\s{0,3}[,.!]{0,3}\s*",
    re.I,
)
_QUOTED = re.compile(r"\s{0,3}>")
_CHAIN = re.compile(
    r"\s{0,3}(?:-{2,}\s?(?:original|forwarded)\s(?:message|appointment).*|begin forwarded message:?|_{10,}|-{10,}|"
    r"on\s.{3,120}\swrote\s?:)\s*",
    re.I,
)
_SIGNATURE = re.compile(r"(?:--\s?|sent from my .{1,60}|get outlook for .{1,40})", re.I)
_ENDS_SENTENCE = re.compile(r"[.?!:;]['\")\]”’]{0,3}\s*$")
_WRAP_AT_LEAST = 50


def without_marker(text: str) -> str:
    """A list item without its "1.", "(a)", "Q3:" or bullet."""
    for marker in (_NUMBERED_QUESTION, *_MARKERS):
        found = marker.match(text)
        if found and found.end() < len(text):
            return text[found.end() :].lstrip()
    return text


def begins_earlier_message(line: str) -> bool:
    """Whether the line quotes earlier correspondence or announces it."""
    return bool(_QUOTED.match(line) or _CHAIN.fullmatch(line))


def blocks(text: str) -> list[Block]:
    """The text as blocks in order, covering every line that is not blank."""
    return list(_joined(text, _classified(list(_lines(text)))))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(start, start + len(line), line)
        start += len(line)


def _classified(lines: list[_Line]) -> Iterator[tuple[_Line, BlockKind | None, int]]:
    """Each line with its kind (None for a blank one) and the rank of its list marker, -1 without one."""
    body_seen = False
    in_tail = False
    for line in lines:
        if line.blank:
            yield line, None, -1
        elif in_tail or _is_frame(line.text):
            in_tail = in_tail or (body_seen and _ends_body(line.text))
            yield line, BlockKind.FRAME, -1
        else:
            rank = _rank(line.text)
            body_seen = body_seen or rank >= 0 or len(line.text.split()) > 2
            yield line, BlockKind.ITEM if rank >= 0 else BlockKind.PROSE, rank


def _ends_body(line: str) -> bool:
    return bool(SIGN_OFF.fullmatch(line) or _CHAIN.fullmatch(line) or _SIGNATURE.fullmatch(line.strip()))


def _is_frame(line: str) -> bool:
    if _ends_body(line) or _QUOTED.match(line) or _HEADER.match(line):
        return True
    return bool(_SALUTATION.match(line)) and len(line.split()) <= 8 and not line.rstrip().endswith("?")


def _rank(line: str) -> int:
    if _NUMBERED_QUESTION.match(line):
        return 0
    for rank, marker in enumerate(_MARKERS):
        found = marker.match(line)
        if found and found.end() < len(line):
            return rank
    return -1


def _joined(text: str, lines: Iterator[tuple[_Line, BlockKind | None, int]]) -> Iterator[Block]:
    """Lines gathered into blocks: a paragraph or an item runs on until a blank line, a marker or a full line."""
    run: list[_Line] = []
    kind: BlockKind | None = None
    rank = -1
    for line, line_kind, line_rank in lines:
        continues = kind is not None and line_kind is BlockKind.PROSE and kind is not BlockKind.FRAME
        continues = continues or (line_kind is BlockKind.FRAME and kind is BlockKind.FRAME)
        if not continues and run and kind is not None:
            yield from _block(kind, run, rank)
            run = []
        if line_kind is None:
            kind, run = None, []
        elif continues:
            run.append(line)
        else:
            kind, rank, run = line_kind, line_rank, [line]
    if run and kind is not None:
        yield from _block(kind, run, rank)


def _block(kind: BlockKind, run: list[_Line], rank: int) -> Iterator[Block]:
    if kind is BlockKind.PROSE and not _is_wrapped(run):
        for line in run:
            yield Block(kind, line.start, line.end)
        return
    indent = len(run[0].text) - len(run[0].text.lstrip())
    yield Block(kind, run[0].start, run[-1].end, max(rank, 0), indent)


def _is_wrapped(run: list[_Line]) -> bool:
    """Whether the lines are one paragraph broken at a margin, rather than one thought a line.

    Wrapped lines are long and mostly end in the middle of a sentence; a line that begins in lower case goes on
    from the one before.
    """
    if len(run) == 1:
        return True
    before_last = run[:-1]
    broken = sum(1 for line in before_last if not _ENDS_SENTENCE.search(line.text))
    goes_on = any(line.text.lstrip()[:1].islower() for line in run[1:])
    longest = max(len(line.text.rstrip()) for line in run)
    return goes_on or (broken > 0 and longest >= _WRAP_AT_LEAST and longest <= 110)
