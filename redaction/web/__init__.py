"""Staff pages of redaction."""

from __future__ import annotations

from flask import Flask

from redaction.web import panels
from redaction.web.documents import documents
from redaction.web.duplicates import duplicates
from redaction.web.lists import lists
from redaction.web.marked_copies import marked_copies
from redaction.web.queue import redaction
from redaction.web.review import review
from redaction.web.schedules import schedules
from redaction.web.workbooks import workbooks


def register(app: Flask) -> None:
    """Blueprints, the case page's tab, and the section of the service."""
    for blueprint in (documents, lists, workbooks, schedules, marked_copies, duplicates, review, redaction):
        app.register_blueprint(blueprint)
    panels.hang()
