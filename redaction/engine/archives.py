"""Files that are archives inside (Word, Excel, OpenDocument): opened within the limits, and their parts of XML."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from lxml import etree

from redaction.engine.limits import Unusable, check_archive

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, KeyError)


Element: TypeAlias = Any
"""A node of lxml, which declares no types."""


@contextmanager
def opened_archive(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, judged by its directory before any member is read. Raises ``Unusable``."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*DAMAGED, ValueError) as error:
        raise Unusable("The file is damaged: it cannot be opened.") from error
    with archive:
        members = archive.infolist()
        check_archive(members)
        if any(member.flag_bits & 1 for member in members):
            raise Unusable("The file is encrypted, so we can't read it.")
        yield archive


def part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """A part as XML, without entities, network or document types; none where there is no such part."""
    if name not in archive.NameToInfo:
        return None
    try:
        return parse_xml(archive.read(name))
    except DAMAGED as error:
        raise Unusable("The file is damaged: a part of it cannot be read.") from error


def parse_xml(data: bytes) -> Element:
    """Raises ``Unusable``."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unusable("The file is damaged: a part of it cannot be read.") from error
    if root.getroottree().docinfo.doctype:
        raise Unusable(
            "The file declares a document type of its own, as no Office program does. It was not read."
        )
    return root
