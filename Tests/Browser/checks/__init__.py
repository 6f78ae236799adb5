"""Checks of a delivered page, one file each.

A check is a module with a function `check(visit) -> list[str]`: what a person would run into, one line per finding,
empty when all is well. A page is delivered by `visit.Visit`; checks leave it as they found it.
`fixtures/broken/CHECK-*.html` proves for each check that it can fail.
"""

from . import (
    axe, contrast, focus, forced_colors, loads, markup, names, order, printing, references, reflow, styles, targets,
    text_spacing,
)

#: Every check in the order in which a reader of a report wants to see it.
ALL = {
    module.__name__.rpartition(".")[2]: module.check
    for module in (
        loads, markup, styles, references, axe, names, order, focus, targets, reflow, text_spacing, contrast, forced_colors,
        printing,
    )
}
