"""The bytes of a PDF, accounted for one by one, without trusting any table in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADER = re.compile(rb"%PDF-\d\.\d[ \t]*\r?\n?(?:%[\x80-\xff]{4,16}[ \t]*\r?\n)?(?:%[^\r\n]{0,16}\r?\n)?")
_SPACE = re.compile(rb"[\x00\t\n\x0c\r ]+")
_OBJECT = re.compile(rb"(\d{1,10})[\x00\t\n\x0c\r ]+(\d{1,5})[\x00\t\n\x0c\r ]+obj\b")
_STREAM = re.compile(rb"[\x00\t\n\x0c\r ]stream\r?\n|>>stream\r?\n")
_LENGTH = re.compile(rb"/Length[\x00\t\n\x0c\r ]+(\d+)(?![\x00\t\n\x0c\r ]+\d+[\x00\t\n\x0c\r ]+R)")
_END_STREAM = re.compile(rb"[\x00\t\n\x0c\r ]*endstream[\x00\t\n\x0c\r ]*endobj")
_TABLE = re.compile(rb"xref[\x00\t\n\x0c\r ]+(?:\d+ \d+[ \r\n]+(?:\d{10} \d{5} [nf][ \r\n]{1,2})*)+")
_START = re.compile(rb"startxref[\x00\t\n\x0c\r ]+\d+[\x00\t\n\x0c\r ]+%%EOF(?:\r?\n)?")
_END_OBJECT = re.compile(rb"\bendobj\b")


@dataclass(slots=True)
class Carved:
    """What lies in the file, in order.

    ``objects``: (number, generation) as often as written. ``stray``: bytes that belong to nothing.
    ``ends``: how many times the file says that it ends.
    """

    objects: list[tuple[int, int]] = field(default_factory=list)
    stray: list[bytes] = field(default_factory=list)
    ends: int = 0


def carve(data: bytes) -> Carved:
    """Walk the file from its first byte to its last."""
    carved = Carved()
    at = _header(data, carved)
    while at < len(data):
        if space := _SPACE.match(data, at):
            at = space.end()
        elif start := _OBJECT.match(data, at):
            carved.objects.append((int(start.group(1)), int(start.group(2))))
            at = _object_end(data, start.end())
        elif table := _TABLE.match(data, at):
            at = table.end()
        elif data.startswith(b"trailer", at):
            at = _trailer_end(data, at)
        elif end := _START.match(data, at):
            carved.ends += 1
            at = end.end()
        else:
            at = _stray(data, at, carved)
    return carved


def without_streams(data: bytes, known: set[bytes]) -> tuple[bytes, list[bytes]]:
    """The file without the streams in ``known``, and the raw bytes of all others, whatever any table says.

    ``known``: raw bytes of streams, without the ends of lines after them, which belong to them or to the file.
    """
    outside, others, place = [], [], 0
    for start in _STREAM.finditer(data):
        if start.end() <= place:
            continue
        end = data.find(b"endstream", start.end())
        end = end if end >= 0 else len(data)
        raw = data[start.end() : end].rstrip(b"\r\n")
        if raw in known:
            outside.append(data[place : start.end()])
            place = end
        else:
            others.append(raw)
    return b"".join([*outside, data[place:]]), others


def _header(data: bytes, carved: Carved) -> int:
    place = data.find(b"%PDF-")
    if place > 0:
        carved.stray.append(data[:place])
    header = _HEADER.match(data, max(place, 0))
    return header.end() if header else max(place, 0)


def _object_end(data: bytes, at: int) -> int:
    """Past ``endobj``. A stream is passed over by its own length, since its bytes may say anything."""
    plain_end = _END_OBJECT.search(data, at)
    stream = _STREAM.search(data, at, plain_end.start() if plain_end else len(data))
    if stream:
        length = _LENGTH.search(data, at, stream.start())
        if length and (end := _END_STREAM.match(data, stream.end() + int(length.group(1)))):
            return end.end()
        if end := _END_STREAM.search(data, stream.end()):
            return end.end()
    return plain_end.end() if plain_end else len(data)


def _trailer_end(data: bytes, at: int) -> int:
    """The trailer's dictionary is read as an object by the walker; here only its end is needed."""
    end = data.find(b"startxref", at)
    return end if end >= 0 else len(data)


def _stray(data: bytes, at: int, carved: Carved) -> int:
    following = [
        match.start() for pattern in (_OBJECT, _START, _TABLE) if (match := pattern.search(data, at + 1))
    ]
    end = min(following, default=len(data))
    carved.stray.append(data[at:end])
    return end
