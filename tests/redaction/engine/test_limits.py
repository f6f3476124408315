"""One test for each row of the table of limits: the most that is allowed, and one more."""

from __future__ import annotations

from collections.abc import Callable
from zipfile import ZipInfo

import pytest

from redaction.engine import limits
from redaction.engine.limits import LIMITS, MB, OverLimit


def member(size: int, packed: int) -> ZipInfo:
    info = ZipInfo("word/document.xml")
    info.file_size, info.compress_size = size, packed
    return info


@pytest.mark.parametrize(
    ("check", "most", "beyond"),
    [
        (limits.check_upload, (100 * MB,), (100 * MB + 1,)),
        (limits.check_pages, (2_000,), (2_001,)),
        (limits.check_page_size, (14_400, 1), (1, 14_401)),
        (limits.check_image, (10_000, 10_000), (10_001, 10_000)),
        (limits.check_archive, ([member(9, 9)] * 10_000,), ([member(9, 9)] * 10_001,)),
        (limits.check_archive, ([member(500 * MB, 5 * MB)],), ([member(500 * MB + 1, 6 * MB)],)),
        (limits.check_archive, ([member(1 * MB, 1)],), ([member(1 * MB + 101, 10_000)],)),
    ],
)
def test_the_most_passes_and_one_more_is_refused(
    check: Callable[..., None], most: tuple[object, ...], beyond: tuple[object, ...]
) -> None:
    check(*most)
    with pytest.raises(OverLimit, match=r"\."):
        check(*beyond)


def test_archives_nest_three_deep() -> None:
    limits.check_archive([member(9, 9)], depth=3)
    with pytest.raises(OverLimit, match="3 deep"):
        limits.check_archive([member(9, 9)], depth=4)


def test_a_page_of_no_number_is_refused() -> None:
    with pytest.raises(OverLimit):
        limits.check_page_size(float("nan"), 10)


def test_a_parser_has_a_minute_and_a_second_a_page() -> None:
    assert limits.Limits.for_pages(100).seconds == 160
    assert limits.Limits.for_pages(100).memory == 1 << 30 == LIMITS.parser_memory


def test_a_program_has_four_gibibytes_and_two_minutes() -> None:
    assert (limits.PROGRAM.memory, limits.PROGRAM.seconds) == (4 << 30, 120)
