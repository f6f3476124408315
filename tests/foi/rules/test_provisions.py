"""The catalogues: complete, consistent, and cited in the words of their regime."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from foi.rules.provisions import (
    AuthorityKind,
    Requirement,
    TestClass,
    UnknownProvision,
    catalogue,
    cite,
    cite_in_full,
    cite_neither_confirm_nor_deny,
    conflicts,
    find,
    third_party_personal_data,
    usable_by,
)
from foi.rules.regimes import REGIMES, Regime

SHARED = Path(__file__).parents[4] / "shared" / "data" / "law" / "exemptions.json"
EVERY = [provision for regime in REGIMES for provision in catalogue(regime.code)]


def rows() -> list[dict]:
    return json.loads(SHARED.read_text(encoding="utf-8")) if SHARED.exists() else []


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/data/law is not here")
@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['regime']} {row['ref']}")
def test_agrees_with_the_published_catalogue(row: dict) -> None:
    provision = find(row["regime"], row["ref"])
    assert provision.absolute == ("absolute" in row["public_interest"])
    assert provision.ncnd == row["ncnd"]
    by_harm = bool(re.search("prejudice|adverse|endanger|inhibition", row["test"]))
    assert provision.prejudice_based == by_harm
    assert usable_by(provision, AuthorityKind.POLICE) == (row["police_use"] != "n/a to police")
    assert (Requirement.NOT_ABOUT_EMISSIONS in provision.requirements) == ("emissions" in row["note"])
    assert (Requirement.QUALIFIED_PERSON_OPINION in provision.requirements) == (
        "qualified-person" in row["test"]
    )


# Written from FOIA s.2(3), FOISA s.2(2), EIR reg 5(3) and 13, EI(S)R reg 11: no public interest test.
ABSOLUTE = {
    "FOIA": {"21", "23", "32", "34", "37(1)(a)-(ab)", "40(1)", "40(2)", "40(2)+(3A)(b)", "41", "44"},
    "FOISA": {"25", "26", "36(2)", "37", "38(1)(a)", "38(1)(b)", "38(1)(b)+(2A)(b)", "38(1)(c)", "38(1)(d)"},
    "EIR": {"5(3)", "13"},
    "EISR": {"11(1)", "11"},
}


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_the_absolute_ones_are_those_of_the_statute(regime: Regime) -> None:
    found = {
        re.sub(r"^(s\.|reg )", "", provision.ref)
        for provision in catalogue(regime.code)
        if provision.absolute and not provision.procedural and not provision.limb_of
    }
    assert found == ABSOLUTE[regime.code]


def test_every_provision_is_whole() -> None:
    for provision in EVERY:
        assert provision.title
        assert provision.explanation.endswith(".")
        assert provision.prejudice_based == bool(provision.likelihoods)
        assert provision.procedural == (provision.test is TestClass.PROCEDURAL)
        assert not (provision.procedural and provision.needs_public_interest_test)


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.code)
def test_references_are_unique_and_found_with_their_aliases(regime: Regime) -> None:
    refs = [ref for provision in catalogue(regime.code) for ref in (provision.ref, *provision.aliases)]
    assert len(refs) == len(set(refs))
    for provision in catalogue(regime.code):
        assert all(find(regime.code, ref) is provision for ref in (provision.ref, *provision.aliases))
        assert provision.regime == regime.code
        for other in provision.incompatible:
            assert find(regime.code, other)


def test_the_threshold_of_harm_differs_by_regime() -> None:
    assert find("FOIA", "s.31(1)(a)").harm == "would, or would be likely to, prejudice"
    assert find("FOISA", "s.35(1)(a)").harm == "would, or would be likely to, prejudice substantially"
    assert find("EIR", "reg 12(5)(b)").harm == "would adversely affect"
    assert find("EISR", "reg 10(5)(b)").harm == "would, or would be likely to, prejudice substantially"
    assert find("EIR", "reg 12(5)(b)").likelihoods == ("would",)
    assert find("EISR", "reg 10(5)(b)").likelihoods == ("would", "would be likely to")


def test_citing() -> None:
    assert cite(find("FOIA", "s.40(2)")) == "section 40(2)"
    assert cite_in_full(find("FOIA", "s.40(2)")) == "section 40(2) by virtue of section 40(3A)(a)"
    assert cite(find("FOIA", "s.40(2)+(3B)")) == "section 40(2)"
    assert cite_in_full(find("FOISA", "s.38(1)(b)")) == "section 38(1)(b) by virtue of section 38(2A)(a)"
    assert cite(find("EIR", "reg 13")) == "regulation 13"
    assert cite_in_full(find("EISR", "reg 11")) == "regulation 11 by virtue of regulation 11(3A)(a)"
    assert cite_in_full(find("FOIA", "s.12(1)")) == "section 12(1)"


@pytest.mark.parametrize(
    ("code", "ref", "cited"),
    [
        ("FOIA", "s.31(1)(a)", "section 31(3)"),
        ("FOISA", "s.35(1)(a)", "section 18, read with section 35(1)(a)"),
        ("EIR", "reg 12(5)(a)", "regulation 12(6), read with regulation 12(5)(a)"),
        ("EISR", "reg 10(5)(a)", "regulation 10(8), read with regulation 10(5)(a)"),
        ("FOIA", "s.21", "section 21"),
    ],
)
def test_citing_what_lets_us_neither_confirm_nor_deny(code: str, ref: str, cited: str) -> None:
    assert cite_neither_confirm_nor_deny(find(code, ref)) == cited


def test_names_are_withheld_under_the_usual_provision_of_each_regime() -> None:
    usual = [third_party_personal_data(regime) for regime in REGIMES]
    assert [cite(provision) for provision in usual] == [
        "section 40(2)",
        "section 38(1)(b)",
        "regulation 13",
        "regulation 11",
    ]
    assert all(provision.test is TestClass.PERSONAL_DATA and provision.absolute for provision in usual)
    for regime in REGIMES:
        assert find(regime.code, regime.own_personal_data).absolute


def test_sections_30_and_31_are_not_for_the_same_information() -> None:
    thirty, thirty_one, forty = (find("FOIA", ref) for ref in ("s.30(1)", "s.31(1)(a)", "s.40(2)"))
    assert conflicts((thirty, forty, thirty_one)) == ((thirty, thirty_one),)
    assert conflicts((thirty_one, thirty)) == ((thirty_one, thirty),)
    assert conflicts((thirty, forty)) == ()
    one_sided = replace(forty, ref="s.x", incompatible=("s.40(2)",))
    assert conflicts((one_sided, forty)) == ((one_sided, forty),)
    assert conflicts((forty, one_sided)) == ((forty, one_sided),)


def test_section_36_is_not_for_what_section_35_covers() -> None:
    for ref in ("s.36", "s.36(2)(b)(i)", "s.36(2)(c)"):
        assert conflicts((find("FOIA", "s.35"), find("FOIA", ref)))


def test_what_police_cannot_use() -> None:
    refs = {(p.regime, p.ref) for p in EVERY if not usable_by(p, AuthorityKind.POLICE) and not p.limb_of}
    assert refs == {("FOIA", "s.35"), ("FOISA", "s.29")}


def test_unknown_references_are_refused_in_words() -> None:
    with pytest.raises(UnknownProvision, match=r"no provision “s\.99”"):
        find("FOIA", "s.99")
    with pytest.raises(UnknownProvision, match="no regime “DPA”"):
        catalogue("DPA")


def test_a_limb_is_its_exemption_but_for_reference_and_title() -> None:
    limbs = [provision for provision in EVERY if provision.limb_of]
    for limb in limbs:
        whole = find(limb.regime, limb.limb_of)
        assert replace(limb, ref=whole.ref, title=whole.title, aliases=whole.aliases, limb_of="") == whole
        assert limb.title.startswith(f"{whole.title}: ")
    assert cite(find("FOIA", "s.30(1)(b)")) == "section 30(1)(b)"
    assert find("FOISA", "s.34(2)").title.endswith("inquiries into a death")


def test_a_limb_is_excluded_with_its_whole() -> None:
    for one, other in (("s.30(1)(a)", "s.31(1)(a)"), ("s.35(1)(a)", "s.36(2)(b)(i)")):
        pair = (find("FOIA", one), find("FOIA", other))
        assert conflicts(pair) == (pair,)
        assert conflicts(pair[::-1]) == (pair[::-1],)
    assert conflicts((find("FOIA", "s.26(1)(a)"), find("FOIA", "s.27(1)(a)"))) == ()
