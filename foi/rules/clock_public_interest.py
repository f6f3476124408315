"""FOIA s.10(3) and s.17(2): the date by which the public interest is to be decided, first given and given anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foi.rules.clock_events import Event, EventKind
from foi.rules.clock_reading import Step
from foi.rules.plain_dates import spoken

_SECTIONS = "s.10(3), s.17(2)"


@dataclass(frozen=True)
class Estimate:
    """The date that the requester was told last, with every one that was told before it, in words."""

    on: date
    told: date
    steps: tuple[Step, ...]


def estimate(events: Iterable[Event], last: date) -> Estimate | None:
    """What stands of the estimates told, where the notice under s.17(1) was due on ``last``; None without a first.

    The first must stand in that notice and be later than it. A new one moves the target again, whenever it is told:
    the Act gives no form for it and no last day, only time that is reasonable in the circumstances.
    """
    every = tuple(events)
    first = next((event for event in every if _is_first(event, last)), None)
    if first is None or first.until is None:
        return None
    found = Estimate(first.until, first.told, (_first_step(first, first.until),))
    revisions = (event for event in every if event.kind is EventKind.PIT_ESTIMATE_REVISED)
    for event in sorted(revisions, key=lambda event: event.told):
        if event.until and event.until > last and event.told >= found.told:
            step = _revised_step(event, event.until, found.on)
            found = Estimate(event.until, event.told, (*found.steps, step))
    return found


def _is_first(event: Event, last: date) -> bool:
    return (
        event.kind is EventKind.PIT_EXTENSION and event.until is not None and event.told <= last < event.until
    )


def _first_step(event: Event, until: date) -> Step:
    return Step(
        f"The public interest is still being weighed: notified on {spoken(event.told)} with the "
        f"estimated date {spoken(until)}, which must be reasonable",
        _SECTIONS,
        (event.told, until),
    )


def _revised_step(event: Event, until: date, before: date) -> Step:
    passed = ", when that day had passed" if event.told > before else ""
    return Step(
        f"On {spoken(event.told)} the requester was told of {spoken(until)} instead of {spoken(before)}{passed}; "
        "the whole time must be reasonable",
        _SECTIONS,
        (event.told, before, until),
    )


def why_no_new_estimate(event: Event, standing: Estimate | None, last: date) -> Step | None:
    """What is wrong with a new estimate beside ``standing``; None where nothing is."""
    section = "s.17(2)"
    if standing is None:
        text = "There is no estimate to revise: the first is given in the notice under section 17(1)"
        return Step(text, section)
    if event.until is None:
        return Step("A new estimate is a date", section)
    if event.told < standing.told:
        text = f"The last estimate was given on {spoken(standing.told)}, so a new one can't be older"
        return Step(text, section, (event.told, standing.told))
    if event.until <= max(last, event.told):
        text = f"The new date is not after {spoken(max(last, event.told))}, so there is nothing to extend"
        return Step(text, section, (event.until, max(last, event.told)))
    return None
