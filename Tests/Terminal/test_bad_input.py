"""Broken, hostile and oversized input: a clear sentence and an exit code each, within bounds, never a crash.

`tool.ward` fails a test when a run is ended by a signal or asks for more memory than it may.
"""

import json
import shutil

import pytest

from tool import FORM, ward

ESCAPE = b"\x1b"


def form() -> dict:
    return json.loads((FORM / "form.json").read_text(encoding="utf-8"))


def field(specification: dict, name: str) -> dict:
    return next(f for page in specification["pages"] for f in page["fields"] if f["id"] == name)


@pytest.fixture
def folder(tmp_path):
    """A form's folder to break, beside the shared meanings."""
    shutil.copytree(FORM, tmp_path / "forms" / FORM.name)
    shutil.copytree(FORM.parent / "shared", tmp_path / "forms" / "shared")
    return tmp_path / "forms" / FORM.name


def check(folder) -> tuple[int, list[dict]]:
    """What `ward check` finds; its text ends the same way, in both languages."""
    run = ward("check", folder, "--format", "json")
    findings = json.loads(run.out)["findings"]
    for language in ("ja_JP.UTF-8", "en_US.UTF-8"):
        text = ward("check", folder, LANG=language)
        assert text.code == run.code
        assert ESCAPE not in text.out + text.err, "what a file holds never steers the terminal"
        assert text.out or text.err
    return run.code, findings


def changed(change):
    """A break that changes the form's JSON."""
    def write(folder):
        specification = form()
        change(specification)
        (folder / "form.json").write_text(json.dumps(specification, ensure_ascii=False), encoding="utf-8")
    return write


def replaced(old: bytes, new: bytes):
    """A break that changes the form's bytes."""
    def write(folder):
        before = (FORM / "form.json").read_bytes()
        assert old in before
        (folder / "form.json").write_bytes(before.replace(old, new, 1))
    return write


def written(content: bytes, name: str = "form.json"):
    """A break that writes a whole file."""
    return lambda folder: (folder / name).write_bytes(content)


def cycle(specification: dict):
    field(specification, "claimantKind")["showWhen"] = "occupation == 'employee'"
    field(specification, "occupation")["showWhen"] = "claimantKind == 'parent'"


def untranslated(folder):
    path = folder / "en.json"
    translation = json.loads(path.read_text(encoding="utf-8"))
    texts = translation.get("texts", translation)
    texts.pop(next(name for name, text in texts.items() if isinstance(text, dict) and "source" in text))
    path.write_text(json.dumps(translation, ensure_ascii=False), encoding="utf-8")


#: What is broken, how, and where the id of one finding begins.
BROKEN = {
    "an unknown key": (changed(lambda f: field(f, "occupation").update(requred=True)), "spec."),
    "an unknown key at the top": (changed(lambda f: f.update(colour="red")), "spec."),
    "an unknown field type": (changed(lambda f: field(f, "bornOn").update(type="dates")), "spec."),
    "a duplicate id": (changed(lambda f: field(f, "occupation").update(id="reason")), "spec."),
    "a cycle between two conditions": (changed(cycle), ""),
    "a missing translation": (untranslated, ""),
    "a list where an object belongs": (changed(lambda f: f.update(office=[])), "spec."),
    "a number where a text belongs": (changed(lambda f: f.update(title=1)), "spec."),
    "pages that are no list": (changed(lambda f: f.update(pages={})), "spec."),
    "no pages": (changed(lambda f: f.update(pages=[])), "spec."),
    "an empty object": (changed(lambda f: f.clear()), "spec."),
    "a condition cut off": (changed(lambda f: field(f, "bornOn").update(showWhen="reason ==")), ""),
    "a condition on nothing": (changed(lambda f: field(f, "bornOn").update(showWhen="resaon == 'birth'")), ""),
    "a condition of 100,000 brackets": (
        changed(lambda f: field(f, "bornOn").update(showWhen="(" * 100_000 + "true" + ")" * 100_000)), ""),
    "a condition of 100,000 operators": (
        changed(lambda f: field(f, "bornOn").update(showWhen="!" * 100_000 + "true")), ""),
    "a version nobody reads": (changed(lambda f: f.update(specVersion="9.0")), "spec."),
    "an id of 200 KB": (changed(lambda f: field(f, "bornOn").update(id="x" * 200_000)), ""),
    "an id with an escape sequence": (changed(lambda f: field(f, "bornOn").update(id="a\u001b[31m\u0000b")), ""),
    "a broken furigana": (changed(lambda f: f.update(title="{児童手当|")), ""),
    "a number beyond numbers": (
        changed(lambda f: next(p for p in f["pages"] if "repeat" in p)["repeat"].update(max=10 ** 400)), ""),
    "wrong JSON": (written((FORM / "form.json").read_bytes()[:5_000]), "json."),
    "no JSON at all": (written(b"\x00\x01\x02<html>"), "json."),
    "an empty file": (written(b""), "json."),
    "a NUL": (replaced(b'"1.0"', b'"1\0"'), "json."),
    "invalid UTF-8": (replaced("児".encode(), b"\xe5\xff"), "json."),
    "UTF-16": (written((FORM / "form.json").read_text(encoding="utf-8").encode("utf-16")), "json."),
    "nesting of 100,000": (written(b"[" * 100_000 + b"]" * 100_000), "json."),
    "nesting of 100,000, left open": (written(b'{"a":' * 100_000), "json."),
    "a translation that is no JSON": (written(b"{", "en.json"), "json."),
    "a translation nested 100,000 times": (written(b"[" * 100_000, "easy.json"), "json."),
}


