"""New, being searched for, near the cost limit, and late."""

from demo.setting import Setting
from demo.story import Applicant, Hours, Part, Search, Story
from foi.rules.cost_limit import Activity
from foi.rules.lifecycle import CaseStatus


def just_in(s: Setting) -> Story:
    return Story(
        key="just-in",
        subject="Dashcam evidence and insurers",
        applicant=Applicant("Claims Research Desk", "research@harbour-mutual.example"),
        received=1,
        opening="We are a motor insurer and act on behalf of our policyholders. We should be grateful for "
        f"the following information, which we request under the {s.act}.",
        parts=(
            Part("On how many occasions in the last two years did an insurer ask you for dashcam footage?"),
            Part("On how many of them was footage supplied?"),
            Part("What do you charge for supplying it?"),
        ),
        is_numbered=True,
        owner=None,
        status=CaseStatus.RECEIVED,
    )


def schools(s: Setting) -> Story:
    return Story(
        key="schools",
        subject="Parking outside schools",
        applicant=Applicant("Fergus Applegarth", "f.applegarth@parish.example.org"),
        received=3,
        opening="I chair our school's governors. Every morning is chaos on the zigzag lines, and parents "
        "have begun to film it.",
        parts=(
            Part("How many recordings of parking on school zigzag lines have you received this year?"),
            Part("Will you act on a recording made on a telephone by somebody on foot?"),
        ),
        closing="We have a meeting on the last Thursday of the month.",
        status=CaseStatus.RECEIVED,
    )


def telephones(s: Setting) -> Story:
    return Story(
        key="telephones",
        subject="Drivers using telephones",
        applicant=Applicant("Imelda Crowhurst", "imelda@wheelwatch.example"),
        received=12,
        opening="I host a podcast about driving. Please could you help with some numbers?",
        parts=(
            Part(
                "How many dashcam or helmet-camera submissions last year showed a driver using a telephone?"
            ),
            Part("How many of those drivers received points on their licence?"),
            Part("What was the oldest and the youngest driver's age?"),
        ),
        is_numbered=True,
        hours=(
            Hours(
                3,
                Activity.LOCATING,
                "3.5",
                "Performance and Insight",
                "A query of the portal, and a check of a sample by hand.",
                pounds="13.80",
            ),
        ),
        searches=(
            Search(
                "Performance and Insight",
                1,
                "Submissions by category: telephone, last calendar year.",
                5,
                "held",
                "1,106 submissions in the category.",
                "Portal reporting database.",
            ),
            Search("Criminal Justice", 2, "Penalties and points for the 1,106 submissions; ages."),
        ),
        owner="colleague",
        status=CaseStatus.SEARCHING,
    )


def rejected(s: Setting) -> Story:
    """Near the cost limit, from whoever asked about telephones: the two may have to be counted together."""
    locating, extracting = ("11.5", "5") if s.authority == "england" else ("24", "15")
    return Story(
        key="rejected",
        subject="Why recordings are turned down",
        applicant=Applicant("Imelda Crowhurst", "imelda@wheelwatch.example"),
        received=7,
        opening="Thank you for looking into my first questions. Here is one more.",
        parts=(
            Part("For each recording turned down last year, what reason did the reviewer write down?"),
            Part("In how many of them did the driver use a telephone?"),
        ),
        searches=(
            Search(
                "Ticket and camera office",
                1,
                "Whether the reason is kept as free text or by category, and how long it takes to get it out.",
                4,
                "held",
                "It is free text in the reviewer's note. Each of 690 notes has to be opened.",
                "Portal, notes of reviewers.",
            ),
        ),
        hours=(
            Hours(
                4,
                Activity.LOCATING,
                locating,
                "Ticket and camera office",
                "690 recordings were turned down; to open each and find the note takes a minute or two.",
                pounds="13.80",
            ),
            Hours(
                4,
                Activity.EXTRACTING,
                extracting,
                "Ticket and camera office",
                "Half of the notes say other things too, from which the reason has to be picked out.",
                pounds="13.80",
            ),
            Hours(4, Activity.REDACTING, "9", "Information access", "Notes name drivers and witnesses."),
            Hours(5, Activity.LOCATING, "2", "Ticket and camera office", is_estimate=False, pounds="13.80"),
        ),
        status=CaseStatus.PREPARING,
    )


def horses(s: Setting) -> Story:
    return Story(
        key="horses",
        subject="Filming from horseback",
        applicant=Applicant("Philippa Threadgold", "p.threadgold@bridleways.example.org"),
        received=17,
        opening="Riders in our group wear hat cameras.",
        parts=(
            Part("What advice do your reviewers have on recordings made from horseback?"),
            Part("How many such recordings were rejected last year because they shook too much?"),
        ),
        searches=(
            Search(
                "Ticket and camera office",
                2,
                "Advice to reviewers on recordings from horseback, and rejections by reason.",
                14,
                "partly_held",
                "There is half a page of advice. Rejections are not recorded by reason.",
                "Reviewers' guide; portal.",
            ),
            Search("Mounted Section", 2, "Any advice given to riders on cameras."),
        ),
        status=CaseStatus.SEARCHING,
    )


def late_overtime(s: Setting) -> Story:
    return Story(
        key="late-overtime",
        subject="Overtime in the camera office",
        applicant=Applicant("Sebastian Oakenfold", "s.oakenfold@public-purse.example"),
        received=24,
        opening=f"For the attention of the information team. A request under the {s.act} follows.",
        parts=(
            Part(
                "What was spent in each of the last three years on overtime in the office that reviews "
                "dashcam recordings?"
            ),
            Part("How many posts in that office are vacant?"),
        ),
        is_numbered=True,
        searches=(
            Search("Finance", 2, "Overtime by month for the office, three years."),
            Search(
                "Human Resources",
                2,
                "Establishment and vacancies in the office.",
                9,
                "held",
                "Fifteen posts, two vacant on the day of the request.",
                "Establishment list.",
            ),
        ),
        status=CaseStatus.SEARCHING,
    )


def verges(s: Setting) -> Story:
    return Story(
        key="verges",
        subject="Camera vans on the verge at Coldbeck Moss",
        applicant=Applicant("Linnet Garsdale", "linnet@mosswatch.example.org"),
        received=8,
        opening="Your camera vans park on the verge beside Coldbeck Moss with their engines running, where "
        "curlew nest within a few yards.",
        parts=(
            Part("What assessment was made of the effect of the vans on the nature reserve?"),
            Part("How many hours did vans stand there with engines running between March and July?"),
        ),
        is_environmental=True,
        searches=(
            Search(
                "Safety Camera Unit",
                1,
                "Environmental assessments for the site; hours on site, March to July.",
                6,
                "partly_held",
                "Hours on site are held; whether the engine ran is not recorded. Site assessment attached.",
                "Site file; deployment log.",
            ),
            Search("Estates", 2, "Permission to use the verge, with any conditions on it."),
        ),
        owner="colleague",
        status=CaseStatus.SEARCHING,
    )
