"""Waiting for the requester, or closed without an answer."""

from demo.setting import Setting
from demo.story import Applicant, Clarification, Ending, Fees, Part, Story
from foi.rules.lifecycle import CaseStatus


def which_reports(s: Setting) -> Story:
    return Story(
        key="which-reports",
        subject="Reports about cameras",
        applicant=Applicant("Eustace Mapperley", "e.mapperley@example.org"),
        received=9,
        opening="Dear Sir or Madam",
        parts=(Part("Please send me the reports about the cameras."),),
        closing="I look forward to hearing from you.",
        clarification=Clarification(
            3,
            "We hold reports on average-speed cameras, on body-worn cameras and on dashcams, written over "
            "twelve years. So that we can find what you want, please tell us which cameras you mean, and "
            "from about when.",
        ),
        status=CaseStatus.CLARIFYING,
    )


def clarified(s: Setting) -> Story:
    return Story(
        key="clarified",
        subject="Statistics about the scheme",
        applicant=Applicant("Jocasta Fenwright", "j.fenwright@example.org"),
        received=19,
        opening="Good afternoon,",
        parts=(Part("Could I have the statistics about the scheme, by vehicle type?"),),
        closing="Thanks",
        clarification=Clarification(
            4,
            "We run two schemes that you may mean: the dashcam portal and the community speed watch. Please "
            "tell us which of the two.",
            11,
            "The dashcam one, please. Vans and lorries are what I am after.",
        ),
        owner="colleague",
        status=CaseStatus.SEARCHING,
    )


def discs(s: Setting) -> Story:
    pounds = 62 if s.authority == "england" else 34
    what_for = (
        "Copying 124 hours of recorded meetings to discs at 50p an hour's recording: £62. Staff time is not "
        "charged."
        if s.authority == "england"
        else "Locating, retrieving and copying the recordings is projected to cost £440. The first £100 is "
        "free, and one tenth of the other £340 is charged: £34."
    )
    return Story(
        key="discs",
        subject="Recordings of public meetings about dashcams",
        applicant=Applicant("Horatio Standish-Low", "", "The Old Tollhouse, Coldbeck"),
        received=15,
        opening="A letter, since I do not hold with electronic mail.",
        parts=(
            Part(
                "Kindly supply on compact disc the sound recordings of the public meetings held about the "
                "dashcam scheme."
            ),
        ),
        closing="I shall of course defray any reasonable expense.",
        fees=Fees(6, pounds, what_for),
        status=CaseStatus.FEES_DUE,
    )


def changed_mind(s: Setting) -> Story:
    return Story(
        key="changed-mind",
        subject="Cost of the publicity campaign",
        applicant=Applicant("Marigold Fitch", "m.fitch@example.org"),
        received=36,
        opening="Hello",
        parts=(Part("What did the autumn publicity campaign about dashcams cost?"),),
        ending=Ending(
            5, CaseStatus.WITHDRAWN, "She found the figure in the published accounts and wrote to say so."
        ),
        status=CaseStatus.WITHDRAWN,
    )


def no_reply(s: Setting) -> Story:
    return Story(
        key="no-reply",
        subject="Information about an incident",
        applicant=Applicant("Dexter Holloway-Pike", "dexhp@example.org"),
        received=82,
        opening="re the incident",
        parts=(Part("send me everything you have about the incident on the bypass"),),
        clarification=Clarification(
            2,
            "There were 41 recorded incidents on the bypass last year. Please tell us the date, or what "
            "happened, so that we can find the one you mean.",
        ),
        ending=Ending(66, CaseStatus.LAPSED, "No reply in three months; a reminder was sent after two."),
        owner="colleague",
        status=CaseStatus.LAPSED,
    )


def bus_lanes(s: Setting) -> Story:
    return Story(
        key="bus-lanes",
        subject="Bus lane camera penalties",
        applicant=Applicant("Rosalind Abernathy", "r.abernathy@example.org"),
        received=12,
        opening="I was fined for three seconds in a bus lane.",
        parts=(
            Part("How many penalties did the bus lane cameras on Castle Street produce last year?"),
            Part("How much money did they bring in?"),
        ),
        ending=Ending(
            2,
            CaseStatus.TRANSFERRED,
            f"Bus lanes are enforced by {s.council}, which holds the information. The requester agreed and "
            "the council accepted the request on the same day.",
        ),
        status=CaseStatus.TRANSFERRED,
    )
