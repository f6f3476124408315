"""What a burned page still tells about a name: an attacker knows all but the name, and tries a thousand.

    python -m evaluation.width_attack [--names 1000]

For each name a page is laid out with it (alone on a line, and in a paragraph, ragged and justified, that breaks where
the name makes it break), burned, and compared with the burned pages of all others. Names that leave the same page
cannot be told apart: bits = log2(names / names alike). "Stated" is what the burner told the reviewer of them.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import itertools
import math
from collections import Counter
from statistics import median

import pikepdf
import pymupdf

from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Edition, Job
from redaction.engine.burn.terms import parse_term
from redaction.engine.burn.widths import names

FONTS = {"Helvetica": "helv", "Times": "tiro", "Courier": "cour"}
SIZE = 11.0
TEXT = (
    "The group thanked {} for the report on cameras in the northern division and asked that the figures be sent round "
    "before the next meeting, since the costs of the portal had not been settled and two forces had yet to reply."
)


def laid_out(name: str, font: str, layout: str) -> bytes:
    document = pymupdf.open()
    page = document.new_page()
    opening = "Minutes of the meeting held in May, with all that was said there"
    page.insert_text((72, 90), opening, fontsize=SIZE, fontname=FONTS[font])
    if layout == "line":
        page.insert_text((72, 120), f"It was {name} who spoke first.", fontsize=SIZE, fontname=FONTS[font])
    else:
        paragraph(page, TEXT.format(name), font, justified=layout == "justified")
    return bytes(document.tobytes())


def paragraph(page: pymupdf.Page, text: str, font: str, *, justified: bool) -> None:
    face, room = pymupdf.Font(FONTS[font]), 450.0
    space = face.text_length(" ", SIZE)
    lines: list[list[str]] = [[]]
    for word in text.split():
        wide = sum(face.text_length(w, SIZE) + space for w in [*lines[-1], word]) - space
        if wide > room:
            lines.append([])
        lines[-1].append(word)
    for number, line in enumerate(lines):
        slack = room - sum(face.text_length(w, SIZE) for w in line)
        gap = slack / max(len(line) - 1, 1) if justified and number < len(lines) - 1 else space
        x = 72.0
        for word in line:
            page.insert_text((x, 120 + 14 * number), word, fontsize=SIZE, fontname=FONTS[font])
            x += face.text_length(word, SIZE) + gap


def fingerprint(pdf: bytes, edition: Edition) -> str:
    """What an attacker sees of a page: everything that is drawn on it."""
    if edition is Edition.ACCESSIBLE:
        return hashlib.sha256(pdf).hexdigest()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return hashlib.sha256(b"".join(page.Contents.read_bytes() for page in document.pages)).hexdigest()


def attack(
    candidates: list[str], font: str, layout: str, edition: Edition
) -> tuple[list[float], list[float]]:
    """What the pages tell of each name, and what the burner said that they would, in bits."""
    seen: dict[str, str] = {}
    stated: list[float] = []
    for name in candidates:
        job = Job((), (parse_term(name, 1),), edition, "Minutes", "en-GB")
        burned = attempt(laid_out(name, font, layout), job)
        assert isinstance(burned, Burned)
        assert sum(burned.report.hits.values()) == 1
        seen[name] = fingerprint(burned.pdf, edition)
        stated.append(burned.report.bits)
    alike = Counter(seen.values())
    return [math.log2(len(candidates) / alike[mark]) for mark in seen.values()], stated


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", type=int, default=1000)
    args = parser.parse_args()
    every = names()
    candidates = every[:: max(len(every) // args.names, 1)][: args.names]
    for edition, layout in itertools.product(Edition, ("line", "ragged", "justified")):
        for font in FONTS:
            told, stated = attack(list(candidates), font, layout, edition)
            print(
                f"{edition:<11} {layout:<10} {font:<10} median {median(told):.2f} bits, most {max(told):.2f}; "
                f"stated {median(stated):.2f} and {max(stated):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
