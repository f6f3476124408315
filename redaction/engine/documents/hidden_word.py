"""What a Word document holds without showing it: found by the words' own formatting and by their styles.

ECMA-376 part 1, section 17.3.2 (properties of runs) and 17.7 (styles). A copy of the document without it is what
its text is read from.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from redaction.engine.archives import Element, part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITH_WORDS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml")
_GONE = (W + "del", W + "moveFrom")
_BOXES = (W + "txbxContent",)
_OFF = frozenset({"0", "false", "off"})
_TINIEST = 4
"""Half points: letters of this size or less are no letters to anybody."""


class Styles:
    """The properties of runs that a document's styles give."""

    def __init__(self, styles: Element | None) -> None:
        found = [] if styles is None else list(styles.iter(W + "style"))
        self._by_id = {str(one.get(W + "styleId")): one for one in found}
        usual = (one.get(W + "styleId") for one in found if _is_usual(one))
        self._usual = str(next(usual, ""))
        self._defaults = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def properties_of(self, run: Element) -> Iterator[Element]:
        """Its ``rPr`` elements, the nearest first: its own, of its style, of its paragraph's, the defaults."""
        own = run.find(W + "rPr")
        if own is not None:
            yield own
            yield from self._of_style(_value(own, "rStyle"))
        paragraph = next(run.iterancestors(W + "p"), None)
        named = None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
        yield from self._of_style(self._usual if named is None else str(named.get(W + "val")))
        if self._defaults is not None:
            yield self._defaults

    def _of_style(self, name: str) -> Iterator[Element]:
        for style in self._chain(name):
            if (found := style.find(W + "rPr")) is not None:
                yield found

    def _chain(self, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while name in self._by_id and name not in seen:
            seen.add(name)
            yield self._by_id[name]
            name = _value(self._by_id[name], "basedOn")

    def shades(self, name: str) -> bool:
        """Whether the style lays a colour behind words, or behind a part of a table."""
        return any(_is_shade(one) for style in self._chain(name) for one in style.iter(W + "shd"))


def _is_usual(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") not in (None, *_OFF)


def _value(element: Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else str(found.get(W + "val") or "")


def _is_shade(given: Element) -> bool:
    return str(given.get(W + "fill") or "auto").upper() not in ("AUTO", "FFFFFF") or bool(
        given.get(W + "themeFill")
    )


def is_hidden(run: Element, styles: Styles) -> bool:
    """Marked as hidden; or white on nothing; or too small to be letters."""
    properties = list(styles.properties_of(run))
    for name in ("vanish", "specVanish"):
        said = next((one.find(W + name) for one in properties if one.find(W + name) is not None), None)
        if said is not None and str(said.get(W + "val") or "true") not in _OFF:
            return True
    size = next((value for one in properties if (value := _value(one, "sz"))), "")
    if size.isdecimal() and int(size) <= _TINIEST:
        return True
    colour = next((value for one in properties if (value := _value(one, "color"))), "")
    return colour.upper() == "FFFFFF" and not _has_ground(run, properties, styles)


def _has_ground(run: Element, properties: list[Element], styles: Styles) -> bool:
    """Something coloured lies behind the words, or may: a text box, a table whose style has colours."""
    if any(_value(one, "highlight") not in ("", "none", "white") for one in properties):
        return True
    shades = [one for rpr in properties for one in rpr.iterchildren(W + "shd")]
    for above in run.iterancestors(W + "p", W + "tc", W + "tbl", *_BOXES):
        if above.tag in _BOXES:
            return True
        shades += [one for holder in above.iterchildren() for one in holder.iterchildren(W + "shd")]
        named = above.find(f"{W}pPr/{W}pStyle")
        named = above.find(f"{W}tblPr/{W}tblStyle") if named is None else named
        if named is not None and styles.shades(str(named.get(W + "val"))):
            return True
    return any(_is_shade(one) for one in shades)


def parts_with_words(archive: zipfile.ZipFile) -> Iterator[tuple[str, Element]]:
    for name in archive.namelist():
        if _WITH_WORDS.fullmatch(name) and (found := part(archive, name)) is not None:
            yield name, found


def hidden_runs(archive: zipfile.ZipFile) -> Iterator[str]:
    """The words of every stretch that does not show."""
    styles = Styles(part(archive, "word/styles.xml"))
    for _, root in parts_with_words(archive):
        for run in root.iter(W + "r"):
            if not any(True for _ in run.iterancestors(*_GONE)) and is_hidden(run, styles):
                yield "".join(text.text or "" for text in run.iter(W + "t"))


def without_hidden(archive: zipfile.ZipFile) -> bytes:
    """The document again, without what was deleted, moved away or does not show."""
    styles = Styles(part(archive, "word/styles.xml"))
    changed = {name: _cleaned(root, styles) for name, root in parts_with_words(archive)}
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w") as copy:
        for name in dict.fromkeys(archive.namelist()):
            copy.writestr(name, changed[name] if name in changed else archive.read(name))
    return wire.getvalue()


def _cleaned(root: Element, styles: Styles) -> bytes:
    gone = [one for one in root.iter(*_GONE) if _is_of_words(one)]
    gone += [run for run in root.iter(W + "r") if is_hidden(run, styles)]
    for one in gone:
        above = one.getparent()
        if above is not None:
            above.remove(one)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _is_of_words(change: Element) -> bool:
    """A deleted stretch; the mark of a deleted paragraph or row is a property, and goes nowhere."""
    above = change.getparent()
    return above is not None and above.tag not in (W + "rPr", W + "trPr", W + "tcPr")
