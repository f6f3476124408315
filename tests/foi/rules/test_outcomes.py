"""Outcomes of parts and what follows for the request."""

from itertools import permutations

import pytest

from foi.rules.outcomes import Outcome, outcome_of_request

D, P, W, N, X = Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD, Outcome.WITHHELD, Outcome.NOT_HELD, Outcome.NCND


@pytest.mark.parametrize(
    ("parts", "request_outcome"),
    [
        ([D], D),
        ([D, D], D),
        ([D, N], D),
        ([D, W], P),
        ([P, D], P),
        ([P], P),
        ([D, X], P),
        ([D, Outcome.OVER_COST_LIMIT], P),
        ([W, W], W),
        ([W, N], W),
        ([N, N], N),
        ([X, W], X),
        ([X, N], X),
        ([N, Outcome.OVER_COST_LIMIT], Outcome.OVER_COST_LIMIT),
        ([Outcome.VEXATIOUS, N], Outcome.VEXATIOUS),
        ([Outcome.REPEATED], Outcome.REPEATED),
        ([D, Outcome.WITHDRAWN], D),
        ([W, Outcome.TRANSFERRED], W),
        ([N, Outcome.LAPSED], N),
        ([Outcome.WITHDRAWN, Outcome.LAPSED], Outcome.WITHDRAWN),
        ([Outcome.TRANSFERRED, Outcome.WITHDRAWN], Outcome.TRANSFERRED),
        ([Outcome.LAPSED], Outcome.LAPSED),
        ([P, W, D, N], P),
    ],
)
def test_the_request_follows_from_its_parts_in_any_order(
    parts: list[Outcome], request_outcome: Outcome
) -> None:
    assert {outcome_of_request(order) for order in permutations(parts)} == {request_outcome}


def test_a_request_without_parts_has_no_outcome() -> None:
    with pytest.raises(ValueError, match=r"^a request without parts has no outcome$"):
        outcome_of_request([])


def test_every_outcome_has_its_words() -> None:
    assert len({outcome.label for outcome in Outcome}) == len(Outcome)
    assert {outcome for outcome in Outcome if outcome.is_refusal} == {
        P,
        W,
        X,
        Outcome.OVER_COST_LIMIT,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
    }
    assert {outcome for outcome in Outcome if outcome.held_from_publication} == {
        X,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
    }
