"""Burn and proof of 100 pages with 900 hits, as a ratio to raw PyMuPDF search, redact and save in the same run.

python -m benchmarks.burn [--pages 100]
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

import pymupdf

from redaction.engine.burn import Burned, Edition, Term, burn_terms
from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Job
from redaction.engine.burn.terms import parse_term
from redaction.engine.verify.inspection import inspect_pdf
from redaction.engine.verify.report import Withheld, verify_isolated

T = TypeVar("T")
NAMES = ["Zebulon Quillfeather", "Marigold Oakes", "Ian Tarrow", "Bettany Sparrowhawk", "Rufus Winterbourne"]
WORDS = [
    "the",
    "group",
    "agreed",
    "that",
    "cameras",
    "would",
    "be",
    "fitted",
    "before",
    "winter",
    "and",
    "noted",
    "the",
    "action",
    "to",
    "report",
    "back",
    "on",
    "costs",
    "in",
    "each",
    "division",
    "once",
    "the",
    "portal",
    "had",
    "been",
    "tested",
    "with",
    "members",
    "of",
    "the",
    "public",
    "who",
    "send",
    "their",
    "recordings",
]


def minutes(pages: int) -> bytes:
    """Pages of running text, nine names on each."""
    pick = random.Random(7)
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page()
        page.insert_text((60, 60), f"Minutes, page {number + 1}", fontsize=14, fontname="hebo")
        named = set(pick.sample(range(44), 9))
        for line in range(44):
            text = [pick.choice(WORDS) for _ in range(10)]
            if line in named:
                text.insert(pick.randrange(len(text)), pick.choice(NAMES))
            page.insert_text((60, 90 + 15 * line), " ".join(text), fontsize=10.5)
    return bytes(document.tobytes(deflate=True))


def raw(pdf: bytes) -> int:
    hits = 0
    with pymupdf.open(stream=pdf) as document:
        for page in document:
            for name in NAMES:
                for place in page.search_for(name):
                    page.add_redact_annot(place)
                    hits += 1
            page.apply_redactions()
        document.tobytes()
    return hits


def timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def one(pdf: bytes, terms: list[Term], edition: Edition, base: float) -> str:
    """One edition's times, in seconds and as ratios to ``base``."""
    took, burned = timed(lambda: burn_terms(pdf, terms, edition=edition, title="Minutes"))
    withheld = Withheld(tuple(NAMES), boxes=burned.report.placed)
    proved, proof = timed(lambda: verify_isolated(burned.pdf, withheld))
    return (
        f"{edition}: burn {took:.2f} s ({took / base:.1f}), proof {proved:.2f} s ({proved / base:.1f}), "
        f"together {(took + proved) / base:.1f} times raw; passed: {proof.passed}; "
        f"hits {sum(burned.report.hits.values())}"
    )


def memory(pages: int) -> tuple[int, int, int]:
    """The most memory held, in MB: with the parsers loaded and the file made, after burning it, after reading it."""
    pdf = minutes(pages)
    terms = tuple(parse_term(name, line) for line, name in enumerate(NAMES, 1))
    empty = _peak()
    made = attempt(pdf, Job((), terms, Edition.FACSIMILE, "Minutes", "en-GB"))
    assert isinstance(made, Burned)
    burned = _peak()
    sys.modules["pymupdf"] = None  # type: ignore[assignment]  # the proof refuses to run beside it
    inspect_pdf(made.pdf, tuple(NAMES), (), made.report.placed)
    return empty, burned, _peak()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=100)
    args = parser.parse_args()
    pdf = minutes(args.pages)
    terms = [parse_term(name, line) for line, name in enumerate(NAMES, 1)]
    verify_isolated(burn_terms(minutes(1), terms, edition=Edition.FACSIMILE, title="Warm").pdf, Withheld(()))
    base, hits = timed(lambda: raw(pdf))
    print(f"raw PyMuPDF: {base:.2f} s, {hits} hits on {args.pages} pages")
    for edition in Edition:
        print(one(pdf, terms, edition, base))
    for pages in (args.pages, 4 * args.pages):
        # A process of its own for each: the most that a process ever held is never less again.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            empty, burned, proved = alone.submit(memory, pages).result()
        print(
            f"{pages} pages, facsimile: {empty} MB before, {burned} MB after the burn, {proved} MB after the proof"
        )


if __name__ == "__main__":
    main()
