"""Answered in full and long in the disclosure log."""

from demo.setting import Setting
from demo.story import Applicant, Document, Entry, Part, Search, Story
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from redaction.rules.document_status import DocumentStatus


def briefing(s: Setting) -> Story:
    return Story(
        key="briefing",
        subject="Next steps for the dashcam portal",
        applicant=Applicant("Desmond Hargrave", "des.hargrave@example.org", "8 Orchard Row, Fennick"),
        received=64,
        opening="Hello. I have a dashcam, and last winter I sent in three clips by e-mail that nobody could "
        "open. Other forces have had a proper portal for years and it plainly saves lives.",
        parts=(
            Part(
                f"What is {s.force} going to do about the dashcam portal after the pilot?",
                Outcome.DISCLOSED,
                f"The options were put to the {s.cast.board} in the briefing paper attached, which is "
                "disclosed in full. The Board agreed option 2: the portal continues for two years, and "
                "everybody who sends a recording will be told what came of it.",
            ),
            Part(
                "What has been the reason for the delay?",
                Outcome.DISCLOSED,
                "There were two. The supplier's certificate expired in the spring, and the release that "
                "follows it was tested again from the beginning. Two posts in the office that looks at "
                "recordings were vacant for four months; both are now filled.",
            ),
        ),
        closing="Please just get on with it. Thank you.",
        searches=(
            Search(
                "Dashcam portal lead, Roads Policing",
                1,
                "Recorded plans for the portal after the pilot, and the reasons for delay.",
                4,
                "held",
                "Briefing paper attached: it went to the Board and nothing in it needs to be held back. The "
                "Board's decision is in its published minutes.",
                "Project folder; papers of the Board.",
            ),
        ),
        documents=(
            Document(
                "briefing",
                DocumentStatus.RELEASED,
                5,
                "Briefing paper: next steps for the dashcam portal",
                decided=6,
                reviewed=7,
            ),
        ),
        prepared=8,
        submitted=9,
        sent=11,
        entry=Entry(
            "Dashcam portal: next steps after the pilot",
            "What is planned for the portal, and why it was delayed. With the briefing paper.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def _figures_parts(s: Setting) -> tuple[Part, ...]:
    return (
        Part(
            "the number of dashcam submissions received in each of the last twelve full months",
            Outcome.DISCLOSED,
            "The table attached gives the number for each month. A submission is counted once, in the "
            "month in which it arrived, however many recordings it holds.",
        ),
        Part(
            "for each month, how many led to no further action, a warning letter, a course or other "
            "warning, a fixed penalty or a court case",
            Outcome.DISCLOSED,
            f"The same table gives these figures. Besides {s.course}, it shows how many submissions "
            "were still waiting for a decision when the figures were drawn.",
        ),
        Part(
            "the average time between a submission and the first decision on it",
            Outcome.DISCLOSED,
            "Nine days over the twelve months. Before the portal opened it was 24 days.",
        ),
    )


def figures(s: Setting) -> Story:
    return Story(
        key="figures",
        subject="Dashcam submissions by month and outcome",
        applicant=Applicant("Nadia Frobisher", "newsdesk@fennick-chronicle.example"),
        received=47,
        opening=f"I am a reporter on the Fennick Chronicle. Under the {s.act} please send me:",
        parts=_figures_parts(s),
        is_numbered=True,
        searches=(
            Search(
                "Performance and Insight",
                1,
                "Submissions by month and outcome, twelve whole months; mean days to first decision.",
                5,
                "held",
                "Table attached, drawn from the portal this morning. No cell describes fewer than five "
                "people in any place smaller than the whole area.",
                "Portal reporting database.",
            ),
        ),
        documents=(
            Document(
                "data_set_table",
                DocumentStatus.RELEASED,
                6,
                "Dashcam submissions by month",
                decided=7,
                reviewed=8,
            ),
        ),
        prepared=9,
        submitted=10,
        sent=12,
        owner="colleague",
        entry=Entry(
            "Dashcam submissions: numbers and outcomes by month",
            "Submissions in the last twelve months, what became of them, and the time to a decision.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def grant(s: Setting) -> Story:
    return Story(
        key="grant",
        subject="Spending of the dashcam grant",
        applicant=Applicant("Cllr Winifred Askew", "w.askew@fennick-tc.example.org"),
        received=58,
        opening="Good morning. My constituents ask me regularly what became of the road safety grant.",
        parts=(
            Part(
                "How much of the £310,000 grant for the dashcam portal has been spent?",
                Outcome.DISCLOSED,
                "£227,650 had been spent by the end of last month: £96,400 on the portal, £112,250 on two "
                "reviewers and £19,000 on the independent evaluation. The remaining £82,350 is committed to "
                "the reviewers' posts for the rest of the period.",
            ),
            Part(
                "What happens to any money that is left over at the end?",
                Outcome.DISCLOSED,
                "The conditions of the grant allow a balance to be carried forward for one year with the "
                "consent of the grant-giver, which has been given in writing. Anything left after that has "
                "to be paid back.",
            ),
        ),
        searches=(
            Search(
                "Finance",
                1,
                "Spending to date against the grant, by heading, and the conditions on a balance.",
                8,
                "held",
                "Figures from the ledger at month end. Condition 14 of the grant letter covers the balance.",
                "Ledger, cost centre of the portal; grant letter.",
            ),
        ),
        prepared=11,
        submitted=14,
        sent=16,
        entry=Entry(
            "Grant for the dashcam portal: how much has been spent",
            "Spending by heading to date, and what happens to any balance.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def close_passes(s: Setting) -> Story:
    return Story(
        key="close-passes",
        subject="Close passes of cyclists and horse riders",
        applicant=Applicant("Rowan Illingworth", "secretary@two-abreast.example.org"),
        received=55,
        opening="Our club has 340 members, most of whom ride with a camera. We should like to know whether it "
        "is worth the trouble.",
        parts=(
            Part(
                "How many submissions in the last calendar year were about a vehicle passing a cyclist "
                "too closely?",
                Outcome.DISCLOSED,
                '1,874 submissions were recorded under the category "passing too close: cyclist".',
            ),
            Part(
                "How many of these led to any action against the driver?",
                Outcome.DISCLOSED,
                f"1,291 of the 1,874. Most drivers were sent a letter or offered {s.course}; 96 cases went "
                f"to {s.court}.",
            ),
            Part(
                "How many were about horse riders?",
                Outcome.NOT_HELD,
                "The portal has had a category for horse riders only since "
                'the first of this month. Before then such submissions were recorded under "other", and '
                "nothing in the record tells them apart. Figures from this month on will be held.",
            ),
        ),
        closing="We would be glad of an answer before our general meeting, but understand if that is not "
        "possible.",
        searches=(
            Search(
                "Performance and Insight",
                1,
                "Submissions by category and result, last calendar year.",
                7,
                "partly_held",
                'Cyclists: yes. Horse riders: the category is new this month, and "other" has no notes.',
                "Portal reporting database, all categories and free-text fields.",
            ),
        ),
        prepared=10,
        submitted=13,
        sent=15,
        owner="colleague",
        entry=Entry(
            "Close passes: submissions and results for cyclists and horse riders",
            "How many submissions were about close passes, and how many led to action.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def retention(s: Setting) -> Story:
    return Story(
        key="retention",
        subject="How long dashcam recordings are kept",
        applicant=Applicant("Yusuf Castellane", "y.castellane@example.org"),
        received=71,
        opening="I was filmed by somebody's dashcam and received a warning letter. I do not complain about "
        "the letter. I do want to know what becomes of the film.",
        parts=(
            Part(
                "How long does the force keep a recording when nothing is done about it?",
                Outcome.DISCLOSED,
                "31 days from the decision that nothing will be done. It is then deleted automatically, "
                "and from the backup within a further 30 days.",
            ),
            Part(
                "How long when somebody gets a warning letter?",
                Outcome.DISCLOSED,
                "Twelve months from the date of the letter, so that a second report can be judged in the "
                "light of the first. Recordings used in court are kept for as long as the case file.",
            ),
            Part(
                "Who may look at it?",
                Outcome.DISCLOSED,
                "Trained reviewers, their supervisors and, where there is a case, the prosecutor and the "
                "defence. Every viewing is logged. Nobody else in the force has access.",
            ),
        ),
        closing="Regards",
        searches=(
            Search(
                "Records Management",
                2,
                "Retention rules for recordings from the portal, and who has access.",
                6,
                "held",
                "Retention schedule, line 4.17; access list of the portal by role.",
                "Retention schedule; access rules of the portal.",
            ),
        ),
        prepared=8,
        submitted=9,
        sent=10,
        entry=Entry(
            "Dashcam recordings: how long they are kept, and who may see them",
            "Retention periods by outcome, and access to recordings.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )


def training(s: Setting) -> Story:
    return Story(
        key="training",
        subject="Training of the people who review dashcam recordings",
        applicant=Applicant("Bethan Oyelaran", "b.oyelaran@students.example.org"),
        received=52,
        opening="I am a student of criminology writing a dissertation on evidence sent in by the public. "
        f"I make this request under the {s.act}.",
        parts=(
            Part(
                "Please tell me what training reviewers of dashcam recordings have to pass.",
                Outcome.DISCLOSED,
                "One day of instruction on traffic offences, half a day on handling digital evidence, "
                "twenty recordings reviewed beside an accredited colleague, and an assessment. Reviewers "
                "are accredited for two years.",
            ),
            Part(
                "Please tell me how many reviewers there are and how many are police officers.",
                Outcome.DISCLOSED,
                "Eleven accredited reviewers, of whom three are police officers. The other eight are "
                "members of police staff.",
            ),
            Part(
                "Please tell me what share of decisions is checked by a second person.",
                Outcome.DISCLOSED,
                "One in ten, chosen at random, and every recording that is to be used in court.",
            ),
        ),
        is_numbered=True,
        searches=(
            Search(
                "Ticket and camera office",
                1,
                "Training, number of reviewers, second checks.",
                4,
                "held",
                "Training record attached to this answer in summary; no names needed.",
                "Training register; operating procedure 12.",
            ),
        ),
        prepared=6,
        submitted=9,
        sent=11,
        entry=Entry(
            "Reviewers of dashcam recordings: training, numbers and checks",
            "What training they pass, how many there are, and how their decisions are checked.",
            EntryStatus.PUBLISHED,
        ),
        status=CaseStatus.SENT,
    )
