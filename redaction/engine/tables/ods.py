"""OpenDocument spreadsheets: values, and what hides them."""

from __future__ import annotations

from collections.abc import Iterator

from redaction.engine.archives import Element, opened_archive, part
from redaction.engine.limits import Unusable
from redaction.engine.tables.values import tidy
from redaction.engine.tables.workbook import Cell, Sheet, Workbook, counted
from redaction.rules.cell_ranges import LAST_COLUMN, LAST_ROW

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _OFFICE, _TEXT, _STYLE, _FO = (
    _URN % name for name in ("table", "office", "text", "style", "xsl-fo-compatible")
)
_MANIFEST = _URN % "manifest"
_PLAIN = {
    "float": "value",
    "currency": "value",
    "percentage": "value",
    "date": "date-value",
    "time": "time-value",
}


def read_ods(data: bytes) -> Workbook:
    """Raises ``Unusable``: encrypted, broken, over a limit."""
    with opened_archive(data) as archive:
        demand_unencrypted(part(archive, "META-INF/manifest.xml"))
        content = part(archive, "content.xml")
        if content is None:
            raise Unusable("The spreadsheet is damaged: it has no content.")
        beside = [name for name in archive.namelist() if name.startswith(("Object ", "Basic/", "Pictures/"))]
    styles = {str(style.get(_STYLE + "name")): style for style in content.iter(_STYLE + "style")}
    sheets = [_sheet(table, styles) for table in content.iter(_TABLE + "table") if _is_sheet(table)]
    return Workbook(sheets, [*_told(content), *counted(len(beside), "embedded object, macro or picture")])


def demand_unencrypted(manifest: Element | None) -> None:
    """OpenDocument encrypts the members, not the archive. Raises ``Unusable``."""
    if manifest is not None and any(True for _ in manifest.iter(_MANIFEST + "encryption-data")):
        raise Unusable("The file is encrypted, so we can't read it.")


def _is_sheet(table: Element) -> bool:
    above = table.getparent()
    return above is not None and above.tag == _OFFICE + "spreadsheet"


def _told(content: Element) -> Iterator[str]:
    for tag, what, more in (
        ("data-pilot-table", "pivot table", ", with rows that may stand on no sheet"),
        ("named-range", "defined name", ", which can point to anything"),
        ("table-source", "link", " to another file"),
        ("tracked-changes", "record", " of earlier values"),
    ):
        yield from counted(sum(1 for _ in content.iter(_TABLE + tag)), what, more)
    formulas = sum(1 for cell in content.iter(_TABLE + "table-cell") if cell.get(_TABLE + "formula"))
    yield from counted(formulas, "formula", ", of which only values can leave")


def _sheet(table: Element, styles: dict[str, Element]) -> Sheet:
    sheet = Sheet(str(table.get(_TABLE + "name") or "Sheet"))
    properties = _properties(styles.get(str(table.get(_TABLE + "style-name"))), "table-properties")
    sheet.hidden = "hidden" if properties.get(_TABLE + "display") == "false" else ""
    column = 1
    for given in table.iter(_TABLE + "table-column"):
        times = _times(given, "columns", LAST_COLUMN)
        if given.get(_TABLE + "visibility", "visible") != "visible":
            sheet.hidden_columns |= set(range(column, column + times))
        column += times
    row = 1
    for given in table.iter(_TABLE + "table-row"):
        row = _read_row(sheet, row, given, styles)
    return sheet


def _times(given: Element, of: str, most: int) -> int:
    written = given.get(f"{_TABLE}number-{of}-repeated", "1")
    return min(int(written), most) if written.isdecimal() else 1


def _read_row(sheet: Sheet, row: int, given: Element, styles: dict[str, Element]) -> int:
    """Keep the cells of a row as often as it is repeated; the number of the next."""
    cells: list[tuple[int, int, Cell]] = []
    column = 1
    for one in given.iter(_TABLE + "table-cell", _TABLE + "covered-table-cell"):
        times = _times(one, "columns", LAST_COLUMN)
        cell = _cell(one, styles)
        if cell.text or cell.comment:
            cells.append((column, times, cell))
        column += times
    times = _times(given, "rows", LAST_ROW)
    is_off = given.get(_TABLE + "visibility", "visible") != "visible"
    sheet.has_filter |= given.get(_TABLE + "visibility") == "filter"
    for number in range(row, row + times) if cells else ():
        for start, many, cell in cells:
            for place in range(start, start + many):
                sheet.put(number, place, cell)
        if is_off:
            sheet.hidden_rows.add(number)
    return row + times


def _cell(given: Element, styles: dict[str, Element]) -> Cell:
    notes = [tidy(_words(note)) for note in given.iter(_OFFICE + "annotation")]
    kind = given.get(_OFFICE + "value-type", "")
    if kind == "boolean":
        text = str(given.get(_OFFICE + "boolean-value", "")).upper()
    elif kind in _PLAIN:
        text = str(given.get(_OFFICE + _PLAIN[kind]) or "").removesuffix("T00:00:00")
    else:
        text = "\n".join(_words(line) for line in given.iterchildren(_TEXT + "p"))
    return Cell(tidy(text), _is_unseen(styles.get(str(given.get(_TABLE + "style-name")))), "\n".join(notes))


def _words(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _properties(style: Element | None, name: str) -> dict[str, str]:
    found = None if style is None else style.find(_STYLE + name)
    return {} if found is None else {str(key): str(value) for key, value in found.attrib.items()}


def _is_unseen(style: Element | None) -> bool:
    letters = _properties(style, "text-properties").get(_FO + "color")
    behind = _properties(style, "table-cell-properties").get(_FO + "background-color", "#ffffff")
    white = "#ffffff" if behind == "transparent" else behind
    return letters is not None and letters.casefold() == white.casefold()
