"""What each kind of notice and letter must contain under each regime, as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from foi.rules.provision import Provision

Facts = Mapping[str, object]


class NoticeKind(StrEnum):
    """Kinds of letter. Which of them exist depends on the regime; see `kinds`."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    FEES_NOTICE = "fees_notice"
    EXTENSION = "extension"
    TRANSFER = "transfer"
    DISCLOSURE = "disclosure"
    REFUSAL = "refusal"
    NOT_HELD = "not_held"
    NCND = "ncnd"
    COST_LIMIT = "cost_limit"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    REVIEW_ACKNOWLEDGEMENT = "review_acknowledgement"
    REVIEW_OUTCOME = "review_outcome"


def provisions_of(facts: Facts) -> tuple[Provision, ...]:
    """The provisions relied on, ``facts["provisions"]``."""
    relied_on = facts.get("provisions") or ()
    return tuple(relied_on) if isinstance(relied_on, tuple | list) else ()


def _always(facts: Facts) -> bool:
    return True


def _qualified(facts: Facts) -> bool:
    return any(provision.needs_public_interest_test for provision in provisions_of(facts))


def _undecided(facts: Facts) -> bool:
    """FOIA s.17(2): whether the public interest is still being weighed."""
    return bool(facts.get("public_interest_undecided"))


def _weighed(facts: Facts) -> bool:
    return _qualified(facts) and not _undecided(facts) and _reasons_can_be_given(facts)


def _qualified_with_reasons(facts: Facts) -> bool:
    return _qualified(facts) and _reasons_can_be_given(facts)


def _reasons_can_be_given(facts: Facts) -> bool:
    """FOIA s.17(4), FOISA s.16(3): reasons are left out only so far as they would disclose exempt information."""
    return not facts.get("reasons_would_disclose")


def _unfinished(facts: Facts) -> bool:
    return any(provision.ref.endswith("(4)(d)") for provision in provisions_of(facts))


def _unfinished_elsewhere(facts: Facts) -> bool:
    """EIR reg 14(4): the other authority's name and the estimate are owed only where they are known."""
    return _unfinished(facts) and bool(facts.get("prepared_by_other_authority"))


def _unfinished_and_known(facts: Facts) -> bool:
    return _unfinished(facts) and not facts.get("completion_unknown")


def _owes_whether(facts: Facts) -> bool:
    """FOIA s.12(2): s.12(1) leaves the duty to confirm or deny standing; only s.12(2) itself takes it away."""
    return any(provision.ref == "s.12(1)" for provision in provisions_of(facts))


def _fell_short(facts: Facts) -> bool:
    """EIR reg 11(5): whether the review found that the authority had failed to comply."""
    return bool(facts.get("failed_to_comply"))


@dataclass(frozen=True)
class Field:
    """Something a notice must contain: the name under which it is recorded, the section, what to do without it."""

    name: str
    section: str
    message: str
    when: Callable[[Facts], bool] = _always


_STATE = "Say plainly that this is a refusal."
_WHICH = "Say which {ground} is relied on."
_WHY = "Say why it applies."
_WEIGHED = "Give the reasons why the public interest falls on the side of withholding."
_PROCEDURE = "Describe how to complain to us, or say that we have no complaints procedure."
_REVIEW = "Tell of the right to ask us for a review."
_REGULATOR = "Tell of the right to apply to the regulator."
_COURT = "Tell of the right to appeal to the Court of Session on a point of law."
_DUE = "Give the day by which we must answer."
_AMOUNT = "Give the amount to pay."
_PAY_BY = "Give the last day to pay."
_CALCULATION = "Say how the fee was worked out."
_SCHEDULED = (
    "Confirm that the charge is reasonable, follows our published schedule, and is not for inspection alone."
)
_QUESTION = "Ask what is needed to identify the information."
_ADVICE = "Say how the request could be narrowed, or otherwise help."
_NOT_HELD = "Say that we do not hold the information."
_OTHER = "Name the other authority."
_AGREED = "Ask the requester whether we may pass the request on: without their agreement, say that we do not hold it."

_17_7 = (
    Field("complaints_procedure", "s.17(7)(a)", _PROCEDURE),
    Field("regulator_right", "s.17(7)(b)", _REGULATOR),
)
_19 = (
    Field("complaints_procedure", "s.19(a)", _PROCEDURE),
    Field("review_right", "s.19(b)", _REVIEW),
    Field("regulator_right", "s.19(b)", _REGULATOR),
)
_14_5 = (
    Field("review_right", "reg 14(5)(a)", _REVIEW),
    Field("regulator_right", "reg 14(5)(b)", _REGULATOR),
)
_13_E = (
    Field("review_right", "reg 13(e)", _REVIEW),
    Field("regulator_right", "reg 13(e)", _REGULATOR),
)

