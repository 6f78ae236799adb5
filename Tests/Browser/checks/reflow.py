"""At 320 px, which is also 400 % on a desktop, and with letters twice as large nothing has to be scrolled sideways."""

from checks.keyboard import PLACE
from visit import Visit

#: What sticks out to the right, or how wide the page is when nothing in particular does.
WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
  // A table may scroll inside its own region (WCAG 1.4.10 leaves out what needs two dimensions).
  const out = [...document.body.querySelectorAll('*')].filter(node => node.getBoundingClientRect().right > width + 0.5)
    .map(node => (%s)(node) + ' reaches ' + Math.round(node.getBoundingClientRect().right) + ' px');
  return out.length ? out.slice(0, 5) : ['the page is ' + document.documentElement.scrollWidth + ' px wide'];
}"""


def check(visit: Visit) -> list[str]:
    findings = []
    with visit.viewport(320, 640) as page:
        findings += [f"at 320 px: {finding}" for finding in page.evaluate(WIDER % PLACE)]
        with visit.styled("html { font-size: 200% !important }"):
            findings += [f"at 320 px with large text: {finding}" for finding in page.evaluate(WIDER % PLACE)]
    return findings
