"""What a developer or a form author can rely on: help in two languages, exit codes, JSON alone where it is asked for."""

import json
import re

import pytest

import tool
from tool import FORM, PACKAGE, ward

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
ESCAPE = b"\x1b"


def test_help_lists_commands():
    commands = tool.commands()
    assert ["check"] in commands and ["preview"] in commands and ["fill"] in commands
    assert len(commands) == len({tuple(c) for c in commands})


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_command_explains_itself(language):
    for command in tool.commands():
        run = ward(*command, "--help", "--language", language)
        text = run.out.decode()
        assert run.code == 0, command
        assert not run.err, command
        first = text.splitlines()[0]
        assert first.startswith("ward " + " ".join(command)), first
        assert "--help" in text and "--language" in text, command
        # An example to copy may hold a Japanese entry in either language.
        told = "\n".join(line for line in text.splitlines() if not line.startswith("Example: "))
        assert bool(JAPANESE.search(told)) == (language == "ja"), f"{command} in {language}:\n{text}"
        assert ESCAPE not in run.out


@pytest.mark.parametrize("variables, language", [
    ({"LANG": "ja_JP.UTF-8"}, "ja"), ({"LANG": "en_US.UTF-8"}, "en"), ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
    ({"LANG": None}, "ja"), ({"LANG": "C.UTF-8"}, "ja"),
], ids=str)
def test_the_tool_speaks_the_language_of_the_locale(variables, language):
    assert bool(JAPANESE.search(ward("--help", **variables).out.decode())) == (language == "ja")


def test_without_arguments_it_says_what_there_is():
    run = ward()
    assert run.code in (0, 2)
    assert "check" in run.said


def test_an_author_looks_up_what_a_finding_means():
    run = ward("diagnostics", "spec.field.unknownType", "--language", "en")
    assert run.code == 0 and "A field type that does not exist" in run.out.decode() and "wrong:" in run.out.decode()
    near = ward("diagnostics", "spec.field.unknownTyp", "--language", "en")
    assert near.code == 2 and "spec.field.unknownType" in near.said
    assert len(ward("diagnostics").out.splitlines()) > 100


def test_the_page_of_all_findings_is_written_to_a_file(tmp_path):
    run = ward("diagnostics", "--output", tmp_path / "Diagnostics.md")
    assert run.code == 0
    assert (tmp_path / "Diagnostics.md").read_bytes() == (PACKAGE / "Documentation/Diagnostics.md").read_bytes()


