"""A person's browser that looks hard at every page: axe, overflow on the narrowest screen, faults of scripts."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

NARROWEST = 320
WIDE = {"width": 1280, "height": 900}
_AXE = Axe()


class Looker:
    """One person's browser on one surface. ``look`` at each page that is opened and each state of it."""

    def __init__(self, browser: Browser, address: str, *, javascript: bool = True) -> None:
        self._context = browser.new_context(java_script_enabled=javascript, viewport=WIDE)  # type: ignore[arg-type] # a plain dict of its two fields
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(60_000)
        self.faults: list[str] = []
        self.looked = 0
        self._address, self._javascript = address, javascript
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("console", self._note)

    def _note(self, message: Any) -> None:
        if "Content Security Policy" in message.text:
            self.faults.append(f"{self.page.url}: {message.text}")

    def close(self) -> None:
        self._context.close()

    def get(self, path: str) -> Looker:
        self.page.goto(self._address + path)
        return self.look()

    def fill(self, **fields: str) -> Looker:
        """Fields by name; a radio button is chosen by its value."""
        for name, value in fields.items():
            field = self.page.locator(f'main [name="{name}"]')
            kind = field.first.evaluate("one => one.tagName + (one.type || '')")
            if kind == "INPUTradio":
                self.page.locator(f'main [name="{name}"][value="{value}"]').check()
            elif kind.startswith("SELECT"):
                field.first.select_option(value)
            else:
                field.first.fill(value)
        return self

    def press(self, button: str) -> Looker:
        """The button with these words; waits for the page that follows."""
        with self.page.expect_navigation():
            words = re.compile(rf"^\s*{re.escape(button)}")
            self.page.locator("button[type=submit]").filter(has_text=words).first.click()
        return self.look()

    def follow(self, link: str) -> Looker:
        """The link with these words in it; some look like buttons and say so."""
        with self.page.expect_navigation():
            self.page.locator("a").filter(has_text=link).first.click()
        return self.look()

    def wait_for(self, *texts: str) -> Looker:
        """Load the page again until it says one of these: work goes on behind it."""
        for _ in range(120):
            if any(text in self.text for text in texts):
                return self.look()
            self.page.wait_for_timeout(1000)
            self.page.reload()
        raise AssertionError(f"{self.page.url} never said {texts}: {self.text}")

    def look(self) -> Looker:
        """Nothing that axe objects to, nothing wider than the narrowest screen, one heading."""
        where = f"{self.page.title()} at {self.page.url}"
        self.looked += 1
        if self._javascript:
            problems = _AXE.run(self.page).response["violations"]
            found = [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in problems]
            if found:
                self.faults.append(f"{where}: axe: {found}")
        self.page.set_viewport_size({"width": NARROWEST, "height": 800})
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        if wide > NARROWEST:
            self.faults.append(f"{where}: {wide} px wide on a screen of {NARROWEST}")
        self.page.set_viewport_size(WIDE)  # type: ignore[arg-type] # as above
        return self

    @property
    def text(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())
