"""Printed, the page still holds what it says: headings, questions, hints, errors and what was answered."""

import io
import re
import unicodedata

from pypdf import PdfReader

from visit import Visit

#: The texts that belong on paper. Navigation and buttons may stay on the screen.
TEXTS = """() => {
  const plain = node => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll('rt, rp, input, select, textarea, button, [aria-hidden=true] + .unseen').forEach(part => part.remove());
    return copy.textContent;
  };
  const main = document.querySelector('main') || document.body;
  const hidden = node => node.closest('[aria-hidden=true], nav, [hidden]') || !node.checkVisibility();
  const texts = [...main.querySelectorAll('h1, h2, h3, label, legend, dt, dd, p')]
    .filter(node => !hidden(node) && !node.closest('details:not([open])') && !node.querySelector('a, button'))
    .map(plain);
  for (const control of main.querySelectorAll('input, textarea, select')) {
    if (hidden(control)) continue;
    if (control.tagName === 'SELECT') texts.push(control.selectedOptions[0]?.textContent || '');
    else if (!['hidden', 'radio', 'checkbox', 'submit', 'button', 'file', 'password'].includes(control.type))
      texts.push(control.value);
  }
  return texts;
}"""


def check(visit: Visit) -> list[str]:
    wanted = [text for text in dict.fromkeys(map(_letters, visit.page.evaluate(TEXTS))) if text]
    printed = _printed(visit.page)
    twins = _twins(visit, "".join(wanted))
    return [f"not on paper: {text[:60]}" for text in wanted if text.translate(twins) not in printed.translate(twins)]


def _printed(page) -> str:
    """The letters on the printed page."""
    document = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return _letters("".join(sheet.extract_text() for sheet in document.pages))


def _letters(text: str) -> str:
    """The letters alone: a PDF breaks lines where it likes."""
    return re.sub(r"[\s\u200b\u00ad]+", "", unicodedata.normalize("NFKC", text))


#: What a character comes back as from a PDF, for each language of a page: fonts differ by language.
_SEEN: dict[str, dict[str, str]] = {}


def _twins(visit: Visit, text: str) -> dict[int, str]:
    """What the characters of a text come back as.

    A PDF holds glyphs, not characters. Where a font draws two characters with one glyph, as Noto does for 長 and the
    radical ⻑ or for ・ and ‧, a reader of the PDF cannot tell which was meant, and may be given the other one. So each
    character is printed alone, in the page's own style sheet and language, and read back. A character that comes back as
    nothing or as several stands for itself: it is found on paper or it is missing.
    """
    language = visit.page.locator("html").get_attribute("lang") or ""
    seen = _SEEN.setdefault(language, {})
    unseen = sorted({c for c in text if not c.isascii()} - seen.keys())
    if unseen:
        page = visit.window.spare_page
        page.goto(visit.url, wait_until="load")
        page.evaluate(_ONE_BY_ONE, unseen)
        back = dict(re.findall(r"<(\d+)>(.)</\1>", _printed(page)))
        seen.update((c, back.get(str(index), c)) for index, c in enumerate(unseen))
    return {ord(c): twin for c, twin in seen.items() if twin != c}


#: Replaces a page by a list of characters, each between marks of its own.
_ONE_BY_ONE = """characters => {
  document.body.replaceChildren(...characters.map((character, index) => {
    const line = document.createElement('p');
    line.textContent = '<' + index + '>' + character + '</' + index + '>';
    return line;
  }));
}"""
