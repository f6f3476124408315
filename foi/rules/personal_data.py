"""Other people's personal data: the sequence of questions that decides whether it can be disclosed.

FOIA s.40(2) with (3A), FOISA s.38(1)(b) with (2A), EIR reg 13 and EI(S)R reg 11: personal data is withheld where
telling the world would contravene a data protection principle. Disclosure is lawful only with a basis in
Article 6(1) UK GDPR; s.40(8) and its counterparts leave authorities the legitimate interests of Article
6(1)(f), but not the recognised ones of point (ea). There is no separate public interest test.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foi.rules.plain_dates import months_after


class PersonalDataOutcome(StrEnum):
    WITHHOLD = "withhold"
    DISCLOSE = "disclose"


@dataclass(frozen=True)
class LegitimateInterestsTest:
    """The answers for one category of person, such as "names of constables attending".

    A question that the ones before it have settled is left at None and "". ``special_category`` covers criminal
    offence data too; ``special_category_condition`` names the condition of Article 9 or 10 that allows disclosure,
    or is empty where there is none. ``favours_disclosure`` is the result of the balance, ``outcome`` what the
    officer recorded.
    """

    category: str
    is_personal_data: bool
    personal_data_reason: str
    special_category: bool = False
    special_category_condition: str = ""
    interest: str = ""
    is_necessary: bool | None = None
    necessity: str = ""
    favours_disclosure: bool | None = None
    balance: str = ""
    outcome: PersonalDataOutcome | None = None


def access_request_by(received_on: date) -> date:
    """UK GDPR Article 12(3): a request for one's own data is answered within a month of its receipt.

    The corresponding day of the next month, or its last; where the law gives more time, or proof of identity is asked
    for, it is later.
    """
    return months_after(received_on, 1)


def settled_by(test: LegitimateInterestsTest) -> str:
    """The name of the answer that settles the outcome, after which no question is left; "" while none does."""
    if not test.is_personal_data:
        return "is_personal_data"
    if test.special_category and not test.special_category_condition.strip():
        return "special_category_condition"
    if test.is_necessary is False:
        return "is_necessary"
    if test.is_necessary and test.favours_disclosure is not None:
        return "balance"
    return ""


def outcome(test: LegitimateInterestsTest) -> PersonalDataOutcome | None:
    """What follows from the answers; None while a question that decides is still open.

    Not personal data: these provisions do not apply. Special category or criminal offence data without a condition,
    a disclosure that is not necessary, or a balance against it: withhold. Only a necessary disclosure that the
    balance favours is lawful, fair and transparent.
    """
    settled = settled_by(test)
    if not settled:
        return None
    disclose = settled == "is_personal_data" or (settled == "balance" and test.favours_disclosure)
    return PersonalDataOutcome.DISCLOSE if disclose else PersonalDataOutcome.WITHHOLD


def problems(test: LegitimateInterestsTest) -> tuple[str, ...]:
    """What keeps the test from being relied on, in plain words; empty when it is complete and consistent."""
    found = (
        [f"Say which people this is about: “{test.category}” is too short."]
        if len(test.category.strip()) < 3
        else []
    )
    for name, what in _needed(test):
        text = getattr(test, name)
        if not is_sentence(text):
            found.append(f"Write {what} in a sentence of its own.")
    found += _pasted(test)
    found += _open_questions(test)
    follows = outcome(test)
    if follows is not None and test.outcome is None:
        found.append("Record the outcome.")
    elif follows is not None and test.outcome is not follows:
        found.append(f"The recorded outcome does not follow: from these answers it is to {follows}.")
    return tuple(found)


_QUESTIONS = (
    ("personal_data_reason", "why this is or is not personal data"),
    (
        "special_category_condition",
        "the condition that allows disclosing special category or criminal offence data",
    ),
    ("interest", "what legitimate interest disclosure would serve"),
    ("necessity", "why disclosure is or is not necessary for that interest"),
    ("balance", "how the interest weighs against the rights and expectations of the people concerned"),
)
_ASKED_UP_TO = {
    "is_personal_data": ("personal_data_reason",),
    "special_category_condition": ("personal_data_reason",),
    "is_necessary": ("personal_data_reason", "interest", "necessity"),
}


def _needed(test: LegitimateInterestsTest) -> list[tuple[str, str]]:
    """The texts that the answers so far call for, each with its description."""
    names = _ASKED_UP_TO.get(settled_by(test), ("personal_data_reason", "interest", "necessity", "balance"))
    if test.special_category and test.special_category_condition.strip():
        names = (*names, "special_category_condition")
    return [(name, what) for name, what in _QUESTIONS if name in names]


def _open_questions(test: LegitimateInterestsTest) -> list[str]:
    if settled_by(test):
        return []
    if test.is_necessary is None:
        return ["Answer whether disclosure is necessary for the interest."]
    return ["Answer whether the balance favours disclosure."]


def _pasted(test: LegitimateInterestsTest) -> list[str]:
    """Each question deserves its own answer: the same text in two of them answers at most one."""
    seen: dict[tuple[str, ...], str] = {}
    found = []
    for name, what in _needed(test):
        words = _words(getattr(test, name))
        if words in seen:
            found.append(f"The same text is given for {seen[words]} and for {what}; each needs its own.")
        elif words:
            seen[words] = what
    return found


_WORD = re.compile(r"[^\W\d_]{2,}")


def is_sentence(text: str) -> bool:
    """Whether ``text`` holds a real sentence: at least four different words, and an end."""
    words = set(_WORD.findall(text.casefold()))
    return len(words) >= 4 and text.strip().endswith((".", "!", "?", ".”", '."', ".)"))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))
