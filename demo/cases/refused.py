"""Answered in part or not at all: a prejudice test, two exemptions without one, and the cost limit."""

from demo.setting import Setting
from demo.story import (
    Applicant,
    Entry,
    FreshDecision,
    Ground,
    Harm,
    Hours,
    InternalReview,
    Part,
    PublicInterest,
    Search,
    Story,
    Withheld,
)
from disclosure_log.rules.holds import EntryStatus
from foi.rules.cost_limit import Activity
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.reviews import ReviewResult


def _thresholds_parts(s: Setting) -> tuple[Part, ...]:
    harm = Harm(
        interest="The prevention and detection of crime, of road traffic offences above all.",
        link="The thresholds say by how much a line may be crossed, a limit exceeded or a gap narrowed before "
        "action follows. A driver who knows them can offend just below them without consequence.",
        evidence=f"Disclosure {s.likely} this interest: thresholds in use elsewhere have been collected "
        "and shared among drivers within days of becoming known. "
        "When a margin used at one fixed camera became known locally, measured speeds there rose to "
        "just beneath it and stayed there; the traffic survey is on the file.",
    )
    balance = PublicInterest(
        for_disclosure="Drivers should know by what standard they are judged. Publication would show that "
        "recordings are treated alike, and would let the public debate whether the standard is right.",
        for_withholding="Thresholds protect the point at which a warning turns into a prosecution. Known, "
        "they become the limit that people drive to, with more harm to people on foot, cycle or horse.",
        balance="The standard itself is the law, which is public, as are the number and result of "
        "submissions. What the thresholds would add to the debate is slight beside the effect on how people "
        "drive. The public interest in keeping them back outweighs that in disclosure.",
    )
    return (
        Part(
            "Does the force use written guidance when deciding what to do about a recording?",
            Outcome.DISCLOSED,
            "Yes. Reviewers work from a written guide of eleven pages, last revised in the spring, and "
            "from the national guidance for prosecutors, which is published.",
        ),
        Part(
            "What are the thresholds at which it sends a letter, issues a penalty or prosecutes?",
            Outcome.WITHHELD,
            "The guide sets numbers for speed, distance and time. To know them would be to know how far one can "
            "go.",
            (
                Withheld(
                    Ground.LAW_ENFORCEMENT,
                    "the numerical thresholds in the reviewers' guide",
                    (harm, balance),
                ),
            ),
        ),
    )


_THRESHOLDS_REVIEW = InternalReview(
    asked=34,
    dissatisfaction="You say that drivers would offend just below the thresholds. A neighbouring force has printed "
    "the distance at which it acts on a close pass on its website for years, and nothing of the kind has happened. "
    "I ask you to look at this again, and at the least to give me the distance.",
    owner="colleague",
    acknowledged=36,
    decided=40,
    decisions=(
        FreshDecision(
            0,
            ReviewResult.DECISION_UPHELD,
            Outcome.DISCLOSED,
            "The guide and its length were named in full. Nothing more is asked in this part.",
        ),
    ),
)


def thresholds(s: Setting) -> Story:
    return Story(
        key="thresholds",
        subject="Thresholds for acting on dashcam recordings",
        applicant=Applicant("Piers Lavenham", "piers@kerbside-weekly.example"),
        received=44,
        opening="For publication. I am looking at how forces treat recordings sent in by drivers.",
        parts=_thresholds_parts(s),
        searches=(
            Search(
                "Dashcam portal lead, Roads Policing",
                1,
                "Guidance used in deciding on recordings, with any thresholds, and your view of harm.",
                9,
                "held",
                "Guide held. Everything but the table on pages 6 and 7 could go out. Survey attached.",
                "Reviewers' guide, current version.",
            ),
        ),
        prepared=13,
        submitted=15,
        sent=17,
        entry=Entry(
            "Dashcam recordings: guidance and thresholds for action",
            "Whether there is written guidance, and at what point letters, penalties and prosecutions follow.",
            EntryStatus.PUBLISHED,
        ),
        review=_THRESHOLDS_REVIEW,
        status=CaseStatus.SENT,
    )


def _contract_parts(s: Setting) -> tuple[Part, ...]:
    harm = Harm(
        interest=f"The commercial interests of {s.cast.supplier} and of the force in its next purchase.",
        link="Unit prices show a competitor how the supplier builds its offer, and tell every bidder in the "
        "coming tender what the force has been content to pay.",
        evidence=f"Disclosure {s.likely} both: the contract is to be tendered again within nine months, and "
        "there are three known competitors. "
        "The supplier was asked and objected in writing, naming the four lines of the price schedule "
        "that it treats as confidential; it does not object to the total.",
    )
    balance = PublicInterest(
        for_disclosure="The money is public, and people should be able to see whether it is well spent.",
        for_withholding="Bids that meet at a known price cost the public more. Suppliers who fear that their "
        "pricing will be published may not bid.",
        balance="The total, the length and what is bought are disclosed, which meets most of the interest in "
        "openness. Until the tender is over the public interest in keeping the unit prices back is greater.",
    )
    return (
        Part(
            "Name of the supplier, and start and end of the contract",
            Outcome.DISCLOSED,
            f"The supplier is {s.cast.supplier}. The contract runs for three years and ends nine months "
            "from now; it can be extended once, for a year.",
        ),
        Part(
            "Total value of the contract",
            Outcome.DISCLOSED,
            "£289,200 over three years, without tax.",
        ),
        Part(
            "The full schedule of prices",
            Outcome.PARTLY_WITHHELD,
            "The schedule has nine lines. Five are fixed fees, which add up to £201,600: licence, "
            "hosting, support, training and set-up. The unit prices in the other four are withheld.",
            (
                Withheld(
                    Ground.COMMERCIAL,
                    "four unit prices in the schedule",
                    (harm, balance),
                ),
            ),
        ),
    )


