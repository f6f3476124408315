"""Every format gives its text, what does not show in it, and its attachments; a bad file says what is wrong."""

from __future__ import annotations

import base64
import io

import pymupdf
import pytest
from PIL import Image

from redaction.engine import libreoffice, limits, sandbox
from redaction.engine.documents.jobs import as_pages, open_document, taken_apart
from redaction.engine.documents.opened import Opened, annex_file
from redaction.engine.limits import OverLimit, Unusable
from tests.redaction.office import (
    DOCUMENT,
    NAMESPACE,
    RELATIONS,
    a_message,
    a_presentation,
    a_word_document,
    zipped,
)


def annex(opened: Opened) -> dict[str, tuple[str, ...]]:
    return {one.title: one.lines for one in opened.annex}


def test_word_text_is_apart_from_what_word_keeps_besides() -> None:
    opened = taken_apart(a_word_document(**{"word/embeddings/figures.xlsx": b"x"}), "docx")
    assert "<h1>What was agreed</h1>" in opened.body
    assert "Header: Northmoor, for Rosalind Pike" in opened.body
    assert "Write to us (jo.blythe@example.org)" in opened.body
    assert "<td><p>OT</p></td>" in opened.body
    assert "until May." in opened.body
    assert "Quentin" not in opened.body
    assert annex(opened) == {
        "Comments": ("Rosalind Pike: Ask Tamsin first",),
        "Deleted and changed text": (
            "Priya Nandakumar inserted: until May.",
            "Priya Nandakumar deleted: for Quentin Ashby",
        ),
        "Hidden text": ("A hidden remark",),
        "Properties of the file": ("creator: Gareth Penhaligon",),
    }
    assert [one.name for one in opened.attachments] == ["figures.xlsx"]
    again = taken_apart(annex_file(opened.annex), "annex")
    assert "<p>Rosalind Pike: Ask Tamsin first</p>" in again.body


STYLES = f"""<w:styles {NAMESPACE}><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Derived"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="paragraph" w:styleId="Faint"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style></w:styles>"""


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Tamsin</w:t></w:r></w:p>",
        '<w:p><w:r><w:rPr><w:rStyle w:val="Derived"/></w:rPr><w:t>Tamsin</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:pStyle w:val="Faint"/></w:pPr><w:r><w:t>Tamsin</w:t></w:r></w:p>',
        '<w:p><w:r><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>Tamsin</w:t></w:r></w:p>',
        '<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>Tamsin</w:t></w:r></w:p>',
        '<w:p><w:moveFrom w:author="P"><w:r><w:t>Tamsin</w:t></w:r></w:moveFrom></w:p>',
    ],
)
def test_what_word_does_not_show_is_told_apart_from_its_text(hidden: str) -> None:
    shown = (
        '<w:p><w:r><w:rPr><w:rStyle w:val="Derived"/><w:vanish w:val="0"/></w:rPr><w:t>unveiled</w:t></w:r></w:p>'
        '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:fill="000000"/></w:rPr><w:t>on black</w:t></w:r></w:p>'
    )
    parts = {
        "word/document.xml": DOCUMENT.replace("<w:tbl>", hidden + shown + "<w:tbl>", 1),
        "word/header1.xml": f"<w:hdr {NAMESPACE}>{hidden}<w:p><w:r><w:t>Running</w:t></w:r></w:p></w:hdr>",
        "word/styles.xml": STYLES,
        "word/_rels/document.xml.rels": RELATIONS,
    }
    opened = taken_apart(a_word_document(**parts), "docx")
    assert "Tamsin" not in opened.body
    assert all(words in opened.body for words in ("unveiled", "on black", "Header: Running", "until May."))
    found = annex(opened)
    told = (*found["Hidden text"], *found["Deleted and changed text"])
    assert {"Tamsin", "P moved from: Tamsin"} & set(told)


def test_slides_are_read_in_order_without_the_hidden_ones() -> None:
    opened = taken_apart(a_presentation(), "pptx")
    text, _, picture = opened.body.partition("<p><img ")
    assert text == "<h2>Slide 1: Dashcam figures</h2><p>Shown by Helen Marsh</p>"
    assert picture.startswith('src="data:image/png;base64,'), "its words are read like any picture's"
    found = annex(opened)
    assert found["Speaker's notes"] == ("Thank Owen Tredwell",)
    assert found["Hidden slides"] == ("Not for Tamsin",)


def test_a_message_has_headers_a_body_and_files() -> None:
    inner = a_message(("deep.txt", b"deep"))
    message = a_message(("minutes.docx", a_word_document()), page="<p>See <b>the figures</b>.</p>")
    message.add_attachment(inner)
    opened = taken_apart(bytes(message), "eml")
    assert (
        "<tr><th>From</th><td>Helen Marsh &lt;helen.marsh@northmoor.police.example&gt;</td></tr>"
        in opened.body
    )
    assert opened.body.strip().endswith("<p>See <b>the figures</b>.</p>")
    assert any("gpenhaligon" in line for line in annex(opened)["Other headers of the message"])
    assert [one.name for one in opened.attachments] == ["minutes.docx", "Attached message 4.eml"]
    again = taken_apart(opened.attachments[1].data, "eml")
    assert [(one.name, one.data) for one in again.attachments] == [("deep.txt", b"deep")]


