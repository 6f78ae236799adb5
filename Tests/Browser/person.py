"""A person with a keyboard and nothing else: every step starts from where the focus is."""

from dataclasses import dataclass

import checks.axe as axe
from visit import DESKTOP, Log

#: More stops than any page has.
MOST_STOPS = 250

_FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  return {tag: e.localName, type: e.type || '', name: e.name || '', value: e.value ?? '', id: e.id,
          checked: !!e.checked, href: e.getAttribute('href') || '', text: (e.innerText || '').trim(),
          hreflang: e.getAttribute('hreflang') || ''};
}"""


@dataclass(frozen=True)
class Focus:
    """Where the keyboard is."""

    tag: str
    type: str
    name: str
    value: str
    id: str
    checked: bool
    href: str
    text: str
    hreflang: str


class Person:
    """Fills in a form in Chromium without script, by Tab, arrows, Space, Enter and typing."""

    def __init__(self, browser, origin: str, language: str = "ja-JP"):
        self._browser = browser
        self._origin = origin
        self._context = browser.new_context(viewport=DESKTOP, locale=language, java_script_enabled=False)
        self.page = self._context.new_page()
        self._onlooker = None
        self.log = Log()
        self.log.watch(self.page, origin)
        # Somebody always listens: else each wait switches choosers over anew, and on a slow machine the key is faster.
        self.page.on("filechooser", lambda _: None)
        #: The pages that axe-core has looked at, and what it objected to.
        self.looked_at: list[str] = []

    def close(self):
        self._context.close()
        if self._onlooker:
            self._onlooker.context.close()

    # What there is to see

    @property
    def title(self) -> str:
        return self.page.title()

    @property
    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    @property
    def place(self) -> str:
        """The name of the page: the last part of its address."""
        return self.page.url.removeprefix(self._origin + "/").split("#")[0].split("?")[0]

    @property
    def text(self) -> str:
        return self.page.locator("main").inner_text()

    @property
    def errors(self) -> list[str]:
        """The sentences of the error summary."""
        return [item.inner_text() for item in self.page.locator("#page-errors li").all()]

    def value(self, name: str) -> str:
        """What stands in a control."""
        return self.page.locator(f'[name="{name}"]').first.input_value()

    @property
    def focus(self) -> Focus | None:
        found = self.page.evaluate(_FOCUS)
        return found and Focus(**found)

    # Keys

    def open(self, path: str = "/"):
        self.page.goto(self._origin + path, wait_until="load")

    def key(self, name: str):
        self.page.keyboard.press(name)

    def going(self, name: str):
        """Presses a key that leads to another page."""
        with self.page.expect_navigation(wait_until="load"):
            self.key(name)

    def tab_to(self, wanted, what: str, backwards: bool = False) -> Focus:
        """Presses Tab until the focus is where it is wanted; once around the page at most."""
        seen, rounds = [], 0
        for _ in range(MOST_STOPS):
            self.key("Shift+Tab" if backwards else "Tab")
            focus = self.focus
            if focus is None:
                rounds += 1
                assert rounds < 3, f"the keyboard does not reach {what} on {self.place}; it reaches {seen}"
                continue
            if wanted(focus):
                return focus
            seen.append(focus.name or focus.href or focus.text)
        raise AssertionError(f"the keyboard does not reach {what} on {self.place}")

    def at(self, name: str, backwards: bool = False) -> Focus:
        """Goes to a control, unless the focus is there already."""
        focus = self.focus
        if focus and focus.name == name and focus.tag != "button":
            return focus
        return self.tab_to(lambda f: f.name == name, name, backwards)

    # Answers

    def type(self, name: str, text: str, backwards: bool = False):
        """Goes to a text field and types over what stands in it."""
        self.at(name, backwards)
        self.key("Control+A")
        if text:
            self.page.keyboard.type(text)
        else:
            self.key("Delete")
        assert self.focus.value == text, f"{name} holds {self.focus.value!r}"

    def types(self, name: str, **parts: str):
        """Types the parts of a question in their order."""
        for part, text in parts.items():
            self.type(f"{name}.{part}", text)

    def choose(self, name: str, value: str):
        """Chooses with the arrows, and with Space where the focus stands on an empty choice."""
        self.at(name)
        for _ in range(MOST_STOPS):
            focus = self.focus
            assert focus and focus.name == name, f"the arrows left {name}"
            if focus.value == value:
                if not focus.checked:
                    self.key("Space")
                assert self.focus.checked, f"{name} is not chosen by Space"
                return
            self.key("ArrowDown")
        raise AssertionError(f"{name} has no choice {value}")

    def tick(self, name: str):
        """Ticks a checkbox."""
        if not self.at(name).checked:
            self.key("Space")
        assert self.focus.checked

    def attach(self, name: str, file_name: str, media_type: str, content: bytes):
        """Opens the file chooser from its button and takes a file."""
        self.at(name)
        with self.page.expect_file_chooser() as opened:
            self.key("Enter")
        opened.value.set_files({"name": file_name, "mimeType": media_type, "buffer": content})

    def press(self, action: str, key: str = "Enter"):
        """Goes to a button and presses it."""
        self.tab_to(lambda f: f.tag == "button" and f.value == action, f"the button {action}")
        self.going(key)

    def take_out(self, row: str):
        """Presses the button that takes a row out, which names the row."""
        self.tab_to(lambda f: f.tag == "button" and f.value.startswith("remove-") and row in f.text, f"taking {row} out")
        self.going("Enter")

    def go_on(self):
        self.press("continue")

    def follow(self, wanted, what: str, backwards: bool = False):
        """Goes to a link and follows it to another page."""
        self.tab_to(lambda f: f.tag == "a" and wanted(f), what, backwards)
        self.going("Enter")

    def read_in(self, language: str, words: str):
        """Changes the language by the button that bears its name, or by a link where nothing can be entered."""
        self.tab_to(lambda f: f.text == words and (f.value == "language:" + language or f.href.endswith("=" + language)),
                    f"the language {language}")
        self.going("Enter")

    def mend(self, control: str):
        """Follows the summary's link to a control that has to change: from the summary, where the focus is."""
        self.tab_to(lambda f: f.href == "#" + control.replace(".", "-"), f"the error of {control}")
        self.key("Enter")
        focus = self.focus
        assert focus and focus.name == control, f"the error of {control} leads to {focus}"

    # Judgement

    def look(self):
        """What axe-core and the console object to on the page as it stands; with scripts, in a window of its own."""
        if self._onlooker is None:
            self._onlooker = self._browser.new_context(viewport=DESKTOP, locale="ja-JP").new_page()
        page = self._onlooker
        page.context.clear_cookies()
        page.context.add_cookies(self._context.cookies())
        page.goto(self.page.url, wait_until="load")
        assert page.title() == self.title, "another window shows another page"
        findings = axe.violations(page, {"type": "tag", "values": list(axe.TAGS)})
        self.looked_at.append(self.place)
        assert not findings, f"{self.place}:\n" + "\n".join(findings)
        assert not self.log.entries, f"{self.place}:\n" + "\n".join(self.log.entries)
