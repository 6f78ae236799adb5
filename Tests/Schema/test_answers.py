"""A vendor who checks answers by the schema alone, and a ward that checks them with WardKit, come to the same result, apart from
what the schema says that it cannot say."""

import json
import random
import re

import pytest
from jsonschema import Draft202012Validator

import every_type
from mutations import mutated
from tool import PACKAGE, ward

FORMS = sorted(path.parent for path in (PACKAGE / "FormSpecs").glob("*/form.json"))
#: How many documents are made for all forms together.
DOCUMENTS = 5_000


def schema_of(form):
    run = ward("schema", "answers", form)
    assert run.code == 0, run.said
    return json.loads(run.out)


def samples(form):
    return [json.loads(path.read_text()) for path in sorted((form / "answers").glob("*.json"))]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_schema_of_answers_is_a_schema(form):
    Draft202012Validator.check_schema(schema_of(form))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_sample_answers_fit_schema_and_form(form):
    validator = Draft202012Validator(schema_of(form))
    for path in sorted((form / "answers").glob("*.json")):
        document = json.loads(path.read_text())
        run = ward("answers", "check", form, path, "--json")
        codes = [violation["code"] for violation in json.loads(run.out)["violations"]]
        if any(code.startswith("exit.") for code in codes):
            assert run.code == 1
            continue
        assert (run.code, codes) == (0, []), path.name
        assert not list(validator.iter_errors(document["answers"])), path.name


def error_places(error):
    """The places a schema error speaks of, as WardKit writes them."""
    base = list(error.absolute_path)
    if error.validator == "required":
        return [base + [name] for name in error.validator_value if name not in error.instance]
    if error.validator == "additionalProperties":
        return [base + [name] for name in error.instance if name not in error.schema["properties"]]
    return [base]


def written(path):
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else ("." if text else "") + step
    return text


def related(left, right):
    """Whether one of two places lies in the other."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and (len(long) == len(short) or not short or long[len(short)] in ".[")


def short(name):
    """A name of the sender's as it is repeated to the sender."""
    return name if len(name) <= 60 else name[:60] + "…"


def agree(form, good, count, tmp_path):
    """Checks documents by chance with both; whatever one refuses the other does, apart from what the schema lists."""
    schema = schema_of(form)
    validator = Draft202012Validator(schema)
    beyond = {(rule["path"], rule["code"]) for rule in schema["x-notInSchema"]}
    chance = random.Random(20261123)
    documents = [mutated(chance.choice(good), chance) for _ in range(count)]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("".join(
        json.dumps({"id": number, "answers": document}, ensure_ascii=False) + "\n" for number, document in enumerate(documents)))
    run = ward("answers", "check", form, "--batch", batch, "--language", "en")
    assert run.code == 0, run.said
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert [line["id"] for line in lines] == list(range(len(documents)))
    refused = accepted = 0
    for document, line in zip(documents, lines, strict=True):
        assert "error" not in line, line
        errors = [short(written(place)) for error in validator.iter_errors(document) for place in error_places(error)]
        found = [(violation["path"], violation["code"]) for violation in line["violations"]]
        if errors:
            refused += 1
            for place in errors:
                assert any(related(place, path) for path, _ in found), (place, found, document)
        else:
            accepted += 1
            for path, code in found:
                assert (re.sub(r"\[\d+\]", "[]", path), code) in beyond, (path, code, document)
    print(f"{form.name}: {len(documents)} documents, {accepted} fit the schema, {refused} do not; both say the same")
    assert accepted > count / 25 and refused > count / 25


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_schema_and_wardkit_agree_on_documents_by_chance(form, tmp_path):
    agree(form, [sample["answers"] for sample in samples(form)], DOCUMENTS // len(FORMS), tmp_path)


def test_they_agree_on_answers_to_every_kind_of_question(tmp_path):
    form = every_type.write(tmp_path / "every-type")
    answers = every_type.answers(tmp_path)
    run = ward("answers", "check", form, "--batch", every_type.lines(tmp_path, [answers]))
    assert json.loads(run.out)["violations"] == [], run.said
    agree(form, [answers], 3_000, tmp_path)


def test_every_violation_has_a_sentence_in_both_languages(tmp_path):
    form = FORMS[0]
    document = samples(form)[0]["answers"] | {"nothing": 1}
    document.pop(next(iter(document)))
    batch = tmp_path / "batch.jsonl"
    batch.write_text(json.dumps({"id": "a", "answers": document}) + "\nno json\n")
    for language, letters in (("ja", r"[ぁ-ん]"), ("en", r"[a-z]{3}")):
        lines = [json.loads(line) for line in ward("answers", "check", form, "--batch", batch, "--language", language).out.splitlines()]
        assert len(lines) == 2 and "error" in lines[1]
        assert lines[0]["violations"]
        for violation in lines[0]["violations"]:
            assert set(violation) == {"path", "code", "message"}
            assert re.search(letters, violation["message"]), violation
