"""The main job in Chromium, from a pasted request to the public record, on a whole installation."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterator

import pytest
import weasyprint
from flask import Flask
from playwright.sync_api import Browser, sync_playwright

from demo.papers.collection import working_group_minutes
from foi.core.config import Settings
from foi.core.now import today
from foi.rules.roles import Role
from tests.acts import PROVISION, SUMMARY, TEST, TITLE
from tests.asked import EMAIL, NAME, asked, words
from tests.browser.live import Installation
from tests.browser.looking import Looker
from tests.conftest import SHARED
from tests.factories import PASSWORD, a_person, an_authority

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="these tests drive Chromium, which is not installed here"),
]
MINUTES = {"england": "police-council-2009-07", "scotland": "watch-c-2016"}
MOST_DECISIONS = 400
_ADDRESSES = "all => all.map(one => one.getAttribute('href'))"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def minutes(pair: str) -> bytes:
    """Real minutes, as a PDF of their words; our own where they are not here."""
    source = SHARED / "data" / "minutes" / "minutes.jsonl"
    if not source.is_file():
        return working_group_minutes(pair, today()).content
    rows = (json.loads(line) for line in source.read_text(encoding="utf-8").split("\n") if line)
    text = next(row["text"] for row in rows if row["id"] == MINUTES[pair])
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
    pdf: bytes = weasyprint.HTML(string=f"<html lang=en><body>{paragraphs}").write_pdf()
    return pdf


class Team:
    """Everybody in a browser of their own, on one installation."""

    def __init__(self, browser: Browser, running: Installation, pair: str) -> None:
        self.browser, self.running, self.pair = browser, running, pair
        self.lookers: list[Looker] = []
        self.case = ""

    def at(self, name: str, *, javascript: bool = True) -> Looker:
        looker = Looker(self.browser, self.running.staff, javascript=javascript)
        self.lookers.append(looker)
        looker.get("/sign-in").fill(email=f"{name.lower()}@northmoor.police.example", password=PASSWORD)
        return looker.press("Sign in")

    def visitor(self, *, javascript: bool = True) -> Looker:
        looker = Looker(self.browser, self.running.public, javascript=javascript)
        self.lookers.append(looker)
        return looker


@pytest.fixture(params=["england", "scotland"])
def team(request: pytest.FixtureRequest, app: Flask, settings: Settings, chromium: Browser) -> Iterator[Team]:
    an_authority(pair=request.param)
    a_person("Alice", Role.OFFICER)
    a_person("Bob", Role.REVIEWER)
    a_person("Dora", Role.APPROVER)
    a_person("Erin", Role.ADMINISTRATOR)
    running = Installation(settings)
    made = Team(chromium, running, request.param)
    try:
        yield made
    finally:
        for looker in made.lookers:
            looker.close()
        running.stop()


def test_from_pasted_request_to_published_entry(team: Team) -> None:
    alice = team.at("Alice")
    log_and_search(team, alice)
    document = upload(team, alice)
    review_by_keyboard(alice, document)
    submit_document(alice, document)
    approve_document(team.at("Bob"), document)
    answer(team, alice)
    sign_off_and_send(team, team.at("Dora"))
    publish(team)
    read_in_public(team, team.visitor())
    read_without_scripts(team)
    leave(team.visitor())
    faults = [fault for looker in team.lookers for fault in looker.faults]
    assert not faults, "\n".join(dict.fromkeys(faults))
    assert sum(looker.looked for looker in team.lookers) > 40


def log_and_search(team: Team, alice: Looker) -> None:
    request = asked(team.pair)
    alice.follow("Log a request").fill(request_text=request.email).press("Continue")
    alice.press("Log the request")
    team.case = re.sub(r"^https?://[^/]+", "", alice.page.url)
    alice.get(f"{team.case}/parts")
    quotes = alice.page.locator("blockquote").all_inner_texts()
    assert [words(one) for one in quotes] == [words(one) for one in request.parts]
    assert NAME not in alice.text
    alice.get(f"{team.case}/searches").fill(holder="Roads Policing").press("Record it")
    alice.follow("Record the answer").fill(answer="held", where_searched="The group's folder.")
    alice.press("Save the answer").get(f"{team.case}/clock")


def upload(team: Team, alice: Looker) -> str:
    alice.get(f"{team.case}/documents")
    file = {"name": "minutes.pdf", "mimeType": "application/pdf", "buffer": minutes(team.pair)}
    alice.page.set_input_files("input[type=file]", file)  # type: ignore[arg-type] # a plain dict of its three fields
    alice.press("Add documents")
    link = alice.page.locator('main a[href^="/redaction/documents/"]').first.get_attribute("href")
    assert link is not None
    alice.get(link).wait_for("then submit", "cannot be read")
    assert "cannot be read" not in alice.text
    return link


def review_by_keyboard(alice: Looker, document: str) -> None:
    """Nothing but keys: to and fro, keep, redact, a box drawn."""
    page = alice.get(f"{document}/review").page
    keys = page.keyboard
    left = page.locator("[data-left]")
    keys.press("j")
    settle(alice, "r")
    keys.press("k")
    for number in range(MOST_DECISIONS):
        if left.text_content() == "0":
            break
        settle(alice, "a")  # and it moves on to the next that is undecided
        assert number < MOST_DECISIONS - 1, "some findings were never reached by keys"
    keys.press("d")
    for key in ("ArrowRight", "ArrowDown", "Enter", "ArrowRight", "ArrowRight", "ArrowDown", "Enter"):
        keys.press(key)
    page.locator("[data-kind=drawn] [data-item]").first.wait_for()
    keys.press("Escape")
    alice.look()


def settle(alice: Looker, key: str) -> None:
    """Press a key that decides; waits until it is saved."""
    with alice.page.expect_response(
        lambda response: response.url.endswith("/decide") or "/decide?" in response.url
    ):
        alice.page.keyboard.press(key)
    alice.page.wait_for_function("document.querySelector('[data-progress-words]') !== null")


def submit_document(alice: Looker, document: str) -> None:
    alice.get(f"{document}/submit").press("Submit")
    # The same words stand elsewhere too; the script of that page adds its number to the address.
    if "/review" in alice.page.url:
        alice.page.keyboard.press("j")
        while alice.page.locator("[data-left]").text_content() != "0":
            settle(alice, "a")
        alice.get(f"{document}/submit").press("Submit")
    alice.wait_for("Look at the output", "was refused")
    assert "was refused" not in alice.text, alice.text


def approve_document(bob: Looker, document: str) -> None:
    bob.get("/redaction").follow("Open and decide")
    while bob.page.locator("a[rel=next]").count():
        with bob.page.expect_navigation():
            bob.page.locator("a[rel=next]").click()
        bob.look()
    bob.press("Approve this file")
    assert "is attached to the response" in bob.text


def answer(team: Team, alice: Looker) -> None:
    alice.get(f"{team.case}/response").press("Freeze the letter")
    assert "There is a problem" in alice.text
    alice.get(f"{team.case}/parts")
    links = alice.page.locator('main a[href*="/parts/"]').evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    parts = [link for link in links if re.fullmatch(r"/cases/\d+/parts/\d+", link)]
    for link in parts:
        outcome = "partly_withheld" if link == parts[-1] else "disclosed"
        alice.get(link).fill(outcome=outcome, answer="The group met four times.").press("Save the finding")
    alice.get(f"{team.case}/tests/new").fill(**TEST).press("Save the test")
    alice.get(f"{parts[-1]}/exemptions/new").fill(provision=PROVISION[team.pair]).press("Continue")
    alice.fill(what="Names of junior staff in the minutes").press("Save")
    alice.get(f"{team.case}/publication").fill(title=TITLE, summary=SUMMARY).press("Save the entry")
    alice.get(f"{team.case}/response").press("Freeze the letter").press("Submit for sign-off")


def sign_off_and_send(team: Team, dora: Looker) -> None:
    dora.get(f"{team.case}/response").press("Sign off the letter and its files")
    dora.get(f"{team.case}/publication").press("Sign off the entry")
    dora.get(f"{team.case}/response/send").press("Send it now")
    for _ in range(60):
        if list(team.running.mail.glob("*.eml")):
            break
        dora.page.wait_for_timeout(1000)
    [message] = team.running.mail.glob("*.eml")
    assert EMAIL in message.read_text()
    dora.get(f"{team.case}/publication").wait_for("It becomes public on")


def publish(team: Team) -> None:
    """The demonstration's clock is moved by its administrator; the timetable or this command publishes, never both."""
    visitor = team.visitor().get("/")
    assert "Nothing has been published yet" in visitor.text
    erin = team.at("Erin").get("/administration")
    erin.fill(days="7").press("Move the clock on")
    team.running.command("disclosure-log", "publish-due")
    assert team.running.command("disclosure-log", "publish-due") == "0 published"


