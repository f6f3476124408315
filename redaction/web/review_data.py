"""What the review screen shows, as the plain object that its template and its script share (docs/components.md)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from foi.queries.case_file import Heading
from foi.rules.provisions import Provision, catalogue, spelled
from foi.rules.regimes import Regime, regime
from redaction.models.document import Document, Page
from redaction.models.person import Person
from redaction.queries.findings import Finding
from redaction.rules.decisions import OTHER, Choice, State, group_key, words_of
from redaction.rules.labels import NAME_LABELS, Label
from redaction.services.register import Fitting
from redaction.services.review import is_own

DRAWN = "drawn"


@dataclass(frozen=True)
class Desk:
    """Everything that is read for one screen."""

    document: Document
    case: Heading
    pages: Sequence[Page]
    findings: Sequence[Finding]
    people: dict[int, Person]

    @cached_property
    def fitting(self) -> Fitting:
        return Fitting(list(self.people.values()))

    @cached_property
    def nobodys(self) -> dict[tuple[str, str], list[str]]:
        """Undecided mentions of nobody in the register, those that are written alike together."""
        found: dict[tuple[str, str], list[str]] = {}
        for one in filter(_is_nobodys, self.findings):
            found.setdefault(_written(one), []).append(str(one.id))
        return found

    @property
    def regime(self) -> Regime:
        return regime(self.case.regime)

    @property
    def default_provision(self) -> str:
        return self.regime.third_party_personal_data


def group_of(finding: Finding) -> str:
    return DRAWN if is_own(finding.suggestion) else _group(finding)


def _group(finding: Finding) -> str:
    return group_key(finding.suggestion.person_id, finding.suggestion.label)


def finding_data(desk: Desk, finding: Finding) -> dict[str, Any]:
    one = finding.suggestion
    provision = finding.decision.provision_ref if finding.decision else ""
    return {
        "id": str(one.id),
        "group": group_of(finding),
        "page": one.page,
        "boxes": [box[1:] for box in one.boxes if box[0] == one.page],
        "text": one.text,
        "label": one.label,
        "state": finding.state.lower(),
        "provision": provision or desk.default_provision,
        "reason": _reason(finding),
        "may_be": _may_be(desk, finding),
    }


def _may_be(desk: Desk, finding: Finding) -> list[dict[str, Any]]:
    """Whom an undecided mention of nobody's in the register fits: a person says who it is, we never guess."""
    if not _is_nobodys(finding):
        return []
    one = finding.suggestion
    ids = desk.nobodys[_written(finding)]
    return [
        {"id": person.id, "name": person.name, "ids": ids} for person in desk.fitting(one.text, one.label)
    ]


def _is_nobodys(finding: Finding) -> bool:
    one = finding.suggestion
    return one.person_id is None and one.label in NAME_LABELS and finding.is_open


def _written(finding: Finding) -> tuple[str, str]:
    return finding.suggestion.label, " ".join(finding.suggestion.text.split())


def _reason(finding: Finding) -> str:
    reason = finding.suggestion.reason
    reason = reason[:1].upper() + reason[1:]
    if finding.is_inherited:
        what = "redact" if finding.proposed is Choice.ACCEPTED else "keep"
        return f"{reason}. Decided for this person in another document: {what}. Confirm it here."
    return reason


def progress(findings: Iterable[Finding]) -> dict[str, int]:
    states = [finding.state for finding in findings]
    left = sum(state in (State.PROPOSED, State.CHECK) for state in states)
    return {"decided": len(states) - left, "total": len(states), "check": states.count(State.CHECK)}


def groups_data(desk: Desk) -> list[dict[str, Any]]:
    """People and other groups, worst doubts first: amber, then undecided, then the rest; most mentions first."""
    groups: dict[str, list[Finding]] = {}
    for finding in desk.findings:
        groups.setdefault(group_of(finding), []).append(finding)
    ordered = sorted(groups.items(), key=lambda pair: (_doubt(pair[1]), -len(pair[1])))
    return [_group_data(desk, key, found) for key, found in ordered]


def _doubt(found: Sequence[Finding]) -> int:
    states = {finding.state for finding in found}
    return 0 if State.CHECK in states else 1 if State.PROPOSED in states else 2


def _group_data(desk: Desk, key: str, found: Sequence[Finding]) -> dict[str, Any]:
    first = found[0].suggestion
    person = desk.people.get(first.person_id or 0) if key != DRAWN else None
    provision = next((one.decision.provision_ref for one in found if one.decision), "")
    return {
        "id": key,
        "kind": "person" if person else DRAWN if key == DRAWN else "other",
        "name": person.name if person else "Marked by hand" if key == DRAWN else _heading(first.label),
        "aliases": [alias.text for alias in person.aliases if alias.text != person.name] if person else [],
        "role": _role(person) if person else "",
        "reason": _group_reason(found, person) if key != DRAWN else "",
        "provision": provision or desk.default_provision,
    }


