"""Neither confirmed nor denied: held back from the log by default."""

from demo.setting import Setting
from demo.story import Applicant, Entry, Ground, Part, Story, Withheld
from disclosure_log.rules.holds import EntryStatus
from foi.rules.lifecycle import CaseStatus
from foi.rules.outcomes import Outcome
from foi.rules.personal_data import LegitimateInterestsTest, PersonalDataOutcome


def a_neighbours_car(s: Setting) -> Story:
    plate = s.cast.plates[2]
    return Story(
        key="a-neighbours-car",
        subject="Reports about one vehicle",
        applicant=Applicant("Roderick Blessington", "r.blessington@example.org"),
        received=21,
        opening="I have my reasons for asking.",
        parts=(
            Part(
                f"Has anybody sent you a recording of the car {plate}, and was its keeper given points?",
                Outcome.NCND,
                "To say whether a recording of a "
                "particular vehicle has been sent in would itself tell the public something about the "
                "person who keeps it.",
                (
                    Withheld(
                        Ground.NEITHER,
                        "whether a report about one vehicle is held",
                        further=(
                            (
                                "ncnd_public_interest",
                                "To confirm or deny would be contrary to the public interest, since nobody could "
                                "trust a portal that tells a neighbour who has been reported.",
                            ),
                        ),
                        assessment=LegitimateInterestsTest(
                            category="Keeper of a vehicle named in a request",
                            is_personal_data=True,
                            personal_data_reason="Yes. A number plate leads to the registered keeper, and whether "
                            "somebody was reported for an offence is criminal offence data. No condition that "
                            "would allow telling the public applies: the keeper has neither consented to it nor "
                            "made it public.",
                            special_category=True,
                            outcome=PersonalDataOutcome.WITHHOLD,
                        ),
                    ),
                ),
            ),
        ),
        prepared=6,
        submitted=9,
        sent=13,
        entry=Entry(
            "Whether a particular vehicle was reported",
            "A request about one vehicle, which we neither confirm nor deny.",
            EntryStatus.HELD,
            why_held="",
        ),
        status=CaseStatus.SENT,
    )
