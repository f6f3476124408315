"""Ways of hiding the secret in a small PDF, gathered by channel."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary

from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Withheld, verify_isolated
from tests.redaction.engine.verify.sheets import (
    SECRET,
    WORDS,
    changed,
    saved,
    sheet,
)

RAW = SECRET.encode()
Fault = Callable[[], bytes]


def page_with(content: bytes) -> bytes:
    return saved(sheet(WORDS + b"\n" + content))


def catalog_with(**entries: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = (
                pdf.make_indirect(value) if isinstance(value, (Dictionary, Array)) else value
            )

    return changed(change)


def private_stream(data: bytes, **entries: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(b"")
        stream.write(data, **entries)
        pdf.Root["/Private"] = stream

    return changed(change)


class Faults:
    """A module's faults: ``@faults.of(channel)`` adds one, ``cases`` are parameters of a test."""

    def __init__(self) -> None:
        self.found: list[tuple[Channel, Fault]] = []

    def of(self, channel: Channel) -> Callable[[Fault], Fault]:
        def add(function: Fault) -> Fault:
            self.found.append((channel, function))
            return function

        return add

    @property
    def names(self) -> list[str]:
        return [function.__name__ for _, function in self.found]


def must_be_found(channel: Channel, make: Fault) -> None:
    """The verifier finds the secret in that channel, stops the file, and does not say the secret."""
    verification = verify_isolated(make(), Withheld((SECRET,)))
    assert channel in {found.channel for found in verification.leaks}
    assert not verification.passed
    assert verification.file is None
    assert all(SECRET.lower() not in found.message.lower() for found in verification.findings)
