"""The minutes that were released with names removed: the demo's longest road."""

from demo.setting import Setting
from demo.story import Applicant, Document, Entry, Ground, Part, Search, Story, Withheld
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome
from redaction.rules.document_status import DocumentStatus


def attendees(s: Setting) -> LegitimateInterestsTest:
    """Ends at the second step: the names are not necessary."""
    return LegitimateInterestsTest(
        category="Officers below superintendent, police staff and other members attending",
        is_personal_data=True,
        personal_data_reason="Yes. Names, initials, e-mail addresses and telephone numbers identify living people "
        "directly. Read beside a rank and a small unit, a collar number does so too.",
        interest="There is a legitimate interest in knowing which bodies take part in the group, at what "
        "level, what they discussed and what they undertook to do.",
        is_necessary=False,
        necessity="That interest is met by the minutes with the rank or role and the organisation of "
        "everybody present. The name of a particular constable, analyst or account manager adds nothing to "
        "an understanding of what was decided, so that disclosing it is not necessary.",
        outcome=PersonalDataOutcome.WITHHOLD,
    )


def volunteers(s: Setting) -> LegitimateInterestsTest:
    """Goes all the way to the balance."""
    return LegitimateInterestsTest(
        category="Members of the public and volunteers named in the minutes",
        is_personal_data=True,
        personal_data_reason="Yes. They are named, and one is described by the letter he wrote.",
        interest="There is a legitimate interest in knowing who speaks for outside bodies when the police "
        "shape a service with them.",
        is_necessary=True,
        necessity="For the volunteer secretary it is: the body's name alone would not show who put its case. "
        "For the letter-writer it is not, since what he wrote is disclosed.",
        favours_disclosure=False,
        balance="She attended unpaid, was not told that her name might be published, and holds no public "
        "office. People who campaign on road safety have met with hostility online. Her body is named and "
        "can be asked who represents it. Her interests override the interest in publication.",
        outcome=PersonalDataOutcome.WITHHOLD,
    )


def _working_group_parts(s: Setting) -> tuple[Part, ...]:
    chair = s.cast.people["chair"]
    return (
        Part(
            "Please provide the minutes of the last meeting for which there are agreed minutes.",
            Outcome.PARTLY_WITHHELD,
            "The minutes of the last quarterly meeting are attached. The names and contact details of "
            "most of those attending have been removed; their ranks or roles and their organisations "
            f"remain. The chair, {chair.full}, is named, because the post is a senior and public one.",
            (
                Withheld(
                    Ground.PERSONAL,
                    "names, initials and contact details of people attending",
                    assessment=attendees(s),
                ),
                Withheld(
                    Ground.PERSONAL,
                    "names of a volunteer and of a member of the public",
                    assessment=volunteers(s),
                ),
            ),
        ),
        Part(
            "Please give the dates of all meetings in the past 12 months.",
            Outcome.DISCLOSED,
            "The group meets every thirteen weeks. It met four times in the twelve months before your "
            "request. The date of the last meeting is on the minutes, the earlier ones were thirteen, "
            "twenty-six and thirty-nine weeks before it.",
        ),
        Part(
            "Has the group published or commissioned any evaluation of the portal?",
            Outcome.NOT_HELD,
            "The group itself has published and commissioned no "
            "evaluation; the evaluation of the pilot was commissioned under the grant and not by the "
            "group.",
        ),
    )


def working_group(s: Setting) -> Story:
    return Story(
        key="working-group-minutes",
        subject="Minutes of the Regional Dashcam Working Group",
        applicant=Applicant("Margaret Tolliver", "m.tolliver@saferlanes.example.org"),
        received=38,
        opening="Dear Freedom of Information team,\n\nI write for a small road-safety charity. I understand "
        f"that {s.force} hosts the Regional Dashcam Working Group.",
        parts=_working_group_parts(s),
        closing="PDF by e-mail is fine. Many thanks.",
        is_numbered=True,
        searches=(
            Search(
                "Secretary of the working group",
                1,
                "Agreed minutes of the last meeting; dates of meetings in twelve months.",
                3,
                "held",
                "Last agreed minutes attached. I have been secretary since the start and the dates are right.",
                "Shared folder of the working group; calendar of the secretary.",
            ),
            Search(
                "Performance and Insight",
                1,
                "Any evaluation published or commissioned by the group.",
                6,
                "not_held",
                "None. The pilot's evaluation was commissioned under the grant by Roads Policing.",
                "Evaluation register; shared drive, terms: dashcam, portal, evaluation, working group.",
            ),
        ),
        documents=(
            Document(
                "working_group",
                DocumentStatus.RELEASED,
                4,
                "Minutes of the Regional Dashcam Working Group",
                decided=7,
                reviewed=9,
            ),
        ),
        has_schedule=True,
        prepared=10,
        submitted=12,
        sent=13,
        entry=Entry(
            "Minutes of the Regional Dashcam Working Group",
            "The last agreed minutes, the dates of meetings, and whether the group has commissioned an "
            "evaluation.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )
