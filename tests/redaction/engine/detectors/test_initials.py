import pytest

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.initials import Initials
from redaction.rules.people import Sighting, register

PEOPLE = register([Sighting("Andrew Moss"), Sighting("Jude Sinclair"), Sighting("Ian Thorne")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JS to write", ["JS"]),
        ("JS, XY and PC Moss came", ["JS", "XY"]),
        ("\n\nPC 21/22   APOLOGIES", []),
        ("OWNER     DUE\n\nwhen due", []),
        ("ask J.S-R. to write\nAction: J.S-R.", ["J.S-R."]),
        ("has a camera to lend. XY\n\nFunds", ["XY"]),
        ("to lend. ZQD/ZQW\n\nFor the rocket. ZQD", ["ZQD", "ZQW", "ZQD"]),
        ("the ZQD rules", []),
        ("JS to do 1 and 2 JS, 3 XY", ["JS", "JS"]),
        ("Apologies were given for XY,KT and NR", ["XY", "KT", "NR"]),
        ("Dr Thorne          (WT) came", ["WT"]),
        ("TNB JC NHK JK LL OS MT in attendance", ["TNB", "JC", "NHK", "JK", "LL", "OS", "MT"]),
        ("JS said, XY said, KT said, PR asked", ["JS", "XY", "KT", "PR"]),
        ("JS said, XY said, KT said\nPM – it is large", ["JS", "XY", "KT", "PM"]),
        ("at 10 PM – it was", []),
        ("tell AM at the next", ["AM"]),
        ("Action ZQD\nZQD to ask", ["ZQD", "ZQD"]),
        ("Action: XY", ["XY"]),
        ("PN rang", ["PN"]),
        ("met J.S. today", ["J.S."]),
        ("AM and JS met", ["AM", "JS"]),
        ("Update on signage (XY/KT).", ["XY", "KT"]),
        ("Action: X.Y. / K.T.", ["X.Y.", "K.T."]),
        ("Follow-up XY", ["XY"]),
        ("CS replied", ["CS"]),
        ("Tell the council\tHM and NT\tThis week", ["HM", "NT"]),
        ("Posts\nHR and PR\nThis week", []),
        ("UK to lead", []),
        ("PC to patrol", ["PC"]),
        ("PC Jago to patrol, with another PC", []),
        ("Action DS", ["DS"]),
        ("Action: DS / KT", ["DS", "KT"]),
        ("BC – the scheme is late", ["BC"]),
        ("would they? PR – yes", ["PR"]),
        ("Write to Leeds KT 30 Sep Sent", ["KT"]),
        ("AP1 Patrols – KT\n", ["KT"]),
        ("seconded KT.", ["KT"]),
        ("ASi and JSi met", ["JSi"]),
        ("a girl (Y.K., aged 4)", ["Y.K."]),
        ("HELD AT NOON", []),
        ("the PC said that a DC wrote to DS 4471", []),
        ("JS's number", ["JS"]),
        ("at 10 AM", []),
        ("MS Teams", []),
        ("the IT have fixed", []),
        ("Action AP117", []),
        ("Portsmouth Cycle Forum (PCF) to meet. PCF will", []),
        ("Zelimir Okan (ZO) left. ZO rang", ["ZO", "ZO"]),
    ],
)
def test_finds(found, text, expected):
    assert found(Initials(PEOPLE), text) == expected


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("PC to patrol", "check"),
        ("Action: JS\nAction DS\nAction: DS\n", "certain"),
        ("Action: JS\nAction DS\nAction: DS\nDS Jago left", "check"),
    ],
)
def test_letters_that_are_a_rank_are_certain_only_where_they_own_several_actions(text, tier):
    spans = Initials(PEOPLE).find(Reading(text))
    assert str(max(spans, key=lambda span: span.start).tier) == tier


@pytest.mark.parametrize(("others", "tier"), [("JS, KT and RB met", "certain"), ("JS met", "check")])
def test_a_rarer_abbreviation_is_somebodys_where_people_go_by_their_initials(others, tier):
    names = ("Jude Sinclair", "Kim Tully", "Ravi Bell", "Clare Moss", "Ian Thorne")
    people = register([Sighting(name) for name in names])
    spans = Initials(people).find(Reading(f"{others}. A new rota of CM, on IT kit."))
    found = {(span.start, str(span.tier)) for span in spans}
    place = len(others) + 2
    assert (place + len("A new rota of "), tier) in found
    assert (place + len("A new rota of CM, on "), "check") in found
