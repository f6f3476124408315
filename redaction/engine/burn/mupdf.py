"""PyMuPDF declares half of its types and contradicts some of them: here it is one untyped thing, with named shapes."""

from __future__ import annotations

from typing import Any, TypeAlias

import pymupdf as _pymupdf

pymupdf: Any = _pymupdf
Document: TypeAlias = Any
Page: TypeAlias = Any
Rect: TypeAlias = Any

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)
