"""``flask foi ...``: what the command line can do with cases."""

from __future__ import annotations

from flask.cli import AppGroup

from foi.cli.accounts import create_user
from foi.cli.audit import export_audit_head, verify_audit
from foi.cli.clock import clock
from foi.cli.disposal import disposal_due, dispose
from foi.cli.work import work

foi = AppGroup("foi", help="Cases: the clock, accounts, the audit trail, the worker.")
foi.add_command(create_user)
foi.add_command(clock)
foi.add_command(verify_audit)
foi.add_command(export_audit_head)
foi.add_command(disposal_due)
foi.add_command(dispose)
foi.add_command(work)
