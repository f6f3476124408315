"""Who wrote a pasted e-mail or letter: a proposal from its headers and its sign-off, for the officer to confirm."""

import re
from dataclasses import dataclass

from foi.rules.request_lines import SIGN_OFF, blocks

_HEAD = 200_000
_FROM = re.compile(r"^\s{0,3}\*{0,2}from\*{0,2}\s?:\s?(.{1,200})$", re.I | re.M)
_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}", re.I)
_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]{0,30}\s){0,4}[^\W\d_][\w'’.-]{0,30}")


@dataclass(frozen=True)
class Writer:
    """A name and an e-mail address, "" where none was found."""

    name: str = ""
    email: str = ""


def guess_requester(text: str) -> Writer:
    """The writer of the topmost message: from its "From:" line, else from the line after the sign-off.

    Looks at the first 200,000 characters. The address of the authority itself is not told from another's, so the
    first "From:" line is trusted before any address in the body.
    """
    head = text[:_HEAD]
    line = _FROM.search(head)
    named = _from_header(line.group(1)) if line else Writer()
    below = _below_sign_off(head)
    return Writer(named.name or below.name, named.email or below.email)


def _from_header(value: str) -> Writer:
    address = _ADDRESS.search(value)
    before = value[: address.start()] if address else value
    return Writer(_as_name(before.strip(" \t\"'<[(*")), address.group() if address else "")


def _below_sign_off(text: str) -> Writer:
    lines = [line.strip() for block in blocks(text) for line in text[block.start : block.end].splitlines()]
    signed = next((number for number, line in enumerate(lines) if SIGN_OFF.fullmatch(line)), None)
    if signed is None:
        return Writer()
    signature = [line for line in lines[signed + 1 : signed + 9] if line]
    addresses = [found.group() for line in signature if (found := _ADDRESS.search(line))]
    return Writer(_as_name(signature[0]) if signature else "", addresses[0] if addresses else "")


def _as_name(line: str) -> str:
    """The line itself if it looks like a person's name, else ""."""
    line = line.strip().rstrip(",;")
    return line if len(line) <= 80 and _NAME.fullmatch(line) else ""
