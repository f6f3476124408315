"""The proof: whether anything withheld can be got back out of a file, and the one type that says it cannot."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from redaction.engine import sandbox
from redaction.engine.limits import LIMITS, Limits, Unusable, check_upload
from redaction.engine.verify.inspection import Inspection, inspect_pdf
from redaction.engine.verify.ledger import Channel, ChannelResult, Finding, Kind, Ledger
from redaction.engine.verify.plain import inspect_plain
from redaction.engine.verify.programs import poppler_available, read_pictures, read_with_poppler
from redaction.rules.geometry import Box
from redaction.rules.residue import Matcher

PDF, HTML, CSV, TXT, PNG = "application/pdf", "text/html", "text/csv", "text/plain", "image/png"
RELEASABLE = (PDF, HTML, CSV, TXT, PNG)

_TOKEN: Final = object()


@dataclass(frozen=True, slots=True)
class Withheld:
    """What must not show.

    ``terms``: as in ``redaction.rules.residue``. ``boxes``: where the output has boxes, in its own pages.
    ``names``: what messages call each term, such as "line 3"; "term 1" and so on without it.
    """

    terms: tuple[str, ...]
    boxes: tuple[Box, ...] = ()
    names: tuple[str, ...] = ()


class VerifiedFile:
    """Bytes of which this module has proved that nothing withheld shows in them. Nobody else can make one."""

    never_unpickled: ClassVar[bool] = True
    __slots__ = ("data", "media_type", "pages", "sha256", "verification_id")

    data: bytes
    media_type: str
    pages: int
    sha256: str
    verification_id: str

    def __init__(self, data: bytes, pages: int, media_type: str, *, token: object) -> None:
        if token is not _TOKEN:
            raise TypeError("only the verifier makes a VerifiedFile")
        for name, value in (
            ("data", data),
            ("pages", pages),
            ("media_type", media_type),
            ("sha256", hashlib.sha256(data).hexdigest()),
            ("verification_id", uuid.uuid4().hex),
        ):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a VerifiedFile does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a VerifiedFile does not change")

    def __reduce__(self) -> Any:
        raise TypeError("a VerifiedFile is not passed on by copying: verify the bytes again")

    def __repr__(self) -> str:
        return f"VerifiedFile(sha256={self.sha256!r}, pages={self.pages})"


@dataclass(frozen=True)
class Verification:
    """The outcome. ``file`` is there exactly when ``passed``.

    ``fully_checked``: whatever is in the file could be read. A file is not passed when anything at all was found.
    """

    passed: bool
    fully_checked: bool
    findings: tuple[Finding, ...]
    channels: tuple[ChannelResult, ...]
    engines: dict[str, str]
    file: VerifiedFile | None = field(default=None, repr=False)

    @property
    def leaks(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.is_leak)


def verify(
    output: bytes, withheld: Withheld, *, original: bytes | None = None, media_type: str = PDF
) -> Verification:
    """Prove ``output`` in this process, which must not have imported the burner's engine for a PDF.

    Raises ``Unusable`` when the file is encrypted, broken or over a limit.
    """
    return _verify(output, withheld, original, media_type, isolated=False)


def verify_isolated(
    output: bytes, withheld: Withheld, *, original: bytes | None = None, media_type: str = PDF
) -> Verification:
    """As ``verify``, with all parsing in a sandboxed process of its own. What services and commands call."""
    return _verify(output, withheld, original, media_type, isolated=True)


def _verify(
    output: bytes, withheld: Withheld, original: bytes | None, media_type: str, *, isolated: bool
) -> Verification:
    if media_type not in RELEASABLE:
        raise Unusable("Only PDF, HTML, CSV, plain text and PNG leave Candour.")
    check_upload(len(output))
    inspection = _inspected(output, withheld, media_type, isolated)
    ledger = Ledger(Matcher(withheld.terms), withheld.names)
    ledger.take(inspection.findings, inspection.examined)
    engines = dict(inspection.engines)
    if media_type == PDF:
        engines |= read_with_poppler(output, ledger)
    engines |= read_pictures(inspection.to_read, inspection.texts, ledger)
    if original is not None and hashlib.sha256(original).digest() == hashlib.sha256(output).digest():
        ledger.not_allowed(Channel.BYTES, 0, "the file is the original itself")
    return _judged(output, media_type, inspection.pages, ledger, engines)


def _inspected(output: bytes, withheld: Withheld, media_type: str, isolated: bool) -> Inspection:
    def call(function: Callable[..., Inspection], *arguments: object) -> Inspection:
        if not isolated:
            return function(*arguments)
        # The pages are not known before a parser has run; this counts what looks like one.
        pages = min(output.count(b"/Page"), LIMITS.pages)
        return sandbox.run(function, *arguments, limits=Limits.for_pages(pages))

    if media_type == PDF:
        return call(
            inspect_pdf, output, withheld.terms, withheld.names, withheld.boxes, not poppler_available()
        )
    return call(inspect_plain, output, withheld.terms, withheld.names, media_type)


def _judged(
    output: bytes, media_type: str, pages: int, ledger: Ledger, engines: dict[str, str]
) -> Verification:
    findings = tuple(ledger.findings)
    fully = all(finding.kind is not Kind.NOT_CHECKED for finding in findings)
    passed = not findings
    file = VerifiedFile(output, pages, media_type, token=_TOKEN) if passed else None
    return Verification(passed, fully, findings, ledger.results(tuple(Channel)), engines, file)
