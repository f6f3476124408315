"""Why more time cannot be taken: an extension that the law does not allow is refused before it is recorded."""

from datetime import date

from foi.rules.bank_holidays import Calendar
from foi.rules.clock_answers import why_no_extension
from foi.rules.clock_events import EXTENSIONS, Event, EventKind, in_force
from foi.rules.clock_public_interest import estimate, why_no_new_estimate
from foi.rules.clock_reading import Step
from foi.rules.clock_start import Running, answer_by, run
from foi.rules.plain_dates import spoken
from foi.rules.regimes import FOIA, Regime

_NOTICE = "s.17(1)"
_ESTIMATE = "s.17(2)"


def objection(
    event: Event, received: date | None, others: tuple[Event, ...], regime: Regime, calendar: Calendar
) -> Step | None:
    """Why ``event``, recorded beside ``others``, would give no more time; None where it does, or is no extension.

    FOIA s.10(3) with s.17(1) and (2); EIR reg 7(1) and (3); EI(S)R reg 7(1) and (2). FOISA knows no extension.
    Raises `ClockError` where the events cannot be read.
    """
    if event.kind not in EXTENSIONS or event.void:
        return None
    running = run(received, in_force(others), regime, calendar)
    if running.stands_still():
        return Step("Nothing is due at present, so there is nothing to extend", regime.response.section)
    if event.kind is EventKind.EXTENSION:
        return _for_size(event, running)
    return _for_public_interest(event, running)


def _for_size(event: Event, running: Running) -> Step | None:
    regime = running.regime
    if regime.extension is None or regime.extension_notice is None:
        text = f"Under the {regime.title} volume and complexity give no more time"
        return Step(text, regime.response.section)
    last = answer_by(running).last
    return why_no_extension(event, last, regime.extension.section, regime.extension_notice.section)


def _for_public_interest(event: Event, running: Running) -> Step | None:
    regime = running.regime
    if regime is not FOIA:
        text = f"Under the {regime.title} weighing the public interest gives no more time"
        return Step(text, regime.response.section)
    last = answer_by(running).last
    if event.kind is EventKind.PIT_ESTIMATE_REVISED:
        return why_no_new_estimate(event, estimate(running.events, last), last)
    if event.told > last:
        text = (
            f"The notice with the estimated date was given on {spoken(event.told)}, after {spoken(last)}, "
            "so it gives no more time"
        )
        return Step(text, _NOTICE, (event.told, last))
    if event.until is None:
        return Step("The notice must give an estimate of the date of the decision", _ESTIMATE)
    if event.until <= last:
        text = f"The estimated date is not after {spoken(last)}, so there is nothing to extend"
        return Step(text, _ESTIMATE, (event.until, last))
    return None
