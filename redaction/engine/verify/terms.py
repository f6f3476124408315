"""A list of terms as the verifier reads it: UTF-8, one a line, ``#`` for comments."""

from __future__ import annotations

from redaction.engine.verify.report import Withheld
from redaction.rules.residue import Matcher


class BadTerms(ValueError):
    """The list cannot be used. The message names a line, never its words."""


def read_terms(data: bytes) -> Withheld:
    """The terms, each named by its line in messages. Raises ``BadTerms``."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise BadTerms("The list of terms is not UTF-8 text.") from None
    terms = [(number, line.strip()) for number, line in enumerate(lines, start=1)]
    kept = [(number, line) for number, line in terms if line and not line.startswith("#")]
    for number, line in kept:
        try:
            Matcher([line])
        except ValueError:
            raise BadTerms(f"Line {number} of the list is not a regular expression.") from None
    return Withheld(tuple(line for _, line in kept), names=tuple(f"line {number}" for number, _ in kept))
