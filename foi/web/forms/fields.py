"""Fields that hand over domain values, with errors in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from wtforms import DateField, HiddenField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

_MONTH_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|"
    "aug august|sep sept september|oct october|nov november|dec december"
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), 1) for name in names.split()}


def choices(pairs: Iterable[tuple[object, str]]) -> list[SelectChoice]:
    """Value and words of each choice, for radios, selects and checkboxes."""
    return [SelectChoice(value, words) for value, words in pairs]


class DayField(DateField):  # type: ignore[misc] # WTForms has no types
    """A day in three boxes (day, month, year); the month may be a word. ``required``: "Enter the date received"."""

    def __init__(self, label: str, *, required: str = "", **kwargs: Any) -> None:
        validators = [InputRequired(required)] if required else []
        super().__init__(label, validators, format="%d %m %Y", **kwargs)
        self._name_in_errors = label

    def process_formdata(self, valuelist: list[str]) -> None:
        boxes = [box.strip() for box in valuelist]
        self.raw_data = valuelist
        if not any(boxes):
            self.data = None
            self.raw_data = []  # so that a required field is said to be missing, not wrong
            return
        try:
            day, month, year = boxes
            number = MONTHS.get(month.lower()) or int(month)
            self.data = date(int(year) if len(year) == 4 else -1, number, int(day))
        except ValueError as wrong:
            self.data = None
            raise ValueError(f"{self._name_in_errors} must be a real date, like 27 3 2026") from wrong

    @property
    def day(self) -> date:
        """The day entered; only after a validation that demanded one."""
        day: date | None = self.data
        if day is None:
            raise ValueError("no day was entered")
        return day


class VersionField(HiddenField):  # type: ignore[misc] # WTForms has no types
    """The version of the case that the person saw."""

    def version(self) -> int | None:
        return int(self.data) if self.data and str(self.data).isdigit() else None
