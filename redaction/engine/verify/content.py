"""What a content stream shows and hides, token by token: strings, comments, properties, inline pictures, shapes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_SPACE = rb"[\x00\t\n\x0c\r ]"
_TOKEN = re.compile(
    rb"[\x00\t\n\x0c\r ]*(?:"
    rb"(?P<comment>%[^\r\n]*)"
    rb"|(?P<text>\((?:[^()\\]|\\.)*\))"
    rb"|(?P<nested>\()"
    rb"|(?P<dictionary><<|>>)"
    rb"|<(?P<hex>[^>]*)>?"
    rb"|(?P<mark>[\[\]{}])"
    rb"|/(?P<name>[^\x00\t\n\x0c\r ()<>\[\]{}/%]*)"
    rb"|(?P<numbers>(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[\x00\t\n\x0c\r ]+|(?=[()<>\[\]{}/%]|$)))+)"
    rb"|(?P<word>[^\x00\t\n\x0c\r ()<>\[\]{}/%]+)"
    rb"|(?P<other>.))",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|\r|\n)|(.))", re.DOTALL)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\x0c"}
_INLINE_END = re.compile(rb"[\x00\t\n\x0c\r ]EI(?=[\x00\t\n\x0c\r /%]|$)")
_HASH = re.compile(rb"#([0-9A-Fa-f]{2})")

_SHOWING = {b"Tj", b"TJ", b"'", b'"'}
_SHAPING = {b"m", b"l", b"c", b"v", b"y", b"re"}
_MARKING = {b"BDC", b"DP", b"BMC", b"MP"}
_OPERATORS = set(
    b"b B b* B* BDC BI BMC BT BX cm cs CS d d0 d1 DP EI EMC ET EX f F f* G g gs h i j J K k MP n q Q re RG rg ri s S "
    b"SC sc sh T* Tc Td TD TL Tm Tr Ts Tw Tz W w W* true false null R M scn SCN y v".split()
)
_SMALL = 4.0
_BAR = 12.0


@dataclass(slots=True)
class Shown:
    """One showing of text: the resource name of its font, the codes, and whether it is invisible by mode."""

    font: str
    codes: bytes


@dataclass(slots=True)
class Content:
    """What one stream holds. ``strokes`` counts the curves and slanting lines, ``specks`` the tiny rectangles.

    ``blocks`` counts those that are small both ways, ``bars`` thin ones that begin and end level with one another:
    upright (True) or lying.
    """

    shown: list[Shown] = field(default_factory=list)
    hidden: list[bytes] = field(default_factory=list)
    inline: list[tuple[bytes, bytes]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    drawn: set[str] = field(default_factory=set)
    strokes: int = 0
    specks: int = 0
    blocks: int = 0
    bars: Counter[tuple[bool, int, int]] = field(default_factory=Counter)
    has_pattern: bool = False


@dataclass(slots=True)
class _State:
    content: Content
    numbers: bytes = b""
    strings: list[bytes] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    font: str = ""
    fonts: list[str] = field(default_factory=list)
    at: tuple[float, float] = (0.0, 0.0)


def read_content(data: bytes) -> Content:
    """Read a whole decoded content stream; nothing in it is passed over because it is not painted."""
    state = _State(Content())
    place = 0
    while match := _TOKEN.match(data, place):
        place = match.end()
        kind = match.lastgroup
        if kind == "word":
            place = _operator(state, match.group("word"), data, place)
        elif kind == "numbers":
            state.numbers = match.group("numbers")
        elif kind == "text":
            state.strings.append(literal(match.group("text")[1:-1]))
        elif kind == "hex":
            state.strings.append(_from_hex(match.group("hex")))
        elif kind == "name":
            state.names.append(name_of(match.group("name")))
        elif kind == "nested":
            end = _closing(data, place)
            state.strings.append(literal(data[place : end - 1]))
            place = end
        elif kind == "comment":
            state.content.hidden.append(match.group("comment"))
    state.content.hidden += state.strings
    return state.content


def _operator(state: _State, word: bytes, data: bytes, place: int) -> int:
    content = state.content
    if word in _SHOWING:
        content.shown.append(Shown(state.font, b"".join(state.strings)))
        state.strings = []
    elif word == b"Tf" and state.names:
        state.font = state.names[-1]
    elif word == b"q":
        state.fonts.append(state.font)
    elif word == b"Q" and state.fonts:
        state.font = state.fonts.pop()
    elif word == b"Do" and state.names:
        content.drawn.add(state.names[-1])
    elif word == b"ID":
        place = _inline(state, data, place)
    elif word in (b"scn", b"SCN", b"sh") and state.names:
        content.has_pattern = True
    elif word in _SHAPING:
        _shape(state, word)
    elif word not in _OPERATORS:
        content.hidden.append(word)
    _forget(state, word)
    return place


def _forget(state: _State, word: bytes) -> None:
    """An operator uses up its operands; whatever strings it did not show are read as hidden."""
    if state.strings:
        state.content.hidden += state.strings
        state.strings = []
    if state.names:
        if word in _MARKING:
            state.content.marks += state.names
        state.names = []
    state.numbers = b""


def _shape(state: _State, word: bytes) -> None:
    numbers = [float(number) for number in state.numbers.split()]
    if word in (b"c", b"v", b"y"):
        state.content.strokes += 1
        state.at = (numbers[-2], numbers[-1]) if len(numbers) >= 2 else state.at
    elif word in (b"m", b"l") and len(numbers) >= 2:
        x, y = numbers[-2:]
        if word == b"l" and abs(x - state.at[0]) > 0.05 and abs(y - state.at[1]) > 0.05:
            state.content.strokes += 1
        elif word == b"l":
            _bar(state.content, *state.at, x, y)
        state.at = (x, y)
    elif word == b"re" and len(numbers) >= 4:
        x, y, width, height = numbers[-4:]
        _bar(state.content, x, y, x + width, y + height)
        width, height = abs(width), abs(height)
        # Rules of tables are long; what is small both ways could be a dot of a letter.
        state.content.specks += 0 < width < _SMALL and 0 < height < _SMALL


def _bar(content: Content, x0: float, y0: float, x1: float, y1: float) -> None:
    if abs(x1 - x0) < _BAR:
        low, high = sorted((round(y0), round(y1)))
        content.bars[True, low, high] += 1
        content.blocks += high - low < _BAR
    elif abs(y1 - y0) < _BAR:
        low, high = sorted((round(x0), round(x1)))
        content.bars[False, low, high] += 1


def _inline(state: _State, data: bytes, place: int) -> int:
    end = _INLINE_END.search(data, place)
    stop = end.start() if end else len(data)
    header = data.rfind(b"BI", 0, place)
    state.content.inline.append((data[header + 2 : place - 2], data[place + 1 : stop]))
    return end.end() if end else len(data)


def _closing(data: bytes, place: int) -> int:
    depth = 1
    while depth and place < len(data):
        character = data[place : place + 1]
        if character == b"\\":
            place += 1
        elif character == b"(":
            depth += 1
        elif character == b")":
            depth -= 1
        place += 1
    return place


def literal(data: bytes) -> bytes:
    return _ESCAPE.sub(_unescaped, data) if b"\\" in data else data


def _unescaped(match: re.Match[bytes]) -> bytes:
    octal, newline, other = match.groups()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    return b"" if newline else _NAMED.get(other, other)


def _from_hex(data: bytes) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", data)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def name_of(data: bytes) -> str:
    return _HASH.sub(lambda match: bytes([int(match.group(1), 16)]), data).decode("utf-8", "replace")


def string_texts(data: bytes) -> Iterator[str]:
    """A string's bytes as the texts that a reader could take them for."""
    if data.startswith((b"\xfe\xff", b"\xff\xfe")):
        yield data.decode("utf-16", "replace")
    else:
        if not data.isascii():
            yield data.decode("utf-8", "replace")
        yield data.decode("latin-1")
