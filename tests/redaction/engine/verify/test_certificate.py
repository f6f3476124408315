"""The certificate: what it says, what it never says, and that it tells one file from all others."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from redaction.engine.verify import certificate as certificates
from redaction.engine.verify.certificate import BadCertificate, Made
from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Verification, Withheld, verify_isolated
from tests.redaction.engine.verify.sheets import SECRET, saved, sheet, text_at

AT = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
ORIGINAL = b"%PDF the original"
MADE = Made("facsimile", 0.71, ["u1", "u2"], ["u3"], {"section 40(2)": 3, "section 31(1)": 1}, {"gaps": 4})
CLEAN = saved(sheet())
LEAKING = saved(sheet(text_at(60, 500, SECRET)))


@cache
def proof(data: bytes) -> Verification:
    return verify_isolated(data, Withheld((SECRET,)))


def released(**changes: Any) -> dict[str, Any]:
    options: dict[str, Any] = {"original": ORIGINAL, "output": CLEAN, "at": AT, "key": b"of the authority"}
    return certificates.build(proof(CLEAN), MADE, **{**options, **changes})


def wire(certificate: dict[str, Any]) -> bytes:
    return json.dumps(certificate).encode()


def test_it_says_what_was_done_by_whom_and_how_it_was_proved() -> None:
    certificate = released()
    assert certificate["format"] == "candour.certificate/1"
    assert certificate["outcome"] == "released"
    assert certificate["time"] == "2026-03-01T12:30:00+00:00"
    assert certificate["prepared_by"] == ["u1", "u2"] and certificate["approved_by"] == ["u3"]
    assert certificate["by_exemption"] == {"section 40(2)": 3, "section 31(1)": 1}
    assert certificate["bits"] == 0.71
    assert certificate["output"]["sha256"] == hashlib.sha256(CLEAN).hexdigest()
    assert [row["channel"] for row in certificate["channels"]] == [channel.value for channel in Channel]
    assert "pikepdf" in certificate["engines"]


def test_the_original_is_named_by_a_keyed_hash_only() -> None:
    expected = hmac.new(b"of the authority", ORIGINAL, hashlib.sha256).hexdigest()
    named = released()["original"]
    assert (named["bytes"], named["hmac_sha256"]) == (len(ORIGINAL), expected)
    assert named["key_id"] != released(key=b"another")["original"]["key_id"]
    assert b"of the authority".hex() not in named["key_id"]
    assert released(key=None)["original"] == {"bytes": len(ORIGINAL)}
    assert hashlib.sha256(ORIGINAL).hexdigest() not in json.dumps(released())


def test_a_file_that_did_not_pass_has_no_output() -> None:
    certificate = certificates.build(
        proof(LEAKING), MADE, original=ORIGINAL, output=LEAKING, at=AT, reason="the proof failed"
    )
    assert certificate["outcome"] == "refused"
    assert certificate["reason"] == "the proof failed"
    assert "output" not in certificate
    assert certificate["findings"]
    assert SECRET not in json.dumps(certificate)


def test_a_file_that_could_not_be_read_has_no_proof() -> None:
    certificate = certificates.build(None, MADE, original=ORIGINAL, output=None, at=AT, reason="encrypted")
    assert certificate["outcome"] == "unusable"
    assert "channels" not in certificate


def test_the_public_form_has_the_hash_the_channels_and_counts_alone() -> None:
    public = certificates.public_form(released())
    assert public["format"] == "candour.certificate.public/1"
    assert public["withheld"] == 4
    assert public["output"]["sha256"] == hashlib.sha256(CLEAN).hexdigest()
    assert set(public) == {
        *("format", "outcome", "time", "edition", "output", "channels", "withheld", "by_exemption")
    }  # fmt: skip
    assert "u1" not in json.dumps(public)


@pytest.mark.parametrize("form", [lambda c: c, certificates.public_form])
def test_it_tells_its_file_from_any_other(form: Any) -> None:
    certificate = certificates.parse(wire(form(released())))
    assert certificates.check(CLEAN, certificate) == ""
    assert "bytes were changed" in certificates.check(CLEAN[:-1] + b" ", certificate)
    assert "bytes" in certificates.check(CLEAN + b"\n", certificate)


def test_a_refusal_is_no_ones_certificate() -> None:
    refusal = certificates.build(proof(LEAKING), MADE, original=ORIGINAL, output=LEAKING, at=AT)
    assert "nothing was released" in certificates.check(LEAKING, certificates.parse(wire(refusal)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        wire({"format": "candour.certificate/2"}),
        wire({"format": "candour.certificate/1"}),
        wire({"format": "candour.certificate/1", "outcome": "released", "output": {"sha256": "x"}}),
        wire({"format": "candour.certificate/1", "outcome": "excellent"}),
        wire({"format": "candour.certificate/1", "outcome": "released", "channels": 7}),
    ],
)
def test_what_is_no_certificate_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(BadCertificate, match=r"certificate"):
        certificates.parse(data)


OLD = """{"format": "candour.certificate/1", "outcome": "released", "reason": "", "time": "2026-03-01T12:30:00+00:00",
"edition": "facsimile", "bits": 0.7, "prepared_by": ["1"], "approved_by": ["2"], "by_exemption": {"section 40(2)": 1},
"original": {"bytes": 17}, "burn": {}, "channels": [{"channel": "text", "checked": true, "by": ["x"], "findings": 0}],
"output": {"sha256": "%s", "bytes": 5, "pages": 1, "media_type": "application/pdf", "verification": "v"},
"a key of a later version": {"deep": [1]}}"""


def test_a_certificate_of_the_first_version_is_read_for_good() -> None:
    """As it was written in 2026, with nothing left out and something added since: this text never changes."""
    data = b"%PDF-"
    old = certificates.parse((OLD % hashlib.sha256(data).hexdigest()).encode())
    assert certificates.check(data, old) == ""
    assert "bytes were changed" in certificates.check(b"%PDF+", old)
    assert old.channels == ("text",)


def test_the_web_page_of_an_edition_is_a_file_of_the_same_certificate() -> None:
    page = (
        b'<!DOCTYPE html>\n<html lang="en-GB"><head><title>T</title></head><body><p>Words</p></body></html>'
    )
    proof = verify_isolated(page, Withheld(()), media_type="text/html")
    certificate = certificates.parse(wire(certificates.with_web_page(released(), proof)))
    assert certificates.check(page, certificate) == ""
    assert certificates.check(CLEAN, certificate) == ""
    assert certificates.check(page + b" ", certificate)
