"""The bank holidays that stop the clocks: what is confirmed, what is custom, and what an administrator changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import FileField, RadioField, SelectMultipleField, StringField
from wtforms.validators import InputRequired, Length

from foi.core.errors import NotFound
from foi.core.http.gate import allow, writes
from foi.core.http.words import date_words, plural
from foi.core.now import today
from foi.queries import people
from foi.rules.bank_holidays import BankHoliday, Nation
from foi.rules.calendar_changes import FileDifferences, is_named_in_statute
from foi.rules.roles import Act
from foi.services import bank_holidays as service
from foi.services import timekeeping
from foi.services.bank_holidays import Appointed
from foi.services.recounting import Recounted
from foi.web.access import my_id
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, choices

bank_holidays = Blueprint("bank_holidays", __name__)
LARGEST_FILE = 250_000
"""Bytes; the official file has some 30,000."""
_NATIONS = [(nation.value, nation.label) for nation in Nation]
_MOVE, _TAKE_BACK = "move", "take_back"


class _OnWhoseWord(BaseForm):
    source = StringField(
        "On whose word", [InputRequired("Say on whose word, with its date"), Length(max=300)]
    )
    known_from = DayField("Day it was announced")

    def word(self) -> Appointed:
        return Appointed(self.source.data, self.known_from.data)


class HolidayForm(_OnWhoseWord):
    day = DayField("Day", required="Enter the day")
    name = StringField("Name", [InputRequired("Enter the name of the day"), Length(max=100)])
    nations = SelectMultipleField(
        "Where", [InputRequired("Choose at least one nation")], choices=choices(_NATIONS)
    )


class ChangeForm(_OnWhoseWord):
    act = RadioField(
        "What becomes of it",
        [InputRequired("Choose what becomes of it")],
        choices=choices(
            [(_MOVE, "It moves to another day"), (_TAKE_BACK, "It is no bank holiday after all")]
        ),
    )
    to = DayField("The day it moves to")
    nations = SelectMultipleField(
        "Where", [InputRequired("Choose at least one nation")], choices=choices(_NATIONS)
    )


class FileForm(BaseForm):
    file = FileField("The official file")


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """One day of the list with all that share it."""

    day: date
    name: str
    nations: str
    source: str
    is_custom: bool
    can_change: bool


@bank_holidays.get("/administration/bank-holidays")
@allow(Act.ADMINISTER)
def show() -> str:
    return _page(HolidayForm(formdata=None))


def _page(form: HolidayForm) -> str:
    calendar = timekeeping.calendar()
    year = request.args.get("year", today().year, int)
    year = min(max(year, calendar.first_year), calendar.last_year)
    history = service.history()
    return render_template(
        "foi/bank_holidays.html",
        form=form,
        year=year,
        years=range(calendar.first_year, calendar.last_year + 1),
        confirmed_to=calendar.confirmed_to,
        last_year=calendar.last_year,
        lines=_lines([row for row in calendar.rows if row.day.year == year], calendar.confirmed_to),
        history=history,
        names=people.names(row.added_by_id for row in history),
        nation_labels=dict(_NATIONS),
    )


def _lines(rows: Sequence[BankHoliday], confirmed_to: date) -> list[HolidayLine]:
    together: dict[tuple[date, str], list[BankHoliday]] = {}
    for row in rows:
        together.setdefault((row.day, row.name), []).append(row)
    return [
        HolidayLine(
            day,
            name,
            _places(shared),
            "; ".join(dict.fromkeys(row.source for row in shared)),
            day > confirmed_to,
            not all(is_named_in_statute(row) for row in shared),
        )
        for (day, name), shared in together.items()
    ]


def _places(rows: Sequence[BankHoliday]) -> str:
    nations = {row.nation for row in rows}
    if nations == set(Nation):
        return "Throughout the United Kingdom"
    return ", ".join(nation.label for nation in sorted(nations))


@bank_holidays.post("/administration/bank-holidays")
@allow(Act.ADMINISTER)
@writes
def add() -> ResponseReturnValue:
    form = HolidayForm()
    if form.validate():
        with form.service_errors():
            day: date = form.day.day
            changed = service.add_day(
                nations=_chosen(form.nations.data), day=day, name=form.name.data, word=form.word(), by=my_id()
            )
            return _done(f"{date_words(day)} is a bank holiday now.", changed, day.year)
    return _page(form), 422


def _chosen(values: list[str]) -> list[Nation]:
    return [Nation(value) for value in values]


def _done(said: str, changed: list[Recounted], year: int) -> ResponseReturnValue:
    """Say what it did to the open cases, by reference: the administrator may not open them."""
    moved = [one for one in changed if one.before.due_on != one.after.due_on]
    names = ", ".join(one.reference for one in moved[:20]) + (" and others" if len(moved) > 20 else "")
    have = f"{plural(len(moved), 'open request')} {'has' if len(moved) == 1 else 'have'}"
    cases = (
        f"{have} another due date by it: {names}." if moved else "No open request has another due date by it."
    )
    flash(f"{said} {cases}")
    return redirect(url_for("bank_holidays.show", year=year))


@bank_holidays.route("/administration/bank-holidays/<day>", methods=["GET", "POST"])
@allow(Act.ADMINISTER)
@writes
def change(day: str) -> ResponseReturnValue:
    rows = _rows_of(day)
    where = [row.nation.value for row in rows]
    form = ChangeForm(data={"nations": where})
    form.nations.choices = choices((value, label) for value, label in _NATIONS if value in where)
    if request.method == "POST" and form.validate() and _has_day_if_moved(form):
        with form.service_errors():
            nations, old = _chosen(form.nations.data), rows[0].day
            if form.act.data == _MOVE:
                to: date = form.to.day
                changed = service.move_day(nations=nations, day=old, to=to, word=form.word(), by=my_id())
                return _done(f"The bank holiday has moved to {date_words(to)}.", changed, to.year)
            changed = service.take_back(nations=nations, day=old, word=form.word(), by=my_id())
            return _done(f"{date_words(old)} is no bank holiday any more.", changed, old.year)
    page = render_template("foi/change_bank_holiday.html", form=form, row=rows[0], places=_places(rows))
    return (page, 422) if form.errors else page


def _rows_of(day: str) -> list[BankHoliday]:
    try:
        found = timekeeping.calendar().named(date.fromisoformat(day))
    except ValueError:
        found = ()
    rows = [row for row in found if not is_named_in_statute(row)]
    if not rows:
        raise NotFound("There is no such bank holiday that could be changed.")
    return rows


def _has_day_if_moved(form: ChangeForm) -> bool:
    if form.act.data == _MOVE and form.to.data is None:
        form.to.errors = ["Enter the day it moves to"]
        return False
    return True


@bank_holidays.route("/administration/bank-holidays/file", methods=["GET", "POST"])
@allow(Act.ADMINISTER)
def preview() -> ResponseReturnValue:
    """Read the file and show what it would change; nothing is saved."""
    form = FileForm()
    found: FileDifferences | None = None
    text = ""
    if request.method == "POST":
        with form.service_errors():
            text = _text_of(form)
            found = service.read_file(text) if text else None
    page = _file_page(form, found, text)
    return (page, 422) if form.errors else page


def _file_page(form: FileForm, found: FileDifferences | None, text: str) -> str:
    return render_template(
        "foi/bank_holidays_file.html",
        form=form,
        found=found,
        text=text,
        can_take_back=[row for row in found.lacking if not is_named_in_statute(row)] if found else [],
        largest=LARGEST_FILE,
    )


def _text_of(form: FileForm) -> str:
    upload = request.files.get("file")
    data = upload.read(LARGEST_FILE + 1) if upload else b""
    if not data or len(data) > LARGEST_FILE:
        form.file.errors = [
            "Choose the file" if not data else "This is larger than the official file ever was"
        ]
        return ""
    return data.decode("utf-8", "replace")


@bank_holidays.post("/administration/bank-holidays/file/take-over")
@allow(Act.ADMINISTER)
@writes
def take_over() -> ResponseReturnValue:
    form = FileForm()
    with form.service_errors():
        changed = service.take_over_file(request.form.get("text", ""), lacking=_lacking(), by=my_id())
        return _done("The official file has been taken over.", changed, today().year)
    return _file_page(form, None, ""), 422


def _lacking() -> set[tuple[Nation, date]]:
    found = set()
    for value in request.form.getlist("lacking"):
        nation, _, day = value.partition(":")
        try:
            found.add((Nation(nation), date.fromisoformat(day)))
        except ValueError:
            raise NotFound("There is no such day to take back.") from None
    return found
