"""Why a file cannot be read, in words for the officer."""

from __future__ import annotations


class Unreadable(Exception):
    """The message is shown as it is: what is wrong with the file and, where there is one, the way out."""
