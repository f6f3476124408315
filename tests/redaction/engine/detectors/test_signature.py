import pytest

from redaction.engine.detectors.signature import Signature


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yours sincerely,\n\nMalcolm Grieg\n", ["Malcolm Grieg"]),
        ("See you at 3. Thanks, N\n", ["N"]),
        ("Mrs Rao is fair.\n \nO\n", ["O"]),
        ("All done.\n\nA fine day", []),
        ("Many thanks,\nPriya\n", ["Priya"]),
        ("Kind regards\n\nthe team\n", []),
    ],
)
def test_finds(found, text, expected):
    assert found(Signature(), text) == expected
