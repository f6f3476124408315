"""Whether a notice is complete: what the statute asks of its kind, and what is missing from the record."""

from datetime import date

from foi.rules.missing import Missing
from foi.rules.notice_fields import REQUIRED, Facts, Field, NoticeKind, provisions_of
from foi.rules.provision import Provision
from foi.rules.regimes import Regime

__all__ = ["Facts", "Field", "NoticeKind", "kinds", "may_ncnd", "missing", "required", "suits"]


class NoSuchNotice(LookupError):
    """The regime has no notice of that kind."""


def kinds(regime: Regime) -> tuple[NoticeKind, ...]:
    """The kinds of notice that exist under ``regime``."""
    return tuple(REQUIRED[regime.code])


def required(kind: NoticeKind, regime: Regime, facts: Facts) -> tuple[Field, ...]:
    """What a notice of that kind must contain in the case that ``facts`` describe; raises `NoSuchNotice`."""
    fields = REQUIRED[regime.code].get(kind)
    if fields is None:
        raise NoSuchNotice(f"The {regime.title} has no notice of the kind “{kind}”.")
    return tuple(field for field in fields if field.when(facts))


def missing(kind: NoticeKind, regime: Regime, facts: Facts) -> tuple[Missing, ...]:
    """What keeps the notice from being sent; empty when it is complete.

    ``facts`` maps field names to what was recorded: texts, dates, True for a statement that the letter makes,
    and under "provisions" a tuple of `Provision`. Three more steer what is needed: "public_interest_undecided"
    (FOIA s.17(2)), "reasons_would_disclose" (s.17(4), s.16(3)), "failed_to_comply" (EIR reg 11(5)).
    """
    found = [
        Missing(field.name, field.section, field.message.format(ground=regime.ground_word))
        for field in required(kind, regime, facts)
        if not _given(facts.get(field.name))
    ]
    if kind is NoticeKind.NCND:
        found += _not_ncnd(regime, provisions_of(facts))
    relied_on = provisions_of(facts)
    return (*found, *_of_another_kind(kind, regime, relied_on), *_foreign(regime, relied_on))


def _given(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value) or isinstance(value, date)


def may_ncnd(provision: Provision) -> bool:
    """Whether the provision allows neither confirming nor denying.

    FOISA s.18 knows only sections 28 to 35, 38, 39(1) and 41; EIR only reg 12(5)(a) and reg 13; EI(S)R only
    reg 10(5)(a) and reg 11.
    """
    return provision.ncnd is not None


def _not_ncnd(regime: Regime, provisions: tuple[Provision, ...]) -> list[Missing]:
    section = regime.neither_confirm_nor_deny.section
    return [
        Missing("provisions", section, f"{provision.ref} does not allow us neither to confirm nor to deny.")
        for provision in provisions
        if not may_ncnd(provision)
    ]


_PROCEDURES = {NoticeKind.COST_LIMIT: "s.12", NoticeKind.VEXATIOUS: "s.14(1)", NoticeKind.REPEATED: "s.14(2)"}
"""The sections on which a refusal rests that judges the request, not the information."""


def suits(kind: NoticeKind, provision: Provision) -> bool:
    """Whether a notice of that kind can rest on ``provision``."""
    section = _PROCEDURES.get(kind)
    return provision.ref.startswith(section) if section else not provision.procedural


def _of_another_kind(kind: NoticeKind, regime: Regime, provisions: tuple[Provision, ...]) -> list[Missing]:
    """A refusal for cost rests on section 12 and on nothing else; a refusal of information never rests on it."""
    section = regime.refusal_notice.section
    return [
        Missing("provisions", section, f"{provision.ref} is not a ground for this kind of refusal.")
        for provision in provisions
        if not suits(kind, provision)
    ]


def _foreign(regime: Regime, provisions: tuple[Provision, ...]) -> list[Missing]:
    """A notice under one law cannot rest on a provision of another."""
    return [
        Missing(
            "provisions",
            regime.refusal_notice.section,
            f"{provision.ref} is not a provision of the {regime.title}.",
        )
        for provision in provisions
        if provision.regime != regime.code
    ]
