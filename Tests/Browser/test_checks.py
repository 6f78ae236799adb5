"""The checks themselves: they let good pages pass, and each is seen to fail on a page that is broken on purpose."""

import re
from pathlib import Path

import pytest

import checks
from visit import Visit

FIXTURES = Path(__file__).parent / "fixtures"
GOOD = sorted(file.name for file in (FIXTURES / "good").glob("*.html"))
BROKEN = sorted(file.name for file in (FIXTURES / "broken").glob("*.html"))


@pytest.fixture(scope="module")
def good_page(request, window, fixture_pages):
    return Visit(window, FIXTURES, f"good/{request.param}", fixture_pages)


@pytest.mark.parametrize("name", checks.ALL)
@pytest.mark.parametrize(
    "good_page", [pytest.param(file, marks=pytest.mark.xdist_group(file)) for file in GOOD], indirect=True, scope="module")
def test_a_good_page_passes(good_page, name):
    assert checks.ALL[name](good_page) == []


@pytest.mark.parametrize("file", BROKEN)
def test_a_broken_page_is_found(window, fixture_pages, file):
    name = file.split("-")[0]
    html = (FIXTURES / "broken" / file).read_text(encoding="utf-8")
    wanted = re.findall(r"<!-- finding: (.*?) -->", html)
    assert wanted, "the fixture does not say what should be found"
    findings = checks.ALL[name](Visit(window, FIXTURES, f"broken/{file}", fixture_pages))
    for text in wanted:
        assert any(text in finding for finding in findings), f"'{text}' not among {findings}"


def test_every_check_is_seen_to_fail():
    assert {file.split("-")[0] for file in BROKEN} == set(checks.ALL)
