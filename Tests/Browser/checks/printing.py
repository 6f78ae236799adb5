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
    document = PdfReader(io.BytesIO(visit.page.pdf(format="A4")))
    printed = _letters("".join(page.extract_text() for page in document.pages))
    return [f"not on paper: {text[:60]}" for text in wanted if text not in printed]


def _letters(text: str) -> str:
    """The letters alone: a PDF breaks lines where it likes and stores some kanji as radicals."""
    text = unicodedata.normalize("NFKC", text).translate(_RADICALS)
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


#: Radicals that PDF writers put for kanji, and the old forms that normalisation makes of some of them.
_RADICALS = {ord(pair[0]): pair[1] for pair in (
    "⻑長 ⻘青 ⻄西 ⻁虎 ⻤鬼 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀 ⻨麦 ⻢馬 ⻣骨 ⻅見 ⻆角 ⻉貝 ⻋車 ⻌辶 ⻔門 ⻗雨 ⻚頁 ⻛風 ⻜飛 ⻝食 ⻞食 ⺟母 ⺠民 "
    "戶戸 靑青 黑黒 黃黄 齒歯 麥麦 龜亀 內内 户戸"
).split()}
