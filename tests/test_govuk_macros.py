"""The macros that pages use render what the front-end package of the same release does, for all its own examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2
import pytest
from bs4 import BeautifulSoup, Comment, NavigableString, Tag

COMPONENTS = Path(__file__).resolve().parents[1] / "node_modules/govuk-frontend/dist/govuk/components"
FIXTURES = sorted(COMPONENTS.glob("*/fixtures.json"))
ENVIRONMENT = jinja2.Environment(
    autoescape=True,
    loader=jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")}),
    trim_blocks=True,
    lstrip_blocks=True,
)


def shape(node: Tag | BeautifulSoup) -> list[Any]:
    """A tree without white space: what a browser would make of it."""
    found: list[Any] = []
    for child in node.children:
        if isinstance(child, Tag):
            attributes = sorted(
                (name, " ".join(value) if isinstance(value, list) else " ".join(str(value).split()))
                for name, value in child.attrs.items()
            )
            found.append((child.name, attributes, shape(child)))
        elif isinstance(child, NavigableString) and not isinstance(child, Comment) and child.strip():
            found.append(" ".join(child.split()))
    return found


@pytest.mark.parametrize("path", FIXTURES, ids=[path.parent.name for path in FIXTURES])
def test_every_example_of_a_component_renders_alike(path: Path) -> None:
    name = path.parent.name
    macro = "govuk" + "".join(word.capitalize() for word in name.split("-"))
    template = ENVIRONMENT.from_string(
        f'{{% from "govuk_frontend_jinja/components/{name}/macro.html" import {macro} %}}{{{{ {macro}(params) }}}}'
    )
    fixtures = json.loads(path.read_text())["fixtures"]
    unlike = [
        fixture["name"]
        for fixture in fixtures
        if shape(BeautifulSoup(template.render(params=fixture["options"]), "html.parser"))
        != shape(BeautifulSoup(fixture["html"], "html.parser"))
    ]
    assert not unlike, f"{len(unlike)} of {len(fixtures)}: {unlike[:5]}"


def test_there_are_examples() -> None:
    assert len(FIXTURES) > 30
