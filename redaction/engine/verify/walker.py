"""A walk over every object of a PDF: what is reachable in which role, what is not, what each holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from redaction.engine.verify.allowed import FAMILIES, GRAMMAR, LEAF, MAPS, STANDARD, words
from redaction.engine.verify.content import string_texts
from redaction.engine.verify.ledger import Channel, Ledger
from redaction.engine.verify.unwrap import is_text, layers
from redaction.engine.verify.vocabulary import NAMES, without_map_words, without_markup

_ALIEN = "alien"
_CHANNEL_OF_ROLE = {
    "information": Channel.METADATA,
    "metadata": Channel.METADATA,
    "structure root": Channel.STRUCTURE,
    "structure": Channel.STRUCTURE,
    "attributes": Channel.STRUCTURE,
    "number tree": Channel.STRUCTURE,
    "name tree": Channel.STRUCTURE,
    "font": Channel.FONTS,
    "font descriptor": Channel.FONTS,
    "font program": Channel.FONTS,
    "character map": Channel.FONTS,
    "encoding": Channel.FONTS,
    "image": Channel.PICTURE_DATA,
}
_CHANNEL_OF_KEY = (
    dict.fromkeys(words("Annots AcroForm AA OpenAction JS JavaScript A XFA Perms DSS"), Channel.INTERACTIVE)
    | dict.fromkeys(("EmbeddedFiles", "AF", "EF", "Collection", "FS"), Channel.ATTACHMENTS)
    | dict.fromkeys(
        ("Outlines", "Dests", "PageLabels", "OCProperties", "Threads", "Names", "B", "OCGs"), Channel.NAVIGATION
    )
    | dict.fromkeys(("PieceInfo", "Metadata", "Lang", "LastModified", "OutputIntents", "DPartRoot"), Channel.METADATA)
    | dict.fromkeys(("StructTreeRoot", "Alt", "ActualText", "E", "ClassMap"), Channel.STRUCTURE)
)  # fmt: skip


_CLEANED = {"character map": without_map_words, "metadata": without_markup}


@dataclass(slots=True)
class Parts:
    """What the walk met that other examinations look into, each once; before a thing the number of its page."""

    pages: list[tuple[int, Any]] = field(default_factory=list)
    forms: list[tuple[int, Any]] = field(default_factory=list)
    images: list[tuple[int, Any]] = field(default_factory=list)
    fonts: list[Any] = field(default_factory=list)
    streams: set[bytes] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Step:
    value: Any
    role: str
    channel: Channel
    page: int
    where: str


_FILE_ID, _DIGEST = "/ID of the trailer", 16
"""Where a PDF keeps the identifier that its maker computed, and how many bytes that has."""


class Walker:
    """Walks from the trailer, then takes what it has not reached."""

    def __init__(self, pdf: pikepdf.Pdf, ledger: Ledger) -> None:
        self._pdf = pdf
        self._ledger = ledger
        self._seen: set[tuple[int, int]] = set()
        self.parts = Parts()
        self._page_numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def walk(self) -> Parts:
        self._from(_Step(self._pdf.trailer, "trailer", Channel.OBJECTS, 0, "the trailer"))
        self._unreached()
        for channel in (Channel.OBJECTS, Channel.METADATA, Channel.INTERACTIVE, Channel.ATTACHMENTS):
            self._ledger.examined(channel, "pikepdf")
        for channel in (Channel.NAVIGATION, Channel.STRUCTURE, Channel.FONTS, Channel.PICTURE_DATA):
            self._ledger.examined(channel, "pikepdf")
        return self.parts

    def _unreached(self) -> None:
        for value in self._pdf.objects:
            if value.objgen in self._seen or _is_container(value):
                continue
            if not isinstance(value, pikepdf.Object) or value._type_code == pikepdf.ObjectType.null:
                continue
            self._ledger.not_allowed(Channel.BYTES, 0, "an object of the file is used nowhere")
            self._from(_Step(value, _ALIEN, Channel.BYTES, 0, "an object that is used nowhere"))

    def _from(self, first: _Step) -> None:
        # A stack of our own: structure trees nest deeper than Python's calls may.
        stack = [first]
        while stack:
            step = stack.pop()
            if isinstance(step.value, pikepdf.Object) and step.value.is_indirect:
                if step.value.objgen in self._seen:
                    continue
                self._seen.add(step.value.objgen)
            stack.extend(self._visit(step))

    def _visit(self, step: _Step) -> Iterator[_Step]:
        value = step.value
        if isinstance(value, pikepdf.Array):
            for item in value:
                yield _Step(item, step.role, step.channel, step.page, step.where)
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            yield from self._visit_dictionary(step)
        elif isinstance(value, pikepdf.String):
            if step.role == STANDARD and str(value) in NAMES:
                return
            if step.where == _FILE_ID and len(bytes(value)) == _DIGEST:
                # Random bytes: a pair of letters turns up in them by chance, and would stop a file for nothing.
                self._ledger.read_bytes(step.channel, step.page, bytes(value), step.where)
                return
            for text in string_texts(bytes(value)):
                self._ledger.read(step.channel, step.page, text, step.where, hidden=step.role == _ALIEN)
            self._wrapped(step, bytes(value))
        elif isinstance(value, pikepdf.Name):
            self._name(step, str(value)[1:])

    def _visit_dictionary(self, step: _Step) -> Iterator[_Step]:
        value = step.value
        role = _resolved(step.role, value)
        page = self._page_numbers.get(value.objgen, step.page) if role == "page" else step.page
        self._collect(value, role, page)
        keys = value.stream_dict if isinstance(value, pikepdf.Stream) else value
        for key, item in keys.items():
            yield self._entry(step, role, page, key[1:], item)
        if isinstance(value, pikepdf.Stream):
            self._stream(step, role, page)

    def _entry(self, step: _Step, role: str, page: int, key: str, item: Any) -> _Step:
        if role in MAPS:
            self._name(step, key)
            child = MAPS[role]
        else:
            child = GRAMMAR.get(role, {}).get(key, _ALIEN)
        channel = _CHANNEL_OF_KEY.get(key) or _CHANNEL_OF_ROLE.get(child, step.channel)
        where = f"/{key}" if key in NAMES or key in _CHANNEL_OF_KEY else "an entry outside the allowed ones"
        if child == _ALIEN:
            if role != _ALIEN:
                self._ledger.not_allowed(
                    channel, page, f"{where} is not allowed in the {role} of a file that leaves"
                )
            self._name(_Step(None, role, channel, page, where), key)
        return _Step(item, child, channel, page, f"{where} of the {role}" if child == LEAF else where)

    def _collect(self, value: Any, role: str, page: int) -> None:
        subtype = value.get("/Subtype") if isinstance(value, pikepdf.Stream) else None
        if role == "page":
            self.parts.pages.append((page, value))
        elif subtype == "/Image" or (
            isinstance(value, pikepdf.Stream) and "/Width" in value and "/Height" in value
        ):
            self.parts.images.append((page, value))
        elif subtype == "/Form" or (isinstance(value, pikepdf.Stream) and "/PatternType" in value):
            self.parts.forms.append((page, value))
        elif role == "font" or value.get("/Type") == "/Font":
            self.parts.fonts.append(value)

    def _name(self, step: _Step, name: str) -> None:
        """A name is read unless it is a word of the format itself or the family of a font."""
        family = name.rsplit("+", maxsplit=1)[-1].split("-", maxsplit=1)[0].split(",", maxsplit=1)[0].lower()
        if name in NAMES or len(name) <= 2 or family.removesuffix("mt").removesuffix("ps") in FAMILIES:
            return
        self._ledger.read(step.channel, step.page, name, f"a name in {step.where}", hidden=True)

    def _stream(self, step: _Step, role: str, page: int) -> None:
        channel = _CHANNEL_OF_ROLE.get(role, step.channel)
        value = step.value
        raw = bytes(value.read_raw_bytes())
        self.parts.streams.add(raw.rstrip(b"\r\n"))
        if value.get("/Subtype") == "/Image":
            # Its pixels are read as a picture; what a codec carries besides is in the raw bytes.
            for layer in layers(raw):
                self._ledger.read_bytes(channel, page, layer, "the data of a picture")
            return
        data = decoded(value)
        if _paints(value, role):
            # What paints is read by a reader of its own, which knows an operator from a word.
            return
        if role == "font program":
            self._ledger.read_bytes(channel, page, data, "a font program")
            return
        if clean := _CLEANED.get(role):
            data = clean(data.decode("utf-8", "replace")).encode()
        self._wrapped(_Step(value, role, channel, page, step.where), data)

    def _wrapped(self, step: _Step, data: bytes) -> None:
        for layer in layers(data):
            if is_text(layer):
                for text in string_texts(layer):
                    self._ledger.read(step.channel, step.page, text, step.where, hidden=step.role == _ALIEN)
            else:
                self._ledger.read_bytes(step.channel, step.page, layer, step.where)


def decoded(stream: Any) -> bytes:
    """A stream's data without its filters; as it stands when a filter is unknown or damaged."""
    try:
        return bytes(stream.read_bytes(pikepdf.StreamDecodeLevel.specialized))
    except (pikepdf.PdfError, RuntimeError):
        return bytes(stream.read_raw_bytes())


def _paints(stream: Any, role: str) -> bool:
    return role in ("content", "form") or stream.get("/Subtype") == "/Form" or "/PatternType" in stream


def _is_container(value: Any) -> bool:
    """Object and cross-reference streams hold other objects; nothing points at them."""
    return isinstance(value, pikepdf.Stream) and value.get("/Type") in ("/ObjStm", "/XRef")


def _resolved(role: str, value: Any) -> str:
    """The role of a dictionary where its place leaves several."""
    if role == "pages or page":
        return "pages" if "/Kids" in value else "page"
    if role == "xobject":
        return "image" if value.get("/Subtype") == "/Image" else "form"
    if role == "colour space" and isinstance(value, pikepdf.Stream):
        return "profile"
    return role
