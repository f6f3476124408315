"""Every letter of every law, complete: does it say what the statute asks, is its HTML valid, does its PDF read aloud?

python -m evaluation.letters [--into FOLDER]

One line for each law and kind: the fields that the law asks for and that the letter has, errors of the HTML parser, and
errors and warnings that the accessibility checker finds in the PDF. With --into the PDFs are kept to be looked at.
Exits 1 where anything is missing or wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import html5lib
import outloud

from foi.core import now
from foi.core.config import Settings
from foi.models.user import User
from foi.rules.notice_fields import NoticeKind
from foi.rules.refusal_notice import kinds, required
from foi.rules.regimes import REGIMES, Regime
from foi.services import interim, letters
from foi.services.drafting import draft_of
from foi.services.notices import Notice, text_of
from foi.services.stationery import as_document, to_pdf
from tests.answers import EVERY, EXPLAINED, a_response
from tests.databases import SqliteDatabases
from tests.factories import an_authority, an_officer
from tests.letters import a_review_acknowledgement, a_review_outcome, an_interim_letter
from wsgi import create_app

A_MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Written:
    """A letter as it would go out: its law, what it is, how many fields it needs and lacks, and its text."""

    regime: Regime
    name: str
    fields: int
    missing: int
    html: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, help="keep the PDFs in this folder")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, now.frozen(A_MONDAY):
        app = create_app("staff", _settings(Path(folder)))
        with app.app_context():
            an_authority()
            kept = chosen.into or Path(folder)
            kept.mkdir(parents=True, exist_ok=True)
            wrong = sum(_report(one, kept) for one in _every_letter(an_officer()))
    print(f"{wrong} letters with something missing or wrong")
    return 1 if wrong else 0


def _settings(folder: Path) -> Settings:
    main_url, public_url = SqliteDatabases(folder).fresh()
    return Settings(
        surface="staff",
        data_folder=folder,
        database_url=main_url,
        public_database_url=public_url,
        secret_key="s" * 40,
        audit_key="a" * 40,
        secure_cookies=False,
    )


def _every_letter(by: User) -> Iterator[Written]:
    numbers = iter(range(1, 1000))
    for regime in REGIMES:
        for kind in (kind for kind in kinds(regime) if kind in interim.INTERIM):
            case, letter = an_interim_letter(regime.code, kind, by, number=next(numbers))
            yield _of_notice(interim.notice_of(case, letter))
        yield _of_notice(a_review_acknowledgement(regime, number=next(numbers)))
        yield _of_notice(a_review_outcome(regime, number=next(numbers)))
    for regime, outcome in EVERY:
        case = a_response(regime.code, outcome, by, number=next(numbers))
        draft = draft_of(case)
        (law,) = draft.laws
        needed = sum(len(required(kind, regime, law.facts(kind))) for kind in law.kinds)
        yield Written(regime, outcome.value, needed, len(draft.gaps), letters.text_of(draft))
    for ref in EXPLAINED:
        regime = REGIMES[ref == "s.27(1)"]
        draft = draft_of(a_response(regime.code, EVERY[2][1], by, number=next(numbers), ground=ref))
        yield Written(regime, f"withheld, {ref}", 0, len(draft.gaps), letters.text_of(draft))


def _of_notice(notice: Notice) -> Written:
    kind: NoticeKind = notice.kind
    needed = len(required(kind, notice.regime, notice.facts))
    return Written(notice.regime, kind.value, needed, len(notice.gaps), text_of(notice))


def _report(one: Written, folder: Path) -> bool:
    """Print the line; whether anything is missing or wrong."""
    parser = html5lib.HTMLParser()
    parser.parse(as_document(one.html, title="A letter", author="Northmoor Police"))
    path = folder / f"{one.regime.code} {one.name}.pdf"
    path.write_bytes(to_pdf(one.html, title="A letter", author="Northmoor Police"))
    read = outloud.check(str(path))
    print(
        f"{one.regime.code:5} {one.name:22} fields {one.fields:2}, missing {one.missing}; "
        f"HTML errors {len(parser.errors)}; PDF errors {read.errors}, warnings {read.warnings}",
        flush=True,
    )
    return bool(one.missing or parser.errors or read.errors)


if __name__ == "__main__":
    sys.exit(main())
