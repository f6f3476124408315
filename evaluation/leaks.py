"""Burn a folder of PDFs prove them, and look again for what was withheld with other means than Candour's.

    python evaluation/leaks.py FOLDER [--edition facsimile] [--only NAME] [--jobs 2]

FOLDER holds PDFs and, as `leaky.csv`, a secret for each; where there is no such list, words of a document's own
text serve as its terms. Prints one line a file that leaked or was refused, then the figures.
"""

from __future__ import annotations

import argparse
import base64
import csv
import io
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pypdfium2
import zxingcpp
from pdfminer.high_level import extract_text
from PIL import Image

from redaction.engine.burn import Burned, CannotBurn, Edition, Unusable, burn_terms
from redaction.engine.burn.terms import parse_term
from redaction.engine.verify.report import Withheld, verify_isolated


@dataclass
class Outcome:
    name: str
    status: str = "released"
    message: str = ""
    leaks: list[str] = field(default_factory=list)
    kept: int = 0
    expected: int = 0
    pages: int = 0
    text_pages: int = 0
    pictured: int = 0
    seconds: float = 0.0


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in plain if c.isalnum())


def shows(text: str, term: str, whole_words: bool) -> bool:
    """Is the term in the text: squashed, or (for common words) as whole words?"""
    if not whole_words:
        return fold(term) in fold(text)
    pattern = r"\W*".join(map(re.escape, unicodedata.normalize("NFKC", term).casefold()))
    return re.search(rf"(?<!\w){pattern}(?!\w)", unicodedata.normalize("NFKC", text).casefold()) is not None


def texts(pdf: bytes) -> dict[str, str]:
    found = {}
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        for options in ([], ["-raw"], ["-layout"]):
            run = subprocess.run(["pdftotext", *options, file.name, "-"], capture_output=True, check=False)
            found["pdftotext" + "".join(options)] = run.stdout.decode("utf-8", "replace")
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
        found["pdfium"] = "\n".join(pages)
    found["pdfminer"] = extract_text(io.BytesIO(pdf))
    return found


