"""Rectangles and exemptions from a file, as ``docs/formats.md`` describes them."""

from __future__ import annotations

import json
import re
from typing import Any

from redaction.engine.burn import Mark
from redaction.rules.geometry import Box
from redaction.rules.labels import Label, withheld_text

FORMAT = "candour.decisions/1"
_PROVISION = re.compile(r"(section|regulation|paragraph|article) \d[\dA-Za-z()]*((, | and )[\dA-Za-z()]+)*")


class BadDecisions(ValueError):
    """The file is not in the format; the message says where."""


def read_decisions(data: bytes) -> tuple[Mark, ...]:
    """A mark for each rectangle, its label made of category and provision."""
    try:
        given = json.loads(data)
    except ValueError as error:
        raise BadDecisions("The decisions file is not JSON.") from error
    if (
        not isinstance(given, dict)
        or given.get("format") != FORMAT
        or not isinstance(given.get("decisions"), list)
    ):
        raise BadDecisions(
            f'The decisions file must be an object with "format": "{FORMAT}" and "decisions": [...].'
        )
    return tuple(_mark(decision, number) for number, decision in enumerate(given["decisions"], 1))


def _mark(decision: Any, number: int) -> Mark:
    if not isinstance(decision, dict):
        raise BadDecisions(f"Decision {number} is not an object.")
    return Mark(_box(decision, number), _label(decision, number))


def _box(decision: dict[str, Any], number: int) -> Box:
    page, sides = decision.get("page"), decision.get("box")
    if not isinstance(page, int) or isinstance(page, bool) or page < 1:
        raise BadDecisions(f'Decision {number}: "page" must be a whole number from 1.')
    if not isinstance(sides, list) or len(sides) != 4 or not all(_is_number(side) for side in sides):
        raise BadDecisions(f'Decision {number}: "box" must be four numbers, [x0, y0, x1, y1].')
    box = Box(page, *(float(side) for side in sides))
    if box.is_empty:
        raise BadDecisions(f'Decision {number}: "box" is empty.')
    return box


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6


def _label(decision: dict[str, Any], number: int) -> str:
    provision = decision.get("provision")
    if not isinstance(provision, str) or not _PROVISION.fullmatch(provision):
        raise BadDecisions(
            f'Decision {number}: "provision" must be written as "section 40(2)" or "regulation 13".'
        )
    label = decision.get("label")
    if label is None:
        return f"[information withheld: {provision}]"
    if not isinstance(label, str) or label not in {known.value for known in Label}:
        raise BadDecisions(f'Decision {number}: "label" is none of those that docs/formats.md lists.')
    return withheld_text(Label(label), provision)
