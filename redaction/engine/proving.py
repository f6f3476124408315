"""Burn and prove; where the proof refuses what was made, once more with the pages in doubt as pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from redaction.engine.burn import Burned, SecondTry
from redaction.engine.limits import Unusable
from redaction.engine.verify.ledger import Finding
from redaction.engine.verify.report import Verification

# Burns with these pages of the original as pictures; proves all that is to leave, the PDF first.
Burn = Callable[[frozenset[int]], Burned]
Prove = Callable[[Burned], Iterable[Verification]]


@dataclass(frozen=True, slots=True)
class Proved:
    """What was made last, and its proofs: it may leave only where all of them passed."""

    burned: Burned
    proofs: tuple[Verification, ...]

    @property
    def passed(self) -> bool:
        return all(proof.passed for proof in self.proofs)


def burn_and_prove(burn: Burn, prove: Prove) -> Proved:
    """The file with its proofs. The report's ``second_try`` says whether it took one, and why.

    A second try that can make no file leaves the first one's refusal. Raises ``Unusable`` as the first does.
    """
    first = _proved(burn, prove, frozenset())
    if first.passed:
        return first
    doubted = frozenset(_in_doubt(first))
    because = tuple(dict.fromkeys(found.message for proof in first.proofs for found in proof.findings))
    told = SecondTry(tuple(sorted(doubted)), because)
    try:
        second = _proved(burn, prove, doubted)
    except Unusable as problem:
        return _telling(first, replace(told, failed=str(problem)))
    return _telling(second, told)


def _proved(burn: Burn, prove: Prove, doubted: frozenset[int]) -> Proved:
    burned = burn(doubted)
    return Proved(burned, tuple(prove(burned)))


def _telling(proved: Proved, told: SecondTry) -> Proved:
    return replace(
        proved, burned=replace(proved.burned, report=replace(proved.burned.report, second_try=told))
    )


def _in_doubt(proved: Proved) -> Iterator[int]:
    """The original's pages that the findings name; all of them where a finding names none."""
    pages = [page.number for page in proved.burned.report.pages]
    pdf, *others = proved.proofs
    if any(not proof.passed for proof in others):
        yield from pages
    for found in pdf.findings:
        origins = [each for page in _pages_of(found, pdf.findings) for each in _origins(proved.burned, page)]
        yield from origins or pages


def _origins(burned: Burned, page: int) -> tuple[int, ...]:
    return burned.origins[page - 1] if 0 < page <= len(burned.origins) else ()


def _pages_of(found: Finding, findings: Sequence[Finding]) -> tuple[int, ...]:
    """The output's pages: both where a term goes over a page's end, unless it stands on one of them anyway."""
    if not found.goes_on:
        return (found.page,)
    both = (found.page, found.page + 1)
    one = {other.page for other in findings if other.term == found.term and not other.goes_on}
    return tuple(one.intersection(both)) or both
