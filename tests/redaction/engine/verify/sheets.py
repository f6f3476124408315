"""Small PDFs made here, clean or with a secret put where a test wants it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw, ImageFont

SECRET = "Quillfeather"
LIBERATION = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
WORDS = (
    b"BT /F1 11 Tf 60 700 Td (The board met at nine and thanked) Tj 0 -20 Td "
    b"([name withheld: section 40\\(2\\)] for the report.) Tj ET"
)


def sheet(*contents: bytes) -> pikepdf.Pdf:
    """A clean PDF with one page for each content stream (one page of words without any)."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    for content in contents or (WORDS,):
        page = pdf.add_blank_page(page_size=(595, 842)).obj
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = pdf.make_stream(content)
    return pdf


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    wire = io.BytesIO()
    pdf.save(wire, **{"static_id": True, "compress_streams": True, "fix_metadata_version": False, **options})
    pdf.close()
    return wire.getvalue()


def changed(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A clean file of one page to which ``change`` was done."""
    pdf = sheet()
    change(pdf)
    return saved(pdf)


def text_at(x: float, y: float, text: str, size: float = 11) -> bytes:
    return f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET".encode("latin-1")


def lettering(text: str, size: tuple[int, int] = (900, 160), mode: str = "L") -> Image.Image:
    """Dark words on a light picture."""
    picture = Image.new("L", size, 255)
    ImageDraw.Draw(picture).text((40, 40), text, fill=0, font=ImageFont.load_default(64))
    return picture.convert(mode)


def draw(pdf: pikepdf.Pdf, image: pikepdf.Object, *, place: str = "300 0 0 60 60 500") -> None:
    """Put an image object on the first page."""
    page = pdf.pages[0].obj
    page.Resources.XObject = Dictionary(Im1=pdf.make_indirect(image))
    page.Contents = pdf.make_stream(WORDS + f"\nq {place} cm /Im1 Do Q".encode())


def image(pdf: pikepdf.Pdf, picture: Image.Image, **extra: object) -> pikepdf.Object:
    """An image object with the pixels of a grey or RGB picture."""
    space = Name.DeviceRGB if picture.mode == "RGB" else Name.DeviceGray
    return pdf.make_stream(
        picture.tobytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=space,
        BitsPerComponent=8,
        **extra,
    )


def jpeg(pdf: pikepdf.Pdf, picture: Image.Image, **options: object) -> pikepdf.Object:
    wire = io.BytesIO()
    picture.save(wire, "JPEG", quality=80, **options)
    stream = image(pdf, picture)
    stream.write(wire.getvalue(), filter=Name.DCTDecode)
    return stream


def composite_font(pdf: pikepdf.Pdf, text: str, to_unicode: bytes | None) -> tuple[pikepdf.Object, bytes]:
    """An embedded font that shows ``text``, addressed by glyph; and the codes as a hex string."""
    from fontTools.ttLib import TTFont

    with TTFont(LIBERATION) as font:
        names = [font.getBestCmap()[ord(letter)] for letter in text]
        numbers = [font.getGlyphID(name) for name in names]
        widths = {
            number: font["hmtx"][name][0] * 1000 / 2048 for number, name in zip(numbers, names, strict=True)
        }
        for table in set(font.keys()) - {
            "head",
            "hhea",
            "maxp",
            "hmtx",
            "loca",
            "glyf",
            "cvt ",
            "fpgm",
            "prep",
        }:
            if table != "GlyphOrder":
                del font[table]
        program = io.BytesIO()
        font.save(program)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/AAAAAA+Plain"),
        Flags=4,
        FontBBox=Array([0, -300, 1000, 1000]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_stream(program.getvalue()),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/AAAAAA+Plain"),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array(
            [part for number, width in sorted(widths.items()) for part in (number, Array([round(width)]))]
        ),
        CIDToGIDMap=Name.Identity,
    )
    font_object = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/AAAAAA+Plain"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
    )
    if to_unicode is not None:
        font_object.ToUnicode = pdf.make_stream(to_unicode)
    return pdf.make_indirect(font_object), b"<" + b"".join(b"%04x" % number for number in numbers) + b">"


def character_map(pairs: dict[int, str]) -> bytes:
    lines = b"\n".join(
        b"<%04x> <%s>" % (code, text.encode("utf-16-be").hex().encode()) for code, text in pairs.items()
    )
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        b"%d beginbfchar\n%s\nendbfchar\nendcmap end end" % (len(pairs), lines)
    )


def outlines(text: str, x: float = 60, y: float = 500, size: float = 30) -> bytes:
    """The letters of ``text`` as filled shapes."""
    from fontTools.pens.basePen import BasePen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    class Pen(BasePen):
        def __init__(self, glyphs: object) -> None:
            super().__init__(glyphs)
            self.parts: list[str] = []

        def _add(self, operator: str, *points: tuple[float, float]) -> None:
            self.parts.append(" ".join(f"{a:.2f} {b:.2f}" for a, b in points) + " " + operator)

        def _moveTo(self, point: tuple[float, float]) -> None:
            self._add("m", point)

        def _lineTo(self, point: tuple[float, float]) -> None:
            self._add("l", point)

        def _curveToOne(self, *points: tuple[float, float]) -> None:
            self._add("c", *points)

        def _closePath(self) -> None:
            self.parts.append("h")

    with TTFont(LIBERATION) as font:
        glyphs, names, scale = font.getGlyphSet(), font.getBestCmap(), size / font["head"].unitsPerEm
        pen = Pen(glyphs)
        for letter in text:
            glyph = glyphs[names[ord(letter)]]
            glyph.draw(TransformPen(pen, (scale, 0, 0, scale, x, y)))
            pen.parts.append("f")
            x += glyph.width * scale
    return "\n".join(pen.parts).encode()
