"""PowerPoint presentations: slide by slide, with notes; and what does not show."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import pptx
from pptx.exc import PythonPptxError
from pptx.shapes.picture import Picture
from pptx.util import Length

from redaction.engine.archives import DAMAGED, opened_archive, part
from redaction.engine.documents.opened import Opened, section
from redaction.engine.documents.web_page import picture
from redaction.engine.documents.word import embedded, properties
from redaction.engine.limits import Unusable

_BROKEN = (*DAMAGED, PythonPptxError, ValueError, TypeError, LookupError, AttributeError, SyntaxError)


def read_slides(data: bytes) -> Opened:
    """Raises ``Unusable``: broken, over a limit."""
    with opened_archive(data) as archive:
        try:
            slides: list[Any] = list(pptx.Presentation(io.BytesIO(data)).slides)
            shown = [slide for slide in slides if slide._element.get("show") != "0"]
            body = "".join(_slide(slide, slides.index(slide) + 1) for slide in shown)
            unseen = (line for slide in slides if slide not in shown for line in _lines(slide.shapes))
            notes = (line for slide in slides for line in _notes(slide))
            annex = (
                *section("Speaker's notes", notes),
                *section("Hidden slides", unseen),
                *section("Comments", _comments(archive)),
                *properties(archive),
            )
            return Opened(body, annex, tuple(embedded(archive, "ppt/embeddings/")))
        except _BROKEN as error:
            raise Unusable("The presentation is damaged: its slides cannot be read.") from error


def _slide(slide: Any, number: int) -> str:
    title = slide.shapes.title
    words = title.text_frame.text.strip() if title is not None and title.has_text_frame else ""
    heading = f"<h2>Slide {number}{': ' + escape(' '.join(words.split())) if words else ''}</h2>"
    others = [shape for shape in slide.shapes if title is None or shape.shape_id != title.shape_id]
    return heading + "".join(_shape(shape) for shape in _in_order(others))


def _in_order(shapes: Iterable[Any]) -> list[Any]:
    """From the top down and from left to right, as a slide is read."""
    nowhere = Length(0)
    return sorted(shapes, key=lambda shape: (shape.top or nowhere, shape.left or nowhere))


def _shape(shape: Any) -> str:
    if shape.has_text_frame:
        return "".join(f"<p>{escape(line)}</p>" for line in _frame(shape))
    if getattr(shape, "has_table", False) and shape.has_table:
        rows = (
            "<tr>" + "".join(f"<td>{escape(cell.text_frame.text)}</td>" for cell in row.cells) + "</tr>"
            for row in shape.table.rows
        )
        return f"<table>{''.join(rows)}</table>"
    if hasattr(shape, "shapes"):
        return "".join(_shape(inner) for inner in _in_order(shape.shapes))
    return _picture(shape)


def _picture(shape: Any) -> str:
    """As part of the page where it is in the file, so that its words are read; else told by its name."""
    data = _embedded(shape) if isinstance(shape, Picture) else b""
    return picture(data, str(shape.name)) if data else f"<p>[picture or chart: {escape(str(shape.name))}]</p>"


def _embedded(shape: Picture) -> bytes:
    try:
        return bytes(shape.image.blob)
    except (ValueError, LookupError):  # one that is only linked to
        return b""


def _frame(shape: Any) -> list[str]:
    found = (paragraph.text.strip() for paragraph in shape.text_frame.paragraphs)
    return [line for line in found if line]


def _lines(shapes: Iterable[Any]) -> Iterator[str]:
    for shape in shapes:
        if shape.has_text_frame:
            yield from _frame(shape)
        elif hasattr(shape, "shapes"):
            yield from _lines(shape.shapes)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


def _notes(slide: Any) -> Iterator[str]:
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield from slide.notes_slide.notes_text_frame.text.splitlines()


def _comments(archive: zipfile.ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.startswith(("ppt/comments/", "ppt/commentAuthors", "ppt/authors")) and name.endswith(".xml"):
            found = part(archive, name)
            for element in found.iter() if found is not None else ():
                yield element.get("name") or ""
                yield element.text or ""
