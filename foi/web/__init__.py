"""Staff pages of foi."""

from __future__ import annotations

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from foi.web import staff
from foi.web.sign_in import csrf_field, sign_in


def register(app: Flask) -> None:
    CSRFProtect(app)
    app.jinja_env.globals["csrf_field"] = csrf_field
    app.register_blueprint(sign_in)
    staff.init_app(app)
