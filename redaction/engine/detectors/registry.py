"""Every detector, in order; nothing is discovered by magic."""

from __future__ import annotations

from redaction.engine.detectors.address import Address
from redaction.engine.detectors.age import Age
from redaction.engine.detectors.attendees import Attendees
from redaction.engine.detectors.base import Detector
from redaction.engine.detectors.beside_roles import BesideRoles
from redaction.engine.detectors.capitalised_pairs import CapitalisedPairs
from redaction.engine.detectors.case_reference import CaseReference
from redaction.engine.detectors.collar_number import CollarNumber
from redaction.engine.detectors.date_of_birth import DateOfBirth
from redaction.engine.detectors.email_address import EmailAddress
from redaction.engine.detectors.identity_document import IdentityDocument
from redaction.engine.detectors.known_first_names import KnownFirstNames
from redaction.engine.detectors.labelled_names import LabelledNames
from redaction.engine.detectors.lone_first_names import LoneFirstNames
from redaction.engine.detectors.name_columns import NameColumns
from redaction.engine.detectors.national_insurance import NationalInsurance
from redaction.engine.detectors.nhs_number import NhsNumber
from redaction.engine.detectors.own_initials import OwnInitials
from redaction.engine.detectors.phone import Phone
from redaction.engine.detectors.postcode import Postcode
from redaction.engine.detectors.signature import Signature
from redaction.engine.detectors.surname_first import SurnameFirst
from redaction.engine.detectors.titled_names import TitledNames
from redaction.engine.detectors.username import Username
from redaction.engine.detectors.vehicle_registration import VehicleRegistration

PATTERNS: tuple[Detector, ...] = (
    EmailAddress(),
    Phone(),
    Postcode(),
    Address(),
    NationalInsurance(),
    NhsNumber(),
    VehicleRegistration(),
    CollarNumber(),
    DateOfBirth(),
    Age(),
    CaseReference(),
    IdentityDocument(),
    Username(),
)


# What finds names by rule, without knowing the people yet.
NAMES: tuple[Detector, ...] = (
    TitledNames(),
    KnownFirstNames(),
    SurnameFirst(),
    NameColumns(),
    BesideRoles(),
    Attendees(),
    OwnInitials(),
    LabelledNames(),
    Signature(),
    LoneFirstNames(),
    CapitalisedPairs(),
)
