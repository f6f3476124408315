"""One's own account: its roles, and the secret addresses of its calendars; and the calendars themselves."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from icalendar import Calendar, Event

from foi.core.errors import NotFound
from foi.core.http.gate import allow_signed_in, open_to_anyone, writes
from foi.core.http.words import date_words
from foi.queries.due_dates import DueDate, due_dates
from foi.rules import regimes
from foi.services import feeds
from foi.services.feeds import FeedScope
from foi.web.access import me, my_id, settings

account = Blueprint("account", __name__)
SCOPES = {FeedScope.MINE: "Due dates of your cases", FeedScope.TEAM: "Due dates of the whole team"}


@account.get("/account")
@allow_signed_in
def show() -> str:
    return _page()


def _page(*, scope: FeedScope | None = None, address: str = "") -> str:
    person = me()
    living = feeds.living(person.id)
    return render_template(
        "foi/my_account.html",
        person=person,
        calendars=[(one, SCOPES[one], living.get(one)) for one in feeds.offered_to(person)],
        new_scope=scope,
        new_address=address,
    )


@account.post("/account/calendars/<scope>")
@allow_signed_in
@writes
def make(scope: str) -> ResponseReturnValue:
    """The address stands on this one page: only its hash is kept."""
    wanted = _scope(scope)
    token = feeds.make(wanted, by=my_id())
    return _page(scope=wanted, address=settings().staff_url + url_for("account.calendar", token=token))


@account.post("/account/calendars/<scope>/give-up")
@allow_signed_in
@writes
def give_up(scope: str) -> ResponseReturnValue:
    feeds.give_up(_scope(scope), by=my_id())
    flash("The address of the calendar no longer answers.")
    return redirect(url_for("account.show"))


def _scope(value: str) -> FeedScope:
    try:
        return FeedScope(value)
    except ValueError:
        raise NotFound("There is no such calendar.") from None


@account.get("/calendars/<token>.ics")
@open_to_anyone
def calendar(token: str) -> ResponseReturnValue:
    """Whoever has the address reads it, as a calendar program does: references and dates, and nothing else."""
    feed = feeds.feed_of(token)
    if feed is None:
        abort(404)
    scope = FeedScope(feed.scope)
    rows = due_dates(feed.user_id if scope is FeedScope.MINE else None)
    response = Response(as_icalendar(rows, SCOPES[scope]), mimetype="text/calendar")
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Content-Disposition"] = "inline; filename=candour.ics"
    response.add_etag()
    return response.make_conditional(request)


def as_icalendar(rows: list[DueDate], name: str) -> bytes:
    """RFC 5545: an all-day event for each due date, the same bytes as long as nothing has changed."""
    made = Calendar()
    made.add("prodid", "-//Candour//Due dates//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"Candour: {name.lower()}")
    for row in rows:
        made.add_component(_event(row))
    written: bytes = made.to_ical()
    return written


def _event(row: DueDate) -> Event:
    on = row.earlier_due_on or row.due_on
    regime = regimes.regime(row.regime)
    limit = regime.review if row.is_review else regime.response
    what = "review" if row.is_review else "answer"
    said = [f"Last day of the {what}, {regime.spelled(limit.section)} ({row.regime})."]
    if row.earlier_due_on:
        later = f"With a bank holiday announced since, the last day is {date_words(row.due_on)}."
        said = ["Answer by this day to be safe.", later]
    if row.is_provisional:
        said.append("Provisional: it rests on bank holidays that are not confirmed yet.")
    event = Event()
    event.add("uid", f"case-{row.case_id}@{urlsplit(settings().staff_url).hostname}")
    event.add("dtstamp", row.logged_at)
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("summary", f"{row.reference}: {what} due{' (provisional)' if row.is_provisional else ''}")
    event.add("description", " ".join(said))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event
