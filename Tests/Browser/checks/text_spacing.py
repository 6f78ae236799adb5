"""With the spacing some people need to read (WCAG 1.4.12) no text is cut off, on a phone and on a desktop."""

from checks.keyboard import PLACE
from visit import DESKTOP, Visit

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

CLIPPED = """() => [...document.body.querySelectorAll('*')].filter(node => {
  if (!node.textContent.trim() || !node.checkVisibility() || /^(textarea|select|option)$/i.test(node.tagName)) return false;
  const style = getComputedStyle(node), box = node.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1 || style.display === 'inline') return false;  // text for screen readers only
  const cut = value => value === 'hidden' || value === 'clip';
  return (cut(style.overflowX) && node.scrollWidth > node.clientWidth + 1)
      || (cut(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
}).map(node => (%s)(node) + ' cuts its text off')"""

CUT_BUTTONS = """() => [...document.querySelectorAll('button, input[type=submit]')].filter(node =>
  node.checkVisibility() && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1))
  .map(node => (%s)(node) + ' is smaller than its text')"""


def check(visit: Visit) -> list[str]:
    findings = []
    for width, height in ((320, 640), (DESKTOP["width"], DESKTOP["height"])):
        with visit.viewport(width, height) as page, visit.styled(SPACING):
            for script in (CLIPPED, CUT_BUTTONS):
                findings += [f"at {width} px: {finding}" for finding in page.evaluate(script % PLACE)]
    return findings
