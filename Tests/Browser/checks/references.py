"""Ids are unique, and whatever points at an id, a page or a file points at something."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from visit import Visit

#: Attributes that hold one or more ids.
ID_REFERENCES = (
    "for", "headers", "form", "list", "popovertarget", "aria-labelledby", "aria-describedby", "aria-details",
    "aria-controls", "aria-owns", "aria-flowto", "aria-activedescendant", "aria-errormessage",
)
#: Attributes that hold an address.
ADDRESSES = ("href", "src", "action", "formaction")


class Attributes(HTMLParser):
    """Collects every start tag of a page with its line."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[int, str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((self.getpos()[0], tag, {name: value or "" for name, value in attributes}))

    handle_startendtag = handle_starttag


def check(visit: Visit) -> list[str]:
    tags = Attributes(visit.html).tags
    ids = Counter(attributes["id"] for _, _, attributes in tags if "id" in attributes)
    findings = [f"id '{name}' is used {times} times" for name, times in ids.items() if times > 1]
    for line, tag, attributes in tags:
        for name in ID_REFERENCES:
            for target in attributes.get(name, "").split():
                if target not in ids:
                    findings.append(f"line {line}: {name}='{target}' on <{tag}> points at nothing")
        for name in ADDRESSES:
            findings += _address(visit, ids, line, tag, name, attributes)
    return findings


def _address(visit: Visit, ids, line: int, tag: str, name: str, attributes: dict[str, str]) -> list[str]:
    if name not in attributes:
        return []
    parts = urlsplit(attributes[name])
    if parts.scheme or parts.netloc:
        # A link may lead out of the site; what a page is made of may not come from elsewhere.
        outside = parts.scheme in ("http", "https", "") and not (tag == "a" and name == "href")
        return [f"line {line}: <{tag} {name}> loads '{attributes[name]}' from elsewhere"] if outside else []
    if not parts.path:
        target = unquote(parts.fragment)
        if target and target not in ids:
            return [f"line {line}: the link '#{target}' points at nothing"]
        return []
    if parts.path.startswith("/"):
        return [f"line {line}: <{tag} {name}='{attributes[name]}'> leads nowhere when the page is opened from a file"]
    file = (visit.file.parent / unquote(parts.path)).resolve()
    if file.is_dir():
        file = file / "index.html"
    if not file.is_file():
        return [f"line {line}: <{tag} {name}='{attributes[name]}'> leads to no file"]
    target = unquote(parts.fragment)
    if target and file.suffix == ".html":
        there = {a.get("id") for _, _, a in Attributes(file.read_text(encoding="utf-8")).tags}
        if target not in there:
            return [f"line {line}: '{attributes[name]}' has no such place"]
    return []
