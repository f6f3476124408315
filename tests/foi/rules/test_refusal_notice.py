"""Every notice of every regime: complete it, take away one thing at a time, and see it missed."""

from datetime import date

import pytest

from foi.rules.missing import Missing
from foi.rules.provisions import Provision, find
from foi.rules.refusal_notice import NoSuchNotice, NoticeKind, kinds, may_ncnd, missing, required
from foi.rules.regimes import EIR, EISR, FOIA, FOISA, REGIMES, Regime

# For each regime: a qualified provision, an absolute one, one that allows NCND.
QUALIFIED = {"FOIA": "s.31(1)(a)", "FOISA": "s.35(1)(a)", "EIR": "reg 12(4)(d)", "EISR": "reg 10(4)(d)"}
ABSOLUTE = {"FOIA": "s.40(2)", "FOISA": "s.38(1)(b)", "EIR": "reg 13", "EISR": "reg 11"}
NCND = {"FOIA": "s.31(1)(a)", "FOISA": "s.35(1)(a)", "EIR": "reg 12(5)(a)", "EISR": "reg 10(5)(a)"}
PROCEDURES = {
    NoticeKind.COST_LIMIT: {"FOIA": "s.12(1)", "FOISA": "s.12(1)"},
    NoticeKind.VEXATIOUS: {"FOIA": "s.14(1)", "FOISA": "s.14(1)"},
    NoticeKind.REPEATED: {"FOIA": "s.14(2)", "FOISA": "s.14(2)"},
}


def provision(regime: Regime, table: dict[str, str]) -> Provision:
    return find(regime.code, table[regime.code])


TEXTS = (
    *("states_refusal", "states_held", "states_not_held", "states_ncnd", "states_reliance"),
    *("why_applies", "public_interest_reasons", "ncnd_public_interest", "public_interest_undecided"),
    *("complaints_procedure", "review_right", "regulator_right", "court_right"),
    *(
        "question",
        "advice",
        "amount",
        "fee_calculation",
        "is_scheduled",
        "whether_held",
        "cost_estimate",
        "extension_reasons",
    ),
    *("other_authority", "agreement", "answers", "completion_by"),
    *("decision", "reasons", "failure", "action", "action_by"),
)


def case(regime: Regime, kind: NoticeKind) -> dict[str, object]:
    """Everything that any notice of any kind may have to say, in the fullest case."""
    relied_on = {NoticeKind.NCND: NCND, **PROCEDURES}.get(kind, QUALIFIED)
    steering = {"failed_to_comply": True, "prepared_by_other_authority": True}
    texts = dict.fromkeys(TEXTS, "Said in so many words.")
    if kind is not NoticeKind.EXTENSION:
        del texts["public_interest_undecided"]
    dates = dict.fromkeys(("due_on", "pay_by", "estimated_date"), date(2025, 4, 1))
    return {**texts, **dates, **steering, "provisions": (provision(regime, relied_on),)}


NOTICES = [(regime, kind) for regime in REGIMES for kind in kinds(regime)]
FIELDS = [
    (regime, kind, field) for regime, kind in NOTICES for field in required(kind, regime, case(regime, kind))
]


@pytest.mark.parametrize(("regime", "kind"), NOTICES, ids=lambda value: getattr(value, "code", str(value)))
def test_a_full_notice_lacks_nothing(regime: Regime, kind: NoticeKind) -> None:
    assert missing(kind, regime, case(regime, kind)) == ()


@pytest.mark.parametrize(
    ("regime", "kind", "field"),
    FIELDS,
    ids=lambda value: getattr(value, "code", getattr(value, "name", str(value))),
)
def test_each_field_is_missed_when_taken_away(regime: Regime, kind: NoticeKind, field: object) -> None:
    name, section = field.name, field.section  # type: ignore[attr-defined]
    if name == "provisions":
        facts = {**case(regime, kind), "provisions": ()}
        assert name in [item.field for item in missing(kind, regime, facts)]
        return
    for empty in (None, "", "   ", False):
        facts = {**case(regime, kind), name: empty}
        found = missing(kind, regime, facts)
        assert (name, section) in [(item.field, item.section) for item in found]
        assert all(item.message.endswith(".") and "{" not in item.message for item in found)


