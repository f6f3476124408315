"""Writes ``gold.jsonl`` from the templates: invented documents, each mention marked.

    python tests/corpus/make.py

A template holds ``{a:form}`` for a person in one of the ways a name is written, and ``{{LABEL|text}}`` for
other personal data (``{{LABEL?|text}}`` where a reviewer may decide either way). A first line that starts
with ``#`` names people; the others are drawn from the lists below, always the same way. No two documents share
a template: a rule that fails on one layout fails on all copies of it, and one copy tells as much.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent

FIRST = [
    "Alison",
    "Martin",
    "Priya",
    "Owen",
    "Fiona",
    "Tomasz",
    "Bernadette",
    "Gurpreet",
    "Dilys",
    "Callum",
    "Chukwuemeka",
    "Hazel",
    "Derek",
    "Yasmin",
    "Rhiannon",
    "Stuart",
    "Magdalena",
    "Neville",
    "Aisling",
    "Harjit",
    "Moira",
    "Desmond",
    "Katarzyna",
    "Leroy",
    "Winifred",
    "Ewan",
    "Shabnam",
    "Terence",
    "Lorna",
    "Anil",
    "Bronagh",
    "Clifford",
    "Ottoline",
    "Kwame",
    "Frances",
    "Roderick",
    "Sunita",
    "Graham",
    "Ffion",
    "Malachy",
    "Rose",
    "Przemysław",
    "Nnamdi",
    "Caoimhe",
    "Tegan",
    "Jaswinder",
    "Ruaridh",
    "Mark",
    "Grace",
    "Thanh",
]
LAST = (
    (
        "Attwater Blenkinsop Chaudhry Dunmore Everard Fairweather Gillespie Hartigan Iqbal Jankowski Kettleborough "
        "Llewelyn MacAskill Nwosu Ormerod Pemberley Quigley Rathbone Sandhu Thackray Underhill Vaitkus Wetherby Yeoman "
        "Zielinska Ashcroft-Lane Bhattacharya Coverley de\u00a0Souza Eastwell Farquharson Goswami Heseltine O'Hanlon "
        "Prendergast Tillotson Okonkwo Saltmarsh Wroe Brearley Marsh Price Nguyen Wójcik "
        "van\u00a0der\u00a0Merwe MacGillivray Adeyemi-Cole Bhogal Hope Ferreira\u00a0da\u00a0Silva"
    )
    .replace("\u00a0", "~")
    .split()
)

_MARK = re.compile(r"\{\{([A-Z_]+)(\?)?\|((?:[^{}]|\{\w+:\w+\})*)\}\}|\{(\w):(\w+)\}")


@dataclass(frozen=True)
class Invented:
    first: str
    last: str

    def form(self, form: str) -> str:
        plain = re.sub(r"[^a-z]", "", (self.first + self.last).casefold())
        tidy = self.last.replace("'", "").replace(" ", "")
        forms = {
            "full": f"{self.first} {self.last}",
            "sig": f"{self.first} {self.last}",
            "first": self.first,
            "sigf": self.first,
            "last": self.last,
            "tlast": f"Ms {self.last}",
            "ini": self.first[0] + self.last.split()[-1][0].upper(),
            "is": f"{self.first[0]} {self.last}",
            "caps": f"{self.first} {self.last}".upper(),
            "rev": f"{self.last}, {self.first}",
            "firsti": f"{self.first} {self.last[0].upper()}",
            "slip": f"{self.first} {_slip(self.last)}",
            "email": f"{self.first}.{tidy}@example.org".casefold(),
            "user": plain[:9],
            "licence": _licence(plain.upper()),
            "dots": f"{self.first[0]}.{self.last.split()[-1][0].upper()}.",
            "lastcaps": self.last.upper(),
            "lower": f"{self.first} {self.last}".lower(),
            "revi": f"{self.last}, {self.first[0]}.",
            "wrapped": f"{self.first}\n{self.last}",
        }
        return forms[form]


def _slip(name: str) -> str:
    """One letter dropped in the middle, as a tired typist does."""
    middle = len(name) // 2
    return name[:middle] + name[middle + 1 :]


def _licence(letters: str) -> str:
    return f"{letters[-5:]:9<5}905031{letters[0]}99AB"


def write(template: str, people: dict[str, Invented]) -> tuple[str, list[dict[str, object]]]:
    text: list[str] = []
    spans: list[dict[str, object]] = []
    length = last = 0
    for mark in _MARK.finditer(template):
        text.append(template[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        label, optional, said, slot, form = mark.groups()
        if label:
            said = re.sub(r"\{(\w):(\w+)\}", lambda inner: people[inner[1]].form(inner[2]), said)
            spans.append(_span(length, said, label, None, optional=bool(optional)))
        else:
            said = people[slot].form(form)
            start = length + (3 if form == "tlast" else 0)
            spans.append(_span(start, said[start - length :], _label(form), slot, optional=False))
        text.append(said)
        length += len(said)
    text.append(template[last:])
    return "".join(text), spans


def _span(start: int, said: str, label: str, entity: str | None, *, optional: bool) -> dict[str, object]:
    span: dict[str, object] = {"start": start, "end": start + len(said), "label": label}
    if entity:
        span["entity"] = entity
    if optional:
        span["optional"] = True
    return span


def _label(form: str) -> str:
    return {"ini": "INITIALS", "dots": "INITIALS", "sig": "SIGNATURE_NAME", "sigf": "SIGNATURE_NAME"}.get(
        form, "PERSON"
    )


def people_for(header: str, drawn: random.Random) -> dict[str, Invented]:
    """Two people of a document never share initials or a name, unless the template says so."""
    people: dict[str, Invented] = {}
    if header:
        for pair in header.lstrip("# ").split(";"):
            slot, _, name = pair.strip().partition("=")
            first, _, last = name.partition(" ")
            people[slot] = Invented(first, last)
    firsts, lasts = drawn.sample(FIRST, len(FIRST)), drawn.sample(LAST, len(LAST))
    taken = {person.form("ini") for person in people.values()}
    for slot in "abcdefghijk":
        while slot not in people:
            one = Invented(firsts.pop(), lasts.pop().replace("~", " "))
            if one.form("ini") not in taken:
                people[slot] = one
                taken.add(one.form("ini"))
            else:
                firsts.insert(0, one.first)
                lasts.insert(0, one.last.replace(" ", "~"))
    return people


def main() -> None:
    with (HERE / "gold.jsonl").open("w", encoding="utf-8") as gold:
        for path in sorted((HERE / "templates").glob("*.txt")):
            template = path.read_text(encoding="utf-8")
            header, _, body = template.partition("\n") if template.startswith("#") else ("", "", template)
            text, spans = write(body, people_for(header, random.Random(path.stem)))
            line = {"id": path.stem, "text": text, "spans": spans}
            gold.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
