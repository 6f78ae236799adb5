"""Texts of a form that would become markup: in Chromium the pages have the elements and attributes of the harmless form."""

import copy
import json
import shutil
from pathlib import Path

import pytest

import sites

FAMILIES = json.loads((Path(__file__).parent / "hostile-texts.json").read_text(encoding="utf-8"))
#: Braces and bars are furigana in a form's texts, and a form with furigana that does not read is refused before it is drawn.
TEXTS = [text for family in FAMILIES.values() for text in family if not set("{|}\\") & set(text)]
#: The keys of a form whose values people read.
KEYS = {"title", "label", "hint", "why", "summary", "purpose", "retention", "text", "note", "needless", "consequence", "paperNote",
        "introduction", "body", "rowTitle", "row", "another", "counter", "post", "hours", "addressee", "telephone",
        "referenceLabel", "next", "law", "article", "for", "message"}

#: What a view has only when there is something to say of its page.
FINDINGS = {"details open"}

#: The elements and attributes of a page as a browser reads it, and anything that could act.
SKELETON = """html => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  return { skeleton: all.map(e => e.localName + ' ' + [...e.attributes].map(a => a.name).join(' ')),
           acts: all.filter(e => ['script', 'iframe', 'object', 'embed', 'img', 'svg', 'math', 'base', 'style'].includes(e.localName)
                     || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style'
                        || /^\\s*(javascript|data|vbscript):/i.test(a.value) && ['href', 'src', 'action'].includes(a.name)))
                    // A text in an attribute that is read out stays a text; every other attribute has to be the same.
                    .map(e => e.localName + [...e.attributes].filter(a => a.name !== 'title')
                      .map(a => ` ${a.name}=${a.value}`).join('')) };
}"""


def _form(next_text):
    """The claim in Japanese, with a text from elsewhere in every place where an author writes one."""
    form = json.loads((sites.PACKAGE / "FormSpecs/child-allowance-claim/form.json").read_text(encoding="utf-8"))
    form = copy.deepcopy(form)
    form.pop("languages", None)
    form.pop("$schema", None)

    def replace(node, key=None):
        if isinstance(node, dict):
            return {k: replace(v, k) for k, v in node.items()}
        if isinstance(node, list):
            return [replace(item, key) for item in node]
        if isinstance(node, str) and key in KEYS:
            return next_text(node)
        return node

    return replace(form)


def _pages(form: dict, folder: Path) -> dict[str, str]:
    shutil.rmtree(folder, ignore_errors=True)
    claim = folder / "FormSpecs" / "child-allowance-claim"
    shutil.copytree(sites.PACKAGE / "FormSpecs", folder / "FormSpecs")
    for file in [*claim.glob("*.json"), *(claim / "usability").glob("*")]:
        file.unlink()
    (claim / "form.json").write_text(json.dumps(form, ensure_ascii=True), encoding="utf-8")
    run = sites.ward("preview", str(claim), "--output", str(folder / "site"))
    assert run.returncode == 0, run.stderr[:3000]
    run = sites.ward("paper", str(claim), "--output", str(folder / "site" / "paper.html"))
    assert run.returncode == 0, run.stderr[:3000]
    return {str(f.relative_to(folder / "site")): f.read_text(encoding="utf-8") for f in sorted((folder / "site").rglob("*.html"))
            if "/" in str(f.relative_to(folder / "site")) or f.name == "paper.html"}


@pytest.fixture(scope="module")
def reader(chromium):
    page = chromium.new_page()
    page.goto("about:blank")
    yield page
    page.close()


@pytest.mark.parametrize("start", [0, 97])
def test_no_text_of_an_author_becomes_an_element_an_attribute_or_a_script(reader, tmp_path, start):
    counter = iter(range(10**6))

    def hostile(text):
        # The text stays in front, so that words that have to differ still do.
        return text + TEXTS[(start + next(counter)) % len(TEXTS)]

    harmless = _pages(_form(lambda text: text + "x"), tmp_path / "harmless")
    attacked = _pages(_form(hostile), tmp_path / "attacked")
    assert next(counter) > len(TEXTS), "there are places enough for every text"
    assert harmless.keys() == attacked.keys()
    expected = {name: reader.evaluate(SKELETON, html) for name, html in harmless.items()}
    # Beside a page stand its announcements and findings, of which other texts have others: there, no kind may be new.
    kinds = {kind for name, page in expected.items() if name.startswith("view/") for kind in page["skeleton"]}
    assert kinds
    for name, html in attacked.items():
        seen = reader.evaluate(SKELETON, html)
        assert seen["acts"] == expected[name]["acts"], name
        if name.startswith("view/"):
            assert set(seen["skeleton"]) - kinds <= FINDINGS, name
        else:
            assert seen["skeleton"] == expected[name]["skeleton"], name
