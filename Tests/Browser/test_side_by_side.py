"""The page on which other design systems were measured, made from a form file: seven questions, at rest, in error, and the review.

`Documentation/Side-by-side.md` says what came out beside GOV.UK Frontend and DADS. What it says of sizes is held here.
"""

import gzip
import re

import pytest

import checks
import sites
from visit import Visit

REST, WRONG, REVIEW = "ja/reader-empty.html", "ja/reader-error.html", "ja/review-filled.html"
PAGES = [REST, WRONG, REVIEW]
STYLE = "wardkit.css"
#: The most bytes that a file may have, as it is and compressed.
LIMITS = {
    REST: (9_000, 2_200), WRONG: (9_200, 2_400), REVIEW: (3_500, 1_400), STYLE: (15_000, 4_000),
    # The questions alone, without their reasons: as much as the page of DADS holds, and no more than it takes.
    "questions": (6_893, 1_307),
}

#: The checks behind the rows of the table. The others are no row of it.
ROWS = [name for name in checks.ALL if name not in ("announcements", "printing")]
#: The page in error holds every control of the page at rest, and more.
OF_LOOKS = ("focus", "obscured_focus", "forced_colors")

pytestmark = pytest.mark.xdist_group("side-by-side")


@pytest.fixture(scope="module")
def seven():
    """The preview of the form of seven questions."""
    if sites.missing():
        pytest.skip(sites.missing())
    return sites.seven_questions()


@pytest.fixture(scope="module")
def page(request, window, seven, site_origins):
    return Visit(window, seven.folder, request.param, site_origins(seven.folder))


def test_an_author_would_write_it_so(seven):
    run = sites.ward("check", str(seven.form))
    assert run.returncode == 0 and "指摘はありません" in run.stdout, run.stdout


@pytest.mark.parametrize(
    ("page", "name"), [(page, name) for page in PAGES for name in ROWS if page != REST or name not in OF_LOOKS],
    indirect=["page"], scope="module")
def test_no_row_of_the_table_has_a_finding(page, name):
    assert checks.ALL[name](page) == []


def test_the_pages_are_the_ones_that_are_compared(seven):
    rest, wrong, review = ((seven.folder / page).read_text(encoding="utf-8") for page in PAGES)
    # The name and its reading are asked together: six groups for seven questions.
    assert len(re.findall(r'class="field( invalid)?"', rest)) == 6 and rest.count("autocomplete=") >= 9
    assert "aria-invalid" not in rest and wrong.count('class="error"') == 5
    # The building may stay empty also where the address is missing.
    assert 'aria-invalid="true"' not in re.search(r'<input[^>]*-building"[^>]*>', wrong)[0]
    assert review.count("<dt>") == 6 and "答えていません" not in review


@pytest.mark.parametrize("file", LIMITS)
def test_pages_and_style_sheet_stay_small(seven, file):
    """An old telephone in a lift of the ward office: what is sent is what somebody waits for."""
    data = _bytes(seven, file)
    sizes = len(data), len(gzip.compress(data))
    print(f"{file}: {sizes[0]:,} ({sizes[1]:,})")
    assert all(size <= limit for size, limit in zip(sizes, LIMITS[file])), sizes
    # The page of the documentation says what is so: a figure that is off by more than 3 % has to be written anew.
    told = (sites.PACKAGE / "Documentation" / "Side-by-side.md").read_text(encoding="utf-8")
    said = re.search(rf"<!-- {re.escape(file)} --> ([\d,]+) \(([\d,]+)\)", told)
    assert said, f"Documentation/Side-by-side.md does not say how large {file} is"
    for size, figure in zip(sizes, said.groups()):
        assert abs(size - int(figure.replace(",", ""))) <= 0.03 * size, f"write {sizes[0]:,} ({sizes[1]:,}) for {file}"


def _bytes(seven, file: str) -> bytes:
    if file != "questions":
        return (seven.folder / file).read_bytes()
    html = (seven.folder / REST).read_text(encoding="utf-8")
    form = re.search("<form.*</form>", html, re.S)[0]
    return re.sub(r'<p class="purpose">.*?</p>\n', "", form).encode()


def test_no_page_needs_a_script(seven):
    for file in PAGES:
        assert "<script" not in (seven.folder / file).read_text(encoding="utf-8")
