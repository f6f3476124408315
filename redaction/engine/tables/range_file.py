"""A range cut out of a workbook, as it is kept: the original of a document of its own."""

from __future__ import annotations

import json

from redaction.engine.limits import Unusable
from redaction.engine.tables.workbook import Cut

FORMAT = "candour.range/1"


def written(cut: Cut) -> bytes:
    content = {
        "format": FORMAT,
        "sheet": cut.sheet,
        "range": cut.range,
        "rows": cut.rows,
        "left_out": cut.left_out,
        "remarks": cut.remarks,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True).encode()


def read_range(data: bytes) -> Cut:
    """Raises ``Unusable`` for what ``written`` did not write."""
    try:
        content = json.loads(data)
        if content["format"] != FORMAT:
            raise Unusable("This is no range of a spreadsheet.")
        rows = tuple(tuple(map(str, row)) for row in content["rows"])
        remarks = tuple(content.get("remarks", ()))
        return Cut(content["sheet"], content["range"], rows, tuple(content["left_out"]), remarks)
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable("This is no range of a spreadsheet.") from error
