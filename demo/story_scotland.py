"""The demo's story in Scotland: an invented force under the Freedom of Information (Scotland) Act 2002."""

from demo.setting import SETTINGS
from demo.stories import shared_stories
from demo.story import Applicant, Entry, Part, Search, Story
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome

SETTING = SETTINGS["scotland"]

_CORROBORATION = Story(
    key="corroboration",
    subject="Corroboration of dashcam recordings",
    applicant=Applicant("Torquil Ardmhor", "t.ardmhor@example.org"),
    received=53,
    opening="I am told that a recording alone is not enough in a Scottish court.",
    parts=(
        Part(
            "What guidance do your reviewers have on corroborating a dashcam recording?",
            Outcome.DISCLOSED,
            "They look for a second source: another camera, a second person in the vehicle, or an admission. "
            "The person who made the recording is asked to say where and when it was made, and that it has "
            "not been altered.",
        ),
        Part(
            "How many submissions last year went no further for want of corroboration?",
            Outcome.NOT_HELD,
            "The portal records that a submission went no further, and not for which reason.",
        ),
    ),
    searches=(
        Search(
            "Camera office",
            1,
            "Guidance on corroboration; submissions stopped for want of it.",
            6,
            "partly_held",
            "Guidance: part 6 of the reviewers' guide. No reasons are recorded.",
            "Reviewers' guide; portal reporting database, all fields.",
        ),
    ),
    prepared=8,
    submitted=10,
    sent=12,
    owner="colleague",
    entry=Entry(
        "Dashcam recordings: guidance on corroboration",
        "How recordings are corroborated, and whether cases that lack corroboration are counted.",
        EntryStatus.PUBLISHED,
    ),
    status=CaseStatus.SENT,
)

STORIES = (*shared_stories(SETTING), _CORROBORATION)
