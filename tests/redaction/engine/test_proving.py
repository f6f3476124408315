"""A file that the proof refuses is made once more, with the pages in doubt as pictures."""

from __future__ import annotations

import io
from functools import cache

import pymupdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from redaction.engine.burn import Burned, CannotBurn, Edition, burn_terms, burning
from redaction.engine.burn.terms import parse_term
from redaction.engine.burn.typesetting import as_pdf_with_origins
from redaction.engine.limits import Limits
from redaction.engine.proving import Proved, burn_and_prove
from redaction.engine.sandbox_errors import TooSlow
from redaction.engine.verify.report import Verification, Withheld, verify_isolated
from tests.redaction.engine.verify.sheets import LIBERATION, SECRET

SIZE, ENLARGED = 12, 50


@cache
def half_written() -> bytes:
    """Two pages; on the last stands the secret, half of it as letters and the other half as a picture."""
    document = pymupdf.open()
    for _ in range(2):
        page = document.new_page(height=200)
        page.insert_text((72, 60), "Nothing else was said by anybody about the costs of the portal.")
    font = ImageFont.truetype(LIBERATION, ENLARGED)
    half = Image.new("L", (round(font.getlength(SECRET[5:])) + 2, ENLARGED + 10), 255)
    ImageDraw.Draw(half).text((0, 5), SECRET[5:], font=font, fill=0)
    wire = io.BytesIO()
    half.save(wire, "PNG")
    page.insert_text((72, 100), f"Chair {SECRET[:5]}", fontsize=SIZE)
    start = 72 + pymupdf.get_text_length(f"Chair {SECRET[:5]}", fontsize=SIZE)
    end, point = start + half.width * SIZE / ENLARGED, SIZE / ENLARGED
    page.insert_image((start, 88.5, end, 88.5 + half.height * point), stream=wire.getvalue())
    page.insert_text((end + 4, 100), "opened it.", fontsize=SIZE)
    return bytes(document.tobytes())


def made(edition: Edition, cannot: str = "") -> Proved:
    def burn(doubted: frozenset[int]) -> Burned:
        if doubted and cannot:
            raise CannotBurn(cannot)
        terms = [parse_term(SECRET, 1)]
        return burn_terms(half_written(), terms, edition=edition, title="Minutes", doubted=doubted)

    def prove(burned: Burned) -> list[Verification]:
        withheld = Withheld((SECRET,), burned.report.placed)
        return [verify_isolated(burned.pdf, withheld, original=half_written())]

    return burn_and_prove(burn, prove)


@pytest.mark.parametrize("edition", Edition)
def test_pages_in_doubt_become_pictures_and_are_proved(edition: Edition):
    proved = made(edition)
    assert proved.passed
    told = proved.burned.report.second_try
    assert told is not None
    # The accessible edition has both on one page.
    assert told.pages == ((2,) if edition is Edition.FACSIMILE else (1, 2))
    assert set(told.pages) == set(proved.burned.report.picture_pages)
    assert all("term 1 shows in" in each for each in told.because)
    assert SECRET not in str(told)
    with pymupdf.open(stream=proved.burned.pdf) as document:
        words = " ".join(" ".join(page.get_text() for page in document).split())
    assert "[information withheld]" in words
    assert SECRET[:5] not in words
    assert words.count("Nothing else was said by anybody about the costs of the portal.") == 2


def test_each_page_of_the_accessible_edition_knows_whose_text_it_shows():
    lines = "<p>Nothing else was said.</p>" * 40
    pages = "".join(f'<div><p id="page-{number}">Begins.</p>{lines}</div>' for number in (1, 2, 4))
    html = f'<!DOCTYPE html><html lang="en-GB"><head><title>Minutes</title></head><body>{pages}</body></html>'
    pdf, origins = as_pdf_with_origins(html.encode())
    assert (origins[0], origins[-1]) == ((1,), (4,))
    assert any(set(each) == {1, 2} for each in origins)
    assert verify_isolated(pdf, Withheld((SECRET,))).passed


def test_a_second_try_that_gives_no_file_leaves_the_refusal_of_the_first():
    proved = made(Edition.FACSIMILE, cannot="Nothing safe can be made of it.")
    assert not proved.passed
    assert proved.burned.report.second_try is not None
    assert proved.burned.report.second_try.failed == "Nothing safe can be made of it."
    assert proved.burned.report.picture_pages == ()


def test_a_second_try_has_one_job_s_time_for_all_of_it(monkeypatch: pytest.MonkeyPatch):
    class Hurried(Limits):
        """No time at all."""

        @property
        def patience(self) -> float:
            return -1.0

    monkeypatch.setattr(burning, "Limits", Hurried)
    terms = [parse_term(SECRET, 1)]
    with pytest.raises(TooSlow):
        burn_terms(half_written(), terms, edition=Edition.FACSIMILE, title="x", doubted=frozenset({2}))
