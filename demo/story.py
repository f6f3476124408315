"""What a demo story consists of. Days count in working days after receipt; nothing here touches the app."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from disclosure_log.rules.holds import EntryStatus
from foi.rules.cost_limit import Activity
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest
from foi.rules.reviews import ReviewResult
from foi.rules.roles import Role
from redaction.rules.document_status import DocumentStatus


class Ground(StrEnum):
    """Why something is withheld, in words that hold in every regime; `Setting.grounds` gives the provision."""

    PERSONAL = "personal data of others"
    LAW_ENFORCEMENT = "law enforcement"
    COMMERCIAL = "commercial interests"
    ACCESSIBLE = "otherwise accessible"
    FUTURE = "future publication"
    HEALTH_AND_SAFETY = "health and safety"
    COST = "cost limit"
    NEITHER = "neither confirm nor deny, for personal data"


@dataclass(frozen=True)
class Applicant:
    """Who asked. Invented, like everybody."""

    name: str
    email: str = ""
    address: str = ""


@dataclass(frozen=True)
class Harm:
    """The answers to a prejudice test that finds harm likely."""

    interest: str
    link: str
    evidence: str

    @property
    def answers(self) -> dict[str, object]:
        return {
            "interest_harmed": self.interest,
            "how_harmed": self.link,
            "evidence_of_harm": self.evidence,
            "likelihood": "would be likely to",
        }


@dataclass(frozen=True)
class PublicInterest:
    """The answers to a public interest test that comes out against disclosure."""

    for_disclosure: str
    for_withholding: str
    balance: str

    @property
    def answers(self) -> dict[str, object]:
        return {
            "factors_for_disclosure": self.for_disclosure,
            "factors_for_withholding": self.for_withholding,
            "balance": self.balance,
            "favours_disclosure": False,
        }


@dataclass(frozen=True)
class Withheld:
    """One ground applied to one part, with the tests that it needs."""

    ground: Ground
    what: str
    tests: tuple[Harm | PublicInterest, ...] = ()
    assessment: LegitimateInterestsTest | None = None
    further: tuple[tuple[str, str], ...] = ()
    """Further answers, by the names that `foi.rules.balancing` gives them."""
    published_after: timedelta | None = None
    """For information that is to be published: when, counted from the request."""

    def answers(self, requested_on: date) -> dict[str, object]:
        """All answers under the names of `foi.rules.balancing`, the assessment apart."""
        found: dict[str, object] = dict(self.further)
        for test in self.tests:
            found |= test.answers
        if self.published_after is not None:
            found |= {"publish_on": requested_on + self.published_after, "requested_on": requested_on}
        return found


@dataclass(frozen=True)
class Part:
    """A question and, once prepared, its finding and answer."""

    question: str
    outcome: Outcome | None = None
    answer: str = ""
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True)
class Search:
    """A holder was asked on one day and, perhaps, answered on another."""

    holder: str
    asked: int
    asked_for: str
    answered: int | None = None
    found: str = ""
    """``held``, ``partly_held`` or ``not_held``."""
    said: str = ""
    where: str = ""


@dataclass(frozen=True)
class Hours:
    """Hours of work, estimated or done, recorded on one day. ``pounds`` an hour matter in Scotland only."""

    day: int
    activity: Activity
    hours: str
    who: str
    note: str = ""
    is_estimate: bool = True
    pounds: str = ""


@dataclass(frozen=True)
class Clarification:
    asked: int
    question: str
    answered: int | None = None
    reply: str = ""


@dataclass(frozen=True)
class Fees:
    """A fees notice, and the day of payment if it was paid."""

    notified: int
    pounds: int
    what_for: str
    paid: int | None = None


@dataclass(frozen=True)
class Ending:
    """Closed without an answer: ``status`` is WITHDRAWN, LAPSED or TRANSFERRED."""

    day: int
    status: CaseStatus
    note: str


@dataclass(frozen=True)
class Document:
    """A paper of the collection and how far it has come on the redaction desk."""

    paper: str
    status: DocumentStatus
    added: int
    title: str
    begun: int | None = None
    """When the officer decided the first page and left it there."""
    decided: int | None = None
    reviewed: int | None = None
    comment: str = ""
    """Why the reviewer sent it back."""
    holds: tuple[str, ...] = ()
    """Titles of the files that come with it, each a document of its own to decide."""


@dataclass(frozen=True)
class Entry:
    """The entry in the disclosure log, as prepared and as it stands today."""

    title: str
    summary: str
    status: EntryStatus | None
    """None: the response has not been sent yet."""
    is_approved: bool = True
    why_held: str = ""
    """In the officer's words, on the day after sending; empty where the system itself holds it."""
    why_withdrawn: str = ""
    withdrawn: int | None = None


@dataclass(frozen=True)
class FreshDecision:
    """What the reviewer decided about one part, by its place in the request (from 0)."""

    part: int
    result: ReviewResult
    outcome: Outcome
    reasons: str
    answer: str = ""


@dataclass(frozen=True)
class InternalReview:
    """The requester asked for a review on one day; somebody else has begun to decide it afresh."""

    asked: int
    dissatisfaction: str
    owner: str
    acknowledged: int
    decided: int
    decisions: tuple[FreshDecision, ...]


@dataclass(frozen=True)
class Story:
    """One case from receipt to where it stands today.

    ``received`` is in working days before today; every other day in working days after receipt.
    """

    key: str
    subject: str
    applicant: Applicant
    received: int
    opening: str
    parts: tuple[Part, ...]
    status: CaseStatus
    closing: str = ""
    owner: str | None = "officer"
    is_environmental: bool = False
    is_numbered: bool = False
    searches: tuple[Search, ...] = ()
    hours: tuple[Hours, ...] = ()
    clarification: Clarification | None = None
    fees: Fees | None = None
    ending: Ending | None = None
    documents: tuple[Document, ...] = ()
    has_schedule: bool = False
    """Whether the list of what is withheld goes with the response."""
    prepared: int | None = None
    submitted: int | None = None
    sent: int | None = None
    entry: Entry | None = None
    review: InternalReview | None = None

    @property
    def request(self) -> str:
        """The request as it was pasted: paragraphs, the questions numbered where the sender did so."""
        questions = [part.question for part in self.parts]
        if self.is_numbered:
            questions = ["\n".join(f"{n}. {text}" for n, text in enumerate(questions, start=1))]
        return "\n\n".join(text for text in (self.opening, *questions, self.closing) if text)


@dataclass(frozen=True)
class Account:
    """A demo person who can sign in, as the sign-in page lists them."""

    part: str
    name: str
    email: str
    password: str
    roles: tuple[Role, ...]
    may: str
