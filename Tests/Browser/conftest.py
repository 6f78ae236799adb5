"""What the browser tests share: Chromium, the fixture pages, and the preview sites of the forms."""

import os
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import checks  # noqa: E402
import sites  # noqa: E402
from visit import Visit, served  # noqa: E402


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, without a window. Without one, tests that need it are skipped."""
    path = os.environ.get("WARDKIT_CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not path:
        pytest.skip("Chromium is missing")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Root may not use the sandbox; pages under test are our own and have no script.
        arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=path, args=[*arguments, "--disable-dev-shm-usage", "--force-color-profile=srgb"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def fixture_pages():
    """The address of the fixture pages."""
    with served(HERE / "fixtures") as origin:
        yield origin


@pytest.fixture(scope="module")
def page_of_form(request, chromium):
    """One page of a form's preview, opened once for all checks."""
    site, path = request.param
    with served(site) as origin:
        visit = Visit(chromium, site, path, origin)
        yield visit
        visit.close()


def pytest_generate_tests(metafunc):
    if "page_of_form" in metafunc.fixturenames:
        reason = sites.missing()
        found = [pytest.param(None, None, id="none", marks=pytest.mark.skip(reason=reason))] if reason else [
            pytest.param((site.folder, page), name, id=f"{site.folder.name}/{page}-{name}")
            for site in sites.built() for page in site.pages for name in checks.ALL
        ]
        metafunc.parametrize("page_of_form,name", found, indirect=["page_of_form"], scope="module")
