"""OpenDocument spreadsheets: values, and what hides them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TINIEST = 3
"""Points: letters of less than that are no letters to anybody."""
_NOTHING = 1e-9


def read_ods(data: bytes) -> Workbook:
    """Raises ``Unusable``: encrypted, broken, over a limit."""
    with opened_archive(data) as archive:
        demand_unencrypted(part(archive, "META-INF/manifest.xml"))
        content, common = part(archive, "content.xml"), part(archive, "styles.xml")
        if content is None:
            raise Unusable("The spreadsheet is damaged: it has no content.")
        beside = [name for name in archive.namelist() if name.startswith(("Object ", "Basic/", "Pictures/"))]
    styles = {
        str(style.get(_STYLE + "name")): style
        for source in (common, content)
        for style in (source.iter(_STYLE + "style") if source is not None else ())
    }
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
    usual: list[tuple[int, str]] = []
    for given in table.iter(_TABLE + "table-column"):
        times = _times(given, "columns", LAST_COLUMN)
        usual.append((column + times, str(given.get(_TABLE + "default-cell-style-name") or "")))
        if given.get(_TABLE + "visibility", "visible") != "visible":
            sheet.hidden_columns |= set(range(column, column + times))
        column += times
    row = 1
    for given in table.iter(_TABLE + "table-row"):
        row = _read_row(sheet, row, given, Looks(styles, usual))
    return sheet


@dataclass(frozen=True, slots=True)
class Looks:
    """``usual``: of each run of columns, the column after it, and the style of cells that name none."""

    styles: dict[str, Element]
    usual: list[tuple[int, str]]

    def chain(self, name: str) -> list[Element]:
        """The style and those it is derived from, the nearest first; the sheet's default is the last."""
        found: list[Element] = []
        while name in self.styles and self.styles[name] not in found:
            found.append(self.styles[name])
            name = str(found[-1].get(_STYLE + "parent-style-name") or "Default")
        return found

    def of(self, cell: Element, row: Element, column: int) -> list[Element]:
        own = cell.get(_TABLE + "style-name") or row.get(_TABLE + "default-cell-style-name")
        of_column = next((name for end, name in self.usual if column < end), "")
        return self.chain(str(own or of_column or "Default"))


def _times(given: Element, of: str, most: int) -> int:
    written = given.get(f"{_TABLE}number-{of}-repeated", "1")
    return min(int(written), most) if written.isdecimal() else 1


def _read_row(sheet: Sheet, row: int, given: Element, looks: Looks) -> int:
    """Keep the cells of a row as often as it is repeated; the number of the next."""
    cells: list[tuple[int, int, Cell]] = []
    column = 1
    for one in given.iter(_TABLE + "table-cell", _TABLE + "covered-table-cell"):
        times = _times(one, "columns", LAST_COLUMN)
        cell = _cell(one, looks, looks.of(one, given, column))
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


def _cell(given: Element, looks: Looks, styles: list[Element]) -> Cell:
    """Text under a cell that was merged over it shows no more than white letters do."""
    notes = [tidy(_words(note)) for note in given.iter(_OFFICE + "annotation")]
    kind = given.get(_OFFICE + "value-type", "")
    shown = "\n".join(_words(line) for line in given.iterchildren(_TEXT + "p"))
    if kind == "boolean":
        text = str(given.get(_OFFICE + "boolean-value", "")).upper()
    elif kind in _PLAIN:
        text = str(given.get(_OFFICE + _PLAIN[kind]) or "").removesuffix("T00:00:00")
    else:
        text = shown
    is_hidden = given.tag == _TABLE + "covered-table-cell" or _is_unseen(looks, styles)
    is_blank = kind in _PLAIN and given.find(_TEXT + "p") is not None and not shown.strip()
    fuller = kind in _PLAIN and not is_blank and _says_more(text, shown)
    return Cell(tidy(text), is_hidden or is_blank, "\n".join(notes), fuller)


def _says_more(value: str, shown: str) -> bool:
    """Whether the kept value holds figures that the shown text lacks."""
    if not shown:
        return False
    figures = re.sub(r"[^0-9.\-]", "", shown)
    try:
        of_value, of_shown = float(value), float(figures)
    except ValueError:
        # A date or a time: each of its numbers must be among those that show, a year by its last two figures.
        seen = {int(number) % 100 for number in re.findall(r"\d+", shown)}
        names = any(month in shown.casefold() for month in _MONTHS)
        parts = [int(number) % 100 for number in re.findall(r"\d+", value)]
        needed = [number for at, number in enumerate(parts) if not (at == 1 and names)]
        return any(number and number not in seen for number in needed)
    return all(abs(of_value * scale - of_shown) > _NOTHING * max(abs(of_shown), 1) for scale in (1, 100, -1))


def _words(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _properties(style: Element | None, name: str) -> dict[str, str]:
    found = None if style is None else style.find(_STYLE + name)
    return {} if found is None else {str(key): str(value) for key, value in found.attrib.items()}


def _is_unseen(looks: Looks, styles: list[Element]) -> bool:
    """White on white, or tiny; or so where a condition of the style holds, which is not worked out."""
    if _vanishes(styles):
        return True
    maps = (one for style in styles[:1] for one in style.iterchildren(_STYLE + "map"))
    return any(_vanishes(looks.chain(str(one.get(_STYLE + "apply-style-name")))) for one in maps)


def _vanishes(styles: list[Element]) -> bool:
    letters = _first(styles, "text-properties", "color")
    behind = _first(styles, "table-cell-properties", "background-color") or "#ffffff"
    size = _first(styles, "text-properties", "font-size").removesuffix("pt")
    is_tiny = size.replace(".", "", 1).isdecimal() and float(size) < _TINIEST
    return is_tiny or letters.casefold() == ("#ffffff" if behind == "transparent" else behind).casefold()


def _first(styles: list[Element], properties: str, name: str) -> str:
    """What the nearest style says."""
    said = (_properties(style, properties).get(_FO + name) for style in styles)
    return next((value for value in said if value), "")
