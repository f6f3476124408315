"""Pages as one document: heads and feet apart from the text, paragraphs that a page's end broke whole again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from redaction.engine.burn.columns import went_on
from redaction.engine.burn.document import Page, Paragraph, Part, Repeated, TextLine
from redaction.engine.burn.running import Running, running_lines


def assembled(pages: Sequence[Page]) -> list[Part]:
    """The parts in reading order; a paragraph that goes on over a page is whole before the head and foot between."""
    running = running_lines(pages)
    parts: list[Part] = []
    between: list[Part] = []
    for page in pages:
        heads, body, feet = _parted(page, running)
        between += heads
        whole = went_on(parts[-1:], body)
        joined = bool(parts) and len(whole) == len(body) and bool(body) and bool(heads or body[1:] or feet)
        opened = [*heads, *body[joined:], *feet]
        if opened:
            opened[0].opens = f"page-{page.number}-before" if joined else f"page-{page.number}"
        if joined:
            whole[0].opens = parts[-1].opens
            parts[-1:] = whole[:1]
        if body[joined:]:
            parts += [*between, *body[joined:]]
            between = []
        between += feet
    return parts + between


def _parted(page: Page, running: Running) -> tuple[list[Part], list[Part], list[Part]]:
    """Heads, text and feet of one page."""
    heads: list[Part] = []
    body: list[Part] = []
    feet: list[Part] = []
    for part in page.parts:
        if not isinstance(part, Paragraph) or not any(_runs(line, running) for line in part.lines):
            body.append(part)
            continue
        for runs, members in groupby(part.lines, key=lambda line: _runs(line, running)):
            lines = list(members)
            if runs:
                for line in lines:
                    is_head = id(line) in running.heads
                    (heads if is_head else feet).append(_said(line, running, is_head=is_head))
            else:
                body.append(Paragraph(lines, bullet=part.bullet if lines[0] is part.lines[0] else ""))
    return heads, body, feet


def _runs(line: TextLine, running: Running) -> bool:
    return id(line) in running.heads or id(line) in running.feet


def _said(line: TextLine, running: Running, *, is_head: bool) -> Part:
    if id(line) in running.first:
        return Paragraph([line], runs=True)
    return Repeated(line, is_head)