@pytest.mark.parametrize("breaks, layer", BROKEN.values(), ids=BROKEN)
def test_a_broken_form_is_a_finding_with_its_place(folder, breaks, layer):
    breaks(folder)
    code, findings = check(folder)
    assert code in (1, 2)
    assert findings, "something has to be said"
    assert [f for f in findings if f["id"].startswith(layer)], [f["id"] for f in findings][:5]
    for finding in findings:
        assert finding["message"]["ja"] and finding["message"]["en"]
        assert finding["line"] >= 1 and finding["column"] >= 1
        assert len(finding["message"]["en"]) < 2_000, "a message is a sentence, however long what it is about"
    if any(f["severity"] == "error" for f in findings):
        # What cannot be used is not opened either.
        run = ward("fill", folder)
        assert run.code == 2 and run.err and not run.out, run.said[-500:]


def test_everything_wrong_is_said_in_one_pass(folder):
    specification = form()
    field(specification, "occupation")["requred"] = True
    field(specification, "bornOn")["type"] = "dates"
    field(specification, "reason")["showWhen"] = "claimantKnd == 'parent'"
    (folder / "form.json").write_text(json.dumps(specification, ensure_ascii=False, indent=2), encoding="utf-8")
    _, findings = check(folder)
    text = json.dumps(findings, ensure_ascii=False)
    for word in ("requred", "dates", "claimantKnd"):
        assert word in text


@pytest.mark.parametrize("name", ["form.json", "en.json"])
def test_a_file_of_50_megabytes_is_refused_by_its_size(folder, name):
    with open(folder / name, "wb") as file:
        file.write(b'{"a": "')
        for _ in range(50):
            file.write(b"x" * (1 << 20))
        file.write(b'"}')
    code, findings = check(folder)
    assert code in (1, 2)
    assert [f["id"] for f in findings if f["file"].endswith(name)] == ["json.tooLarge"], findings


def test_what_is_no_file_is_said_to_be_none(folder, tmp_path):
    (folder / "form.json").unlink()
    (folder / "form.json").mkdir()
    run = ward("check", folder)
    assert run.code in (1, 2) and run.said
    for path in (tmp_path / "forms" / "shared", "/dev/null", "", "x" * 5_000):
        assert ward("check", path).code == 2, path


ANSWERS = {
    "an answer to an unknown question": {"answers": {"nothing": "x"}},
    "an answer in an unknown row": {"answers": {"child": [{"nothing": 1}]}},
    "rows that are no list": {"answers": {"child": {"childName": 1}}},
    "a value of another type": {"answers": {"bornOn": {"a": []}}},
    "no answers": {"form": "child-allowance-claim"},
    "a list": [],
    "10,000 rows": {"answers": {"child": [{}] * 10_000}},
    "a choice of 2 MB": {"answers": {"reason": "x" * 2_000_000}},
}


@pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
def test_answers_the_form_has_no_place_for_are_named(tmp_path, answers):
    (tmp_path / "answers.json").write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    run = ward("paper", FORM, "--answers", tmp_path / "answers.json", "--output", tmp_path / "paper.html")
    assert run.code == 2, run.said[:500]
    assert run.err and len(run.err) < 20_000
    assert not (tmp_path / "paper.html").exists()


BYTES = {
    "nothing": b"",
    "wrong JSON": b'{"answers": ',
    "a NUL": b'{"answers": {"a\0": 1}}',
    "invalid UTF-8": b'{"answers": {"a": "\xff\xfe"}}',
    "nesting of 100,000": b"[" * 100_000,
    "half a surrogate": b'{"answers": {"a": "\\ud800"}}',
}


@pytest.mark.parametrize("content", BYTES.values(), ids=BYTES)
def test_answers_registers_and_drafts_that_cannot_be_read_are_refused(tmp_path, content):
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    for arguments in (
        ["paper", FORM, "--answers", bad, "--output", tmp_path / "paper.html"],
        ["fill", FORM, "--prefill", bad],
        ["fill", FORM, "--draft", bad],
    ):
        run = ward(*arguments)
        assert run.code == 2, f"{arguments[2]}: {run.said[:500]}"
        assert not run.out and run.err
    assert bad.read_bytes() == content, "a file that is no draft is not written over"


