"""Freedom of Information Act 2000: sections 12 and 14, and the exemptions of Part II (sections 21 to 44)."""

from typing import Any

from foi.rules.provision import AuthorityKind, Provision, Requirement, TestClass

_HARM = "would, or would be likely to, prejudice"
_ENDANGER = "would, or would be likely to, endanger"
_POLICE = (AuthorityKind.POLICE,)


def _class(ref: str, title: str, explanation: str, *, absolute: bool = False, **more: Any) -> Provision:
    return Provision("FOIA", ref, title, absolute, TestClass.CLASS, explanation, **more)


def _harm(ref: str, title: str, explanation: str, *, harm: str = _HARM, **more: Any) -> Provision:
    return Provision("FOIA", ref, title, False, TestClass.PREJUDICE, explanation, harm=harm, **more)


def _person(ref: str, title: str, explanation: str, *, absolute: bool, **more: Any) -> Provision:
    return Provision("FOIA", ref, title, absolute, TestClass.PERSONAL_DATA, explanation, **more)


def _procedure(ref: str, title: str, explanation: str, *requirements: Requirement, **more: Any) -> Provision:
    return Provision(
        "FOIA",
        ref,
        title,
        True,
        TestClass.PROCEDURAL,
        explanation,
        requirements=requirements,
        **more,
    )


_LAW_ENFORCEMENT = (
    ("a", "the prevention or detection of crime"),
    ("b", "the apprehension or prosecution of offenders"),
    ("c", "the administration of justice"),
    ("d", "the assessment or collection of a tax or duty"),
    ("e", "the operation of immigration controls"),
    ("f", "security and good order in prisons"),
    ("g", "a public authority's functions for the purposes listed in section 31(2)"),
    ("h", "civil proceedings for the purposes listed in section 31(2)"),
    ("i", "an inquiry into a fatal accident or sudden death"),
)
_NOT_WITH_35 = ("s.36", "s.36(2)(a)", "s.36(2)(b)(i)", "s.36(2)(b)(ii)", "s.36(2)(c)")
_NOT_WITH_30 = ("s.30(1)", "s.30(2)")
_NOT_WITH_31 = ("s.31", *(f"s.31(1)({letter})" for letter, _ in _LAW_ENFORCEMENT))

