"""Files as offices keep them: a spreadsheet, a message with an attachment and a Word document, to be decided."""

from demo.setting import Setting
from demo.story import Applicant, Document, Part, Search, Story
from foi.rules.lifecycle import CaseStatus
from redaction.rules.document_status import DocumentStatus


def portal_staffing(s: Setting) -> Story:
    return Story(
        key="portal-staffing",
        subject="Staffing of the dashcam portal",
        applicant=Applicant("Cornelius Thackray", "c.thackray@example.org"),
        received=11,
        opening="I am told that recordings wait for weeks because nobody is there to look at them.",
        parts=(
            Part("How many people work on the dashcam portal, month by month over the last year?"),
            Part("Please send the messages and notes in which more staff were asked for."),
        ),
        is_numbered=True,
        searches=(
            Search(
                "Ticket and camera office",
                1,
                "Staffing by month; messages and notes that ask for more staff.",
                5,
                "held",
                "The spreadsheet, one message with its attachment, and the note that went to the head of department.",
                "Office folder; mailbox of the office manager, terms: portal, staff, posts, overtime.",
            ),
        ),
        documents=(
            Document(
                "staffing_figures", DocumentStatus.FOR_DECISION, 6, "Staffing of the portal, figures by month"
            ),
            Document(
                "staffing_message",
                DocumentStatus.FOR_DECISION,
                6,
                "Message on the staffing of the portal",
                holds=("Cover in the ticket office",),
            ),
            Document("staffing_note", DocumentStatus.FOR_DECISION, 6, "Note on the staffing of the portal"),
        ),
        prepared=None,
        status=CaseStatus.PREPARING,
    )
