"""Sign in and out. What somebody typed before their session ended is carried through the sign-in and shown again."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup
from wtforms import EmailField, PasswordField
from wtforms.validators import InputRequired

from foi.core.http.gate import allow_signed_in, open_to_anyone, writes
from foi.services import users
from foi.web.access import TOKEN, my_id, my_roles, my_session, settings
from foi.web.forms.base import BaseForm

sign_in = Blueprint("sign_in", __name__)
KEPT = "kept-"
NOT_KEPT = frozenset({"csrf_token", "password", "email", "next"})


class SignInForm(BaseForm):
    email = EmailField("E-mail address", [InputRequired("Enter your e-mail address")])
    password = PasswordField("Password", [InputRequired("Enter your password")])


def _local(target: str) -> str:
    """Only an address of our own: a sign-in must not send people elsewhere."""
    parts = urlsplit(target)
    is_ours = not parts.scheme and not parts.netloc and target.startswith("/") and "\\" not in target
    return target if is_ours and not target.startswith("//") else "/"


def ask_to_sign_in() -> ResponseReturnValue:
    """The sign-in page in place of the page asked for; typed text is kept in it, not on the server."""
    kept = []
    if request.method == "POST" and _is_our_own_form():
        kept = [
            (KEPT + name, value) for name, value in request.form.items(multi=True) if name not in NOT_KEPT
        ]
    target = request.full_path if request.query_string else request.path
    page = _page(SignInForm(formdata=None), target, kept, was_signed_in=TOKEN in session)
    return page, 401 if request.method == "POST" else 200


def _is_our_own_form() -> bool:
    """Whether one of our pages sent it: what another site planted must not come back with a token of ours."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    return site in (None, "same-origin") and (origin is None or urlsplit(origin).netloc == request.host)


def _page(form: SignInForm, target: str, kept: list[tuple[str, str]], *, was_signed_in: bool = False) -> str:
    return render_template(
        "foi/sign_in.html",
        form=form,
        next=_local(target),
        kept=kept,
        was_signed_in=was_signed_in,
        demo_accounts=_demo_accounts(),
    )


def _demo_accounts() -> list[dict[str, str]]:
    """Shown in a demonstration alone, from the file that its loading left."""
    accounts = settings().data_folder / "accounts.json"
    found: list[dict[str, str]] = []
    if settings().is_demo and accounts.is_file():
        found = json.loads(accounts.read_text())
    return found


@sign_in.get("/sign-in")
@open_to_anyone
def show() -> ResponseReturnValue:
    if my_roles() is not None:
        return redirect("/")
    return _page(SignInForm(formdata=None), request.args.get("next", "/"), [])


@sign_in.post("/sign-in")
@open_to_anyone
@writes
def submit() -> ResponseReturnValue:
    form = SignInForm()
    kept = [(name, value) for name, value in request.form.items(multi=True) if name.startswith(KEPT)]
    target = _local(request.form.get("next", "/"))
    if not form.validate():
        return _page(form, target, kept), 422
    email = form.email.data or ""
    if users.is_throttled(email, settings()):
        form.form_errors = ["There were too many attempts on this account. Wait 15 minutes and try again."]
        return _page(form, target, kept), 429
    person = users.check_password(email, form.password.data or "")
    if person is None:
        users.note_failure(email, settings())
        form.form_errors = ["The e-mail address or the password is wrong. Check both and try again."]
        return _page(form, target, kept)  # 200: the failure is to be counted, so this commits
    session.clear()
    session[TOKEN] = users.start_session(person, settings())
    if kept:
        fields = [(name.removeprefix(KEPT), value) for name, value in kept]
        return render_template("foi/carry_on.html", action=target, fields=fields, csrf=generate_csrf())
    return redirect(target)


@sign_in.post("/sign-out")
@allow_signed_in
@writes
def sign_out() -> ResponseReturnValue:
    found = my_session()
    if found is not None:
        users.end_session(found.id, by=my_id())
    session.clear()
    return redirect(url_for("sign_in.show"))


def csrf_field() -> Markup:
    """Hidden field for the few forms that are no WTForms."""
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())
