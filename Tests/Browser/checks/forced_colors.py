"""With forced colours every control still has an edge, and the keyboard's place is still seen."""

from checks.focus import unseen
from checks.keyboard import PLACE
from visit import Visit

EDGELESS = """() => [...document.querySelectorAll(
    'button, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file])')]
  .filter(node => node.checkVisibility())
  .filter(node => {
    const style = getComputedStyle(node);
    return !['Top', 'Right', 'Bottom', 'Left'].some(side =>
      style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) >= 1);
  }).map(node => (%s)(node) + ' has no edge')"""

#: Radio buttons and checkboxes that were drawn by hand: a background or shadow is gone, an appearance is not.
INVISIBLE = """() => [...document.querySelectorAll('input[type=radio], input[type=checkbox]')]
  .filter(node => node.checkVisibility())
  .filter(node => {
    const style = getComputedStyle(node);
    return style.appearance === 'none' && (style.borderStyle === 'none' || parseFloat(style.borderWidth) < 1);
  }).map(node => (%s)(node) + ' cannot be seen')"""


def check(visit: Visit) -> list[str]:
    with visit.media(forced_colors="active") as page:
        findings = page.evaluate(EDGELESS % PLACE) + page.evaluate(INVISIBLE % PLACE)
        findings += unseen(visit)
    return [f"forced colours: {finding}" for finding in findings]
