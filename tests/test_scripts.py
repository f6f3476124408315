"""Our scripts in a real browser, on real pages: the review screen, leaving the public site, forms sent once."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template_string
from flask_wtf import CSRFProtect
from playwright.sync_api import Browser, Route, sync_playwright
from playwright.sync_api import Page as Tab
from werkzeug.serving import make_server

from foi.core.config import Settings, Surface
from foi.core.http import assets, headers, pages, words
from foi.rules.roles import Role
from tests import factories

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="these tests drive Chromium, which is not installed here"),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium. Not pytest-playwright's fixture, whose base-url plug-in warns, and warnings are errors."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Tab]:
    """A tab that reports what goes wrong in its page: a script's fault fails the test."""
    context = chromium.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert not faults, faults


@pytest.fixture
def serve() -> Iterator[Callable[[Flask], str]]:
    """Serves an application in a thread; returns its address."""
    running = []

    def start(app: Flask) -> str:
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.port}"

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


# The review screen, on a document that Candour has read itself.


@pytest.fixture
def review(app: Flask, serve: Callable[[Flask], str], tab: Tab) -> Tab:
    """The review screen of a document with four findings, open before its officer."""
    factories.an_authority()
    alice = factories.a_person("Alice", Role.OFFICER)
    case = factories.a_case(owner=alice)
    document_id = factories.a_document(case=case, by=alice)
    address = serve(app)
    tab.goto(f"{address}/sign-in")
    tab.fill("[name=email]", "alice@northmoor.police.example")
    tab.fill("[name=password]", factories.PASSWORD)
    tab.get_by_role("button", name="Sign in").click()
    tab.goto(f"{address}/redaction/documents/{document_id}/review")
    tab.wait_for_selector("[data-boxes] button")
    return tab


def _focused(tab: Tab) -> str:
    return str(tab.evaluate("document.activeElement.getAttribute('aria-label') || ''"))


def _progress(tab: Tab) -> str:
    return tab.inner_text("[data-progress-words]")


def _wait_for_progress(tab: Tab, start: str) -> None:
    tab.locator("[data-progress-words]", has_text=re.compile(f"^{re.escape(start)}")).wait_for()


@pytest.mark.slow
def test_a_document_is_decided_by_keys_and_by_groups(review: Tab) -> None:
    total = review.locator("[data-boxes] button").count()
    assert _progress(review) == f"0 of {total} decided"
    review.keyboard.press("j")
    assert "proposed, 1 of" in _focused(review)
    for number in range(1, total + 1):
        review.keyboard.press("a")
        _wait_for_progress(review, f"{number} of {total}")
    assert review.is_visible("[data-submit]")
    review.keyboard.press("u")
    _wait_for_progress(review, f"{total - 1} of {total}")
    assert not review.is_visible("[data-submit]")
    review.reload()
    assert _progress(review).startswith(f"{total - 1} of {total}"), "what was decided survives the browser"

    group = review.locator("[data-group]", has_text="Helen Marsh").first
    group.get_by_role("button", name="Keep all").click()
    review.locator("[data-boxes] [data-state=rejected]").nth(1).wait_for()
    group.locator("[data-item]:not([data-state=rejected])").first.wait_for(state="detached")
    assert {one.get_attribute("data-state") for one in group.locator("[data-item]").all()} == {"rejected"}
    group.get_by_role("button", name="Redact all").click()
    review.locator("[data-boxes] [data-state=rejected]").first.wait_for(state="detached")
    group.locator("[data-item]:not([data-state=accepted])").first.wait_for(state="detached")
    assert {one.get_attribute("data-state") for one in group.locator("[data-item]").all()} == {"accepted"}


@pytest.mark.slow
def test_keys_rest_and_refusals_are_said(review: Tab) -> None:
    review.keyboard.press("/")
    review.keyboard.type("jar")
    assert review.input_value("#review-search") == "jar", "no key acts where somebody types"
    review.evaluate("document.activeElement.blur()")
    review.keyboard.press("?")
    review.get_by_label("Use single keys").uncheck()
    review.get_by_role("button", name="Close").click()
    review.keyboard.press("j")
    assert not review.is_visible("[data-current]"), "keys are off"

    review.route("**/decide", lambda route: route.abort())
    review.locator("[data-item] button").first.click()
    review.wait_for_selector("[data-problem] p")
    assert "not saved" in review.inner_text("[data-problem]")
    assert review.locator("[data-item]").first.get_attribute("data-state") == "proposed"
    assert _progress(review).startswith("0 of")


