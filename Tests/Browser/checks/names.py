"""What a screen reader is told about each control: name, required, invalid, description, group.

Read from Chromium's accessibility tree, and compared with what the page shows: a mark that is seen but not exposed, or an
error that is drawn but not told, is a finding.
"""

import re

from visit import Visit

CONTROL_ROLES = {
    "textbox", "searchbox", "spinbutton", "checkbox", "radio", "combobox", "listbox", "switch", "slider", "button",
    "link", "DisclosureTriangle", "Date", "DateTime", "InputTime", "menuitem", "tab",
}
FORM_CONTROLS = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]), select, textarea"

#: What the page shows about one control, as a person who sees it would gather it.
SHOWN = """(selector) => {
  const words = (node) => {
    if (!node) return '';
    const copy = node.cloneNode(true);
    copy.querySelectorAll('rt, rp, [aria-hidden=true]').forEach(part => part.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  return [...document.querySelectorAll(selector)].map((control, index) => {
    control.setAttribute('data-checked-control', index);
    const label = control.labels && control.labels[0];
    const sets = [];
    for (let set = control.closest('fieldset'); set; set = set.parentElement.closest('fieldset')) sets.push(set);
    const set = sets[0];
    const legend = set ? set.querySelector(':scope > legend') : null;
    const legends = sets.map(node => words(node.querySelector(':scope > legend'))).join(' ');
    const describedBy = (node) => (node ? (node.getAttribute('aria-describedby') || '') : '').split(/\\s+/).filter(Boolean);
    const isError = id => /error/i.test(id + ' ' + (document.getElementById(id)?.className || ''));
    const untold = sets.some(node => describedBy(node).some(isError)
      && node.getAttribute('aria-invalid') !== 'true' && !node.querySelector('[aria-invalid=true]'));
    const described = describedBy(control).concat(sets.flatMap(describedBy));
    const errors = described.filter(isError).map(id => words(document.getElementById(id))).filter(Boolean);
    const ownError = describedBy(control).some(isError);
    return {
      index, tag: control.tagName.toLowerCase(), type: control.type || '', id: control.id, name: control.name,
      label: words(label), legend: words(legend), legends, errors, ownError, untold,
      saysRequired: control.getAttribute('aria-required') === 'true',
      setIsRequired: sets.some(node => node.getAttribute('aria-required') === 'true'),
      setIsInvalid: sets.some(node => node.getAttribute('aria-invalid') === 'true'),
      ownDescriptions: describedBy(control).map(id => words(document.getElementById(id))),
      rubyInDescription: described.some(id => document.getElementById(id)?.querySelector('ruby')),
    };
  });
}"""

#: Words that mark a question which must be answered, in the languages the forms speak.
REQUIRED = re.compile(r"必須|かならず|\bRequired\b|\brequired\b|必填|필수")


def check(visit: Visit) -> list[str]:
    page, findings = visit.page, []
    shown = page.evaluate(SHOWN, FORM_CONTROLS)
    nodes = {node["backendDOMNodeId"]: node for node in visit.accessibility_tree() if "backendDOMNodeId" in node}
    for node in nodes.values():
        role, name = _value(node, "role"), _value(node, "name")
        if role in CONTROL_ROLES and not name.strip():
            findings.append(f"a {role} has no name")
    groups = _groups(shown)
    for control in shown:
        place = control["id"] or control["name"] or control["tag"]
        node = nodes.get(_backend_id(visit, control["index"]))
        if not control["name"]:
            findings.append(f"{place}: has no name attribute, so its answer is never sent")
        if node is None:
            findings.append(f"{place}: a control that is not in the accessibility tree")
            continue
        findings += [f"{place}: {finding}" for finding in _told(control, node, groups)]
    page.evaluate("""() => document.querySelectorAll('[data-checked-control]')
      .forEach(node => node.removeAttribute('data-checked-control'))""")
    return findings


def _told(control: dict, node: dict, groups: dict[str, int]) -> list[str]:
    findings = []
    name, description = _value(node, "name"), _value(node, "description")
    states = {item["name"]: item["value"].get("value") for item in node.get("properties", [])}
    choice = control["type"] in ("radio", "checkbox")
    if control["label"] and not _same(control["label"], name):
        findings.append(f"shows '{control['label']}' but is called '{name}'")
    if choice and groups.get(control["name"], 0) > 1 and not control["legend"]:
        findings.append("one of several choices, but in no group with a legend")
    # A set of checkboxes has no required state of its own: its legend says it, and is read with each of them. Nor has a
    # choice of files: its label says it. Chromium keeps the state of a menu to itself, so the attribute has to do.
    marked = control["label"] if control["type"] != "radio" else control["label"] + control["legends"]
    told_required = states.get("required") or control["setIsRequired"] or (
        control["tag"] == "select" and control["saysRequired"])
    if REQUIRED.search(marked) and control["type"] != "file" and not told_required:
        findings.append("is marked as required but not exposed as required")
    if states.get("required") and not REQUIRED.search(control["label"] + control["legends"]):
        findings.append("is exposed as required but no word says so")
    told_invalid = str(states.get("invalid", "false")).lower() not in ("false", "")
    if control["untold"] or control["ownError"] and not (told_invalid or control["setIsInvalid"]):
        findings.append("shows an error but is not exposed as invalid")
    if (told_invalid or control["setIsInvalid"]) and not control["errors"]:
        findings.append("is exposed as invalid but no error describes it")
    for text in control["ownDescriptions"]:
        if text and not _within(text, description):
            findings.append(f"'{text}' describes it on the page but is not exposed")
    if control["rubyInDescription"]:
        findings.append("ruby in a description is read twice")
    return findings


def _groups(shown: list[dict]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for control in shown:
        counts[control["name"]] = counts.get(control["name"], 0) + 1
    return counts


def _backend_id(visit: Visit, index: int) -> int:
    root = visit.cdp.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = visit.cdp.send("DOM.querySelector", {"nodeId": root, "selector": f"[data-checked-control='{index}']"})
    return visit.cdp.send("DOM.describeNode", {"nodeId": found["nodeId"]})["node"]["backendNodeId"]


def _value(node: dict, key: str) -> str:
    return str(node.get(key, {}).get("value") or "")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _same(shown: str, told: str) -> bool:
    return _squeeze(shown) in _squeeze(told)


def _within(text: str, description: str) -> bool:
    return _squeeze(text) in _squeeze(description)
