"""What is tapped is at least 44 by 44 px on a phone: control and label together, links in running text left out."""

from checks.keyboard import PLACE
from visit import PHONE, Visit

SMALLEST = 44

TARGETS = """() => {
  const seen = node => node.checkVisibility({visibilityProperty: true, opacityProperty: true});
  // The place a tap reaches: the boxes of the control and of its labels, as one rectangle when they touch.
  const area = node => {
    const boxes = [node, ...(node.labels || [])].filter(seen).map(part => part.getBoundingClientRect())
      .filter(box => box.width > 1 && box.height > 1);
    if (!boxes.length) return null;
    const choice = node.type === 'radio' || node.type === 'checkbox';
    const used = choice ? boxes : boxes.slice(0, 1);
    const left = Math.min(...used.map(b => b.left)), right = Math.max(...used.map(b => b.right));
    const top = Math.min(...used.map(b => b.top)), bottom = Math.max(...used.map(b => b.bottom));
    return { width: right - left, height: bottom - top, left, top };
  };
  // A link inside a sentence keeps the line's height (WCAG 2.5.5, exception "inline").
  const inSentence = node => {
    if (node.tagName !== 'A' || getComputedStyle(node).display !== 'inline') return false;
    const block = node.closest('p, li, dd, dt, td, th, div, legend, label');
    if (!block) return false;
    const copy = block.cloneNode(true);
    copy.querySelectorAll('a').forEach(link => link.remove());
    return copy.textContent.trim().length > 0;
  };
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter(node => !node.disabled && seen(node) && !inSentence(node))
    .map(node => ({ place: (%s)(node), area: area(node) })).filter(item => item.area);
}"""


def check(visit: Visit) -> list[str]:
    with visit.viewport(**PHONE) as page:
        found = page.evaluate(TARGETS % PLACE)
    # Half a pixel is lost to rounding; a skip link is measured while it is hidden and therefore left out.
    return [
        f"{item['place']}: {item['area']['width']:.0f} × {item['area']['height']:.0f} px"
        for item in found
        if item["area"]["left"] > -500 and item["area"]["top"] > -500
        and min(item["area"]["width"], item["area"]["height"]) < SMALLEST - 0.5
    ]
