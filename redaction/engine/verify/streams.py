"""Page contents, forms and patterns: what is shown in them, with which fonts, and what stands in them unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from redaction.engine.verify.charmaps import CharacterMap, read_map
from redaction.engine.verify.content import Content, read_content, string_texts
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.unwrap import is_text, layers
from redaction.engine.verify.vocabulary import NAMES
from redaction.engine.verify.walker import Parts, decoded

_STROKES = 40
_SPECKS = 30
# A code of a few letters has some thirty bars, a table seldom as many lines.
_BARS = 20
_BLOCKS = 60
_WHOLE_FONT = 200
_SAMPLE = 2


@dataclass(slots=True)
class PageTraits:
    """What about a page decides whether its picture must be read too."""

    has_unmapped: bool = False
    has_pattern: bool = False
    has_inline: bool = False
    strokes: int = 0
    specks: int = 0
    blocks: int = 0
    most_bars: int = 0

    @property
    def may_be_code(self) -> bool:
        return self.most_bars >= _BARS or self.blocks >= _BLOCKS

    @property
    def has_outlines(self) -> bool:
        return self.strokes >= _STROKES or self.specks >= _SPECKS


@dataclass(slots=True)
class FontUse:
    """One font: how its codes read, and which of them some page shows."""

    font: Any
    characters: CharacterMap | None
    used: set[int] = field(default_factory=set)
    on_pages: Counter[int] = field(default_factory=Counter)

    @property
    def is_embedded(self) -> bool:
        return any("/FontFile" in key for part in _descriptors(self.font) for key in part)

    @property
    def is_unmapped(self) -> bool:
        """Whether readers cannot tell what its glyphs are."""
        if self.characters is not None:
            return False
        subtype = self.font.get("/Subtype")
        if subtype == "/Type0":
            return True
        return bool(subtype == "/Type3")


class Streams:
    """Reads every stream that paints, with the fonts of its own resources."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.fonts: dict[tuple[int, int], FontUse] = {}
        self.traits: dict[int, PageTraits] = {}

    def read(self, parts: Parts) -> None:
        for number, page in parts.pages:
            resources = _inherited(page, "/Resources")
            traits = self.traits.setdefault(number, PageTraits())
            data = b"\n".join(decoded(stream) for stream in _contents(page))
            self._stream(number, data, resources, traits, "the page's content")
        for number, form in parts.forms:
            traits = self.traits.setdefault(number, PageTraits())
            if "/PatternType" in form:
                traits.has_pattern = True
            self._stream(number, decoded(form), form.get("/Resources"), traits, "a form or pattern")
        self._ledger.examined(Channel.CONTENT, "own reader of operators")
        self._unused_letters()

    def _unused_letters(self) -> None:
        """A map made for one document tells, by letters that no page shows, what stood there before."""
        for use in self.fonts.values():
            texts = use.characters.texts if use.characters else {}
            if len(texts) < _WHOLE_FONT and any(
                text.strip().isalnum() for code, text in texts.items() if code not in use.used
            ):
                self._ledger.not_allowed(Channel.FONTS, 0, "a font has letters that no page shows")

    def sample(self) -> list[int]:
        """The fewest pages, two at most, on which the embedded fonts show the most of their glyphs."""
        uses = [use for use in self.fonts.values() if use.characters and use.is_embedded and use.on_pages]
        return sorted({use.on_pages.most_common(1)[0][0] for use in uses} - {0})[:_SAMPLE]

    def _stream(self, page: int, data: bytes, resources: Any, traits: PageTraits, where: str) -> None:
        content = read_content(data)
        fonts = _entry(resources, "/Font")
        shown = [self._shown(fonts, item.font, item.codes, page, traits) for item in content.shown]
        self._ledger.read(Channel.CONTENT, page, " ".join(shown), where)
        for hidden in content.hidden:
            self._hidden(page, hidden, where)
        for name in content.marks:
            if name not in NAMES:
                self._hidden(page, name.encode(), where, is_name=True)
        for header, pixels in content.inline:
            self._ledger.read_bytes(Channel.CONTENT, page, header + pixels, "a picture within the content")
        _add_traits(traits, content)

    def _shown(self, fonts: Any, name: str, codes: bytes, page: int, traits: PageTraits) -> str:
        font = _entry(fonts, "/" + name)
        if font is None:
            return codes.decode("latin-1")
        use = self._use(font)
        traits.has_unmapped |= use.is_unmapped
        if use.characters is None:
            use.used.update(codes)
            # Type3 and simple fonts without a map: their codes are mostly Latin letters.
            return codes.decode("latin-1").replace("\0", "")
        use.used.update(use.characters.codes(codes))
        use.on_pages[page] += len(codes)
        text = use.characters.decode(codes)
        traits.has_unmapped |= "\ufffd" in text
        return text

    def _use(self, font: Any) -> FontUse:
        key = font.objgen if font.is_indirect else (-id(font), 0)
        if key not in self.fonts:
            stream = font.get("/ToUnicode")
            mapped = read_map(decoded(stream)) if isinstance(stream, pikepdf.Stream) else None
            if mapped is not None and font.get("/Subtype") == "/Type0":
                mapped.width = 2
            self.fonts[key] = FontUse(font, mapped if mapped and mapped.texts else None)
        return self.fonts[key]

    def _hidden(self, page: int, data: bytes, where: str, *, is_name: bool = False) -> None:
        for layer in layers(data):
            if is_text(layer) or len(layer) < 64:
                for text in string_texts(layer):
                    self._ledger.read(
                        Channel.CONTENT, page, text, f"an unseen part of {where}", hidden=is_name
                    )


def _descriptors(font: Any) -> Iterator[Any]:
    for part in (font, *(font.get("/DescendantFonts") or ())):
        if isinstance(descriptor := part.get("/FontDescriptor"), pikepdf.Dictionary):
            yield descriptor


def _add_traits(traits: PageTraits, content: Content) -> None:
    traits.has_inline |= bool(content.inline)
    traits.has_pattern |= content.has_pattern
    traits.strokes += content.strokes
    traits.specks += content.specks
    traits.blocks += content.blocks
    traits.most_bars = max(traits.most_bars, *content.bars.values(), 0)


def _contents(page: Any) -> Iterator[Any]:
    contents = page.get("/Contents")
    if isinstance(contents, pikepdf.Stream):
        yield contents
    elif isinstance(contents, pikepdf.Array):
        yield from (part for part in contents if isinstance(part, pikepdf.Stream))


def _inherited(page: Any, key: str) -> Any:
    node, depth = page, 0
    while node is not None and depth < 64:
        if key in node:
            return node[key]
        node, depth = node.get("/Parent"), depth + 1
    return None


def _entry(dictionary: Any, key: str) -> Any:
    value = dictionary.get(key) if isinstance(dictionary, (pikepdf.Dictionary, pikepdf.Stream)) else None
    return value if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) else None
