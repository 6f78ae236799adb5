"""The page loads whole, with scripts off and on, under the strict policy, without a word on the console."""

from visit import Visit


def check(visit: Visit) -> list[str]:
    findings = list(dict.fromkeys(visit.log.entries))
    page = visit.window.page_without_scripts
    log = visit.window.log_without_scripts.begin(visit.origin)
    answer = page.goto(visit.url, wait_until="load")
    if answer is None or answer.status != 200:
        findings.append(f"not delivered: {answer and answer.status}")
    with_scripts, without = (p.locator("body").inner_text() for p in (visit.page, page))
    findings += [f"without scripts: {entry}" for entry in log.entries if entry not in findings]
    if not without.strip():
        findings.append("nothing to read without scripts")
    elif with_scripts != without:
        findings.append("says something else when scripts are off")
    if not page.title().strip():
        findings.append("no title")
    if not page.locator("html").get_attribute("lang"):
        findings.append("no language on the page")
    return findings
