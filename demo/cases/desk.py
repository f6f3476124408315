"""With documents on the redaction desk, or a response on its way out."""

from datetime import timedelta

from demo.cases.minutes import attendees, volunteers
from demo.setting import Setting
from demo.story import Applicant, Document, Entry, Ground, Part, PublicInterest, Search, Story, Withheld
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from redaction.rules.document_status import DocumentStatus


def board_minutes(s: Setting) -> Story:
    return Story(
        key="board-minutes",
        subject="Minutes of the Video Evidence Delivery Board",
        applicant=Applicant("Augustin Merriwether", "a.merriwether@openroads.example"),
        received=14,
        opening="I run a blog on policing. I should like to see how decisions about the portal were made.",
        parts=(
            Part("Please send the minutes of the last meeting of the Video Evidence Delivery Board."),
            Part("Please send the notes of the project team's meeting before the portal opened."),
            Part("Who proposed the masking of number plates, and why?"),
        ),
        is_numbered=True,
        searches=(
            Search(
                "Secretary of the Delivery Board",
                1,
                "Minutes of the last meeting.",
                4,
                "held",
                "Attached.",
                "Board folder.",
            ),
            Search(
                "Dashcam portal lead, Roads Policing",
                1,
                "Notes of the project team's meeting before opening.",
                7,
                "held",
                "Only on paper. Scanned and attached, with the chart that hung on the wall, at full size.",
                "Filing cabinet in Room 114.",
            ),
        ),
        documents=(
            Document(
                "delivery_board",
                DocumentStatus.FOR_DECISION,
                8,
                "Minutes of the Video Evidence Delivery Board",
                begun=10,
            ),
            Document(
                "project_team", DocumentStatus.FOR_DECISION, 8, "Notes of the dashcam portal project team"
            ),
            Document("wall_chart", DocumentStatus.UNREADABLE, 8, "Wall chart of the portal project"),
        ),
        prepared=None,
        status=CaseStatus.PREPARING,
    )


def sharing(s: Setting) -> Story:
    people = s.cast.people
    return Story(
        key="sharing",
        subject="Working with neighbouring forces on dashcams",
        applicant=Applicant("Dr Oona Fairlamb", "o.fairlamb@university.example"),
        received=18,
        opening="I research co-operation between police forces.",
        parts=(
            Part(
                "Please provide the most recent minutes in which neighbouring forces discuss dashcam "
                "evidence.",
                Outcome.PARTLY_WITHHELD,
                f"The minutes are attached. Most names have been removed. {people['chair'].full}, who "
                "chaired the meeting, holds a senior and public post and is named.",
                (
                    Withheld(
                        Ground.PERSONAL,
                        "names and contact details of people attending",
                        assessment=attendees(s),
                    ),
                ),
            ),
            Part("Please provide the minutes of the board that decides on masking."),
        ),
        searches=(
            Search(
                "Secretary of the working group",
                1,
                "Most recent minutes in which other forces take part.",
                3,
                "held",
                "Attached.",
                "Shared folder of the working group.",
            ),
        ),
        documents=(
            Document(
                "working_group",
                DocumentStatus.FOR_APPROVAL,
                5,
                "Minutes of the Regional Dashcam Working Group",
                decided=11,
            ),
            Document(
                "delivery_board",
                DocumentStatus.SENT_BACK,
                5,
                "Minutes of the Video Evidence Delivery Board",
                decided=11,
                reviewed=14,
                comment="The sentence on restricted duties still points to one person. Please take out the "
                "whole of it, and look again at item 5.",
            ),
        ),
        prepared=13,
        owner="colleague",
        status=CaseStatus.PREPARING,
    )