WRONG = {
    "an unknown command": ["chekc"],
    "an unknown option": ["check", "--formt", "json"],
    "an option without its value": ["check", FORM, "--format"],
    "a value that is not offered": ["check", FORM, "--format", "yaml"],
    "nothing to check": ["check"],
    "a path that is not there": ["check", PACKAGE / "nothing-here"],
    "a preview without a place": ["preview", FORM],
    "a paper without a place": ["paper", FORM],
    "a fill without a form": ["fill"],
    "a language the form does not speak": ["fill", FORM, "--language", "tlh"],
    "a day that does not exist": ["try", "date", "今日", "--today", "2026-02-30"],
    "a try without an entry": ["try", "date"],
    "a type nobody knows": ["try", "dates", "2026"],
    "options that are no JSON": ["try", "date", "2026", "--options", "{"],
    "a batch that is not there": ["try", "--batch", "/nothing/here"],
    "cases that are not there": ["expression", "--batch", "/nothing/here"],
    "a place nobody can write to": ["paper", FORM, "--output", "/proc/nothing/paper.html"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage_ends_with_2_and_a_sentence(arguments):
    for language in ("ja", "en"):
        variables = {"LANG": "ja_JP.UTF-8" if language == "ja" else "en_US.UTF-8"}
        run = ward(*arguments, **variables)
        assert run.code == 2, run.said
        assert not run.out, "what goes wrong is said on standard error"
        assert len(run.err) > 10 and ESCAPE not in run.err
        assert bool(JAPANESE.search(run.err.decode())) == (language == "ja"), run.err.decode()


def test_a_near_miss_is_named():
    assert "check" in ward("chekc").said
    assert "--format" in ward("check", FORM, "--formt", "json").said
    assert "date" in ward("try", "dates", "2026").said


def test_check_says_nothing_was_found():
    run = ward("check", PACKAGE / "FormSpecs")
    assert run.code == 0, run.said
    assert run.out and not run.err
    report = json.loads(ward("check", FORM, "--format", "json").out)
    assert report["findings"] == []


def test_try_reads_an_entry():
    run = ward("try", "date", "Ｒ８．１１．１", "--json")
    assert run.code == 0
    assert json.loads(run.out)["value"] == "2026-11-01"
    run = ward("try", "date", "2026-02-30", "--json")
    assert run.code == 1
    assert json.loads(run.out)["violations"]


def test_a_batch_answers_line_by_line(tmp_path):
    batch = tmp_path / "entries.jsonl"
    cases = [{"id": n, "type": "date", "entry": entry} for n, entry in enumerate(["R8.11.1", "2月30日", "", "令和8年4月1日"])]
    batch.write_text("\n".join(json.dumps(c) for c in cases) + "\n", encoding="utf-8")
    run = ward("try", "--batch", batch)
    assert run.code == 0
    answers = [json.loads(line) for line in run.out.splitlines()]
    assert [a["id"] for a in answers] == [0, 1, 2, 3]
    assert [a["value"] for a in answers] == ["2026-11-01", None, None, "2026-04-01"]


def test_expressions_are_evaluated_line_by_line(tmp_path):
    batch = tmp_path / "cases.jsonl"
    batch.write_text('{"id": "a", "expr": "1 + 2"}\n{"id": "b", "expr": "1 +"}\n', encoding="utf-8")
    run = ward("expression", "--batch", batch)
    assert run.code == 0
    first, second = (json.loads(line) for line in run.out.splitlines())
    assert first == {"id": "a", "value": {"type": "int", "value": first["value"]["value"]}}
    assert str(first["value"]["value"]) == "3"
    assert "error" in second


def test_paper_and_preview_are_written(tmp_path):
    run = ward("paper", FORM, "--output", tmp_path / "paper.html")
    assert run.code == 0, run.said
    assert "児童手当" in (tmp_path / "paper.html").read_text(encoding="utf-8")
    answers = FORM / "answers" / "birth-one-child.json"
    run = ward("paper", FORM, "--answers", answers, "--output", tmp_path / "filled.html")
    assert run.code == 0, run.said
    filled = (tmp_path / "filled.html").read_text(encoding="utf-8")
    assert "佐藤" in filled and "令和8年11月15日" in filled and "123456789018" not in filled
    run = ward("preview", FORM, "--output", tmp_path / "site", "--language", "en")
    assert run.code == 0, run.said
    assert (tmp_path / "site" / "index.html").is_file()


def test_demo_shows_the_whole_line(tmp_path):
    run = ward("demo", "--output", tmp_path / "demo")
    assert run.code == 0, run.said
    assert ESCAPE not in run.out
    submission = json.loads((tmp_path / "demo" / "submission.json").read_text(encoding="utf-8"))
    assert submission["form"]["id"] == "child-allowance-claim" and submission["reference"]
    assert any(c["decision"] == "given" for c in submission["consents"])
    assert (tmp_path / "demo" / "preview" / "index.html").is_file()
    text = run.out.decode()
    assert submission["reference"] in text
    assert "予測" in text, "a predicted score is called predicted"
    assert "index.html" in "\n".join(text.strip().splitlines()[-2:]), "the last two lines say what to open and try"
    # From any folder, in the other language, with the same result.
    elsewhere = ward("demo", "--output", tmp_path / "again", cwd=tmp_path, LANG="en_US.UTF-8")
    assert elsewhere.code == 0, elsewhere.said
    again = json.loads((tmp_path / "again" / "submission.json").read_text(encoding="utf-8"))
    assert again["answers"] == submission["answers"]


def test_usability_scripts_can_be_run():
    run = ward("usability", "run", FORM / "usability" / "first-baby-with-prefill.json", "--json", "--runs", "20")
    assert run.code in (0, 1), run.said
    json.loads(run.out)
