import pytest

from redaction.engine.detectors.address import Address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 14 Larch Grove, Thornley, LS17 6QP", ["14 Larch Grove, Thornley"]),
        (
            "Flat 3, 27 Kelso Road, Leeds LS2 9PR",
            ["Flat 3, 27 Kelso Road, Leeds"],
        ),
        ("Mr Lee, The Old Forge, Mill Lane, Thornley, LS17 6QX", ["The Old Forge, Mill Lane, Thornley"]),
        ("works on Victoria Road and Elm Grove", []),
        ("Forum\nWhinfell, 6 Beck Lane, Oldtown CB9", ["Whinfell, 6 Beck Lane, Oldtown"]),
        ("at The Old Forge, 2 Fen Street (one)", ["The Old Forge, 2 Fen Street"]),
        ("Hon. Secretary: The Laurels, Fen Road, Oldtown. Tel", ["The Laurels, Fen Road, Oldtown"]),
        ("Ann Tarrow, Tigh na Sgeir, Lennanmore, IV27 9ZZ", ["Tigh na Sgeir, Lennanmore"]),
        ("Mr Lee, 3 Coastguard Cottages - noise", ["3 Coastguard Cottages"]),
        ("page 3 Church Street", []),
        ("the 12:30 High Street bus", []),
        ("Flat 12, Larch House, Mill Street", ["Flat 12, Larch House, Mill Street"]),
        ("lives at 8 Heol Uchaf, Tre-goch", ["8 Heol Uchaf, Tre-goch"]),
        ("Address: 5 Nowhere Gate, Oldtown  Tel", ["5 Nowhere Gate, Oldtown"]),
        ("He of 45 Fen Lane spoke", ["45 Fen Lane"]),
        ("Hillcrest\nFen Lane\nOldtown\nLS17 6QX", ["Hillcrest\nFen Lane\nOldtown"]),
        ("Tŷ Gwyn, Heol y Felin, Tre-goch LX41 7QP", ["Tŷ Gwyn, Heol y Felin, Tre-goch"]),
        ("page 3 of 12 Fen Lane", []),
        ("The Laurels, Fen Lane, Thornley, LS17 6QX", ["The Laurels, Fen Lane, Thornley"]),
        ("> at 5 Bede\n> Court", ["5 Bede\n> Court"]),
    ],
)
def test_finds(found, text, expected):
    assert found(Address(), text) == expected
