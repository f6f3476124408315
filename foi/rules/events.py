"""What other packages may hear of: frozen facts, named in the past tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RequestLogged:
    case_id: int


@dataclass(frozen=True, slots=True)
class ResponseSent:
    """The response has been frozen and its e-mail promised (not yet accepted by a server)."""

    case_id: int
    response_id: int


@dataclass(frozen=True, slots=True)
class ResponseAccepted:
    """The mail server took the message, or delivery by hand was recorded: ``Response.sent_on`` is set."""

    case_id: int
    response_id: int


@dataclass(frozen=True, slots=True)
class ResponseContested:
    """A review, a complaint or an appeal about the response of this case has begun."""

    case_id: int


@dataclass(frozen=True, slots=True)
class ResponseUndelivered:
    """The message will not be delivered: the entry is held until somebody has looked."""

    case_id: int
    response_id: int
