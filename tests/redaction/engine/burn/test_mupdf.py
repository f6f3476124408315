"""What the burner takes for granted of PyMuPDF."""

import pymupdf
import pytest

from redaction.engine.burn.glyphs import render, strip_text


def test_a_redaction_leaves_the_letters_after_it_where_they_were():
    """PyMuPDF 2.0 moves them under the box; a release that does may not replace the pinned one."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 100), "It was Zebulon Quillfeather who spoke first.")
    before = {word[4]: word[:4] for word in page.get_text("words")}
    for place in page.search_for("Zebulon Quillfeather"):
        page.add_redact_annot(place)
    page.apply_redactions()
    after = {word[4]: word[:4] for word in page.get_text("words")}
    for word in ("It", "was", "who", "spoke", "first."):
        assert after[word] == pytest.approx(before[word], abs=0.01)


def test_taking_the_text_off_leaves_lines_and_pictures():
    document = pymupdf.open()
    page = document.new_page()
    page.draw_line((50, 200), (300, 200), width=2)
    page.insert_image((100, 300, 200, 400), pixmap=pymupdf.Pixmap(pymupdf.csRGB, (0, 0, 20, 20), False))
    bare = render(page, 72)
    page.insert_text((72, 100), "Words that go.")
    strip_text(page)
    assert page.get_text() == ""
    assert (render(page, 72) == bare).all()
