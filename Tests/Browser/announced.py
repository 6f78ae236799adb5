"""What Chromium's accessibility tree says of a page, in the form of `ward transcript --json`."""

import re

from visit import Visit

#: Containers that are entered and left.
CONTAINERS = {"banner", "navigation", "main", "contentinfo", "alert", "group", "radiogroup", "list", "table"}
#: What is met as one thing, whatever it is made of.
ITEMS = {"heading", "link", "button", "textbox", "radio", "checkbox", "combobox", "DisclosureTriangle", "term"}
#: What is not heard by itself: the words of a label are the name of its control, a bullet says nothing.
SILENT = {"InlineTextBox", "LabelText", "Legend", "ListMarker", "MenuListPopup"}
NAMES = {"DisclosureTriangle": "disclosure"}


def heard(visit: Visit) -> list[str]:
    """One line for each thing of the page, in the order of the tree."""
    nodes = visit.cdp.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    lines: list[str] = []
    _walk(nodes[0], by_id, lines)
    return _merged(lines)


def told(announcements: list[dict]) -> list[str]:
    """The same of a transcript."""
    lines = []
    for item in announcements:
        role = "button" if item["role"] == "fileChooser" else item["role"]
        if role == "text":
            lines.append("text " + item["name"])
        elif item["event"] == "leave":
            lines.append("end " + role)
        else:
            states = [f"level {item['level']}"] if "level" in item else []
            # Chromium tells the required state of text fields and of groups of radio buttons, of nothing else.
            if item.get("required") and role in ("textbox", "radiogroup"):
                states.append("required")
            if item.get("invalid"):
                states.append("invalid")
            if "checked" in item:
                states.append("checked" if item["checked"] else "not checked")
            lines.append(_line(role, item["name"], states, item.get("description", "")))
    return _merged(lines)


def _walk(node: dict, by_id: dict, lines: list[str]):
    role = _value(node, "role")
    if role in SILENT:
        return
    name, described = _value(node, "name"), _value(node, "description")
    if not node.get("ignored"):
        if role == "StaticText":
            lines.append("text " + name)
            return
        if role in ITEMS:
            lines.append(_line(NAMES.get(role, role), name, _states(node, role), described))
            return
    # A box that only holds the focus, or the fold of a text, has no name: nobody hears of it.
    enters = role in CONTAINERS and not node.get("ignored") and not (role == "group" and not name)
    if enters:
        lines.append(_line(role, name, _states(node, role), described))
    for child in node.get("childIds", []):
        if child in by_id:
            _walk(by_id[child], by_id, lines)
    if enters:
        lines.append("end " + role)


def _states(node: dict, role: str) -> list[str]:
    states = {item["name"]: item["value"].get("value") for item in node.get("properties", [])}
    said = [f"level {states['level']}"] if role == "heading" else []
    if states.get("required"):
        said.append("required")
    if str(states.get("invalid", "false")).lower() not in ("false", ""):
        said.append("invalid")
    if role in ("radio", "checkbox"):
        said.append("checked" if str(states.get("checked")).lower() == "true" else "not checked")
    return said


def _line(role: str, name: str, states: list[str], description: str) -> str:
    return " | ".join(filter(None, [role, _squeeze(name), " ".join(states), _squeeze(description)]))


def _merged(lines: list[str]) -> list[str]:
    """Texts that follow each other become one: a browser cuts them at line breaks and changes of language."""
    merged: list[str] = []
    for line in lines:
        if line.startswith("text "):
            text = _squeeze(line[5:])
            if not text:
                continue
            if merged and merged[-1].startswith("text "):
                merged[-1] += text
                continue
            line = "text " + text
        merged.append(line)
    return merged


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _value(node: dict, key: str) -> str:
    return str(node.get(key, {}).get("value") or "")
