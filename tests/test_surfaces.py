"""What holds on every page of a surface: cookies, headers, leaving, and where a form may come from."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import Context

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from disclosure_log.web.preferences import CHOICE, PREFERENCES
from tests.factories import PASSWORD, an_authority, an_officer
from tests.pages import Page

PUBLIC_PAGES = ("/", "/?q=dashcam", "/cookies", "/feedback", "/feedback/thanks", "/accessibility", "/privacy")
NOT_FOUND = "/responses/foi-99-9999"
STRICT = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.fixture
def browser(public_app: Flask) -> FlaskClient:
    return public_app.test_client()


def cookies_set(response: TestResponse) -> set[str]:
    return {line.split("=")[0] for line in response.headers.getlist("Set-Cookie")}


def test_no_public_page_sets_a_cookie_by_itself(browser: FlaskClient) -> None:
    for path in (*PUBLIC_PAGES, NOT_FOUND, "/feed.atom", "/sitemap.xml"):
        response = browser.get(path)
        assert cookies_set(response) == set(), path
        assert "Cookie" not in response.headers.get("Vary", ""), path


def test_accepting_keeps_preferences_and_rejecting_removes_them(browser: FlaskClient) -> None:
    accepted = browser.post("/cookies", data={"choice": "accept", "text_size": "large", "per_page": "50"})
    assert cookies_set(accepted) == {CHOICE, PREFERENCES}
    assert "candour-public--large" in browser.get("/").text
    rejected = browser.post("/cookies", data={"choice": "reject"})
    assert f"{PREFERENCES}=; Expires=Thu, 01 Jan 1970" in "".join(rejected.headers.getlist("Set-Cookie"))
    assert browser.get_cookie(PREFERENCES) is None
    assert "candour-public--large" not in browser.get("/").text


def test_preferences_without_consent_are_not_read(browser: FlaskClient) -> None:
    browser.set_cookie(PREFERENCES, "large-50")
    for choice in (None, "rejected"):
        if choice:
            browser.set_cookie(CHOICE, choice)
        assert "candour-public--large" not in browser.get("/").text


def test_the_banner_asks_once(public: Page) -> None:
    public.get("/privacy").submit("Reject the cookie")
    assert public.response.request.path == "/privacy", "back to the page that one came from"
    assert "rejected the preferences cookie" in str(public.soup)
    assert "Cookies on this site" not in str(public.get("/").soup)


@pytest.fixture
def answers(app: Flask, public_app: Flask) -> Iterator[tuple[str, TestResponse]]:
    """A page of each kind on both surfaces: public, error, signed out, and signed in."""
    with app.app_context():
        an_authority()
        an_officer()
    staff, public = app.test_client(), public_app.test_client()

    def every() -> Iterator[tuple[str, TestResponse]]:
        for path in (*PUBLIC_PAGES, NOT_FOUND):
            yield f"public {path}", Context().run(public.get, path)
        yield "staff /sign-in", Context().run(staff.get, "/sign-in")
        signed_in = {"email": "alice@northmoor.police.example", "password": PASSWORD}
        Context().run(staff.post, "/sign-in", data=signed_in)
        for path in ("/cases", "/cases/99", "/administration"):
            yield f"staff {path}", Context().run(staff.get, path)

    return every()


def test_every_page_has_a_strict_policy(answers: Iterator[tuple[str, TestResponse]]) -> None:
    nonces = []
    for name, response in answers:
        policy = dict(one.split(" ", 1) for one in response.headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'none'", name
        assert policy["script-src"].startswith("'nonce-") and "unsafe" not in str(policy), name
        assert policy["base-uri"] == "'none'" and policy["form-action"] == "'self'", name
        assert {header: response.headers[header] for header in STRICT} == STRICT, name
        expected = "no-store" if name.startswith("staff") else "no-cache"
        assert response.headers["Cache-Control"] == expected, name
        nonces.append(policy["script-src"])
    assert len(set(nonces)) == len(nonces) > 10, "a nonce is used once"


def test_every_public_page_can_be_left_at_once(public: Page) -> None:
    for path in PUBLIC_PAGES:
        link = public.get(path).soup.select_one("a[data-leave-site]")
        assert link is not None and str(link["href"]).startswith("https://"), path
        assert "noreferrer" in (link.get("rel") or ()), path
        assert "Quickly leave this site by pressing the Esc" in public.soup.get_text(), path
        scripts = [str(one.get("src")) for one in public.soup.select("head script")]
        assert any("exit.js" in one for one in scripts), path


@pytest.mark.parametrize("path", ["/cookies", "/feedback"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_of_another_site_is_refused(browser: FlaskClient, path: str, headers: dict[str, str]) -> None:
    data = {"choice": "accept", "text": "I am not from here"}
    assert browser.post(path, data=data, headers=headers).status_code == 403
    own = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert browser.post(path, data=data, headers=own).status_code == 302


def test_a_staff_form_without_its_token_is_refused(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    data = {"email": "alice@northmoor.police.example", "password": PASSWORD}
    assert app.test_client().post("/sign-in", data=data).status_code == 400
