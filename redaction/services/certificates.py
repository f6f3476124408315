"""The certificate of an output as it stands now: with whoever approved it, for the records or for anybody."""

from __future__ import annotations

from typing import Any

from foi.core.db import db
from foi.core.errors import NotAllowedNow
from foi.queries.people import names
from redaction.engine.certificate_page import printed
from redaction.engine.verify.certificate import public_form
from redaction.models.document import Document
from redaction.models.redacted_file import RedactedFile
from redaction.queries import outputs


def of_document(document_id: int) -> tuple[RedactedFile, dict[str, Any]]:
    """The newest output and its internal certificate. Raises ``NotAllowedNow`` while there is none."""
    output = outputs.newest_output(document_id)
    if output is None:
        raise NotAllowedNow("There is no redacted file of this document yet.")
    approvers = [str(one) for one in outputs.approvers(output.id)]
    found_by = db.session.get_one(Document, document_id).model
    return output, dict(output.certificate) | {"approved_by": approvers, "names_found_by": found_by}


def public(certificate: dict[str, Any]) -> dict[str, Any]:
    """What anybody may see of it."""
    return public_form(certificate)


def as_pdf(certificate: dict[str, Any]) -> bytes:
    """To be printed, with the names of the people in it."""
    ids = {int(one) for key in ("prepared_by", "approved_by") for one in certificate[key] if one.isdigit()}
    return printed(certificate, {str(key): name for key, name in names(sorted(ids)).items()})
