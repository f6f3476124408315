"""Time and queries of the worklist and a case page among 1,000 cases, beside an empty Flask page in the same run.

python -m benchmarks.pages [--cases 1000] [--rounds 30]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextvars import Context
from datetime import timedelta
from pathlib import Path

from flask import Flask

from demo.many_requests import requests
from foi.core.config import Settings
from foi.core.db import unit_of_work
from foi.core.http.gate import open_to_anyone
from foi.core.now import today
from foi.models.user import User
from foi.rules.roles import Role
from foi.services import intake, users
from foi.web.access import TOKEN
from tests.counting import queries
from tests.databases import SqliteDatabases
from tests.factories import a_person, an_authority
from wsgi import create_app

EMPTY, WORKLIST, CASE = "/empty", "/cases?whose=all", "/cases/1"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=30)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for settings in _settings(Path(folder)):
            app = create_app("staff", settings)
            app.config["WTF_CSRF_ENABLED"] = False
            app.add_url_rule(EMPTY, "empty", open_to_anyone(lambda: ""))
            with app.app_context():
                an_authority()
                officer = a_person("Alice", Role.OFFICER)
                token = _session(officer, settings)
                _fill(chosen.cases, officer.id)
            _measure(app, token, chosen.rounds, chosen.cases)


def _settings(folder: Path) -> Iterator[Settings]:
    databases = SqliteDatabases(folder)
    main_url, public_url = databases.fresh()
    yield Settings(
        surface="staff",
        data_folder=folder,
        database_url=main_url,
        public_database_url=public_url,
        secret_key="s" * 40,
        audit_key="a" * 40,
        secure_cookies=False,
    )
    databases.close()


def _session(person: User, settings: Settings) -> str:
    with unit_of_work():
        return users.start_session(person, settings)


def _fill(count: int, officer_id: int) -> None:
    """Log them in one transaction, through the service."""
    print(f"logging {count:,} requests ...", file=sys.stderr)
    with unit_of_work():
        for one in requests(count):
            parts = [intake.RequestPart(text, is_question=True) for text in one.text.split("\n\n")]
            intake.log_request(
                request_text=one.text,
                received_on=today() - timedelta(days=one.age),
                subject=one.subject,
                requester_name=one.name,
                requester_email=one.email,
                requester_address="",
                is_environmental=False,
                parts=parts,
                by=officer_id,
                owner_id=officer_id,
            )


def _measure(app: Flask, token: str, rounds: int, count: int) -> None:
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie[TOKEN] = token

    def get(path: str) -> None:
        response = Context().run(client.get, path)
        if response.status_code != 200:
            raise SystemExit(f"{path} answered {response.status_code}")

    pages = {"empty Flask page": EMPTY, "worklist": WORKLIST, "case page": CASE}
    times: dict[str, list[float]] = {name: [] for name in pages}
    for path in pages.values():
        get(path)
    for _ in range(rounds):  # side by side, so that a busy machine slows all of them
        for name, path in pages.items():
            times[name].append(_seconds(get, path))
    base = statistics.median(times["empty Flask page"])
    print(f"{count:,} cases, medians of {rounds} rounds")
    for name, path in pages.items():
        median = statistics.median(times[name])
        with queries(app) as sent:
            get(path)
        print(f"{name:<17} {median * 1000:7.2f} ms  {median / base:6.1f} x  {len(sent):3} queries")


def _seconds(get: Callable[[str], None], path: str) -> float:
    began = time.perf_counter()
    get(path)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
