"""The style sheets hold nothing that a browser drops in silence: no misspelt property, no impossible value."""

import re
from urllib.parse import unquote

from visit import Visit

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
#: A rule that holds declarations and no other rule.
_RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")
_DECLARATION = re.compile(r"""((?:[^;"'(]|"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\))+)""")


def check(visit: Visit) -> list[str]:
    sheets = visit.page.eval_on_selector_all(
        "link[rel~=stylesheet]", "links => links.map(link => new URL(link.href).pathname)")
    findings = []
    for sheet in sheets:
        file = visit.folder / unquote(sheet).lstrip("/")
        if not file.is_file():
            findings.append(f"{file.name}: is not there")
            continue
        declarations = _declarations(file.read_text(encoding="utf-8"))
        dropped = visit.page.evaluate(
            "pairs => pairs.filter(([name, value]) => !CSS.supports(name, value))", declarations)
        findings += [f"{file.name}: '{name}: {value}' is not understood" for name, value in dropped]
    return findings


def _declarations(css: str) -> list[list[str]]:
    found = {}
    for selector, body in _RULE.findall(_COMMENT.sub(" ", css)):
        # A printed page and a font face have descriptors, which `CSS.supports` does not know.
        if selector.strip().startswith(("@page", "@font-face", "@property")):
            continue
        for declaration in _DECLARATION.findall(body):
            name, colon, value = declaration.partition(":")
            name, value = name.strip(), value.replace("!important", "").strip()
            if declaration.strip() and not name.startswith("--"):
                found[name, value if colon else ""] = True
    return [list(pair) for pair in found]
