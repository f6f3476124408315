"""Web pages, and HTML that other readers made: down to plain elements, with everything hidden in them told."""

from __future__ import annotations

import base64
import binascii
import io
from collections.abc import Iterator
from contextlib import suppress
from html import escape

from lxml import etree, html
from PIL import Image

from redaction.engine.archives import Element
from redaction.engine.documents.hidden_html import take_hidden
from redaction.engine.documents.opened import Opened, paragraphs, section
from redaction.engine.limits import OverLimit, Unusable, check_image
from redaction.engine.readers.plain import read_text
from redaction.engine.readers.unreadable import Unreadable


def words(text: str) -> list[str]:
    return text.split()


_KEPT = frozenset(
    words("p h1 h2 h3 h4 h5 h6 ul ol li pre blockquote sub sup table thead tbody tr th td b strong i em")
)
_BLOCKS = frozenset(words("div section article header footer main aside address center figure dl dt dd form"))
_DROPPED = frozenset(words("script style template noscript head title object embed iframe svg"))
_SPANS = ("colspan", "rowspan")
HIDDEN = "Hidden text"
_LARGEST = 1_600
"""Pixels: a picture in a text need not be larger to be read."""
_DEEPEST = 200


def read_web_page(data: bytes) -> Opened:
    """Raises ``Unusable`` for what is no text, or empty."""
    try:
        text = read_text(data).text
    except Unreadable as problem:
        raise Unusable(str(problem)) from problem
    root = _parsed(text)
    if root is None or not "".join(map(str, root.itertext())).strip():
        raise Unusable("The web page is empty.")
    metas = (f"{meta.get('name')}: {meta.get('content')}" for meta in root.iter("meta") if meta.get("name"))
    titles = (str(title.text_content()) for title in root.iter("title"))
    remarks = (str(remark.text or "") for remark in root.iter(etree.Comment))
    annex = (
        *section("Properties", (*(f"Title: {title}" for title in titles), *metas)),
        *section("Remarks in the page's code", remarks),
        *section(HIDDEN, take_hidden(root)),
    )
    return Opened(cleaned(text), annex)


def cleaned(markup: str) -> str:
    """Plain elements without attributes; links tell where they lead, pictures are part of the page or told.

    What does not show is left out: ``hidden_in`` tells it.
    """
    root = _parsed(markup)
    if root is None:
        return ""
    take_hidden(root)
    return "".join(_inside(root, 0))


def hidden_in(markup: str) -> list[str]:
    """What the page holds without showing it."""
    root = _parsed(markup)
    return [] if root is None else take_hidden(root)


def _parsed(markup: str) -> Element | None:
    if not markup.strip():
        return None
    parser = html.HTMLParser(no_network=True, encoding="utf-8", huge_tree=False)
    try:
        return html.document_fromstring(markup.encode(errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unusable("The web page is damaged: it cannot be read.") from error


def _inside(element: Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        yield escape("".join(map(str, element.itertext())))
        return
    yield escape(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _DROPPED:
            yield from _element(child, depth + 1)
        yield escape(child.tail or "")


def _element(element: Element, depth: int) -> Iterator[str]:
    tag = element.tag
    if tag == "img":
        yield _picture(element)
    elif tag == "br":
        yield "<br>"
    elif tag == "a":
        yield from _inside(element, depth)
        yield _told_link(element)
    elif tag in _KEPT:
        spans = "".join(
            f' {name}="{number}"' for name in _SPANS if (number := element.get(name, "")).isdecimal()
        )
        yield f"<{tag}{spans}>"
        yield from _inside(element, depth)
        yield f"</{tag}>"
    else:
        yield "<div>" if tag in _BLOCKS else " " if tag in ("input", "option") else ""
        yield escape(element.get("value", "")) if tag == "input" else ""
        yield from _inside(element, depth)
        yield "</div>" if tag in _BLOCKS else ""


def _told_link(element: Element) -> str:
    """Where a link leads, unless its words say so: an address can name somebody."""
    target = (element.get("href") or "").strip().removeprefix("mailto:")
    words = str(element.text_content()).strip()
    if not target or target.startswith(("#", "javascript:", "data:")) or target.rstrip("/") in words:
        return ""
    return f" ({escape(target)})"


def _picture(element: Element) -> str:
    told = " ".join((element.get("alt") or "").split())
    head, _, body = (element.get("src") or "").partition(",")
    if head.startswith("data:image/") and head.endswith(";base64"):
        with suppress(binascii.Error, ValueError):
            return picture(base64.b64decode(body), told)
    return _told(told)


def picture(data: bytes, told: str) -> str:
    """A picture as part of the page; in words, where it is none that can be shown."""
    try:
        return _shown(data, told)
    except (OSError, ValueError, SyntaxError, OverLimit, Image.DecompressionBombError):
        return _told(told)


def _told(words: str) -> str:
    return f"<p>[picture{': ' + escape(words) if words else ''}]</p>"


def _shown(data: bytes, told: str) -> str:
    with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "GIF", "BMP", "TIFF"]) as opened:
        check_image(*opened.size)
        opened.thumbnail((_LARGEST, _LARGEST))
        wire = io.BytesIO()
        flat = opened.convert("RGBA")
        Image.alpha_composite(Image.new("RGBA", flat.size, "white"), flat).convert("RGB").save(wire, "PNG")
    source = base64.b64encode(wire.getvalue()).decode()
    return f'<p><img src="data:image/png;base64,{source}" alt="{escape(told, quote=True)}"></p>'


def text_or_page(text: str, markup: str) -> str:
    """The body of a message: its page where it has one that says anything, else its text."""
    page = cleaned(markup) if markup.strip() else ""
    return page if page.strip() else paragraphs(text)
