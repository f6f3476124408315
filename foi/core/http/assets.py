"""Static files: our own, and the few of the locked front-end packages that pages use."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, send_file, url_for

from foi.core.http.gate import open_to_anyone

HERE = Path(__file__).resolve()
OWN = HERE.parents[2] / "web" / "static"
ROOT = HERE.parents[3]

_PACKAGES = {
    "govuk-frontend": "govuk-frontend/dist/govuk",
    "moj": "@ministryofjustice/frontend/moj",
    "htmx": "htmx.org/dist",
}
VENDOR = frozenset(
    {
        "govuk-frontend/govuk-frontend.min.css",
        "govuk-frontend/govuk-frontend.min.js",
        "moj/moj-frontend.min.css",
        "moj/moj-frontend.min.js",
        "htmx/htmx.min.js",
    }
)

assets = Blueprint("assets", __name__)


def _path(name: str) -> Path:
    """File behind an asset's public name ("own/candour.css", "moj/moj-frontend.min.js"); 404 for any other."""
    package, _, rest = name.partition("/")
    if package == "own":
        path = (OWN / rest).resolve()
        if path.is_relative_to(OWN) and path.is_file():
            return path
    elif name in VENDOR:
        for folder in (ROOT / "node_modules", OWN / "node_modules"):
            path = folder / _PACKAGES[package] / rest
            if path.is_file():
                return path
    abort(404)


@cache
def _version(path: Path, _changed: float) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _url(name: str) -> str:
    path = _path(name)
    return url_for("assets.file", version=_version(path, path.stat().st_mtime), name=name)


@assets.get("/assets/<version>/<path:name>")
@open_to_anyone
def file(version: str, name: str) -> Response:
    response = send_file(_path(name), conditional=True, max_age=31_536_000)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def init_app(app: Flask) -> None:
    app.register_blueprint(assets)
    app.jinja_env.globals["asset"] = lambda name: _url(f"own/{name}")
    app.jinja_env.globals["vendor"] = _url