def carve(pdf: bytes) -> list[str]:
    """Every run of bytes and every stream, undone as far as it goes, read in several encodings."""
    pieces = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        raw = match[1]
        pieces.append(raw)
        try:
            pieces.append(zlib.decompressobj().decompress(raw))
        except zlib.error:
            pass
    for piece in list(pieces):
        for match in re.finditer(rb"[A-Za-z0-9+/]{16,}={0,2}", piece):
            try:
                pieces.append(base64.b64decode(match[0] + b"=" * (-len(match[0]) % 4)))
            except ValueError:
                continue
        pieces += [
            bytes.fromhex(m[0][: len(m[0]) // 2 * 2].decode())
            for m in re.finditer(rb"[0-9A-Fa-f]{8,}", piece)
        ]
    return [
        text
        for piece in pieces
        for text in (
            piece.decode("latin-1"),
            piece.decode("utf-16-be", "ignore"),
            piece.decode("utf-16-le", "ignore"),
        )
    ]


def strings(pdf: bytes) -> list[str]:
    found: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            _walk(thing, found, 0)
        _walk(document.trailer, found, 0)
    return found


def _walk(thing: object, found: list[str], depth: int) -> None:
    if depth > 6:
        return
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        found.append(str(thing))
    elif isinstance(thing, pikepdf.Array):
        for item in thing:
            _walk(item, found, depth + 1)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            found.append(str(key))
            if key != "/Parent":
                _walk(value, found, depth + 1)


_SLOW_AND_STEADY = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def ocr(image: Image.Image) -> str:
    wire = io.BytesIO()
    image.convert("RGB").save(wire, "PNG")
    found = ""
    for mode in ("3", "11"):
        command = ["tesseract", "-", "-", "--psm", mode]
        run = subprocess.run(
            command, input=wire.getvalue(), capture_output=True, check=False, env=_SLOW_AND_STEADY
        )
        found += run.stdout.decode("utf-8", "replace") + "\n"
    return found + " ".join(code.text for code in zxingcpp.read_barcodes(image.convert("RGB")))


def pictures(pdf: bytes, limit: int) -> list[tuple[str, str]]:
    """OCR of every image, and of renders of pages as they are and unveiled (images and boxes taken off)."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in itertools.islice(enumerate(document, 1), limit):
            found.append((f"page {number}", ocr(page.render(scale=200 / 72).to_pil())))
            for thing in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
                image = thing.get_bitmap(render=False).to_pil()
                if min(image.size) > 15:
                    found.append((f"image on page {number}", ocr(image)))
    return found


def check(pdf: bytes, terms: list[str], whole_words: bool, pages_to_read: int) -> list[str]:
    places = list(texts(pdf).items())
    places += [("carved bytes", text) for text in carve(pdf)] if not whole_words else []
    places += [("strings", text) for text in strings(pdf)]
    if pages_to_read:
        places += pictures(pdf, pages_to_read)
    return sorted({place for place, text in places for term in terms if shows(text, term, whole_words)})


def visible_words(pdf: bytes) -> list[str]:
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=False)
    return [fold(word) for word in run.stdout.decode("utf-8", "replace").split() if fold(word)]


def kept(before: list[str], after: list[str], terms: list[str]) -> tuple[int, int]:
    """How many of the words that were not withheld are still there (as a bag)."""
    gone = Counter(fold(word) for term in terms for word in term.split())
    want = Counter(word for word in before if not any(word.startswith(w) or w in word for w in gone))
    have = Counter(after)
    return sum(min(count, have[word]) for word, count in want.items()), sum(want.values())


def own_terms(pdf: bytes) -> list[str]:
    counts = Counter(re.findall(r"[A-Za-z]{6,14}", " ".join(texts(pdf).values())))
    return [word for word, _ in sorted(counts.items(), key=lambda item: (item[1], item[0]))][
        :: max(len(counts) // 3, 1)
    ][:3]


def prove(data: bytes, burned: Burned, terms: list[str]) -> tuple[str, str]:
    try:
        proof = verify_isolated(burned.pdf, Withheld(tuple(terms), boxes=burned.report.placed), original=data)
    except Unusable as refusal:
        return "refused", f"the proof stopped: {refusal}"
    found = sorted({f"p{f.page} {f.channel.name}: {f.message}" for f in proof.findings})
    return ("released", "") if proof.passed else ("refused", "; ".join(found[:4]))


def judge(path: str, secret: str, edition: str, pages_to_read: int) -> Outcome:
    data = Path(path).read_bytes()
    outcome = Outcome(Path(path).stem)
    print(outcome.name, file=sys.stderr)
    started = time.monotonic()
    try:
        terms = [secret] if secret else own_terms(data)
    except Exception:
        terms = []
    terms = terms or ["Quillfeather"]
    try:
        burned = burn_terms(
            data,
            [parse_term(t, n) for n, t in enumerate(terms, 1)],
            edition=Edition(edition),
            title="Document",
        )
    except CannotBurn as refusal:
        outcome.status, outcome.message = "refused", str(refusal)
        return outcome
    except Unusable as refusal:
        outcome.status, outcome.message = "unusable", str(refusal)
        return outcome
    except Exception as error:
        outcome.status, outcome.message = "crashed", repr(error)[:300]
        return outcome
    finally:
        outcome.seconds = time.monotonic() - started
    outcome.status, outcome.message = prove(data, burned, terms)
    outcome.leaks = check(burned.pdf, terms, not secret, pages_to_read)
    outcome.pages = len(burned.report.pages)
    with pypdfium2.PdfDocument(data) as document:
        has_text = [len(page.get_textpage().get_text_range().split()) > 3 for page in document]
    outcome.text_pages = sum(has_text)
    outcome.pictured = sum(
        has_text[number - 1] for number in burned.report.picture_pages if number <= len(has_text)
    )
    outcome.kept, outcome.expected = kept(visible_words(data), visible_words(burned.pdf), terms)
    return outcome


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edition", default="facsimile")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--read", type=int, default=3, help="pages of each file to OCR")
    parser.add_argument("--worst", type=int, default=12)
    args = parser.parse_args()
    secrets = {}
    if (args.folder / "leaky.csv").exists():
        with (args.folder / "leaky.csv").open() as file:
            secrets = {row["name"]: row["secret"] for row in csv.DictReader(file)}
    paths = sorted(p for p in args.folder.glob("*.pdf") if args.only in p.stem)
    with ProcessPoolExecutor(args.jobs) as pool:
        every = [(str(p), secrets.get(p.stem, ""), args.edition, args.read) for p in paths]
        outcomes = list(pool.map(judge, *zip(*every, strict=True)))
    report(outcomes, args.worst)


def report(outcomes: list[Outcome], worst: int) -> None:
    for outcome in outcomes:
        if outcome.status != "released" or outcome.leaks:
            print(f"{outcome.name}: {outcome.status} {outcome.message} {'; '.join(outcome.leaks)}")
    released = [o for o in outcomes if o.status == "released"]
    for outcome in sorted(released, key=lambda o: o.kept - o.expected)[:worst]:
        if outcome.kept < outcome.expected:
            words = f"{outcome.kept} of {outcome.expected} words"
            print(f"  {words}, {outcome.pictured} of {outcome.text_pages} pages as pictures: {outcome.name}")
    usable = [o for o in outcomes if o.status != "unusable"]
    expected, pages = sum(o.expected for o in released), sum(o.text_pages for o in released)
    json.dump(
        {
            "files": len(outcomes),
            "unusable": len(outcomes) - len(usable),
            "released": len(released),
            "released_share": round(len(released) / max(len(usable), 1), 4),
            "leaking": sum(bool(o.leaks) for o in released),
            "words_kept": round(sum(o.kept for o in released) / max(expected, 1), 5),
            "words": expected,
            "text_pages_as_pictures": round(sum(o.pictured for o in released) / max(pages, 1), 4),
            "text_pages": pages,
            "slowest": max(((round(o.seconds, 1), o.name) for o in outcomes), default=None),
        },
        sys.stdout,
        indent=2,
    )
    print()


if __name__ == "__main__":
    main()
