"""Freedom of Information (Scotland) Act 2002: sections 12 and 14, and the exemptions of Part 2 (sections 25 to 41)."""

from typing import Any

from foi.rules.provision import AuthorityKind, Provision, Requirement, TestClass

_HARM = "would, or would be likely to, prejudice substantially"
_INHIBIT = "would, or would be likely to, inhibit substantially"
_ENDANGER = "would, or would be likely to, endanger"
_POLICE = (AuthorityKind.POLICE,)
_NCND = "s.18"


def _class(ref: str, title: str, explanation: str, *, absolute: bool = False, **more: Any) -> Provision:
    return Provision("FOISA", ref, title, absolute, TestClass.CLASS, explanation, **more)


def _harm(ref: str, title: str, explanation: str, *, harm: str = _HARM, **more: Any) -> Provision:
    return Provision("FOISA", ref, title, False, TestClass.PREJUDICE, explanation, harm=harm, **more)


def _person(ref: str, title: str, explanation: str, **more: Any) -> Provision:
    return Provision("FOISA", ref, title, True, TestClass.PERSONAL_DATA, explanation, ncnd=_NCND, **more)


def _procedure(ref: str, title: str, explanation: str, requirement: Requirement, **more: Any) -> Provision:
    return Provision(
        "FOISA",
        ref,
        title,
        True,
        TestClass.PROCEDURAL,
        explanation,
        requirements=(requirement,),
        **more,
    )


_LAW_ENFORCEMENT = (
    ("a", "the prevention or detection of crime"),
    ("b", "the apprehension or prosecution of offenders"),
    ("c", "the administration of justice"),
    ("d", "the assessment or collection of a tax or duty"),
    ("e", "the operation of immigration controls"),
    ("f", "security and good order in prisons"),
    ("g", "a public authority's functions for the purposes listed in section 35(2)"),
    ("h", "civil proceedings brought for the purposes listed in section 35(2)"),
)

