import pytest

from redaction.engine.detectors.surname_first import SurnameFirst


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hendry, Fiona\n", ["Hendry, Fiona"]),
        (
            "9.\nBright, Marina \n10. Tarrow, Lorna \n11. Street, Adrian \n12. Poe, Ann\n",
            ["Bright, Marina", "Tarrow, Lorna", "Street, Adrian", "Poe, Ann"],
        ),
        ("by camera. Okandu, Joan, Network Manager, and", ["Okandu, Joan"]),
        (
            "Moss, Frank; Fell, \nApril; Poe, Ann; Tarrow, Joan",
            ["Moss, Frank", "Fell, \nApril", "Poe, Ann", "Tarrow, Joan"],
        ),
        ("BOON Christine, DE SOUZA Paul, MOSS Annabel,", ["BOON Christine", "DE SOUZA Paul", "MOSS Annabel"]),
        (
            "BYRNE Sinead NCA TARROW Rory SPA Head HOLROYD James Royal Corps AHERN Grace Care of",
            ["BYRNE Sinead", "TARROW Rory", "HOLROYD James", "AHERN Grace"],
        ),
        ("MINUTES James Tarrow, AGENDA Rory Moss, PRESENT Grace Poe", []),
        (
            "Councillors TARROW, M    CHOUDHRY, A\nfor SLATER, W and",
            ["TARROW, M", "CHOUDHRY, A", "SLATER, W"],
        ),
        ("the MINUTES, A copy", []),
        ("de Souza, Ann\tPC", ["de Souza, Ann"]),
        ("Marsh, P.\tChair", ["Marsh, P."]),
        ("O'Neill, May (North)", ["O'Neill, May"]),
        ("Section, A\n", []),
        ("From: HENDRY, Fiona 5523\n", ["HENDRY, Fiona"]),
        ("Hall, Peter | LA | Yes", ["Hall, Peter"]),
        ("Hendry, Fiona\nLee, Ann\nRE: Stairs, Attlee House\n", ["Hendry, Fiona", "Lee, Ann"]),
        ("Ferreira da Silva, M.\tChair", ["Ferreira da Silva, M."]),
        ("   Cllr  TARROW, Fiona\n", ["TARROW, Fiona"]),
        ("on 1 May at 09:03, TARROW, Fiona wrote", ["TARROW, Fiona"]),
        ("in LEEDS, Bradford and", []),
        ("at 09:03, Tarrow, Fiona <f.tarrow@x.example>", ["Tarrow, Fiona"]),
        ("Leeds, York\n", []),
        ("Hendry, Fiona\nOdd, Zzyx\nLee, Ann\n", ["Hendry, Fiona", "Odd, Zzyx", "Lee, Ann"]),
    ],
)
def test_finds(found, text, expected):
    assert found(SurnameFirst(), text) == expected
