"""What may be in a PDF that leaves: a short grammar of objects. Whatever is not in it stops the release.

``GRAMMAR[role][key]`` is the role of what stands under ``key``; ``LEAF`` is a plain value, whose strings and
names are read like all others; ``STANDARD`` is one that may be a word of the format.
"""

from __future__ import annotations

LEAF = "leaf"
STANDARD = "standard word"


def words(text: str) -> list[str]:
    return text.split()


_ATTRIBUTES = dict.fromkeys(
    words(
        """
    O Placement WritingMode BBox Width Height Scope Headers RowSpan ColSpan Summary ListNumbering
    TextAlign BlockAlign InlineAlign Short
"""
    ),
    LEAF,
)
_IMAGE = {
    "Type": LEAF,
    "Subtype": LEAF,
    "Width": LEAF,
    "Height": LEAF,
    "BitsPerComponent": LEAF,
    "Interpolate": LEAF,
}
_STREAM = {"Length": LEAF, "Filter": LEAF, "DecodeParms": "decoding"}
_RESOURCES = {
    "ProcSet": LEAF,
    "Font": "fonts",
    "XObject": "xobjects",
    "ExtGState": "graphics states",
    "ColorSpace": "colour spaces",
    "Shading": "shadings",
    "Properties": "properties",
}

