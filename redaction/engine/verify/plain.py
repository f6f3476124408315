"""The proof of what is not a PDF: web pages, tables, plain text, pictures."""

from __future__ import annotations

import base64
import binascii
import io
from contextlib import suppress
from html.parser import HTMLParser

from PIL import Image

from redaction.engine.limits import Unusable, check_image
from redaction.engine.verify.allowed import words
from redaction.engine.verify.inspection import Inspection
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.pdfium import png
from redaction.engine.verify.pictures import ToRead, read_codes, stretched
from redaction.engine.verify.table import read_table
from redaction.engine.verify.unwrap import layers
from redaction.rules.residue import Matcher

_ACTIVE = frozenset(
    words("script iframe object embed applet form input button link base audio video svg template")
)
_PLAIN_KEYS = frozenset(
    words(
        """
    lang class id href title name content charset scope colspan rowspan headers aria-label aria-
    hidden role dir start type value http-equiv
"""
    )
)
_PICTURE_KEYS = frozenset((("img", "alt"), ("img", "width"), ("img", "height")))
_PNG_CHUNKS = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"pHYs", b"gAMA", b"sRGB", b"bKGD"))


def inspect_plain(data: bytes, terms: tuple[str, ...], names: tuple[str, ...], media_type: str) -> Inspection:
    """Examine a file that is HTML, CSV, plain text or PNG."""
    ledger = Ledger(Matcher(terms), names)
    for layer in layers(data):
        ledger.read_bytes(Channel.BYTES, 0, layer, "the file's bytes")
    ledger.examined(Channel.BYTES, "own carver")
    to_read: tuple[ToRead, ...] = ()
    if media_type == "image/png":
        to_read = _picture(data, ledger)
    else:
        is_html, is_table = media_type == "text/html", media_type == "text/csv"
        to_read = _text(data, ledger, is_html=is_html, is_table=is_table)
    return Inspection(1, ("",), tuple(ledger.findings), ledger.results(tuple(Channel)), to_read, ())


def _text(data: bytes, ledger: Ledger, *, is_html: bool, is_table: bool) -> tuple[ToRead, ...]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Unusable("The file is not UTF-8 text.") from None
    to_read: list[ToRead] = []
    if is_html:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        ledger.read(Channel.TEXT, 1, "".join(reader.shown), "the page's text")
        for hidden in reader.hidden:
            ledger.read(Channel.OBJECTS, 1, hidden, "an attribute or comment", hidden=True)
        for problem in sorted(reader.problems):
            ledger.not_allowed(Channel.INTERACTIVE, 1, problem)
        for picture in reader.pictures:
            to_read += _picture(picture, ledger)
        ledger.examined(Channel.INTERACTIVE, "html.parser")
        ledger.examined(Channel.OBJECTS, "html.parser")
    else:
        ledger.read(Channel.TEXT, 1, text, "the text")
        if is_table:
            read_table(text, ledger)
    if any(ord(character) < 32 and character not in "\t\n\r\f" for character in text):
        ledger.not_allowed(Channel.TEXT, 1, "the text has control characters")
    ledger.examined(Channel.TEXT, "own reader")
    return tuple(to_read)


def shown_text(page: bytes) -> str:
    """The words of a web page (UTF-8) as they are read aloud."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    return "".join(reader.shown)


class _Reader(HTMLParser):
    """Text as read aloud, with blocks apart; and all that is not read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.problems: set[str] = set()
        self.pictures: list[bytes] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ACTIVE:
            self.problems.add(f"the page holds a <{tag}>, which may not leave")
        self._silent += tag in ("style", "script")
        if tag not in ("b", "i", "em", "strong", "span", "a", "abbr", "sub", "sup"):
            self.shown.append("\n")
        for key, value in attrs:
            if (tag, key) == ("img", "src"):
                self._take_picture(value or "")
                continue
            if key not in _PLAIN_KEYS and (tag, key) not in _PICTURE_KEYS:
                self.problems.add("the page has an attribute that may not leave")
            self.hidden.append(value or "")

    def _take_picture(self, source: str) -> None:
        """A picture is part of the page itself; one from elsewhere would tell who reads the page, and could change."""
        head, _, body = source.partition(",")
        if head == "data:image/png;base64":
            with suppress(binascii.Error):
                self.pictures.append(base64.b64decode(body, validate=True))
                return
        self.problems.add("the page shows a picture that is not part of it")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script") and self._silent > 0

    def handle_data(self, data: str) -> None:
        (self.hidden if self._silent else self.shown).append(data)

    def handle_comment(self, data: str) -> None:
        self.hidden.append(data)
        self.problems.add("the page holds a comment, which may not leave")

    def unknown_decl(self, data: str) -> None:
        self.hidden.append(data)
        self.problems.add("the page holds a declaration that may not leave")

    def handle_pi(self, data: str) -> None:
        self.unknown_decl(data)


def _picture(data: bytes, ledger: Ledger) -> tuple[ToRead, ...]:
    _chunks(data, ledger)
    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as opened:
            check_image(*opened.size)
            # Colours that a transparent pixel has all the same are there for who looks.
            solid = opened.convert("RGB").convert("L")
            seen = Image.alpha_composite(
                Image.new("RGBA", opened.size, "white"), opened.convert("RGBA")
            ).convert("L")
    except (OSError, SyntaxError, ValueError):
        raise Unusable("The file is not a picture in PNG form.") from None
    for picture in (solid, seen):
        read_codes(picture, 1, ledger)
    ledger.examined(Channel.PICTURE_DATA, "own reader of PNG")
    return tuple(
        ToRead(Channel.PICTURES, 1, png(stretched(picture)), 200, "the words of the picture")
        for picture in ((solid, seen) if solid.tobytes() != seen.tobytes() else (solid,))
    )


def _chunks(data: bytes, ledger: Ledger) -> None:
    place = 8
    while place + 8 <= len(data):
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + length]
        if kind not in _PNG_CHUNKS:
            ledger.not_allowed(Channel.PICTURE_DATA, 1, "the picture carries data besides its pixels")
            for layer in layers(body):
                ledger.read(
                    Channel.PICTURE_DATA, 1, layer.decode("latin-1"), "data in the picture", hidden=True
                )
        place += 12 + length
        if kind == b"IEND":
            break
    if place < len(data):
        ledger.not_allowed(Channel.BYTES, 1, "the file goes on after the picture's end")