CATALOGUE: tuple[Provision, ...] = (
    _procedure(
        "s.12(1)",
        "Excessive cost of compliance",
        "Answering would cost more than the amount that the law sets.",
        Requirement.COST_ESTIMATE,
        aliases=("s.12",),
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
        "s.25",
        "Information otherwise accessible",
        "You can already get the information elsewhere.",
        absolute=True,
        requirements=(Requirement.WHERE_ACCESSIBLE,),
    ),
    _class(
        "s.26",
        "Prohibitions on disclosure",
        "Another law forbids us to release the information.",
        absolute=True,
        requirements=(Requirement.ENACTMENT,),
    ),
    _class(
        "s.27(1)",
        "Information intended for future publication",
        "We already meant to publish the information, within twelve weeks of your request; it is reasonable to wait.",
        requirements=(Requirement.PUBLICATION_INTENDED, Requirement.PUBLICATION_WITHIN_TWELVE_WEEKS),
    ),
    _harm(
        "s.27(2)",
        "Research",
        "The information comes from research that is still going on and will be published; releasing it now would do "
        "substantial harm.",
        requirements=(Requirement.PUBLICATION_INTENDED,),
    ),
    _harm(
        "s.28",
        "Relations within the United Kingdom",
        "Release would do substantial harm to relations between the governments of the United Kingdom.",
        ncnd=_NCND,
        aliases=("s.28(1)",),
    ),
    _class(
        "s.29",
        "Formulation of Scottish Administration policy",
        "The information is about policy that the Scottish Government was still making, or about its ministers' work.",
        ncnd=_NCND,
        unavailable_to=_POLICE,
        aliases=("s.29(1)",),
    ),
    _harm(
        "s.30(a)",
        "Collective responsibility of the Scottish Ministers",
        "Release would do substantial harm to the Scottish Ministers' collective responsibility.",
        ncnd=_NCND,
    ),
    _harm(
        "s.30(b)",
        "Free and frank advice or exchange of views",
        "Release would make people substantially less willing to advise or discuss freely and frankly.",
        harm=_INHIBIT,
        ncnd=_NCND,
    ),
    _harm(
        "s.30(b)(i)",
        "Free and frank provision of advice",
        "Release would make people substantially less willing to advise freely and frankly.",
        harm=_INHIBIT,
        ncnd=_NCND,
    ),
    _harm(
        "s.30(b)(ii)",
        "Free and frank exchange of views",
        "Release would make people substantially less willing to discuss freely and frankly.",
        harm=_INHIBIT,
        ncnd=_NCND,
    ),
    _harm(
        "s.30(c)",
        "Effective conduct of public affairs",
        "Release would do substantial harm to the conduct of public affairs in some other way.",
        ncnd=_NCND,
    ),
    Provision(
        "FOISA",
        "s.31(1)",
        "National security",
        False,
        TestClass.CLASS,
        "Keeping the information back is needed to safeguard national security.",
        harm="exemption is required for the purpose of safeguarding national security",
        ncnd=_NCND,
    ),
    _harm(
        "s.31(4)",
        "Defence",
        "Release would do substantial harm to the country's defence or its armed forces.",
        ncnd=_NCND,
    ),
    _harm(
        "s.32(1)(a)",
        "International relations",
        "Release would do substantial harm to relations with another country or an international body.",
        ncnd=_NCND,
    ),
    _class(
        "s.32(1)(b)",
        "Confidential information from another State or an international organisation",
        "Another country or an international body gave the information in confidence.",
        ncnd=_NCND,
    ),
    _class("s.33(1)(a)", "Trade secrets", "The information is a trade secret.", ncnd=_NCND),
    _harm(
        "s.33(1)(b)",
        "Commercial interests",
        "Release would do substantial harm to somebody's commercial interests, ours included.",
        ncnd=_NCND,
    ),
    _harm(
        "s.33(2)",
        "The economy and financial interests",
        "Release would do substantial harm to the economy or public finances.",
        ncnd=_NCND,
    ),
    _class(
        "s.34",
        "Investigations by Scottish public authorities and proceedings",
        "The information was held for an investigation that may lead to a report to the procurator fiscal, for an "
        "inquiry into a death, or came from confidential sources.",
        ncnd=_NCND,
        aliases=("s.34(1)",),
    ),
    _harm("s.35", "Law enforcement", "Release would do substantial harm to law enforcement.", ncnd=_NCND),
    *(
        _harm(
            f"s.35(1)({letter})",
            f"Law enforcement: {what}",
            f"Release would do substantial harm to {what}.",
            ncnd=_NCND,
            requirements=(Requirement.PURPOSE_NAMED,) if letter in "gh" else (),
        )
        for letter, what in _LAW_ENFORCEMENT
    ),
    _class(
        "s.36(1)",
        "Confidentiality of communications in legal proceedings",
        "The information is confidential legal advice, or was made for legal proceedings.",
    ),
    _class(
        "s.36(2)",
        "Information provided in confidence",
        "Somebody gave us the information in confidence and could take us to court if we released it.",
        absolute=True,
    ),
    _class(
        "s.37",
        "Court and inquiry records",
        "The information is only in documents made for a court or an inquiry.",
        absolute=True,
        aliases=("s.37(1)",),
    ),
    _person(
        "s.38(1)(a)",
        "Personal data of the applicant",
        "The information is about you. Data protection law gives you the right to it instead: it is dealt with "
        "there.",
    ),
    _person(
        "s.38(1)(b)",
        "Personal data of other people: disclosure would contravene a data protection principle",
        "The information is about an identifiable living person, and telling the world would be unlawful or unfair "
        "to them.",
        basis="s.38(2A)(a)",
        aliases=("s.38(1)(b)+(2A)", "s.38(1)(b)+(2A)(a)"),
    ),
    _person(
        "s.38(1)(b)+(2A)(b)",
        "Personal data of other people in unstructured paper records",
        "The information is about an identifiable living person in paper records, and telling the world would be "
        "unlawful or unfair to them.",
        basis="s.38(2A)(b)",
    ),
    _class(
        "s.38(1)(b)+(2B)",
        "Personal data of other people: they have objected to its use",
        "The information is about somebody who has used their right to object to its use.",
        basis="s.38(2B)",
        ncnd=_NCND,
    ),
    _class(
        "s.38(1)(b)+(3A)",
        "Personal data of other people: they could not obtain it themselves",
        "The information is about somebody who could not see it themselves if they asked.",
        basis="s.38(3A)",
        ncnd=_NCND,
    ),
    _class(
        "s.38(1)(c)",
        "Personal census information",
        "The information is somebody's answers to a census.",
        absolute=True,
        ncnd=_NCND,
    ),
    _class(
        "s.38(1)(d)",
        "Deceased person's health record",
        "The information is from the health record of somebody who has died.",
        absolute=True,
        ncnd=_NCND,
    ),
    _harm(
        "s.39(1)",
        "Health and safety",
        "Release would endanger somebody's physical or mental health, or safety.",
        harm=_ENDANGER,
        ncnd=_NCND,
    ),
    _class(
        "s.39(2)",
        "Environmental information",
        "The information is environmental, so another law, the Environmental Information (Scotland) Regulations 2004, "
        "decides.",
    ),
    _harm("s.40", "Audit functions", "Release would do substantial harm to the audit of public bodies."),
    _class(
        "s.41",
        "Communications with the Sovereign and honours",
        "The information is about communications with the Royal Family or Household, or about honours.",
        ncnd=_NCND,
    ),
)
