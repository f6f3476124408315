"""The faces a facsimile is set in: our own, so that no font program, name or map of the original leaves.

Liberation has the metrics of Helvetica, Times and Courier; DejaVu fills in what it lacks.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont

from redaction.engine.burn.model import CannotBurn

_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts"))


# Words whose widths are kept: enough for a document, too few to fill the memory with a hostile one.
_REMEMBERED = 50_000


@cache
def _installed() -> dict[str, Path]:
    return {path.stem: path for folder in _FOLDERS if folder.is_dir() for path in folder.rglob("*.ttf")}


@dataclass(slots=True)
class Face:
    """One font file and its measures, in em."""

    name: str
    path: Path
    glyphs: dict[int, str]
    widths: dict[str, float]
    ascent: float
    descent: float
    _advances: dict[str, float] = field(default_factory=dict)
    _whole: dict[str, bool] = field(default_factory=dict)

    def has(self, character: str) -> bool:
        return ord(character) in self.glyphs

    def has_all(self, text: str) -> bool:
        found = self._whole.get(text)
        if found is None:
            found = all(ord(c) in self.glyphs for c in text)
            if len(self._whole) < _REMEMBERED:
                self._whole[text] = found
        return found

    def width(self, text: str) -> float:
        """Advance of ``text`` at 1 pt."""
        found = self._advances.get(text)
        if found is None:
            glyphs, widths = self.glyphs, self.widths
            found = sum(widths[glyphs[ord(c)]] for c in text if ord(c) in glyphs)
            if len(self._advances) < _REMEMBERED:
                self._advances[text] = found
        return found


@cache
def face(stem: str) -> Face:
    path = _installed().get(stem)
    if path is None:
        raise CannotBurn(
            "The fonts Liberation and DejaVu are not installed (packages fonts-liberation, fonts-dejavu-core)."
        )
    with TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        widths = {name: advance / em for name, (advance, _) in font["hmtx"].metrics.items()}
        hhea = font["hhea"]
        return Face(stem, path, dict(font.getBestCmap()), widths, hhea.ascent / em, hhea.descent / em)


_SERIF_HINTS = (
    "times",
    "serif",
    "roman",
    "georgia",
    "garamond",
    "cambria",
    "book",
    "minion",
    "palatino",
    "cmr",
    "nimbusrom",
)
_MONO_HINTS = ("courier", "mono", "consol", "typewriter", "cmtt")


@cache
def faces_for(name: str) -> tuple[Face, Face]:
    """The face to set a font of this name in, and the one for the letters that it lacks."""
    low = name.lower()
    bold = "bold" in low or "black" in low or "heavy" in low or "demi" in low
    slanted = "italic" in low or "oblique" in low
    family = "Sans"
    if any(hint in low for hint in _MONO_HINTS):
        family = "Mono"
    elif any(hint in low for hint in _SERIF_HINTS) and "sans" not in low:
        family = "Serif"
    style = ("Bold" if bold else "") + ("Italic" if slanted else "") or "Regular"
    return face(f"Liberation{family}-{style}"), face("DejaVuSans-Bold" if bold else "DejaVuSans")


@dataclass(slots=True)
class UsedFont:
    """A face as used in one output: letters get codes in the order in which they are first set."""

    face: Face
    resource: pikepdf.Dictionary
    codes: dict[str, int] = field(default_factory=dict)

    def encode(self, text: str) -> str:
        codes = self.codes
        return "".join(f"{codes.setdefault(c, len(codes) + 1):04X}" for c in text)

    def finish(self, pdf: pikepdf.Pdf, number: int) -> None:
        """Embed the letters that were used and no other."""
        # What the face lacks is only ever set unseen, as a word of a picture: any shape will do.
        glyphs = [self.face.glyphs.get(ord(c), ".notdef") for c in self.codes]
        program, gids = _subset(self.face.path, glyphs)
        name = pikepdf.Name(f"/CANDOR+Face{number}")
        mapping = bytearray(2 * (len(self.codes) + 1))
        for (_, code), glyph in zip(self.codes.items(), glyphs, strict=True):
            mapping[2 * code : 2 * code + 2] = gids[glyph].to_bytes(2, "big")
        descriptor = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.FontDescriptor,
                FontName=name,
                Flags=4,
                FontBBox=[-500, -300, 1500, 1000],
                ItalicAngle=0,
                Ascent=round(self.face.ascent * 1000),
                Descent=round(self.face.descent * 1000),
                CapHeight=700,
                StemV=80,
                FontFile2=pdf.make_stream(program, Length1=len(program)),
            )
        )
        descendant = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=descriptor,
            DW=0,
            W=[1, [round(self.face.widths[glyph] * 1000, 2) for glyph in glyphs]],
            CIDToGIDMap=pdf.make_stream(bytes(mapping)),
        )
        self.resource.Type = pikepdf.Name.Font
        self.resource.Subtype = pikepdf.Name.Type0
        self.resource.BaseFont = name
        self.resource.Encoding = pikepdf.Name("/Identity-H")
        self.resource.DescendantFonts = pikepdf.Array([pdf.make_indirect(descendant)])
        self.resource.ToUnicode = pdf.make_stream(_to_unicode(self.codes))


def _subset(path: Path, glyphs: list[str]) -> tuple[bytes, dict[str, int]]:
    options = subset.Options(
        layout_features=[],
        hinting=False,
        glyph_names=False,
        name_IDs=[],
        notdef_outline=True,
        drop_tables=["GSUB", "GPOS", "GDEF", "kern", "DSIG", "FFTM", "meta", "gasp"],
    )
    with TTFont(path, lazy=True) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(glyphs=glyphs)
        subsetter.subset(font)
        font["name"].names = []
        gids = {name: index for index, name in enumerate(font.getGlyphOrder())}
        for table in ("cmap", "OS/2", "post"):
            if table in font:
                del font[table]
        out = io.BytesIO()
        font.save(out)
    return out.getvalue(), gids


def _to_unicode(codes: dict[str, int]) -> bytes:
    pairs = [f"<{code:04X}> <{c.encode('utf-16-be').hex().upper()}>" for c, code in codes.items()]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
