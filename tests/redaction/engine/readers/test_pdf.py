import pymupdf
import pytest

from redaction.engine.pipeline import detect, read
from redaction.engine.readers.pdf import read_pdf
from redaction.engine.readers.unreadable import Unreadable
from redaction.rules.geometry import Box

LEFT = "The group met on the first Monday and spoke about the new leaflet for schools in town"
RIGHT = "Further down the road the second crew had parked their van beside the old stone well"


def pdf(draw, *, rotation=0, **options) -> bytes:
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    draw(page)
    page.set_rotation(rotation)
    return document.tobytes(**options)


def written(*placed, size=11):
    def draw(page):
        for x, y, text in placed:
            page.insert_text((x, y), text, fontsize=size)

    return draw


def test_each_word_is_where_the_text_says():
    source = read_pdf(pdf(written((72, 100, "Tom Okafor rang."), (72, 114, "Ann Lee left."))))
    assert source.text.split() == ["Tom", "Okafor", "rang.", "Ann", "Lee", "left."]
    for word in source.words:
        assert source.text[word.start : word.end].strip() == source.text[word.start : word.end] != ""
    (box,) = source.boxes(source.text.index("Tom"), source.text.index("Okafor") + 6)
    assert (box.page, round(box.x0)) == (1, 72)
    assert 85 < box.y0 < 100 < box.y1 < 110


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_places_are_those_of_the_page_as_displayed(rotation):
    source = read_pdf(pdf(written((72, 100, "Okafor")), rotation=rotation))
    (page,) = source.pages
    assert (page.width, page.height) == ((595, 842) if rotation % 180 == 0 else (842, 595))
    (box,) = source.boxes(0, 6)
    middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    expected = {0: (91, 96), 90: (746, 91), 180: (504, 746), 270: (96, 504)}[rotation]
    assert middle == pytest.approx(expected, abs=6)


def test_a_crop_box_moves_the_origin():
    def draw(page):
        page.insert_text((172, 200), "Okafor")
        page.set_cropbox(pymupdf.Rect(100, 100, 500, 700))

    source = read_pdf(pdf(draw))
    (box,) = source.boxes(0, 6)
    assert (source.pages[0].width, source.pages[0].height) == (400, 600)
    assert (round(box.x0), box.y0 < 100 < box.y1) == (72, True)


def test_two_columns_are_read_one_after_the_other():
    lines = [(60, 100 + 14 * row, LEFT[:42]) for row in range(12)] + [
        (320, 100 + 14 * row, RIGHT[:42]) for row in range(12)
    ]
    words = read_pdf(pdf(written(*lines, size=10))).text.split()
    assert words.index("Further") > max(place for place, word in enumerate(words) if word == "group")


def test_cells_of_a_table_are_kept_apart_row_by_row():
    rows = [(72, 100, "Ann Lee"), (300, 100, "Chair"), (72, 120, "Tom Okafor"), (300, 120, "Clerk")]
    text = read_pdf(pdf(written(*rows))).text
    assert "Ann Lee\tChair\nTom Okafor\tClerk" in text


def test_a_page_without_text_is_a_picture_and_its_words_come_from_ocr():
    asked = []

    def ocr(png, *, dpi, page):
        asked.append((png[:4], page))
        return [("Tom", Box(page, 10, 10, 40, 20)), ("Okafor", Box(page, 43, 10, 90, 20))]

    data = pdf(lambda page: page.draw_rect(pymupdf.Rect(10, 10, 90, 90)))
    assert read_pdf(data).pages[0].is_picture
    assert read_pdf(data).words == ()
    source = read_pdf(data, ocr=ocr)
    assert asked == [(b"\x89PNG", 1)]
    assert source.text.strip() == "Tom Okafor"


def test_pages_hold_their_stretch_of_the_text():
    document = pymupdf.open()
    for name in ("Ann", "Tom"):
        document.new_page().insert_text((72, 72), name)
    source = read_pdf(document.tobytes())
    assert [source.text[page.start : page.end].strip() for page in source.pages] == ["Ann", "Tom"]
    assert {word.box.page for word in source.words} == {1, 2}


def test_a_name_broken_over_lines_has_a_box_on_each():
    source = read(
        pdf(written((72, 100, "It was agreed that Pete"), (72, 114, "Mercer would write to all."))), "a.pdf"
    )
    span = next(one for one in detect(source).spans if "Mercer" in source.text[one.start : one.end])
    assert len(source.boxes(span.start, span.end)) == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 nothing more", "too damaged|no pages"),
        (
            pdf(written((72, 72, "x")), encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="a", owner_pw="b"),
            "password",
        ),
    ],
)
def test_unreadable_files_say_why(data, says):
    with pytest.raises(Unreadable, match=says):
        read(data, "a.pdf")
