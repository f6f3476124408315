"""Splitting the text of a request into the parts that a person would answer one by one.

``split`` proposes and the officer decides; what is left as context stays readable beside the parts. Salutations,
sign-offs, signatures, message headers and quoted correspondence are context. A lead-in ("I would like to know:")
is context to the list that follows it. Within a paragraph each new question or request opens a part, and what
elaborates it ("I would expect this as totals.") stays with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from foi.rules import request_lines, request_sentences
from foi.rules.request_lines import Block, BlockKind
from foi.rules.request_sentences import Role


@dataclass(frozen=True)
class Segment:
    """A stretch of the text, without the white space around it; ``start`` counts code points from 0."""

    text: str
    is_part: bool
    start: int

    @property
    def question(self) -> str:
        """The text in one line, without a list marker: what the response quotes."""
        return " ".join(request_lines.without_marker(self.text).split())


def split(text: str) -> tuple[Segment, ...]:
    """The text as segments in order, which together cover all of it but white space.

    A text in which nothing asks for anything becomes a single part, salutation and sign-off apart. Takes time
    linear in the length of the text.
    """
    segments = list(_segments(text, request_lines.blocks(text)))
    if any(segment.is_part for segment in segments):
        return tuple(segments)
    return tuple(_all_as_one(text))


def parts(text: str) -> tuple[str, ...]:
    """Only the proposed parts, each in one line and without its list marker."""
    return tuple(segment.question for segment in split(text) if segment.is_part)


def _segments(text: str, blocks: list[Block]) -> Iterator[Segment]:
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if block.kind is BlockKind.ITEM:
            end = _end_of_list(blocks, index)
            yield from _list(text, blocks[index:end])
            index = end
        elif block.kind is BlockKind.PROSE and _takes_list(text, blocks, index):
            end = _end_of_list(blocks, index + 1)
            yield _segment(text, block.start, blocks[end - 1].end, True)
            index = end
        else:
            yield from _prose(text, block) if block.kind is BlockKind.PROSE else _context(text, block)
            index += 1


def _segment(text: str, start: int, end: int, is_part: bool) -> Segment:
    body = text[start:end]
    stripped = body.strip()
    return Segment(stripped, is_part, start + len(body) - len(body.lstrip()))


def _context(text: str, block: Block) -> Iterator[Segment]:
    yield _segment(text, block.start, block.end, False)


def _end_of_list(blocks: list[Block], index: int) -> int:
    while index < len(blocks) and blocks[index].kind is BlockKind.ITEM:
        index += 1
    return index


def _takes_list(text: str, blocks: list[Block], index: int) -> bool:
    """Whether a paragraph asks for one thing of which the short items after it are only the particulars."""
    end = _end_of_list(blocks, index + 1)
    items = blocks[index + 1 : end]
    if not items or items[0].rank == 0:
        return False
    lead_in = text[blocks[index].start : blocks[index].end].strip()
    bodies = [request_lines.without_marker(text[item.start : item.end]) for item in items]
    return request_sentences.lists_particulars(lead_in, bodies)


def _list(text: str, items: list[Block]) -> Iterator[Segment]:
    """Top-level items with whatever is nested in them: "a)" under "1.", bullets under either, deeper indents."""
    start = 0
    for index in range(1, len(items) + 1):
        if index < len(items) and _is_nested(items[index], items[start]):
            continue
        body = text[items[start].start : items[index - 1].end]
        yield _segment(text, items[start].start, items[index - 1].end, request_sentences.item_asks(body))
        start = index


def _is_nested(item: Block, top: Block) -> bool:
    return item.rank > top.rank or (item.rank == top.rank and item.indent > top.indent + 1)


def _prose(text: str, block: Block) -> Iterator[Segment]:
    """The sentences of a paragraph, gathered: each one that asks opens a part, elaborations stay with theirs."""
    is_part: bool | None = None
    opened_firmly = False
    start = block.start
    for first, _, role in request_sentences.sentences(text, block.start, block.end):
        turns = role is Role.CONTEXT and is_part is not False
        asks = role is Role.ASKS or (role is Role.ASKS_SOFTLY and not (is_part and opened_firmly))
        if is_part is None:
            is_part, opened_firmly = asks, role is Role.ASKS
        elif asks and is_part is False and not _stays(text[start:first]):
            yield _segment(text, start, first, False)
            start, is_part, opened_firmly = first, True, role is Role.ASKS
        elif asks and is_part is False:
            is_part, opened_firmly = True, role is Role.ASKS
        elif asks or turns:
            yield _segment(text, start, first, is_part)
            start, is_part, opened_firmly = first, asks, role is Role.ASKS
    yield _segment(text, start, block.end, bool(is_part))


def _stays(before: str) -> bool:
    """Whether what precedes the first question of a paragraph belongs to it, rather than introducing the request."""
    return not request_sentences.introduces(before)


def _all_as_one(text: str) -> Iterator[Segment]:
    """For a text without anything that looks like a question: its body, from first to last line of prose."""
    blocks = request_lines.blocks(text)
    body = [block for block in blocks if block.kind in (BlockKind.PROSE, BlockKind.ITEM)]
    for block in blocks:
        if not body or block.end <= body[0].start or block.start >= body[-1].end:
            yield from _context(text, block)
        elif block is body[0]:
            yield _segment(text, block.start, body[-1].end, True)
