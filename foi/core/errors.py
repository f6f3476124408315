"""What services raise and pages show. Every message is whole sentences for the person who acted."""

from __future__ import annotations

from click import ClickException


class CandourError(Exception):
    """What happened, what was kept, what to do: plain words, no personal data."""

    status = 409

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotAllowedNow(CandourError):
    """The record is not in a state in which this can be done."""


class NeedsAnotherPerson(CandourError):
    """Whoever prepared a version may not approve it."""

    status = 403


class Stale(CandourError):
    """Somebody else changed the record after this person opened it. ``now_at``: the version it has now, if known."""

    def __init__(self, message: str, now_at: int | str | None = None) -> None:
        super().__init__(message)
        self.now_at = now_at


class Incomplete(CandourError):
    """Something the law or the process asks for is missing; ``missing`` says each thing.

    ``field``: the argument of the service that would have told it, where it is one alone.
    """

    status = 422

    def __init__(self, message: str, missing: tuple[str, ...] = (), *, field: str = "") -> None:
        super().__init__(message)
        self.missing, self.field = missing, field


class UnsafeFile(CandourError):
    """A file that may not be accepted or may not leave."""

    status = 422


class NotFound(CandourError):
    """No such record, or not one this person may see."""

    status = 404


class Misconfigured(ClickException):
    """The installation is unsafe or incomplete: it refuses to start; a command says so in one line."""
