"""The people register of a case between its rows and the engine's values, and what corrections taught."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from foi.core.db import db
from foi.core.now import now
from redaction.models.decision import ReviewAct
from redaction.models.person import LearnedEntry, Person, PersonAlias
from redaction.queries.lists import learned_in
from redaction.rules import people as rules
from redaction.rules.labels import Label
from redaction.rules.seniority import Seniority

_KNOWN = "case-"
_LONGEST_ENTRY = 80


def people_of(case_id: int) -> list[Person]:
    """Everybody in the register who was not merged into somebody else, oldest first."""
    found = db.session.scalars(
        sa.select(Person)
        .where(Person.case_id == case_id, Person.merged_into_id.is_(None))
        .options(selectinload(Person.aliases))
        .order_by(Person.id)
    )
    return list(found)


def known_people(case_id: int) -> list[rules.Person]:
    """The register as the engine knows it; keys lead back to the rows."""
    return [_as_rule(person) for person in people_of(case_id)]


def save(case_id: int, found: rules.Register) -> Mapping[str, Person]:
    """New people become rows, known ones learn new spellings; rows by the engine's keys."""
    rows = {f"{_KNOWN}{person.id}": person for person in people_of(case_id)}
    by_key: dict[str, Person] = {}
    for person in found.people:
        row = rows.get(person.key) or Person(case_id=case_id, name=person.name, details={}, doubt="")
        _learn(row, person)
        db.session.add(row)
        by_key[person.key] = row
    for doubt in found.doubts:
        _note_doubt(doubt, {**rows, **by_key})
    db.session.flush()
    return by_key


class Fitting:
    """Whom of ``people`` a name or initials may stand for that are nobody's in the register."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = {f"{_KNOWN}{person.id}": person for person in people}
        self._known = rules.Register(tuple(map(_as_rule, people)))

    def __call__(self, text: str, label: str) -> list[Person]:
        letters = text.replace(".", "").replace(" ", "")
        is_initials = label == Label.INITIALS
        found = self._known.with_initials(letters) if is_initials else self._known.find(text)
        return [self._people[one.key] for one in found]


def learned(case_id: int, kind: str) -> list[str]:
    """The case's own entries: ``deny`` is always found, ``allow`` is shown to be checked."""
    return [entry.text for entry in reversed(learned_in(case_id)) if entry.kind == kind]


def learn(act: ReviewAct, kind: str, text: str) -> None:
    """Remember a correction for documents still to come. The newer word counts, whatever was learned before."""
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST_ENTRY:
        return
    db.session.add(
        LearnedEntry(case_id=act.case_id, act_id=act.id, kind=kind, text=words, by_id=act.by_id, at=now())
    )
    db.session.flush()


def forget(act: ReviewAct) -> None:
    """Take back what an act taught: what was learned of the same words before it counts again."""
    db.session.execute(sa.delete(LearnedEntry).where(LearnedEntry.act_id == act.id))


def _as_rule(person: Person) -> rules.Person:
    details = person.details
    return rules.Person(
        key=f"{_KNOWN}{person.id}",
        name=person.name,
        aliases=tuple(alias.text for alias in person.aliases),
        initials=tuple(details.get("initials", ())),
        title=details.get("title", ""),
        role=details.get("role", ""),
        organisation=details.get("organisation", ""),
        collar_number=details.get("collar_number", ""),
        email=details.get("email", ""),
        seniority=Seniority(person.seniority) if person.seniority else Seniority.UNKNOWN,
    )


def _learn(row: Person, person: rules.Person) -> None:
    row.name = person.name
    row.seniority = person.seniority
    row.details = {
        "title": person.title,
        "role": person.role,
        "organisation": person.organisation,
        "collar_number": person.collar_number,
        "email": person.email,
        "initials": list(person.initials),
    }
    known = {alias.text for alias in row.aliases}
    row.aliases += [PersonAlias(text=text) for text in person.aliases if text not in known]


def _note_doubt(doubt: rules.Doubt, people: Mapping[str, Person]) -> None:
    fitting = [people[key] for key in doubt.people if key in people]
    for person in fitting if len(fitting) > 1 else ():
        others = " or ".join(f"“{other.name}”" for other in fitting if other is not person)
        words = f"“{doubt.text}” may be this person or {others}: not told apart."
        if words not in person.doubt:
            person.doubt = f"{person.doubt} {words}".strip()