def volunteers_named(s: Setting) -> Story:
    return Story(
        key="volunteers-named",
        subject="Who advises the police on dashcams",
        applicant=Applicant("Thaddeus Birchall", "t.birchall@example.org"),
        received=19,
        opening="Who has the ear of the police on this?",
        parts=(
            Part(
                "Which outside organisations take part in the Regional Dashcam Working Group?",
                Outcome.DISCLOSED,
                f"{s.council}, {s.cast.prosecutors}, {s.cast.people['cyclist'].body} and "
                f"{s.cast.supplier}, besides the police forces.",
            ),
            Part(
                "Who represents them?",
                Outcome.WITHHELD,
                "Each organisation can say who speaks for it.",
                (
                    Withheld(
                        Ground.PERSONAL,
                        "names of representatives",
                        assessment=volunteers(s),
                    ),
                ),
            ),
        ),
        searches=(
            Search(
                "Secretary of the working group",
                1,
                "Member organisations and their representatives.",
                5,
                "held",
                "List of members attached.",
                "Membership list.",
            ),
        ),
        prepared=14,
        submitted=17,
        entry=Entry(
            "Outside organisations in the Regional Dashcam Working Group",
            "Which organisations take part, and who represents them.",
            None,
            is_approved=False,
        ),
        status=CaseStatus.FOR_SIGN_OFF,
    )


def late_evaluation(s: Setting) -> Story:
    return Story(
        key="late-evaluation",
        subject="Evaluation of the dashcam pilot",
        applicant=Applicant("Hester Vandeleur", "h.vandeleur@example.org"),
        received=23,
        opening="The pilot is said to have been evaluated independently.",
        parts=(
            Part(
                "Was the pilot evaluated, by whom and at what cost?",
                Outcome.DISCLOSED,
                "Yes, by a university department chosen by tender, at a cost of £19,000.",
            ),
            Part(
                "Please send the evaluation report.",
                Outcome.WITHHELD,
                "The report is in final draft, and will be published about six weeks after your request.",
                (_to_be_published(s),),
            ),
        ),
        searches=(
            Search(
                "Dashcam portal lead, Roads Policing",
                3,
                "Evaluation report, cost, and any plan to publish.",
                15,
                "held",
                "Final draft held. Publication was settled with the evaluators before this request came.",
                "Project folder.",
            ),
        ),
        prepared=20,
        submitted=22,
        owner="colleague",
        entry=Entry(
            "Evaluation of the dashcam pilot",
            "Who evaluated the pilot, what it cost, and when the report will be published.",
            None,
            is_approved=False,
        ),
        status=CaseStatus.FOR_SIGN_OFF,
    )


def _to_be_published(s: Setting) -> Withheld:
    return Withheld(
        Ground.FUTURE,
        "the evaluation report",
        (
            PublicInterest(
                for_disclosure="The report bears on a decision that the public is debating now.",
                for_withholding="The evaluators are checking the tables. A report without its data, or with "
                "errors in it, would mislead.",
                balance="The wait is six weeks, and the Board's decision is not due before then. The public "
                "interest in orderly publication outweighs that in having the draft now.",
            ),
        ),
        further=(
            ("why_in_class", "The report is held, and its publication had been settled before the request."),
            (
                "publication_plan",
                "The agreement with the evaluators, made before the request, provides for publication.",
            ),
            (
                "reasonable_to_wait",
                "The tables are being checked, and the report is to appear together with its data.",
            ),
        ),
        published_after=timedelta(weeks=6),
    )


def by_post(s: Setting) -> Story:
    return Story(
        key="by-post",
        subject="Large-print guidance on dashcams",
        applicant=Applicant("Edwina Sallow", "", "Flat 2, Quayside Court, Harrowby"),
        received=13,
        opening="I do not use a computer, and ask for the answer on paper in large print.",
        parts=(
            Part(
                "Can somebody without the internet send you a dashcam recording?",
                Outcome.DISCLOSED,
                "Yes. Bring the card or stick to any public counter, where it will be copied while you wait.",
            ),
            Part(
                "Will I have to go to court?",
                Outcome.DISCLOSED,
                "Seldom. Nineteen drivers in twenty plead guilty. If you are needed, somebody from witness "
                "care will write to you first, and will arrange whatever help you need.",
            ),
        ),
        searches=(
            Search(
                "Ticket and camera office",
                1,
                "How recordings are accepted from people without the internet; how often senders go to court.",
                4,
                "held",
                "Counters accept cards and sticks. Nineteen in twenty plead guilty.",
                "Operating procedure 3; case management system.",
            ),
        ),
        prepared=7,
        submitted=9,
        sent=12,
        entry=Entry(
            "Sending in a dashcam recording without the internet",
            "How recordings are accepted at public counters, and whether senders have to go to court.",
            EntryStatus.SCHEDULED,
        ),
        status=CaseStatus.SENDING,
    )