CATALOGUE: tuple[Provision, ...] = (
    _procedure(
        "s.12(1)",
        "Cost of compliance exceeds the appropriate limit",
        "Finding the information would take more work than the law asks of an authority.",
        Requirement.COST_ESTIMATE,
        Requirement.WHETHER_HELD_TOLD,
        aliases=("s.12",),
    ),
    _procedure(
        "s.12(2)",
        "Cost of saying whether the information is held exceeds the appropriate limit",
        "Even finding out whether we hold the information would take more work than the law asks of an authority.",
        Requirement.COST_ESTIMATE,
    ),
    _procedure(
        "s.14(1)",
        "Vexatious request",
        "Answering would cause a disproportionate or unjustified burden, disruption or distress. It is the request "
        "that is judged, not the person.",
        Requirement.REASONS_VEXATIOUS,
        aliases=("s.14",),
    ),
    _procedure(
        "s.14(2)",
        "Repeated request",
        "The same person asked for the same, or nearly the same, not long ago, and was answered.",
        Requirement.EARLIER_REQUEST,
    ),
    _class(
        "s.21",
        "Information accessible by other means",
        "You can already get the information elsewhere.",
        absolute=True,
        requirements=(Requirement.WHERE_ACCESSIBLE,),
    ),
    _class(
        "s.22",
        "Information intended for future publication",
        "We already meant to publish the information when you asked, and it is reasonable to wait until then.",
        ncnd="s.22(2)",
        requirements=(Requirement.PUBLICATION_INTENDED,),
    ),
    _harm(
        "s.22A",
        "Research",
        "The information comes from research that is still going on and will be published; releasing it now would "
        "harm the research or those taking part.",
        ncnd="s.22A(2)",
        requirements=(Requirement.PUBLICATION_INTENDED,),
    ),
    _class(
        "s.23",
        "Information supplied by, or relating to, bodies dealing with security matters",
        "The information came from, or is about, a security body such as MI5.",
        absolute=True,
        ncnd="s.23(5)",
    ),
    Provision(
        "FOIA",
        "s.24",
        "National security",
        False,
        TestClass.CLASS,
        "Keeping the information back is needed to safeguard national security.",
        harm="exemption is required for the purpose of safeguarding national security",
        ncnd="s.24(2)",
    ),
    _harm("s.26", "Defence", "Release would harm the country's defence or its armed forces.", ncnd="s.26(3)"),
    _harm(
        "s.27(1)",
        "International relations",
        "Release would harm relations with another country or an international body.",
        ncnd="s.27(4)",
    ),
    _class(
        "s.27(2)",
        "Confidential information from another State or an international organisation",
        "Another country or an international body gave the information in confidence.",
        ncnd="s.27(4)",
    ),
    _harm(
        "s.28",
        "Relations within the United Kingdom",
        "Release would harm relations between the governments of the United Kingdom.",
        ncnd="s.28(3)",
    ),
    _harm("s.29", "The economy", "Release would harm the economy or public finances.", ncnd="s.29(2)"),
    _class(
        "s.30(1)",
        "Investigations and proceedings conducted by public authorities",
        "The information was held for a criminal investigation or for criminal proceedings.",
        ncnd="s.30(3)",
        incompatible=_NOT_WITH_31,
    ),
    _class(
        "s.30(2)",
        "Information from confidential sources",
        "The information came from confidential sources in the course of investigations.",
        ncnd="s.30(3)",
        incompatible=_NOT_WITH_31,
    ),
    _harm(
        "s.31",
        "Law enforcement",
        "Release would harm law enforcement.",
        ncnd="s.31(3)",
        incompatible=_NOT_WITH_30,
    ),
    *(
        _harm(
            f"s.31(1)({letter})",
            f"Law enforcement: {what}",
            f"Release would harm {what}.",
            ncnd="s.31(3)",
            incompatible=_NOT_WITH_30,
            requirements=(Requirement.PURPOSE_NAMED,) if letter in "ghi" else (),
        )
        for letter, what in _LAW_ENFORCEMENT
    ),
    _class(
        "s.32",
        "Court, inquiry and arbitration records",
        "The information is only in documents made for a court, an inquiry or an arbitration.",
        absolute=True,
        ncnd="s.32(3)",
    ),
    _harm("s.33", "Audit functions", "Release would harm the audit of public bodies.", ncnd="s.33(3)"),
    _class(
        "s.34",
        "Parliamentary privilege",
        "Release would infringe the privileges of either House of Parliament.",
        absolute=True,
        ncnd="s.34(2)",
    ),
    _class(
        "s.35",
        "Formulation of government policy",
        "The information is about policy that government ministers and departments were still making.",
        ncnd="s.35(3)",
        unavailable_to=_POLICE,
        incompatible=_NOT_WITH_35,
    ),
    *(
        _harm(
            ref,
            f"Prejudice to effective conduct of public affairs{what}",
            "In the reasonable opinion of a senior person whom the law names, release would harm the conduct of public "
            "affairs.",
            harm=harm,
            ncnd="s.36(3)",
            requirements=(Requirement.QUALIFIED_PERSON_OPINION,),
            incompatible=("s.35",),
        )
        for ref, what, harm in (
            ("s.36", "", _HARM),
            ("s.36(2)(a)", ": collective responsibility", _HARM),
            ("s.36(2)(b)(i)", ": free and frank advice", "would, or would be likely to, inhibit"),
            ("s.36(2)(b)(ii)", ": free and frank exchange of views", "would, or would be likely to, inhibit"),
            ("s.36(2)(c)", ": otherwise", _HARM),
        )
    ),
    _class(
        "s.37(1)(a)-(ab)",
        "Communications with the Sovereign, the heir or the second in line",
        "The information is about communications with the King, the heir to the throne or the next in line.",
        absolute=True,
        ncnd="s.37(2)",
    ),
    _class(
        "s.37(1)(ac)-(ad),(b)",
        "Other Royal communications; honours",
        "The information is about communications with the Royal Family or Household, or about honours.",
        ncnd="s.37(2)",
    ),
    *(
        _harm(
            ref,
            f"Health and safety{what}",
            f"Release would endanger somebody's {whose}.",
            harm=_ENDANGER,
            ncnd="s.38(2)",
        )
        for ref, what, whose in (
            ("s.38", "", "physical or mental health, or safety"),
            ("s.38(1)(a)", ": physical or mental health", "physical or mental health"),
            ("s.38(1)(b)", ": safety", "safety"),
        )
    ),
    _class(
        "s.39",
        "Environmental information",
        "The information is environmental, so another law, the Environmental Information Regulations 2004, decides.",
        ncnd="s.39(2)",
    ),
    _person(
        "s.40(1)",
        "Personal data of the applicant",
        "The information is about you. Data protection law gives you the right to it instead: it is dealt with "
        "there.",
        absolute=True,
        ncnd="s.40(5A)",
    ),
    _person(
        "s.40(2)",
        "Personal data of other people: disclosure would contravene a data protection principle",
        "The information is about an identifiable living person, and telling the world would be unlawful or unfair "
        "to them.",
        absolute=True,
        basis="s.40(3A)(a)",
        ncnd="s.40(5B)(a)",
        aliases=("s.40(2)+(3A)", "s.40(2)+(3A)(a)"),
    ),
    _person(
        "s.40(2)+(3A)(b)",
        "Personal data of other people in unstructured paper records",
        "The information is about an identifiable living person in paper records, and telling the world would be "
        "unlawful or unfair to them.",
        absolute=True,
        basis="s.40(3A)(b)",
        ncnd="s.40(5B)(a)",
    ),
    _class(
        "s.40(2)+(3B)",
        "Personal data of other people: they have objected to its use",
        "The information is about somebody who has used their right to object to its use.",
        basis="s.40(3B)",
        ncnd="s.40(5B)(b)",
    ),
    _class(
        "s.40(2)+(4A)",
        "Personal data of other people: they could not obtain it themselves",
        "The information is about somebody who could not see it themselves if they asked.",
        basis="s.40(4A)",
        ncnd="s.40(5B)(c)-(d)",
    ),
    _class(
        "s.41",
        "Information provided in confidence",
        "Somebody gave us the information in confidence and could take us to court if we released it.",
        absolute=True,
        ncnd="s.41(2)",
    ),
    _class(
        "s.42",
        "Legal professional privilege",
        "The information is confidential legal advice, or was made for legal proceedings.",
        ncnd="s.42(2)",
    ),
    _class("s.43(1)", "Trade secrets", "The information is a trade secret."),
    _harm(
        "s.43(2)",
        "Commercial interests",
        "Release would harm somebody's commercial interests, ours included.",
        ncnd="s.43(3)",
    ),
    _class(
        "s.44",
        "Prohibitions on disclosure",
        "Another law forbids us to release the information.",
        absolute=True,
        ncnd="s.44(2)",
        requirements=(Requirement.ENACTMENT,),
    ),
)
