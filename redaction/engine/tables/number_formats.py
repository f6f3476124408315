"""What a number format shows of a value (ECMA-376 part 1, section 18.8.31): all of it, some of it, or nothing."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_CONDITION = re.compile(r"\[[<>=]")
_SECTIONS = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\])*)(?:;|$)')
_TOKENS = re.compile(r"[0#?@]|[ymdhs]|general", re.IGNORECASE)
_TEXT_SECTION = 3


def shows_nothing(value: object, number_format: str) -> bool:
    """Whether a cell with this value is blank: the section for such values has neither digits nor letters in it."""
    sections = _sections(number_format)
    if len(sections) == 1 and not sections[0]:
        return False
    if _CONDITION.search(number_format):
        return any(_is_blank(one) for one in sections)
    chosen = _section_for(value, sections)
    return chosen is not None and _is_blank(chosen)


def says_more(value: object, number_format: str) -> bool:
    """Whether the value holds what is not shown: a time of day, days of a year, pence, thousands that are cut off."""
    if isinstance(value, bool) or not isinstance(value, (int, float, datetime, date, time)):
        # Text is shown as it is, unless other words stand in its place.
        chosen = _section_for(value, _sections(number_format)) if isinstance(value, str) else None
        return bool(chosen) and "@" not in str(chosen) and "general" not in str(chosen).casefold()
    chosen = _section_for(value, _sections(number_format)) or ""
    bare = _LITERAL.sub("", chosen)
    if isinstance(value, (datetime, date, time)):
        return _date_says_more(value, bare.casefold())
    return _number_says_more(value, bare)


def _number_says_more(value: float, bare: str) -> bool:
    if not bare.strip() or "general" in bare.casefold() or "@" in bare:
        return False
    if not re.search(r"[0#?]", bare):
        return True
    if re.search(r"[0#?],+(?:\.|[^0#?]*$)", bare) or "e" in bare.casefold() or "/" in bare:
        return True
    decimals = re.search(r"\.([0#?]*)", bare)
    places = len(decimals[1]) if decimals else 0
    shown = value * 100 if "%" in bare else value
    return abs(round(shown, places) - shown) > 1e-9 * max(abs(shown), 1)


def _date_says_more(value: datetime | date | time, bare: str) -> bool:
    if "general" in bare or not _TOKENS.search(bare):
        return False
    has_time = isinstance(value, time) or (isinstance(value, datetime) and value.time() != time())
    clock = value if isinstance(value, time) else value.time() if isinstance(value, datetime) else time()
    if has_time and ("h" not in bare or (clock.second and "s" not in bare)):
        return True
    return not isinstance(value, time) and not ("y" in bare and "m" in bare and "d" in bare)


def _sections(number_format: str) -> list[str]:
    if number_format.casefold() == "general":
        return [number_format]
    found = [match[1] for match in _SECTIONS.finditer(number_format)]
    # The pattern also finds the empty end.
    return found[:-1] if len(found) > 1 and not number_format.endswith(";") else found


def _section_for(value: object, sections: list[str]) -> str | None:
    """The section that shows the value; none for text where no section is for text."""
    if isinstance(value, str):
        if len(sections) > _TEXT_SECTION:
            return sections[_TEXT_SECTION]
        return sections[-1] if "@" in _LITERAL.sub("", sections[-1]) else None
    number = float(value) if isinstance(value, (int, float)) else 1.0
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if number == 0 and len(sections) > 2 else sections[0]


def _is_blank(section: str) -> bool:
    """No placeholder, and no letters of its own."""
    literals = "".join(re.findall(r'"([^"]*)"', section)).strip()
    bare = _BRACKETS.sub("", _LITERAL.sub("", section))
    return not literals and not bare.strip(" ;")
