"""Character maps of fonts: which codes stand for which text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SECTION = re.compile(rb"begin(codespacerange|bfchar|bfrange)(.*?)end\1", re.DOTALL)
_ITEM = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_MOST_IN_A_RANGE = 0x10000


@dataclass(slots=True)
class CharacterMap:
    """``width``: bytes a code. ``texts``: code to text."""

    width: int = 1
    texts: dict[int, str] = field(default_factory=dict)

    def decode(self, codes: bytes) -> str:
        step = self.width
        numbers = (int.from_bytes(codes[at : at + step]) for at in range(0, len(codes), step))
        return "".join(self.texts.get(number, "\ufffd") for number in numbers)

    def codes(self, shown: bytes) -> Iterator[int]:
        return (int.from_bytes(shown[at : at + self.width]) for at in range(0, len(shown), self.width))


def read_map(data: bytes) -> CharacterMap:
    result = CharacterMap()
    for section in _SECTION.finditer(data):
        items = _items(section.group(2))
        if section.group(1) == b"codespacerange":
            result.width = max((len(item) for item in items if isinstance(item, bytes)), default=1) or 1
        elif section.group(1) == b"bfchar":
            pairs = [item for item in items if isinstance(item, bytes)]
            for code, text in zip(pairs[::2], pairs[1::2], strict=False):
                result.texts[int.from_bytes(code)] = _text(text)
        else:
            _ranges(items, result)
    return result


def _items(data: bytes) -> list[bytes | list[bytes]]:
    """Hex strings, and lists of them."""
    items: list[bytes | list[bytes]] = []
    inner: list[bytes] | None = None
    for match in _ITEM.finditer(data):
        if match.group(2):
            inner = []
        elif match.group(3):
            if inner is not None:
                items.append(inner)
            inner = None
        else:
            digits = b"".join(match.group(1).split())
            value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            (items if inner is None else inner).append(value)
    return items


def _ranges(items: list[bytes | list[bytes]], result: CharacterMap) -> None:
    for first, last, target in zip(items[::3], items[1::3], items[2::3], strict=False):
        if isinstance(first, list) or isinstance(last, list):
            continue
        start = int.from_bytes(first)
        count = min(int.from_bytes(last) - start + 1, _MOST_IN_A_RANGE)
        for step in range(count):
            if isinstance(target, list):
                if step < len(target):
                    result.texts[start + step] = _text(target[step])
            elif target:
                moved = int.from_bytes(target) + step
                result.texts[start + step] = _text(
                    moved.to_bytes(max(len(target), 4)).lstrip(b"\0").rjust(2, b"\0")
                )


def _text(data: bytes) -> str:
    if len(data) == 1:
        return data.decode("latin-1")
    return data.decode("utf-16-be", "replace")
