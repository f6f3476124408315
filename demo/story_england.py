"""The demo's story in England: an invented force under the Freedom of Information Act 2000."""

from demo.setting import SETTINGS
from demo.stories import shared_stories
from demo.story import Applicant, Entry, Part, Search, Story
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome

SETTING = SETTINGS["england"]

_COURSE_FEES = Story(
    key="course-fees",
    subject="Fees for driver improvement courses",
    applicant=Applicant("Gwendolen Saltmarsh", "g.saltmarsh@example.org"),
    received=53,
    opening="After my own course I wondered where the money goes.",
    parts=(
        Part(
            "How many drivers reported by dashcam took a driver improvement course last year?",
            Outcome.DISCLOSED,
            "1,183 drivers completed a course after a dashcam submission.",
        ),
        Part(
            "How much of each course fee comes to the police?",
            Outcome.DISCLOSED,
            "£45 of each fee, which may be used only for road safety and for the cost of offering courses.",
        ),
    ),
    searches=(
        Search(
            "Ticket and camera office",
            1,
            "Courses completed after a dashcam submission; share of the fee.",
            5,
            "held",
            "1,183 completed. The share of the fee is set nationally.",
            "Course provider's returns.",
        ),
    ),
    prepared=7,
    submitted=10,
    sent=12,
    owner="colleague",
    entry=Entry(
        "Driver improvement courses after dashcam reports: numbers and fees",
        "How many drivers took a course, and what part of the fee comes to the police.",
        EntryStatus.PUBLISHED,
    ),
    status=CaseStatus.SENT,
)

STORIES = (*shared_stories(SETTING), _COURSE_FEES)