def contract(s: Setting) -> Story:
    return Story(
        key="contract",
        subject="Contract for the dashcam portal",
        applicant=Applicant("Ottoline Brackwater", "o.brackwater@mutual-motor.example"),
        received=33,
        opening="I work for a motor insurer. Please supply the following about the supply of your portal.",
        parts=_contract_parts(s),
        is_numbered=True,
        searches=(
            Search(
                "Procurement",
                1,
                "Contract for the portal with its price schedule; please ask the supplier for its views.",
                10,
                "held",
                "Contract held. Supplier consulted and replied; letter on the file.",
                "Contracts register.",
            ),
        ),
        prepared=13,
        submitted=16,
        sent=18,
        owner="colleague",
        entry=Entry(
            "Contract for the dashcam portal: supplier, length and value",
            "Who supplies the portal, until when, and at what price.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def guidance(s: Setting) -> Story:
    return Story(
        key="guidance",
        subject="Guidance for people who send in recordings",
        applicant=Applicant("Ivo Pennefather", "ivo.p@example.org"),
        received=29,
        opening="hi, quick one",
        parts=(
            Part(
                "can you send me whatever guidance you give people about sending in dashcam footage?",
                Outcome.WITHHELD,
                'The guidance is on our website under "Report bad driving", with the questions people ask '
                "most and the privacy notice. A paper copy can be had at any of our public counters.",
                (
                    Withheld(
                        Ground.ACCESSIBLE,
                        "guidance for the public and privacy notice",
                        further=(
                            (
                                "why_in_class",
                                "The applicant can read the whole of it on the website without charge.",
                            ),
                            (
                                "where_accessible",
                                f'On the website of {s.force} under "Report bad driving", and at public counters.',
                            ),
                        ),
                    ),
                ),
            ),
        ),
        closing="cheers",
        searches=(
            Search(
                "Communications",
                0,
                "All guidance for the public on sending in recordings.",
                1,
                "held",
                "Everything is on the website; nothing further is kept.",
                "Website; leaflet stock.",
            ),
        ),
        prepared=1,
        submitted=2,
        sent=3,
        entry=Entry(
            "Guidance for the public on sending in dashcam recordings",
            "Where the guidance and the privacy notice are published.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


_EMAIL_HOURS = (
    Hours(
        10,
        Activity.LOCATING,
        "43.5",
        "Information Technology",
        "A search of the mail archive finds 7,300 messages in 214 mailboxes; each mailbox has to be opened.",
        pounds="14.20",
    ),
    Hours(
        10,
        Activity.RETRIEVING,
        "17.5",
        "Information Technology",
        "Taken from a trial with 100 messages.",
        pounds="14.20",
    ),
    Hours(
        10,
        Activity.REDACTING,
        "150",
        "Information access",
        "Two minutes a message, with their annexes.",
    ),
)


def every_email(s: Setting) -> Story:
    return Story(
        key="every-email",
        subject="All correspondence about dashcams",
        applicant=Applicant("Lucian Threlkeld", "l.threlkeld@example.org"),
        received=41,
        opening="Please treat this as a formal request.",
        parts=(
            Part(
                "I want every e-mail sent or received by anyone in the force since 2019 that mentions "
                "dashcams.",
                Outcome.OVER_COST_LIMIT,
                "There are 7,300 messages in 214 mailboxes. You can ask for fewer: the refusal notice says how.",
                (
                    Withheld(
                        Ground.COST,
                        "e-mails mentioning dashcams since 2019",
                        further=(
                            ("whether_held", "We hold messages of this description."),
                            (
                                "cost_advice",
                                "A request for the messages of the portal lead in any three months, or for "
                                "those on any one subject, could be met within the limit.",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        searches=(
            Search(
                "Information Technology",
                2,
                "Number of messages and mailboxes; time to retrieve a sample of 100.",
                9,
                "held",
                "7,300 hits in 214 mailboxes; the sample took 50 minutes.",
                "Mail archive, terms: dashcam, dash cam, dash-cam, 2019 to date.",
            ),
        ),
        hours=_EMAIL_HOURS,
        prepared=11,
        submitted=12,
        sent=14,
        entry=Entry(
            "All e-mails about dashcams since 2019",
            "A request that would have cost more than the limit, with what could be asked instead.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )
