"""Write a new PDF from nothing: letters, lines, rectangles, pictures. It has no way to copy an object."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pikepdf
from PIL import Image

from redaction.engine.burn.fonts import Face, UsedFont
from redaction.rules.geometry import Box

Colour = tuple[float, float, float]
Pixels = np.ndarray[Any, np.dtype[np.uint8]]

# Smaller pictures are stored without loss, larger ones as JPEG.
_LOSSLESS = 300_000
# Points: nobody sees that a letter stands so little off its place.
_UNSEEN_GAP = 0.01


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@dataclass(frozen=True, slots=True)
class Run:
    """How a piece of text is set: ``stretch`` times as wide as the face has it, turned by ``cos`` and ``sin``."""

    face: Face
    size: float
    colour: Colour
    cos: float = 1.0
    sin: float = 0.0
    stretch: float = 1.0
    invisible: bool = False


class Canvas:
    """One page. Coordinates are points from the top left; the page turns them over."""

    def __init__(self, book: Book, width: float, height: float) -> None:
        self._book = book
        self.width, self.height = width, height
        self._out: list[str] = []
        self._fonts: dict[str, UsedFont] = {}
        self._images: dict[str, pikepdf.Object] = {}
        self._colour: Colour | None = None

    def text(self, run: Run, place: tuple[float, float], text: str) -> None:
        """Set ``text`` with its base line starting at ``place``."""
        self.words(run, place, ((0.0, text),))

    def words(self, run: Run, place: tuple[float, float], words: Iterable[tuple[float, str]]) -> None:
        """Set words along one base line from ``place``, each so many points from where the last one ended."""
        number, font = self._book.font(run.face)
        self._fonts[f"F{number}"] = font
        self._fill(run.colour)
        matrix = (run.cos, -run.sin, run.sin, run.cos, place[0], self.height - place[1])
        mode, back = (" 3 Tr", " 0 Tr") if run.invisible else ("", "")
        em = run.size * run.stretch / 1000
        shown = "".join(
            f"{_number(-gap / em) if abs(gap) > _UNSEEN_GAP else ''}<{font.encode(text)}>"
            for gap, text in words
        )
        self._out.append(
            f"BT{mode} /F{number} {_number(run.size)} Tf {_number(run.stretch * 100)} Tz "
            f"{' '.join(map(_number, matrix))} Tm [{shown}] TJ{back} ET"
        )

    def rectangle(
        self, box: Box, fill: Colour | None, *, stroke: Colour | None = None, width: float = 1.0
    ) -> None:
        if fill:
            self._fill(fill)
        if stroke:
            self._out.append(f"{' '.join(map(_number, stroke))} RG {_number(width)} w")
        operator = "B" if fill and stroke else "f" if fill else "S"
        place = (box.x0, self.height - box.y1, box.x1 - box.x0, box.y1 - box.y0)
        self._out.append(f"{' '.join(map(_number, place))} re {operator}")

    def polygon(self, corners: Sequence[tuple[float, float]], fill: Colour) -> None:
        self._fill(fill)
        places = [f"{_number(x)} {_number(self.height - y)}" for x, y in corners]
        self._out.append(f"{places[0]} m {' '.join(f'{place} l' for place in places[1:])} h f")

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: Colour, width: float
    ) -> None:
        ends = (start[0], self.height - start[1]), (end[0], self.height - end[1])
        (a, b), (c, d) = ends
        self._out.append(
            f"{' '.join(map(_number, colour))} RG {_number(width)} w "
            f"{_number(a)} {_number(b)} m {_number(c)} {_number(d)} l S"
        )

    def picture(self, pixels: Pixels, box: Box) -> None:
        name = f"I{len(self._images)}"
        self._images[name] = self._book.image(pixels)
        place = (box.x1 - box.x0, 0, 0, box.y1 - box.y0, box.x0, self.height - box.y1)
        self._out.append(f"q {' '.join(map(_number, place))} cm /{name} Do Q")

    def _fill(self, colour: Colour) -> None:
        if colour != self._colour:
            self._out.append(f"{' '.join(map(_number, colour))} rg")
            self._colour = colour

    def close(self) -> None:
        pdf = self._book.pdf
        resources = pikepdf.Dictionary()
        if self._fonts:
            resources.Font = pikepdf.Dictionary(
                {f"/{name}": font.resource for name, font in self._fonts.items()}
            )
        if self._images:
            resources.XObject = pikepdf.Dictionary(
                {f"/{name}": image for name, image in self._images.items()}
            )
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, round(self.width, 3), round(self.height, 3)],
            Resources=resources,
            # Compressed at once: a page that is done takes a tenth of the memory.
            Contents=pikepdf.Stream(
                pdf, zlib.compress("\n".join(self._out).encode("ascii")), Filter=pikepdf.Name.FlateDecode
            ),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


class Book:
    """The new file: its pages, the fonts they share, and a title. Nothing else is in it."""

    def __init__(self, title: str, language: str) -> None:
        self.pdf = pikepdf.new()
        self._title, self._language = title, language
        self._fonts: dict[str, tuple[int, UsedFont]] = {}

    def page(self, width: float, height: float) -> Canvas:
        return Canvas(self, width, height)

    def font(self, face: Face) -> tuple[int, UsedFont]:
        if face.name not in self._fonts:
            resource = self.pdf.make_indirect(pikepdf.Dictionary())
            self._fonts[face.name] = (len(self._fonts) + 1, UsedFont(face, resource))
        return self._fonts[face.name]

    def image(self, pixels: Pixels) -> pikepdf.Object:
        height, width, _ = pixels.shape
        grey = bool((pixels[:, :, 0] == pixels[:, :, 1]).all() and (pixels[:, :, 1] == pixels[:, :, 2]).all())
        plain = np.ascontiguousarray(pixels[:, :, 0] if grey else pixels)
        keys: dict[str, object] = {
            "/Type": pikepdf.Name.XObject,
            "/Subtype": pikepdf.Name.Image,
            "/Width": width,
            "/Height": height,
            "/BitsPerComponent": 8,
            "/ColorSpace": pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB,
        }
        if plain.nbytes <= _LOSSLESS:
            stream = pikepdf.Stream(self.pdf, zlib.compress(plain.tobytes()))
            keys["/Filter"] = pikepdf.Name.FlateDecode
        else:
            out = io.BytesIO()
            Image.fromarray(plain).save(out, "JPEG", quality=85)
            stream = pikepdf.Stream(self.pdf, out.getvalue())
            keys["/Filter"] = pikepdf.Name.DCTDecode
        for key, value in keys.items():
            stream[key] = value
        return self.pdf.make_indirect(stream)

    def save(self) -> bytes:
        for number, font in self._fonts.values():
            font.finish(self.pdf, number)
        self.pdf.Root.Lang = pikepdf.String(self._language)
        self.pdf.docinfo["/Title"] = self._title
        out = io.BytesIO()
        self.pdf.save(
            out,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
            linearize=False,
        )
        return out.getvalue()
