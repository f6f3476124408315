"""Burn a folder of PDFs, prove them, and look again for what was withheld with other means than Candour's.

    python -m evaluation.leaks FOLDER [--edition accessible] [--only NAME] [--jobs 2] [--save FOLDER]

FOLDER holds PDFs and, as `leaky.csv`, a secret for each; where there is no such list, words of a document's own
text serve as its terms. Prints each file that leaked or was not released, the causes in a table, then the figures.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import reduce
from operator import and_
from pathlib import Path

import pypdfium2

from evaluation.outside_readers import check, in_order, kept, texts, visible_words
from redaction.engine.burn import Burned, CannotBurn, Edition, Unusable, burn_terms
from redaction.engine.burn.terms import parse_term
from redaction.engine.limits import LIMITS
from redaction.engine.proving import burn_and_prove
from redaction.engine.sandbox import JobKilled
from redaction.engine.verify.report import Verification, Withheld, verify_isolated

OPENS, LOCKED, BROKEN = "opens", "needs a password", "broken or empty"


@dataclass
class Outcome:
    """``state``: whether the file can be opened at all, as PDFium sees it."""

    name: str
    state: str = OPENS
    status: str = "released"
    message: str = ""
    leaks: list[str] = field(default_factory=list)
    kept: int = 0
    expected: int = 0
    pairs: int = 0
    expected_pairs: int = 0
    pages: int = 0
    text_pages: int = 0
    pictured: int = 0
    burn_seconds: float = 0.0
    proof_seconds: float = 0.0
    second_try: bool = False


@dataclass(frozen=True)
class Settings:
    edition: str
    pages_to_read: int
    save: Path | None


def own_terms(pdf: bytes) -> list[str]:
    """Three words of the document itself: a rare one, one of the middle, a frequent one.

    Where readers disagree, a word may be none: letters of two lines that are printed over one another.
    """
    try:
        read = [Counter(re.findall(r"\b[A-Za-z]{6,14}\b", text)) for text in texts(pdf).values()]
    except Exception:  # pdfminer has many ways to give up on a broken file, none of them of interest here
        return []
    counts = reduce(and_, read)
    ranked = [word for word, _ in sorted(counts.items(), key=lambda item: (item[1], item[0]))]
    return ranked[:: max(len(ranked) // 3, 1)][:3]


def state_of(data: bytes) -> str:
    try:
        with pypdfium2.PdfDocument(data) as document:
            return OPENS if len(document) else BROKEN
    except pypdfium2.PdfiumError as error:
        return LOCKED if "assword" in str(error) else BROKEN


def judge(path: Path, secret: str, settings: Settings) -> Outcome:
    data = path.read_bytes()
    outcome = Outcome(path.stem, state_of(data))
    print(outcome.name, file=sys.stderr, flush=True)
    terms = [secret]
    if not secret:
        terms = (own_terms(data) if outcome.state == OPENS else []) or ["Quillfeather"]
    try:
        burned = _made(data, terms, settings, outcome)
    except CannotBurn as refusal:
        outcome.status, outcome.message = "refused", str(refusal)
    except JobKilled as stop:
        outcome.status, outcome.message = "stopped", str(stop)
    except Unusable as problem:
        outcome.status, outcome.message = "unusable", str(problem)
    except Exception as error:  # the worker itself must live through any file: this is what is counted
        outcome.status, outcome.message = "crashed", repr(error)[:300]
    else:
        _look_again(data, burned, terms, settings, outcome, whole_words=not secret)
    return outcome


def _made(data: bytes, terms: list[str], settings: Settings, outcome: Outcome) -> Burned:
    proved = burn_and_prove(
        lambda doubted: _burned(data, terms, settings, outcome, doubted),
        lambda burned: [_prove(data, burned, terms, outcome)],
    )
    second = proved.burned.report.second_try
    outcome.second_try = second is not None
    found = sorted({f"p{f.page} {f.channel.name}: {f.message}" for f in proved.proofs[0].findings})
    if not proved.passed:
        after = (
            f" (after {len(second.pages)} pages became pictures: {second.failed or 'again'})"
            if second
            else ""
        )
        outcome.status, outcome.message = "refused", f"the proof{after}: " + "; ".join(found[:4])
    return proved.burned


def _burned(
    data: bytes, terms: list[str], settings: Settings, outcome: Outcome, doubted: frozenset[int]
) -> Burned:
    started = time.monotonic()
    try:
        parsed = [parse_term(term, number) for number, term in enumerate(terms, 1)]
        return burn_terms(data, parsed, edition=Edition(settings.edition), title="Document", doubted=doubted)
    finally:
        outcome.burn_seconds = max(time.monotonic() - started, outcome.burn_seconds)


def _prove(data: bytes, burned: Burned, terms: list[str], outcome: Outcome) -> Verification:
    started = time.monotonic()
    proof = verify_isolated(burned.pdf, Withheld(tuple(terms), boxes=burned.report.placed), original=data)
    outcome.proof_seconds = max(time.monotonic() - started, outcome.proof_seconds)
    return proof


def _look_again(
    data: bytes, burned: Burned, terms: list[str], settings: Settings, outcome: Outcome, *, whole_words: bool
) -> None:
    if settings.save:
        (settings.save / f"{outcome.name}.pdf").write_bytes(burned.pdf)
    outcome.leaks = check(burned.pdf, terms, whole_words, settings.pages_to_read)
    outcome.pages = len(burned.report.pages)
    with pypdfium2.PdfDocument(data) as document:
        has_text = [len(page.get_textpage().get_text_bounded().split()) > 3 for page in document]
    outcome.text_pages = sum(has_text)
    outcome.pictured = sum(has_text[n - 1] for n in burned.report.picture_pages if n <= len(has_text))
    before, after = visible_words(data), visible_words(burned.pdf)
    outcome.kept, outcome.expected = kept(before, after, terms)
    outcome.pairs, outcome.expected_pairs = in_order(data, burned.pdf, terms)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edition", default="facsimile")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--read", type=int, default=3, help="pages of each file to OCR")
    parser.add_argument("--worst", type=int, default=12)
    parser.add_argument("--save", type=Path, help="where to put what was burned, released or not")
    args = parser.parse_args()
    secrets = {}
    if (args.folder / "leaky.csv").exists():
        with (args.folder / "leaky.csv").open() as file:
            secrets = {row["name"]: row["secret"] for row in csv.DictReader(file)}
    if args.save:
        args.save.mkdir(parents=True, exist_ok=True)
    paths = sorted(p for p in args.folder.glob("*.pdf") if args.only in p.stem)
    settings = Settings(args.edition, args.read, args.save)
    outcomes = []
    with ProcessPoolExecutor(args.jobs) as pool:
        jobs = [pool.submit(judge, path, secrets.get(path.stem, ""), settings) for path in paths]
        for job in jobs:
            outcomes.append(job.result())
            tell(outcomes[-1])
    report(outcomes, args.worst)


def tell(outcome: Outcome) -> None:
    leaks = f" LEAKS: {'; '.join(outcome.leaks)}" if outcome.leaks else ""
    if outcome.status != "released" or leaks:
        print(f"{outcome.name} ({outcome.state}): {outcome.status} {outcome.message}{leaks}", flush=True)


def report(outcomes: list[Outcome], worst: int) -> None:
    released = [o for o in outcomes if o.status == "released"]
    for o in sorted(released, key=lambda o: o.kept - o.expected)[:worst]:
        if o.kept < o.expected:
            words = f"{o.kept} of {o.expected} words, {o.pairs} of {o.expected_pairs} pairs"
            print(f"  {words}, {o.pictured} of {o.text_pages} pages as pictures: {o.name}")
    print("\nfiles  outcome and cause")
    for (status, cause), count in Counter((o.status, _cause(o.message)) for o in outcomes).most_common():
        print(f"{count:5}  {status}{': ' if cause else ''}{cause}")
    json.dump(figures(outcomes, released), sys.stdout, indent=2)
    print()


def _cause(message: str) -> str:
    """A message without what is special to one file."""
    return re.sub(r"\d[\d,.]*", "N", message.partition(";")[0])[:150]


def figures(outcomes: list[Outcome], released: list[Outcome]) -> dict[str, object]:
    opens = [o for o in outcomes if o.state == OPENS]
    slowest = max(outcomes, key=lambda o: max(o.burn_seconds, o.proof_seconds))
    return {
        "files": len(outcomes),
        "that open without a password": len(opens),
        "released": len(released),
        "released_of_those_that_open": _share(sum(o.status == "released" for o in opens), len(opens)),
        "released_at_the_second_try": [o.name for o in released if o.second_try],
        "refused_at_both_tries": [o.name for o in outcomes if o.second_try and o.status != "released"],
        "leaking": sum(bool(o.leaks) for o in released),
        "refused_and_would_have_leaked": sum(bool(o.leaks) for o in outcomes if o.status == "refused"),
        "jobs_stopped_at_a_limit_or_crashed": sum(o.status == "stopped" for o in outcomes),
        "worker_crashes": sum(o.status == "crashed" for o in outcomes),
        "words": sum(o.expected for o in released),
        "words_kept": _share(sum(o.kept for o in released), sum(o.expected for o in released)),
        "neighbours_kept": _share(sum(o.pairs for o in released), sum(o.expected_pairs for o in released)),
        "text_pages": sum(o.text_pages for o in released),
        "text_pages_as_pictures": _share(
            sum(o.pictured for o in released), sum(o.text_pages for o in released)
        ),
        "slowest": f"{slowest.name}: burn {slowest.burn_seconds:.0f} s, proof {slowest.proof_seconds:.0f} s, "
        f"{slowest.pages} pages",
        "limit_of_each_job": f"{LIMITS.parser_seconds:.0f} s and {LIMITS.parser_seconds_per_page:.0f} s a page",
    }


def _share(part: int, whole: int) -> float:
    return round(part / max(whole, 1), 4)


if __name__ == "__main__":
    main()
