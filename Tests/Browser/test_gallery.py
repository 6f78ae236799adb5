"""Every component in every state, alone on a page, and every part of a page: what people run into, and what they hear."""

import gzip
import shutil

import pytest

import checks
import sites
from visit import Visit

GALLERY = sites.OUTPUT.parent / ("gallery-" + sites.OUTPUT.name)
#: What depends on colours is looked at once; everything else on every example.
CHECKS = ("loads", "markup", "references", "axe", "names", "announcements", "targets", "reflow", "text_spacing")
#: Shapes that have a look of their own: their colours, focus and forced colours as well.
LOOKS = ("task-list", "steps", "pagination", "table", "breadcrumb", "phase-trial", "quick-exit", "counter-script", "consent-card",
         "tag-attention", "question-above", "question-invalid", "unavailable", "problem")


def _examples() -> list[str]:
    if not sites.missing():
        shutil.rmtree(GALLERY, ignore_errors=True)
        run = sites.ward("components", "--output", str(GALLERY))
        assert run.returncode == 0, run.stderr
    return sorted(file.stem for file in (GALLERY / "light" / "examples").glob("*.html"))


EXAMPLES = _examples()


@pytest.fixture(scope="module")
def example(request, window, site_origins):
    folder, name = request.param
    return Visit(window, GALLERY, f"{folder}/examples/{name}.html", site_origins(GALLERY))


def _on(folder, names):
    return pytest.mark.parametrize("example", [pytest.param((folder, name), id=f"{folder}/{name}") for name in names], indirect=True)


def test_there_is_a_gallery():
    assert sites.missing() or len(EXAMPLES) > 80


@_on("light", EXAMPLES)
def test_an_example_stands_up_to_every_check(example):
    findings = [f"{name}: {finding}" for name in CHECKS for finding in checks.ALL[name](example)
                # Alone on its page, a heading of level 3 follows one of level 1.
                if not (example.path.endswith("heading-subpart.html") and "heading-order" in finding)]
    assert not findings, "\n".join(findings)


@_on("light", [name for name in EXAMPLES if name in LOOKS])
def test_a_look_of_its_own_is_seen_with_the_keyboard_and_in_forced_colours(example):
    findings = [f"{name}: {finding}" for name in ("order", "focus", "forced_colors", "axe_phone", "printing")
                for finding in checks.ALL[name](example)
                # Always in view, wherever the page has been scrolled to: it has no place in what stands above what.
                if not (name == "order" and "このページをすぐ閉じる" in finding)
                # Where the person is, is heard on a screen and means nothing on paper.
                and not (name == "printing" and "手順のうち" in finding)]
    assert not findings, "\n".join(findings)


@_on("dark", [name for name in EXAMPLES if name in LOOKS])
def test_a_look_of_its_own_has_contrast_on_a_dark_ground(example):
    assert checks.ALL["axe"](example) == []


@pytest.mark.parametrize("page", ["index.html", "light/task-list.html", "dark/language-switch.html"])
def test_the_gallery_itself_can_be_used_with_a_finger_and_without_eyes(window, site_origins, page):
    visit = Visit(window, GALLERY, page, site_origins(GALLERY))
    findings = [f"{name}: {finding}" for name in ("markup", "references", "axe", "targets", "reflow") for finding in checks.ALL[name](visit)]
    assert not findings, "\n".join(findings)


def test_pages_and_style_sheet_are_small_for_old_telephones():
    """GOV.UK Frontend 6.3: 15.7 KB and 4.0 KB compressed for a page of seven questions, 14.9 KB for the style sheet."""
    page = (GALLERY / "light" / "examples" / "question.html").read_bytes()
    assert page.count(b"aria-required") + page.count(b"optional") >= 7
    assert len(page) <= 9_000 and len(gzip.compress(page)) <= 2_200, (len(page), len(gzip.compress(page)))
    style = (GALLERY / "wardkit.css").read_bytes()
    assert len(gzip.compress(style)) <= 8_000, len(gzip.compress(style))


@pytest.mark.parametrize("level", ["all", "grade4"])
def test_pages_with_furigana_stand_up_to_the_same(window, site_origins, tmp_path, level):
    """The question pages in error of one form, in each language that can bear furigana: names and descriptions without it."""
    form = sites.forms()[0]
    run = sites.ward("preview", str(form.relative_to(sites.PACKAGE)), "--output", str(tmp_path), "--ruby", level)
    assert run.returncode == 0, run.stderr
    origin = site_origins(tmp_path)
    for language in ("ja", "easy"):
        pages = sorted((tmp_path / language).glob("*-error.html"))[:4]
        assert pages
        for file in pages:
            visit = Visit(window, tmp_path, f"{language}/{file.name}", origin)
            findings = [f"{name}: {finding}" for name in ("markup", "references", "axe", "names", "targets", "reflow", "text_spacing")
                        for finding in checks.ALL[name](visit)]
            assert not findings, f"{language}/{file.name}\n" + "\n".join(findings)
        assert any("<ruby>" in file.read_text(encoding="utf-8") for file in pages) or language == "ja"
