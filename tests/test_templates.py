"""Templates as text: every one compiles, uses nothing that its view does not pass, and obeys the policy on content."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from foi.core.http.pages import template_folder
from foi.core.http.words import init_app as add_filters

ROOT = Path(__file__).resolve().parents[1]
FOLDER = template_folder()
NAMES = sorted(
    str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.suffix in (".html", ".txt", ".xml")
)
PAGES = [name for name in NAMES if name.endswith(".html")]

# What every page may use: docs/components.md, "Everywhere" and "Set by some only".
EVERYWHERE = frozenset(
    {
        "authority",
        "current_user",
        "navigation",
        "surface",
        "is_demo",
        "demo_today",
        "home_url",
        "footer_links",
    }
    | {"asset", "vendor", "csp_nonce", "csrf_token", "url_for", "request", "get_flashed_messages"}
    | {"i_may", "Act", "public_url"}
)
SET_BY_SOME = frozenset(
    {
        "roles_in_words",
        "sign_out_url",
        "account_url",
        "search_url",
        "exit_url",
        "feedback_url",
        "cookie_choice",
        "cookie_saved",
    }
    | {"text_size", "theme_url", "form", "wide", "error_reference"}
)
LETTERS = frozenset({"letter", "letter_css", "reference"})
ERRORS = frozenset({"error"})


class _Environment(jinja2.Environment):
    def __init__(self) -> None:
        loader = jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader(FOLDER),
                jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")}),
            ]
        )
        super().__init__(loader=loader, autoescape=True)
        self.jinja_env = self
        add_filters(self)  # type: ignore[arg-type] # a Flask application has its environment under the same name
        self.filters["tojson"] = str


ENV = _Environment()
ALWAYS = EVERYWHERE | SET_BY_SOME | frozenset(ENV.globals)


@cache
def _tree(name: str) -> nodes.Template:
    return ENV.parse((FOLDER / name).read_text(encoding="utf-8"), name, name)


def _referred(name: str) -> Iterator[str]:
    """Templates of ours that this one extends or includes by a literal name."""
    found: list[nodes.Extends | nodes.Include] = [*_tree(name).find_all(nodes.Extends)]
    found += _tree(name).find_all(nodes.Include)
    for node in found:
        given = node.template
        if isinstance(given, nodes.Const) and given.value in NAMES:
            yield given.value


def _own_names(name: str) -> set[str]:
    """Names that the template itself sets, imports or defines."""
    tree = _tree(name)
    found = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    found |= {macro.name for macro in tree.find_all(nodes.Macro)}
    for node in tree.find_all(nodes.FromImport):
        found |= {macro if isinstance(macro, str) else macro[1] for macro in node.names}
    return found


@cache
def _needed(name: str) -> frozenset[str]:
    """Names that must come from outside for this template and all it extends or includes."""
    found = set(find_undeclared_variables(_tree(name)))
    for other in _referred(name):
        found |= _needed(other)
    return frozenset(found - _own_names(name))


def _signatures(name: str) -> dict[str, set[str]]:
    """Macros that a template offers, each with the arguments it takes."""
    return {macro.name: {arg.name for arg in macro.args} for macro in _tree(name).find_all(nodes.Macro)}


def _imports(name: str) -> Iterator[tuple[str, str, str]]:
    """(template, macro, name here) for each macro imported from a template of ours."""
    for node in _tree(name).find_all(nodes.FromImport):
        if isinstance(node.template, nodes.Const) and node.template.value in NAMES:
            for macro in node.names:
                original, here = (macro, macro) if isinstance(macro, str) else macro
                yield node.template.value, original, here


def _passed(call: ast.Call, dicts: dict[str, set[str]]) -> frozenset[str]:
    """Names that a call passes; "**" stands for what cannot be read here."""
    names: set[str] = set()
    for word in call.keywords:
        given = word.value.id if word.arg is None and isinstance(word.value, ast.Name) else ""
        names |= {word.arg} if word.arg else dicts.get(given, {"**"})
    return frozenset(names)


def _dicts(tree: ast.AST) -> dict[str, set[str]]:
    """Keys of each dict that is written out and given a name."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name):
                found[target.id] = {
                    str(key.value) for key in node.value.keys if isinstance(key, ast.Constant)
                }
    return found


