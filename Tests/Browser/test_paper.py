"""Forms on paper: as few sheets as legible writing allows, nothing missing, and legible when copied in black and white."""

import io
import json
import re
import unicodedata

import pytest
from pypdf import PdfReader

import sites

#: The most sheets a blank form may have in each language, and a form with answers. More is a loss for whoever prints a
#: thousand of them.
MOST_SHEETS = {
    "child-allowance-claim": {"ja": 8, "easy": 9, "en": 10, "filled": 5},
    "resident-record-copy": {"ja": 3, "easy": 4, "en": 4, "filled": 3},
}
ANY_FORM = {"ja": 15, "easy": 15, "en": 15, "filled": 10}

LANGUAGES = ["ja", "easy", "en"]


@pytest.fixture(scope="module")
def paper(chromium):
    """A page that prints what `ward paper` writes."""
    context = chromium.new_context()
    page = context.new_page()

    def write(form, *options):
        file = sites.OUTPUT / "paper.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        run = sites.ward("paper", str(form.relative_to(sites.PACKAGE)), "--output", str(file), *options)
        assert run.returncode == 0, run.stderr
        page.goto(file.as_uri())
        return page

    yield write
    context.close()


def _forms():
    return [pytest.param(form, id=form.name) for form in sites.forms()]


def _sheets(page) -> list[str]:
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    for sheet in pdf.pages:
        # A4, in points.
        assert abs(float(sheet.mediabox.width) - 595) < 2 and abs(float(sheet.mediabox.height) - 842) < 2
    return [_letters(sheet.extract_text()) for sheet in pdf.pages]


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _twins(page, text: str) -> dict[int, str]:
    """What the characters of a text come back as from a PDF: some share their glyph with another one."""
    language = page.get_attribute("html", "lang")
    other = page.context.new_page()
    unseen = sorted({c for c in text if not c.isascii()})
    other.set_content(
        f"<html lang={language}><body style='font-family:Noto Sans JP,Noto Sans CJK JP,sans-serif'>"
        + "".join(f"<p>&lt;{i}&gt;{c}&lt;/{i}&gt;</p><p style='font-weight:700'>&lt;b{i}&gt;{c}&lt;/b{i}&gt;</p>" for i, c in enumerate(unseen)))
    printed = _letters("".join(p.extract_text() for p in PdfReader(io.BytesIO(other.pdf())).pages))
    other.close()
    back = dict(re.findall(r"<(b?\d+)>(.)</\1>", printed))
    twins = {}
    for i, c in enumerate(unseen):
        for key in (str(i), f"b{i}"):
            if back.get(key, c) != c:
                twins[ord(back[key])] = c
    return twins


def _check(page, code: str, most: int):
    sheets = _sheets(page)
    assert len(sheets) <= most, f"{len(sheets)} sheets"
    for number, sheet in enumerate(sheets, 1):
        assert _letters(code) in sheet, f"the code is not on sheet {number}"
        assert f"{number}/{len(sheets)}" in sheet, f"sheet {number} does not say its number"
        # A sheet that holds next to nothing was torn off for no reason; the last one ends where the form does.
        assert len(sheet) > 120 or number == len(sheets), f"sheet {number} is nearly empty: {sheet}"
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('h1,h2,h3,p,li,dt,dd,.box')].filter(n => n.checkVisibility())
                 .flatMap(n => [...n.childNodes].filter(c => c.nodeType === 3 || c.nodeName === 'SPAN')
                                .map(c => c.textContent))""")
    wanted = [t for t in dict.fromkeys(map(_letters, wanted)) if t]
    twins = _twins(page, "".join(wanted))
    printed = "".join(sheets).translate(twins)
    missing = [text for text in wanted if text.translate(twins) not in printed]
    # A line that goes on over the end of a sheet is not in one piece.
    assert not missing, missing[:10]


@pytest.mark.parametrize("form", _forms())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_form_has_few_sheets_with_its_code_and_every_question(paper, form, language):
    page = paper(form, "--language", language)
    source = json.loads((form / "form.json").read_text(encoding="utf-8"))
    _check(page, f"{source['id']} {source['version']}", MOST_SHEETS.get(form.name, ANY_FORM)[language])


@pytest.mark.parametrize("form", _forms())
def test_a_form_with_answers_has_every_answer(paper, form):
    source = json.loads((form / "form.json").read_text(encoding="utf-8"))
    for answers in sorted((form / "answers").glob("*.json")):
        page = paper(form, "--answers", str(answers.relative_to(sites.PACKAGE)))
        _check(page, f"{source['id']} {source['version']}", MOST_SHEETS.get(form.name, ANY_FORM)["filled"])


@pytest.mark.parametrize("form", _forms())
def test_a_copy_in_black_and_white_is_as_legible_as_the_print(paper, form):
    page = paper(form)
    colours = page.evaluate(
        """() => { const found = new Set(); for (const node of document.querySelectorAll('body, body *')) {
             const style = getComputedStyle(node);
             for (const name of ['color', 'borderTopColor', 'borderLeftColor', 'borderBottomColor']) found.add(style[name]);
             if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') found.add('ground ' + style.backgroundColor);
             if (style.backgroundImage !== 'none' || style.boxShadow !== 'none' || style.opacity !== '1') found.add('effect');
           } return [...found]; }""")
    assert set(colours) <= {"rgb(0, 0, 0)", "ground rgb(255, 255, 255)"}, colours


@pytest.mark.parametrize("form", _forms())
def test_no_question_is_cut_by_the_end_of_a_sheet_and_boxes_can_be_written_in(paper, form):
    page = paper(form)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    low = page.evaluate("() => [...document.querySelectorAll('.box')].filter(b => b.offsetHeight < 8.5 * 96 / 25.4).length")
    assert low == 0, "a box too low to write in"
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.box, .row, .ticks, .eras')].filter(b => b.scrollWidth > b.clientWidth + 1
                 || b.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right + 1).length""")
    assert wide == 0, "something runs over the edge of the sheet"
    page.emulate_media(media="screen")
