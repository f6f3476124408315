"""Takes the pictures of the README from a running demo, in Chromium.

./candour demo                      # in one window, freshly reset
.venv/bin/python -m demo.pictures   # in another
"""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from demo.run import HOME, ROOT

STAFF, PUBLIC = "http://127.0.0.1:5000", "http://127.0.0.1:5001"
FOLDER = ROOT / "docs" / "pictures"


def main() -> None:
    accounts = {one["may"]: one for one in reversed(json.loads((HOME / "accounts.json").read_text()))}
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
        sign_in(page, accounts["officer"])
        take(page, f"{STAFF}/cases?whose=all", "worklist")
        page.goto(f"{STAFF}/cases?whose=all&status=PREPARING")
        case = page.locator("main table a", has_text="FOI").first.get_attribute("href")
        take(page, f"{STAFF}{case}/clock", "clock")
        page.goto(f"{STAFF}{case}/documents")
        document = page.locator("main table a").first.get_attribute("href")
        take(page, f"{STAFF}{document}/review", "review")
        page.goto(f"{PUBLIC}/cookies")
        page.get_by_role("button", name="Reject the cookie").click()
        take(page, PUBLIC, "log")
        browser.close()


def sign_in(page: Page, account: dict[str, str]) -> None:
    page.goto(f"{STAFF}/sign-in")
    page.fill("[name=email]", account["email"])
    page.fill("[name=password]", account["password"])
    page.click("main button[type=submit]")


def take(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    path: Path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
