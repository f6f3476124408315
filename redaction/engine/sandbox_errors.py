"""Why a job was stopped, in words for the person who is waiting for it."""

from __future__ import annotations

from redaction.engine.limits import Limits, Unusable

KEPT = "Nothing was changed and the original is kept."


class JobKilled(Unusable):
    """A job was stopped, or stopped itself. The message says what happened, what was kept, what to do."""


class TooSlow(JobKilled):
    """The job used up its time."""


class TooBig(JobKilled):
    """The job used up its memory, or handed back more than it may."""


class ParserCrashed(JobKilled):
    """The parser failed on the file in a way that it did not foresee."""


SAVE_AGAIN = "Open it in the program that made it, save or print it to a new PDF, and add that."


def failed(kind: str) -> ParserCrashed:
    return ParserCrashed(f"The file could not be read: its reader failed ({kind}). {KEPT} {SAVE_AGAIN}")


def too_slow(limits: Limits) -> TooSlow:
    return TooSlow(
        f"Reading the file took longer than {limits.seconds:.0f} seconds and was stopped. {KEPT} "
        "Split the document into smaller ones, or save it again from the program that made it."
    )


def too_big(limits: Limits) -> TooBig:
    return TooBig(
        f"Reading the file needed more than {limits.memory / (1 << 30):.1f} GiB of memory and was stopped. "
        f"{KEPT} Split the document into smaller ones, or save its pictures at a lower resolution."
    )


def crashed(code: int) -> ParserCrashed:
    return ParserCrashed(f"The file made its reader crash (code {code}). {KEPT} {SAVE_AGAIN}")
