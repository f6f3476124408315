"""The disclosure log as the public reads it: list and search, entries, files, cookies, feedback."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from disclosure_log.models.published import InboxMessage
from disclosure_log.queries import entries as query
from disclosure_log.web import preferences
from disclosure_log.web.preferences import PER_PAGE, TEXT_SIZES, Preferences
from foi.core.db import PUBLIC, separate_session
from foi.core.errors import NotFound, UnsafeFile
from foi.core.http.gate import open_to_anyone
from foi.core.http.numbers import page_asked
from foi.core.now import now
from foi.core.storage import Stores

public = Blueprint("public", __name__)
LONGEST_QUERY = 200
LONGEST_FEEDBACK = 4000


@public.get("/")
@open_to_anyone
def log() -> str:
    chosen = preferences.read(request)
    words = " ".join(request.args.get("q", "")[:LONGEST_QUERY].split())
    page = page_asked()
    found = query.published(words, page=page, per_page=chosen.per_page)
    return render_template(
        "disclosure_log/public/log.html",
        words=words,
        entries=found.entries,
        total=found.total,
        page=page,
        pages=max(-(-found.total // chosen.per_page), 1),
        per_page=chosen.per_page,
    )


@public.get("/responses/<slug>")
@open_to_anyone
def entry(slug: str) -> ResponseReturnValue:
    found = query.one(slug)
    if found is None:
        abort(404)
    if found.withdrawn_on:
        return render_template("disclosure_log/public/removed.html", entry=found), 410
    return render_template("disclosure_log/public/entry.html", entry=found)


@public.get("/responses/<slug>/files/<name>")
@open_to_anyone
def file(slug: str, name: str) -> ResponseReturnValue:
    """A file of a published entry, checked against its hash as it is read."""
    found = query.one(slug)
    if found is None:
        abort(404)
    if found.withdrawn_on:
        return render_template("disclosure_log/public/removed.html", entry=found), 410
    wanted = next((one for one in found.content["files"] if one["name"] == name), None)
    if wanted is None:
        abort(404)
    try:
        data = Stores(current_app.extensions["candour"].data_folder).public.get(wanted["sha256"])
    except (NotFound, UnsafeFile):
        abort(404)
    kind = "inline" if wanted["media_type"] == "application/pdf" else "attachment"
    headers = {"Content-Disposition": f'{kind}; filename="{wanted["name"]}"'}
    return Response(data, mimetype=wanted["media_type"], headers=headers)


@public.get("/cookies")
@open_to_anyone
def cookies() -> str:
    return render_template(
        "disclosure_log/public/cookies.html",
        chosen=preferences.read(request),
        text_sizes=TEXT_SIZES,
        page_sizes=PER_PAGE,
    )


@public.post("/cookies")
@open_to_anyone
def choose_cookies() -> ResponseReturnValue:
    """Reject or accept; with the acceptance, which preferences."""
    _demand_same_origin()
    is_accepted = request.form.get("choice") == "accept"
    size, number = request.form.get("text_size", "normal"), request.form.get("per_page", 20, int)
    chosen = Preferences(
        choice="accepted" if is_accepted else "rejected",
        text_size=size if size in TEXT_SIZES else "normal",
        per_page=number if number in PER_PAGE else 20,
    )
    target = _local(request.form.get("return_to", "/cookies"))
    response = make_response(redirect(f"{target}?cookies=saved"))
    preferences.keep(response, chosen, secure=request.is_secure)
    return response


@public.route("/feedback", methods=["GET", "POST"])
@open_to_anyone
def feedback() -> ResponseReturnValue:
    page = _local(request.values.get("page", "/"))[:200]
    text = request.form.get("text", "").strip()
    if request.method == "GET":
        return render_template("disclosure_log/public/feedback.html", page=page, text="", problem="")
    _demand_same_origin()
    problem = "" if text else "Write what you think"
    if len(text) > LONGEST_FEEDBACK:
        problem = f"Write no more than {LONGEST_FEEDBACK:,} characters"
    if problem:
        return render_template(
            "disclosure_log/public/feedback.html", page=page, text=text, problem=problem
        ), 422
    with separate_session(PUBLIC) as session:
        session.add(InboxMessage(kind="feedback", page=page, text=text, received_at=now()))
    return redirect(url_for("public.thanks"))


@public.get("/feedback/thanks")
@open_to_anyone
def thanks() -> str:
    return render_template("disclosure_log/public/thanks.html")


@public.get("/accessibility")
@open_to_anyone
def accessibility() -> str:
    return render_template("disclosure_log/public/accessibility.html")


@public.get("/privacy")
@open_to_anyone
def privacy() -> str:
    return render_template("disclosure_log/public/privacy.html")


def _local(target: str) -> str:
    """Only a page of our own."""
    parts = urlsplit(target)
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith("/") and "\\" not in target
    return parts.path if is_ours and not parts.path.startswith("//") else "/"


def _demand_same_origin() -> None:
    """No session, so no token: a form of another site is told by the headers that browsers send."""
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site not in (None, "same-origin", "none") or (origin and urlsplit(origin).netloc != request.host):
        abort(403)
