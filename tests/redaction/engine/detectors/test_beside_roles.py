import pytest

from redaction.engine.detectors.beside_roles import BesideRoles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelimir Okan (Chair)", ["Zelimir Okan"]),
        ("Duncan Jessop, Policy Manager", ["Duncan Jessop"]),
        ("Solent Road (closed)", []),
        ("Works Unit (Chair)", []),
    ],
)
def test_finds(found, text, expected):
    assert found(BesideRoles(), text) == expected
