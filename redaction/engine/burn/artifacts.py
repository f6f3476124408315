"""What is seen on the pages of a tagged PDF and is no part of its text: heads and feet that were read once already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

# Of the structure: elements that our web page has for nothing else.
_SUBTYPES = {"/Art": b"Header", "/Sect": b"Footer"}
_MARKED = re.compile(rb"/\w+\s*<<\s*/MCID (\d+)\s*>>\s*BDC\b")


def set_apart(document: Any) -> None:
    """Make artifacts of the elements of those kinds, and take them out of the structure tree."""
    root = document.Root.get("/StructTreeRoot")
    if root is None:
        return
    marks: dict[tuple[int, int], dict[int, bytes]] = {}
    pages = {page.obj.objgen: page for page in document.pages}
    for element in list(_taken_out(root)):
        for place, number in _marks_of(element):
            marks.setdefault(place, {})[number] = _SUBTYPES[str(element.S)]
    parents = _lists_of(root)
    for place, subtypes in marks.items():
        page = pages[place]
        page.Contents = document.make_stream(_with_artifacts(page, subtypes))
        for number in subtypes:
            parents[int(page.obj.StructParents)][number] = None


def _taken_out(node: Any) -> Iterator[Any]:
    """The elements that are heads or feet, each taken from what holds it."""
    stack = [node]
    while stack:
        parent = stack.pop()
        children = parent.get("/K")
        if not isinstance(children, pikepdf.Array):
            continue
        kept = []
        for child in children:
            is_element = isinstance(child, pikepdf.Dictionary) and "/S" in child
            if is_element and str(child.S) in _SUBTYPES:
                yield child
                continue
            if is_element:
                stack.append(child)
            kept.append(child)
        if len(kept) < len(children):
            parent.K = pikepdf.Array(kept)


def _marks_of(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The pages and numbers of the content that an element marks."""
    children = element.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, int):
            yield element.Pg.objgen, child
        elif isinstance(child, pikepdf.Dictionary) and "/MCID" in child:
            yield child.get("/Pg", element.get("/Pg")).objgen, int(child.MCID)
        elif isinstance(child, pikepdf.Dictionary):
            yield from _marks_of(child)


def _lists_of(root: Any) -> dict[int, Any]:
    """What content belongs to whom, by the number of its page."""
    numbers = root.ParentTree.Nums
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}


def _with_artifacts(page: Any, subtypes: dict[int, bytes]) -> bytes:
    def changed(mark: re.Match[bytes]) -> bytes:
        subtype = subtypes.get(int(mark[1]))
        return b"/Artifact <</Type /Pagination /Subtype /%s>> BDC" % subtype if subtype else mark[0]

    contents = page.Contents
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    return _MARKED.sub(changed, b"\n".join(stream.read_bytes() for stream in streams))
