"""Files as offices send them: a spreadsheet that holds more than it shows, a message with a file in it, a Word file.

Equal values give equal bytes: every archive is packed anew, without the time at which it was made.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

from demo.papers.cast import Cast, Person
from foi.core.now import LONDON

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"<dcterms:(created|modified).*?</dcterms:\1>")


def spreadsheet(cast: Cast, months: Sequence[tuple[str, int]]) -> bytes:
    """Staffing by month, with two rows of a draft hidden, and the people counted in a sheet that nobody sees.

    ``months``: each with how many recordings came in.
    """
    book: Any = openpyxl.Workbook()
    book.properties.creator = cast.people["analyst"].name
    _staffing(book.active, cast, months)
    people = book.create_sheet("Names behind the figures")
    people.sheet_state = "hidden"
    people.append(("Surname", "First name", "Role", "Collar number"))
    for person in _team(cast):
        people.append((person.family, person.given, person.role, person.collar))
    wire = io.BytesIO()
    book.save(wire)
    with zipfile.ZipFile(wire) as made:
        parts = {name: _TIMES.sub(b"", made.read(name)) for name in made.namelist()}
    return _packed(parts)


def _staffing(sheet: Any, cast: Cast, months: Sequence[tuple[str, int]]) -> None:
    sheet.title = "Staffing by month"
    sheet.append(("Month", "Recordings received", "Posts", "Posts filled", "Overtime (hours)"))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, (month, received) in enumerate(months):
        sheet.append((month, received, 9, 7 + number % 3, received // 12 + 5 * (number % 4)))
    sheet.append(("Left out of the report: sickness", 41, "", "", ""))
    sheet.append((f"Left out: restricted duties ({cast.people['namesake'].short})", 120, "", "", ""))
    for row in (sheet.max_row - 1, sheet.max_row):
        sheet.row_dimensions[row].hidden = True
    author = cast.people["manager"].name
    sheet["D3"].comment = Comment(f"{cast.people['clerk'].name} on leave from the 9th", author)
    for column, width in zip("ABCDE", (18, 22, 8, 14, 18), strict=True):
        sheet.column_dimensions[column].width = width


def _team(cast: Cast) -> list[Person]:
    return [cast.people[part] for part in ("insp", "namesake", "sgt", "pc", "analyst", "manager", "clerk")]


def message(cast: Cast, sent_on: date) -> bytes:
    """The manager to the portal's lead, with a note in a Word document."""
    manager, lead, analyst = (cast.people[part] for part in ("manager", "insp", "analyst"))
    made = EmailMessage()
    made["From"] = f"{manager.name} <{cast.email('manager')}>"
    made["To"] = f"{lead.name} <{cast.email('insp')}>"
    made["Cc"] = f"{analyst.name} <{cast.email('analyst')}>"
    made["Subject"] = "Staffing of the dashcam portal"
    made["Date"] = format_datetime(datetime.combine(sent_on, time(8, 47), LONDON))
    made["Message-ID"] = f"<staffing.{sent_on:%Y%m%d}@{cast.mail}>"
    made.set_content(
        f"{lead.given},\n\n"
        "Two of the nine posts have stood empty since the spring, and overtime has gone up with the number of "
        f"recordings. {analyst.given} has the figures by month. {cast.people['pc'].full} has offered to stay on for "
        "the summer, which would help.\n\n"
        "My note is attached. Could we speak before Thursday?\n\n"
        f"{manager.given}\n\n{manager.name}\n{manager.role}\n{cast.force}\nTelephone {cast.phone}118\n"
    )
    note = word(
        "Cover in the ticket office",
        (
            f"{cast.people['namesake'].full} covers the portal on Mondays and Tuesdays, {cast.people['pc'].full} "
            "on the other days.",
            f"{manager.initials} to ask for one temporary post until the end of the year.",
        ),
    )
    made.add_attachment(
        note,
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="Cover in the ticket office.docx",
    )
    made.set_boundary(f"=_staffing_{sent_on:%Y%m%d}")
    return made.as_bytes()


def staffing_note(cast: Cast) -> bytes:
    """A Word document with a table, a deleted sentence and a comment."""
    people = cast.people
    return word(
        "Staffing of the dashcam portal",
        (
            f"Written by {people['manager'].name}, {people['manager'].role}, for {people['chair'].full}.",
            "The portal was set up with nine posts. Recordings have grown by a third since, and the posts have not. "
            "A recording now waits eleven working days for its first look; the aim is five.",
            f"{people['insp'].formal} proposes two more posts. {people['council'].full} of {cast.council} has asked "
            "what the delay means for schools that send recordings in.",
        ),
        table=(
            ("Action", "By whom", "When"),
            ("Cost two further posts", people["manager"].initials, "Before the next board"),
            ("Restate the waiting times", people["analyst"].name, "Monthly"),
            (
                "Tell the council what to expect",
                f"{people['insp'].initials} and {people['press'].initials}",
                "This week",
            ),
        ),
        deleted=f"{people['sgt'].formal} is not willing to lend reviewers again.",
        comment=(people["chair"].name, f"Ask {people['sgt'].given} before this goes to the board."),
    )


def word(
    title: str,
    paragraphs: Iterable[str],
    *,
    table: Sequence[Sequence[str]] = (),
    deleted: str = "",
    comment: tuple[str, str] = ("", ""),
) -> bytes:
    """A .docx. ``deleted``: text that a tracked change took out; ``comment``: its author, and what it says."""
    author, remark = comment
    body = _paragraph(title, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') + "".join(
        map(_paragraph, paragraphs)
    )
    if deleted:
        body += (
            f'<w:p><w:del w:id="1" w:author="{escape(author)}"><w:r><w:delText>{escape(deleted)}</w:delText></w:r>'
            "</w:del></w:p>"
        )
    rows = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in cells) for cells in table)
    body += f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>" if table else ""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    if remark:
        parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{_WORD}"><w:comment w:id="0" w:author="{escape(author)}">{_paragraph(remark)}'
            "</w:comment></w:comments>"
        )
    return _packed({name: text.encode() for name, text in parts.items()})


def _paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _packed(parts: dict[str, bytes]) -> bytes:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return wire.getvalue()


_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_PART}.document.main+xml"/>'
    f'<Override PartName="/word/comments.xml" ContentType="{_PART}.comments+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
