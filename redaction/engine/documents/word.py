"""Word documents: the text with headings, lists, tables and notes; and all that Word keeps besides."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from html import escape
from typing import Any

import mammoth

from redaction.engine.archives import DAMAGED, Element, opened_archive, part
from redaction.engine.documents.hidden_word import W as _W
from redaction.engine.documents.hidden_word import hidden_runs, parts_with_words, without_hidden
from redaction.engine.documents.opened import Attachment, Opened, Section, section
from redaction.engine.documents.web_page import HIDDEN, cleaned
from redaction.engine.limits import LIMITS, OverLimit, Unusable

_BROKEN = (*DAMAGED, ValueError, TypeError, LookupError, AttributeError, SyntaxError, RecursionError)
_CHANGES = (("ins", "inserted"), ("del", "deleted"), ("moveFrom", "moved from"), ("moveTo", "moved to"))


def read_word(data: bytes) -> Opened:
    """Raises ``Unusable``: broken, over a limit."""
    with opened_archive(data) as archive:
        if part(archive, "word/document.xml") is None:
            raise Unusable("The Word document is damaged: it has no text.")
        annex = (
            *section("Comments", _comments(archive)),
            *section("Deleted and changed text", _changes(archive)),
            *section(HIDDEN, hidden_runs(archive)),
            *properties(archive),
        )
        body = _shown(without_hidden(archive))
        return Opened(body, annex, tuple(embedded(archive, "word/embeddings/")))


def _shown(data: bytes) -> str:
    """The text of a document from which all was taken that does not show."""
    with opened_archive(data) as archive:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                converted: Any = mammoth.convert_to_html(io.BytesIO(data), include_embedded_style_map=False)
        except _BROKEN as error:
            raise Unusable("The Word document is damaged: its text cannot be read.") from error
        head = "".join(_running(archive, "word/header", "Header"))
        foot = "".join(_running(archive, "word/footer", "Footer"))
        return f"{head}{cleaned(converted.value)}{foot}"


def _running(archive: zipfile.ZipFile, start: str, name: str) -> Iterator[str]:
    """Headers or footers, each text once: they stand on every page."""
    said: dict[str, None] = {}
    for member in archive.namelist():
        found = part(archive, member) if member.startswith(start) and member.endswith(".xml") else None
        for line in _lines(found) if found is not None else ():
            said[line] = None
    yield from (f"<p>{name}: {escape(line)}</p>" for line in said)


def _lines(element: Element) -> Iterator[str]:
    """The paragraphs of a part, without what was deleted from them."""
    for paragraph in element.iter(_W + "p"):
        words = "".join(
            "\t" if run.tag == _W + "tab" else run.text or ""
            for run in paragraph.iter(_W + "t", _W + "tab")
            if next(run.iterancestors(_W + "p"), None) is paragraph
        )
        if words.strip():
            yield words


def _comments(archive: zipfile.ZipFile) -> Iterator[str]:
    comments = part(archive, "word/comments.xml")
    for comment in comments.iter(_W + "comment") if comments is not None else ():
        who = comment.get(_W + "author", "")
        yield f"{who}: {' '.join(_lines(comment))}" if who else " ".join(_lines(comment))


def _changes(archive: zipfile.ZipFile) -> Iterator[str]:
    for _, root in parts_with_words(archive):
        for tag, what in _CHANGES:
            for change in root.iter(_W + tag):
                words = "".join(run.text or "" for run in change.iter(_W + "t", _W + "delText"))
                if words.strip():
                    yield f"{change.get(_W + 'author', '')} {what}: {words}"


def properties(archive: zipfile.ZipFile) -> tuple[Section, ...]:
    """Author, company, template and the like, of any file of the Office Open family."""
    lines: list[str] = []
    for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        found = part(archive, name)
        for element in found.iter() if found is not None else ():
            words = (element.text or "").strip()
            if isinstance(element.tag, str) and words and not _is_number(words):
                name_of = element.getparent().get("name") if element.getparent() is not None else None
                lines.append(f"{name_of or element.tag.rpartition('}')[2]}: {words}")
    return section("Properties of the file", lines)


def _is_number(words: str) -> bool:
    return words.replace(".", "").isdigit() or words in ("true", "false")


def embedded(archive: zipfile.ZipFile, folder: str) -> Iterator[Attachment]:
    """Files within the file. Raises ``OverLimit`` for more than may be taken out of one."""
    members = [name for name in archive.namelist() if name.startswith(folder) and not name.endswith("/")]
    if len(members) > LIMITS.attachments:
        raise OverLimit(f"The file holds more than {LIMITS.attachments} others. Ask for them one by one.")
    for name in members:
        yield Attachment(name.rpartition("/")[2], archive.read(name))
