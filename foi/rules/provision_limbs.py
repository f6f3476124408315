"""The limbs of exemptions that the statutes subdivide: a notice names the limb that is relied on (FOIA s.17(1)(b)).

A limb is its exemption in everything but reference and title. Those of FOIA ss.31, 36 and 38 and of FOISA ss.30 and
35 stand in the catalogues themselves, since their words or thresholds differ. FOIA s.44(1)(b) and FOISA s.26(b),
incompatibility with obligations of European origin, are left to the whole section: their wording is in flux.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from foi.rules.provision import Provision

_BRITISH_ISLANDS = "the defence of the British Islands"
_FORCES = "the capability, effectiveness or security of the armed forces"
_ABROAD = (
    "relations with another State",
    "relations with an international organisation or court",
    "the interests of the United Kingdom abroad",
    "promoting or protecting those interests",
)
_ECONOMY = ("economic interests", "financial interests of an administration")
_POLICY = (
    "formulating or developing policy",
    "Ministerial communications",
    "advice of the Law Officers",
    "a Ministerial private office",
)
_CONTEMPT = "contempt of court"
_ENACTMENT = "forbidden by an enactment"


def _lettered(section: str, *titles: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"{section}({letter})", title) for letter, title in zip("abcd", titles, strict=False))


LIMBS: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("FOIA", "s.26"): _lettered("s.26(1)", _BRITISH_ISLANDS, _FORCES),
    ("FOIA", "s.27(1)"): _lettered("s.27(1)", *_ABROAD),
    ("FOIA", "s.29"): _lettered("s.29(1)", *_ECONOMY),
    ("FOIA", "s.30(1)"): _lettered(
        "s.30(1)",
        "whether somebody should be charged, or is guilty",
        "investigations that may lead to criminal proceedings",
        "criminal proceedings of the authority",
    ),
    ("FOIA", "s.32"): (
        *_lettered("s.32(1)", "filed with a court", "served in proceedings", "made by a court"),
        ("s.32(2)", "inquiry or arbitration"),
    ),
    ("FOIA", "s.35"): _lettered("s.35(1)", *_POLICY),
    ("FOIA", "s.37(1)(a)-(ab)"): (
        ("s.37(1)(a)", "the Sovereign"),
        ("s.37(1)(aa)", "the heir to the throne"),
        ("s.37(1)(ab)", "the next in line after the heir"),
    ),
    ("FOIA", "s.37(1)(ac)-(ad),(b)"): (
        ("s.37(1)(ac)", "other members of the Royal Family"),
        ("s.37(1)(ad)", "the Royal Household"),
        ("s.37(1)(b)", "honours"),
    ),
    ("FOIA", "s.44"): (("s.44(1)(a)", _ENACTMENT), ("s.44(1)(c)", _CONTEMPT)),
    ("FOISA", "s.26"): (("s.26(a)", _ENACTMENT), ("s.26(c)", _CONTEMPT)),
    ("FOISA", "s.29"): _lettered("s.29(1)", *_POLICY),
    ("FOISA", "s.31(4)"): _lettered("s.31(4)", _BRITISH_ISLANDS, _FORCES),
    ("FOISA", "s.32(1)(a)"): tuple(
        (f"s.32(1)(a)({number})", title)
        for number, title in zip(("i", "ii", "iii", "iv"), _ABROAD, strict=True)
    ),
    ("FOISA", "s.33(2)"): _lettered("s.33(2)", *_ECONOMY),
    ("FOISA", "s.34"): (
        *_lettered(
            "s.34(1)",
            "whether somebody should be prosecuted, or is guilty",
            "investigations that may lead to a report to the procurator fiscal",
            "criminal proceedings after such a report",
        ),
        ("s.34(2)", "inquiries into a death"),
        ("s.34(3)", "confidential sources"),
        ("s.34(4)", "civil proceedings out of such investigations"),
    ),
    ("FOISA", "s.37"): _lettered("s.37(1)", "a court", "an inquiry or arbitration"),
    ("FOISA", "s.40"): _lettered("s.40", "audit of accounts", "economy, efficiency and effectiveness"),
    ("FOISA", "s.41"): _lettered("s.41", "communications with the Sovereign, Family or Household", "honours"),
}


def with_limbs(catalogue: Iterable[Provision]) -> Iterator[Provision]:
    """The catalogue, with each exemption's limbs after it."""
    for whole in catalogue:
        yield whole
        for ref, title in LIMBS.get((whole.regime, whole.ref), ()):
            yield replace(whole, ref=ref, title=f"{whole.title}: {title}", aliases=(), limb_of=whole.ref)
