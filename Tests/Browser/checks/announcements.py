"""What `ward transcript` says of a page is what Chromium's accessibility tree says: names, roles, states, descriptions."""

import difflib
import functools
import json
from pathlib import Path

import announced
import sites
from visit import Visit


@functools.cache
def _transcripts(form: str) -> dict[str, list[dict]]:
    """The announcements of every page of a form, by the file of the preview."""
    pages = {}
    folder = sites.PACKAGE / "FormSpecs" / form
    languages = {file.parent.name for file in (sites.OUTPUT / form).glob("*/*.html")}
    for language in sorted(languages):
        run = sites.ward("transcript", str(folder.relative_to(sites.PACKAGE)), "--language", language, "--json")
        assert run.returncode == 0, run.stderr
        pages |= {page["file"]: page["announcements"] for page in json.loads(run.stdout)["pages"]}
    return pages


def _told(visit: Visit) -> list[dict] | None:
    beside = visit.file.with_suffix(".announcements.json")
    if beside.exists():
        return json.loads(Path(beside).read_text(encoding="utf-8"))
    return _transcripts(visit.folder.name).get(visit.path) if visit.folder.parent == sites.OUTPUT else None


def check(visit: Visit) -> list[str]:
    told = _told(visit)
    if told is None:
        # The index of a preview, or a fixture of another check, is no page of a form and has no transcript.
        is_page = visit.folder.parent == sites.OUTPUT and "/" in visit.path
        return ["the transcript does not know the page"] if is_page else []
    lines = difflib.unified_diff(announced.told(told), announced.heard(visit), "transcript", "browser", n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
