"""What a burned page still tells about a name: an attacker knows all but the name, and tries a thousand.

    python -m evaluation.width_attack [--names 1000]

For each name a page is laid out with it (alone on a line, and in a paragraph, ragged and justified, that breaks where
the name makes it break), burned, and compared with the burned pages of all others. Names that leave the same page
cannot be told apart: bits = log2(names / names alike). "Stated" is what the burner told the reviewer of them.
"""

from __future__ import annotations

import argparse
import io
import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

import pikepdf
import pymupdf

from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Edition, Job
from redaction.engine.burn.terms import parse_term
from redaction.engine.burn.widths import names

FONTS = {"Helvetica": "helv", "Times": "tiro", "Courier": "cour"}
SIZE = 11.0
OPENING = "Minutes of the meeting held in May, with all that was said there"
# Names burned in one file, a page for each: saving takes longer than a page, and so does looking for many terms.
_AT_ONCE = 10
TEXT = (
    "The group thanked {} for the report on cameras in the northern division and asked that the figures be sent round "
    "before the next meeting, since the costs of the portal had not been settled and two forces had yet to reply."
)


def laid_out(candidates: Sequence[str], font: str, layout: str) -> bytes:
    """A page for each name."""
    document, face = pymupdf.open(), pymupdf.Font(FONTS[font])
    for name in candidates:
        page = document.new_page()
        writer = pymupdf.TextWriter(page.rect)
        writer.append((72, 90), OPENING, face, SIZE)
        if layout == "line":
            writer.append((72, 120), f"It was {name} who spoke first.", face, SIZE)
        else:
            paragraph(writer, TEXT.format(name), face, justified=layout == "justified")
        writer.write_text(page)
    return bytes(document.tobytes())


def paragraph(writer: pymupdf.TextWriter, text: str, face: pymupdf.Font, *, justified: bool) -> None:
    room = 450.0
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
            writer.append((x, 120 + 14 * number), word, face, SIZE)
            x += face.text_length(word, SIZE) + gap


def drawn(burned: Burned, edition: Edition) -> list[bytes]:
    """What an attacker sees of each page: everything that is drawn on it, or written where it stood."""
    if edition is Edition.ACCESSIBLE:
        body = (burned.html or "").partition("</body>")[0]
        return [page.encode() for page in body.split(OPENING)[1:]]
    with pikepdf.open(io.BytesIO(burned.pdf)) as document:
        return [page.Contents.read_bytes() for page in document.pages]


def _batches(candidates: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(candidates), _AT_ONCE):
        yield candidates[at : at + _AT_ONCE]


def attack(
    candidates: list[str], font: str, layout: str, edition: Edition
) -> tuple[list[float], list[float]]:
    """What the pages tell of each name, and what the burner said that they would, in bits."""
    seen: list[bytes] = []
    stated: list[float] = []
    for names_ in _batches(candidates):
        terms = tuple(parse_term(name, line) for line, name in enumerate(names_, 1))
        burned = attempt(laid_out(names_, font, layout), Job((), terms, edition, "Minutes", "en-GB"))
        assert isinstance(burned, Burned)
        assert set(burned.report.hits.values()) == {1}
        pages = drawn(burned, edition)
        assert len(pages) == len(names_)
        # Letters get their codes in the order in which the file first shows them: all pages show the same ones.
        seen += pages
        stated += [page.bits for page in burned.report.pages]
    alike = Counter(seen)
    return [math.log2(len(candidates) / alike[page]) for page in seen], stated


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", type=int, default=1000)
    args = parser.parse_args()
    every = names()
    candidates = every[:: max(len(every) // args.names, 1)][: args.names]
    for edition, layout in itertools.product(reversed(Edition), ("justified", "ragged", "line")):
        for font in FONTS:
            told, stated = attack(list(candidates), font, layout, edition)
            print(
                f"{edition:<11} {layout:<10} {font:<10} median {median(told):.2f} bits, most {max(told):.2f}; "
                f"stated {median(stated):.2f} and {max(stated):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
