"""A browser without JavaScript that checks every page it opens."""

from __future__ import annotations

import re
from collections import Counter
from contextvars import Context
from typing import Any

import html5lib
from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

from foi.core.db import db


class Page:
    """Opens pages of one application and keeps cookies; ``soup`` is the page open now."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self._client = app.test_client()
        self.response: TestResponse
        self.soup = BeautifulSoup("", "html.parser")

    def sign_in(self, email: str, password: str) -> Page:
        self._client.delete_cookie("candour_session")
        self.post("/sign-in", email=email, password=password, next="/")
        return self

    def get(self, path: str, status: int = 200) -> Page:
        return self._take(self._fetch("GET", path), status)

    def post(self, path: str, status: int = 200, **data: Any) -> Page:
        """Send a form; follows redirects."""
        multipart = any(hasattr(value, "read") or isinstance(value, tuple) for value in data.values())
        kind = {"content_type": "multipart/form-data"} if multipart else {}
        return self._take(self._fetch("POST", path, data=data, **kind), status)

    def submit(self, button: str, status: int = 200, **fields: Any) -> Page:
        """Press the button with these words on the open page: its form's fields, changed by ``fields``."""
        element = next(
            (
                one
                for one in self.soup.select("form button, form input[type=submit]")
                if _words(one) == button
            ),
            None,
        )
        assert element is not None, f"no button {button!r} among {self.buttons()}"
        form = element.find_parent("form")
        assert form is not None
        data = form_fields(form) | fields
        if name := element.get("name"):
            data[str(name)] = element.get("value", "")
        target = str(element.get("formaction") or form.get("action") or self.response.request.path)
        if str(form.get("method", "get")).lower() == "get":
            return self._take(self._fetch("GET", target, query_string=data), status)
        return self.post(target, status, **data)

    def follow(self, words: str, status: int = 200) -> Page:
        """Follow the link with these words."""
        link = next((one for one in self.soup.select("a[href]") if _words(one) == words), None)
        assert link is not None, (
            f"no link {words!r} among {[_words(one) for one in self.soup.select('a[href]')]}"
        )
        return self.get(str(link["href"]), status)

    def buttons(self) -> list[str]:
        return [_words(one) for one in self.soup.select("button, input[type=submit]")]

    @property
    def text(self) -> str:
        return _words(self.soup.main or self.soup)

    @property
    def title(self) -> str:
        return _words(self.soup.title) if self.soup.title else ""

    def _fetch(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        """In a context of its own, as a server would: nothing of the test's own session is seen or kept."""
        db.session.rollback()
        return Context().run(self._client.open, path, method=method, follow_redirects=True, **kwargs)

    def _take(self, response: TestResponse, status: int) -> Page:
        self.response = response
        body = response.get_data(as_text=True) if response.mimetype.startswith("text/") else ""
        assert response.status_code == status, f"{response.request.path}: {response.status} {_excerpt(body)}"
        if response.mimetype == "text/html":
            self.soup = BeautifulSoup(body, "html.parser")
            check_html(body, self.soup, response)
        return self


def _words(element: Tag | BeautifulSoup) -> str:
    return " ".join(element.get_text(" ").split())


def _excerpt(body: str) -> str:
    soup = BeautifulSoup(body, "html.parser")
    return _words(soup.main or soup)[:600]


def form_fields(form: Tag) -> dict[str, Any]:
    """What a browser would send of this form as it stands."""
    data: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), field.get("type", "text")
        if field.has_attr("disabled") or kind in ("submit", "button", "file"):
            continue
        if kind in ("checkbox", "radio"):
            if field.has_attr("checked"):
                value = field.get("value", "on")
                data[name] = [*data[name], value] if isinstance(data.get(name), list) else value
        elif field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            data[name] = chosen.get("value", _words(chosen)) if chosen else ""
        elif field.name == "textarea":
            data[name] = field.get_text().removeprefix("\n")
        elif name in data:
            data[name] = [
                *(data[name] if isinstance(data[name], list) else [data[name]]),
                field.get("value", ""),
            ]
        else:
            data[name] = field.get("value", "")
    return data


def check_html(body: str, soup: BeautifulSoup, response: TestResponse) -> None:
    """Valid HTML, one title and heading, unique ids, labelled fields, no inline style or handler, a strict policy."""
    parser = html5lib.HTMLParser()
    parser.parse(body)
    where = response.request.path
    faults = [(place, code) for place, code, _ in parser.errors]
    assert not faults, (
        f"{where}: HTML is not valid: {faults[:3]} {body.splitlines()[max(0, faults[0][0][0] - 1)][:200]}"
    )
    assert soup.title and _words(soup.title), f"{where}: no title"
    if not soup.select_one("[data-fragment]"):
        assert len(soup.select("h1")) == 1, f"{where}: {len(soup.select('h1'))} main headings"
    ids = Counter(str(one["id"]) for one in soup.select("[id]"))
    assert not [name for name, count in ids.items() if count > 1], (
        f"{where}: ids used twice: {ids.most_common(3)}"
    )
    for field in soup.select("input, textarea, select"):
        if field.get("type") in ("hidden", "submit", "button"):
            continue
        label = field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label")
        assert label or soup.select_one(f'label[for="{field.get("id")}"]'), (
            f"{where}: no label for {field.get('name')}"
        )
    for element in soup.find_all(True):
        bad = [name for name in element.attrs if name == "style" or re.fullmatch(r"on[a-z]+", name)]
        assert not bad, f"{where}: {element.name} has {bad}, which the policy blocks"
    nonce = re.search(r"'nonce-([^']+)'", response.headers["Content-Security-Policy"])
    for script in soup.select("script"):
        assert nonce and script.get("nonce") == nonce.group(1), f"{where}: a script without the page's nonce"
