"""Spreadsheets that hold more than they show."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font


def saved(book: Any) -> bytes:
    wire = io.BytesIO()
    book.save(wire)
    return wire.getvalue()


def with_hidden_staff(people: int = 150) -> bytes:
    """What went wrong in August 2023: totals on top, and the people counted in a sheet that nobody sees."""
    book: Any = openpyxl.Workbook()
    totals = book.active
    totals.title = "Totals"
    for cells in (
        ["Rank", "Officers"],
        ["Constable", 3],
        ["Sergeant", 2],
        ["=1+1", "Mail helen.marsh@example.org"],
    ):
        totals.append(cells)
    totals["A2"].comment = Comment("Counted by Owen Tredwell", "Owen Tredwell")
    totals["C1"] = "unseen"
    totals["C1"].font = Font(color="FFFFFFFF")
    totals.row_dimensions[3].hidden = True
    staff = book.create_sheet("Sheet2")
    staff.sheet_state = "hidden"
    staff.append(["Surname", "Initials", "Service number"])
    for number in range(people):
        staff.append([f"Quibbleworth{number}", "O", 10_000 + number * 7])
    book.create_sheet("Deep").sheet_state = "veryHidden"
    return saved(book)


def of_people(people: int) -> bytes:
    book: Any = openpyxl.Workbook()
    book.active.title = "People"
    book.active.append(["Surname", "Payroll number"])
    for number in range(people):
        book.active.append([f"Tredwell{number}", 20_000 + number * 7])
    return saved(book)


ODS = """<?xml version="1.0"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<style:style style:name="off"><style:table-properties table:display="false"/></style:style>
<style:style style:name="white"><style:text-properties fo:color="#ffffff"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Totals"><table:table-column table:number-columns-repeated="2"/>
<table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>Rank</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="3"><text:p>3.00</text:p></table:table-cell>
<table:table-cell><text:p>in a hidden column</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell><text:p>filtered</text:p></table:table-cell>
</table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:style-name="white"><text:p>white</text:p>
<office:annotation><text:p>a note</text:p></office:annotation></table:table-cell>
<table:table-cell><text:p>seen</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>
<table:table table:name="Staff" table:style-name="off"><table:table-row><table:table-cell><text:p>Quibble</text:p>
</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def an_ods(content: str = ODS) -> bytes:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return wire.getvalue()