def read_in_public(team: Team, visitor: Looker) -> None:
    visitor.get("/")
    assert visitor.text.count(TITLE) == 1
    visitor.press("Accept the cookie").get("/?q=nonesuch").get("/?q=dashcam").follow(TITLE)
    for part in asked(team.pair).parts:
        assert words(part) in visitor.text
    assert NAME not in visitor.page.content() and EMAIL not in visitor.page.content()
    for path in ("/cookies", "/feedback", "/accessibility", "/privacy", "/responses/foi-99-9999"):
        visitor.get(path)


def read_without_scripts(team: Team) -> None:
    """The key pages say the same, and their forms work, without JavaScript."""
    visitor = team.visitor(javascript=False).get("/")
    visitor.press("Reject the cookie").follow(TITLE).get("/feedback")
    visitor.fill(text="Clear, thank you.").press("Send")
    assert "Thank" in visitor.text
    alice = team.at("Alice", javascript=False)
    for path in ("", "/clock", "/searches", "/documents", "/parts", "/response", "/publication", "/timeline"):
        alice.get(team.case + path)
    alice.get("/cases").get("/redaction").get("/publication").get("/redaction/documents/1/review")
    alice.get("/cases/new").fill(request_text=asked(team.pair).email).press("Continue")
    alice.press("Log the request")
    assert "What to do next" in alice.text


def leave(visitor: Looker) -> None:
    visitor.page.route(
        "https://weather.example/**",
        lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"),
    )
    visitor.get("/")
    visitor.page.keyboard.press("Escape")
    visitor.page.wait_for_url("https://weather.example/")
