"""What the browser tests share: Chromium, the fixture pages, and the preview sites of the forms."""

import contextlib
import functools
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import checks  # noqa: E402
import chromium as chromium_on_this_machine  # noqa: E402
import evidence  # noqa: E402
import sites  # noqa: E402
from visit import Visit, Window, served  # noqa: E402


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, without a window. Without one, tests that need it are skipped."""
    if not chromium_on_this_machine.path():
        pytest.skip("Chromium is missing")
    with chromium_on_this_machine.started() as browser:
        yield browser


@pytest.fixture(scope="session")
def window(chromium):
    """The window in which pages are opened, one after the other."""
    window = Window(chromium)
    yield window
    window.close()


@pytest.fixture(scope="session")
def fixture_pages():
    """The address of the fixture pages."""
    with served(HERE / "fixtures") as origin:
        yield origin


@pytest.fixture(scope="module")
def page_of_form(request, window, site_origins):
    """One page of a form's preview, opened once for all checks."""
    site, path = request.param
    return Visit(window, site, path, site_origins(site))


@pytest.fixture(scope="session")
def site_origins():
    """Gives the address at which a folder of pages is served, the same for all its pages."""
    with contextlib.ExitStack() as servers:
        yield functools.cache(lambda folder: servers.enter_context(served(folder)))


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        evidence.begin()


def pytest_sessionfinish(session):
    # The workers have ended when the one that started them comes to its end.
    if not hasattr(session.config, "workerinput"):
        evidence.finish()


def pytest_generate_tests(metafunc):
    if "page_of_form" not in metafunc.fixturenames:
        return
    reason = sites.missing()
    if reason:
        cases = [pytest.param("", None, id="none", marks=pytest.mark.skip(reason=reason))]
    else:
        # The group keeps a page with one worker, which opens it once and does everything with it.
        cases = [
            pytest.param(name, (site.folder, page), id=f"{site.folder.name}/{page}-{name}",
                         marks=pytest.mark.xdist_group(f"{site.folder.name}/{page}"))
            for site in sites.built() if not site.failure for page in site.pages for name in checks.due(page)
        ]
    metafunc.parametrize(("name", "page_of_form"), cases, indirect=["page_of_form"], scope="module")
