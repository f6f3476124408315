import pytest

from redaction.engine.detectors.base import Reading, hit
from redaction.engine.detectors.beside_names import BesideNames
from redaction.rules.labels import Label


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Ewan Tarrow, 19, a former pupil", Label.AGE, "19"),
        ("Ewan Tarrow, Rosecroft, 9 Fen Road, Oldtown NX6", Label.ADDRESS, "Rosecroft, 9 Fen Road, Oldtown"),
        ("Ewan Tarrow, 82, had a badge", Label.AGE, "82"),
        ("Ewan Tarrow”, 15, had", Label.AGE, "15"),
        ("Ewan Tarrow, 101 that week", Label.AGE, "101"),
        ("Ewan Tarrow, 4 Mill Batch, asks", Label.ADDRESS, "4 Mill Batch"),
        ("Ewan Tarrow (Tŷ Cerrig, Llanuchaf) spoke", Label.ADDRESS, "Tŷ Cerrig, Llanuchaf"),
        ("Ewan Tarrow, Thistle House, Fen Lane, x", Label.ADDRESS, "Thistle House, Fen Lane"),
        ("Ewan Tarrow (22) and others", Label.AGE, "22"),
        ("Ewan Tarrow (2) and others", Label.AGE, ""),
        ("Ewan Tarrow, 19 of whom", Label.AGE, ""),
        ("Ewan Tarrow, 12/08/2001, wanted", Label.DOB, "12/08/2001"),
        ("Ewan Tarrow 5523 <e@x.example>", Label.COLLAR_NUMBER, "5523"),
        ("Ewan Tarrow 2025\nminutes", Label.COLLAR_NUMBER, ""),
        ("Ewan Tarrow of Pound Cottage asked", Label.ADDRESS, "Pound Cottage"),
        ("Ewan Tarrow (The Old Dairy, Fen Lane) feared", Label.ADDRESS, "The Old Dairy, Fen Lane"),
        ("Ewan Tarrow, The Lookout, TN35", Label.ADDRESS, "The Lookout"),
        ("Ewan Tarrow, 3 Beckside, Oldtown  Tel", Label.ADDRESS, "3 Beckside, Oldtown"),
        ("Ewan Tarrow, 3 Points, Reading  Tel", Label.COLLAR_NUMBER, ""),
        ("Ewan Tarrow  2217\n", Label.COLLAR_NUMBER, "2217"),
        ("Ewan Tarrow of Fen Lane Primary School", Label.ADDRESS, ""),
        ("Ewan Tarrow, Road Safety Manager", Label.ADDRESS, ""),
    ],
)
def test_what_stands_behind_a_name(text: str, label: Label, expected: str) -> None:
    name = hit(0, len("Ewan Tarrow"), Label.PERSON, "given", "a name")
    spans = BesideNames([name]).find(Reading(text))
    assert {text[one.start : one.end] for one in spans if one.label is label} == (
        {expected} if expected else set()
    )
