"""A page of a site, delivered by a loopback server with a strict content policy and opened in Chromium."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

#: What a ward's server should send, and the strictest policy under which a page must work.
CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class _Handler(http.server.SimpleHTTPRequestHandler):
    # Pages are HTTP/1.0, one thread each: nothing is kept between checks.
    def end_headers(self):
        self.send_header("Content-Security-Policy", CONTENT_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def guess_type(self, path):
        kind = super().guess_type(path)
        return kind + "; charset=utf-8" if kind in ("text/html", "text/css") else kind

    def do_GET(self):
        # The browser asks for it by itself, some time after the page; a server has one, a folder of pages need not.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def do_POST(self):
        # A preview has no service behind it: a form sent to a page shows that page.
        self.rfile.read(min(int(self.headers.get("Content-Length") or 0), 1 << 20))
        self.do_GET()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder: Path):
    """Serves a folder on a free loopback port and gives its address."""
    handler = functools.partial(_Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Log:
    """What went wrong while a page was loaded."""

    entries: list[str] = field(default_factory=list)
    #: Where everything a page is made of has to come from.
    origin: str = ""

    def begin(self, origin: str) -> Log:
        """Forgets the page before."""
        self.entries.clear()
        self.origin = origin
        return self

    def watch(self, page, origin: str = ""):
        self.origin = origin
        add = self.entries.append
        page.on("console", lambda m: add(f"console {m.type}: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: add(f"script error: {error}"))
        page.on("requestfailed", lambda r: add(f"request failed: {r.url} ({r.failure})"))
        page.on("response", lambda r: add(f"status {r.status}: {r.url}") if r.status >= 400 else None)
        page.on("request", lambda r: None if r.url.startswith((self.origin, "data:", "about:blank")) else add(f"external request: {r.url}"))


class Window:
    """Two windows of one Chromium, with scripts and without, in which one page after the other is opened.

    A new window for every page takes longer than everything that is then done in it. Nothing outlives a page: the
    checks put the size and the settings back, and a preview sets no cookie.
    """

    def __init__(self, browser):
        context = browser.new_context(viewport=DESKTOP, locale="ja-JP", service_workers="block")
        self.page = context.new_page()
        self.cdp = context.new_cdp_session(self.page)
        self.log = Log()
        self.log.watch(self.page)
        self.cdp.on("Audits.issueAdded", lambda e: self.log.entries.append("issue: " + _short(e["issue"])))
        self.cdp.send("Audits.enable")
        scriptless = browser.new_context(
            viewport=DESKTOP, locale="ja-JP", service_workers="block", java_script_enabled=False)
        self.page_without_scripts = scriptless.new_page()
        self.log_without_scripts = Log()
        self.log_without_scripts.watch(self.page_without_scripts)
        self._browser = browser
        self.browser_version = browser.version
        self._contexts = [context, scriptless]

    @functools.cached_property
    def spare_page(self):
        """Another page with scripts, for what would leave nothing of the first one."""
        self._contexts.append(self._browser.new_context(viewport=DESKTOP, locale="ja-JP"))
        return self._contexts[-1].new_page()

    def close(self):
        for context in self._contexts:
            context.close()


class Visit:
    """One page opened in a window, with everything the checks ask of it."""

    def __init__(self, window: Window, folder: Path, path: str, origin: str):
        self.window = window
        self.folder = folder
        self.path = path
        self.origin = origin
        self.url = f"{origin}/{quote(path)}"
        self.file = folder / path
        self.page, self.cdp = window.page, window.cdp
        # What the page before still had to say is said now, and belongs to no page.
        self.page.goto("about:blank")
        self.log = window.log.begin(origin)
        self.page.goto(self.url, wait_until="load")

    @functools.cached_property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @contextlib.contextmanager
    def viewport(self, width: int, height: int):
        """The page in another window size, put back afterwards."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": height})
        try:
            yield self.page
        finally:
            self.page.set_viewport_size(before)

    @contextlib.contextmanager
    def media(self, **features):
        """The page for a person with other settings (`color_scheme`, `forced_colors`, `contrast`), put back afterwards."""
        self.page.emulate_media(**features)
        try:
            yield self.page
        finally:
            self.page.emulate_media(**{name: "null" for name in features})

    @contextlib.contextmanager
    def styled(self, css: str):
        """The page with a person's own style sheet, which no content policy stops; taken off afterwards."""
        self.page.evaluate(
            """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
                        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }""", css)
        try:
            yield self.page
        finally:
            self.page.evaluate("() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); }")

    def accessibility_tree(self) -> list[dict]:
        """Chromium's accessibility nodes in document order, ignored ones left out."""
        nodes = self.cdp.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node.get("ignored")]

    def rewind(self):
        """Puts the keyboard at the very start of the page, also when something had taken the focus."""
        self.page.evaluate(
            """() => { const start = document.createElement('span'); start.tabIndex = -1;
                       document.body.prepend(start); start.focus({preventScroll: true}); start.remove();
                       window.scrollTo(0, 0); }""")


def _short(issue: dict) -> str:
    details = next(iter(issue.get("details", {}).values()), {})
    kind = details.get("errorType") or details.get("violatedDirective") or ""
    return f"{issue.get('code')} {kind}".strip()
