"""In a small window the control with the focus is not wholly covered by something else (WCAG 2.4.11)."""

from checks import keyboard
from visit import Visit

#: Whether a place of the focused element is what a tap there would meet: a point in each ninth of its box.
COVERED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return false;
  const box = node.getBoundingClientRect();
  const meets = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (hit === node || node.contains(hit) || hit.contains(node) || [...(node.labels || [])].some(l => l.contains(hit)));
  };
  let inside = 0;
  for (const across of [0.1, 0.5, 0.9]) for (const down of [0.1, 0.5, 0.9]) {
    const x = box.left + box.width * across, y = box.top + box.height * down;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    inside += 1;
    if (meets(x, y)) return false;
  }
  return inside > 0 ? 'is covered' : 'is outside the window';
}"""


def check(visit: Visit) -> list[str]:
    findings = []
    with visit.viewport(320, 256) as page:
        for stop in keyboard.stops(visit, most=len(keyboard.expected(visit)) + 3):
            if problem := page.evaluate(COVERED):
                findings.append(f"{stop.place}: {problem}")
        keyboard.forget(visit)
    return findings
