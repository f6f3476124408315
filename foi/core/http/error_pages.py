"""Error pages: what happened, what was kept, what to do. No details of the fault, no personal data."""

from __future__ import annotations

import structlog
from flask import Flask, render_template, request
from werkzeug.exceptions import HTTPException

from foi.core.errors import CandourError

_log = structlog.get_logger()
_PAGES = frozenset({400, 401, 403, 404, 405, 410, 413, 429})


def init_app(app: Flask) -> None:
    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> tuple[str, int]:
        code = error.code or 500
        page = code if code in _PAGES else (400 if code < 500 else 500)
        return render_template(f"errors/{page}.html", error=error), code

    @app.errorhandler(CandourError)
    def refused(error: CandourError) -> tuple[str, int]:
        return render_template("errors/refused.html", error=error), error.status

    @app.errorhandler(Exception)
    def fault(error: Exception) -> tuple[str, int]:
        if app.testing or app.debug:
            raise error
        # Only the kind of fault and where: its message may hold what somebody typed.
        _log.error("page failed", endpoint=request.endpoint, fault=type(error).__name__, exc_info=False)
        return render_template("errors/500.html"), 500
