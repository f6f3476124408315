"""The demo's minutes in their accessible edition: checked by outloud, and read out as a screen reader would.

    python -m evaluation.aloud [--read working_group_minutes]

Everybody named in them is withheld, and every e-mail address. Prints the errors found in each, then the web page of one
of them as it is read aloud.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import html5lib
import outloud
from lxml import html

from demo.papers import collection
from demo.papers.cast import CASTS, Cast
from redaction.engine.burn import Burned, Edition, Term, burn_terms

PAPERS = ("working_group_minutes", "delivery_board_minutes", "project_team_minutes")
LABEL = "[name withheld: section 40(2)]"
TODAY = date(2026, 3, 2)


def terms(cast: Cast) -> list[Term]:
    """Every way in which the papers name people, the longer first."""
    ways = {way for p in cast.people.values() for way in (p.full, p.name, p.formal, p.short, p.family)}
    named = [
        Term(line, "words", way, LABEL) for line, way in enumerate(sorted(ways, key=len, reverse=True), 1)
    ]
    address = Term(len(named) + 1, "re", r"[\w.]+@[\w.]+\w", "[e-mail address withheld: section 40(2)]")
    return [address, *named]


def checked(made: Burned) -> str:
    """What outloud says of the PDF, and a parser of the web page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edition.pdf"
        path.write_bytes(made.pdf)
        result = outloud.check(str(path))
    parser = html5lib.HTMLParser()
    parser.parse(made.html)
    problem = f" ({result.error})" if result.error else ""
    return (
        f"PDF errors {result.errors}, warnings {result.warnings}{problem}; HTML errors {len(parser.errors)}"
    )


def read_aloud(page: str) -> Iterator[str]:
    """What a screen reader says of a page, an element a line: headings, lists and tables by their names."""
    document = html.document_fromstring(page)
    yield f"Page: {document.findtext('.//title')}"
    for element in document.body:
        yield from _element(element)


def _element(element: html.HtmlElement) -> Iterator[str]:
    tag = str(element.tag)
    text = " ".join(element.text_content().split())
    if tag == "table":
        yield from _table(element)
    elif tag == "ul":
        points = element.findall("li")
        yield f"List of {len(points)}"
        yield from (f"  {' '.join(point.text_content().split())}" for point in points)
        yield "End of list"
    elif tag.startswith("h") and tag[1:].isdigit():
        yield f"Heading level {tag[1:]}: {text}"
    else:
        yield text


def _table(table: html.HtmlElement) -> Iterator[str]:
    rows = [[(cell.tag, " ".join(cell.text_content().split())) for cell in row] for row in table.iter("tr")]
    names = [text for tag, text in rows[0]] if all(tag == "th" for tag, text in rows[0] if text) else []
    yield f"Table of {len(rows)} rows, {max(map(len, rows))} columns"
    for row in rows[bool(names) :]:
        said = [
            f"{name}: {text}" if name else text
            for name, (_, text) in zip(names or [""] * len(row), row, strict=False)
        ]
        yield "  " + "; ".join(said)
    yield "End of table"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--read", choices=PAPERS, default=PAPERS[0])
    chosen = parser.parse_args().read
    shown = ""
    for authority in sorted(CASTS):
        for name in PAPERS:
            paper = getattr(collection, name)(authority, TODAY)
            made: Burned = burn_terms(
                paper.content, terms(CASTS[authority]), edition=Edition.ACCESSIBLE, title=paper.title
            )
            print(f"{authority}, {name}: {checked(made)}", flush=True)
            if name == chosen and not shown:
                shown = made.html or ""
    print("", *read_aloud(shown), sep="\n")


if __name__ == "__main__":
    main()
