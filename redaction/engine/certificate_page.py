"""The internal certificate as a page to print: the same facts as its JSON, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from redaction.engine.burn.typesetting import as_pdf

_TITLE = "Certificate of redaction"


def printed(certificate: Mapping[str, Any], names: Mapping[str, str]) -> bytes:
    """As PDF/UA. ``names``: of people by their ids, for those that the certificate names. It never leaves."""
    return as_pdf(page(certificate, names).encode())


def page(certificate: Mapping[str, Any], names: Mapping[str, str]) -> str:
    provisions = certificate.get("by_exemption", {}).items()
    channels = (
        (one["channel"], ", ".join(one["by"]) or "nothing of that sort is in the file", str(one["findings"]))
        for one in certificate.get("channels", ())
        if one["checked"]
    )
    body = (
        f"<h1>{_TITLE}</h1><p>For the authority's own records. It is not to be given out: its public form is.</p>"
        + _facts(_said(certificate, names))
        + "<h2>What was withheld</h2>"
        + _table(("Provision", "Items"), ((name, str(number)) for name, number in provisions))
        + "<h2>What was checked in the finished file</h2>"
        + _table(("Where", "By what", "Findings"), channels)
        + "<h2>Programs that checked it</h2>"
        + _table(("Program", "Version"), certificate.get("engines", {}).items())
    )
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{_TITLE}</title></head>'
        f"<body>{body}</body></html>"
    )


def _said(certificate: Mapping[str, Any], names: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    output, original = certificate.get("output", {}), certificate.get("original", {})
    yield "Outcome", str(certificate["outcome"]).capitalize()
    yield "Made", str(certificate["time"]).replace("T", " at ")
    yield "Edition", str(certificate["edition"]).capitalize()
    yield "Prepared by", _people(certificate.get("prepared_by", ()), names)
    yield "Approved by", _people(certificate.get("approved_by", ()), names)
    if "names_found_by" in certificate:
        yield "Names looked for by", str(certificate["names_found_by"])
    yield "What the widest gap tells of a name", f"{certificate.get('bits', 0)} bits"
    if second := certificate.get("burn", {}).get("second_try"):
        pages = ", ".join(map(str, second["pages"]))
        yield "Pages made anew as pictures", f"{pages}, since the check refused the first try"
        yield "What the check found then", "; ".join(second["because"])
    yield "The file (SHA-256)", str(output.get("sha256", "none was released"))
    yield (
        "Size and pages of the file",
        f"{output.get('bytes', 0):,} bytes, {output.get('pages', 0):,} page{'' if output.get('pages') == 1 else 's'}",
    )
    if "web_page" in certificate:
        yield "The same as a web page (SHA-256)", str(certificate["web_page"]["sha256"])
    yield "The original (HMAC-SHA-256)", str(original.get("hmac_sha256", "no key was at hand"))
    if "key_id" in original:
        yield "Key of that", str(original["key_id"])
    yield "Form of the certificate", str(certificate["format"])


def _people(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return ", ".join(f"{names[one]} ({one})" if one in names else one for one in ids) or "nobody yet"


def _facts(rows: Iterable[tuple[str, str]]) -> str:
    body = "".join(f'<tr><th scope="row">{escape(k)}</th><td>{escape(v)}</td></tr>' for k, v in rows)
    return f"<table><tbody>{body}</tbody></table>"


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in headings)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    if not body:
        return "<p>Nothing.</p>"
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
