from __future__ import annotations

import pytest

from foi.rules.contrast import contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#ffffff", "#17494d", 9.87),
    ],
)
def test_the_ratio_is_that_of_wcag_whichever_comes_first(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.2)
    assert contrast(other, one) == contrast(one, other)


def test_only_six_hexadecimal_digits_are_a_colour() -> None:
    with pytest.raises(ValueError, match="colour"):
        contrast("red", "#ffffff")
