"""Checks of a delivered page, one file each.

A check is a module with a function `check(visit) -> list[str]`: what a person would run into, one line per finding,
empty when all is well. A page is delivered by `visit.Visit`; checks leave it as they found it.
`fixtures/broken/CHECK-*.html` proves for each check that it can fail.
"""

import os
import re

from . import (
    announcements, axe, axe_phone, contrast, error_summary, focus, forced_colors, large_text, loads, markup, names,
    obscured_focus, order, own_data, parsing, printing, references, reflow, styles, targets, text_spacing,
)

#: Every check in the order in which a reader of a report wants to see it.
ALL = {
    module.__name__.rpartition(".")[2]: module.check
    for module in (
        loads, markup, parsing, styles, references, axe, axe_phone, names, own_data, error_summary, announcements, order,
        focus, obscured_focus, targets, reflow, large_text, text_spacing, contrast, forced_colors, printing,
    )
}

#: What is looked at on the page beside those of other design systems. Of every page of a form, `ward conformance` knows it
#: from what the page is made of.
OF_PEERS = ("parsing", "own_data", "error_summary")
#: What every single page stands up to.
OF_ALL = ("loads", "markup", "axe", "announcements")
#: What words can break, by what they say or by how long they are: looked at in every language.
OF_WORDS = (*OF_ALL, "references", "names", "targets", "reflow", "large_text", "text_spacing")


#: Pages that look like another one of the same form: later rows, other wrong entries, the same controls filled.
_LOOKS_LIKE_ANOTHER = re.compile(r"\.[2-9]\d*-|-wrong\.html$|(?<!review)(?<!done)(?<!children)-filled\.html$")


def due(page: str) -> list[str]:
    """The checks a page of a preview stands up to.

    Colours, focus and print depend neither on the language of a page nor on what is typed in it, and looking at them
    takes most of the time: they are looked at on the pages in the form's own language that differ in their parts. The
    list of pages is made for designers at a desk: its words count.
    `WARDKIT_ALL_CHECKS=1` looks at everything on every page.
    """
    if os.environ.get("WARDKIT_ALL_CHECKS"):
        return _of_forms()
    if _LOOKS_LIKE_ANOTHER.search(page):
        return list(OF_ALL)
    if "/" not in page:
        return [*OF_ALL, "references", "names"]
    return _of_forms() if page.startswith("ja/") else list(OF_WORDS)


def _of_forms() -> list[str]:
    return [name for name in ALL if name not in OF_PEERS]
