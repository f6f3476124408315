"""What officers are told of the nature of a provision is what the catalogue says of it."""

from __future__ import annotations

import pytest

from foi.rules.provision_words import nature
from foi.rules.provisions import catalogue, find
from foi.rules.regimes import REGIMES


@pytest.mark.parametrize(
    ("regime", "ref", "said"),
    [
        ("FOIA", "s.12(1)", "about the request, not about the information"),
        ("FOIA", "s.21", "Class-based and absolute: it applies"),
        ("FOIA", "s.24", "required for the purpose of safeguarding national security"),
        ("FOIA", "s.30(1)", "Class-based and qualified"),
        ("FOIA", "s.31(1)(a)", "would, or would be likely to, prejudice what it protects"),
        ("FOIA", "s.40(1)", "Data protection law"),
        ("FOIA", "s.40(2)", "only so far as disclosure would break a data protection principle"),
        ("FOIA", "s.40(2)+(3B)", "Class-based and qualified"),
        ("FOIA", "s.41", "a defence to a claim"),
        ("FOISA", "s.35(1)(a)", "would, or would be likely to, prejudice substantially"),
        ("FOISA", "s.36(2)", "a defence to a claim"),
        ("FOISA", "s.38(1)(b)", "only so far as disclosure would break a data protection principle"),
        ("FOISA", "s.38(1)(d)", "Class-based and absolute: it applies"),
        ("EIR", "reg 12(4)(e)", "Class-based and qualified"),
        ("EIR", "reg 12(5)(b)", "disclosure would adversely affect what it protects"),
        ("EIR", "reg 13", "only so far as disclosure would break a data protection principle"),
    ],
)
def test_the_nature_of_a_provision(regime: str, ref: str, said: str) -> None:
    assert said in nature(find(regime, ref))


def test_a_public_interest_test_is_told_of_exactly_where_there_is_one() -> None:
    for regime in REGIMES:
        for provision in catalogue(regime.code):
            weighed = "only where the public interest in withholding" in nature(provision)
            assert weighed is provision.needs_public_interest_test, provision.ref
