"""Colours of an Excel workbook: what a cell's letters stand on, and what a conditional format makes of them."""

from __future__ import annotations

from typing import Any

WHITE, BLACK = "FFFFFF", "000000"
_BY_INDEX = {0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE}
_BY_THEME = {0: WHITE, 1: BLACK}


def colour_of(colour: Any) -> str | None:
    """Six hexadecimal digits; none where the file leaves it to the program."""
    if colour is None:
        return None
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        return colour.rgb[-6:].upper()
    if colour.type == "theme":
        return _BY_THEME.get(colour.theme, f"theme {colour.theme}") if not colour.tint else "tinted"
    return _BY_INDEX.get(colour.indexed) if colour.type == "indexed" else None


def behind(cell: Any) -> str:
    """The colour that the letters of a cell stand on."""
    fill = cell.fill if cell.has_style else None
    return (colour_of(fill.fgColor) if fill is not None and fill.fill_type == "solid" else None) or WHITE


class Conditional:
    """The conditional formats of a sheet that make letters vanish where their condition holds.

    Whether it holds is not worked out: a formula may say anything, so a cell that may vanish counts as unseen.
    """

    def __init__(self, sheet: Any) -> None:
        self._looks = [
            (span.bounds, rule.dxf)
            for ranges in sheet.conditional_formatting
            for rule in ranges.rules
            if rule.dxf is not None
            for span in ranges.sqref.ranges
        ]

    def __bool__(self) -> bool:
        return bool(self._looks)

    def may_hide(self, row: int, column: int, ground: str) -> bool:
        return any(
            left <= column <= right and top <= row <= bottom and _hides(look, ground)
            for (left, top, right, bottom), look in self._looks
        )


def _hides(look: Any, ground: str) -> bool:
    number_format = look.numFmt.formatCode if look.numFmt is not None else None
    if number_format is not None and not number_format.strip("; "):
        return True
    letters = colour_of(look.font.color) if look.font is not None else None
    if look.fill is not None:
        ground = colour_of(look.fill.bgColor) or ground
    return letters is not None and letters == ground
