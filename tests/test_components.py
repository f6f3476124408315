"""Components as people meet them: words, ids and links of the macros that pages are built of."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask, render_template_string
from flask_wtf import CSRFProtect
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms import DateField, FieldList, Form, FormField, RadioField, SelectField, StringField
from wtforms.fields import SelectChoice
from wtforms.validators import InputRequired

from foi.core.config import Settings
from foi.core.http import pages, words

DUE = date(2026, 12, 9)


class _Inner(Form):  # type: ignore[misc] # WTForms has no types
    question = StringField("Question", validators=[InputRequired("Enter the question")])


class _Form(Form):  # type: ignore[misc] # WTForms has no types
    subject = StringField("Subject", description="A few words", validators=[InputRequired("Enter a subject")])
    received_on = DateField(
        "Date received", format="%d %m %Y", validators=[InputRequired("Enter the date received")]
    )
    finding = RadioField(
        "Finding",
        choices=[SelectChoice("a", "Disclosed"), SelectChoice("b", "Not held")],
        validators=[InputRequired("Choose a finding")],
    )
    law = SelectField(
        "Law",
        choices=[
            SelectChoice("FOIA", "The Act", optgroup="Acts"),
            SelectChoice("EIR", "The Regulations", optgroup="Regulations"),
        ],
    )
    parts = FieldList(FormField(_Inner), min_entries=2)


@pytest.fixture(scope="module")
def app() -> Flask:
    """Pages without the rest of Candour: no database, no views."""
    app = Flask("components", static_folder=None)
    app.secret_key = "s" * 40
    CSRFProtect(app)
    pages.init_app(app, Settings(surface="staff", data_folder=Path(), public_database_url=""))
    words.init_app(app)
    return app


def _show(app: Flask, source: str, path: str = "/", **context: object) -> BeautifulSoup:
    with app.test_request_context(path):
        return BeautifulSoup(render_template_string(source, **context), "html.parser")


def _macro(app: Flask, component: str, call: str, path: str = "/", **context: object) -> BeautifulSoup:
    """What a macro of ``templates/components`` draws: ``_macro(app, "content", "quote(text)", text="...")``."""
    name = call.partition("(")[0]
    source = f'{{% from "components/{component}.html" import {name} %}}{{{{ {call} }}}}'
    return _show(app, source, path, **context)


def _words(soup: BeautifulSoup | Tag) -> str:
    return " ".join(soup.get_text(" ").split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("due, days=4", "Wed 9 Dec , 4 working days left"),
        ("due, days=1", "Wed 9 Dec , 1 working day left"),
        ("due, days=0", "Wed 9 Dec , today is the last day"),
        ("due, late=1", "Wed 9 Dec , late by 1 working day"),
        ("due, late=2", "Wed 9 Dec , late by 2 working days"),
        ("none", "No date yet"),
        ("due, stopped='Waiting for clarification'", "Waiting for clarification"),
    ],
)
def test_days_left_says_it_in_words(app: Flask, arguments: str, words: str) -> None:
    assert _words(_macro(app, "deadlines", f"days_left({arguments})", due=DUE)) == words


def test_a_late_date_differs_by_more_than_its_words(app: Flask) -> None:
    assert _macro(app, "deadlines", "days_left(due, late=2)", due=DUE).select_one(".candour-due--late strong")


def test_each_day_of_the_calendar_says_why_it_counts(app: Flask) -> None:
    kinds = [
        ("received", None, "Received"),
        ("counted", 1, ""),
        ("holiday", None, "Bank holiday: Christmas Day"),
        ("weekend", None, "Weekend"),
    ]
    days = [
        SimpleNamespace(day=date(2026, 12, 30) + timedelta(i), kind=k, number=n, why=w)
        for i, (k, n, w) in enumerate(kinds)
    ]
    soup = _macro(app, "deadlines", "month_calendar(days)", days=days)
    assert [_words(one) for one in soup.select("caption")] == ["December 2026", "January 2027"]
    assert [_words(one) for one in soup.select("td.candour-calendar__day")] == [
        "30 Received",
        "31 counts as day 1",
        "1 Bank holiday: Christmas Day",
        "2 Weekend",
    ]
    first_of_december = soup.select("table")[0].select("tbody td")
    assert [one.has_attr("class") and "blank" in one["class"][0] for one in first_of_december[:3]] == [
        True,
        True,
        False,
    ]  # 30 December is a Wednesday
    assert all(len(row.select("td")) == 7 for row in soup.select("tbody tr"))


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("case", "FOR_SIGN_OFF", "For sign-off"),
        ("document", "SENT_BACK", "Sent back"),
        ("entry", "WITHDRAWN", "Removed"),
        ("outcome", "NCND", "Neither confirm nor deny"),
        ("redaction", "check", "To check"),
        ("case", SimpleNamespace(name="SENT"), "Sent"),
        ("case", "A_NEW_ONE", "A new one"),
    ],
)
def test_statuses_are_words(app: Flask, kind: str, status: object, words: str) -> None:
    assert _words(_macro(app, "status", "status_tag(s, k)", s=status, k=kind)) == words
    assert _words(_macro(app, "status", "status_words(s, k)", s=status, k=kind)) == words


def _failed() -> _Form:
    form = _Form(
        MultiDict(
            [
                ("received_on", "31"),
                ("received_on", "2"),
                ("received_on", "2026"),
                ("parts-0-question", ""),
                ("parts-1-question", "x"),
            ]
        )
    )
    assert not form.validate()
    return form


FIELDS = """
{% from "components/forms.html" import error_summary %}
{% from "components/fields.html" import text_field, date_input, radios, select %}
{{ error_summary(form) }}
{{ text_field(form.subject) }}
{{ date_input(form.received_on) }}
{{ radios(form.finding) }}
{{ select(form.law) }}
{% for part in form.parts %}{{ text_field(part.form.question) }}{% endfor %}
"""


def test_every_error_links_to_its_field(app: Flask) -> None:
    soup = _show(app, FIELDS, form=_failed())
    links = soup.select(".govuk-error-summary__list a")
    assert [_words(one) for one in links] == [
        "Enter a subject",
        "Not a valid date value.",
        "Choose a finding",
        "Not a valid choice.",
        "Enter the question",
    ]
    for link in links:
        target = soup.select_one(f"[id='{str(link['href'])[1:]}']")
        assert target is not None and target.name in ("input", "select", "textarea"), link["href"]


def test_hint_and_error_describe_their_field(app: Flask) -> None:
    field = _show(app, FIELDS, form=_failed()).select_one("#subject")
    assert field is not None and field["aria-describedby"] == "subject-hint subject-error"


def test_a_wrong_date_is_shown_as_it_was_typed(app: Flask) -> None:
    boxes = _show(app, FIELDS, form=_failed()).select("input[name=received_on]")
    assert [(one["id"], one["value"]) for one in boxes] == [
        ("received_on", "31"),
        ("received_on-month", "2"),
        ("received_on-year", "2026"),
    ]


def test_a_right_date_comes_back_into_its_three_boxes(app: Flask) -> None:
    boxes = _show(app, FIELDS, form=_Form(data={"received_on": DUE})).select("input[name=received_on]")
    assert [one["value"] for one in boxes] == ["09", "12", "2026"]


def test_options_keep_their_groups(app: Flask) -> None:
    soup = _show(app, FIELDS, form=_Form())
    assert [one["label"] for one in soup.select("#law optgroup")] == ["Acts", "Regulations"]


def test_pagination_keeps_the_address_and_calls_nothing_by_it(app: Flask) -> None:
    """ "endpoint" and "_external" are parameters of url_for: as words of an address they must stay words."""
    soup = _macro(
        app,
        "tables",
        'pagination(2, 3, total=120, noun="requests")',
        "/?endpoint=x&_external=1&late=yes&late=no&page=2",
    )
    assert soup.select_one("[rel=next]")["href"] == "/?endpoint=x&_external=1&late=yes&late=no&page=3"  # type: ignore[index]
    assert "Showing 51 to 100 of 120 requests" in _words(soup)


def test_text_in_a_summary_is_escaped_and_markup_is_not(app: Flask) -> None:
    values = _macro(
        app, "content", "summary_list(rows)", rows=[("A", "<i>a</i>"), ("B", Markup("<i>b</i>"))]
    ).select("dd")
    assert [one.find("i") is not None for one in values] == [False, True]


def test_what_waits_has_no_dead_button(app: Flask) -> None:
    soup = _macro(app, "next_step", 'next_step("Send.", "Send", "/x", waits_for="sign-off")')
    assert not soup.select("button, a") and "Waiting for: sign-off" in _words(soup)


@pytest.mark.parametrize(
    ("bytes_", "words"), [(890, "890 bytes"), (234_567, "235 KB"), (2_340_000, "2.3 MB")]
)
def test_files_say_what_they_are(app: Flask, bytes_: int, words: str) -> None:
    files = [
        {
            "name": "Minutes",
            "href": "/f",
            "type": "PDF",
            "bytes": bytes_,
            "pages": 1,
            "edition": "",
            "note": "",
        }
    ]
    assert f"PDF, {words}, 1 page" in _words(_macro(app, "content", "files_list(files)", files=files))


def test_progress_stops_asking_when_done_or_failed(app: Flask) -> None:
    call = 'progress("a", "Reading", 34, "/p", done=done, failed=failed)'
    going, done, failed = (
        _macro(app, "progress", call, done=d, failed=f)
        for d, f in ((False, ""), (True, ""), (False, "It is encrypted."))
    )
    assert going.select_one("[data-hx-get='/p']") and "34%" in _words(going)
    assert not done.select("[data-hx-get]") and not failed.select("[data-hx-get]")
    assert failed.select_one("[role=alert]")


def test_a_letter_is_a_document_of_its_own(app: Flask) -> None:
    letter = SimpleNamespace(
        reference="FOI 26-0012",
        dated_on=DUE,
        subject="Your request",
        recipient_lines=["A Requester"],
        salutation="",
        signed_by=["Alice"],
    )
    authority = SimpleNamespace(
        name="Northmoor Constabulary", address="1 Moor Lane\nNorthmoor", email="foi@northmoor.police.example"
    )
    source = '{% extends "layout/letter.html" %}{% block letter %}<p>We hold it.</p>{% endblock %}'
    soup = _show(app, source, letter=letter, authority=authority, letter_css="letter.css")
    assert _words(soup.title) == "Your request (FOI 26-0012)" if soup.title else False
    assert "Date: 9 December 2026" in _words(soup) and "We hold it." in _words(soup)
    assert not soup.select("script")
