"""The marked-up copy for a regulator: every page with its boxes see-through and their codes beside them, encrypted."""

from __future__ import annotations

from collections.abc import Sequence

from redaction.engine.burn.model import Mark
from redaction.engine.burn.mupdf import pymupdf
from redaction.engine.limits import Unusable

_EDGE, _FILL = (0.75, 0.1, 0.1), (1.0, 0.9, 0.3)
_SEE_THROUGH = 0.35
_CODE = 6.0


def marked_copy(pdf: bytes, marks: Sequence[Mark], passphrase: str) -> bytes:
    """A copy of ``pdf`` that shows what was withheld and why, to be opened with ``passphrase`` (AES-256).

    Pages are drawn into a new file: nothing but what they show comes with them. Raises ``Unusable``.
    """
    try:
        with pymupdf.open(stream=pdf, filetype="pdf") as original, pymupdf.open() as copy:
            for number in range(original.page_count):
                source = original[number]
                source.remove_rotation()
                page = copy.new_page(width=source.rect.width, height=source.rect.height)
                page.show_pdf_page(page.rect, original, number)
                for mark in (one for one in marks if one.box.page == number + 1):
                    _draw(page, mark)
            made: bytes = copy.tobytes(
                encryption=pymupdf.PDF_ENCRYPT_AES_256,
                user_pw=passphrase,
                owner_pw=passphrase,
                garbage=3,
                deflate=True,
            )
    except (RuntimeError, ValueError) as error:
        raise Unusable("The file is damaged: its pages cannot be copied.") from error
    return made


def _draw(page: object, mark: Mark) -> None:
    rect = pymupdf.Rect(mark.box.x0, mark.box.y0, mark.box.x1, mark.box.y1)
    page.draw_rect(rect, color=_EDGE, fill=_FILL, fill_opacity=_SEE_THROUGH, width=0.8)  # type: ignore[attr-defined] # untyped
    place = (rect.x0, max(rect.y0 - 1.5, _CODE))
    page.insert_text(place, mark.label.strip("[]"), fontsize=_CODE, color=_EDGE)  # type: ignore[attr-defined] # untyped
