import pytest

from redaction.engine.detectors.base import Reading
from redaction.engine.detectors.known_first_names import KnownFirstNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pete Mercer came", ["Pete Mercer"]),
        ("Tina March and Joan Poe", ["Tina March", "Joan Poe"]),
        ("told Tina March 2014", []),
        ("that K. ENGLAND has drawn", ["K. ENGLAND"]),
        ("Officer WM Lucy Tarrow", ["Lucy Tarrow"]),
        ("C Hussain I Barros S Loft", ["C Hussain", "I Barros", "S Loft"]),
        ("A Moss and A McRoddan came", ["A McRoddan"]),
        ("Geo. Handley, warden", ["Geo. Handley"]),
        ("Di Tarrow / Kent", ["Di Tarrow"]),
        ("(Chair) Jonah Tarrow Tower Hamlets (Chair)", ["Jonah Tarrow"]),
        ("Femke Tarrow–Lake spoke", ["Femke Tarrow–Lake"]),
        ("M. Grieg", ["M. Grieg"]),
        ("Pádraig Ó Briain", ["Pádraig Ó Briain"]),
        ("Edwin de Groot", ["Edwin de Groot"]),
        ('Dave "Dusty" Miller', ['Dave "Dusty" Miller']),
        ("Isaac D, Ann", ["Isaac D"]),
        ("\nBasil Close\n", ["Basil Close"]),
        ("Iain Ferreira da Silva.", ["Iain Ferreira da Silva"]),
        ("Jack London said", ["Jack London"]),
        ("Zelimir ap Rhys Board", ["Zelimir ap Rhys"]),
        ("Frank Mayor reported", ["Frank Mayor"]),
        ("Harvinder SINGH BASRA spoke", ["Harvinder SINGH BASRA"]),
        ("Iain A to bring", ["Iain A"]),
        ("Iain A report", []),
        ("16 Jan Serious Violence", []),
        ("Operation Grace Darling", []),
        ("12 Basil Close\n", []),
        ("Victoria Road", []),
        ("J Bell, F\nIqbal, N Ray", ["J Bell", "F\nIqbal", "N Ray"]),
        ("by Keith Lord of the", ["Keith Lord"]),
        ("only Vanessa Court (chair of it)", ["Vanessa Court"]),
        ("R. Hobbs & Sons", []),
        ("Winston Churchill Avenue", []),
        ("A City to", []),
        ("into Area F Tarrow will", []),
        ("Anna-Lise Tarrow came", ["Anna-Lise Tarrow"]),
        ("the parish of St. Peter Mancroft", []),
        ("Saint Peter Mancroft", []),
        ("Oliver St John Tarrow", ["Oliver St John"]),
        ("Avon Somerset police", []),
        ("Frank TKRW", []),
    ],
)
def test_finds(found, text, expected):
    assert found(KnownFirstNames(), text) == expected


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("Fiona Safeguarding came", "certain"),
        ("with Grace Travel of", "check"),
        ("at the sale. June TARN to", "check"),
        ("Ann Lee / Chester NW", "check"),
        ("of it?\nA. Utterly agree", "check"),
        ("\nA. Windham chaired", "certain"),
        ("\nB. Windham and", "certain"),
    ],
)
def test_what_may_be_a_thing_is_for_a_person_to_check(text, tier):
    spans = KnownFirstNames().find(Reading(text))
    assert [str(span.tier) for span in spans][-1] == tier
