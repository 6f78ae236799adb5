"""Beginning a form and keeping its files in order."""

import json
import random
import shutil

import pytest

from tool import FORM, PACKAGE, ward

SHARED = PACKAGE / "FormSpecs" / "shared"


@pytest.mark.parametrize("with_vocabulary", [True, False])
def test_a_new_form_is_right_and_can_be_used(tmp_path, with_vocabulary):
    if with_vocabulary:
        shutil.copytree(SHARED, tmp_path / "shared")
    run = ward("new", "dog-registration", "--in", tmp_path)
    assert run.code == 0, run.said
    folder = tmp_path / "dog-registration"
    files = {str(p.relative_to(folder)) for p in folder.rglob("*.json")}
    assert files == {"form.json", "easy.json", "en.json", "usability/first-visit.json", "answers/example.json"}
    assert ward("check", folder).code == 0
    assert json.loads(ward("check", folder, "--json").out)["findings"] == []
    assert ward("format", folder, "--check").code == 0
    assert ward("paper", folder, "--output", tmp_path / "paper.html").code == 0
    assert ward("paper", folder, "--answers", folder / "answers" / "example.json", "--output", tmp_path / "p.html").code == 0
    assert "花子" in (tmp_path / "p.html").read_text(encoding="utf-8")
    text = (folder / "form.json").read_text(encoding="utf-8")
    assert ('"applicant.name"' in text) == with_vocabulary
    script = ward("usability", "run", folder / "usability" / "first-visit.json", "--json", "--runs", "5")
    assert script.code in (0, 1), script.said


@pytest.mark.parametrize("name", ["Dog", "犬", "dog_registration", "1dog", "../dog", "", "a" * 65, "shared"])
def test_an_id_that_cannot_be_used_is_refused(tmp_path, name):
    run = ward("new", name, "--in", tmp_path)
    assert run.code == 2 and not run.out
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_is_there_is_written_over(tmp_path):
    (tmp_path / "dog").mkdir()
    assert ward("new", "dog", "--in", tmp_path).code == 2
    (tmp_path / "cat").write_text("x", encoding="utf-8")
    assert ward("new", "cat", "--in", tmp_path).code == 2
    assert (tmp_path / "cat").read_text(encoding="utf-8") == "x" and list((tmp_path / "dog").iterdir()) == []
    assert ward("new", "bird", "--in", tmp_path / "nowhere").code == 2


# Formatting


def shuffled(value, chance):
    if isinstance(value, dict):
        members = [(k, shuffled(v, chance)) for k, v in value.items()]
        chance.shuffle(members)
        return dict(members)
    if isinstance(value, list):
        return [shuffled(v, chance) for v in value]
    return value


def test_every_file_that_ships_is_in_the_layout_of_all():
    run = ward("format", PACKAGE / "FormSpecs", "--check")
    assert run.code == 0, run.said


def test_formatting_changes_the_look_and_nothing_else(tmp_path):
    folder = shutil.copytree(FORM, tmp_path / "form")
    chance = random.Random(7)
    before = {}
    for path in sorted(folder.rglob("*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        before[path] = value
        if path.name == "form.json":
            path.write_text(json.dumps(shuffled(value, chance), ensure_ascii=False, indent=1), encoding="utf-8")
        else:
            path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    assert ward("format", folder, "--check").code == 1
    assert ward("format", folder).code == 0
    once = {path: path.read_bytes() for path in before}
    for path, value in before.items():
        assert json.loads(once[path]) == value, path
    assert list(json.loads(once[folder / "form.json"])) == list(before[folder / "form.json"]), "keys stand in their order"
    assert ward("format", folder).code == 0
    assert {path: path.read_bytes() for path in before} == once, "formatting twice is formatting once"
    assert ward("format", folder, "--check").code == 0


def test_numbers_and_texts_stay_as_they_are_written(tmp_path):
    path = tmp_path / "any.json"
    path.write_bytes('{"a":1.50e+03,"b":-0,"c":"\\u6c0f\\/ｱ","d":[ ],"e":{ },"n":123456789012345678901234567890}'.encode())
    assert ward("format", path).code == 0
    text = path.read_text(encoding="utf-8")
    for piece in ["1.50e+03", "-0", '"\\u6c0f\\/ｱ"', "[]", "{}", "123456789012345678901234567890"]:
        assert piece in text
    assert text.endswith("\n") and "\r" not in text


@pytest.mark.parametrize("content", [
    '{"a": 1, "a": 2}', '{"a": 1,}', "{", "", "// x\n{}", '{"a": "\\ud800"}', "\ufeff{}",
], ids=repr)
def test_a_file_in_which_something_would_be_lost_is_left_alone(tmp_path, content):
    path = tmp_path / "wrong.json"
    path.write_text(content, encoding="utf-8")
    before = path.read_bytes()
    run = ward("format", path)
    assert run.code == 1 and path.read_bytes() == before
    assert "wrong.json" in run.err.decode()


def test_a_difference_can_be_looked_at(tmp_path):
    path = tmp_path / "any.json"
    path.write_text('{"a":1}\n', encoding="utf-8")
    run = ward("format", path, "--diff")
    assert run.code == 1 and "-{\"a\":1}" in run.out.decode() and path.read_text(encoding="utf-8") == '{"a":1}\n'
