"""How a date is written in minutes, letters and forms; shared by the detectors that look for one."""

from __future__ import annotations

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ \u00a0.-]{{0,2}}(?:of )?{_MONTH}[,. \u00a0-]{{0,2}}(?:\d{{4}}|\d{{2}})\b|"
    rf"{_MONTH}[ \u00a0]\d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})"
)
