"""The four access regimes as data: every fact with its section and the day from which it holds.

Not legal advice. The regime belongs to the authority (and to whether what is asked for is environmental
information), never to where the requester lives.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foi.rules.bank_holidays import ALL_NATIONS, Nation

ACTS_IN_FORCE = date(2005, 1, 1)
"""FOIA s.1, FOISA s.1 and both sets of environmental regulations came into force on this day."""


class UnknownRegime(KeyError):
    """There is no regime of that code, or no such pair of regimes."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Limit:
    """So many working days, by which section, since when, and whether statute or only guidance says so."""

    working_days: int
    section: str
    since: date = ACTS_IN_FORCE
    is_guidance: bool = False


@dataclass(frozen=True)
class Cited:
    """A fact in words, with the section it rests on and the day from which it holds."""

    text: str
    section: str
    since: date = ACTS_IN_FORCE

    def __str__(self) -> str:
        return self.text


class VariationKind(StrEnum):
    SCHOOL = "school"
    ARCHIVE = "archive"
    KEEPER = "keeper"


@dataclass(frozen=True)
class Variation:
    """A named special case in which the time for answering is longer.

    ``school_days_only``: working days that are not school days are disregarded, but never beyond
    ``at_most`` working days. ``covers_review``: the same limit applies to internal reviews.
    """

    kind: VariationKind
    title: str
    limit: Limit
    school_days_only: bool = False
    at_most: Limit | None = None
    covers_review: bool = False


@dataclass(frozen=True)
class Regime:
    """One Act or set of Regulations. References are short ("s.10(1)"); `spelled` is for people."""

    code: str
    title: str
    short: str
    ground_word: str
    environmental: bool
    regulator: Cited
    regulator_short: str
    holiday_nations: frozenset[Nation]
    working_day: Cited
    response: Limit
    clarification: Cited
    clarification_asked_within: Limit | None
    fee_notice: Cited | None
    fee_disregard: Cited
    fee_lapse: Cited
    extension: Limit | None
    extension_notice: Cited | None
    transfer: Cited
    ask_review_within: Limit
    review: Limit
    review_at_most: Limit
    refusal_notice: Cited
    not_held: Cited
    neither_confirm_nor_deny: Cited
    third_party_personal_data: str
    own_personal_data: str
    variations: tuple[Variation, ...] = ()

    @property
    def refusal_notice_section(self) -> str:
        return self.refusal_notice.section

    def variation(self, kind: VariationKind) -> Variation | None:
        """The named special case, or None where this regime does not have it."""
        return next((variation for variation in self.variations if variation.kind is kind), None)

    def spelled(self, ref: str) -> str:
        """A reference as people read it: "s.40(2)" is "section 40(2)", "reg 13" is "regulation 13".

        By its own mark: a letter under the Act may speak of a part that is answered under the regulations.
        """
        for mark, word in (("s.", "section"), ("reg ", "regulation")):
            if ref.startswith(mark):
                return f"{word} {ref.removeprefix(mark)}"
        return ref


_ICO = Cited("Information Commissioner", "s.18", ACTS_IN_FORCE)
_SIC = Cited("Scottish Information Commissioner", "s.42", ACTS_IN_FORCE)
_CODE_2018 = date(2018, 7, 4)

FOIA = Regime(
    code="FOIA",
    title="Freedom of Information Act 2000",
    short="the Act",
    ground_word="exemption",
    environmental=False,
    regulator=_ICO,
    regulator_short="ICO",
    holiday_nations=ALL_NATIONS,
    working_day=Cited(
        "not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in any part of the United Kingdom",
        "s.10(6)",
    ),
    response=Limit(20, "s.10(1)"),
    clarification=Cited("the date of receipt is the later of the request and the clarification", "s.10(6)"),
    clarification_asked_within=None,
    fee_notice=Cited("a fees notice is given within the time for answering", "s.9(1)"),
    fee_disregard=Cited("working days from the fees notice to the payment, both included", "s.10(2)"),
    fee_lapse=Cited("three months beginning with the day of the fees notice", "s.9(2)"),
    extension=None,
    extension_notice=Cited("the refusal notice is still due; it gives an estimated date", "s.17(2)"),
    transfer=Cited("the receiving authority's time runs from its own receipt", "s.10(1)"),
    ask_review_within=Limit(40, "section 45 Code of Practice, part 5", _CODE_2018, is_guidance=True),
    review=Limit(20, "section 45 Code of Practice, part 5", _CODE_2018, is_guidance=True),
    review_at_most=Limit(40, "section 45 Code of Practice, part 5", _CODE_2018, is_guidance=True),
    refusal_notice=Cited("refusal notice", "s.17"),
    not_held=Cited("duty to say whether the information is held", "s.1(1)(a)"),
    neither_confirm_nor_deny=Cited("exclusion of the duty to confirm or deny", "s.2(1)"),
    third_party_personal_data="s.40(2)",
    own_personal_data="s.40(1)",
    variations=(
        Variation(
            VariationKind.SCHOOL,
            "maintained school",
            Limit(20, "SI 2004/3364 reg 3"),
            school_days_only=True,
            at_most=Limit(60, "SI 2004/3364 reg 3"),
        ),
        Variation(VariationKind.ARCHIVE, "transferred public record", Limit(30, "SI 2004/3364 reg 4")),
    ),
)

