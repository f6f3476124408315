import pytest

from redaction.engine.detectors.name_columns import NameColumns

ROWS = "570 | Pullin | Lionel |\n571 | Emma | Tarrow |\n572 | Karl | Green |\n573 | Vunup | Drasol |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROWS, ["Pullin", "Lionel", "Emma", "Tarrow", "Karl", "Green", "Vunup", "Drasol"]),
        ("Okan\tZelimir\nLee\tAnn\n", []),
        ("Bins\tOpen\nPark\tClosed\nHedge\tOpen\nGrace\tOpen\n", []),
        ("Pullin Lionel\nTarrow Emma\nGreen Karl\n", []),
    ],
)
def test_finds(found, text, expected):
    assert found(NameColumns(), text) == expected
