"""The composition root: the only module that knows all three packages.

``create_app("staff")`` is the application for the authority's people; ``create_app("public")`` the disclosure log, a
process of its own on a database of its own, which imports no case, no original and no redaction engine.
"""

from __future__ import annotations

import os

from flask import Flask, request

from foi.core import now
from foi.core.config import Settings, Surface, from_environment
from foi.core.db import PUBLIC, attach, db
from foi.core.http import assets, error_pages, gate, headers, numbers, pages, words

MOST_UPLOADED = 100 * 1024 * 1024
MOST_FORM_TEXT = 2 * 1024 * 1024
MOST_FORM_SENT = 4 * MOST_FORM_TEXT
"""A plain form as it is sent: each byte of a letter beyond ASCII takes three."""


def create_app(surface: Surface, settings: Settings | None = None) -> Flask:
    """One of the two applications; settings from the environment unless given (tests)."""
    settings = settings or from_environment(os.environ, surface)
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    app = Flask("candour", static_folder=None, template_folder=None)
    app.extensions["candour"] = settings
    app.config.update(
        SECRET_KEY=settings.secret_key or None,
        SQLALCHEMY_BINDS={PUBLIC: settings.public_database_url},
        MAX_CONTENT_LENGTH=MOST_UPLOADED + 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=MOST_FORM_TEXT,
        SESSION_COOKIE_NAME="candour_session",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session
    )
    if settings.is_demo:
        now.use_shift_file(settings.shift_file)
    if surface == "staff":
        app.config["SQLALCHEMY_DATABASE_URI"] = settings.database_url
    db.init_app(app)
    with app.app_context():
        attach(db.engines.values())
    _limit_plain_forms(app)
    numbers.init_app(app)
    pages.init_app(app, settings)
    words.init_app(app)
    assets.init_app(app)
    headers.init_app(app, is_public=surface == "public")
    error_pages.init_app(app)
    _compose_staff(app) if surface == "staff" else _compose_public(app)
    return app


def _limit_plain_forms(app: Flask) -> None:
    """Werkzeug holds only multipart forms to ``MAX_FORM_MEMORY_SIZE``; a plain one is read whole."""

    @app.before_request
    def limit() -> None:
        if request.mimetype == "application/x-www-form-urlencoded":
            request.max_content_length = MOST_FORM_SENT


def _compose_staff(app: Flask) -> None:
    import disclosure_log
    import foi
    import redaction
    from foi.core import migrations
    from foi.core.jobs import Waker
    from foi.web.access import my_roles, record_refusal
    from foi.web.sign_in import ask_to_sign_in

    settings: Settings = app.extensions["candour"]
    gate.init_app(app, roles_of_caller=my_roles, ask_to_sign_in=ask_to_sign_in, record_refusal=record_refusal)
    app.extensions["waker"] = Waker(settings)
    migrations.init_app(app)
    foi.init_app(app)
    redaction.init_app(app)
    disclosure_log.init_app(app)


def _compose_public(app: Flask) -> None:
    import disclosure_log

    gate.init_app(
        app,
        roles_of_caller=lambda: None,
        ask_to_sign_in=lambda: ("Not here", 404),
        record_refusal=lambda: None,  # nobody is signed in here
    )
    disclosure_log.init_public(app)


def __getattr__(name: str) -> Flask:
    """``wsgi:app`` for a server: made when asked for, of the surface named in the environment."""
    if name != "app":
        raise AttributeError(name)
    surface: Surface = "public" if os.environ.get("CANDOUR_SURFACE") == "public" else "staff"
    return create_app(surface)