def split_data(desk: Desk) -> list[dict[str, Any]]:
    """For everybody with two mentions or more: each spelling of them, and each mention, with the findings' ids."""
    mentions: dict[int, list[Finding]] = {}
    for finding in desk.findings:
        if finding.suggestion.person_id in desk.people:
            mentions.setdefault(finding.suggestion.person_id, []).append(finding)
    return [
        {"name": desk.people[person_id].name, "choices": [*_by_spelling(found), *map(_by_itself, found)]}
        for person_id, found in mentions.items()
        if len(found) > 1
    ]


def _by_spelling(found: Sequence[Finding]) -> list[dict[str, str]]:
    spellings: dict[str, list[str]] = {}
    for one in found:
        spellings.setdefault(" ".join(one.suggestion.text.split()), []).append(str(one.id))
    return [
        {"ids": ",".join(ids), "words": f"All {len(ids)} written “{spelling}”"}
        for spelling, ids in spellings.items()
        if 1 < len(ids) < len(found)
    ]


def _by_itself(finding: Finding) -> dict[str, str]:
    one = finding.suggestion
    return {"ids": str(finding.id), "words": f"Page {one.page}: “{' '.join(one.text.split())}”"}


def _heading(label: str) -> str:
    """What belongs to nobody in the register, by its sort: "Phone numbers"."""
    words = words_of(label)
    if label == Label.INITIALS:
        return "Initials that fit nobody, or more than one"
    if words == "name":
        return "Other possible names"
    many = {OTHER.lower(): OTHER.lower(), "date of birth": "dates of birth"}
    plural = many.get(words, f"{words}es" if words.endswith("s") else f"{words}s")
    return plural[:1].upper() + plural[1:]


def _role(person: Person) -> str:
    """Rank or title, role and organisation, each said once."""
    title = " ".join(dict.fromkeys(person.details.get("title", "").split()))
    others = (person.details.get(one, "").removeprefix(f"{title}, ") for one in ("role", "organisation"))
    return ", ".join(dict.fromkeys(part for part in (title, *others) if part))


def _group_reason(found: Sequence[Finding], person: Person | None) -> str:
    first = next((one for one in found if one.is_open), found[0])
    if not first.is_open:
        return ""
    what = "redact" if first.proposed is Choice.ACCEPTED else "keep"
    if first.is_inherited:
        return f"Decided for this person in another document: {what}. Confirm it here, or decide otherwise."
    why = first.suggestion.proposal_reason
    words = f"Proposed: {what}" + (f", because {'this person ' if person else 'it '}{why}" if why else "")
    return (
        f"{words.rstrip('.')}. {person.doubt}".strip() if person and person.doubt else f"{words.rstrip('.')}."
    )


def pages_data(
    desk: Desk, wordless: Collection[int], picture_url: Callable[[int], str]
) -> list[dict[str, Any]]:
    """``wordless``: the numbers of the pages on which no words could be read."""
    left: dict[int, int] = {}
    for finding in desk.findings:
        left[finding.suggestion.page] = left.get(finding.suggestion.page, 0) + finding.is_open
    return [
        {
            "number": page.number,
            "width": page.width,
            "height": page.height,
            "image": picture_url(page.number),
            "undecided": left.get(page.number, 0),
            "is_wordless": page.number in wordless,
        }
        for page in desk.pages
    ]


def provisions_data(desk: Desk) -> list[dict[str, str]]:
    """What a place may be withheld under, the provision for personal data first."""
    found = [one for one in catalogue(desk.case.regime) if not one.procedural]
    found.sort(key=lambda one: one.ref != desk.default_provision)
    return [{"value": one.ref, "words": _provision_words(one)} for one in found]


def _provision_words(provision: Provision) -> str:
    title = provision.title
    return f"{spelled(provision.ref)}: {title[:1].lower()}{title[1:]}"


def labels_data() -> list[dict[str, str]]:
    """What a drawn box may hold: each sort in words, once."""
    by_words = {label.plain: label.value for label in reversed(Label)}
    listed = [{"value": Label.PERSON.value, "words": "name"}]
    listed += [
        {"value": value, "words": words} for words, value in sorted(by_words.items()) if words != "name"
    ]
    return [*listed, {"value": OTHER, "words": "other information"}]
