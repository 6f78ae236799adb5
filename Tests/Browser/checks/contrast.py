"""Text stands out in the dark scheme too, and reaches 7:1 for people who ask for more contrast."""

from checks.axe import violations
from visit import Visit


def check(visit: Visit) -> list[str]:
    findings = []
    for scheme in ("light", "dark"):
        for contrast, rule in (("no-preference", "color-contrast"), ("more", "color-contrast-enhanced")):
            with visit.media(color_scheme=scheme, contrast=contrast) as page:
                findings += [
                    f"{scheme}, {'more' if contrast == 'more' else 'normal'} contrast: {finding}"
                    for finding in violations(page, {"type": "rule", "values": [rule]})
                ]
    with visit.media(color_scheme="light") as page:
        light = page.evaluate(_BACKGROUND)
    with visit.media(color_scheme="dark") as page:
        if page.evaluate(_BACKGROUND) == light:
            findings.append("the page has no dark scheme: its background stays " + light)
    return findings


_BACKGROUND = """() => {
  const own = getComputedStyle(document.body).backgroundColor, clear = 'rgba(0, 0, 0, 0)';
  if (own !== clear) return own;
  const root = getComputedStyle(document.documentElement);
  return root.backgroundColor !== clear ? root.backgroundColor : 'canvas ' + root.colorScheme;
}"""

