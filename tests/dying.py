"""One act in a process that is killed on the way: ``python -m tests.dying ACT POINT INSTANT [CASE PERSON]``."""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from typing import Any

from disclosure_log.services import publishing
from foi.core import bus, mail, now
from foi.core.config import from_environment
from foi.core.db import unit_of_work
from foi.services import promises, responses
from wsgi import create_app

POINTS = {
    "before the commit": (bus, "emit", True),
    "before the e-mail": (mail, "send", False),
    "after the e-mail": (mail, "send", True),
    "before the public commit": (publishing, "tell_authority", True),
    "after the public commit": (publishing, "_copy", True),
}
"""Module, function, and whether it does its work first."""


def die_at(point: str) -> None:
    module, name, comes_first = POINTS[point]
    real = getattr(module, name)

    def dying(*args: Any, **kwargs: Any) -> None:
        if comes_first:
            real(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, name, dying)


def main(act: str, point: str, instant: str, *ids: str) -> None:
    app = create_app("staff", from_environment(os.environ, "staff"))
    die_at(point)
    with now.frozen(datetime.fromisoformat(instant)), app.app_context():
        if act == "send":
            with unit_of_work():
                responses.send(case_id=int(ids[0]), by=int(ids[1]))
        elif act == "keep":
            promises.keep_all()
        else:
            publishing.publish_due()


if __name__ == "__main__":
    main(*sys.argv[1:])