def names(kind: NoticeKind, regime: Regime, **facts: object) -> set[str]:
    return {field.name for field in required(kind, regime, facts)}


# What law says each notice holds, written from the statutes apart from the table.
STATUTE: dict[tuple[str, NoticeKind], dict[str, str]] = {
    ("FOIA", NoticeKind.REFUSAL): {
        "states_refusal": "s.17(1)(a)",
        "provisions": "s.17(1)(b)",
        "why_applies": "s.17(1)(c)",
        "public_interest_reasons": "s.17(3)",
        "complaints_procedure": "s.17(7)(a)",
        "regulator_right": "s.17(7)(b)",
    },
    ("FOISA", NoticeKind.REFUSAL): {
        "states_held": "s.16(1)(a)",
        "states_refusal": "s.16(1)(b)",
        "provisions": "s.16(1)(c)",
        "why_applies": "s.16(1)(d)",
        "public_interest_reasons": "s.16(2)",
        "complaints_procedure": "s.19(a)",
        "review_right": "s.19(b)",
        "regulator_right": "s.19(b)",
    },
    ("FOISA", NoticeKind.NOT_HELD): {
        "states_not_held": "s.17(1)",
        "complaints_procedure": "s.19(a)",
        "review_right": "s.19(b)",
        "regulator_right": "s.19(b)",
    },
    ("FOISA", NoticeKind.REVIEW_OUTCOME): {
        "decision": "s.21(5)",
        "reasons": "s.21(5)",
        "regulator_right": "s.21(10)",
        "court_right": "s.21(10)",
    },
    ("EIR", NoticeKind.REFUSAL): {
        "states_refusal": "reg 14(1)",
        "provisions": "reg 14(3)(a)",
        "why_applies": "reg 14(3)",
        "public_interest_reasons": "reg 14(3)(b)",
        "other_authority": "reg 14(4)",
        "completion_by": "reg 14(4)",
        "review_right": "reg 14(5)(a)",
        "regulator_right": "reg 14(5)(b)",
    },
    ("EISR", NoticeKind.REFUSAL): {
        "states_refusal": "reg 13(a)",
        "provisions": "reg 13(b)",
        "public_interest_reasons": "reg 13(b)",
        "why_applies": "reg 13(c)",
        "completion_by": "reg 13(d)",
        "review_right": "reg 13(e)",
        "regulator_right": "reg 13(e)",
    },
}


@pytest.mark.parametrize(("code", "kind"), list(STATUTE), ids=str)
def test_the_table_is_the_statute(code: str, kind: NoticeKind) -> None:
    regime = next(known for known in REGIMES if known.code == code)
    found = {field.name: field.section for field in required(kind, regime, case(regime, kind))}
    assert found == STATUTE[code, kind]


def test_kinds_that_exist() -> None:
    assert set(kinds(FOIA)) == set(NoticeKind)
    assert set(NoticeKind) - set(kinds(FOISA)) == {NoticeKind.EXTENSION}
    for regime in (EIR, EISR):
        lacking = {NoticeKind.COST_LIMIT, NoticeKind.VEXATIOUS, NoticeKind.REPEATED}
        assert set(NoticeKind) - set(kinds(regime)) == lacking
    with pytest.raises(NoSuchNotice, match="no notice of the kind “extension”"):
        missing(NoticeKind.EXTENSION, FOISA, {})


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_an_absolute_provision_needs_no_public_interest(regime: Regime) -> None:
    absolute = (provision(regime, ABSOLUTE),)
    for kind in (NoticeKind.REFUSAL, NoticeKind.NCND):
        assert "public_interest_reasons" not in names(kind, regime, provisions=absolute)
    mixed = (*absolute, provision(regime, QUALIFIED))
    assert "public_interest_reasons" in names(NoticeKind.REFUSAL, regime, provisions=mixed)


def test_a_text_is_no_provision() -> None:
    assert names(NoticeKind.REFUSAL, FOIA, provisions="s.31(1)(a)") == names(NoticeKind.REFUSAL, FOIA)


def test_foia_may_defer_the_public_interest_with_a_date_and_foisa_may_not() -> None:
    for regime, deferred in ((FOIA, True), (FOISA, False)):
        facts = {"provisions": (provision(regime, QUALIFIED),), "public_interest_undecided": True}
        needed = names(NoticeKind.REFUSAL, regime, **facts)
        assert ("estimated_date" in needed) is deferred
        assert ("public_interest_reasons" in needed) is not deferred


