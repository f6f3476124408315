"""What a pasted e-mail or letter says about itself: who wrote it, about what, and where the request stands in it.

Only a proposal: the officer sees every field before anything is logged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foi.rules.writers import guess_requester

_HEADER = re.compile(r"(from|to|cc|sent|date|subject|reply-to|importance)\s*:\s*(.*)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_SALUTATION = re.compile(
    r"(dear\b|hello\b|hi\b|good (morning|afternoon|evening)|to whom it may concern|foi (team|officer))",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"(yours (sincerely|faithfully|truly)|(kind|best|warm|many)( regards| wishes)|regards|sincerely|"
    r"(many )?thanks( in advance)?|thank you|cheers|with thanks)\b[\w ]{0,40}[,.!]?$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
_REQUEST_WORDS = re.compile(
    r"^(please (provide|send|tell|could|can|supply|confirm)( me)?( with)?|could you|can you|i would like( to know)?|"
    r"how (much|many)|what|under the freedom of information act[^,]*,?)\s+",
    re.IGNORECASE,
)
_LONGEST_SUBJECT = 80
_LONGEST_SIGNATURE = 8
"""Lines after a sign-off that may still be a signature."""


@dataclass(frozen=True, slots=True)
class PastedLetter:
    """``request``: the text without headers, salutation and signature. What was not found is empty."""

    request: str
    subject: str = ""
    name: str = ""
    email: str = ""
    address: str = ""


def read_letter(text: str) -> PastedLetter:
    """Take a pasted message apart; time linear in its length."""
    lines = text.replace("\r\n", "\n").strip().split("\n")
    headers, lines = _headers(lines)
    lines = _without_salutation(lines)
    body, signature = _signature(lines)
    writer = guess_requester(text)
    return PastedLetter(
        request="\n".join(body).strip(),
        subject=re.sub(r"^((re|fw|fwd)\s*:\s*)+", "", headers.get("subject", ""), flags=re.IGNORECASE),
        name=writer.name,
        email=writer.email,
        address=_address(signature),
    )


def _headers(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = _HEADER.fullmatch(line.strip())
        if match:
            found.setdefault(match[1].lower(), match[2].strip())
        elif line.strip():
            return found, lines[number:]
    return found, []


def _without_salutation(lines: list[str]) -> list[str]:
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is not None and len(lines[first]) < 60 and _SALUTATION.match(lines[first].strip()):
        return lines[first + 1 :]
    return lines


def _signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """Where the last sign-off stands, if only a signature can follow it."""
    for number in range(len(lines) - 1, -1, -1):
        if _SIGN_OFF.match(lines[number].strip()):
            after = [line.strip() for line in lines[number + 1 :] if line.strip()]
            is_signature = len(after) <= _LONGEST_SIGNATURE and all(len(line) < 100 for line in after)
            return (lines[:number], after) if is_signature else (lines, [])
    return lines, []


def _address(signature: list[str]) -> str:
    """The lines below the name down to the one with a postcode."""
    end = next((n for n, line in enumerate(signature) if _POSTCODE.search(line)), None)
    if end is None:
        return ""
    return "\n".join(line for line in signature[1 : end + 1] if not _EMAIL.search(line))


def propose_subject(questions: list[str]) -> str:
    """A short subject from the first question, for a request that has none."""
    if not questions:
        return ""
    words = _REQUEST_WORDS.sub("", " ".join(questions[0].split())).rstrip(" .?")
    words = words[:1].upper() + words[1:]
    if len(words) <= _LONGEST_SUBJECT:
        return words
    return words[:_LONGEST_SUBJECT].rsplit(" ", 1)[0] + " …"