_FOIA: dict[NoticeKind, tuple[Field, ...]] = {
    NoticeKind.ACKNOWLEDGEMENT: (Field("due_on", "s.10(1)", _DUE),),
    NoticeKind.CLARIFICATION: (Field("question", "s.1(3)", _QUESTION),),
    NoticeKind.FEES_NOTICE: (Field("amount", "s.9(1)", _AMOUNT), Field("pay_by", "s.9(2)", _PAY_BY)),
    NoticeKind.EXTENSION: (
        Field("provisions", "s.17(1)(b)", _WHICH),
        Field("why_applies", "s.17(1)(c)", _WHY, _reasons_can_be_given),
        Field(
            "public_interest_undecided", "s.17(2)", "Say that the public interest has not been decided yet."
        ),
        Field("estimated_date", "s.17(2)", "Give the date by which it is expected to be decided."),
        *_17_7,
    ),
    NoticeKind.TRANSFER: (
        Field("states_not_held", "s.1(1)(a)", _NOT_HELD),
        Field("other_authority", "s.16", _OTHER),
        Field("agreement", "section 45 Code of Practice", _AGREED),
        Field("review_right", "section 45 Code of Practice, part 5", _REVIEW),
    ),
    NoticeKind.DISCLOSURE: (Field("answers", "s.1(1)(b)", "Answer every part of the request."),),
    NoticeKind.REFUSAL: (
        Field("states_refusal", "s.17(1)(a)", _STATE),
        Field("provisions", "s.17(1)(b)", _WHICH),
        Field("why_applies", "s.17(1)(c)", _WHY, _reasons_can_be_given),
        Field("public_interest_reasons", "s.17(3)", _WEIGHED, _weighed),
        Field(
            "estimated_date",
            "s.17(2)",
            "Give the date by which the public interest will be decided.",
            _undecided,
        ),
        *_17_7,
    ),
    NoticeKind.NOT_HELD: (Field("states_not_held", "s.1(1)(a)", _NOT_HELD),),
    NoticeKind.NCND: (
        Field(
            "states_ncnd", "s.17(1)(a)", "Say that we neither confirm nor deny that we hold the information."
        ),
        Field("provisions", "s.17(1)(b)", _WHICH),
        Field("why_applies", "s.17(1)(c)", _WHY, _reasons_can_be_given),
        Field("public_interest_reasons", "s.17(3)(a)", _WEIGHED, _weighed),
        *_17_7,
    ),
    NoticeKind.COST_LIMIT: (
        Field("states_reliance", "s.17(5)", "Say that the request exceeds the cost limit."),
        Field(
            "whether_held", "s.12(2)", "Say whether we hold information of this description.", _owes_whether
        ),
        Field("cost_estimate", "s.16", "Give the estimate of the work."),
        Field("advice", "s.16", _ADVICE),
        *_17_7,
    ),
    NoticeKind.VEXATIOUS: (Field("states_reliance", "s.17(5)", "Say that the request is vexatious."), *_17_7),
    NoticeKind.REPEATED: (
        Field("states_reliance", "s.17(5)", "Say that the request repeats an earlier one."),
        *_17_7,
    ),
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: (Field("due_on", "section 45 Code of Practice, part 5", _DUE),),
    NoticeKind.REVIEW_OUTCOME: (
        Field("decision", "section 45 Code of Practice, part 5", "Say what was decided."),
        Field("reasons", "section 45 Code of Practice, part 5", "Give the reasons."),
        Field("regulator_right", "s.50", _REGULATOR),
    ),
}

