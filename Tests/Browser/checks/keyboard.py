"""Going through a page with the Tab key (used by the checks of order and focus)."""

from dataclasses import dataclass

from visit import Visit

#: The stops the page should have, in reading order: a group of radio buttons is one stop.
EXPECTED = """() => {
  const stops = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]')]
    .filter(node => !node.disabled && node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))
    .filter(node => {
      if (node.type !== 'radio' || !node.name) return true;
      const group = [...document.getElementsByName(node.name)]
        .filter(other => other.type === 'radio' && other.form === node.form && !other.disabled);
      return (group.find(other => other.checked) || group[0]) === node;
    });
  return stops.map((node, index) => { node.setAttribute('data-stop', index); return (%s)(node); });
}"""

#: How a stop is named in a finding.
PLACE = """node => node.id ? '#' + node.id
  : node.name ? node.tagName.toLowerCase() + '[name=' + node.name + ']'
  : node.tagName.toLowerCase() + ' ' + (node.textContent || '').trim().slice(0, 20)"""

CURRENT = """() => {
  const node = document.activeElement;
  if (!node || node === document.body || node === document.documentElement) return null;
  const box = node.getBoundingClientRect();
  return { index: Number(node.getAttribute('data-stop') ?? -1), place: (%s)(node), tabIndex: node.tabIndex,
           left: box.left, top: box.top, width: box.width, height: box.height,
           scrollX: window.scrollX, scrollY: window.scrollY };
}"""


@dataclass
class Stop:
    index: int
    place: str
    tabIndex: int
    left: float
    top: float
    width: float
    height: float
    scrollX: float
    scrollY: float

    @property
    def page_top(self) -> float:
        return self.top + self.scrollY

    @property
    def page_left(self) -> float:
        return self.left + self.scrollX


def expected(visit: Visit) -> list[str]:
    """The names of the stops the page should have; marks them so that `stops` can tell which is which."""
    return visit.page.evaluate(EXPECTED % PLACE)


def stops(visit: Visit, most: int):
    """Presses Tab from the start of the page and gives each stop while the keyboard rests on it.

    At the end the keyboard leaves the page, or begins again at its top where the browser has no other place for it.
    """
    visit.rewind()
    first = None
    for _ in range(most):
        visit.page.keyboard.press("Tab")
        current = visit.page.evaluate(CURRENT % PLACE)
        if current is None or current["index"] == first:
            return
        if first is None:
            first = current["index"]
        yield Stop(**current)


def forget(visit: Visit):
    """Takes the marks off and the keyboard away from the page."""
    visit.page.evaluate(
        """() => { document.activeElement?.blur(); window.scrollTo(0, 0);
                   document.querySelectorAll('[data-stop]').forEach(node => node.removeAttribute('data-stop')); }""")
