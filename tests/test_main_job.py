"""The main job from a pasted request to the public record and off it again, through the pages alone."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage

import pypdfium2
import pytest
from flask import Flask

from foi.core.config import Settings
from tests import acts
from tests.asked import EMAIL, NAME, asked, words
from tests.pages import Page

Clock = Callable[[timedelta], None]
DUE = {"england": "31 March 2026", "scotland": "30 March 2026"}
"""20 working days after 2 March; the 17th is a bank holiday in Northern Ireland, for FOIA but not for FOISA."""


@pytest.fixture
def team(app: Flask) -> acts.Staff:
    return acts.set_up(app, "england")


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return words(text)


def sent_messages(settings: Settings) -> list[EmailMessage]:
    files = sorted((settings.data_folder / "mail").glob("*.eml"))
    return [email.message_from_bytes(one.read_bytes(), policy=email.policy.default) for one in files]


@pytest.mark.slow
@pytest.mark.parametrize("pair", ["england", "scotland"])
def test_from_pasted_request_to_public_record(
    app: Flask, public: Page, settings: Settings, clock: Clock, pair: str
) -> None:
    with app.app_context():
        team = acts.set_up(app, pair)
    alice = team.at("Alice")
    acts.log_request(team, alice)
    expect_parts(alice, pair)
    assert DUE[pair] in alice.get(team.case).text
    acts.search(team, alice)
    document_id = acts.upload(team, alice)
    acts.decide_and_submit(team, alice, document_id)
    acts.approve_redactions(team.at("Bob"), document_id)

    alice.get(f"{team.case}/response").submit("Freeze the letter", 422)
    assert "There is a problem" in alice.text and "Part 1" in alice.text
    acts.answer(team, alice)
    acts.prepare_entry(team, alice)
    acts.freeze_and_submit(team, alice)
    acts.sign_off_and_send(team)
    assert not sent_messages(settings)
    team.work()
    expect_message(settings, pair)
    expect_published_on_the_seventh_day(team, public, clock)
    expect_requester_nowhere(public)
    expect_tombstone(team, public)
    assert team.command("foi", "verify-audit").endswith(" 0 breaks")


def expect_parts(page: Page, pair: str) -> None:
    page.get(page.response.request.path)
    request = asked(pair)
    shown = page.text
    for text in (*request.parts, *request.context):
        assert words(text) in shown
    page.follow("Answers")
    quotes = [words(one.get_text(" ")) for one in page.soup.select("blockquote")]
    assert quotes == [words(text) for text in request.parts]
    assert NAME not in str(page.soup), "who asked is hidden until asked for"


def expect_message(settings: Settings, pair: str) -> None:
    [message] = sent_messages(settings)
    assert EMAIL in str(message["To"])
    letter, file = (part.get_payload(decode=True) for part in message.iter_attachments())
    assert isinstance(letter, bytes) and isinstance(file, bytes)
    text = text_of(letter)
    for part in asked(pair).parts:
        assert words(part) in text
    assert ("section 40(2)" if pair == "england" else "section 38(1)(b)") in text
    assert "Tredwell" not in text_of(file) and "Tulloch" not in text_of(file)
    assert "Roads Policing" in text_of(file)


def expect_published_on_the_seventh_day(team: acts.Staff, public: Page, clock: Clock) -> None:
    clock(6 * acts.A_DAY)
    assert team.command("disclosure-log", "publish-due") == "0 published"
    public.get("/")
    assert acts.TITLE not in public.text
    public.get(slug_of(team), 404)
    clock(acts.A_DAY)
    assert team.command("disclosure-log", "publish-due") == "1 published"
    assert team.command("disclosure-log", "publish-due") == "0 published"
    public.get("/")
    assert public.text.count(acts.TITLE) == 1
    public.follow(acts.TITLE)
    for part in asked(team.pair).parts:
        assert words(part) in public.text


def slug_of(team: acts.Staff) -> str:
    return "/responses/foi-26-0001"


def expect_requester_nowhere(public: Page) -> None:
    [link] = [str(one["href"]) for one in public.soup.select('a[href*="/files/"]')]
    file = public.get(link).response.data
    bodies = [file, text_of(file).encode()]
    addresses = ("/", "/responses/foi-26-0001", "/feed.atom", "/sitemap.xml", "/?q=dashcam")
    bodies += [public.get(address).response.data for address in addresses]
    for body in bodies:
        for detail in (NAME, EMAIL, *NAME.split()[1:]):
            assert detail.lower().encode() not in body.lower()


def expect_tombstone(team: acts.Staff, public: Page) -> None:
    public.get("/responses/foi-26-0001")
    file = str(public.soup.select_one('a[href*="/files/"]')["href"])  # type: ignore[index] # it was there above
    alice = team.at("Alice")
    alice.get(f"{team.case}/publication").submit("Withdraw it", why="A figure in it was wrong.")
    public.get("/responses/foi-26-0001", 410)
    assert "A figure in it was wrong." in public.text
    assert acts.SUMMARY not in str(public.soup)
    public.get(file, 410)
    for address in ("/", "/feed.atom", "/sitemap.xml"):
        assert acts.TITLE.encode() not in public.get(address).response.data
    alice.get(f"{team.case}/publication")
    assert "Withdraw it" not in alice.buttons()


def test_a_held_entry_waits_until_it_is_let_go(
    team: acts.Staff, public: Page, settings: Settings, clock: Clock
) -> None:
    acts.prepare_all(team, with_document=False)
    acts.sign_off_and_send(team)
    dora = team.at("Dora")
    dora.post(f"{team.case}/response/send")  # the second click
    team.work()
    assert len(sent_messages(settings)) == 1
    alice = team.at("Alice")
    alice.get(f"{team.case}/publication").submit("Hold it", 422)
    alice.submit("Hold it", why="The figures are being checked.")
    clock(8 * acts.A_DAY)
    assert team.command("disclosure-log", "publish-due") == "0 published"
    alice = team.at("Alice")
    alice.get(f"{team.case}/publication").submit("Schedule it again")
    assert team.command("disclosure-log", "publish-due") == "1 published"
    assert acts.SUMMARY in public.get("/").text
