"""What a designer can rely on: one command writes every page, and writes it again when the form is saved."""

import json
import os
import select
import shutil
import subprocess
import time

import pytest

from tool import PACKAGE, WARD, environment, ward

FORM = PACKAGE / "FormSpecs" / "resident-record-copy"


def files(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_the_same_form_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        assert ward("preview", FORM, "--output", tmp_path / name).code == 0
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_the_index_lists_every_page_in_every_state_once(tmp_path):
    run = ward("preview", FORM, "--output", tmp_path, "--ruby", "none")
    assert run.code == 0, run.said
    listed = json.loads((tmp_path / "pages.json").read_text(encoding="utf-8"))["pages"]
    for language, index in (("ja", "index.html"), ("easy", "index-easy.html"), ("en", "index-en.html")):
        html = (tmp_path / index).read_text(encoding="utf-8")
        own = [page["file"] for page in listed if page["language"] == language]
        assert len(own) > 20
        for file in own:
            assert html.count(f'href="view/{file}"') == 1
            assert (tmp_path / file).is_file() and (tmp_path / "view" / file).is_file()


def test_beside_a_page_stands_what_a_screen_reader_says(tmp_path):
    ward("preview", FORM, "--output", tmp_path, "--ruby", "none", "--language", "ja")
    said = ward("transcript", FORM, "--page", "applicant", "--state", "error").out.decode().splitlines()
    html = (tmp_path / "view/ja/applicant-error.html").read_text(encoding="utf-8")
    heading = next(line for line in said if line.startswith("見出し レベル2"))
    assert f"<li>{heading}</li>" in html


def test_one_level_of_furigana_can_be_asked_for(tmp_path):
    assert ward("preview", FORM, "--output", tmp_path, "--ruby", "all", "--language", "ja").code == 0
    assert "<ruby>" in (tmp_path / "ja" / "relation-empty.html").read_text(encoding="utf-8")
    assert not list(tmp_path.glob("ruby-*"))


@pytest.fixture
def form(tmp_path):
    """A copy of the forms to write in."""
    shutil.copytree(PACKAGE / "FormSpecs", tmp_path / "FormSpecs")
    return tmp_path / "FormSpecs" / FORM.name


def test_what_is_saved_is_seen_and_what_is_wrong_is_said_with_the_page(form, tmp_path):
    watcher = subprocess.Popen(
        [WARD, "preview", form, "--output", tmp_path / "site", "--ruby", "none", "--language", "ja", "--watch"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(), cwd=PACKAGE)
    try:
        assert "site/index.html" in _next_line(watcher)
        file, text = form / "form.json", (form / "form.json").read_text(encoding="utf-8")
        name = json.loads(text)["title"]
        file.write_text(text.replace(f'"{name}"', '"写しの請求の見本"', 1), encoding="utf-8")
        assert "個のファイル" in _next_line(watcher)
        assert "写しの請求の見本" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
        file.write_text(text[:-20], encoding="utf-8")
        assert "ward: " in _next_line(watcher)
        assert (tmp_path / "site" / "index.html").is_file(), "the last good preview stays"
        file.write_text(text, encoding="utf-8")
        # What is wrong takes several lines, blank ones among them.
        for _ in range(100):
            if "個のファイル" in _next_line(watcher):
                break
        assert "写しの請求の見本" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
        watcher.stdin.close()
        assert watcher.wait(timeout=60) == 0
    finally:
        watcher.kill()
        watcher.wait()


def _next_line(watcher, seconds=100):
    """The next line that is said."""
    line, end = b"", time.monotonic() + seconds
    while time.monotonic() < end:
        ready, _, _ = select.select([watcher.stdout], [], [], 1)
        if ready:
            byte = os.read(watcher.stdout.fileno(), 1)
            if not byte or byte == b"\n":
                return line.decode("utf-8")
            line += byte
    raise AssertionError(f"nothing was said but {line!r}")
