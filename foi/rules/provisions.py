"""Grounds for not disclosing information, of any sort: the catalogues of four regimes, and how to cite them."""

from functools import cache

from foi.rules import provisions_eir, provisions_foia, provisions_foisa
from foi.rules.provision import AuthorityKind, Provision, Requirement, TestClass
from foi.rules.provision_limbs import with_limbs
from foi.rules.regimes import Regime

__all__ = [
    "AuthorityKind",
    "Provision",
    "Requirement",
    "TestClass",
    "UnknownProvision",
    "catalogue",
    "cite",
    "cite_in_full",
    "conflicts",
    "find",
    "spelled",
    "third_party_personal_data",
    "usable_by",
]

_CATALOGUES: dict[str, tuple[Provision, ...]] = {
    "FOIA": tuple(with_limbs(provisions_foia.CATALOGUE)),
    "FOISA": tuple(with_limbs(provisions_foisa.CATALOGUE)),
    "EIR": provisions_eir.EIR_CATALOGUE,
    "EISR": provisions_eir.EISR_CATALOGUE,
}


class UnknownProvision(KeyError):
    """The catalogue of that regime has no such reference."""

    def __str__(self) -> str:
        return str(self.args[0])


def catalogue(regime_code: str) -> tuple[Provision, ...]:
    """Every provision of a regime in the order of the statute; raises `UnknownProvision` for no such regime."""
    if regime_code not in _CATALOGUES:
        raise UnknownProvision(f"There is no regime “{regime_code}”.")
    return _CATALOGUES[regime_code]


@cache
def _by_ref(regime_code: str) -> dict[str, Provision]:
    found: dict[str, Provision] = {}
    for provision in catalogue(regime_code):
        for ref in (provision.ref, *provision.aliases):
            found[ref] = provision
    return found


def find(regime_code: str, ref: str) -> Provision:
    """The provision of that reference ("s.40(2)", "reg 13") or of an alias of it; raises `UnknownProvision`."""
    try:
        return _by_ref(regime_code)[ref]
    except KeyError:
        raise UnknownProvision(
            f"The {regime_code} has no provision “{ref}” among those for not disclosing."
        ) from None


def cite(provision: Provision) -> str:
    """The reference as it stands in a letter: "section 40(2)", "regulation 12(5)(b)"."""
    return spelled(provision.ref.partition("+")[0])


def cite_in_full(provision: Provision) -> str:
    """With the subsection that makes it bite: "section 40(2) by virtue of section 40(3A)(a)"."""
    if not provision.basis:
        return cite(provision)
    return f"{cite(provision)} by virtue of {spelled(provision.basis)}"


def cite_neither_confirm_nor_deny(provision: Provision) -> str:
    """What lets us neither confirm nor deny: FOIA has a provision for each exemption ("section 31(3)").

    The others have one for all, which the notice names with the exemption: FOISA s.18, EIR reg 12(6), EI(S)R reg 10(8).
    """
    if provision.ncnd is None:
        return cite_in_full(provision)
    by_itself = spelled(provision.ncnd)
    return by_itself if provision.regime == "FOIA" else f"{by_itself}, read with {cite_in_full(provision)}"


def spelled(ref: str) -> str:
    """A short reference in words: "s.40(2)" is "section 40(2)", "reg 13" is "regulation 13"."""
    for mark, word in (("s.", "section "), ("reg ", "regulation ")):
        if ref.startswith(mark):
            return word + ref.removeprefix(mark)
    return ref


def usable_by(provision: Provision, authority: AuthorityKind) -> bool:
    """Whether an authority of that kind can rely on the provision at all."""
    return authority not in provision.unavailable_to


def conflicts(provisions: tuple[Provision, ...]) -> tuple[tuple[Provision, Provision], ...]:
    """The pairs that cannot be used for the same information (FOIA s.31(1): not information exempt by s.30)."""
    return tuple(
        (one, other)
        for number, one in enumerate(provisions)
        for other in provisions[number + 1 :]
        if _excludes(one, other) or _excludes(other, one)
    )


def _excludes(one: Provision, other: Provision) -> bool:
    """A limb is excluded with the whole of which it is one."""
    return other.ref in one.incompatible or other.limb_of in one.incompatible


def third_party_personal_data(regime: Regime) -> Provision:
    """The provision under which other people's names are usually withheld."""
    return find(regime.code, regime.third_party_personal_data)
