"""Adds plausible cases by the hundred, for measuring pages on a full worklist.

    set -a; . var/demo/settings.env; set +a
    .venv/bin/python -m demo.many 1000

on an installation that the demo was loaded into, with its settings in the environment. Each case is logged today as a
backlog would be, with the day on which it came, through the real services; two in three have been searched for.
"""

import argparse
import os
import sys

from flask import Flask

from demo.many_requests import PlainRequest, requests
from demo.stage import working_day_before
from foi.core import now
from foi.core.db import unit_of_work
from foi.queries import people
from foi.rules import regimes
from foi.rules.bank_holidays import shipped_calendar
from foi.rules.roles import Role
from foi.services import cases, intake, searches

_IN_ONE_TRANSACTION = 50


def add(app: Flask, count: int) -> None:
    """Log ``count`` cases, shared out among the officers and nobody; progress goes to stderr."""
    waiting = list(enumerate(requests(count)))
    with app.app_context():
        while waiting:
            batch, waiting = waiting[:_IN_ONE_TRANSACTION], waiting[_IN_ONE_TRANSACTION:]
            with unit_of_work():
                officers = [person_id for person_id, _ in people.with_role(Role.OFFICER)]
                for number, request in batch:
                    _log(number, request, officers)
            print(f"{count - len(waiting)} of {count} cases", file=sys.stderr)


def _log(number: int, request: PlainRequest, officers: list[int]) -> None:
    regime = regimes.regime_for(cases.the_authority().regime_pair, environmental=False)
    holidays = shipped_calendar().holidays(regime.holiday_nations)
    received_on = working_day_before(now.today(), request.age, holidays)
    owners = [*officers, None]
    owner, by = owners[number % len(owners)], officers[number % len(officers)]
    opening, *questions = request.text.split("\n\n")
    case = intake.log_request(
        request_text=request.text,
        received_on=received_on,
        subject=request.subject,
        requester_name=request.name,
        requester_email=request.email,
        requester_address="",
        is_environmental=False,
        parts=[
            intake.RequestPart(opening, is_question=False),
            *(intake.RequestPart(text, is_question=True) for text in questions),
        ],
        by=by,
        owner_id=owner,
    )
    if owner is not None:
        searches.ask(
            case_id=case.id,
            holder="Performance and Insight",
            asked_on=received_on,
            asked_for="Figures as asked for.",
            by=by,
        )


def main() -> None:
    from wsgi import create_app

    parser = argparse.ArgumentParser(description="Add plausible cases to a loaded demo.")
    parser.add_argument("count", type=int)
    os.environ.setdefault("CANDOUR_DEMO", "1")
    add(create_app("staff"), parser.parse_args().count)


if __name__ == "__main__":
    main()