_FOISA: dict[NoticeKind, tuple[Field, ...]] = {
    NoticeKind.ACKNOWLEDGEMENT: (Field("due_on", "s.10(1)", _DUE),),
    NoticeKind.CLARIFICATION: (Field("question", "s.1(3)", _QUESTION),),
    NoticeKind.FEES_NOTICE: (
        Field("amount", "s.9(1)", _AMOUNT),
        Field("fee_calculation", "section 60 Code of Practice", _CALCULATION),
        Field("pay_by", "s.9(3)", _PAY_BY),
        *_19,
    ),
    NoticeKind.TRANSFER: (
        Field("states_not_held", "s.17(1)", _NOT_HELD),
        Field("other_authority", "s.15", _OTHER),
        Field("agreement", "section 60 Code of Practice", _AGREED),
        *_19,
    ),
    NoticeKind.DISCLOSURE: (Field("answers", "s.1(1)", "Answer every part of the request."),),
    NoticeKind.REFUSAL: (
        Field("states_held", "s.16(1)(a)", "Say that we hold the information."),
        Field("states_refusal", "s.16(1)(b)", _STATE),
        Field("provisions", "s.16(1)(c)", _WHICH),
        Field("why_applies", "s.16(1)(d)", _WHY, _reasons_can_be_given),
        Field("public_interest_reasons", "s.16(2)", _WEIGHED, _qualified),
        *_19,
    ),
    NoticeKind.NOT_HELD: (
        Field("states_not_held", "s.17(1)", _NOT_HELD),
        *_19,
    ),
    NoticeKind.NCND: (
        Field("states_refusal", "s.16(1)(b)", _STATE),
        Field("provisions", "s.16(1)(c)", _WHICH),
        Field("why_applies", "s.16(1)(d)", _WHY, _reasons_can_be_given),
        Field(
            "ncnd_public_interest",
            "s.18(1)",
            "Record why revealing whether the information exists would be contrary to the public interest.",
        ),
        *_19,
    ),
    NoticeKind.COST_LIMIT: (
        Field("states_reliance", "s.16(4)", "Say that answering would cost more than the limit."),
        Field("cost_estimate", "s.15", "Give the estimate of the cost."),
        Field("advice", "s.15", _ADVICE),
        *_19,
    ),
    NoticeKind.VEXATIOUS: (Field("states_reliance", "s.16(5)", "Say that the request is vexatious."), *_19),
    NoticeKind.REPEATED: (
        Field("states_reliance", "s.16(5)", "Say that the request repeats an earlier one."),
        *_19,
    ),
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: (Field("due_on", "s.21(1)", _DUE),),
    NoticeKind.REVIEW_OUTCOME: (
        Field("decision", "s.21(5)", "Say what was done about each decision complained of."),
        Field("reasons", "s.21(5)", "Give the reasons."),
        Field("regulator_right", "s.21(10)", _REGULATOR),
        Field("court_right", "s.21(10)", _COURT),
    ),
}

_EIR: dict[NoticeKind, tuple[Field, ...]] = {
    NoticeKind.ACKNOWLEDGEMENT: (Field("due_on", "reg 5(2)", _DUE),),
    NoticeKind.CLARIFICATION: (
        Field("question", "reg 9(2)(a)", _QUESTION),
        Field("advice", "reg 9(2)(b)", "Help the requester to give those particulars."),
    ),
    NoticeKind.FEES_NOTICE: (
        Field("amount", "reg 8(4)", _AMOUNT),
        Field("fee_calculation", "reg 8(3)", _CALCULATION),
        Field("is_scheduled", "reg 8(8)", _SCHEDULED),
        Field("pay_by", "reg 8(5)", _PAY_BY),
    ),
    NoticeKind.EXTENSION: (
        Field(
            "extension_reasons",
            "reg 7(1)",
            "Say how volume and complexity make it impracticable to answer sooner.",
        ),
        Field("due_on", "reg 7(3)", "Give the new day by which we must answer."),
    ),
    NoticeKind.TRANSFER: (
        Field("states_not_held", "reg 10(1)", _NOT_HELD),
        Field("other_authority", "reg 10(1)", _OTHER),
        Field("provisions", "reg 14(3)(a)", _WHICH),
        *_14_5,
    ),
    NoticeKind.DISCLOSURE: (Field("answers", "reg 5(1)", "Answer every part of the request."),),
    NoticeKind.REFUSAL: (
        Field("states_refusal", "reg 14(1)", _STATE),
        Field("provisions", "reg 14(3)(a)", _WHICH),
        Field("why_applies", "reg 14(3)", _WHY),
        Field("public_interest_reasons", "reg 14(3)(b)", _WEIGHED, _qualified),
        Field(
            "other_authority", "reg 14(4)", "Name the authority that is preparing it.", _unfinished_elsewhere
        ),
        Field("completion_by", "reg 14(4)", "Give the estimated time of completion.", _unfinished_and_known),
        *_14_5,
    ),
    NoticeKind.NOT_HELD: (
        Field("states_not_held", "reg 14(3)", _NOT_HELD),
        Field("provisions", "reg 14(3)(a)", _WHICH),
        *_14_5,
    ),
    NoticeKind.NCND: (
        Field(
            "states_ncnd", "reg 12(6)", "Say that we neither confirm nor deny that the information exists."
        ),
        Field("provisions", "reg 14(3)(a)", _WHICH),
        Field("why_applies", "reg 14(3)", _WHY, _reasons_can_be_given),
        Field("public_interest_reasons", "reg 14(3)(b)", _WEIGHED, _qualified_with_reasons),
        *_14_5,
    ),
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: (Field("due_on", "reg 11(4)", _DUE),),
    NoticeKind.REVIEW_OUTCOME: (
        Field("decision", "reg 11(4)", "Say whether we complied."),
        Field("reasons", "reg 11(3)", "Give the reasons."),
        Field("failure", "reg 11(5)(a)", "State the failure to comply.", _fell_short),
        Field("action", "reg 11(5)(b)", "State what we will do about it.", _fell_short),
        Field("action_by", "reg 11(5)(c)", "State by when.", _fell_short),
        Field("regulator_right", "reg 18", _REGULATOR),
    ),
}

