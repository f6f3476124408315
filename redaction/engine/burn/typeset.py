"""Set a web page of ours as PDF/UA. Run as a program of its own: its font libraries need threads, which walls deny."""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import Any

_STYLE = """
@page {
  size: A4; margin: 22mm 20mm;
  @bottom-center { content: counter(page); font: 9pt "Liberation Sans", sans-serif }
}
html { font: 11pt/1.45 "Liberation Sans", "DejaVu Sans", sans-serif; color: #111 }
h1 { font-size: 19pt } h2 { font-size: 15pt } h3 { font-size: 13pt } h4, h5, h6 { font-size: 11pt }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; bookmark-level: none }
table { border-collapse: collapse; width: 100%; margin: 8pt 0 }
th, td { border: 0.75pt solid #555; padding: 3pt 5pt; text-align: left; vertical-align: top; font-weight: normal }
/* A table of many columns has the page's long side, and breaks its words rather than run off the edge. */
@page wide { size: A4 landscape; margin: 18mm 14mm }
table.wide { page: wide; font-size: 8pt }
table.wide th, table.wide td { padding: 2pt; overflow-wrap: anywhere }
th { font-weight: bold; background: #eee }
ul.numbered { list-style: none; padding-left: 0 }
img { max-width: 100%; height: auto }
/* Heads and feet of the original's pages, where these ended: seen, and no part of the text. */
article, section { font-size: 8pt; line-height: 1.3; color: #555 }
.withheld { background: #111; color: #fff; padding: 0 2pt }
"""


def typeset(html: str) -> bytes:
    """The page as a tagged PDF, after a line of JSON: for each of its pages, which "page-N" begin there.

    Nothing is fetched from anywhere: pictures are in the page itself.
    """
    import weasyprint
    from weasyprint.urls import URLFetcher

    fetcher: Any = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    page: Any = weasyprint.HTML(string=html, url_fetcher=fetcher)
    style: Any = weasyprint.CSS(string=_STYLE, url_fetcher=fetcher)
    options = {"stylesheets": [style], "pdf_variant": "pdf/ua-1", "presentational_hints": True}
    document = page.render(**options)
    starts = _starts([list(each.anchors) for each in document.pages])
    for each in document.pages:
        # A file that leaves has no named places.
        each.anchors.clear()
    return json.dumps(starts).encode() + b"\n" + _tidy(document.write_pdf(**options))


def _starts(anchors: list[list[str]]) -> list[list[int]]:
    """The numbers of the "page-N" of each page; what began before ("page-N-before") may have so on the page before."""
    starts: list[set[int]] = [set() for _ in anchors]
    for index, names in enumerate(anchors):
        for _, number, *before in (name.split("-") for name in names):
            for at in range(max(index - bool(before), 0), index + 1):
                starts[at].add(int(number))
    return [sorted(each) for each in starts]


def _tidy(pdf: bytes) -> bytes:
    """Without the colour spaces and empty lists that every page is given and none of ours uses."""
    import pikepdf

    from redaction.engine.burn.artifacts import set_apart

    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for key in ("/ColorSpace", "/Pattern", "/Shading", "/XObject"):
                if key in page.Resources and (key != "/XObject" or not page.Resources[key].keys()):
                    del page.Resources[key]
        set_apart(document)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode("utf-8")))
