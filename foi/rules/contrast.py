"""Contrast of two colours as WCAG 2.2 measures it (success criterion 1.4.3)."""

from __future__ import annotations

import re

LEAST_FOR_TEXT = 4.5
_HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


def contrast(one: str, other: str) -> float:
    """The ratio, 1 to 21, of two colours like ``#17494d``; raises ValueError for anything else."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    match = _HEX.fullmatch(colour)
    if match is None:
        raise ValueError("a colour is written like #17494d")
    red, green, blue = (_linear(int(part, 16) / 255) for part in match.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
