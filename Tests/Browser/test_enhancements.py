"""What the optional script adds, and that everything works without it: in Chromium, against the service."""

import contextlib

import pytest

import service
from visit import DESKTOP


@pytest.fixture(scope="module", params=[True, False], ids=["with-script", "without-script"])
def window(request, chromium):
    """A page of a running service in a window with scripts, or without."""
    with service.running(offers_script=True) as server:
        context = chromium.new_context(viewport=DESKTOP, locale="ja-JP", java_script_enabled=request.param)
        page = context.new_page()
        page.set_default_timeout(10_000)
        problems = []
        page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.scripted, page.server = request.param, server
        yield page
        assert not problems, problems
        context.close()


def _start(page):
    page.context.clear_cookies()
    page.goto(page.server.origin + "/")
    page.click("main button[value=start]")


def test_changing_the_language_keeps_what_was_typed_and_not_sent(window):
    _start(window)
    assert window.url.endswith("/who")
    window.check("[name=occupation][value=employee]")
    window.check("[name=alreadyReceives][value=no]")
    for button, language in (("language:en", "en"), ("language:easy", "ja"), ("language:ja", "ja")):
        window.click(f"button[value='{button}']")
        assert window.url.endswith("/who")
        assert window.get_attribute("html", "lang") == language
        assert window.is_checked("[name=occupation][value=employee]"), button
        assert window.is_checked("[name=alreadyReceives][value=no]"), button
        assert not window.query_selector(".error-summary"), "nothing has been sent yet"


def test_furigana_keeps_what_was_typed(window):
    _start(window)
    window.check("[name=occupation][value=employee]")
    window.click("button[value='language:easy']")
    window.click("button[value='furigana:all']")
    assert window.query_selector("main ruby")
    assert window.is_checked("[name=occupation][value=employee]")
    window.click("button[value='furigana:none']")
    assert not window.query_selector("main ruby")
    assert window.is_checked("[name=occupation][value=employee]")


def test_the_enter_key_goes_on_and_does_not_change_the_language(window):
    _start(window)
    window.check("[name=occupation][value=employee]")
    window.focus("[name=occupation][value=employee]")
    window.keyboard.press("Enter")
    window.wait_for_selector(".error-summary")
    assert window.get_attribute("html", "lang") == "ja"
    assert window.title().startswith("エラー")


def test_a_button_pressed_twice_sends_once(window):
    """A hand that presses twice before the next page has come."""
    _start(window)
    posts = []
    window.on("request", lambda r: posts.append(r.url) if r.method == "POST" else None)
    if window.scripted:
        window.evaluate(
            """() => { const form = document.querySelector('main form'), button = form.querySelector('.actions button');
                       window.sends = 0; window.stopped = 0;
                       window.addEventListener('submit', (e) => {
                         if (e.defaultPrevented) window.stopped++; else { window.sends++; e.preventDefault(); } });
                       button.click(); button.click(); button.click(); }""")
        assert window.evaluate("() => [window.sends, window.stopped]") == [1, 2]
    else:
        window.click("main .actions button")
        window.wait_for_load_state()
        assert len(posts) == 1


COUNTED = """<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>x</title>
<form><textarea id="note" data-most="10" data-left="あと#文字書けます" data-over="#文字多すぎます"></textarea></form>
<nav class="quick-exit"><a href="{exit}" rel="noreferrer nofollow" referrerpolicy="no-referrer">閉じる</a></nav>
<script src="/wardkit.js"></script></html>"""


@contextlib.contextmanager
def _page(window, exit="/favicon.ico"):
    """A page with a long text and a way to leave, under the service's own address and policy."""
    policy = "default-src 'none'; script-src 'self'; base-uri 'none'"

    def answer(route):
        route.fulfill(status=200, content_type="text/html; charset=utf-8", body=COUNTED.format(exit=exit),
                      headers={"Content-Security-Policy": policy})

    window.route("**/counted", answer)
    window.goto(window.server.origin + "/counted")
    yield
    window.unroute("**/counted")


def test_characters_are_counted_as_people_count_them_and_said_when_typing_pauses(window):
    with _page(window):
        count = window.query_selector(".count")
        if not window.scripted:
            assert count is None
            return
        assert count.text_content() == "あと10文字書けます"
        spoken = window.query_selector("[aria-live=polite]")
        assert spoken.text_content() == "", "nothing is said before anything is typed"
        for typed, words in (("か\u3099👨‍👩‍👧葛\U000E0100", "あと7文字書けます"), ("1234567890", "あと0文字書けます"),
                             ("12345678901", "1文字多すぎます")):
            window.fill("#note", typed)
            assert count.text_content() == words, typed
            window.wait_for_function(
                "words => document.querySelector('[aria-live]').textContent === words", arg=words, timeout=5000)
            assert window.input_value("#note") == typed, "nothing is cut off"
        assert "error" in count.get_attribute("class")


def test_leaving_at_once_leaves_no_way_back(window):
    def harmless(route):
        route.fulfill(status=200, content_type="text/html", body=f"<title>harmless</title>{route.request.headers.get('referer', 'none')}")

    window.route("**/harmless", harmless)
    with _page(window, exit="/harmless"):
        entries = window.evaluate("() => history.length") if window.scripted else 0
        window.click(".quick-exit a")
        window.wait_for_url("**/harmless")
        assert "none" in window.text_content("body"), "the other page does not learn where its visitor came from"
        if window.scripted:
            assert window.evaluate("() => history.length") == entries, "the page has been replaced"
    if window.scripted:
        with _page(window, exit="/harmless"):
            window.keyboard.press("Escape")
            window.keyboard.press("Escape")
            assert window.url.endswith("/counted")
            window.keyboard.press("Escape")
            window.wait_for_url("**/harmless")
    window.unroute("**/harmless")
