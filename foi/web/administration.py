"""Accounts, sessions and the authority; in a demo, its clock. The administrator sees no case content."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import (
    BooleanField,
    EmailField,
    IntegerField,
    PasswordField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import InputRequired, Length, NumberRange, Regexp

from foi.core import now
from foi.core.errors import NotAllowedNow, NotFound
from foi.core.http.gate import allow, writes
from foi.models.user import User
from foi.queries import people, sessions
from foi.rules import regimes, review_routes
from foi.rules.audit_tags import AuditTag
from foi.rules.review_routes import Body
from foi.rules.roles import Act, Role
from foi.services import audit, authorities, users
from foi.web.access import my_id, settings
from foi.web.forms.base import BaseForm
from foi.web.forms.fields import choices

administration = Blueprint("administration", __name__)
_ROLES = choices((role.value, role.value.capitalize()) for role in Role)


class NewUserForm(BaseForm):
    name = StringField("Name", [InputRequired("Enter a name"), Length(max=200)])
    email = EmailField("E-mail address", [InputRequired("Enter an e-mail address"), Length(max=200)])
    password = PasswordField("First password", [InputRequired("Enter a password")])
    roles = SelectMultipleField("Roles", [InputRequired("Choose at least one role")], choices=_ROLES)


class UserForm(BaseForm):
    roles = SelectMultipleField("Roles", choices=_ROLES)
    is_active = BooleanField("The account is open")


_MONTHS = [
    InputRequired("Enter a number of months"),
    NumberRange(1, 1200, message="Enter a number of months from 1 to 1,200"),
]


class AuthorityForm(BaseForm):
    name = StringField("Name", [InputRequired("Enter the name"), Length(max=200)])
    short_name = StringField("Short name", [InputRequired("Enter the short name"), Length(max=60)])
    reference_format = StringField("Format of references", [InputRequired("Enter a format"), Length(max=60)])
    team_name = StringField("Team that signs letters", [InputRequired("Enter the team"), Length(max=200)])
    email = EmailField("E-mail address", [InputRequired("Enter an e-mail address")])
    telephone = StringField("Telephone", [Length(max=60)])
    address = TextAreaField("Postal address", [InputRequired("Enter the address")])
    review_contact = TextAreaField(
        "To whom a request for review goes", [InputRequired("Enter to whom a request for review goes")]
    )
    regulator_name = StringField("Name of the regulator", [Length(max=200)])
    regulator_address = TextAreaField("Its postal address", [Length(max=1000)])
    regulator_website = StringField("Its website for complaints", [Length(max=200)])
    requester_months = IntegerField("Months that the requester’s details are kept", _MONTHS)
    originals_months = IntegerField("Months that the original documents are kept", _MONTHS)
    case_months = IntegerField("Months that the whole case is kept", _MONTHS)
    is_central_government = BooleanField(
        "A government department or other body of Part I of Schedule 1 to the Freedom of Information Act"
    )
    colour = StringField(
        "Colour of the header", [Regexp(r"^(#[0-9a-fA-F]{6})?$", message="Enter a colour like #17494d")]
    )

    def validate_originals_months(self, field: IntegerField) -> None:
        if (field.data or 0) < (self.requester_months.data or 0):
            raise ValidationError("Original documents cannot go before the requester’s details")

    def validate_case_months(self, field: IntegerField) -> None:
        if (field.data or 0) < (self.originals_months.data or 0):
            raise ValidationError("The whole case cannot go before its original documents")


class ClockForm(BaseForm):
    days = IntegerField("Days to move on", [InputRequired("Enter a number of days"), NumberRange(1, 400)])


@administration.get("/administration")
@allow(Act.ADMINISTER)
def show() -> str:
    return _page()


def _page(new_user: NewUserForm | None = None, clock: ClockForm | None = None) -> str:
    return render_template(
        "foi/administration.html",
        people=people.all_people(),
        sessions=sessions.living(),
        form=new_user or NewUserForm(formdata=None),
        clock=(clock or ClockForm(formdata=None)) if settings().is_demo else None,
        days_moved=now.days_moved(),
        today=now.today(),
    )


@administration.post("/administration/people")
@allow(Act.ADMINISTER)
@writes
def create() -> ResponseReturnValue:
    form = NewUserForm()
    if form.validate():
        with form.service_errors():
            users.create_user(
                name=form.name.data,
                email=form.email.data,
                password=form.password.data,
                roles=[Role(role) for role in form.roles.data],
                by=my_id(),
            )
            flash("The account is open.")
            return redirect(url_for("administration.show"))
    return _page(new_user=form), 422


@administration.route("/administration/people/<int:user_id>", methods=["GET", "POST"])
@allow(Act.ADMINISTER)
@writes
def person(user_id: int) -> ResponseReturnValue:
    found: User | None = next((one for one in people.all_people() if one.id == user_id), None)
    if found is None:
        raise NotFound("There is no such account.")
    form = UserForm(data={"roles": sorted(found.roles), "is_active": found.is_active})
    if request.method == "POST" and form.validate():
        with form.service_errors():
            users.change_user(
                user_id,
                roles=[Role(role) for role in form.roles.data],
                is_active=form.is_active.data,
                by=my_id(),
            )
            flash("The account is changed.")
            return redirect(url_for("administration.show"))
    page = render_template("foi/account.html", form=form, person=found)
    return (page, 422) if form.errors else page


@administration.post("/administration/sessions/<int:session_id>/revoke")
@allow(Act.ADMINISTER)
@writes
def revoke(session_id: int) -> ResponseReturnValue:
    users.end_session(session_id, by=my_id())
    flash("That person has been signed out.")
    return redirect(url_for("administration.show"))


@administration.route("/administration/authority", methods=["GET", "POST"])
@allow(Act.ADMINISTER)
@writes
def authority() -> ResponseReturnValue:
    form = AuthorityForm(obj=authorities.the_authority())
    if request.method == "POST" and form.validate():
        with form.service_errors():
            authorities.change(
                by=my_id(), **{name: value for name, value in form.data.items() if name != "csrf_token"}
            )
            flash("The authority’s details are saved.")
            return redirect(url_for("administration.show"))
    page = render_template("foi/authority.html", form=form, known=_regulator_known())
    return (page, 422) if form.errors else page


def _regulator_known() -> Body:
    """What letters print where the authority says nothing of it."""
    pair = authorities.the_authority().regime_pair
    return review_routes.route(regimes.regime_for(pair, environmental=False)).regulator


@administration.post("/administration/clock")
@allow(Act.ADMINISTER)
@writes
def move_clock() -> ResponseReturnValue:
    """A demo's clock moves on, plainly marked on every page; never anywhere else."""
    if not settings().is_demo:
        raise NotAllowedNow("Only a demonstration’s clock can be moved.")
    form = ClockForm()
    if not form.validate():
        return _page(clock=form), 422
    audit.record(AuditTag.CLOCK_MOVE, "demo-clock", by=my_id(), details={"days": form.days.data})
    now.move(form.days.data)
    flash("The clock has been moved. What is due is published within a minute.")
    return redirect(url_for("administration.show"))