GRAMMAR: dict[str, dict[str, str]] = {
    "trailer": {"Size": LEAF, "Root": "catalog", "Info": "information", "ID": LEAF}
    | {"Type": LEAF, "Index": LEAF, "W": LEAF, **_STREAM},
    "information": dict.fromkeys(("Title", "Producer", "CreationDate", "ModDate", "Creator"), LEAF),
    "catalog": {
        "Type": LEAF,
        "Version": LEAF,
        "Pages": "pages",
        "Lang": STANDARD,
        "MarkInfo": "marks",
        "Metadata": "metadata",
        "StructTreeRoot": "structure root",
        "ViewerPreferences": "viewer",
        "Extensions": LEAF,
    },
    "decoding": dict.fromkeys(
        words(
            "Predictor Colors BitsPerComponent Columns EarlyChange K Rows BlackIs1 EndOfLine EncodedByteAlign "
            "EndOfBlock DamagedRowsBeforeError ColorTransform"
        ),
        LEAF,
    ),
    "marks": {"Marked": LEAF, "Suspects": LEAF, "UserProperties": LEAF},
    "viewer": {"DisplayDocTitle": LEAF},
    "metadata": {"Type": LEAF, "Subtype": LEAF, **_STREAM},
    "pages": {
        "Type": LEAF,
        "Kids": "pages or page",
        "Count": LEAF,
        "Parent": "pages",
        "Resources": "resources",
    }
    | {"MediaBox": LEAF, "CropBox": LEAF, "Rotate": LEAF},
    "page": {
        "Type": LEAF,
        "Parent": "pages",
        "Resources": "resources",
        "MediaBox": LEAF,
        "CropBox": LEAF,
        "BleedBox": LEAF,
        "TrimBox": LEAF,
        "ArtBox": LEAF,
        "Rotate": LEAF,
        "Contents": "content",
        "StructParents": LEAF,
        "Tabs": LEAF,
        "Group": "group",
        "UserUnit": LEAF,
    },
    "group": {"Type": LEAF, "S": LEAF, "CS": "colour space", "I": LEAF, "K": LEAF},
    "content": {**_STREAM},
    "resources": _RESOURCES,
    "form": {"Type": LEAF, "Subtype": LEAF, "FormType": LEAF, "BBox": LEAF, "Matrix": LEAF, "Group": "group"}
    | {"Resources": "resources", "StructParents": LEAF, "StructParent": LEAF, **_STREAM},
    "image": _IMAGE
    | _STREAM
    | {"ColorSpace": "colour space", "ImageMask": LEAF, "Decode": LEAF, "Intent": LEAF}
    | {"SMask": "image", "Mask": "image", "StructParent": LEAF, "Matte": LEAF},
    "graphics state": dict.fromkeys(
        words("Type CA ca BM LW LC LJ ML D RI SA AIS TK OP op OPM FL SM"),
        LEAF,
    )
    | {"SMask": "soft mask"},
    "soft mask": {"Type": LEAF, "S": LEAF, "G": "form", "BC": LEAF},
    "shading": {
        "ShadingType": LEAF,
        "ColorSpace": "colour space",
        "Coords": LEAF,
        "Domain": LEAF,
        "Extend": LEAF,
    }
    | {"Function": "function", "BBox": LEAF, "Background": LEAF, "AntiAlias": LEAF},
    "function": {"FunctionType": LEAF, "Domain": LEAF, "Range": LEAF, "Functions": "function", "Bounds": LEAF}
    | {"Encode": LEAF, "C0": LEAF, "C1": LEAF, "N": LEAF, "Size": LEAF, "BitsPerSample": LEAF, "Decode": LEAF}
    | {"Order": LEAF, **_STREAM},
    "profile": {"N": LEAF, "Alternate": LEAF, "Range": LEAF, **_STREAM},
    "font": {
        "Type": LEAF,
        "Subtype": LEAF,
        "Name": LEAF,
        "BaseFont": LEAF,
        "FirstChar": LEAF,
        "LastChar": LEAF,
        "Widths": LEAF,
        "FontDescriptor": "font descriptor",
        "Encoding": "encoding",
        "ToUnicode": "character map",
        "DescendantFonts": "font",
        "CIDSystemInfo": "character collection",
        "DW": LEAF,
        "W": LEAF,
        "DW2": LEAF,
        "W2": LEAF,
        "CIDToGIDMap": "character map",
    },
    "character collection": {"Registry": STANDARD, "Ordering": STANDARD, "Supplement": LEAF},
    "encoding": {"Type": LEAF, "BaseEncoding": LEAF, "Differences": LEAF},
    "character map": {"Type": LEAF, "CMapName": LEAF, "CIDSystemInfo": "character collection", "WMode": LEAF}
    | {"UseCMap": LEAF, **_STREAM},
    "font descriptor": dict.fromkeys(
        words(
            """
    Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent
    Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet
"""
        ),
        LEAF,
    )
    | dict.fromkeys(("FontFile", "FontFile2", "FontFile3", "CIDSet"), "font program"),
    "font program": {
        "Type": LEAF,
        "Subtype": LEAF,
        "Length1": LEAF,
        "Length2": LEAF,
        "Length3": LEAF,
        **_STREAM,
    },
    "structure root": {"Type": LEAF, "K": "structure", "ParentTree": "number tree", "ParentTreeNextKey": LEAF}
    | {"RoleMap": "role map", "IDTree": "name tree", "Namespaces": "namespace"},
    "structure": {"Type": LEAF, "S": LEAF, "P": "structure", "Pg": "page", "K": "structure", "MCID": LEAF}
    | {"A": "attributes", "Alt": LEAF, "ActualText": LEAF, "Lang": STANDARD, "ID": LEAF, "NS": "namespace"}
    | {"ParentTree": "number tree", "ParentTreeNextKey": LEAF, "RoleMap": "role map", "E": LEAF, "T": LEAF}
    | {"IDTree": "name tree", "Namespaces": "namespace", "Obj": "image", "Stm": "form", "R": LEAF},
    "attributes": _ATTRIBUTES,
    "namespace": {"Type": LEAF, "NS": LEAF, "RoleMapNS": LEAF},
    "number tree": {"Nums": "structure", "Kids": "number tree", "Limits": LEAF},
    "name tree": {"Names": "structure", "Kids": "name tree", "Limits": LEAF},
}

# A dictionary of resources: any key (it is a short name of the writer's), one role for all values.
MAPS: dict[str, str] = {
    "fonts": "font",
    "xobjects": "xobject",
    "graphics states": "graphics state",
    "colour spaces": "colour space",
    "shadings": "shading",
    "properties": "properties entry",
    "role map": LEAF,
}

OBJECT_STREAM = {"Type", "N", "First", "Extends", "Length", "Filter", "DecodeParms"}

# Font families that bear a name: a font is no trace of the person.
FAMILIES = frozenset(
    words(
        """
    georgia arial calibri cambria candara helvetica verdana tahoma garamond gillsans gill futura
    times courier palatino baskerville caslon bodoni century franklin franklingothic liberation
    dejavu noto carlito lucida optima univers trebuchet constantia corbel consolas comic impact
    symbol roboto lato montserrat bookman goudy perpetua rockwell clarendon didot frutiger akzidenz
    aptos segoe poppins raleway ubuntu lora merriweather nunito oswald playfair inter barlow rubik
"""
    )
)
