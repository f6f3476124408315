"""``redaction verify``: whether a file still shows what was withheld, or is the one that a certificate speaks of."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import click

from redaction.engine.limits import Unusable
from redaction.engine.verify import certificate as certificates
from redaction.engine.verify.ledger import Finding, Kind
from redaction.engine.verify.report import CSV, HTML, PDF, PNG, TXT, Verification, Withheld, verify_isolated
from redaction.engine.verify.terms import BadTerms, read_terms

LEAK, NOT_CHECKED = 1, 2
_MEDIA_TYPES = {".html": HTML, ".htm": HTML, ".csv": CSV, ".txt": TXT, ".png": PNG}
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("verify")
@click.argument("file", type=_FILE)
@click.option("--terms", type=_FILE, help="What must not show, one term a line.")
@click.option("--certificate", type=_FILE, help="The certificate that FILE came with.")
def verify(file: Path, terms: Path | None, certificate: Path | None) -> None:
    """Look for what was withheld in FILE, in every place that is known to leak.

    Exit status: 0 clean, 1 leak (or, with --certificate, not the file that it speaks of), 2 not fully checkable.
    """
    if terms is None and certificate is None:
        raise click.UsageError("Give --terms, --certificate or both.")
    data = file.read_bytes()
    if certificate is not None:
        _check_certificate(data, certificate)
    _check_content(data, _withheld(terms), _MEDIA_TYPES.get(file.suffix.lower(), PDF))


def _withheld(terms: Path | None) -> Withheld:
    try:
        return read_terms(terms.read_bytes()) if terms else Withheld(())
    except BadTerms as error:
        raise click.UsageError(str(error)) from error


def _check_certificate(data: bytes, path: Path) -> None:
    try:
        difference = certificates.check(data, certificates.parse(path.read_bytes()))
    except certificates.BadCertificate as error:
        _stop(f"Not checked: {error}", NOT_CHECKED)
    if difference:
        _stop(f"Not the file: {difference}.", LEAK)
    click.echo("The file is the one that the certificate speaks of, byte for byte.")


def _check_content(data: bytes, withheld: Withheld, media_type: str) -> None:
    try:
        verification = verify_isolated(data, withheld, media_type=media_type)
    except Unusable as error:
        _stop(f"Not checked: {error}", NOT_CHECKED)
    for found in verification.leaks:
        click.echo(f"Leak: {_told(found)}")
    for found in verification.findings:
        if not found.is_leak:
            click.echo(f"{found.kind.value.capitalize()}: {_told(found)}", err=True)
    _conclude(verification, len(withheld.terms))


def _conclude(verification: Verification, terms: int) -> None:
    if verification.leaks:
        raise click.exceptions.Exit(LEAK)
    if not verification.fully_checked:
        _stop("Not fully checkable: nothing withheld was found in what could be read.", NOT_CHECKED)
    checked = sum(result.checked for result in verification.channels)
    click.echo(
        f"Clean: {terms} terms looked for, {checked} of {len(verification.channels)} channels examined."
    )
    if any(found.kind is Kind.NOT_ALLOWED for found in verification.findings):
        click.echo("Candour itself would not release the file: see above for what it may not have.", err=True)


def _told(found: Finding) -> str:
    place = f"page {found.page}" if found.page else "the file as a whole"
    return f"{found.message} ({place}; {found.channel.value})"


def _stop(message: str, code: int) -> NoReturn:
    click.echo(message, err=True)
    raise click.exceptions.Exit(code)
