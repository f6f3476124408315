"""Bytes within bytes: everything that a chunk of data turns into when the usual wrappings come off."""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import html
import io
import lzma
import quopri
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from redaction.engine.limits import LIMITS

_DEEPEST = 5
_MOST = 32 << 20
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/_-]{4}\s{0,2}){3,}[A-Za-z0-9+/_-]{0,3}={0,2}")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}\s{0,2}){6,}")
_ASCII85_LETTERS = bytes(range(ord("!"), ord("u") + 1)) + b"z" + bytes(range(9, 14)) + b" "
_ESCAPED = re.compile(rb"\\[0-7]{1,3}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}")
_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}|(?:\x00[\x20-\x7e\xa0-\xff]){4,}")
_PRINTABLE = bytes([9, 10, 11, 12, 13, *range(32, 127)])
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_ENTITY = re.compile(rb"&#?\w{1,31};")
_QUOTED = re.compile(rb"=(?:[0-9A-F]{2}|\r?\n)")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_SEARCHED, _TRIES = 1 << 20, 100
_ZLIB_STARTS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


def layers(data: bytes) -> Iterator[bytes]:
    """``data`` itself, then what is wrapped in it, and in that: each once, to a fixed depth and size."""
    left, seen, level = _MOST + 2 * len(data), {data}, [data]
    for _ in range(_DEEPEST):
        yield from level
        inner: dict[bytes, None] = {}
        for outer in level:
            for piece in _unwrapped(outer):
                if piece and piece not in seen and left > 0:
                    left -= len(piece)
                    seen.add(piece)
                    inner[piece] = None
        level = list(inner)


def _unwrapped(data: bytes) -> Iterator[bytes]:
    yield from _compressed(data)
    if data.startswith(b"PK\x03\x04"):
        yield from _members(data)
    if b"endstream" in data:
        yield from (match.group(1) for match in _STREAM.finditer(data))
    if b"\0" in data:
        yield from _wide(data)
    if is_text(data):
        yield from _spelled(data)


def _compressed(data: bytes) -> Iterator[bytes]:
    if data[:2] in _ZLIB_STARTS:
        yield inflated(data)
    elif len(data) <= _SEARCHED and not is_text(data):
        # Formats such as PNG put a few bytes of their own before what they compress.
        for start in islice(_ZLIB.finditer(data), _TRIES):
            yield inflated(data[start.start() :])
    if data.startswith(b"\x1f\x8b"):
        with suppress(OSError, EOFError, zlib.error), gzip.GzipFile(fileobj=io.BytesIO(data)) as wrapped:
            yield wrapped.read(_MOST)
    if data.startswith(b"BZh"):
        with suppress(OSError, ValueError):
            yield bz2.BZ2Decompressor().decompress(data, _MOST)
    if data.startswith(b"\xfd7zXZ"):
        with suppress(lzma.LZMAError):
            yield lzma.LZMADecompressor().decompress(data, _MOST)


def inflated(data: bytes) -> bytes:
    """As much as can be inflated: a damaged end must not hide a sound beginning."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        machine, parts = zlib.decompressobj(window), []
        with suppress(zlib.error):
            for start in range(0, len(data), 4096):
                parts.append(machine.decompress(data[start : start + 4096], _MOST))
                if sum(map(len, parts)) > _MOST:
                    break
        if parts and any(parts):
            return b"".join(parts)
    return b""


def _members(data: bytes) -> Iterator[bytes]:
    damaged = (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, OSError, ValueError)
    with suppress(*damaged), zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist()[: LIMITS.archive_members]:
            yield member.filename.encode("utf-8", "replace")
            with archive.open(member) as opened:
                yield opened.read(_MOST)


def _wide(data: bytes) -> Iterator[bytes]:
    """Two-byte text in either order, wherever it begins: its Latin letters lie between zeros."""
    for run in _WIDE.finditer(data):
        yield run.group().replace(b"\0", b"").decode("latin-1").encode()


def is_text(data: bytes) -> bool:
    sample = data[:4096]
    return len(sample.translate(None, _PRINTABLE)) <= len(sample) // 20


def _spelled(data: bytes) -> Iterator[bytes]:
    for match in _BASE64.finditer(data):
        run = b"".join(match.group().split()).rstrip(b"=")
        whole = run[: len(run) - 1] if len(run) % 4 == 1 else run
        with suppress(binascii.Error):
            yield base64.urlsafe_b64decode(whole.translate(_URL_SAFE) + b"==")
    for match in _HEX.finditer(data):
        with suppress(binascii.Error):
            yield binascii.unhexlify(b"".join(match.group().split()))
    # Backwards from each end mark: a pattern that tried every beginning took minutes on a long drawing.
    for before in data.split(b"~>")[:-1]:
        run = before[len(before.rstrip(_ASCII85_LETTERS)) :]
        with suppress(ValueError):
            yield base64.a85decode(b"".join(run.split()))
    if _ESCAPED.search(data):
        yield _ESCAPED.sub(_character, data)
    if _PERCENT.search(data):
        yield urllib.parse.unquote_to_bytes(data)
    if _ENTITY.search(data):
        yield html.unescape(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    if _QUOTED.search(data):
        yield quopri.decodestring(data)


def _character(match: re.Match[bytes]) -> bytes:
    code = match.group()[1:]
    number = int(code[1:], 16) if code[:1] in b"xu" else int(code, 8)
    return chr(number).encode("utf-8", "replace")
