import pytest

from redaction.engine.detectors.own_initials import OwnInitials


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joan Smith (JS)", ["Joan Smith", "JS"]),
        (
            "Ann Moss (AM)\nTom Ray (TR)\nJoan Poe (JP)\nToni Travis (AT)\n",
            ["Ann Moss", "AM", "Tom Ray", "TR", "Joan Poe", "JP", "AT"],
        ),
        ("Deirdre O’Tarrow (DO’T)", ["Deirdre O’Tarrow", "DO’T"]),
        ("Ian Fennell-Quick (IF-Q)", ["Ian Fennell-Quick", "IF-Q"]),
        ("Ann Moss          (AM)", ["Ann Moss", "AM"]),
        ("A note. S\nTarrow (ST) ", []),
        (
            "Jennings Ivor IJ Kent Garratt Joan JG Hants Fox Barry BF Leeds",
            ["Jennings Ivor", "IJ", "Garratt Joan", "JG", "Fox Barry", "BF"],
        ),
        (
            "Ann Moss – Officer [AM] Tom Ray – Lead Post [TR] Joan Poe – Books [JP]",
            ["Ann Moss", "AM", "Tom Ray", "TR", "Joan Poe", "JP"],
        ),
        (
            "AM - Ann Mbah\nPR - Phil Rawle\nZO - Zelimir Okan\n",
            ["AM", "Ann Mbah", "PR", "Phil Rawle", "ZO", "Zelimir Okan"],
        ),
        (
            "Mr A Thorne Chair AT\nMs P Rees Director PR\nDr U Kamara Chief Executive UK\n",
            ["A Thorne", "AT", "P Rees", "PR", "U Kamara", "UK"],
        ),
        (
            "Steve Marsh StM Leeds Femke de Wit FdW Kent Zelimir Okan ZO Deal",
            ["Steve Marsh", "StM", "Femke de Wit", "FdW", "Zelimir Okan", "ZO"],
        ),
        (
            "Ann Moss (Chair) AM Kent Tom Ray TR Hants Joan Poe JP Leeds",
            ["Ann Moss", "AM", "Tom Ray", "TR", "Joan Poe", "JP"],
        ),
        ("Road Safety (RS)", []),
        ("Community Rail CR is", []),
    ],
)
def test_finds(found, text, expected):
    assert found(OwnInitials(), text) == expected
