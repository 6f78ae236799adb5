"""The page loads whole, with scripts off and on, under the strict policy, without a word on the console."""

from visit import Log, Visit


def check(visit: Visit) -> list[str]:
    findings = list(dict.fromkeys(visit.log.entries))
    context = visit.browser.new_context(java_script_enabled=False, locale="ja-JP")
    try:
        page, log = context.new_page(), Log()
        log.watch(page, visit.origin)
        answer = page.goto(visit.url, wait_until="load")
        if answer is None or answer.status != 200:
            findings.append(f"not delivered: {answer and answer.status}")
        findings += [f"without scripts: {entry}" for entry in log.entries if entry not in findings]
        with_scripts, without = (p.locator("body").inner_text() for p in (visit.page, page))
        if not without.strip():
            findings.append("nothing to read without scripts")
        elif with_scripts != without:
            findings.append("says something else when scripts are off")
        if not page.title().strip():
            findings.append("no title")
        if not page.locator("html").get_attribute("lang"):
            findings.append("no language on the page")
    finally:
        context.close()
    return findings