def test_of_a_web_page_only_words_and_its_own_pictures_are_kept() -> None:
    wire = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(wire, "JPEG", exif=b"Exif\x00\x00secret")
    picture = base64.b64encode(wire.getvalue()).decode()
    opened = taken_apart(
        f"""<html><head><title>Notes</title><meta name="author" content="Gareth"></head>
        <body onload="x()"><script>alert(1)</script><!-- ask Tamsin --><div style="display:none">unseen</div>
        <a href="https://example.org/~hmarsh">here</a><img src="https://example.org/x.png" alt="Owen">
        <img src="data:image/jpeg;base64,{picture}" alt="A lamp"></body></html>""".encode(),
        "html",
    )
    assert "unseen" not in opened.body
    assert "here (https://example.org/~hmarsh)" in opened.body
    assert "[picture: Owen]" in opened.body
    assert 'src="data:image/png;base64,' in opened.body
    for gone in ("alert", "onload", "style", "example.org/x.png", "Tamsin"):
        assert gone not in opened.body
    assert annex(opened) == {
        "Properties": ("Title: Notes", "author: Gareth"),
        "Remarks in the page's code": ("ask Tamsin",),
        "Hidden text": ("unseen",),
    }


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="color:red; DISPLAY : none">Tamsin</p>',
        "<p hidden>Tamsin</p>",
        '<input type="hidden" value="Tamsin">',
        '<span style="font-size:0px">Tamsin</span>',
        '<span style="opacity: 0">Tamsin</span>',
        '<div style="visibility:hidden"><b>Tamsin</b></div>',
        '<font color="#FFFFFF">Tamsin</font>',
        '<style>div.x, b { color: red } p .gone { display: none }</style><i class="a gone">Tamsin</i>',
    ],
)
def test_what_a_page_does_not_show_is_told_apart_from_its_text(hidden: str) -> None:
    page = f'<body>Seen{hidden}too<p style="color:#fff;background:#000">white on black</p><b>bold</b></body>'
    for engine, data in (("html", page.encode()), ("eml", bytes(a_message(page=page)))):
        opened = taken_apart(data, engine)
        assert "Tamsin" not in opened.body
        assert "white on black" in opened.body
        assert "<b>bold</b>" in opened.body
        assert annex(opened)["Hidden text"] == ("Tamsin",)


@pytest.mark.parametrize(
    ("engine", "data", "words"),
    [
        ("docx", a_word_document()[:700], "damaged: it cannot be opened"),
        ("docx", zipped({"[Content_Types].xml": ""}), "damaged: it has no text"),
        ("docx", zipped({"word/document.xml": DOCUMENT[:-40]}), "damaged: a part of it"),
        ("pptx", zipped({"ppt/presentation.xml": "<p/>"}), "damaged: its slides"),
        ("html", b"<html> </html>", "empty"),
        ("eml", b"just words", "neither sender nor subject"),
        ("msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        ("docx", zipped({"word/document.xml": DOCUMENT + " " * 2_000_000}), "a hundred times its size"),
    ],
)
def test_says_what_is_wrong(engine: str, data: bytes, words: str) -> None:
    with pytest.raises(Unusable, match=words):
        sandbox.run(taken_apart, data, engine)


def test_entities_and_files_without_number_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + DOCUMENT.replace("OT<", "&x;<")
    with pytest.raises(Unusable, match="document type"):
        taken_apart(a_word_document(**{"word/document.xml": entity}), "docx")
    monkeypatch.setattr("redaction.engine.documents.message.LIMITS", limits.EngineLimits(attachments=2))
    with pytest.raises(OverLimit, match="more than 2 files"):
        taken_apart(bytes(a_message(*((f"{n}.txt", b"x") for n in range(3)))), "eml")


def test_the_working_copy_has_no_words_but_those_of_the_file() -> None:
    opened = open_document(a_word_document(), "docx")
    with pymupdf.open(stream=as_pages(opened.body, "Minutes"), filetype="pdf") as document:
        words = document[0].get_text().split()
    assert words[:3] == ["Header:", "Northmoor,", "for"]
    assert words[-1] == "OT"


@pytest.mark.skipif(not libreoffice.available(), reason="LibreOffice is not installed")
def test_what_only_libreoffice_reads_is_read_by_it() -> None:
    rtf = rb"{\rtf1\ansi Helen Marsh spoke.\par}"
    assert "Helen Marsh spoke." in open_document(rtf, "rtf").body


def test_without_libreoffice_people_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_program", lambda: None)
    with pytest.raises(Unusable, match="LibreOffice, which is not installed"):
        open_document(b"{\\rtf1}", "rtf")
