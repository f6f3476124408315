"""A form made for one kind of letter: the fields that an officer fills in, none of them demanded before sending."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wtforms import BooleanField, DecimalField, RadioField, TextAreaField
from wtforms.fields import Field
from wtforms.validators import Length, NumberRange, Optional

from foi.models.letter import Letter
from foi.rules.notice_fields import NoticeKind
from foi.rules.regimes import Regime
from foi.services import interim
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

_LONG = [Length(max=20000)]
_OWN = ("opening", "closing")


def _text(label: str, description: str = "") -> Callable[[], Field]:
    return lambda: TextAreaField(label, _LONG, description=description)


_FIELDS: dict[str, Callable[[], Field]] = {
    "question": _text(
        "Your question", "Ask for what you need to identify the information, and for nothing else."
    ),
    "advice": _text("What may help them to answer", "For example which records we keep, by year or place."),
    "could_identify": lambda: RadioField(
        "Could you identify the information without their answer?",
        [Optional()],
        choices=choices([("no", "No: the clock waits for the answer"), ("yes", "Yes: the clock goes on")]),
    ),
    "amount": lambda: DecimalField(
        "Amount in pounds",
        [Optional(), NumberRange(min=0.01, max=100000, message="Enter an amount in pounds, like 12.50")],
        places=2,
    ),
    "disbursements": lambda: DecimalField(
        "Copying, postage and the like, in pounds",
        [Optional(), NumberRange(min=0, max=100000, message="Enter an amount in pounds, like 12.50")],
        places=2,
        description="The law sets the most that may be asked. It is worked out from this and from the hours recorded "
        "on the cost page.",
    ),
    "is_scheduled": lambda: BooleanField(
        "The charge is reasonable, follows our published schedule of charges, and is not for looking at the information"
    ),
    "fee_calculation": _text("How the amount was worked out"),
    "how_to_pay": _text("How to pay", "For example by bank transfer or cheque, quoting the reference."),
    "extension_reasons": _text(
        "Why it takes longer",
        "Say how the volume and the complexity make it impracticable to answer in the ordinary time.",
    ),
    "is_voluminous_and_complex": lambda: BooleanField("What is asked for is both voluminous and complex"),
    "estimated_date": lambda: DayField("Day by which we expect to have decided the public interest"),
    "other_authority": _text("The other authority", "Its name and address, on lines of their own."),
    "agreement": lambda: BooleanField("The requester has agreed that we pass the request on"),
    "opening": _text("Paragraphs of your own at the beginning"),
    "closing": _text("Paragraphs of your own at the end"),
}
_YES_NO = {"yes": True, "no": False}


class LetterForm(BaseForm):
    """``of_letter``: the fields of this kind; ``own_words``: paragraphs that any letter may have."""

    version = VersionField()
    names: tuple[str, ...] = ()

    @property
    def of_letter(self) -> list[Field]:
        return [self[name] for name in self.names]

    @property
    def own_words(self) -> list[Field]:
        return [self[name] for name in _OWN]

    @property
    def answers(self) -> dict[str, Any]:
        """As the service keeps them."""
        found = {field.name: field.data for field in (*self.of_letter, *self.own_words)}
        if "could_identify" in found:
            found["could_identify"] = _YES_NO.get(found["could_identify"])
        return found


def letter_form(letter: Letter, regime: Regime, version: int) -> LetterForm:
    """The form, filled from the draft."""
    names = interim.filled_in(NoticeKind(letter.kind), regime)
    fields = {name: _FIELDS[name]() for name in (*names, *_OWN)}
    kept = interim.entered(letter)
    if "could_identify" in kept:
        kept["could_identify"] = "yes" if kept["could_identify"] else "no"
    form: LetterForm = type("MadeForm", (LetterForm,), fields)(data={"version": version, **kept})
    form.names = names
    return form
