"""Stable addresses of entries."""

from __future__ import annotations

import re
import unicodedata


def slug(reference: str) -> str:
    """The address of an entry, from its reference alone, so that a better title never breaks a link.

    "FOI 24-0008" is "foi-24-0008"; references are never reused, so neither are addresses.
    """
    plain = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
