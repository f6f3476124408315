"""What a web page holds without showing it: taken out of the page, to be told apart from its text."""

from __future__ import annotations

import re

from redaction.engine.archives import Element

_NOTHING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0*)?(?:;|$|!|\s)"
    r"|mso-hide\s*:\s*all|font-size\s*:\s*[01]?(?:\.\d*)?\s*(?:px|pt|em|rem|%|;|$|!))"
)
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)")
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color|-image)?\s*:")
_WHITE = re.compile(
    r"white|snow|#fff|#f{6}|#f{8}|transparent|rgba?\(\s*255[\s,]+255[\s,]+255.*\)|rgba\(.*[\s,/]0\s*\)"
)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_NO_TEXT = frozenset({"script", "style", "noscript", "title", "head"})


def take_hidden(root: Element) -> list[str]:
    """Remove every element of which nothing shows; their texts, in order."""
    rules = _hiding_rules(root)
    found: list[str] = []
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in _NO_TEXT or element.getparent() is None:
            continue
        if _is_hidden(element, rules) and root in (element, *element.iterancestors()):
            found.append(_words(element))
            element.drop_tree()
    return [words for words in found if words.strip()]


def _words(element: Element) -> str:
    values = (one.get("value") or "" for one in element.iter("input"))
    return " ".join((str(element.text_content()), *values))


def _is_hidden(element: Element, rules: list[tuple[str, frozenset[str]]]) -> bool:
    style = (element.get("style") or "").casefold()
    if element.get("hidden") is not None or (element.get("type") or "").casefold() == "hidden":
        return True
    return bool(_NOTHING.search(style)) or _is_white(element, style) or _is_ruled_out(element, rules)


def _is_white(element: Element, style: str) -> bool:
    """White letters, where nothing around them is said to have a colour of its own."""
    named = _COLOUR.search(style)
    colour = named[1].strip() if named else (element.get("color") or "").casefold().strip()
    return bool(_WHITE.fullmatch(colour)) and not any(
        one.get("bgcolor")
        or one.get("background")
        or one.get("class")
        or _BACKGROUND.search((one.get("style") or "").casefold())
        for one in (element, *element.iterancestors())
    )


def _hiding_rules(root: Element) -> list[tuple[str, frozenset[str]]]:
    """Selectors of one element (``p``, ``.note``, ``span#x``) to which a style sheet of the page gives no show."""
    found = []
    for sheet in root.iter("style"):
        text = re.sub(r"/\*.*?\*/", "", sheet.text or "", flags=re.DOTALL)
        for selectors, declarations in _RULE.findall(text):
            if _NOTHING.search(declarations.casefold()):
                # Of "div .note" the last part is what is hidden: rather too much is told apart than too little.
                last = (one.split()[-1] for one in selectors.split(",") if one.split())
                found += [
                    ((match[1] or "").casefold(), frozenset(re.findall(r"[.#][\w-]+", match[2])))
                    for one in last
                    if (match := _SIMPLE.fullmatch(one))
                ]
    return found


def _is_ruled_out(element: Element, rules: list[tuple[str, frozenset[str]]]) -> bool:
    if not rules:
        return False
    marks = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    return any(tag in ("", element.tag) and (tag or names) and names <= marks for tag, names in rules)
