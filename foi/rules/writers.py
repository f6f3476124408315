"""Who wrote a pasted e-mail or letter: a proposal from its headers and its sign-off, for the officer to confirm."""

import re
from dataclasses import dataclass
from itertools import takewhile

from foi.rules.request_lines import SIGN_OFF, BlockKind, begins_earlier_message, blocks

_HEAD = 200_000
_SIGNATURE_LINES = 9
_LONGEST_NAME = 80
_FROM = re.compile(r"^\s{0,3}\*{0,2}from\*{0,2}\s?:\s?(.{1,200})$", re.I | re.M)
_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}", re.I)
_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]{0,30}\s){0,4}[^\W\d_][\w'’.-]{0,30}")


@dataclass(frozen=True)
class Writer:
    """A name and an e-mail address, "" where none was found."""

    name: str = ""
    email: str = ""


def guess_requester(text: str) -> Writer:
    """The writer of the topmost message: from its "From:" line, else from the lines after the sign-off.

    Looks at the first 200,000 characters; a "From:" line below the message belongs to an earlier one, often the
    authority's own, and is left alone.
    """
    head = text[:_HEAD]
    found = blocks(head)
    body = next((block.start for block in found if block.kind is not BlockKind.FRAME), len(head))
    line = _FROM.search(head, 0, body)
    named = _from_header(line.group(1)) if line else Writer()
    below = _below_sign_off([line for block in found for line in head[block.start : block.end].splitlines()])
    return Writer(named.name or below.name, named.email or below.email)


def _from_header(value: str) -> Writer:
    address = _ADDRESS.search(value)
    before = value[: address.start()] if address else value
    return Writer(_as_name(before.strip(" \t\"'<[(*")), address.group() if address else "")


def _below_sign_off(lines: list[str]) -> Writer:
    signed = next((number for number, line in enumerate(lines) if SIGN_OFF.fullmatch(line)), None)
    if signed is None:
        return Writer()
    below = takewhile(
        lambda line: not begins_earlier_message(line), lines[signed + 1 : signed + _SIGNATURE_LINES]
    )
    signature = [line.strip() for line in below]
    addresses = [found.group() for line in signature if (found := _ADDRESS.search(line))]
    return Writer(_as_name(signature[0]) if signature else "", addresses[0] if addresses else "")


def _as_name(line: str) -> str:
    """The line itself if it looks like a person's name, else ""."""
    line = line.strip().rstrip(",;")
    return line if len(line) <= _LONGEST_NAME and _NAME.fullmatch(line) else ""
