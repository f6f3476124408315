import pytest

from redaction.engine.detectors.vehicle_registration import VehicleRegistration


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Audi, KV19 XTR,", ["KV19 XTR"]),
        ("a car, R417 BOX", ["R417 BOX"]),
        ("vehicle ABC 123D left", ["ABC 123D"]),
        ("TJ23 OKL/AB12 CDE", ["TJ23 OKL", "AB12 CDE"]),
        ("plate TJ23-OKL", ["TJ23-OKL"]),
        ("was TJ23\nOKL.", ["TJ23\nOKL"]),
        ("the Golf, TJ23 0KL", ["TJ23 0KL"]),
        ("item TJ23 0KL", []),
        ("registration A 1", ["A 1"]),
        ("the A217 and M25", []),
        ("Q3 ABC", []),
    ],
)
def test_finds(found, text, expected):
    assert found(VehicleRegistration(), text) == expected
