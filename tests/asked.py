"""Requests to drive the main job with: the seeds' own sentences where they are, else texts of our own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
NAME, EMAIL = "Robin Quillfeather", "robin.quillfeather@requester.example"


@dataclass(frozen=True)
class Asked:
    """A request as it arrives, and how a person would split it."""

    pair: str
    parts: tuple[str, ...]
    context: tuple[str, ...]
    """What sets the scene, in the order in which it stands before the parts it belongs to."""
    order: tuple[str, ...]

    @property
    def email(self) -> str:
        """The pasted message."""
        body = "\n\n".join(self.order)
        heading = f"From: {NAME} <{EMAIL}>\nSubject: Freedom of information request"
        return f"{heading}\n\nDear FOI team,\n\n{body}\n\nYours sincerely,\n{NAME}\n"


_OWN = {
    "scotland": (
        "What is the force doing about a portal for dashcam films. The national one is free and works elsewhere. "
        "I would like to know intended next steps and reasons for delay. This saves lives.",
        "How much of the £210000 has been spent which was received from the government for a pilot.",
    ),
    "england": (
        "I understand you host the regional camera working group.",
        "Please provide all figures sent in by forces in the last year. I would expect this to be totals by force.",
        "It is my understanding that each force reports every month.",
        "Please provide any analysis or reports made by or for the group from those figures.",
        "Please provide the dates of all meetings in the past 12 months.",
        "Please provide the minutes of the last meeting for which there are agreed minutes.",
    ),
}
_SEED = {"scotland": "000_*.txt", "england": "001_*.txt"}
_BEGINS = {
    "scotland": ("What are", "How much of"),
    "england": ("I understand you host", "Please provide", "It is my understanding"),
}
_IS_CONTEXT = ("I understand", "It is my understanding")


def _sentences(pair: str) -> tuple[str, ...]:
    """The request sentences of the seed: one paragraph a line there."""
    found = sorted(SEEDS.glob(_SEED[pair]))
    if not found:
        return _OWN[pair]
    lines = (" ".join(line.split()) for line in found[0].read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line.startswith(_BEGINS[pair]))


def asked(pair: str) -> Asked:
    """The request made to an authority in ``england`` (FOIA) or ``scotland`` (FOISA)."""
    order = _sentences(pair)
    context = tuple(one for one in order if one.startswith(_IS_CONTEXT))
    return Asked(pair, tuple(one for one in order if one not in context), context, order)


def words(text: str) -> str:
    return " ".join(text.split())
