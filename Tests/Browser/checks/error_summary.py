"""Everything wrong on a page stands in a list above the form: with links to the places, in the same words, and in focus."""

from visit import Visit

LOOK = """() => {
  const words = node => (node?.textContent || '').replace(/\\s+/g, ' ').trim();
  const place = node => '#' + (node.id || node.name || node.tagName.toLowerCase());
  const found = [], wrong = [...document.querySelectorAll('[aria-invalid=true]')];
  if (!wrong.length) return found;
  // Parts that share an error are one question, and so are the choices of a group.
  const errors = node => (node.getAttribute('aria-describedby') || '').split(/\\s+/).filter(Boolean)
    .map(id => document.getElementById(id)).filter(text => text && /error/i.test(text.id + ' ' + text.className));
  const questions = new Map();
  for (const node of wrong) {
    const key = errors(node).map(text => text.id).join(' ') || place(node);
    questions.set(key, [...(questions.get(key) || []), node]);
  }
  const links = [...document.querySelectorAll('a[href^="#"]')].filter(link => !link.closest('form'))
    .map(link => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }));
  for (const nodes of questions.values()) {
    const own = links.filter(({ link, target }) => target && nodes.some(node => node === target || node.contains(target))
      && link.compareDocumentPosition(nodes[0]) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!own.length) { found.push(place(nodes[0]) + ': no link above the form leads to what is wrong here'); continue; }
    const beside = errors(nodes[0]).map(words).join(' ');
    if (beside && !own.some(({ link }) => beside.includes(words(link)))) {
      found.push(place(nodes[0]) + ": the list says '" + words(own[0].link) + "', beside it stands '" + beside + "'");
    }
    const focused = document.activeElement;
    if (focused === document.body || !focused.contains(own[0].link)) {
      found.push(place(nodes[0]) + ': the list is not in focus when the page opens');
    }
  }
  return found;
}"""


def check(visit: Visit) -> list[str]:
    if not visit.page.locator("[aria-invalid=true]").count():
        return []
    # Opened anew: other checks have moved the focus.
    page = visit.window.spare_page
    page.goto(visit.url, wait_until="load")
    return page.evaluate(LOOK)
