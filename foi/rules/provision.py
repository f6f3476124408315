"""What a ground for not disclosing is made of; the catalogues are built of these."""

from dataclasses import dataclass
from enum import StrEnum


class TestClass(StrEnum):
    """What decides whether a provision applies at all, before any weighing of the public interest."""

    __test__ = False  # pytest would take the name for a test

    CLASS = "class"
    PREJUDICE = "prejudice"
    PERSONAL_DATA = "personal data"
    PROCEDURAL = "procedural"


class Requirement(StrEnum):
    """What must be on record besides the ordinary tests."""

    QUALIFIED_PERSON_OPINION = "qualified_person_opinion"
    PUBLICATION_INTENDED = "publication_intended"
    PUBLICATION_WITHIN_TWELVE_WEEKS = "publication_within_twelve_weeks"
    NOT_ABOUT_EMISSIONS = "not_about_emissions"
    WHERE_ACCESSIBLE = "where_accessible"
    ENACTMENT = "enactment"
    COST_ESTIMATE = "cost_estimate"
    REASONS_VEXATIOUS = "reasons_vexatious"
    EARLIER_REQUEST = "earlier_request"
    ADVICE_GIVEN = "advice_given"
    COMPLETION = "completion"
    WHETHER_HELD_TOLD = "whether_held_told"
    PURPOSE_NAMED = "purpose_named"


class AuthorityKind(StrEnum):
    """Kinds of authority that the catalogue makes a difference between."""

    POLICE = "police"
    GOVERNMENT_DEPARTMENT = "government department"


@dataclass(frozen=True)
class Provision:
    """One ground for not disclosing.

    ``absolute``: no public interest test. ``harm``: for a prejudice-based one, the statute's threshold ("would,
    or would be likely to, prejudice"); ``likelihoods``: the thresholds one may find met. ``ncnd``: the provision
    that allows neither confirming nor denying. ``basis``: the subsection that makes it bite, where the letter
    must cite it too. ``incompatible``: references that cannot be used for the same information. ``limb_of``: the
    exemption of which it is one limb. ``explanation``: for the public, one or two sentences.
    """

    regime: str
    ref: str
    title: str
    absolute: bool
    test: TestClass
    explanation: str
    harm: str = ""
    ncnd: str | None = None
    basis: str = ""
    requirements: tuple[Requirement, ...] = ()
    unavailable_to: tuple[AuthorityKind, ...] = ()
    incompatible: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    limb_of: str = ""

    @property
    def prejudice_based(self) -> bool:
        return self.test is TestClass.PREJUDICE

    @property
    def procedural(self) -> bool:
        """Whether the request, not the information, is the reason."""
        return self.test is TestClass.PROCEDURAL

    @property
    def needs_public_interest_test(self) -> bool:
        return not self.absolute and not self.procedural

    @property
    def likelihoods(self) -> tuple[str, ...]:
        """EIR asks what *would* happen; the other regimes also what would be likely to."""
        if not self.prejudice_based:
            return ()
        return ("would", "would be likely to") if "likely" in self.harm else ("would",)

    @property
    def presumption(self) -> str:
        """EIR reg 12(2), EI(S)R reg 10(2)(b): what has disclosure presumed where interests are weighed; or empty."""
        weighed = {"reg 12(": "reg 12(2)", "reg 10(": "reg 10(2)(b)"}
        return next((found for start, found in weighed.items() if self.ref.startswith(start)), "")

    @property
    def section(self) -> str:
        """The reference with the subsection that makes it bite: "s.40(2), s.40(3A)(a)"."""
        ref = self.ref.partition("+")[0]
        return f"{ref}, {self.basis}" if self.basis else ref
