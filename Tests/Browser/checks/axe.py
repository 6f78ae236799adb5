"""axe-core finds no violation of WCAG 2.0, 2.1, 2.2 A and AA nor of its best practices."""

import functools
from importlib.util import find_spec
from pathlib import Path

from visit import PHONE, Visit

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@functools.cache
def source() -> str:
    folder = next(iter(find_spec("axe_playwright_python").submodule_search_locations))
    return (Path(folder) / "axe.min.js").read_text(encoding="utf-8")


def violations(page, run_only: dict) -> list[str]:
    """Runs axe-core and gives one line per element it objects to."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(source())
    result = page.evaluate(
        "only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", run_only)
    assert result["passes"], "axe-core looked at nothing"
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: "
        + "; ".join(part["message"] for group in ("any", "all", "none") for part in node[group])
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def check(visit: Visit) -> list[str]:
    return violations(visit.page, {"type": "tag", "values": list(TAGS)})