_EISR: dict[NoticeKind, tuple[Field, ...]] = {
    NoticeKind.ACKNOWLEDGEMENT: (Field("due_on", "reg 5(2)(a)", _DUE),),
    NoticeKind.CLARIFICATION: (
        Field("question", "reg 9(2)(a)", _QUESTION),
        Field("advice", "reg 9(2)(b)", "Help the requester to give those particulars."),
    ),
    NoticeKind.FEES_NOTICE: (
        Field("amount", "reg 8(5)", _AMOUNT),
        Field("fee_calculation", "reg 8(3)", _CALCULATION),
        Field("is_scheduled", "reg 8(8)", _SCHEDULED),
        Field("pay_by", "reg 8(6)", _PAY_BY),
    ),
    NoticeKind.EXTENSION: (
        Field("extension_reasons", "reg 7(3)(b)", "Say why the information is voluminous and complex."),
        Field("due_on", "reg 7(2)", "Give the new day by which we must answer."),
        Field("review_right", "reg 7(3)(c)", _REVIEW),
        Field("regulator_right", "reg 7(3)(c)", _REGULATOR),
    ),
    NoticeKind.TRANSFER: (
        Field("states_not_held", "reg 14(1)", _NOT_HELD),
        Field("other_authority", "reg 14(1)", _OTHER),
        Field("provisions", "reg 13(b)", _WHICH),
        *_13_E,
    ),
    NoticeKind.DISCLOSURE: (Field("answers", "reg 5(1)", "Answer every part of the request."),),
    NoticeKind.REFUSAL: (
        Field("states_refusal", "reg 13(a)", _STATE),
        Field("provisions", "reg 13(b)", _WHICH),
        Field("public_interest_reasons", "reg 13(b)", _WEIGHED, _qualified),
        Field("why_applies", "reg 13(c)", _WHY),
        Field("completion_by", "reg 13(d)", "State the time by which it will be completed.", _unfinished),
        *_13_E,
    ),
    NoticeKind.NOT_HELD: (
        Field("states_not_held", "reg 13(b)", _NOT_HELD),
        Field("provisions", "reg 13(b)", _WHICH),
        *_13_E,
    ),
    NoticeKind.NCND: (
        Field("states_ncnd", "reg 10(8)", "Say that we do not reveal whether the information exists."),
        Field("provisions", "reg 13(b)", _WHICH),
        Field("public_interest_reasons", "reg 13(b)", _WEIGHED, _qualified_with_reasons),
        Field("why_applies", "reg 13(c)", _WHY, _reasons_can_be_given),
        *_13_E,
    ),
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: (Field("due_on", "reg 16(4)", _DUE),),
    NoticeKind.REVIEW_OUTCOME: (
        Field("decision", "reg 16(4)", "Say whether we complied, and what we do about it."),
        Field("reasons", "reg 16(3)", "Give the reasons."),
        Field("regulator_right", "reg 17", _REGULATOR),
        Field("court_right", "reg 17", _COURT),
    ),
}

REQUIRED: dict[str, dict[NoticeKind, tuple[Field, ...]]] = {
    "FOIA": _FOIA,
    "FOISA": _FOISA,
    "EIR": _EIR,
    "EISR": _EISR,
}