FOISA = Regime(
    code="FOISA",
    title="Freedom of Information (Scotland) Act 2002",
    short="the Act",
    ground_word="exemption",
    environmental=False,
    regulator=_SIC,
    regulator_short="OSIC",
    holiday_nations=frozenset({Nation.SCOTLAND}),
    working_day=Cited("not a Saturday, a Sunday, Christmas Day or a bank holiday in Scotland", "s.73"),
    response=Limit(20, "s.10(1)"),
    clarification=Cited("the time runs from receipt of the further information", "s.10(1)(b)"),
    clarification_asked_within=None,
    fee_notice=Cited("a fees notice is given within the time for answering", "s.9(1)"),
    fee_disregard=Cited("working days from the fees notice to the payment, both included", "s.10(3)"),
    fee_lapse=Cited("three months beginning with the day of the fees notice", "s.9(3)"),
    extension=None,
    extension_notice=None,
    transfer=Cited("the receiving authority's time runs from its own receipt", "s.10(1)"),
    ask_review_within=Limit(40, "s.20(5)"),
    review=Limit(20, "s.21(1)"),
    review_at_most=Limit(20, "s.21(1)"),
    refusal_notice=Cited("refusal notice", "s.16"),
    not_held=Cited("notice that information is not held", "s.17"),
    neither_confirm_nor_deny=Cited("refusal without saying whether the information exists", "s.18"),
    third_party_personal_data="s.38(1)(b)",
    own_personal_data="s.38(1)(a)",
    variations=(
        Variation(
            VariationKind.SCHOOL,
            "grant-aided or independent special school",
            Limit(20, "SSI 2016/346", date(2016, 12, 1)),
            school_days_only=True,
            at_most=Limit(60, "SSI 2016/346", date(2016, 12, 1)),
            covers_review=True,
        ),
        Variation(
            VariationKind.KEEPER,
            "Keeper of the Records of Scotland",
            Limit(30, "s.10(2)"),
        ),
    ),
)

EIR = Regime(
    code="EIR",
    title="Environmental Information Regulations 2004",
    short="the Regulations",
    ground_word="exception",
    environmental=True,
    regulator=_ICO,
    regulator_short="ICO",
    holiday_nations=ALL_NATIONS,
    working_day=Cited(
        "not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in any part of the United Kingdom",
        "reg 2(1)",
    ),
    response=Limit(20, "reg 5(2)"),
    clarification=Cited("the time runs from receipt of the further particulars", "reg 9(4)"),
    clarification_asked_within=Limit(20, "reg 9(2)(a)"),
    fee_notice=Cited("payment in advance is asked for within 20 working days of receipt", "reg 8(4)"),
    fee_disregard=Cited("days from the notice of advance payment to the payment, both included", "reg 8(6)"),
    fee_lapse=Cited("60 working days after the notification", "reg 8(5)"),
    extension=Limit(40, "reg 7(1)"),
    extension_notice=Cited("no later than 20 working days after receipt", "reg 7(3)"),
    transfer=Cited("the receiving authority's time runs from its own receipt", "reg 10(2)"),
    ask_review_within=Limit(40, "reg 11(2)"),
    review=Limit(40, "reg 11(4)"),
    review_at_most=Limit(40, "reg 11(4)"),
    refusal_notice=Cited("refusal notice", "reg 14"),
    not_held=Cited("exception where the information is not held", "reg 12(4)(a)"),
    neither_confirm_nor_deny=Cited("refusal to say whether the information is held", "reg 12(6)"),
    third_party_personal_data="reg 13",
    own_personal_data="reg 5(3)",
)

EISR = Regime(
    code="EISR",
    title="Environmental Information (Scotland) Regulations 2004",
    short="the Regulations",
    ground_word="exception",
    environmental=True,
    regulator=_SIC,
    regulator_short="OSIC",
    holiday_nations=frozenset({Nation.SCOTLAND}),
    working_day=Cited("not a Saturday, a Sunday, Christmas Day or a bank holiday in Scotland", "reg 2(1)"),
    response=Limit(20, "reg 5(2)(a)"),
    clarification=Cited("the time runs from receipt of the further particulars", "reg 9(4)"),
    clarification_asked_within=Limit(20, "reg 9(2)"),
    fee_notice=None,
    fee_disregard=Cited("days from the notice of advance payment to the payment, both included", "reg 8(7)"),
    fee_lapse=Cited("60 working days beginning with the day of notification", "reg 8(6)"),
    extension=Limit(40, "reg 7(1)"),
    extension_notice=Cited("no later than 20 working days after receipt", "reg 7(2)"),
    transfer=Cited("the receiving authority's time runs from its own receipt", "reg 14"),
    ask_review_within=Limit(40, "reg 16(2)"),
    review=Limit(20, "reg 16(4)"),
    review_at_most=Limit(20, "reg 16(4)"),
    refusal_notice=Cited("refusal notice", "reg 13"),
    not_held=Cited("exception where the information is not held", "reg 10(4)(a)"),
    neither_confirm_nor_deny=Cited("refusal to say whether the information is held", "reg 10(8)"),
    third_party_personal_data="reg 11",
    own_personal_data="reg 11(1)",
)

REGIMES: tuple[Regime, ...] = (FOIA, FOISA, EIR, EISR)
_BY_CODE = {known.code: known for known in REGIMES}
_PAIRS = {"england": (FOIA, EIR), "scotland": (FOISA, EISR)}


def regime(code: str) -> Regime:
    """The regime of that code ("FOIA", "FOISA", "EIR", "EISR"); raises `UnknownRegime`."""
    try:
        return _BY_CODE[code]
    except KeyError:
        raise UnknownRegime(f"There is no regime “{code}”; it is one of {', '.join(_BY_CODE)}.") from None


def regime_for(authority_pair: str, environmental: bool) -> Regime:
    """The regime of an authority's request: "england" is FOIA or EIR, "scotland" FOISA or EISR."""
    try:
        return _PAIRS[authority_pair][environmental]
    except KeyError:
        raise UnknownRegime(f"There is no pair of regimes “{authority_pair}”.") from None
