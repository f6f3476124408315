"""Lines as paragraphs and points of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from redaction.engine.burn.document import Paragraph, Part, Piece, TextLine

_BULLETS = "•◦▪●○■□‣⁃·*"
_BULLET = re.compile(rf"^([{re.escape(_BULLETS)}]|[-–—](?=\s)|o(?=\s))\s*")
_NUMBER = re.compile(r"^(\(?(\d{1,3}(\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,3}(\.\d{1,3})+)(?=\s)")
# Of a letter's size, and of all steps: lines that are set closer, and are enough to go by.
_SINGLE_SPACED, _SOME = 2.0, 0.25


def paragraphs(lines: Sequence[TextLine]) -> list[Part]:
    """Lines as paragraphs and points of lists: a new one where the spacing, the look or the margin says so."""
    usual = _usual_step(lines)
    right = max((line.end for line in lines), default=0.0)
    result: list[Part] = []
    current: Paragraph | None = None
    for line in lines:
        if not line.text.strip():
            continue
        bullet, rest = _bullet(line)
        if current is None or bullet or _starts(current, rest, usual, right):
            current = Paragraph([rest], bullet=bullet)
            result.append(current)
        else:
            current.lines.append(rest)
    return result


def _usual_step(lines: Sequence[TextLine]) -> float:
    """From one base line to the next within a paragraph: of short paragraphs, not the step in the middle of all."""
    steps = [
        (b.base - a.base, b.base - a.base <= _SINGLE_SPACED * b.size)
        for a, b in pairwise(lines)
        if 0 < b.base - a.base < 3 * b.size
    ]
    close = [step for step, is_close in steps if is_close]
    usual = close if len(close) > _SOME * len(steps) else [step for step, _ in steps]
    return median(usual) if usual else 0.0


def starts_a_point(text: str) -> bool:
    """Does a line begin as a point of a list does, with a bullet or a number?"""
    return bool(_BULLET.match(text) or _NUMBER.match(text))


def _bullet(line: TextLine) -> tuple[str, TextLine]:
    """The sign that starts a point of a list. A number stays in its text, a bullet does not."""
    text = line.text.lstrip()
    if match := _BULLET.match(text):
        pieces, length = list(line.pieces), len(line.text) - len(text) + match.end()
        while pieces and length >= len(pieces[0].text):
            length -= len(pieces.pop(0).text)
        if pieces:
            first = pieces[0]
            pieces[0] = Piece(first.text[length:].lstrip(), first.bold, first.italic, first.gap)
        return "•", TextLine(pieces, line.start, line.end, line.base, line.size)
    if (match := _NUMBER.match(text)) and not line.bold:
        return match[0], line
    return "", line


def _starts(paragraph: Paragraph, line: TextLine, usual: float, right: float) -> bool:
    last = paragraph.lines[-1]
    step = line.base - last.base
    if (
        step <= 0
        or step > max(1.3 * usual, 1.05 * line.size)
        or abs(last.size - line.size) > 0.08 * last.size
    ):
        return True
    if last.bold != line.bold:
        return True
    hanging = bool(paragraph.bullet) or len(paragraph.lines) > 1
    if line.start - last.start > 1.5 * line.size and not hanging:
        return True
    room = right - last.end
    if paragraph.bullet and line.start < paragraph.lines[0].start - 2 and room > 0.15 * right:
        return True
    first_word = line.text.split()[0] if line.text.split() else ""
    return room > (len(first_word) + 2) * 0.55 * line.size + 0.12 * right
