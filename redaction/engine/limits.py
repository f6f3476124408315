"""How large a file may be, and how long anything may work on it: one table, checked before parsing.

Every check raises ``OverLimit`` with a sentence that a person can act on; none quotes the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zipfile import ZipInfo

MB = 1_000_000
GIB = 1 << 30


class Unusable(Exception):
    """A file that cannot be worked on. The message is for people: plain words, nothing from the file.

    The sandbox hands this exception, and those derived from it, back as themselves.
    """


class OverLimit(Unusable):
    """The file is larger than Candour takes."""


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """Sizes in bytes, lengths in points, times in seconds."""

    upload_bytes: int = 100 * MB
    pages: int = 2_000
    page_side: float = 14_400
    image_pixels: int = 100_000_000
    archive_bytes: int = 500 * MB
    archive_members: int = 10_000
    archive_ratio: int = 100
    archive_ratio_from: int = 1 * MB
    archive_nesting: int = 3
    cells: int = 2_000_000
    attachments: int = 200
    parser_memory: int = 1 * GIB
    parser_seconds: float = 60
    parser_seconds_per_page: float = 1
    program_memory: int = 4 * GIB
    program_seconds: float = 120


LIMITS = EngineLimits()
_PATIENCE = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use: bytes of memory, seconds of processor, bytes handed back."""

    memory: int = LIMITS.parser_memory
    seconds: float = LIMITS.parser_seconds
    result: int = LIMITS.archive_bytes

    @property
    def patience(self) -> float:
        """Seconds by the clock after which a job is stopped, however little it worked.

        Processor time alone is what a file is to blame for: on a busy machine a job waits for its turn as long as it
        works. But what hangs uses none, so waiting has an end too.
        """
        return _PATIENCE * self.seconds

    @classmethod
    def for_pages(cls, pages: int) -> Limits:
        """A parser's limits for a document of so many pages."""
        return cls(seconds=LIMITS.parser_seconds + LIMITS.parser_seconds_per_page * max(pages, 0))


PROGRAM = Limits(memory=LIMITS.program_memory, seconds=LIMITS.program_seconds)


def check_upload(size: int) -> None:
    if size > LIMITS.upload_bytes:
        raise OverLimit(
            f"The file is larger than {LIMITS.upload_bytes // MB} MB. Split it and add the parts one by one."
        )


def check_pages(pages: int) -> None:
    if pages > LIMITS.pages:
        raise OverLimit(
            f"The file has {pages:,} pages; the most is {LIMITS.pages:,}. Split it and add the parts."
        )


def check_page_size(width: float, height: float) -> None:
    """``width`` and ``height`` in points."""
    if not (0 <= width <= LIMITS.page_side and 0 <= height <= LIMITS.page_side):
        raise OverLimit(
            f"A page of the file is longer or wider than {LIMITS.page_side / 72:.0f} inches. "
            "Print it to a smaller page and add that."
        )


def check_image(width: int, height: int) -> None:
    """``width`` and ``height`` in pixels, as the header states them, before any pixel is decoded."""
    if width * height > LIMITS.image_pixels:
        raise OverLimit(
            f"A picture in the file has more than {LIMITS.image_pixels // 1_000_000} million pixels. "
            "Save it at a lower resolution and add that."
        )


def check_archive(members: Iterable[ZipInfo], *, depth: int = 1) -> None:
    """Judge an archive by its directory. ``depth`` is 1 for the file itself, 2 for an archive in it.

    A reader must also stop at ``file_size`` bytes of each member: what the directory says may be false.
    """
    if depth > LIMITS.archive_nesting:
        raise OverLimit(
            f"The file holds archives inside archives, more than {LIMITS.archive_nesting} deep. "
            "Unpack it and add the documents one by one."
        )
    total = 0
    for count, member in enumerate(members, start=1):
        total += member.file_size
        if count > LIMITS.archive_members:
            raise OverLimit(
                f"The file holds more than {LIMITS.archive_members:,} others. Add fewer at a time."
            )
        if total > LIMITS.archive_bytes:
            raise OverLimit(
                f"The file unpacks to more than {LIMITS.archive_bytes // MB} MB. Add its documents alone."
            )
        if _is_bomb(member):
            raise OverLimit(
                "A part of the file unpacks to more than a hundred times its size, as damaged and hostile "
                "files do. Save it again from the program that made it."
            )


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > LIMITS.archive_ratio_from and member.file_size > LIMITS.archive_ratio * max(
        member.compress_size, 1
    )