def _rendered() -> Iterator[tuple[str, str, frozenset[str]]]:
    """(where, template, names passed) for each ``render_template`` with a literal name in our packages."""
    for package in ("foi", "redaction", "disclosure_log"):
        for path in sorted((ROOT / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
            for function in functions:
                for call in ast.walk(function):
                    if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") == "render_template"):
                        continue
                    if call.args and isinstance(call.args[0], ast.Constant):
                        where = f"{path.relative_to(ROOT)}:{call.lineno}"
                        yield where, str(call.args[0].value), _passed(call, _dicts(function))


@pytest.mark.parametrize("name", NAMES)
def test_compiles(name: str) -> None:
    ENV.compile(_tree(name), name, name)


@pytest.mark.parametrize("name", PAGES)
def test_imports_exist_and_are_used(name: str) -> None:
    used = {node.name for node in _tree(name).find_all(nodes.Name) if node.ctx == "load"}
    for source, macro, here in _imports(name):
        assert macro in _signatures(source), f"{source} has no macro {macro}"
        assert here in used, f"{macro} is imported from {source} and not used"


@pytest.mark.parametrize("name", PAGES)
def test_macros_are_called_with_arguments_they_take(name: str) -> None:
    takes = {here: _signatures(source)[macro] for source, macro, here in _imports(name)} | _signatures(name)
    for call in _tree(name).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in takes:
            unknown = {word.key for word in call.kwargs} - takes[call.node.name] - {"caller"}
            assert not unknown, f"line {call.lineno}: {call.node.name} takes no {unknown}"


def _shared() -> list[str]:
    return [name for name in NAMES if name.split("/")[0] in ("layout", "components", "errors")]


@pytest.mark.parametrize("name", _shared())
def test_layouts_components_and_error_pages_use_only_what_every_page_has(name: str) -> None:
    unknown = _needed(name) - ALWAYS - LETTERS - ERRORS
    assert not unknown, f"{sorted(unknown)}: see docs/components.md for what every page may use"


@pytest.mark.parametrize(
    ("where", "name", "passed"),
    [
        pytest.param(*one, id=f"{one[0]} {one[1]}")
        for one in sorted(set(_rendered()), key=lambda one: one[:2])
    ],
)
def test_views_pass_what_their_template_uses(where: str, name: str, passed: frozenset[str]) -> None:
    assert name in NAMES, f"{where}: there is no template {name}"
    assert "**" not in passed, f"{where}: pass the context by keyword, so that it can be checked"
    unknown = _needed(name) - ALWAYS - passed
    assert not unknown, f"{where}: {name} uses {sorted(unknown)}, which the view does not pass"


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_on_content_would_block_nothing(name: str) -> None:
    source = re.sub(r"\{#.*?#\}", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"<[^>]*\sstyle=", source), "an inline style"
    assert not re.search(r"<[^>]*\son[a-z]+=", source), "an inline event handler"
    assert "<style" not in source
    assert "javascript:" not in source
    for script in re.findall(r"<script\b[^>]*>", source):
        assert 'nonce="{{ csp_nonce() }}"' in script, f"no nonce: {script}"


# The public pages have no session and sign nobody in, so a forged post has nothing to borrow there.
WITHOUT_SESSION = ("disclosure_log/public/", "layout/_cookie_banner.html")


@pytest.mark.parametrize("name", [name for name in PAGES if not name.startswith(WITHOUT_SESSION)])
def test_forms_that_post_carry_the_token(name: str) -> None:
    source = (FOLDER / name).read_text(encoding="utf-8")
    for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", source, flags=re.DOTALL):
        assert "csrf_token" in form or "hidden_tag" in form, form.split("\n")[0]


def test_every_shared_name_and_macro_is_documented() -> None:
    docs = (ROOT / "docs" / "components.md").read_text(encoding="utf-8")
    macros = {macro for name in _shared() if name.startswith("components/") for macro in _signatures(name)}
    missing = {
        name for name in macros | SET_BY_SOME - {"form"} if not name.startswith("_") and name not in docs
    }
    assert not missing, f"docs/components.md does not mention {sorted(missing)}"


def test_the_page_for_faults_needs_nothing() -> None:
    words = jinja2.Environment(autoescape=True).from_string((FOLDER / "errors/500.html").read_text()).render()
    assert "<h1>Sorry, something failed</h1>" in words


def test_our_names_of_the_vendors_typeface_stay_out() -> None:
    """GDS Transport is licensed for gov.uk alone, and its files are not there: no rule of ours may name it."""
    for sheet in (ROOT / "foi" / "web" / "static").glob("*.css"):
        assert "GDS" not in sheet.read_text(encoding="utf-8")
