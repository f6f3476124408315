"""What an officer may record about the clock: each kind of event with its words, and a form of exactly its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, SelectMultipleField, TextAreaField
from wtforms.fields import Field
from wtforms.validators import InputRequired, Length

from foi.rules.clock_events import EventKind
from foi.rules.plain_dates import written
from foi.rules.regimes import VariationKind
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import DayField, VersionField, choices

K = EventKind
_ALL = frozenset({"FOIA", "FOISA", "EIR", "EISR"})
_ACTS = frozenset({"FOIA", "FOISA"})
_REGULATIONS = frozenset({"EIR", "EISR"})


class EventForm(BaseForm):
    """The day and a note; ``own`` names further fields, in the order in which the page asks them."""

    version = VersionField()
    happened_on = DayField("Date it happened", required="Enter the date")
    note = TextAreaField("Note", [Length(max=2000)])
    own: tuple[str, ...] = ()

    def details(self) -> dict[str, Any]:
        """The further fields as the event keeps them."""
        return {}

    @staticmethod
    def filled_from(details: Mapping[str, Any]) -> dict[str, Any]:
        """The other way round: what the form shows of a recorded event."""
        return {}

    def own_fields(self) -> list[Field]:
        return [self[name] for name in self.own]


class QuestionForm(EventForm):
    could_identify = RadioField(
        "Could you identify the information without the requester’s answer?",
        [InputRequired("Answer this: only a “No” stops the clock")],
        choices=choices(
            [("no", "No: the period begins again when they answer"), ("yes", "Yes: the clock goes on")]
        ),
        description="An offer to narrow the request is advice. It stops nothing.",
    )
    own = ("could_identify",)

    def details(self) -> dict[str, Any]:
        return {"could_identify": self.could_identify.data == "yes"}

    @staticmethod
    def filled_from(details: Mapping[str, Any]) -> dict[str, Any]:
        return {"could_identify": "yes" if details.get("could_identify") else "no"}


class ExtensionForm(EventForm):
    grounds = SelectMultipleField(
        "What makes an answer in 20 working days impracticable?",
        [InputRequired("Choose what makes it impracticable: it takes both")],
        choices=choices(
            [("volume", "The volume of what is asked for"), ("complexity", "The complexity of the request")]
        ),
        description="Regulation 7(1) asks for both.",
    )
    own = ("grounds",)

    def details(self) -> dict[str, Any]:
        return {"basis": " ".join(self.grounds.data or ())}

    @staticmethod
    def filled_from(details: Mapping[str, Any]) -> dict[str, Any]:
        return {"grounds": str(details.get("basis", "")).replace("_", " ").split()}


class EstimateForm(EventForm):
    until = DayField("Estimated date of the decision", required="Enter the estimated date")
    own = ("until",)

    def details(self) -> dict[str, Any]:
        return {"until": self.until.day.isoformat()}

    @staticmethod
    def filled_from(details: Mapping[str, Any]) -> dict[str, Any]:
        until = details.get("until")
        return {"until": date.fromisoformat(until) if until else None}


@dataclass(frozen=True, slots=True)
class Recordable:
    """A kind of event: what the list says, what the page asks as its day, a hint, and where it exists."""

    words: str
    day: str
    hint: str = ""
    regimes: frozenset[str] = _ALL
    form: type[EventForm] = EventForm
    variation: VariationKind | None = None
    """Only where the authority is that special case."""


RECORDABLE: dict[EventKind, Recordable] = {
    K.CLARIFICATION_REQUESTED: Recordable(
        "We asked the requester what they mean",
        "Day we asked",
        "Only where the information cannot be identified without their answer.",
        form=QuestionForm,
    ),
    K.CLARIFICATION_RECEIVED: Recordable(
        "The requester made the request clear",
        "Day their answer came",
        "The period begins again on the day after this.",
    ),
    K.FEES_NOTICE: Recordable(
        "We sent a fees notice",
        "Day of the notice",
        "Working days from the notice to the payment are not counted.",
        _ACTS,
    ),
    K.ADVANCE_PAYMENT_NOTICE: Recordable(
        "We asked for payment in advance",
        "Day of the notice",
        "The time from the notice to the payment is not counted (regulation 8).",
        _REGULATIONS,
    ),
    K.FEE_PAID: Recordable("The fee was paid", "Day it was paid"),
    K.PIT_EXTENSION_CONSIDERED: Recordable(
        "We need more time to weigh the public interest",
        "Day this was decided",
        "The refusal notice stays due on its day. It names the exemption and gives an estimated date (section 17(2)).",
        frozenset({"FOIA"}),
    ),
    K.PIT_EXTENSION: Recordable(
        "We told the requester when the public interest will be decided",
        "Day of the notice",
        "A notice under section 17(1) and (2), in time, with an estimate that is reasonable in the circumstances.",
        frozenset({"FOIA"}),
        EstimateForm,
    ),
    K.PIT_ESTIMATE_REVISED: Recordable(
        "We told the requester of a new date for deciding the public interest",
        "Day they were told",
        "The date given before stays on the record. The regulator expects no more than 40 working days "
        "in all, and less where that is reasonable.",
        frozenset({"FOIA"}),
        EstimateForm,
    ),
    K.EXTENSION: Recordable(
        "We told the requester that we need up to 40 working days",
        "Day the requester was told",
        "Within 20 working days of receipt, with the reasons.",
        _REGULATIONS,
        ExtensionForm,
    ),
    K.AUTHORITY_IS_ARCHIVE: Recordable(
        "What is asked for is in a transferred public record",
        "Day this was found",
        "The limit is 30 working days (SI 2004/3364 regulation 4).",
        frozenset({"FOIA"}),
        variation=VariationKind.ARCHIVE,
    ),
    K.AUTHORITY_IS_KEEPER: Recordable(
        "What is asked for is in a record transferred to the Keeper",
        "Day this was found",
        "The limit is 30 working days (section 10(2)).",
        frozenset({"FOISA"}),
        variation=VariationKind.KEEPER,
    ),
    K.TRANSFERRED_IN: Recordable(
        "Another authority transferred the request to us",
        "Day it reached us",
        "The period runs from the day on which it reached us.",
    ),
    K.TRANSFERRED_OUT: Recordable(
        "We transferred the request to another authority", "Day of the transfer", "This closes the case."
    ),
    K.WITHDRAWN: Recordable(
        "The requester withdrew the request", "Day they withdrew it", "This closes the case."
    ),
}


def recordable(regime_code: str, variation: VariationKind | None) -> dict[EventKind, Recordable]:
    """The kinds that exist under this regime for such an authority, in the order of the page."""
    return {
        kind: one
        for kind, one in RECORDABLE.items()
        if regime_code in one.regimes and one.variation in (None, variation)
    }


def form_for(kind: EventKind) -> EventForm:
    """The form of a new event, as sent or empty."""
    form = RECORDABLE[kind].form()
    form.happened_on.label.text = RECORDABLE[kind].day
    return form


def correction_form(kind: EventKind, data: Mapping[str, Any], details: Mapping[str, Any]) -> EventForm:
    """The same fields, filled from the event, with "it did not happen" and a reason that has to be given."""
    known = RECORDABLE.get(kind, Recordable("", "Date it really happened"))
    made = type(
        "CorrectionForm",
        (known.form,),
        {
            "is_void": BooleanField("It did not happen at all"),
            "note": TextAreaField(
                "Why it is corrected", [InputRequired("Say why it is corrected"), Length(max=2000)]
            ),
        },
    )
    form: EventForm = made(data={**data, **known.form.filled_from(details)})
    form.happened_on.label.text = known.day
    return form


def described(kind: EventKind, details: Mapping[str, Any]) -> str:
    """An event in the words of the list, with what it carries."""
    words = RECORDABLE[kind].words if kind in RECORDABLE else kind.value.replace("_", " ").capitalize()
    if details.get("could_identify"):
        return f"{words} (the information could be identified without the answer)"
    if until := details.get("until"):
        return f"{words}: estimated for {written(date.fromisoformat(until))}"
    return words
