"""Finds and starts the system's Chromium."""

import contextlib
import os
import shutil

#: Names under which systems install it.
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

#: Makes drawing independent of the screen it would be shown on.
STEADY = ("--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text", "--hide-scrollbars")


def path() -> str | None:
    """Where Chromium is, or nothing when there is none."""
    return os.environ.get("WARDKIT_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@contextlib.contextmanager
def started():
    """A Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Root may not use the sandbox; the pages opened are our own and have no script.
        arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=path(), args=[*arguments, "--disable-dev-shm-usage", *STEADY])
        try:
            yield browser
        finally:
            browser.close()
