"""Formats of references."""

import pytest

from foi.rules.references import BadFormat, format_reference, validate_format


@pytest.mark.parametrize(
    ("fmt", "reference"),
    [
        ("FOI {yy}-{number:04d}", "FOI 24-0008"),
        ("01.FOI.{yy}.{number:06d}", "01.FOI.24.000008"),
        ("{yyyy}/{number}", "2024/8"),
        ("{number:5d}/{yy}", "    8/24"),
        ("FOI-{yyyy}-{number:d}", "FOI-2024-8"),
    ],
)
def test_references(fmt: str, reference: str) -> None:
    assert format_reference(fmt, year=2024, number=8) == reference


@pytest.mark.parametrize(
    ("fmt", "why"),
    [
        ("FOI {yy}", r"needs \{number\}"),
        ("FOI {number}", "needs the year"),
        ("", r"needs \{number\}"),
        ("FOI {yy}-{number", "do not match"),
        ("FOI {yy}-{number}}", "do not match"),
        ("FOI {yy}-{number.__class__}", "may use"),
        ("FOI {yy}-{number!r}", "may use"),
        ("FOI {yy:04d}-{number}", "may use"),
        ("FOI {yy}-{number:>9999999}", "may use"),
        ("FOI {yy}-{number:{yy}}", "may use"),
        ("FOI {0}-{number}{yy}", "may use"),
        ("FOI {name} {yy}-{number}", "may use"),
        ("FOI <b>{yy}-{number}", "Use letters"),
        ("FOI\n{yy}-{number}", "Use letters"),
        ("ФОИ {yy}-{number}", "Use letters"),
        ("{yy}{number}", "between the year and the number"),
        ("{number}{yyyy}", "between the year and the number"),
        ("x" * 40 + "{yy}-{number}", "longer than"),
    ],
)
def test_bad_formats_are_refused_in_words(fmt: str, why: str) -> None:
    with pytest.raises(BadFormat, match=why):
        validate_format(fmt)
    with pytest.raises(BadFormat, match=why):
        format_reference(fmt, year=2024, number=8)


@pytest.mark.parametrize(("year", "number"), [(2024, 0), (2024, -1), (0, 1)])
def test_a_reference_needs_a_year_and_a_number(year: int, number: int) -> None:
    with pytest.raises(ValueError, match="from 1"):
        format_reference("{yy}-{number}", year=year, number=number)


def test_two_numbers_never_share_a_reference() -> None:
    made = {
        format_reference("{yy}-{number:02d}", year=year, number=number)
        for year in (2023, 2024)
        for number in range(1, 1200)
    }
    assert len(made) == 2 * 1199
