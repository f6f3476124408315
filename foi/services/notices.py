"""A letter of one kind: the facts that it states, what the law still misses among them, and its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from flask import render_template

from foi.models.authority import Authority
from foi.rules.clock_reading import Reading
from foi.rules.missing import Missing
from foi.rules.month_days import CalendarDay
from foi.rules.notice_fields import Facts, NoticeKind
from foi.rules.notice_words import statements
from foi.rules.plain_dates import written
from foi.rules.refusal_notice import missing, required
from foi.rules.regimes import Regime
from foi.rules.review_routes import ReviewRoute
from foi.services import authorities
from foi.services.stationery import Sheet


@dataclass(frozen=True)
class Notice:
    """Everything that a letter is written from.

    ``facts`` stand under the names of ``foi.rules.notice_fields``; ``reading`` is the clock as it will be once the
    letter has gone, ``calendar`` its days; ``unmet``: what keeps it back besides its own fields.
    """

    kind: NoticeKind
    regime: Regime
    authority: Authority
    sheet: Sheet = field(repr=False)
    facts: Facts
    reading: Reading | None = field(default=None, repr=False)
    calendar: tuple[CalendarDay, ...] = field(default=(), repr=False)
    unmet: tuple[Missing, ...] = ()

    @property
    def route(self) -> ReviewRoute:
        return authorities.review_route(self.authority, self.regime)

    @cached_property
    def gaps(self) -> tuple[Missing, ...]:
        """What keeps the letter from being frozen; empty when it is complete."""
        return tuple(dict.fromkeys((*missing(self.kind, self.regime, self.facts), *self.unmet)))

    @cached_property
    def _sections(self) -> dict[str, str]:
        return {one.name: one.section for one in required(self.kind, self.regime, self.facts)}

    def asks(self, name: str) -> bool:
        """Whether the law wants this field in a letter of this kind."""
        return name in self._sections

    def cited(self, name: str) -> str:
        """The section that wants the field, in full: "section 9(1) of the Freedom of Information Act 2000"."""
        section = self.regime.spelled(self._sections[name])
        return section if "Code" in section else f"{section} of the {self.regime.title}"

    def said(self, name: str) -> str:
        """The field's words; empty where there are none."""
        value = self.facts.get(name)
        if isinstance(value, date):
            return written(value)
        if isinstance(value, Decimal):
            return f"£{value:.2f}"
        return value.strip() if isinstance(value, str) else ""

    def wanted(self, name: str) -> str:
        """What to do about the field, for the place where it is missing."""
        return next((gap.message for gap in self.gaps if gap.field == name), "")


def facts_in_common(kind: NoticeKind, regime: Regime, authority: Authority) -> dict[str, object]:
    """What every letter of that kind states: its fixed sentences, and how to complain.

    Without a contact for reviews the right to one could not be used, so it does not count as told.
    """
    route = authorities.review_route(authority, regime)
    return {
        **statements(kind, regime),
        "complaints_procedure": authority.review_contact,
        "review_right": route.review_right if authority.review_contact else "",
        "regulator_right": route.regulator_right,
        "court_right": route.court_right,
    }


def text_of(notice: Notice) -> str:
    """The letter as HTML (an ``article``): for the page, for freezing, for the PDF and the e-mail."""
    return render_template(
        "letters/notice.html", notice=notice, letter=notice.sheet, authority=notice.authority
    )
