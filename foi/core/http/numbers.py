"""Numbers in addresses, held to what a database can hold: a longer one leads nowhere, and is no fault of ours."""

from __future__ import annotations

from typing import Any

from flask import Flask, request
from werkzeug.routing import IntegerConverter

GREATEST_ID = 2**31 - 1
LAST_PAGE = 10_000


class _Id(IntegerConverter):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max": GREATEST_ID, **options})


def init_app(app: Flask) -> None:
    """Every ``<int:...>`` of an address is the id of a row; must run before any address is registered."""
    app.url_map.converters["int"] = _Id


def page_asked() -> int:
    """The page of a list that the address asks for, from 1; 1 where it is no number."""
    return min(max(request.args.get("page", 1, int), 1), LAST_PAGE)
