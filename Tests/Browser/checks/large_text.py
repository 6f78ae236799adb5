"""With letters twice as large (WCAG 1.4.4) no text is cut off and nothing has to be scrolled sideways on a desktop."""

from checks.reflow import WIDER
from checks.keyboard import PLACE
from checks.text_spacing import CLIPPED, CUT_BUTTONS
from visit import Visit

LARGE = "html { font-size: 200% !important }"


def check(visit: Visit) -> list[str]:
    findings = []
    with visit.viewport(1280, 1024) as page, visit.styled(LARGE):
        for script in (CLIPPED, CUT_BUTTONS, WIDER):
            findings += page.evaluate(script % PLACE)
        findings += [f"{place}: its letters stay small" for place in page.evaluate(FIXED % PLACE)]
    return findings


#: Text whose size does not follow the reader's: the same in px whatever the size of the page's letters.
FIXED = """() => {
  const words = [...document.body.querySelectorAll('*')].filter(node => node.checkVisibility()
    && [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()));
  const root = document.documentElement, sizes = words.map(node => parseFloat(getComputedStyle(node).fontSize));
  const large = parseFloat(getComputedStyle(root).fontSize);
  root.style.setProperty('font-size', large / 2 + 'px', 'important');
  const fixed = words.filter((node, index) => parseFloat(getComputedStyle(node).fontSize) > sizes[index] - 1);
  root.style.removeProperty('font-size');
  return fixed.map(%s);
}"""
