"""What designers are given: the announcement transcript of every page, and the gallery of components."""

import json

from tool import FORM, PACKAGE, ward


def test_a_designer_reads_what_a_screen_reader_says_of_a_page():
    run = ward("transcript", FORM, "--page", "claimant", "--state", "error")
    lines = run.out.decode().splitlines()
    assert run.code == 0
    assert "見出し レベル2、次のことを確かめてください" in lines
    assert any(line.startswith("年、入力欄、入力が必要、入力エラー、空白、説明 ") for line in lines)
    assert ward("transcript", FORM, "--page", "claimant", "--state", "error").out == run.out, "the same every time"


def test_the_transcript_speaks_english_on_english_pages():
    run = ward("transcript", FORM, "--page", "claimant", "--state", "error", "--language", "en")
    assert "heading level 2, Check the following" in run.out.decode().splitlines()


def test_the_transcript_is_json_where_it_is_asked_for():
    run = ward("transcript", FORM, "--page", "who", "--json")
    pages = json.loads(run.out)["pages"]
    assert {page["state"] for page in pages} >= {"empty", "filled", "error"}
    for page in pages:
        assert page["file"] == f"ja/who-{page['state']}.html"
        assert len(page["announcements"]) + 1 == len(page["browsing"])


def test_a_page_that_is_not_there_is_told_with_those_that_are():
    run = ward("transcript", FORM, "--page", "nothing")
    assert run.code == 2 and not run.out
    assert b"claimant" in run.err


def test_the_gallery_shows_every_component_in_every_scheme_with_its_sheet(tmp_path):
    run = ward("components", "--output", tmp_path)
    assert run.code == 0, run.said
    folders = ("light", "dark", "light-contrast", "dark-contrast")
    sheets = {folder: {file.name for file in (tmp_path / folder).glob("*.html")} for folder in folders}
    assert len(set(map(frozenset, sheets.values()))) == 1 and len(sheets["light"]) >= 14
    for sheet in (tmp_path / "light").glob("*.html"):
        html = sheet.read_text(encoding="utf-8")
        assert "使わないとき" in html and "&lt;" in html, sheet.name
        for example in html.split('src="')[1:]:
            assert (sheet.parent / example.split('"')[0]).is_file()
    assert "wardkit.css" in (tmp_path / "index.html").read_text(encoding="utf-8")


THEME = PACKAGE / "Examples" / "Themes" / "plum.json"


def test_a_ward_draws_its_services_in_its_own_colours(tmp_path):
    run = ward("theme", THEME, "--output", tmp_path / "own.css")
    assert run.code == 0, run.said
    css = (tmp_path / "own.css").read_text()
    assert "--primary:#7a1f5c" in css and '--face:"BIZ UDPGothic","Noto Sans JP",system-ui' in css
    assert ward("components", "--output", tmp_path / "gallery", "--theme", THEME).code == 0
    assert (tmp_path / "gallery" / "wardkit.css").read_text() == css
    run = ward("preview", FORM, "--output", tmp_path / "preview", "--language", "en", "--theme", THEME)
    assert run.code == 0 and (tmp_path / "preview" / "wardkit.css").read_text() == css


def test_colours_that_people_could_not_tell_apart_are_named_and_nothing_is_written(tmp_path):
    theme = tmp_path / "theme.json"
    theme.write_text('{ "specVersion": "1.0",\n  "primary": "#ffd400" }')
    run = ward("theme", theme, "--output", tmp_path / "own.css", "--language", "en")
    assert run.code == 1 and not (tmp_path / "own.css").exists()
    assert b"theme.json:2:" in run.err and b"light: primary #ffd400 on surface #f2f2f2 has 1." in run.err
    run = ward("components", "--output", tmp_path / "gallery", "--theme", theme)
    assert run.code == 2 and not (tmp_path / "gallery").exists()
