"""The conformance reports themselves are pages that anyone can read."""

import pytest

import checks
import sites
from visit import Visit

FORM = "resident-record-copy"
PAGES = ["index.html", *(f"{FORM}/{kind}.{language}.html" for kind in ("result", "evidence") for language in ("ja", "en"))]
#: Every check; the pages are no pages of a form and have no transcript.
CHECKS = [name for name in checks.ALL if name != "announcements"]


@pytest.fixture(scope="module")
def reports():
    """The reports of a form."""
    if not (sites.PACKAGE / ".build" / "debug" / "ward").exists():
        pytest.skip("ward is not built")
    folder = sites.OUTPUT.parent / (sites.OUTPUT.name + "-conformance")
    run = sites.ward("conformance", f"FormSpecs/{FORM}", "--output", str(folder))
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


@pytest.fixture(scope="module")
def page_of_report(request, window, reports, site_origins):
    return Visit(window, reports, request.param, site_origins(reports))


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize(
    "page_of_report", [pytest.param(page, marks=pytest.mark.xdist_group("conformance")) for page in PAGES],
    indirect=True, scope="module")
def test_page(page_of_report, name):
    assert checks.ALL[name](page_of_report) == []
