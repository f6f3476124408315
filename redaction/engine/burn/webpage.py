"""The accessible edition as a web page: headings, lists, tables with named columns, labels that are read aloud."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from redaction.engine.burn.document import Figure, Paragraph, Part, Piece, Reflowed, Repeated, Table

_LARGER = 1.12
_LONGEST_HEADING = 110


def as_html(document: Reflowed, *, pictures: bool) -> str:
    """The whole page. ``pictures``: with the pictures in it (for the PDF), or told in words (to be released)."""
    find_headings(document.parts)
    body = "\n".join(_blocks(document.parts, pictures))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def find_headings(parts: Sequence[Part]) -> None:
    """Give paragraphs that look like headings their levels: by size, then bold; no level is skipped."""
    texts = [part for part in parts if isinstance(part, Paragraph)]
    sizes: Counter[float] = Counter()
    for part in texts:
        sizes[round(part.size * 2) / 2] += sum(len(line.text) for line in part.lines)
    if not sizes:
        return
    body = sizes.most_common(1)[0][0]
    looks = {index: look for index, part in enumerate(texts) if (look := _look(part, body)) is not None}
    ranks = sorted(set(looks.values()), reverse=True)
    last = 0
    for index, part in enumerate(texts):
        if index in looks:
            last = part.level = min(ranks.index(looks[index]) + 1, last + 1, 6)


def _look(part: Paragraph, body: float) -> tuple[float, bool] | None:
    """Size and boldness of a heading, or None for other text."""
    text = "".join(piece.text for piece in part.pieces).strip()
    bold = all(line.bold for line in part.lines)
    size = round(part.size * 2) / 2
    if (
        part.bullet
        or part.runs
        or not text
        or len(text) > _LONGEST_HEADING
        or not any(c.isalpha() for c in text)
    ):
        return None
    if text[-1] in ".,;:" and size <= body * _LARGER and not (bold and text[-1] == ":"):
        return None
    if size > body * _LARGER:
        return size, bold
    return (body, True) if bold and size >= body * 0.95 else None


def _blocks(parts: Sequence[Part], pictures: bool) -> Iterator[str]:
    # On the web page nobody turns pages: there they are not said again.
    parts = [part for part in parts if pictures or not isinstance(part, Repeated)]

    def kind(part: Part) -> str:
        return "list" if isinstance(part, Paragraph) and part.bullet and not part.level else "other"

    for group, members in groupby(parts, key=kind):
        if group == "list":
            yield from _list([part for part in members if isinstance(part, Paragraph)], pictures)
        else:
            for part in members:
                yield _block(part, pictures)


def _block(part: Part, pictures: bool) -> str:
    if isinstance(part, Table):
        return _table(part, pictures)
    if isinstance(part, Figure):
        return _figure(part, pictures)
    if isinstance(part, Repeated):
        # Two elements that stand for nothing else: the program that sets the PDF takes them out of its text.
        tag = "article" if part.is_head else "section"
        return f"<{tag}{_place(part, pictures)}>{_inline(part.line.pieces)}</{tag}>"
    tag = f"h{part.level}" if part.level else "p"
    return f"<{tag}{_place(part, pictures)}>{_inline(part.pieces, heading=bool(part.level))}</{tag}>"


def _place(part: Part, pictures: bool) -> str:
    """Where a page of the original begins, told to the program that sets the PDF, and to it alone."""
    return f' id="{part.opens}"' if pictures and part.opens else ""


def _list(points: Sequence[Paragraph], pictures: bool) -> Iterator[str]:
    for bulleted, members in groupby(points, key=lambda point: point.bullet == "•"):
        items = "\n".join(f"<li{_place(point, pictures)}>{_inline(point.pieces)}</li>" for point in members)
        # A numbered point keeps its number as text: it may be referred to, and need not begin at 1.
        yield f"<ul>\n{items}\n</ul>" if bulleted else f'<ul class="numbered">\n{items}\n</ul>'


_WIDE = 9
"""Columns, from which on a table is set across the page."""


def _table(table: Table, pictures: bool) -> str:
    rows = []
    for number, row in enumerate(table.rows):
        cells = []
        for column, cell in enumerate(row):
            text = _inline(cell)
            if table.header_row and number == 0 and text:
                cells.append(f'<th scope="col">{text}</th>')
            elif table.header_column and column == 0 and text:
                cells.append(f'<th scope="row">{text}</th>')
            else:
                cells.append(f"<td>{text}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    wide = ' class="wide"' if max(map(len, table.rows), default=0) >= _WIDE else ""
    opening = f"<table{wide}{_place(table, pictures)}>"
    if table.header_row:
        return (
            f"{opening}\n<thead>\n{rows[0]}\n</thead>\n<tbody>\n{chr(10).join(rows[1:])}\n</tbody>\n</table>"
        )
    return f"{opening}\n<tbody>\n{chr(10).join(rows)}\n</tbody>\n</table>"


def _figure(figure: Figure, pictures: bool) -> str:
    words = " ".join(figure.words.split())
    told = f"Picture on page {figure.page}" + (f", with the words: {words}" if words else ", not described")
    if not pictures or figure.png is None:
        return f'<p class="picture">[{escape(told)}]</p>'
    data = base64.b64encode(figure.png).decode("ascii")
    width = min(round(figure.width * 96 / 72), 640)
    image = f'<img src="data:image/png;base64,{data}" alt="{escape(told)}" width="{width}">'
    return f'<p class="picture"{_place(figure, pictures)}>{image}</p>'


def _inline(pieces: Sequence[Piece], *, heading: bool = False) -> str:
    """Text with its emphasis. A space goes before a tag, so that words never run together when read."""
    out: list[str] = []
    for piece in pieces:
        text = piece.text.lstrip()
        out.append(" " * (len(piece.text) > len(text) and bool(out)))
        shown = escape(text.rstrip(), quote=False)
        if piece.gap:
            shown = f'<span class="withheld">{shown}</span>'
        elif shown and piece.bold and not heading:
            shown = f"<strong>{shown}</strong>"
        elif shown and piece.italic:
            shown = f"<em>{shown}</em>"
        out.append(shown + " " * (len(text) > len(text.rstrip())))
    return "".join(out).strip()
