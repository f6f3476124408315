"""``redaction scan``: what the engine finds in a file, or in texts given one a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TextIO

import click

from redaction.engine import sandbox
from redaction.engine.jobs import read_file
from redaction.engine.limits import LIMITS, Limits, Unusable, check_upload
from redaction.engine.picture_words import PictureReader
from redaction.engine.pipeline import Findings, detect
from redaction.engine.readers.image import tesseract_available
from redaction.engine.readers.pictures import with_pictures_read
from redaction.engine.readers.plain import from_text
from redaction.engine.source import SourceDocument
from redaction.rules.geometry import Box
from redaction.rules.people import Doubt, Person
from redaction.rules.spans import Span, Tier

FORMAT = "candour.scan/1"
UNUSABLE = 2
TIERS = click.Choice(["certain", "all"])


@click.command("scan")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: text, pages, people, spans.")
@click.option(
    "--jsonl", is_flag=True, help='Read {"id", "text"} lines (from FILE, else standard input), write spans.'
)
@click.option("--tier", type=TIERS, default="all", show_default=True, help="Which spans to print.")
def scan(file: Path | None, as_json: bool, jsonl: bool, tier: str) -> None:
    """Find personal data in FILE (PDF or text)."""
    if jsonl:
        _scan_lines(file, tier)
        return
    if file is None:
        raise click.UsageError("Name a file, or give --jsonl.")
    try:
        source = _read(_bytes(file), file.name)
    except (Unusable, OSError) as error:
        _refuse(error)
    findings = detect(source)
    if as_json:
        click.echo(json.dumps(as_object(source, findings, tier), ensure_ascii=False))
    else:
        _print_table(source, findings, tier)


def as_object(source: SourceDocument, findings: Findings, tier: str) -> dict[str, Any]:
    """The scan as ``docs/formats.md`` describes it."""
    return {
        "format": FORMAT,
        "model": findings.model,
        "text": source.text,
        "pages": [
            {
                "number": page.number,
                "width": page.width,
                "height": page.height,
                "start": page.start,
                "end": page.end,
                "is_picture": page.is_picture,
            }
            for page in source.pages
        ],
        "people": [_person(person) for person in findings.people],
        "doubts": [_doubt(doubt) for doubt in findings.register.doubts],
        "spans": [_placed_span(source, span) for span in _of_tier(findings.spans, tier)],
    }


def _scan_lines(file: Path | None, tier: str) -> None:
    stream = sys.stdin if file is None or str(file) == "-" else _open(file)
    for number, line in enumerate(stream, 1):
        if line.strip():
            given = _line(line, number)
            findings = detect(from_text(given["text"]))
            spans = [_span(span) for span in _of_tier(findings.spans, tier)]
            click.echo(json.dumps({"id": given["id"], "spans": spans}, ensure_ascii=False))


def _line(line: str, number: int) -> dict[str, Any]:
    try:
        given = json.loads(line)
        if isinstance(given["text"], str) and "id" in given:
            return dict(given)
    except (ValueError, KeyError, TypeError):
        pass
    click.echo(f'Line {number} is not a JSON object with "id" and "text".', err=True)
    raise click.exceptions.Exit(UNUSABLE)


def _read(data: bytes, name: str) -> SourceDocument:
    """The document, read where nothing it holds can do harm; pictures by OCR."""
    check_upload(len(data))
    source = sandbox.run(read_file, data, name, limits=Limits.for_pages(LIMITS.pages))
    if not any(page.is_picture or page.pictures for page in source.pages):
        return source
    if not tesseract_available():
        click.echo("There are pictures, and Tesseract is not installed: nothing is found in them.", err=True)
        return source
    return with_pictures_read(source, PictureReader(data))


def _bytes(file: Path) -> bytes:
    return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()


def _open(file: Path) -> TextIO:
    try:
        return file.open(encoding="utf-8")
    except OSError as error:
        _refuse(error)


def _refuse(error: Exception) -> NoReturn:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    click.echo(f"Not read: {reason}", err=True)
    raise click.exceptions.Exit(UNUSABLE)


def _of_tier(spans: Iterable[Span], tier: str) -> Iterator[Span]:
    return (span for span in spans if tier == "all" or span.tier is Tier.CERTAIN)


def _span(span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "label": span.label.value,
        "tier": span.tier.value,
        "person": span.person,
        "detectors": list(span.detectors),
    }


def _placed_span(source: SourceDocument, span: Span) -> dict[str, Any]:
    boxes = source.boxes(span.start, span.end)
    page = next((page.number for page in source.pages if span.start < page.end), source.pages[-1].number)
    return {
        **_span(span),
        "page": page,
        "boxes": [_box(box) for box in boxes],
        "score": span.score,
        "reason": span.reason,
    }


def _box(box: Box) -> dict[str, Any]:
    return {"page": box.page, "box": [box.x0, box.y0, box.x1, box.y1]}


def _person(person: Person) -> dict[str, Any]:
    return {
        "key": person.key,
        "name": person.name,
        "aliases": list(person.aliases),
        "initials": list(person.initials),
        "title": person.title,
        "role": person.role,
        "organisation": person.organisation,
        "collar_number": person.collar_number,
        "email": person.email,
        "seniority": person.seniority.value,
        "mentions": person.mentions,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {"text": doubt.text, "people": list(doubt.people)}


def _print_table(source: SourceDocument, findings: Findings, tier: str) -> None:
    for span in _of_tier(findings.spans, tier):
        shown = " ".join(source.text[span.start : span.end].split())
        click.echo(
            f"{span.start:>7} {span.end:>7}  {span.tier:<8} {span.label:<15} {span.person or '-':<6} {shown}"
        )
    click.echo(f"{len(findings.spans)} found; {len(findings.people)} people; {findings.model}", err=True)
