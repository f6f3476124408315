"""``flask redaction ...``: the engine without the web."""

from __future__ import annotations

from flask.cli import AppGroup

from redaction.cli.burn import burn
from redaction.cli.scan import scan
from redaction.cli.score import score
from redaction.cli.verify import verify

redaction = AppGroup("redaction", help="Finding personal data, removing it, proving it.")
for _command in (scan, score, burn, verify):
    redaction.add_command(_command)
