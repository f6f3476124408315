"""Something a record still lacks, said so that it can be shown beside the place where it is filled in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Missing:
    """A field without a usable answer, the section that asks for it, and what to do in plain words."""

    field: str
    section: str
    message: str