def test_reasons_that_would_disclose_what_is_exempt_are_left_out() -> None:
    for regime in (FOIA, FOISA):
        facts = {"provisions": (provision(regime, QUALIFIED),), "reasons_would_disclose": True}
        assert "why_applies" not in names(NoticeKind.REFUSAL, regime, **facts)
    assert "public_interest_reasons" not in names(NoticeKind.REFUSAL, FOIA, **facts)
    for regime in (EIR, EISR):
        facts = {"provisions": (provision(regime, QUALIFIED),), "reasons_would_disclose": True}
        assert {"why_applies", "public_interest_reasons"} <= names(NoticeKind.REFUSAL, regime, **facts)


def test_completion_is_stated_for_unfinished_material_alone() -> None:
    other = (provision(EIR, NCND),)
    assert not {"completion_by", "other_authority"} & names(NoticeKind.REFUSAL, EIR, provisions=other)
    unfinished = (provision(EIR, QUALIFIED),)
    assert "other_authority" not in names(NoticeKind.REFUSAL, EIR, provisions=unfinished)
    assert "completion_by" not in names(
        NoticeKind.REFUSAL, EIR, provisions=unfinished, completion_unknown=True
    )
    assert "completion_by" in names(
        NoticeKind.REFUSAL, EISR, provisions=(provision(EISR, QUALIFIED),), completion_unknown=True
    )


def test_an_eir_review_that_finds_no_failure_states_none() -> None:
    assert names(NoticeKind.REVIEW_OUTCOME, EIR) == {"decision", "reasons", "regulator_right"}


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_a_notice_says_neither_confirm_nor_deny_only_where_it_may(regime: Regime) -> None:
    refs = {"FOIA": "s.21", "FOISA": "s.36(1)", "EIR": "reg 12(5)(b)", "EISR": "reg 10(5)(b)"}
    closed = provision(regime, refs)
    assert not may_ncnd(closed)
    assert may_ncnd(provision(regime, NCND))
    facts = {**case(regime, NoticeKind.NCND), "provisions": (provision(regime, NCND), closed)}
    found = [item for item in missing(NoticeKind.NCND, regime, facts) if item.field == "provisions"]
    assert [item.section for item in found] == [regime.neither_confirm_nor_deny.section]
    assert closed.ref in found[0].message


def test_foisa_ncnd_never_says_that_the_information_is_held() -> None:
    needed = names(NoticeKind.NCND, FOISA, provisions=(provision(FOISA, NCND),))
    assert "states_held" not in needed
    assert "public_interest_reasons" not in needed
    assert "ncnd_public_interest" in needed


def test_a_provision_of_another_law_does_not_carry_a_notice() -> None:
    facts = {**case(FOIA, NoticeKind.REFUSAL), "provisions": (provision(FOISA, QUALIFIED),)}
    found = missing(NoticeKind.REFUSAL, FOIA, facts)
    assert [(item.field, item.section) for item in found] == [("provisions", "s.17")]
    assert "is not a provision of the Freedom of Information Act 2000" in found[0].message


@pytest.mark.parametrize("regime", [FOIA, FOISA], ids=lambda regime: regime.code)
def test_a_refusal_for_cost_rests_on_section_12_and_no_other_refusal_does(regime: Regime) -> None:
    procedures = {kind: provision(regime, refs) for kind, refs in PROCEDURES.items()}
    for kind in (*procedures, NoticeKind.REFUSAL, NoticeKind.NOT_HELD):
        for other, ground in procedures.items():
            facts = {**case(regime, kind), "provisions": (ground,)}
            message = f"{ground.ref} is not a ground for this kind of refusal."
            objection = Missing("provisions", regime.refusal_notice.section, message)
            assert (objection in missing(kind, regime, facts)) is (kind is not other)


def test_words_follow_the_regime() -> None:
    for regime, word in ((FOIA, "exemption"), (EIR, "exception")):
        found = missing(NoticeKind.REFUSAL, regime, {})
        assert f"Say which {word} is relied on." in [item.message for item in found]
