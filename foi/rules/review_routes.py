"""How to complain, by regime: internal review, regulator, court or tribunal, with days and addresses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from foi.rules.bank_holidays import Calendar
from foi.rules.clock import ClockError, DueKind, Event, EventKind, Reading, read
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, Limit, Regime


@dataclass(frozen=True)
class Body:
    """Whom to go to. ``address``: postal, by line; ``website`` without scheme; ``office``: its name in sentences."""

    name: str
    short: str
    address: tuple[str, ...]
    website: str
    office: str = ""


ICO = Body(
    "Information Commissioner's Office",
    "ICO",
    ("Information Commissioner's Office", "Wycliffe House", "Water Lane", "Wilmslow", "Cheshire", "SK9 5AF"),
    "ico.org.uk/make-a-complaint",
    "Information Commissioner",
)
OSIC = Body(
    "Scottish Information Commissioner",
    "OSIC",
    ("Scottish Information Commissioner", "Kinburn Castle", "Doubledykes Road", "St Andrews", "KY16 9DS"),
    "foi.scot/appeal",
    "Scottish Information Commissioner",
)
TRIBUNAL = Body(
    "First-tier Tribunal (General Regulatory Chamber)",
    "tribunal",
    (),
    "www.gov.uk/guidance/information-rights-appeal",
)
COURT_OF_SESSION = Body("Court of Session", "court", (), "www.scotcourts.gov.uk")


@dataclass(frozen=True)
class ReviewRoute:
    """The way from an answer to a court, for one regime.

    ``ask_within`` working days run from the day told in ``counts_from``. ``to_regulator_within`` and
    ``to_court_within`` are in words: neither is counted in working days. ``what_to_send`` is what a request for
    review must contain to be valid. ``{office}`` stands for the regulator until `route` has named it.
    """

    regime_code: str
    review_name: str
    ask_within: Limit
    counts_from: str
    what_to_send: str
    what_section: str
    decided_within: Limit
    regulator: Body
    regulator_right: str
    regulator_section: str
    to_regulator_within: str
    court: Body
    court_right: str
    court_section: str
    to_court_within: str

    @property
    def review_right(self) -> str:
        """The right to a review, in a sentence."""
        article = "an" if self.review_name[0] in "aeiou" else "a"
        return f"You have the right to ask us for {article} {self.review_name} of this decision."


_WRITING = "Write to us and say what you are dissatisfied with."
_ICO_WITHIN = (
    "as soon as you can after our review, without undue delay: the {office} asks for complaints within six "
    "weeks"
)

_FTT = "You and we can appeal against the {office}'s decision notice to the First-tier Tribunal."
_SIC = "If you remain dissatisfied after our review, or we do not answer it in time, you can appeal to the {office}."
_SIC_WITHIN = (
    "within six months of receiving the outcome of our review, or of the day by which you should have had it"
)
_SESSION = "You can appeal against the {office}'s decision to the Court of Session, on a point of law only."

_ROUTES = {
    "FOIA": ReviewRoute(
        regime_code="FOIA",
        ask_within=FOIA.ask_review_within,
        decided_within=FOIA.review,
        review_name="internal review",
        counts_from="the day on which you received this letter",
        what_to_send=_WRITING,
        what_section="section 45 Code of Practice, part 5",
        regulator=ICO,
        regulator_right="You can ask the {office} to decide whether we dealt with your request as the "
        "Act requires.",
        regulator_section="s.50",
        to_regulator_within=_ICO_WITHIN,
        court=TRIBUNAL,
        court_right=_FTT,
        court_section="s.57",
        to_court_within="within 28 days of the decision notice being sent",
    ),
    "FOISA": ReviewRoute(
        regime_code="FOISA",
        ask_within=FOISA.ask_review_within,
        decided_within=FOISA.review,
        review_name="review",
        counts_from="the end of the time we had for answering, or the day on which you received a late answer",
        what_to_send="Write to us (or send a recording) with your name, an address for correspondence, the request you "
        "made and what you are dissatisfied with.",
        what_section="s.20(3)",
        regulator=OSIC,
        regulator_right=_SIC,
        regulator_section="s.47(1)",
        to_regulator_within=_SIC_WITHIN,
        court=COURT_OF_SESSION,
        court_right=_SESSION,
        court_section="s.56",
        to_court_within="within 42 days of the decision",
    ),
    "EIR": ReviewRoute(
        regime_code="EIR",
        ask_within=EIR.ask_review_within,
        decided_within=EIR.review,
        review_name="internal review",
        counts_from="the day on which you believe that we failed to comply",
        what_to_send=_WRITING,
        what_section="reg 11(2)",
        regulator=ICO,
        regulator_right="You can ask the {office} to decide whether we dealt with your request as the "
        "Regulations require.",
        regulator_section="reg 18",
        to_regulator_within=_ICO_WITHIN,
        court=TRIBUNAL,
        court_right=_FTT,
        court_section="reg 18",
        to_court_within="within 28 days of the decision notice being sent",
    ),
    "EISR": ReviewRoute(
        regime_code="EISR",
        ask_within=EISR.ask_review_within,
        decided_within=EISR.review,
        review_name="review",
        counts_from="the day on which you received our decision, or should have received it",
        what_to_send=_WRITING,
        what_section="reg 16(2)",
        regulator=OSIC,
        regulator_right=_SIC,
        regulator_section="reg 17",
        to_regulator_within=_SIC_WITHIN,
        court=COURT_OF_SESSION,
        court_right=_SESSION,
        court_section="reg 17",
        to_court_within="within 42 days of the decision",
    ),
}


def route(regime: Regime, regulator: Body | None = None) -> ReviewRoute:
    """The way to complain under ``regime``.

    ``regulator``: as the authority has it, where the name or address that we know is no longer right. The Data (Use
    and Access) Act 2025, s.117 to s.119, puts an Information Commission in the Commissioner's place from a day that
    regulations appoint, and a notice must tell of the right as it is then (FOIA s.17(7)(b)).
    """
    found = _ROUTES[regime.code]
    body = regulator or found.regulator
    return replace(
        found,
        regulator=body,
        regulator_right=found.regulator_right.format(office=body.office),
        to_regulator_within=found.to_regulator_within.format(office=body.office),
        court_right=found.court_right.format(office=body.office),
    )


def named(regime: Regime, *, name: str, address: str, website: str) -> Body | None:
    """The regulator with what an authority says of it in place of what we know; None where it says nothing."""
    known = _ROUTES[regime.code].regulator
    lines = tuple(line.strip() for line in address.splitlines() if line.strip())
    if not (name or lines or website):
        return None
    return Body(
        name or known.name,
        known.short,
        lines or ((name, *known.address[1:]) if name else known.address),
        website.removeprefix("https://").removeprefix("http://") or known.website,
        name or known.office,
    )


def last_day_to_ask(
    regime: Regime,
    calendar: Calendar,
    *,
    received_on: date,
    sent_on: date,
    events: Iterable[Event] = (),
) -> Reading:
    """The last day to ask for a review of an answer sent, and taken as received, on ``sent_on``.

    FOISA s.20(5): where the answer came early this is later than 40 working days after it, because the window
    runs from the expiry of the time for answering; the letter shows this later day. The other regimes count from
    the answer. ``events`` are those of the request's own clock.
    """
    answered = Event(EventKind.RESPONDED_AND_RECEIVED, on=sent_on)
    try:
        return read(received_on, (*events, answered), regime, calendar, due_kind=DueKind.REVIEW_REQUEST_BY)
    except ClockError:
        # Answered while the clock stood still (a refusal with a question open): there is no expiry to count from.
        return read(sent_on, (), regime, calendar, due_kind=DueKind.FORTY_WORKING_DAYS)
