"""Reference formats an authority may choose: "FOI {yy}-{number:04d}", "01.FOI.{yy}.{number:06d}"."""

from datetime import MINYEAR
from itertools import pairwise
from string import Formatter

LONGEST = 40
_FIELDS = frozenset({"yy", "yyyy", "number"})
_SPECS = frozenset({"", *(f"{zero}{width}d" for zero in ("0", "") for width in range(1, 10)), "d"})
_PUNCTUATION = frozenset(" .-/_")


class BadFormat(ValueError):
    """The format cannot give every request a reference of its own; the message says why."""


def validate_format(fmt: str) -> None:
    """Raise `BadFormat` unless ``fmt`` gives each number of each year its own short, plain reference."""
    used = _fields_of(fmt)
    if "number" not in used:
        raise BadFormat("The format needs {number}, or every request would have the same reference.")
    if not used & {"yy", "yyyy"}:
        raise BadFormat("The format needs the year, {yy} or {yyyy}: numbers start afresh each year.")
    if len(fmt.format(yy="99", yyyy="2099", number=999_999_999)) > LONGEST:
        raise BadFormat(f"References would be longer than {LONGEST} characters.")


def _fields_of(fmt: str) -> set[str]:
    """The names used in the format, refusing everything that `str.format` could be misused for."""
    try:
        pieces = list(Formatter().parse(fmt))
    except ValueError:
        raise BadFormat("The braces of the format do not match.") from None
    used: list[str] = []
    for text, name, spec, conversion in pieces:
        if any(not (char.isascii() and char.isalnum()) and char not in _PUNCTUATION for char in text):
            raise BadFormat("Use letters, digits, spaces and . - / _ around the fields.")
        if name is not None:
            _refuse_odd_field(name, spec, conversion)
            used.append(name)
    _refuse_run_together(pieces)
    return set(used)


def _refuse_odd_field(name: str, spec: str | None, conversion: str | None) -> None:
    if name not in _FIELDS or conversion or spec not in (_SPECS if name == "number" else {""}):
        raise BadFormat("The format may use {yy}, {yyyy} and {number}, the last as {number:04d}.")


def _refuse_run_together(pieces: list[tuple[str, str | None, str | None, str | None]]) -> None:
    """Year and number side by side read alike: 2024 and 1 is 20 and 241 once the year is not two digits wide."""
    names = [(text, name) for text, name, _, _ in pieces if name is not None]
    for (_, first), (between, second) in pairwise(names):
        if not between and "number" in (first, second):
            raise BadFormat("Put something between the year and the number, or references could be confused.")


def format_reference(fmt: str, *, year: int, number: int) -> str:
    """The reference of the ``number``-th request of ``year``; raises `BadFormat` or ValueError."""
    validate_format(fmt)
    if number < 1 or year < MINYEAR:
        raise ValueError("a reference needs a year and a number from 1")
    return fmt.format(yy=f"{year % 100:02d}", yyyy=f"{year:04d}", number=number)
