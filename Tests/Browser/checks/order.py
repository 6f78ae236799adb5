"""The Tab key visits every control once, in the order in which the page is read, and leaves the page at the end."""

from checks import keyboard
from visit import PHONE, Visit


def check(visit: Visit) -> list[str]:
    findings = []
    # On a phone everything stands in one column, so reading order is also the order from top to bottom.
    with visit.viewport(**PHONE):
        expected = keyboard.expected(visit)
        visited = list(keyboard.stops(visit, most=len(expected) + 3))
        keyboard.forget(visit)
        for moved in visit.page.locator("[tabindex]").all():
            if int(moved.get_attribute("tabindex") or 0) > 0:
                findings.append(f"{moved.evaluate(keyboard.PLACE)}: its tabindex takes it out of the reading order")
    order = [stop.index for stop in visited]
    if order != list(range(len(expected))):
        findings.append(
            "Tab goes " + ", ".join(stop.place for stop in visited) + " but the page reads " + ", ".join(expected))
    for before, after in zip(visited, visited[1:]):
        beside = before.page_top < after.page_top + after.height and after.page_top < before.page_top + before.height
        backwards = after.page_left < before.page_left - 1 if beside else after.page_top < before.page_top
        if backwards and before.height > 0:
            findings.append(f"{after.place} comes after {before.place} but stands before it")
    return findings
