"""What whoever writes for residents relies on: any text is checked, with places, plain words and honest furigana."""

import json
import shutil

import pytest

from tool import PACKAGE, ward

HARD = "確認させていただきます。\n滞納がある方は、R8.4.1までに届出をしてください。\n"
GLOSSARY = PACKAGE / "FormSpecs" / "shared" / "glossary.json"


def check(text, *arguments, **variables):
    run = ward("text", "check", "--json", *arguments, stdin=text.encode(), **variables)
    return run, json.loads(run.out)


def test_a_text_from_standard_input_is_checked():
    run, report = check(HARD)
    assert run.code == 1 and not run.err
    assert {f["rule"] for f in report["findings"]} >= {"causative-polite", "glossary-term", "date-form"}
    for finding in report["findings"]:
        line = HARD.splitlines()[finding["line"] - 1]
        assert line[finding["column"] - 1:finding["endColumn"] - 1], finding
        assert set(finding["message"]) == {"ja", "en"} and finding["id"].startswith("text.")
        assert finding["level"] in ("error", "warning", "info") and finding["check"] in ("automatic", "heuristic")
    arrears = next(f for f in report["findings"] if f.get("term") == "滞納")
    assert (arrears["line"], arrears["column"]) == (2, 1)
    assert 0 <= report["score"] < 70


def test_a_plain_text_is_good():
    run, report = check("引っ越してから14日のあいだに、紙を出してください。\n")
    assert run.code == 0 and report["findings"] == [] and report["score"] == 100


def test_easy_japanese_has_rules_of_its_own():
    text = "お越しください。"
    assert check(text)[0].code == 0
    run, report = check(text, "--profile", "easy")
    assert run.code == 1 and report["profile"] == "easy"
    assert {"honorific", "kanji-level"} <= {f["rule"] for f in report["findings"]}
    assert "dialogue-check" in report["askPeople"]


def test_furigana_is_counted_right():
    text = "{確認|かくにん}させていただきます。"
    _, report = check(text)
    finding = next(f for f in report["findings"] if f["rule"] == "causative-polite")
    assert text[finding["column"] - 1:finding["endColumn"] - 1] == "させていただ"


def test_people_read_a_summary_in_their_language(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text(HARD, encoding="utf-8")
    japanese = ward("text", "check", letter)
    english = ward("text", "check", letter, "--language", "en")
    assert japanese.code == english.code == 1
    assert "点（100点満点）" in japanese.out.decode() and "of 100" in english.out.decode()
    assert "[text.causativePolite]" in english.out.decode()


def test_several_files_are_told_apart(tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("紙を出してください。", encoding="utf-8")
    bad.write_text(HARD, encoding="utf-8")
    report = json.loads(ward("text", "check", "--json", good, bad).out)
    assert [f["score"] == 100 for f in report["files"]] == [True, False]
    assert {f["file"] for f in report["findings"]} == {str(bad)}


@pytest.mark.parametrize("command", [["text", "check"], ["text", "ruby"]])
def test_what_is_no_text_is_refused(command, tmp_path):
    other = tmp_path / "sjis.txt"
    other.write_bytes("確認".encode("shift_jis"))
    for arguments in ([other], [tmp_path / "nothing.txt"], [tmp_path], ["--glossary", tmp_path / "none.json"]):
        run = ward(*command, *arguments)
        assert run.code == 2 and not run.out and run.err, arguments
    wrong = tmp_path / "glossary.json"
    wrong.write_text('{ "specVersion": "1.0" }', encoding="utf-8")
    assert ward(*command, "--glossary", wrong, stdin=b"a").code == 2
    assert ward(*command, "--profil", "easy").code == 2


def test_an_own_glossary_counts(tmp_path):
    own = tmp_path / "own.json"
    own.write_text(json.dumps({
        "specVersion": "1.0", "id": "own", "language": "ja",
        "terms": {"御中": {"reading": "おんちゅう", "policy": "replace", "plain": "さま", "swap": True}}}), encoding="utf-8")
    _, report = check("区役所 御中", "--glossary", own)
    assert [f["suggestion"] for f in report["findings"]] == ["さま"]


def test_furigana_comes_from_the_glossary_and_nothing_is_guessed():
    run = ward("text", "ruby", stdin="住民票の写しを鶉に渡す。\n".encode())
    assert run.out.decode() == "{住民票|じゅうみんひょう}の{写|うつ}しを鶉に渡す。\n"
    assert run.code == 1 and "鶉" in run.err.decode() and "渡" in run.err.decode()
    report = json.loads(ward("text", "ruby", "--json", stdin="住民票を鶉に".encode()).out)
    assert report["files"][0]["unknown"] == [{"word": "鶉", "line": 1, "column": 5}]


def test_furigana_for_those_who_know_the_kanji_of_a_grade():
    text = "住民票を書く".encode()
    assert ward("text", "ruby", "--ruby", "none", stdin=text).out.decode() == "住民票を書く"
    few = ward("text", "ruby", "--ruby", "grade3", stdin=text)
    assert few.out.decode() == "{住民票|じゅうみんひょう}を書く" and few.code == 0, "書 is learnt in grade 2"
    assert ward("text", "ruby", "--ruby", "all", stdin=text).code == 1
    assert ward("text", "ruby", "--ruby", "grade9", stdin=text).code == 2


def test_the_glossary_is_checked_alone_and_with_its_translations(tmp_path):
    assert ward("check", GLOSSARY).code == 0
    shared = tmp_path / "shared"
    shared.mkdir()
    for name in ("glossary.json", "glossary.easy.json", "glossary.en.json"):
        (shared / name).write_bytes((GLOSSARY.parent / name).read_bytes())
    assert ward("check", shared / "glossary.en.json").code == 0
    path = shared / "glossary.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"policy"', '"polcy"', 1).replace("かわりの人が", "代わりの人が"), encoding="utf-8")
    found = json.loads(ward("check", path, "--json").out)["findings"]
    assert "text.shape.unknownKey" in {f["id"] for f in found}


def test_hostile_text_ends_quickly():
    for piece in ("なければ", "（", "{届|とど", "\u0000", "住民票の", "1/"):
        run = ward("text", "check", "--json", stdin=(piece * 20_000).encode())
        assert run.code in (0, 1)
        assert len(run.out) < 100_000_000


def test_easy_japanese_of_a_form_is_checked_by_its_own_rules(tmp_path):
    specs = PACKAGE / "FormSpecs"
    shutil.copytree(specs / "shared", tmp_path / "shared")
    form = shutil.copytree(specs / "resident-record-copy", tmp_path / "resident-record-copy")
    easy = form / "easy.json"
    text = easy.read_text(encoding="utf-8")
    old = "{委任状|いにんじょう}〈たのんだ ことを {書|か}いた {紙|かみ}〉が いります。"
    assert old in text
    easy.write_text(text.replace(old, "{委任状|いにんじょう}を ご{用意|ようい}ください。"), encoding="utf-8")
    found = json.loads(ward("check", form, "--json").out)["findings"]
    assert [(f["file"].rsplit("/", 1)[-1], f["id"]) for f in found] == [("easy.json", "text.honorific")]
    honorific = found[0]
    line = easy.read_text(encoding="utf-8").splitlines()[honorific["line"] - 1]
    assert line[honorific["column"] - 1:honorific["endColumn"] - 1] == "ご{用意|ようい}ください"
