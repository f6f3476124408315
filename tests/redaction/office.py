"""Office files and messages with something in every corner."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from typing import Any

import pptx
from PIL import Image
from pptx.util import Inches

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"

DOCUMENT = f"""<w:document {NAMESPACE} xmlns:r="{_REL}"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>What was agreed</w:t></w:r></w:p>
<w:p><w:r><w:t>Present: Helen Marsh, Sergeant; Owen Tredwell, Analyst</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Agreed to wait </w:t></w:r>
<w:del w:id="1" w:author="Priya Nandakumar"><w:r><w:delText>for Quentin Ashby</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="Priya Nandakumar"><w:r><w:t>until May.</w:t></w:r></w:ins></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>A hidden remark</w:t></w:r></w:p>
<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Write to us</w:t></w:r></w:hyperlink></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Owner</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Buy lamps</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>OT</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>"""
RELATIONS = (
    f'<Relationships xmlns="{_PKG}"><Relationship Id="rId9" Type="{_REL}/hyperlink" '
    'Target="mailto:jo.blythe@example.org" TargetMode="External"/>'
    f'<Relationship Id="rId2" Type="{_REL}/styles" Target="styles.xml"/></Relationships>'
)
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_PART}.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PKG}"><Relationship Id="rId1" Type="{_REL}/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PKG}"><Relationship Id="rId9" '
    f'Type="{_REL}/hyperlink" Target="mailto:jo.blythe@example.org" TargetMode="External"/></Relationships>',
    "word/header1.xml": f"<w:hdr {NAMESPACE}><w:p><w:r><w:t>Northmoor, for Rosalind Pike</w:t></w:r></w:p></w:hdr>",
    "word/comments.xml": f'<w:comments {NAMESPACE}><w:comment w:id="0" w:author="Rosalind Pike"><w:p><w:r>'
    "<w:t>Ask Tamsin first</w:t></w:r></w:p></w:comment></w:comments>",
    "docProps/core.xml": '<c:coreProperties xmlns:c="urn:c" xmlns:d="urn:d"><d:creator>Gareth Penhaligon'
    "</d:creator></c:coreProperties>",
}


def zipped(parts: dict[str, str | bytes]) -> bytes:
    wire = io.BytesIO()
    with zipfile.ZipFile(wire, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return wire.getvalue()


def a_word_document(**more: str | bytes) -> bytes:
    """``more``: further parts by name."""
    return zipped({**_PARTS, "word/document.xml": DOCUMENT, **more})


def a_picture() -> bytes:
    wire = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(wire, "PNG")
    return wire.getvalue()


def a_presentation() -> bytes:
    made: Any = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "Dashcam figures"
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(4), Inches(1))
    box.text_frame.text = "Shown by Helen Marsh"
    slide.shapes.add_picture(io.BytesIO(a_picture()), Inches(1), Inches(4))
    slide.notes_slide.notes_text_frame.text = "Thank Owen Tredwell"
    hidden = made.slides.add_slide(made.slide_layouts[5])
    hidden.shapes.title.text = "Not for Tamsin"
    hidden._element.set("show", "0")
    wire = io.BytesIO()
    made.save(wire)
    return wire.getvalue()


def a_message(*attachments: tuple[str, bytes], page: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Helen Marsh <helen.marsh@northmoor.police.example>"
    message["To"] = "Owen Tredwell <owen@example.org>"
    message["Subject"] = "Dashcam figures"
    message["X-Originating-User"] = "gpenhaligon"
    message.set_content("Please see the figures.\nHelen")
    if page:
        message.add_alternative(page, subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message
