"""Exceptions of the two sets of environmental regulations: EIR regs 5, 12 and 13; EI(S)R regs 10 and 11.

Every exception but the personal data of the requester, and of others where disclosing it would contravene a
data protection principle, is subject to a public interest test with a presumption in favour of disclosure.
"""

from foi.rules.provision import Provision, Requirement, TestClass

_EIR_HARM = "would adversely affect"
_EISR_HARM = "would, or would be likely to, prejudice substantially"

_CLASSES: tuple[tuple[str, str, str, tuple[Requirement, ...]], ...] = (
    ("a", "Information not held when the request was received", "We do not have the information.", ()),
    (
        "b",
        "Manifestly unreasonable request",
        "Answering would take an unreasonable amount of work, or the request is otherwise clearly unreasonable.",
        (),
    ),
    (
        "c",
        "Request too general",
        "The request was too general to answer, even after we had helped to make it clearer.",
        (Requirement.ADVICE_GIVEN,),
    ),
    (
        "d",
        "Material in the course of completion, unfinished documents or incomplete data",
        "The material is still being worked on.",
        (Requirement.COMPLETION,),
    ),
    ("e", "Internal communications", "The information is in our internal communications.", ()),
)
_HARMS: tuple[tuple[str, str, str], ...] = (
    (
        "a",
        "International relations, defence, national security or public safety",
        "public safety or national security",
    ),
    (
        "b",
        "Course of justice, fair trial, criminal or disciplinary inquiry",
        "justice, a fair trial, or a criminal or disciplinary inquiry",
    ),
    ("c", "Intellectual property rights", "somebody's intellectual property"),
    ("d", "Confidentiality of proceedings", "proceedings that the law keeps confidential"),
    (
        "e",
        "Confidentiality of commercial or industrial information",
        "commercial or industrial information that the law keeps confidential",
    ),
    (
        "f",
        "Interests of the person who provided the information",
        "somebody who gave us the information without having to, and has not agreed to its release",
    ),
    ("g", "Protection of the environment to which the information relates", "the environment itself"),
)
_EMISSIONS_OVERRIDE = frozenset("defg")


def _exceptions(regime: str, regulation: str, harm: str, effect: str, ncnd: str) -> tuple[Provision, ...]:
    """The exceptions that both sets of regulations have, under one's own numbers and threshold of harm."""
    classes = (
        Provision(
            regime,
            f"{regulation}(4)({letter})",
            title,
            False,
            TestClass.CLASS,
            explanation,
            requirements=needs,
        )
        for letter, title, explanation, needs in _CLASSES
    )
    harms = (
        Provision(
            regime,
            f"{regulation}(5)({letter})",
            title,
            False,
            TestClass.PREJUDICE,
            f"Release would {effect} {what}.",
            harm=harm,
            ncnd=ncnd if letter == "a" else None,
            requirements=(Requirement.NOT_ABOUT_EMISSIONS,) if letter in _EMISSIONS_OVERRIDE else (),
        )
        for letter, title, what in _HARMS
    )
    return (*classes, *harms)


_OWN = "The information is about you. Data protection law gives you the right to it instead: it is dealt with there."
_OTHERS = (
    "The information is about an identifiable living person, and telling the world would be "
    "unlawful or unfair to them."
)
_OBJECTED = "The information is about somebody who has used their right to object to its use."
_NO_ACCESS = "The information is about somebody who could not see it themselves if they asked."

_OTHERS_TITLE = "Personal data of other people: disclosure would contravene a data protection principle"
_OBJECTED_TITLE = "Personal data of other people: they have objected to its use"
_NO_ACCESS_TITLE = "Personal data of other people: they could not obtain it themselves"

EIR_CATALOGUE: tuple[Provision, ...] = (
    Provision("EIR", "reg 5(3)", "Personal data of the applicant", True, TestClass.PERSONAL_DATA, _OWN),
    *_exceptions("EIR", "reg 12", _EIR_HARM, "harm", "reg 12(6)"),
    Provision(
        "EIR",
        "reg 13",
        _OTHERS_TITLE,
        True,
        TestClass.PERSONAL_DATA,
        _OTHERS,
        basis="reg 13(2A)(a)",
        ncnd="reg 13(5A)-(5B)",
        aliases=("reg 13(1)", "reg 13(1)+(2A)"),
    ),
    Provision(
        "EIR",
        "reg 13(1)+(2B)",
        _OBJECTED_TITLE,
        False,
        TestClass.CLASS,
        _OBJECTED,
        basis="reg 13(2B)",
        ncnd="reg 13(5A)-(5B)",
    ),
    Provision(
        "EIR",
        "reg 13(1)+(3A)",
        _NO_ACCESS_TITLE,
        False,
        TestClass.CLASS,
        _NO_ACCESS,
        basis="reg 13(3A)",
        ncnd="reg 13(5A)-(5B)",
    ),
)

EISR_CATALOGUE: tuple[Provision, ...] = (
    *_exceptions("EISR", "reg 10", _EISR_HARM, "do substantial harm to", "reg 10(8)"),
    Provision(
        "EISR",
        "reg 11(1)",
        "Personal data of the applicant",
        True,
        TestClass.PERSONAL_DATA,
        _OWN,
        ncnd="reg 11(6)",
    ),
    Provision(
        "EISR",
        "reg 11",
        _OTHERS_TITLE,
        True,
        TestClass.PERSONAL_DATA,
        _OTHERS,
        basis="reg 11(3A)(a)",
        ncnd="reg 11(6)",
        aliases=("reg 11(2)", "reg 11(2)(a)", "reg 11(2)(a)+(3A)"),
    ),
    Provision(
        "EISR",
        "reg 11(2)(b)+(3B)",
        _OBJECTED_TITLE,
        False,
        TestClass.CLASS,
        _OBJECTED,
        basis="reg 11(3B)",
        ncnd="reg 11(6)",
        aliases=("reg 11(2)(b)", "reg 11(2)(b)+(3B),(4A)"),
    ),
    Provision(
        "EISR",
        "reg 11(2)(b)+(4A)",
        _NO_ACCESS_TITLE,
        False,
        TestClass.CLASS,
        _NO_ACCESS,
        basis="reg 11(4A)",
        ncnd="reg 11(6)",
    ),
)
