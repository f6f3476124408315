"""Reasons that a refusal notice leaves out, because to state them would disclose exempt information.

FOIA s.17(4) lets a notice omit why the exemption applies (s.17(1)(c)) and the reasons on the public interest
(s.17(3)); FOISA s.16(3) only why it applies (s.16(1)(d)): the public interest (s.16(2)) is reasoned all the same.
The environmental regulations have no such rule. What is left out of the notice is never left off the record: every
test of the exemption is done and kept, for the reviewer and for the regulator.
"""

from collections.abc import Mapping

from foi.rules.missing import Missing
from foi.rules.provision import Provision

LEFT_OUT, WHY, TOLD = "reasons_would_disclose", "why_reasons_would_disclose", "reasons_told"
"""The answers: whether reasons are left out, why (for the record), and what can be told in their place."""

_SECTIONS = {"FOIA": "s.17(4)", "FOISA": "s.16(3)"}


def section(provision: Provision) -> str:
    """What allows leaving out the reasons for relying on ``provision``; empty where nothing does.

    A refusal for cost, or of a vexatious or repeated request, owes no reasons that could be left out (s.17(5)).
    """
    return "" if provision.procedural else _SECTIONS.get(provision.regime, "")


def are_left_out(provision: Provision, answers: Mapping[str, object]) -> bool:
    """Whether the notice leaves out why the exemption applies."""
    return bool(section(provision) and answers.get(LEFT_OUT))


def public_interest_is_left_out(provision: Provision, answers: Mapping[str, object]) -> bool:
    """Whether it leaves out the reasons on the public interest too: under FOIA alone."""
    return provision.regime == "FOIA" and are_left_out(provision, answers)


def missing(provision: Provision, answers: Mapping[str, object]) -> tuple[Missing, ...]:
    """Without a reason on the record nobody can check that leaving the reasons out was lawful."""
    if not are_left_out(provision, answers) or str(answers.get(WHY) or "").strip():
        return ()
    message = "Record how stating the reasons would itself disclose exempt information."
    return (Missing(WHY, section(provision), message),)
