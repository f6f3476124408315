"""Formats of references."""

import pytest

from foi.rules.references import LONGEST, BadFormat, format_reference, validate_format


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


NO_NUMBER = "The format needs {number}, or every request would have the same reference."
NO_YEAR = "The format needs the year, {yy} or {yyyy}: numbers start afresh each year."
BRACES = "The braces of the format do not match."
FIELDS = "The format may use {yy}, {yyyy} and {number}, the last as {number:04d}."
LETTERS = "Use letters, digits, spaces and . - / _ around the fields."
TOGETHER = "Put something between the year and the number, or references could be confused."
TOO_LONG = "References would be longer than 40 characters."


@pytest.mark.parametrize(
    ("fmt", "why"),
    [
        ("FOI {yy}", NO_NUMBER),
        ("FOI {number}", NO_YEAR),
        ("", NO_NUMBER),
        ("FOI {yy}-{number", BRACES),
        ("FOI {yy}-{number}}", BRACES),
        ("FOI {yy}-{number.__class__}", FIELDS),
        ("FOI {yy}-{number!r}", FIELDS),
        ("FOI {yy:04d}-{number}", FIELDS),
        ("FOI {yy}-{number:>9999999}", FIELDS),
        ("FOI {yy}-{number:{yy}}", FIELDS),
        ("FOI {0}-{number}{yy}", FIELDS),
        ("FOI {name} {yy}-{number}", FIELDS),
        ("FOI <b>{yy}-{number}", LETTERS),
        ("FOI\n{yy}-{number}", LETTERS),
        ("ФОИ {yy}-{number}", LETTERS),
        ("FOI {{{yy}-{number}", LETTERS),
        ("{yy}{number}", TOGETHER),
        ("{number}{yyyy}", TOGETHER),
        ("x" * 29 + "{yy}-{number}", TOO_LONG),
    ],
)
def test_bad_formats_are_refused_in_words(fmt: str, why: str) -> None:
    for refused in (lambda: validate_format(fmt), lambda: format_reference(fmt, year=2024, number=8)):
        with pytest.raises(BadFormat) as error:
            refused()
        assert str(error.value) == why


def test_the_longest_format_holds_the_number_of_any_request() -> None:
    fmt = "x" * 28 + "{yy}-{number}"
    assert len(format_reference(fmt, year=2024, number=999_999_999)) == LONGEST


def test_a_reference_needs_a_year_and_a_number() -> None:
    assert format_reference("{yyyy}-{number}", year=1, number=1) == "0001-1"
    for year, number in ((2024, 0), (2024, -1), (0, 1)):
        with pytest.raises(ValueError, match=r"^a reference needs a year and a number from 1$"):
            format_reference("{yy}-{number}", year=year, number=number)


def test_two_numbers_never_share_a_reference() -> None:
    made = {
        format_reference("{yy}-{number:02d}", year=year, number=number)
        for year in (2023, 2024)
        for number in range(1, 1200)
    }
    assert len(made) == 2 * 1199
