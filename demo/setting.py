"""The two invented authorities, their staff, and the law's words in each nation."""

from dataclasses import dataclass, field

from demo.papers.cast import CASTS, Cast
from demo.story import Account, Ground
from foi.rules.roles import Role

PASSWORD = "close-pass-1.5m"
"""Of every demo account; shown on the sign-in page of a demo."""


@dataclass(frozen=True)
class Setting:
    """Everything in which a story told in England differs from the same story told in Scotland."""

    authority: str
    short_name: str
    reference_format: str
    team: str
    email: str
    telephone: str
    address: str
    review_contact: str
    act: str
    likely: str
    """The standard of harm, as a verb phrase: "would be likely to prejudice"."""
    court: str
    course: str
    """The outcome between a letter and a penalty."""
    accounts: tuple[Account, ...]
    grounds: dict[Ground, str] = field(hash=False)

    @property
    def cast(self) -> Cast:
        return CASTS[self.authority]

    @property
    def force(self) -> str:
        return self.cast.force

    @property
    def county(self) -> str:
        return self.cast.county

    @property
    def council(self) -> str:
        return self.cast.council


_PARTS = (
    ("officer", (Role.OFFICER,), "log requests, search, prepare responses"),
    ("colleague", (Role.OFFICER,), "the same, as a second officer"),
    ("reviewer", (Role.REVIEWER,), "decide and approve redactions"),
    ("second_reviewer", (Role.REVIEWER,), "the same, as a second reviewer"),
    ("approver", (Role.APPROVER,), "sign off and send responses, sign off log entries"),
    (
        "second_approver",
        (Role.APPROVER,),
        "the same, as a second approver: for reviews of what the first signed",
    ),
    ("manager", (Role.MANAGER,), "assign, read every case, see the figures"),
    ("administrator", (Role.ADMINISTRATOR,), "accounts and settings; sees no case"),
)


def _accounts(domain: str, names: tuple[str, ...]) -> tuple[Account, ...]:
    return tuple(
        Account(part, name, f"{name.replace(' ', '.').lower()}@{domain}", PASSWORD, roles, may)
        for (part, roles, may), name in zip(_PARTS, names, strict=True)
    )


_ENGLAND = Setting(
    authority="england",
    short_name="Northmoor Police",
    reference_format="FOI {yy}-{number:04d}",
    team="Information Access Team",
    email="foi@northmoor.police.example",
    telephone="01632 960100",
    address="Information Access Team\nNorthmoor Police\nForce Headquarters\nMillgate Road\nStanwick Cross\nNM1 4ZZ",
    review_contact="Head of Information Governance\nNorthmoor Police\nForce Headquarters\nMillgate Road\n"
    "Stanwick Cross\nNM1 4ZZ\nfoi.review@northmoor.police.example",
    act="Freedom of Information Act 2000",
    likely="would be likely to prejudice",
    court="the magistrates' court",
    course="a driver improvement course",
    accounts=_accounts(
        "northmoor.police.example",
        (
            "Alice Hartwell",
            "Ben Osei",
            "Carys Lloyd",
            "Dev Malik",
            "Ruth Penhallow",
            "Owen Farrar",
            "Grace Adeyemi",
            "Tom Birkett",
        ),
    ),
    grounds={
        Ground.PERSONAL: "s.40(2)",
        Ground.LAW_ENFORCEMENT: "s.31(1)(a)",
        Ground.COMMERCIAL: "s.43(2)",
        Ground.ACCESSIBLE: "s.21",
        Ground.FUTURE: "s.22",
        Ground.HEALTH_AND_SAFETY: "s.38",
        Ground.COST: "s.12(1)",
        Ground.NEITHER: "s.40(2)",
    },
)

_SCOTLAND = Setting(
    authority="scotland",
    short_name="Strathlorne Constabulary",
    reference_format="01.FOI.{yy}.{number:06d}",
    team="Information Rights Team",
    email="foi@strathlorne.police.example",
    telephone="01632 960200",
    address="Information Rights Team\nStrathlorne Constabulary\nHarbour Brae\nInvercarse\nSL2 9ZZ",
    review_contact="Information Rights Manager\nStrathlorne Constabulary\nHarbour Brae\nInvercarse\nSL2 9ZZ\n"
    "foi.review@strathlorne.police.example",
    act="Freedom of Information (Scotland) Act 2002",
    likely="would be likely to prejudice substantially",
    court="the Procurator Fiscal",
    course="a recorded police warning",
    accounts=_accounts(
        "strathlorne.police.example",
        (
            "Ailsa Reid",
            "Callum Orr",
            "Kirsty Nairn",
            "Imran Aziz",
            "Moira Struan",
            "Hamish Tulloch",
            "Gregor Blain",
            "Tam Lockie",
        ),
    ),
    grounds={
        Ground.PERSONAL: "s.38(1)(b)",
        Ground.LAW_ENFORCEMENT: "s.35",
        Ground.COMMERCIAL: "s.33(1)(b)",
        Ground.ACCESSIBLE: "s.25",
        Ground.FUTURE: "s.27(1)",
        Ground.HEALTH_AND_SAFETY: "s.39(1)",
        Ground.COST: "s.12",
        Ground.NEITHER: "s.38(1)(b)",
    },
)

SETTINGS = {"england": _ENGLAND, "scotland": _SCOTLAND}
