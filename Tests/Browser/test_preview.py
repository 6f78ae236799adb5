"""A designer can use the preview itself: opened from a file, without a server; only the width is kept by a script."""

import json
import re
from urllib.parse import unquote

import pytest

import checks
import sites
from checks import markup
from visit import Visit, served

FORM = "resident-record-copy"
#: What the index and the views stand up to. Frames need another policy than pages have, so they are opened from files.
CHECKS = ("axe", "axe_phone", "names", "references", "targets", "reflow", "large_text", "text_spacing")
#: In a view the Tab key goes on into the screen, whose stops are looked at where it stands alone.
INDEX_CHECKS = ("obscured_focus", "focus", "forced_colors")
#: Furigana makes lines higher and texts longer.
RUBY_CHECKS = ("loads", "axe", "names", "references", "targets", "reflow", "large_text", "text_spacing")


@pytest.fixture(scope="module")
def preview():
    """The whole preview of a form, with every level of furigana."""
    if not (sites.PACKAGE / ".build" / "debug" / "ward").exists():
        pytest.skip("ward is not built")
    folder = sites.OUTPUT.parent / (sites.OUTPUT.name + "-preview")
    run = sites.ward("preview", f"FormSpecs/{FORM}", "--output", str(folder))
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def pages(folder, **wanted):
    listed = json.loads((folder / "pages.json").read_text(encoding="utf-8"))["pages"]
    return [page["file"] for page in listed if all(page[key] == value for key, value in wanted.items())]


@pytest.mark.xdist_group("preview")
@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("path", [
    "index.html", "index-en.html", "view/ja/applicant-error.html", "view/en/review-filled.html"])
def test_index_and_views_can_be_used_by_anyone(window, preview, path, name):
    assert (preview / path).is_file()
    assert checks.ALL[name](Visit(window, preview, path, preview.as_uri())) == []


@pytest.mark.xdist_group("preview")
@pytest.mark.parametrize("name", INDEX_CHECKS)
def test_a_keyboard_is_enough_for_the_index(window, preview, name):
    assert checks.ALL[name](Visit(window, preview, "index.html", preview.as_uri())) == []


@pytest.mark.xdist_group("preview")
def test_the_markup_of_index_and_views_is_right(preview):
    found = markup.messages((preview / "view").resolve()) | {
        file: said for file, said in markup.messages(preview.resolve()).items() if file.name.startswith("index")}
    assert not found


@pytest.mark.xdist_group("preview")
def test_every_link_of_the_site_leads_to_a_file(preview):
    files = sorted(preview.rglob("*.html"))
    assert len(files) > 200
    for file in files:
        for address in re.findall(r'(?:href|src|action)="([^"#]+)', file.read_text(encoding="utf-8")):
            assert (file.parent / unquote(address)).is_file(), f"{file.relative_to(preview)}: {address}"


@pytest.mark.xdist_group("preview")
@pytest.mark.parametrize("name", RUBY_CHECKS)
@pytest.mark.parametrize("path", ["ruby-all/ja/relation-error.html", "ruby-all/ja/record-wrong.html"])
def test_pages_with_furigana_stand_up_to_the_same(window, preview, path, name):
    with served(preview) as origin:
        visit = Visit(window, preview, path, origin)
        assert "<ruby>" in visit.html
        assert checks.ALL[name](visit) == []


@pytest.mark.xdist_group("preview")
def test_a_designer_sees_the_screen_at_the_width_of_a_phone_without_scripts(window, preview):
    page = window.page_without_scripts
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto((preview / "view/ja/applicant-error.html").as_uri())
    frame = page.locator("iframe")
    wide = frame.bounding_box()["width"]
    for name, width in (("phone", 375), ("small", 320), ("tablet", 768)):
        page.locator(f"#width-{name}").check()
        assert frame.bounding_box()["width"] == width
    page.locator("#width-full").check()
    assert frame.bounding_box()["width"] == wide > 768


@pytest.mark.xdist_group("preview")
def test_a_designer_keeps_the_width_from_view_to_view(window, preview):
    page = window.spare_page
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto((preview / "view/ja/applicant-error.html").as_uri())
    page.locator("#width-phone").check()
    for name in ("記入前", "すべて", "次のページ"):
        page.get_by_role("link", name=name, exact=True).click()
        page.wait_for_load_state()
        assert page.locator("iframe").bounding_box()["width"] == 375, name
    page.locator("#width-full").check()
    page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.xdist_group("preview")
def test_language_state_and_furigana_lead_to_the_same_page(window, preview):
    page = window.page_without_scripts
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto((preview / "view/ja/applicant-error.html").as_uri())
    page.get_by_role("link", name="すべて", exact=True).click()
    page.wait_for_url("**/view/ruby-all/ja/applicant-error.html")
    assert page.frame(name="screen").url.endswith("/frame/ruby-all/ja/applicant-error.html")
    page.get_by_role("link", name="やさしい日本語", exact=True).first.click()
    page.wait_for_url("**/view/ruby-all/easy/applicant-error.html")
    page.get_by_role("link", name="English", exact=True).first.click()
    page.wait_for_url("**/view/en/applicant-error.html")
    page.get_by_role("link", name="記入前", exact=True).click()
    page.wait_for_url("**/view/en/applicant-empty.html")
    # Inside a page too: with furigana to another language and back.
    page.goto((preview / "ruby-grade3/ja/applicant-error.html").as_uri())
    page.get_by_role("link", name="やさしい日本語").click()
    page.wait_for_url("**/ruby-grade3/easy/applicant-error.html")
    page.get_by_role("link", name="ふりがなを けす").click()
    page.wait_for_url("**/easy/applicant-error.html")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/applicant-error.html")
    page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.xdist_group("preview")
def test_ways_inside_the_screen_take_what_is_said_of_it_along(window, preview):
    page = window.page_without_scripts
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.goto((preview / "view/ruby-all/ja/applicant-error.html").as_uri())
    screen = page.frame_locator("iframe")
    # A link of the error summary stays in the screen and finds its question.
    screen.locator("#page-errors a").first.click()
    assert page.url.endswith("/view/ruby-all/ja/applicant-error.html")
    screen.get_by_role("link", name="English").click()
    page.wait_for_url("**/view/en/applicant-error.html")
    screen.get_by_role("link", name="Back").click()
    page.wait_for_url(lambda url: "/view/en/" in url and "applicant" not in url)
    page.goto((preview / "view/ja/applicant-filled.html").as_uri())
    screen.locator("main .actions button").first.click()
    page.wait_for_url(lambda url: "/view/ja/" in url and "applicant" not in url)
    assert page.locator(".beside li").count() > 3
    page.set_viewport_size({"width": 1280, "height": 900})


def test_every_page_is_there_in_every_level(preview):
    levels = ["none", *(f"grade{grade}" for grade in range(6, 0, -1)), "all"]
    for language in ("ja", "easy"):
        counts = {level: len(pages(preview, language=language, ruby=level)) for level in levels}
        assert len(set(counts.values())) == 1 and counts["none"] > 20, counts
    assert pages(preview, language="en", ruby="all") == []
