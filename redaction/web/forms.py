"""Forms of the redaction desk."""

from __future__ import annotations

from wtforms import BooleanField, MultipleFileField, RadioField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from foi.web.forms.base import BaseForm
from foi.web.forms.fields import choices
from redaction.engine.burn import Edition


class UploadForm(BaseForm):
    files = MultipleFileField("Files from the information holders")


class TitleForm(BaseForm):
    title = StringField(
        "Title",
        [InputRequired("Enter a title"), Length(max=120, message="The title must be 120 characters or less")],
        description="The redacted file is published under it, so it must not name anybody whose name is withheld.",
    )


class SetAsideForm(BaseForm):
    reason = TextAreaField(
        "Why it is not in scope",
        [DataRequired("Say why it was not asked for"), Length(max=1000)],
        description="For example: it came as an attachment, and is about another matter than the request.",
    )


class SubmitForm(BaseForm):
    edition = RadioField(
        "What the redacted file looks like",
        choices=choices(
            [(Edition.ACCESSIBLE.value, "Accessible edition"), (Edition.FACSIMILE.value, "Facsimile")]
        ),
        default=Edition.ACCESSIBLE.value,
    )
    has_web_page = BooleanField(
        "Release the accessible edition as a web page too",
        description="It opens on any device, and is checked in the same way.",
    )
    is_title_meant = BooleanField(
        "The name in the title may be public",
        description="The title goes out with the file: in its name, the letter and the disclosure log.",
    )


class RangeForm(BaseForm):
    sheet = RadioField("Sheet", [InputRequired("Choose a sheet")], choices=choices([]))
    cells = StringField(
        "Range",
        [InputRequired("Enter the range")],
        description="Its first and its last cell, such as A1:D20. Leave out what was not asked for.",
    )


class MarkedCopyForm(BaseForm):
    reason = StringField(
        "Who is to have it, and for what",
        [InputRequired("Say who is to have the copy and for what"), Length(max=300)],
        description="For example: the regulator, case IC-000000-X0X0.",
    )


class ApproveForm(BaseForm):
    """The button alone: the hash that it carries is checked by the service."""


class SendBackForm(BaseForm):
    comment = TextAreaField("What has to change", [Length(max=4000)])
