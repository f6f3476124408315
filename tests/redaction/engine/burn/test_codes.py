"""Bar codes drawn bar by bar, and shapes under a box: what is no text and no picture can still say a name."""

import numpy as np
import pymupdf
import pypdfium2
import pytest
import zxingcpp

from redaction.engine.burn import Edition, Mark, burn
from redaction.engine.burn.burning import attempt
from redaction.engine.burn.model import Burned, Job
from redaction.engine.burn.terms import Passage, Token, parse_term
from redaction.engine.verify.ledger import Channel
from redaction.engine.verify.report import Withheld, verify_isolated
from redaction.rules.geometry import Box
from redaction.rules.residue import residue

SECRET = "Quillfeather"


def modules(kind: zxingcpp.BarcodeFormat) -> np.ndarray:
    return np.array(zxingcpp.create_barcode(SECRET, kind).to_image(scale=1)) < 128


def drawn(rows: np.ndarray, wide: float, high: float) -> bytes:
    """A page with a run of dark modules as one rectangle each."""
    document = pymupdf.open()
    page = document.new_page()
    for y, row in enumerate(rows):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
        for first, last in edges.reshape(-1, 2):
            x0, x1 = 80 + first * wide, 80 + last * wide
            page.draw_rect((x0, 300 + y * high, x1, 300 + (y + 1) * high), color=None, fill=(0, 0, 0))
    return document.tobytes()


LINEAR = modules(zxingcpp.BarcodeFormat.Code128)
SQUARE = modules(zxingcpp.BarcodeFormat.QRCode)


@pytest.mark.parametrize(
    "pdf",
    [drawn(LINEAR[len(LINEAR) // 2][None, :], 1.5, 60), drawn(SQUARE, 3.3, 3.3), drawn(SQUARE, 6, 6)],
    ids=["bars", "square", "large square"],
)
def test_a_drawn_code_is_black_and_no_bar_is_left_at_its_edge(pdf: bytes):
    term = parse_term(SECRET, 1)
    made = attempt(pdf, Job((), (term,), Edition.FACSIMILE, "Minutes", "en-GB", AnyReading()))
    assert isinstance(made, Burned)
    assert made.report.hits[1]
    with pypdfium2.PdfDocument(made.pdf) as document:
        shown = document[0].render(scale=2, grayscale=True).to_numpy()
    dark = shown < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    edges = (dark[rows[0] + 1], dark[rows[-1] - 1], dark[:, columns[0] + 1], dark[:, columns[-1] - 1])
    lengths = (len(columns), len(columns), len(rows), len(rows))
    assert all(edge.sum() >= length - 4 for edge, length in zip(edges, lengths, strict=True))
    leaks = verify_isolated(pdf, Withheld((SECRET,))).leaks
    assert {finding.channel for finding in leaks} == {Channel.PICTURE_DATA}


class AnyReading(dict):
    """No picture has words."""

    def __contains__(self, key: object) -> bool:
        return True


def test_no_shape_is_left_under_a_box():
    document = pymupdf.open()
    page = document.new_page()
    for height in (40, 90, 140):
        page.draw_rect((100 + height, 300, 130 + height, 300 + height), color=None, fill=(0, 0, 1))
    page.draw_line((80, 350), (400, 350))
    mark = Mark(Box(1, 90, 310, 350, 500), "[picture withheld]")
    out = burn(document.tobytes(), [mark], edition=Edition.FACSIMILE, title="x").pdf
    with pymupdf.open(stream=out) as burned:
        area = pymupdf.Rect(90, 310, 350, 500)
        shapes = [pymupdf.Rect(drawing["rect"]) & area for drawing in burned[0].get_cdrawings()]
        inside = [shape for shape in shapes if shape.width > 0.5 and shape.height > 0.5]
    assert len(shapes) > 4
    assert inside == [area]


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("Pascoe", "\u0420\u0430\u0455\u0441\u043e\u0435"),
        ("Ione", "\u0399\u03bfn\u0435"),
        ("L\u00f8vgren", "Lovgren"),
        ("Pascoe", "\uff30ascoe"),
    ],
)
def test_letters_that_look_alike_are_alike_to_both_engines(term: str, written: str):
    passage = Passage([Token(word, word) for word in ("said", written, "then")])
    assert list(passage.find(parse_term(term, 1)))
    assert residue(f"said {written} then", [term])


@pytest.mark.parametrize(("ground", "faint"), [(0, 5), (255, 251)])
def test_what_is_too_faint_to_be_found_in_a_picture_is_not_in_it(ground: int, faint: int):
    pixels = np.full((60, 200, 3), ground, np.uint8)
    pixels[20:40, 80:120] = faint
    pixels[5:55, 10:30] = pixels[5:55, 170:190] = 128
    document = pymupdf.open()
    pixmap = pymupdf.Pixmap(pymupdf.csRGB, 200, 60, pixels.tobytes(), False)
    document.new_page().insert_image((100, 100, 300, 160), pixmap=pixmap)
    made = burn(document.tobytes(), [], edition=Edition.FACSIMILE, title="x").pdf
    with pypdfium2.PdfDocument(made) as out:
        shown = out[0].render(scale=1, grayscale=True).to_numpy()
    assert np.unique(shown[122:138, 182:218]).tolist() == [ground]
    assert shown[130, 120] not in (0, 255)