def test_files_of_50_megabytes_are_refused_by_their_size(tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b'{"answers": {"a": "' + b"x" * (50 << 20) + b'"}}')
    for arguments in (
        ["paper", FORM, "--answers", large, "--output", tmp_path / "paper.html"],
        ["fill", FORM, "--prefill", large],
        ["fill", FORM, "--draft", large],
        ["try", "--batch", large],
        ["expression", "--batch", large],
    ):
        run = ward(*arguments)
        assert run.code == 2, f"{arguments[:2]}: {run.said[:300]}"
        assert run.err and len(run.err) < 2_000


BATCH = {
    "no JSON": b"nonsense\n",
    "a NUL, escaped": b'{"id": "a", "type": "text", "entry": "a\\u0000b"}\n',
    "a NUL": b'{"id": "a", "type": "text", "entry": "a\0b"}\n',
    "invalid UTF-8": b'{"id": "a", "type": "text", "entry": "\xff"}\n',
    "nesting of 100,000": b'{"id": ' + b"[" * 100_000 + b"\n",
    "no type": b'{"id": "a"}\n',
    "an unknown type": b'{"id": "a", "type": "dates", "entry": ""}\n',
    "parts that are nested": b'{"id": "a", "type": "date", "entry": {"year": {"a": [1]}}}\n',
    "options of the wrong kind": b'{"id": "a", "type": "date", "options": [], "entry": "x"}\n',
    "an unknown option": b'{"id": "a", "type": "date", "options": {"latst": "today"}, "entry": "x"}\n',
    "an entry of 1 MB": b'{"id": "a", "type": "text", "entry": "' + "あ".encode() * 350_000 + b'"}\n',
    "a date of 1 MB": b'{"id": "a", "type": "date", "entry": "' + b"9" * 1_000_000 + b'"}\n',
    "a number of 1 MB": b'{"id": "a", "type": "integer", "entry": "' + b"9" * 1_000_000 + b'"}\n',
}


@pytest.mark.parametrize("line", BATCH.values(), ids=BATCH)
def test_a_batch_goes_on_after_a_line_it_cannot_answer(tmp_path, line):
    good = b'{"id": "good", "type": "date", "entry": "2026-11-01"}\n'
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(good + line + good)
    run = ward("try", "--batch", batch)
    assert run.code == 0, run.said[:500]
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert len(lines) == 3, "one answer for each line"
    assert lines[0] == lines[2] and lines[0]["value"] == "2026-11-01"


EXPRESSIONS = [
    "(" * 100_000 + "1" + ")" * 100_000, "!" * 100_000 + "true", "-" * 100_000 + "1", "[" * 100_000,
    "1" + " + 1" * 100_000, "'" + "a" * 1_000_000, "1 / 0", "9223372036854775807 + 1", "'" + "a" * 10_000 + "'.matches('(a*)*b')",
    "a" + ".a" * 100_000, "true ? " * 50_000 + "1", "\0", "{}" * 1_000,
    "[1, 2, 3].map(x, [1, 2, 3].map(y, [1, 2, 3].map(z, x * y * z)))",
]


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda e: f"{e[:12]!r} ({len(e)})")
def test_an_expression_ends_with_a_value_or_an_error(tmp_path, expression):
    batch = tmp_path / "cases.jsonl"
    batch.write_text(
        json.dumps({"id": "a", "expr": expression}) + "\n" + json.dumps({"id": "b", "expr": "1"}) + "\n")
    run = ward("expression", "--batch", batch)
    assert run.code == 0, run.said[:500]
    first, second = (json.loads(line) for line in run.out.splitlines())
    assert first["id"] == "a" and ("error" in first) != ("value" in first)
    assert "value" in second


CASES = {
    "a declared type that never closes": {"expr": "x", "declarations": {"x": "list(" * 100_000}},
    "a declared type that nests deeply": {"expr": "x", "declarations": {"x": "list(" * 1_000 + "int" + ")" * 1_000}},
    "a value that is no list": {"expr": "x", "bindings": {"x": {"type": "list", "value": 5}}},
    "a number out of range": {"expr": "x", "bindings": {"x": {"type": "int", "value": "9" * 30}}},
    "a type nobody knows": {"expr": "x", "bindings": {"x": {"type": "nonsense", "value": 1}}},
    "functions that are none": {"expr": "1", "functions": [5]},
    "an expression that is a number": {"expr": 5},
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_case_that_is_no_case_is_answered_and_the_next_one_too(tmp_path, case):
    batch = tmp_path / "cases.jsonl"
    batch.write_text(json.dumps({"id": "a", **case}) + "\n" + json.dumps({"id": "b", "expr": "1"}) + "\n")
    run = ward("expression", "--batch", batch)
    assert run.code == 0, run.said[:500]
    first, second = (json.loads(line) for line in run.out.splitlines())
    assert first["id"] == "a" and ("error" in first) != ("value" in first)
    assert "value" in second


def test_a_long_or_strange_entry_on_the_command_line():
    assert ward("try", "text", "あ" * 30_000, "--json").code in (0, 1)
    assert ward("try", "date", "9" * 100_000, "--json").code == 1
    for arguments in (["--json"], []):
        run = ward("try", "text", "\x1b[31mred\x07", *arguments)
        assert ESCAPE not in run.out + run.err, "an entry never steers the terminal"
