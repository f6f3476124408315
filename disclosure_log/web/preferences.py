"""The one non-essential cookie of the public pages, and the choice that governs it. No session, no other cookie."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Request, Response

PREFERENCES = "candour_preferences"
CHOICE = "candour_cookie_choice"
A_YEAR = 365 * 24 * 3600
TEXT_SIZES = ("normal", "large")
PER_PAGE = (10, 20, 50)


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a visitor chose. ``choice``: accepted, rejected, or empty before any choice."""

    choice: str = ""
    text_size: str = "normal"
    per_page: int = 20


def read(request: Request) -> Preferences:
    """Preferences are read only where the visitor accepted the cookie; nonsense in it is ignored."""
    choice = request.cookies.get(CHOICE, "")
    if choice != "accepted":
        return Preferences(choice="rejected" if choice == "rejected" else "")
    size, _, number = request.cookies.get(PREFERENCES, "").partition("-")
    return Preferences(
        choice="accepted",
        text_size=size if size in TEXT_SIZES else "normal",
        per_page=int(number) if number.isdecimal() and int(number) in PER_PAGE else 20,
    )


def keep(response: Response, preferences: Preferences, *, secure: bool) -> None:
    """Write the choice; the preferences only where it allows them, else they are removed."""
    response.set_cookie(
        CHOICE, preferences.choice, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax"
    )
    if preferences.choice == "accepted":
        value = f"{preferences.text_size}-{preferences.per_page}"
        response.set_cookie(PREFERENCES, value, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    else:
        response.delete_cookie(PREFERENCES, secure=secure, httponly=True, samesite="Lax")
