"""The words of the file format itself: they are in every file, whoever it speaks of."""

from __future__ import annotations

import re

from redaction.engine.verify.allowed import GRAMMAR, OBJECT_STREAM, words

NAMES = frozenset(
    {key for keys in GRAMMAR.values() for key in keys}
    | OBJECT_STREAM
    | set(
        words(
            """
            Catalog Pages Page Font XObject Image Form ExtGState StructTreeRoot StructElem Metadata XML OBJR MCR
            ObjStm XRef FontDescriptor Encoding CMap OCG OCMD Annot Outlines Group Transparency Mask Pattern Shading
            FlateDecode DCTDecode JPXDecode LZWDecode ASCII85Decode ASCIIHexDecode RunLengthDecode CCITTFaxDecode
            JBIG2Decode Crypt DeviceRGB DeviceGray DeviceCMYK ICCBased Indexed CalRGB CalGray Lab Separation DeviceN
            Type0 Type1 Type1C Type3 TrueType OpenType CIDFontType0 CIDFontType0C CIDFontType2 MMType1 Identity
            Identity-H Identity-V WinAnsiEncoding MacRomanEncoding StandardEncoding PDFDocEncoding Adobe UCS
            Normal Multiply Screen Overlay Alpha Luminosity Perceptual RelativeColorimetric Saturation
            AbsoluteColorimetric Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
            P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry
            Code Link Figure Formula Ruby Warichu Artifact Title FENote Sub Em Strong Aside DocumentFragment
            Row Column Both Block Inline Before After Start End Center Justify Layout List Pagination Header Footer
            Background PrintField Attached Top Bottom Left Right Decimal Disc Circle Square None Unordered Ordered
            ProcSet PDF Text ImageB ImageC ImageI Contents Annots MCID Properties Lang Alt ActualText
            Helvetica Times Courier Symbol ZapfDingbats Tabs StructParents Registry Ordering Supplement
            en en-GB cy gd ga
            """
        )
    )
)

_NAME = re.compile(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)")
_KEYWORD = re.compile(
    rb"\((?:Adobe|Identity|UCS)\)|\b(?:startxref|xref|trailer|endstream|stream|endobj|obj|false|true|null|EOF|PDF)\b"
)
_CHARACTER_MAP = re.compile(
    r"/?\b(?:CIDInit|ProcSet|findresource|begin(?:cmap|codespacerange|bfchar|bfrange|cidrange|cidchar|notdefrange)?"
    r"|end(?:cmap|codespacerange|bfchar|bfrange|cidrange|cidchar|notdefrange)?|dict|dup|def|usecmap|currentdict"
    r"|defineresource|pop|CMap(?:Name|Type|Version)?|CIDSystemInfo|Registry|Ordering|Supplement|WMode|XUID|UIDOffset"
    r"|Adobe(?:-Identity)?(?:-UCS2?)?|Identity(?:-[HV])?|UCS2?|Resource|Copyright|Title|BuiltIn|Custom)\b"
)
_XML_MARKUP = re.compile(
    r"xmlns(?::[\w-]+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')|<\?xpacket[^>]{0,80}\?>|</?[\w:.-]+|[\w:.-]+\s*=(?=\s*[\"'])"
    r"|application/pdf|x-default|WeasyPrint[\s\d.]*|https?://(?:www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org)/[^\s\"'<]*"
)


def without_syntax(data: bytes) -> bytes:
    """Bytes of a PDF without the names and keywords of the format."""
    known = {name.encode() for name in NAMES}
    return _KEYWORD.sub(b"\n", _NAME.sub(lambda name: b"/" if name.group(1) in known else name.group(), data))


def without_map_words(text: str) -> str:
    return _CHARACTER_MAP.sub(" ", text)


def without_markup(text: str) -> str:
    """The values in a metadata packet: its text and attributes, without the words of XML and of its schemas."""
    return _XML_MARKUP.sub(" ", text)
