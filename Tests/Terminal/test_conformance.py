"""What a ward can rely on when it publishes test results: nothing is claimed that was not tested, nothing filled in is lost."""

import json

import pytest

from tool import PACKAGE, ward

FORM = PACKAGE / "FormSpecs" / "resident-record-copy"
NAME = FORM.name


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The reports of a form, written once."""
    folder = tmp_path_factory.mktemp("conformance")
    run = ward("conformance", FORM, "--output", folder)
    assert run.code == 0, run.said
    return folder


@pytest.fixture(scope="module")
def report(folder):
    return json.loads((folder / NAME / "report.json").read_text(encoding="utf-8"))


def answers(path, **changes):
    """A file of answers with changes."""
    version = json.loads((FORM / "form.json").read_text(encoding="utf-8"))["version"]
    whole = {"specVersion": "1.0", "form": {"id": NAME, "version": version}} | changes
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


def test_the_result_has_nine_items_and_both_checklists_in_two_languages(folder, report):
    for language in ("ja", "en"):
        html = (folder / NAME / f"result.{language}.html").read_text(encoding="utf-8")
        assert html.count("<dt>") == 9 and html.count('<th scope="row">') == 38 + 55
        assert (folder / NAME / f"evidence.{language}.html").is_file()
    assert f'href="{NAME}/result.ja.html"' in (folder / "index.html").read_text(encoding="utf-8")
    assert len(report["rows"]) == 56 and len(report["pages"]) > 20


def test_what_was_not_tested_is_not_met_and_nothing_is_declared(folder, report):
    rows = {row["id"]: row for row in report["rows"]}
    assert rows["1.4.10"]["outcome"] == "notChecked" and rows["1.4.10"]["missing"][0]["check"] == "reflow"
    assert rows["2.4.6"]["outcome"] == "needsPerson" and rows["1.2.1"]["outcome"] == "notApplicable"
    assert rows["3.3.4"]["outcome"] == "passed"
    assert report["declaration"] is None
    assert "表明していません" in (folder / NAME / "result.ja.html").read_text(encoding="utf-8")


def test_a_gate_can_ask_for_every_row(tmp_path):
    assert ward("conformance", FORM, "--json").code == 0
    assert ward("conformance", FORM, "--json", "--complete").code == 1


def test_the_same_form_gives_the_same_bytes(folder, tmp_path):
    assert ward("conformance", FORM, "--output", tmp_path).code == 0
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            assert file.read_bytes() == (tmp_path / file.relative_to(folder)).read_bytes(), file.name


def test_the_template_is_filled_in_and_kept_when_the_report_is_written_again(tmp_path):
    ward("conformance", FORM, "--output", tmp_path)
    file = tmp_path / NAME / "answers.json"
    filled = json.loads(file.read_text(encoding="utf-8"))
    filled["rows"]["2.4.6"] |= {"result": "passed", "who": "見本区 広報課", "when": "2026-11-02", "note": "<読みやすい>"}
    file.write_text(json.dumps(filled, ensure_ascii=False), encoding="utf-8")
    run = ward("conformance", FORM, "--output", tmp_path, "--answers", file)
    assert run.code == 0, run.said
    assert json.loads(file.read_text(encoding="utf-8")) == filled
    html = (tmp_path / NAME / "evidence.ja.html").read_text(encoding="utf-8")
    assert "見本区 広報課, 2026-11-02" in html and "&lt;読みやすい&gt;" in html
    rows = json.loads((tmp_path / NAME / "report.json").read_text(encoding="utf-8"))["rows"]
    assert next(row for row in rows if row["id"] == "2.4.6")["outcome"] == "passed"


DECLARATION = {"claim": "準拠", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://example.org"}
WRONG = {
    "a row that does not exist": ({"rows": {"2.4.66": {}}}, "conformance.unknownCriterion", "2.4.6"),
    "an answer without who and when": (
        {"rows": {"2.4.6": {"result": "passed"}}}, "conformance.incompleteAnswer", "'who' and 'when'"),
    "a word that is none": ({"rows": {"2.4.6": {"result": "ok"}}}, "conformance.shape.unknownValue", "passed"),
    "a claim before everything is met": ({"declaration": DECLARATION}, "conformance.earlyClaim", "are not met"),
    "a claim of a part before everything is tested": (
        {"declaration": DECLARATION | {"claim": "一部準拠"}}, "conformance.earlyClaim", "are not tested yet"),
    "another form": ({"form": {"id": "moving-in", "version": "1"}}, "conformance.otherForm", "moving-in"),
    "another version": ({"form": {"id": NAME, "version": "0"}}, "conformance.otherVersion", "test again"),
    "a key nobody reads": ({"row": {}}, "conformance.shape.unknownKey", "rows"),
}


@pytest.mark.parametrize("changes, kind, says", WRONG.values(), ids=WRONG)
def test_a_file_of_answers_that_cannot_be_true_is_told_with_its_place(tmp_path, changes, kind, says):
    file = answers(tmp_path / "answers.json", **changes)
    run = ward("conformance", FORM, "--json", "--answers", file, LANG="en_US.UTF-8")
    told = run.err.decode()
    assert run.code == 1, run.said
    assert kind in told and says in told and f"{file}:1:" in told
    assert json.loads(run.out)["declaration"] is None


def evidence(path, report, **changes):
    """What a browser could have found of all pages, with changes."""
    pages = [page["file"] for page in report["pages"]]
    names = ["axe", "axe_phone", "announcements", "contrast", "focus", "forced_colors", "large_text", "loads", "markup",
             "names", "obscured_focus", "order", "references", "reflow", "targets", "text_spacing"]
    whole = {"specVersion": "1.0", "form": report["form"], "testedOn": "2026-11-26",
             "checks": [{"check": name, "pages": pages, "count": 9, "findings": [], "tools": ["Chromium 156"]}
                        for name in names]} | changes
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_with_evidence_of_a_browser_and_of_people_everything_is_met_and_may_be_declared(tmp_path, report):
    seen = evidence(tmp_path / "evidence.json", report)
    run = ward("conformance", FORM, "--json", "--evidence", seen)
    assert run.code == 0, run.said
    rows = json.loads(run.out)["rows"]
    assert not [row["id"] for row in rows if row["outcome"] == "notChecked"]
    waiting = [row["id"] for row in rows if row["outcome"] == "needsPerson"]
    judged = {id: {"result": "passed", "who": "広報課", "when": "2026-11-02"} for id in waiting}
    file = answers(tmp_path / "answers.json", rows=judged, declaration=DECLARATION)
    run = ward("conformance", FORM, "--output", tmp_path / "out", "--evidence", seen, "--answers", file, "--complete")
    assert run.code == 0, run.said
    html = (tmp_path / "out" / NAME / "result.ja.html").read_text(encoding="utf-8")
    assert "「準拠」と表明しています" in html and "2026-11-26" in html


def test_evidence_of_a_form_that_has_changed_since_does_not_count(tmp_path, report):
    old = evidence(tmp_path / "evidence.json", report, form=report["form"] | {"hash": "0" * 64})
    run = ward("conformance", FORM, "--json", "--evidence", old)
    assert run.code == 1 and b"conformance.stale" in run.err
    rows = {row["id"]: row for row in json.loads(run.out)["rows"]}
    assert rows["1.4.10"]["outcome"] == "notChecked"


def test_what_a_browser_found_fails_its_row_and_is_shown(tmp_path, report):
    page = report["pages"][0]["file"]
    found = [{"check": "reflow", "pages": [page], "count": 1, "findings": [{"page": page, "message": "a <b> is wide"}]}]
    run = ward("conformance", FORM, "--output", tmp_path / "out",
               "--evidence", evidence(tmp_path / "evidence.json", report, checks=found), LANG="en_US.UTF-8")
    assert run.code == 1
    assert "1.4.10 Reflow at 320 px: not met" in run.out.decode()
    html = (tmp_path / "out" / NAME / "evidence.en.html").read_text(encoding="utf-8")
    assert f"{page}: a &lt;b&gt; is wide" in html


def test_a_file_that_belongs_to_no_form_is_told(tmp_path):
    file = tmp_path / "other.json"
    file.write_text('{"specVersion": "1.0", "form": {"id": "moving-in", "version": "1"}}', encoding="utf-8")
    run = ward("conformance", PACKAGE / "FormSpecs", "--json", "--answers", file)
    assert run.code == 1 and b"conformance.otherForm" in run.err
