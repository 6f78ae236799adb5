"""Another parser of HTML than the browser's and the Nu checker's reads the page without a parse error."""

import html5lib

from visit import Visit


def check(visit: Visit) -> list[str]:
    parser = html5lib.HTMLParser()
    parser.parse(visit.html)
    return [f"{line}:{column}: {html5lib.constants.E.get(code, code) % (values or {})}"
            for (line, column), code, values in parser.errors]
