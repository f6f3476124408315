"""Redaction's own check before anything of a case is published: nothing withheld shows, and only approved files go."""

from __future__ import annotations

from collections.abc import Sequence

from foi.core.http.words import plural
from foi.core.storage import sha256_of
from redaction.engine.verify.report import CSV, Withheld, verify_isolated
from redaction.queries.outputs import approved_hashes, released_documents
from redaction.rules.file_kinds import HTML, PDF, kind_of
from redaction.rules.residue import Matcher
from redaction.services import schedules, withheld

NAME = "redaction"


def check_sending(case_id: int, texts: Sequence[str]) -> list[str]:
    """Why the response may not go: its words or one of its files show what is withheld in the case by now."""
    reasons = []
    hits = {hit.term for text in texts for hit in Matcher(withheld.of_case(case_id)).find(text)}
    if hits:
        reasons.append(
            f"The letter shows {plural(len(hits), 'thing')} withheld from this request's documents. "
            "Change the wording."
        )
    overtaken = [one for one in released_documents(case_id) if withheld.is_overtaken(one)]
    if overtaken:
        reasons.append(
            f"Something that {plural(len(overtaken), 'file')} shows has been withheld in this request since it was "
            "approved. Take it off the response and decide it again."
        )
    if schedules.is_out_of_date(case_id):
        reasons.append("The redaction schedule does not list what is withheld now. Attach it again.")
    return reasons


def check(case_id: int, texts: Sequence[str], files: Sequence[bytes]) -> list[str]:
    """Why not, in words that quote nothing: none at all means that it may be published.

    A file must be an approved output, byte for byte; and what was withheld from other documents since it was
    approved must not show in it either.
    """
    reasons = []
    terms = withheld.of_case(case_id)
    matcher = Matcher(terms)
    showing = {hit.term for text in texts for hit in matcher.find(text)}
    if showing:
        reasons.append(
            f"The text to be published shows {plural(len(showing), 'thing')} withheld from this request's documents. "
            "Change the wording."
        )
    approved = approved_hashes(case_id) | schedules.hashes(case_id)
    strange = sum(sha256_of(data) not in approved for data in files)
    if strange:
        reasons.append(f"{plural(strange, 'file')} of this request was not approved as it stands.")
    leaking = sum(_leaks(data, tuple(terms)) for data in files)
    if leaking:
        reasons.append(
            f"{plural(leaking, 'file')} of this request shows what is withheld from another document."
        )
    return reasons


def _leaks(data: bytes, terms: tuple[str, ...]) -> bool:
    """Of what Candour releases only tables have no beginning of their own."""
    kind = kind_of(data)
    media_type = kind.media_type if kind in (PDF, HTML) else CSV
    return bool(verify_isolated(data, Withheld(terms), media_type=media_type).leaks)
