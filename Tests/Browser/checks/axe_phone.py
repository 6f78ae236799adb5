"""axe-core finds nothing on a phone either, where the page is laid out anew and targets are closer together."""

from checks.axe import TAGS, violations
from visit import PHONE, Visit


def check(visit: Visit) -> list[str]:
    with visit.viewport(**PHONE) as page:
        return violations(page, {"type": "tag", "values": list(TAGS)})
