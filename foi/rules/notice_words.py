"""What letters say in the same words each time: their subject lines, and the statements that statute asks for.

A statement stands under the name of the field that it fills (`foi.rules.notice_fields`), so that a notice whose
words are taken away here is found to be incomplete.
"""

from collections.abc import Mapping

from foi.rules.notice_fields import NoticeKind
from foi.rules.regimes import Regime

TITLES: Mapping[NoticeKind, str] = {
    NoticeKind.ACKNOWLEDGEMENT: "We have received your request",
    NoticeKind.CLARIFICATION: "We need to ask you about your request",
    NoticeKind.FEES_NOTICE: "Fees notice",
    NoticeKind.EXTENSION: "More time to answer your request",
    NoticeKind.TRANSFER: "Your request goes to another authority",
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: "We have received your request for a review",
    NoticeKind.REVIEW_OUTCOME: "The outcome of our review",
}
"""The subject line of each letter but the response."""

NAMES: Mapping[NoticeKind, str] = {
    NoticeKind.ACKNOWLEDGEMENT: "Acknowledgement",
    NoticeKind.CLARIFICATION: "Clarification",
    NoticeKind.FEES_NOTICE: "Fees notice",
    NoticeKind.EXTENSION: "Extension",
    NoticeKind.TRANSFER: "Transfer",
    NoticeKind.REVIEW_ACKNOWLEDGEMENT: "Acknowledgement of a review",
    NoticeKind.REVIEW_OUTCOME: "Outcome of a review",
}
"""What officers call them."""

_REFUSAL = "this letter is a refusal notice under {notice} of the {title}"
_NCND = "We neither confirm nor deny that we hold information of this description"
_NOT_HELD_THEN = (
    "We did not hold this information when we received your request. Under {particulars} of the {title} we "
    "name the exception on which we rely in that case: {exception}. As there is no information, there is nothing "
    "that a public interest test could weigh."
)
_FORMALLY = "This is formal notice of that under section 17(1) of the {title}."
_PASSED_ON = (
    "We do not hold the information that you asked for. Under {particulars} of the {title} we name the exception on "
    "which we rely in that case: {exception}."
)

_BY_KIND: Mapping[NoticeKind, Mapping[str, str]] = {
    NoticeKind.REFUSAL: {"states_held": "We hold this information", "states_refusal": _REFUSAL},
    NoticeKind.NOT_HELD: {"states_not_held": "We do not hold this information."},
    NoticeKind.NCND: {"states_refusal": _REFUSAL, "states_ncnd": _NCND},
    NoticeKind.COST_LIMIT: {
        "states_reliance": "We refuse this part because answering it would cost more than the limit that the law sets",
        "states_refusal": _REFUSAL,
    },
    NoticeKind.VEXATIOUS: {
        "states_reliance": "We refuse this part because it is vexatious in the sense of the Act",
        "states_refusal": _REFUSAL,
    },
    NoticeKind.REPEATED: {
        "states_reliance": "We refuse this part because it repeats an earlier request of yours that we have answered",
        "states_refusal": _REFUSAL,
    },
    NoticeKind.EXTENSION: {
        "public_interest_undecided": "We have not yet decided where the public interest lies."
    },
    NoticeKind.TRANSFER: {"states_not_held": "We do not hold the information that you asked for."},
}
_BY_REGIME: Mapping[tuple[str, NoticeKind], Mapping[str, str]] = {
    ("FOISA", NoticeKind.NOT_HELD): {
        "states_not_held": f"We do not hold this information. {_FORMALLY}",
    },
    ("FOISA", NoticeKind.TRANSFER): {
        "states_not_held": f"We do not hold the information that you asked for. {_FORMALLY}",
    },
    ("EIR", NoticeKind.NOT_HELD): {"states_not_held": _NOT_HELD_THEN, "states_refusal": _REFUSAL},
    ("EISR", NoticeKind.NOT_HELD): {"states_not_held": _NOT_HELD_THEN, "states_refusal": _REFUSAL},
    ("EIR", NoticeKind.TRANSFER): {"states_not_held": _PASSED_ON, "states_refusal": _REFUSAL},
    ("EISR", NoticeKind.TRANSFER): {"states_not_held": _PASSED_ON, "states_refusal": _REFUSAL},
}
_PARTICULARS = {"EIR": "reg 14(3)(a)", "EISR": "reg 13(b)"}
"""Where the regulations ask for the exception to be named."""


def statements(kind: NoticeKind, regime: Regime) -> dict[str, str]:
    """The sentences that a notice of that kind makes under ``regime``, by the fields that they fill."""
    said = {**_BY_KIND.get(kind, {}), **_BY_REGIME.get((regime.code, kind), {})}
    words = {
        "title": regime.title,
        "notice": regime.spelled(regime.refusal_notice.section),
        "exception": regime.spelled(regime.not_held.section),
        "particulars": regime.spelled(_PARTICULARS.get(regime.code, "")),
    }
    return {field: sentence.format(**words) for field, sentence in said.items()}
