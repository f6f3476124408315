"""Who appears in the papers. Everybody here is invented; so are the forces and the places."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Person:
    """One invented person, and the ways in which minutes name people."""

    title: str
    given: str
    family: str
    role: str
    body: str
    collar: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def full(self) -> str:
        """Rank or title and name: "Insp Helen Marsh"."""
        return f"{self.title} {self.name}"

    @property
    def formal(self) -> str:
        """Rank or title and family name: "Insp Marsh"."""
        return f"{self.title} {self.family}"

    @property
    def short(self) -> str:
        """First initial and family name: "H Marsh"."""
        return f"{self.given[0]} {self.family}"

    @property
    def initials(self) -> str:
        return self.given[0] + self.family[0]


@dataclass(frozen=True)
class Cast:
    """A small police world: its people by part, and the names of its places and offices."""

    force: str
    county: str
    council: str
    prosecutors: str
    prosecutor_short: str
    board: str
    headquarters: str
    supplier: str
    mail: str
    phone: str
    plates: tuple[str, ...]
    people: dict[str, Person] = field(hash=False)

    def email(self, part: str) -> str:
        person = self.people[part]
        return f"{person.given}.{person.family}@{self.mail}".lower()


def _england() -> Cast:
    home, mere, hay, city = (
        "Northmoor Police",
        "Aldmere Constabulary",
        "Westhay and Tolland Police",
        "Calderwick City Police",
    )
    council, cps = "Northmoor County Council", "Crown Prosecution Service"
    return Cast(
        force=home,
        county="Northmoor",
        council=council,
        prosecutors=cps,
        prosecutor_short="CPS",
        board="Northmoor Road Safety Board",
        headquarters="Force Headquarters, Millgate Road, Stanwick Cross, NM1 4ZZ",
        supplier="Kerbsight Ltd",
        mail="northmoor.police.example",
        phone="01632 960",
        plates=("UX71 KPN", "TJ23 OKL", "JU68 WDZ"),
        people={
            "acc": Person("ACC", "Miriam", "Stainforth", "Assistant Chief Constable (Operations)", home),
            "chair": Person("Ch Supt", "Judith", "Ferriby", "Head of Roads Policing", home),
            "deputy": Person("Ch Insp", "Gareth", "Pallister", "Roads Policing", mere),
            "insp": Person("Insp", "Helen", "Marsh", "Dashcam portal lead", home),
            "namesake": Person("PC", "Daniel", "Marsh", "Camera ticket office", home, "4471"),
            "sgt": Person("Sgt", "Owen", "Tredwell", "Roads Policing", hay, "1186"),
            "pc": Person("PC", "Aisha", "Rahmani", "Traffic process unit", city, "2093"),
            "analyst": Person("Ms", "Priya", "Nandakumar", "Performance analyst", home),
            "manager": Person("Mr", "Colin", "Bretherick", "Ticket office manager", home),
            "council": Person("Mrs", "Lorna", "Whitcombe", "Road safety manager", council),
            "lawyer": Person("Mr", "Adeyemi", "Okonjo", "Traffic prosecutor", cps),
            "cyclist": Person("Dr", "Tessa", "Quarmby", "Volunteer secretary", "Northmoor Cycling Alliance"),
            "supplier": Person("Mr", "Rhys", "Bevington", "Account manager", "Kerbsight Ltd"),
            "press": Person("Ms", "Niamh", "Corrigan", "Media officer", home),
            "clerk": Person("Mrs", "Jean", "Oldershaw", "Minutes", home),
            "witness": Person("Mr", "Bernard", "Fullalove", "Member of the public", ""),
            "driver": Person("Mrs", "Sandra", "Eccleshill", "Member of the public", ""),
        },
    )


def _scotland() -> Cast:
    home, muir, firth, glen = (
        "Strathlorne Constabulary",
        "Braemuir Police",
        "Firth and Ardle Constabulary",
        "Kinvarra City Police",
    )
    council, fiscal = "Strathlorne Council", "Crown Office and Procurator Fiscal Service"
    return Cast(
        force=home,
        county="Strathlorne",
        council=council,
        prosecutors=fiscal,
        prosecutor_short="COPFS",
        board="Strathlorne Road Safety Board",
        headquarters="Constabulary Headquarters, Harbour Brae, Invercarse, SL2 9ZZ",
        supplier="Kerbsight Ltd",
        mail="strathlorne.police.example",
        phone="01632 960",
        plates=("UX71 KPN", "TJ23 OKL", "JU68 WDZ"),
        people={
            "acc": Person("ACC", "Fiona", "Kerrigan", "Assistant Chief Constable (Operations)", home),
            "chair": Person("Ch Supt", "Alasdair", "Menmuir", "Head of Roads Policing", home),
            "deputy": Person("Ch Insp", "Catriona", "Drummie", "Roads Policing", muir),
            "insp": Person("Insp", "Eilidh", "Baird", "Dashcam portal lead", home),
            "namesake": Person("PC", "Lewis", "Baird", "Camera office", home, "S4471"),
            "sgt": Person("Sgt", "Malcolm", "Tulloch", "Roads Policing", firth, "F1186"),
            "pc": Person("PC", "Zainab", "Chaudhry", "Traffic process unit", glen, "K2093"),
            "analyst": Person("Ms", "Morven", "Laidlaw", "Performance analyst", home),
            "manager": Person("Mr", "Gordon", "Pettigrew", "Camera office manager", home),
            "council": Person("Mrs", "Shona", "Abercairn", "Road safety manager", council),
            "lawyer": Person("Mr", "Hamish", "Corsair", "Procurator fiscal depute", fiscal),
            "cyclist": Person("Dr", "Isla", "Finnieston", "Volunteer secretary", "Strathlorne Wheelers"),
            "supplier": Person("Mr", "Rhys", "Bevington", "Account manager", "Kerbsight Ltd"),
            "press": Person("Ms", "Aoife", "Gallacher", "Media officer", home),
            "clerk": Person("Mrs", "Margaret", "Dalgety", "Minutes", home),
            "witness": Person("Mr", "Archibald", "Lennie", "Member of the public", ""),
            "driver": Person("Mrs", "Wilma", "Haddow", "Member of the public", ""),
        },
    )


CASTS = {"england": _england(), "scotland": _scotland()}
