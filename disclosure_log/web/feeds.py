"""An Atom feed and a sitemap of what is published."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, render_template

from disclosure_log.queries import entries as query
from foi.core.http.gate import open_to_anyone

feeds = Blueprint("feeds", __name__)
NEWEST = 50
MOST_ADDRESSES = 50_000


@feeds.get("/feed.atom")
@open_to_anyone
def atom() -> Response:
    found = query.published(per_page=NEWEST)
    text = render_template(
        "disclosure_log/public/feed.xml",
        entries=found.entries,
        base=current_app.extensions["candour"].public_url,
    )
    return Response(text, mimetype="application/atom+xml")


@feeds.get("/sitemap.xml")
@open_to_anyone
def sitemap() -> Response:
    found = query.published(per_page=MOST_ADDRESSES)
    text = render_template(
        "disclosure_log/public/sitemap.xml",
        entries=found.entries,
        base=current_app.extensions["candour"].public_url,
    )
    return Response(text, mimetype="application/xml")
