"""Answered, and not in the log: one waits for its seventh day, two are held, one was taken down."""

from demo.cases.minutes import attendees
from demo.setting import Setting
from demo.story import Applicant, Entry, Ground, Part, Search, Story, Withheld
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome


def court_cases(s: Setting) -> Story:
    return Story(
        key="court-cases",
        subject="Dashcam submissions that went to court",
        applicant=Applicant("Tamsin Wetherall", "t.wetherall@road-justice.example.org"),
        received=16,
        opening="We are a charity that supports people bereaved by road crashes.",
        parts=(
            Part(
                f"In the last twelve months, how many dashcam submissions were referred to {s.court}?",
                Outcome.DISCLOSED,
                "404 cases were begun in the twelve whole months before your request, counted by the day on which "
                "the case began and not by that of the submission.",
            ),
            Part(
                "In how many of these cases did the driver plead guilty?",
                Outcome.DISCLOSED,
                "Of the 311 cases that have ended, 296 ended in a plea of guilty.",
            ),
            Part(
                "How many of the cases involved a death?",
                Outcome.NOT_HELD,
                "Collisions in which somebody dies are investigated by "
                "another unit and are not recorded in the portal, even where a recording was first sent "
                "there.",
            ),
        ),
        searches=(
            Search(
                "Criminal Justice",
                1,
                "Cases begun from dashcam submissions, and pleas.",
                6,
                "held",
                "404 and 296 of 311. Fatal collisions are not flagged in this data.",
                "Case management system, source code DC.",
            ),
        ),
        prepared=9,
        submitted=12,
        sent=14,
        entry=Entry(
            "Dashcam submissions that went to court: numbers and pleas",
            "Cases in the last twelve months, and how many drivers pleaded guilty.",
            EntryStatus.SCHEDULED,
        ),
        status=CaseStatus.SENT,
    )


def quarter_figures(s: Setting) -> Story:
    return Story(
        key="quarter-figures",
        subject="Submissions by district",
        applicant=Applicant("Barnaby Quillfeather", "barnaby@datajam.example.org"),
        received=24,
        opening="For a map I am making:",
        parts=(
            Part(
                "How many dashcam submissions were there in each district in the last quarter?",
                Outcome.DISCLOSED,
                "Fennick 412, Stanwick Cross 388, Harrowby 301, Coldbeck 266, Marle 174.",
            ),
        ),
        searches=(
            Search(
                "Performance and Insight",
                1,
                "Submissions by district, last quarter.",
                4,
                "held",
                "Five districts; figures in the message.",
                "Portal reporting database.",
            ),
        ),
        prepared=6,
        submitted=8,
        sent=10,
        owner="colleague",
        entry=Entry(
            "Dashcam submissions by district, last quarter",
            "How many submissions came from each of five districts.",
            EntryStatus.HELD,
            why_held="Performance and Insight has found that two districts were exchanged in the figures. "
            "The requester has been told; publish when the corrected answer has gone.",
        ),
        status=CaseStatus.SENT,
    )


def _complaint_names_parts(s: Setting) -> tuple[Part, ...]:
    identities = LegitimateInterestsTest(
        category="Reviewers about whom somebody complained",
        is_personal_data=True,
        personal_data_reason="Yes. A name and a collar number each identify a living officer.",
        interest="The applicant wishes to know who decided on his recording; there is a wider interest in "
        "holding reviewers to account.",
        is_necessary=False,
        necessity="The force answers for its decisions, which can be challenged without knowing who took "
        "them, and complaints go to the professional standards office.",
        outcome=PersonalDataOutcome.WITHHOLD,
    )
    return (
        Part(
            "How many complaints about reviewers were there last year and how many were upheld?",
            Outcome.DISCLOSED,
            "Nineteen complaints were recorded last year. None was upheld.",
        ),
        Part(
            "What are the names and collar numbers of the reviewers complained about?",
            Outcome.WITHHELD,
            "The reviewers are eleven accredited officers and members of staff. Complaints are about decisions of "
            "the force, whoever took them.",
            (
                Withheld(
                    Ground.PERSONAL,
                    "names and collar numbers of reviewers",
                    assessment=identities,
                ),
            ),
        ),
    )


def complaint_names(s: Setting) -> Story:
    return Story(
        key="complaint-names",
        subject="Complaints about dashcam reviewers",
        applicant=Applicant("Cuthbert Wraxall", "c.wraxall@example.org", "3 Gasworks Lane, Marle"),
        received=27,
        opening="I have telephoned a dozen times and nobody will tell me anything.",
        parts=_complaint_names_parts(s),
        searches=(
            Search(
                "Professional Standards",
                1,
                "Number of complaints about dashcam reviewers last year, and results.",
                8,
                "held",
                "Nineteen, none upheld. Please do not release identities.",
                "Complaints register.",
            ),
        ),
        prepared=12,
        submitted=15,
        sent=18,
        entry=Entry(
            "Complaints about dashcam reviewers: numbers and results",
            "How many complaints there were last year, and how many were upheld.",
            EntryStatus.HELD,
            is_approved=False,
            why_held="",
        ),
        status=CaseStatus.SENT,
    )


def shifts(s: Setting) -> Story:
    return Story(
        key="shifts",
        subject="When recordings are reviewed",
        applicant=Applicant("Petra Lindqvist", "petra.l@example.org"),
        received=49,
        opening="I sent in a recording on a Friday evening and wonder when anybody looked at it.",
        parts=(
            Part(
                "On which days of the week and at what hours are dashcam recordings reviewed?",
                Outcome.DISCLOSED,
                "Reviewers work on every day of the week, between seven in the morning and ten at night. On "
                "Sundays one of them is on duty, from nine to five.",
            ),
            Part(
                "Who reviews them?",
                Outcome.PARTLY_WITHHELD,
                "Accredited police officers and members of police staff in the ticket and camera office. "
                "Their names are withheld.",
                (
                    Withheld(
                        Ground.PERSONAL,
                        "names of reviewers",
                        assessment=attendees(s),
                    ),
                ),
            ),
        ),
        searches=(
            Search(
                "Ticket and camera office",
                1,
                "Hours during which recordings are reviewed.",
                3,
                "held",
                "07.00 to 22.00, Sundays 09.00 to 17.00.",
                "Duty planning system.",
            ),
        ),
        prepared=5,
        submitted=7,
        sent=9,
        entry=Entry(
            "Hours at which dashcam recordings are reviewed",
            "On which days and at what hours reviewers work.",
            EntryStatus.WITHDRAWN,
            why_withdrawn="Read together with a later answer, the hours showed who was on duty on one day. "
            "The answer will be published again without them.",
            withdrawn=25,
        ),
        status=CaseStatus.SENT,
    )
