"""``redaction burn``: remove what is withheld, prove it, and only then write the file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click

from foi.core.now import now
from redaction.cli.decisions import BadDecisions, read_decisions
from redaction.engine.burn import (
    BadTerm,
    Burned,
    CannotBurn,
    Edition,
    Mark,
    SecondTry,
    Term,
    Unusable,
    burn_terms,
    read_terms,
)
from redaction.engine.burn import burn as burn_marks
from redaction.engine.proving import burn_and_prove
from redaction.engine.verify.certificate import Made, build
from redaction.engine.verify.report import Verification, Withheld, verify_isolated

REFUSED, UNUSABLE = 1, 2
_EDITIONS = [edition.value for edition in Edition]


@dataclass
class _Run:
    """One call of the command, and what its certificate will say."""

    original: bytes
    out: Path
    certificate: Path | None
    edition: Edition
    terms: Sequence[Term] = ()
    marks: Sequence[Mark] = ()
    burned: Burned | None = None
    proof: Verification | None = None

    def stop(self, outcome: str, reason: str, code: int) -> NoReturn:
        self.certify(outcome, reason)
        click.echo(f"{outcome.capitalize()}: {reason}", err=True)
        raise click.exceptions.Exit(code)

    def certify(self, outcome: str, reason: str) -> None:
        if self.certificate is not None:
            self.certificate.write_text(
                json.dumps(_certificate(self, outcome, reason), indent=2) + "\n", "utf-8"
            )


@click.command("burn")
@click.argument("original", metavar="IN", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("out", metavar="OUT.pdf", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--terms", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Terms, one a line."
)
@click.option(
    "--decisions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Rectangles and exemptions, as docs/formats.md describes.",
)
@click.option("--edition", type=click.Choice(_EDITIONS), default=Edition.ACCESSIBLE.value, show_default=True)
@click.option(
    "--certificate", type=click.Path(dir_okay=False, path_type=Path), help="Where to write what was done."
)
@click.option("--title", default="Redacted document", show_default=True, help="The new file's title.")
def burn(
    original: Path,
    out: Path,
    *,
    terms: Path | None,
    decisions: Path | None,
    edition: str,
    certificate: Path | None,
    title: str,
) -> None:
    """Remove what is withheld from IN for good, and write OUT.pdf when a second reader has proved it.

    Exit status: 0 released, 1 refused, 2 unusable input.
    """
    if (terms is None) == (decisions is None):
        raise click.UsageError("Give --terms or --decisions, one of the two.")
    if out.resolve() == original.resolve():
        raise click.UsageError("OUT.pdf must not be IN.")
    run = _Run(original.read_bytes(), out, certificate, Edition(edition))
    try:
        run.terms = read_terms(terms.read_bytes()) if terms else ()
        run.marks = read_decisions(decisions.read_bytes()) if decisions else ()
    except (BadTerm, BadDecisions) as error:
        raise click.UsageError(str(error)) from error
    # Whatever happens now, nobody must take the output of an earlier run for this one's.
    out.unlink(missing_ok=True)
    _burn(run, title)
    _release(run)


def _burn(run: _Run, title: str) -> None:
    try:
        proved = burn_and_prove(partial(_burned, run, title), partial(_proofs, run))
        run.burned, run.proof = proved.burned, proved.proofs[0]
    except CannotBurn as error:
        run.stop("refused", str(error), REFUSED)
    except Unusable as error:
        run.stop("unusable", str(error), REFUSED if run.burned else UNUSABLE)
    if second := run.burned.report.second_try:
        click.echo(_second_try(second), err=True)
    for term in run.terms:
        if not run.burned.report.hits.get(term.line):
            click.echo(f"The term in line {term.line} was not found.", err=True)


def _burned(run: _Run, title: str, doubted: frozenset[int]) -> Burned:
    if run.terms or not run.marks:
        run.burned = burn_terms(run.original, run.terms, edition=run.edition, title=title, doubted=doubted)
    else:
        run.burned = burn_marks(run.original, run.marks, edition=run.edition, title=title, doubted=doubted)
    return run.burned


def _proofs(run: _Run, burned: Burned) -> Sequence[Verification]:
    terms = tuple(term.line_text for term in run.terms)
    names = tuple(f"line {term.line}" for term in run.terms)
    return [verify_isolated(burned.pdf, Withheld(terms, burned.report.placed, names), original=run.original)]


def _second_try(second: SecondTry) -> str:
    pages = f"page{'s' * (len(second.pages) > 1)} {', '.join(map(str, second.pages))}"
    failed = f", which gave no file: {second.failed}" if second.failed else "."
    return f"The proof refused the first try ({'; '.join(second.because)}). Made again with {pages} as pictures{failed}"


def _release(run: _Run) -> None:
    if run.proof is None or run.proof.file is None:
        findings = run.proof.findings if run.proof else ()
        places = sorted(
            {f"{f.message} ({f'page {f.page}' if f.page else 'the file as a whole'})" for f in findings}
        )
        run.stop("refused", "the proof failed: " + "; ".join(places), REFUSED)
    partial = run.out.with_name(run.out.name + ".part")
    partial.write_bytes(run.proof.file.data)
    partial.replace(run.out)
    run.certify("released", "")
    pages = run.burned.report.pages if run.burned else []
    click.echo(f"Released: {len(pages)} pages, sha-256 {run.proof.file.sha256}")


def _certificate(run: _Run, outcome: str, reason: str) -> dict[str, Any]:
    """Counts, hashes and engines: nothing in it is text of the document or of a term."""
    report = run.burned.report if run.burned else None
    made = Made(
        run.edition.value,
        bits=report.bits if report else 0.0,
        by_exemption=Counter(_provision(mark) for mark in run.marks),
        burn=report.as_dict() if report else {},
    )
    output = run.burned.pdf if run.burned else None
    certificate = build(run.proof, made, original=run.original, output=output, at=now(), reason=reason)
    certificate["outcome"] = outcome
    if report:
        certificate["terms"] = [
            {"line": term.line, "hits": report.hits.get(term.line, 0)} for term in run.terms
        ]
    return certificate


def _provision(mark: Mark) -> str:
    return mark.label.strip("[]").partition(": ")[2]
