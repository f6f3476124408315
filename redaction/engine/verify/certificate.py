"""The certificate: what was done to a file and how it was proved, so that it can be checked years later.

Nothing in it is text of the document, of a term or of a person; people are their ids. Format: ``docs/formats.md``.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from redaction.engine.limits import Unusable
from redaction.engine.verify.report import Verification

FORMAT = "candour.certificate/1"
PUBLIC_FORMAT = "candour.certificate.public/1"

_OUTCOMES = ("released", "refused", "unusable")
_PUBLIC_KEYS = ("outcome", "time", "edition", "output", "channels")
_PUBLIC_KEYS_OF_WEB_PAGE = ("sha256", "bytes", "media_type", "verification", "channels")


class BadCertificate(Unusable):
    """What was given is not a certificate of Candour."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a file came about.

    ``prepared_by``, ``approved_by``: ids of people. ``by_exemption``: how many items were withheld under each
    provision. ``bits``: what the widest gap tells about a name. ``burn``: the burner's own report, in counts.
    """

    edition: str
    bits: float = 0.0
    prepared_by: Sequence[str] = ()
    approved_by: Sequence[str] = ()
    by_exemption: Mapping[str, int] = field(default_factory=dict)
    burn: Mapping[str, Any] = field(default_factory=dict)


def build(
    verification: Verification | None,
    made: Made,
    *,
    original: bytes,
    output: bytes | None,
    at: datetime,
    key: bytes | None = None,
    reason: str = "",
) -> dict[str, Any]:
    """The internal certificate, ready for JSON.

    Released is what a ``VerifiedFile`` came of, and only then does it speak of an output. ``key`` is the
    authority's: a plain hash of the original would let anybody confirm a guess of what it said. ``reason`` says
    why nothing was released.
    """
    released = verification is not None and verification.passed
    certificate: dict[str, Any] = {
        "format": FORMAT,
        "outcome": "released" if released else "unusable" if verification is None else "refused",
        "reason": reason,
        "time": at.isoformat(timespec="seconds"),
        "edition": made.edition,
        "bits": round(made.bits, 2),
        "prepared_by": list(made.prepared_by),
        "approved_by": list(made.approved_by),
        "by_exemption": dict(made.by_exemption),
        "original": {"bytes": len(original)},
        "burn": dict(made.burn),
    }
    if key is not None:
        certificate["original"]["hmac_sha256"] = hmac.new(key, original, hashlib.sha256).hexdigest()
        certificate["original"]["key_id"] = key_id(key)
    if verification is not None:
        certificate |= _proof(verification)
        if released and output is not None and verification.file is not None:
            certificate["output"] = {
                "sha256": verification.file.sha256,
                "bytes": len(output),
                "pages": verification.file.pages,
                "media_type": verification.file.media_type,
                "verification": verification.file.verification_id,
            }
    return certificate


def key_id(key: bytes) -> str:
    """Which key it was, years later, without telling the key."""
    return hashlib.sha256(b"candour key id\0" + key).hexdigest()[:16]


def with_web_page(certificate: Mapping[str, Any], verification: Verification) -> dict[str, Any]:
    """The certificate of an edition that is released as a web page too, which has a proof of its own."""
    file = verification.file
    if file is None:
        raise ValueError("a web page that did not pass its check is never released")
    page = {"sha256": file.sha256, "bytes": len(file.data), "media_type": file.media_type}
    return {
        **certificate,
        "web_page": {**page, "verification": file.verification_id, **_proof(verification)},
    }


def _proof(verification: Verification) -> dict[str, Any]:
    return {
        "engines": dict(verification.engines),
        "fully_checked": verification.fully_checked,
        "channels": [
            {
                "channel": result.channel.value,
                "checked": result.checked,
                "by": list(result.by),
                "findings": result.findings,
            }
            for result in verification.channels
        ],
        "findings": [
            {
                "channel": found.channel.value,
                "page": found.page,
                "kind": found.kind.value,
                "message": found.message,
            }
            for found in verification.findings
        ],
    }


def public_form(certificate: Mapping[str, Any]) -> dict[str, Any]:
    """What anybody may see: the output's hash, the channels, counts; no people, no original, no findings."""
    public = {"format": PUBLIC_FORMAT} | {key: certificate[key] for key in _PUBLIC_KEYS if key in certificate}
    if "web_page" in certificate:
        page = certificate["web_page"]
        public["web_page"] = {key: page[key] for key in _PUBLIC_KEYS_OF_WEB_PAGE if key in page}
    public["withheld"] = sum(certificate.get("by_exemption", {}).values())
    public["by_exemption"] = dict(certificate.get("by_exemption", {}))
    return public


@dataclass(frozen=True, slots=True)
class Certificate:
    """What checking a file needs of a certificate, of either form."""

    outcome: str
    sha256: str | None
    size: int | None
    web_page_sha256: str | None
    channels: tuple[str, ...]


def parse(data: bytes) -> Certificate:
    """Read a certificate of either form. Raises ``BadCertificate``."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        raise BadCertificate("The certificate is not JSON.") from None
    if not isinstance(content, dict) or content.get("format") not in (FORMAT, PUBLIC_FORMAT):
        raise BadCertificate("The file given as a certificate is not one of Candour's.")
    output = content.get("output") or {}
    page = content.get("web_page") or {}
    channels = content.get("channels") or []
    try:
        certificate = Certificate(
            str(content["outcome"]),
            str(output["sha256"]) if output else None,
            int(output["bytes"]) if output else None,
            str(page["sha256"]) if page else None,
            tuple(str(channel["channel"]) for channel in channels if channel["checked"]),
        )
    except (KeyError, TypeError, ValueError):
        raise BadCertificate("The certificate is damaged: parts of it are missing.") from None
    if certificate.outcome not in _OUTCOMES:
        raise BadCertificate("The certificate is damaged: its outcome is unknown.")
    return certificate


def check(file: bytes, certificate: Certificate) -> str:
    """Why ``file`` is not the file that the certificate speaks of; empty when it is."""
    if certificate.outcome != "released" or certificate.sha256 is None:
        return "the certificate says that nothing was released"
    sha256 = hashlib.sha256(file).hexdigest()
    if certificate.web_page_sha256 and hmac.compare_digest(sha256, certificate.web_page_sha256):
        return ""
    if len(file) != certificate.size:
        return f"the file has {len(file):,} bytes; the certificate speaks of one of {certificate.size:,}"
    if not hmac.compare_digest(sha256, certificate.sha256):
        return "the file is not the one that the certificate speaks of: its bytes were changed"
    return ""