@pytest.mark.slow
def test_boxes_are_drawn_by_mouse_at_every_rotation_and_by_arrow_keys(review: Tab) -> None:
    for turns in range(4):
        if turns:
            review.get_by_role("button", name="Rotate").click()
        width, height = _drag(review, 90, 40, turns + 1)
        assert width == pytest.approx(90, abs=1.5), f"turned by {90 * turns} degrees"
        assert height == pytest.approx(40, abs=1.5), f"turned by {90 * turns} degrees"
    review.get_by_role("button", name="Rotate").click()

    review.keyboard.press("d")
    assert review.evaluate("document.activeElement.className") == "review-cross"
    for key in ("Enter", "ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowDown", "Enter"):
        review.keyboard.press(key)
    review.locator("[data-kind=drawn] [data-item]").nth(4).wait_for()
    style = review.locator("[data-boxes] button[aria-current]").get_attribute("style") or ""
    across, down = (float(one) for one in re.findall(r"(?:width|height): ([\d.]+)%", style))
    assert across * 595 / 100 == pytest.approx(16, abs=0.1)
    assert down * 842 / 100 == pytest.approx(9, abs=0.1)


def _drag(review: Tab, across: int, down: int, drawn: int) -> tuple[float, float]:
    """Draw over the picture; the size on the screen of the box that came of it, now one of ``drawn``."""
    review.get_by_role("button", name="Draw a box").click()
    picture = review.locator("[data-picture]").bounding_box()
    assert picture is not None
    left, top = picture["x"] + picture["width"] * 0.3, max(picture["y"], 0) + 120
    review.mouse.move(left, top)
    review.mouse.down()
    review.mouse.move(left + across / 2, top + down / 2)
    review.mouse.move(left + across, top + down)
    review.mouse.up()
    review.locator("[data-kind=drawn] [data-item]").nth(drawn - 1).wait_for()
    review.locator("[data-draw][aria-pressed=false]").wait_for()
    box = review.locator("[data-boxes] button[aria-current]").bounding_box()
    assert box is not None
    return box["width"], box["height"]


# Small pages of the real layouts.


def _app(surface: Surface, body: str) -> Flask:
    app = Flask("scripts", static_folder=None)
    app.secret_key = "s" * 40
    CSRFProtect(app)
    settings = Settings(
        surface=surface, data_folder=Path(), public_database_url="", exit_url="https://weather.example/"
    )
    pages.init_app(app, settings)
    words.init_app(app)
    assets.init_app(app)
    headers.init_app(app, is_public=surface == "public")
    public = Blueprint("public", __name__)
    public.add_url_rule("/cookies", "cookies", lambda: "", methods=["GET", "POST"])
    app.register_blueprint(public)
    source = (
        f'{{% extends "layout/{surface}.html" %}}'
        "{% block title %}Page{% endblock %}"
        f"{{% block content %}}<h1>Page</h1>{body}{{% endblock %}}"
    )
    authority = {"name": "Northmoor"}
    app.add_url_rule("/", "page", lambda: render_template_string(source, authority=authority))
    app.add_url_rule("/before", "before", lambda: "before")
    app.add_url_rule("/sent", "sent", lambda: ("", 204), methods=["POST"])
    return app


@pytest.fixture
def public_tab(serve: Callable[[Flask], str], tab: Tab) -> Tab:
    def weather(route: Route) -> None:
        route.fulfill(body="<title>Weather</title>", content_type="text/html")

    tab.route("https://weather.example/**", weather)
    address = serve(_app("public", '<label>Words <input id="words"></label><div id="tall"></div>'))
    tab.goto(f"{address}/before")
    tab.goto(f"{address}/")
    return tab


def test_escape_leaves_the_site_and_back_does_not_return(public_tab: Tab) -> None:
    public_tab.keyboard.press("Escape")
    public_tab.wait_for_url("https://weather.example/")
    public_tab.go_back()
    assert public_tab.url.endswith("/before")


def test_escape_while_typing_stays(public_tab: Tab) -> None:
    public_tab.fill("#words", "something")
    public_tab.keyboard.press("Escape")
    public_tab.wait_for_timeout(300)
    assert public_tab.title() == "Page - Northmoor"


def test_the_button_leaves_from_anywhere_on_the_page(public_tab: Tab) -> None:
    public_tab.evaluate("document.getElementById('tall').style.height = '3000px'; scrollTo(0, 2000)")
    button = public_tab.get_by_role("link", name="Leave this site")
    assert button.evaluate("one => one.getBoundingClientRect().top >= 0")
    button.click()
    public_tab.wait_for_url("https://weather.example/")


def test_a_form_is_sent_once(serve: Callable[[Flask], str], tab: Tab) -> None:
    form = '<form action="/sent" method="post"><button name="act" value="send">Send</button></form>'
    posts: list[str | None] = []
    tab.on("request", lambda request: posts.append(request.post_data) if request.method == "POST" else None)
    tab.goto(serve(_app("staff", form)))
    tab.wait_for_load_state("networkidle")
    tab.evaluate("for (let n = 0; n < 3; n += 1) document.querySelector('main button').click()")
    tab.wait_for_timeout(500)
    assert posts == ["act=send"]


def test_the_vendors_typeface_is_never_fetched(serve: Callable[[Flask], str], tab: Tab) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(
        serve(_app("staff", '<p class="govuk-body">Words <a href="/" class="govuk-link">and a link</a></p>'))
    )
    tab.wait_for_load_state("networkidle")
    assert asked
    assert not [one for one in asked if "/fonts/" in one]
