"""The JSON Schemas of authors' files say what the reader takes, no more and no less, and an editor completes by them."""

import copy
import json
import random
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from completions import completed_keys, completed_values
from tool import PACKAGE, ward

KINDS = ["form", "translation", "glossary", "meanings", "script", "theme"]
SPECS = PACKAGE / "FormSpecs"
#: Findings about the shape of a file: what a schema can say as well.
SHAPE = (
    "shape.missingKey", "shape.wrongType", "shape.unknownKey", "shape.unknownValue", "shape.outOfRange", "shape.emptyText",
    "shape.wrongCount", "shape.unsupportedVersion", "field.unknownType", "isNotJapanese")


@pytest.fixture(scope="module")
def schemas():
    found = {}
    for kind in KINDS:
        run = ward("schema", kind)
        assert run.code == 0, run.said
        found[kind] = json.loads(run.out)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_of_2020_12(schemas, kind):
    assert schemas[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schemas[kind])


def files():
    for path in sorted(SPECS.rglob("*.json")):
        relative = path.relative_to(SPECS).parts
        if path.name == "form.json":
            yield "form", path
        elif path.name == "meanings.json":
            yield "meanings", path
        elif path.name == "glossary.json":
            yield "glossary", path
        elif "usability" in relative:
            yield "script", path
        elif relative[0] == "shared" and path.name.startswith(("meanings.", "glossary.")) or len(relative) == 2 and relative[0] != "shared":
            yield "translation", path


@pytest.mark.parametrize("kind, path", list(files()), ids=lambda value: value if isinstance(value, str) else str(value.relative_to(SPECS)))
def test_every_file_that_ships_fits_its_schema(schemas, kind, path):
    document = json.loads(path.read_text())
    errors = list(Draft202012Validator(schemas[kind]).iter_errors(document))
    assert not errors, [(error.json_path, error.message[:200]) for error in errors[:5]]


def described(schema, path=""):
    """Every property of a schema with its place."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            if not (set(inner) == {"const"}):
                yield f"{path}.{name}", inner
        for key, inner in schema.items():
            yield from described(inner, f"{path}.{key}")
    elif isinstance(schema, list):
        for inner in schema:
            yield from described(inner, path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained_in_two_languages(schemas, kind):
    """A key the reader asks for has words in `SchemaWords`; whoever adds one adds them there."""
    missing = [place for place, inner in described(schemas[kind]) if " / " not in inner.get("description", "")]
    assert not missing, missing


def holders(document, path=()):
    """Every object and list in a document with its path."""
    if isinstance(document, (dict, list)):
        yield path, document
        for key, value in (document.items() if isinstance(document, dict) else enumerate(document)):
            yield from holders(value, path + (key,))


def wrong_forms():
    """Copies of a form with one thing of another shape each: what, and the copy."""
    whole = json.loads((SPECS / "child-allowance-claim" / "form.json").read_text())
    chance = random.Random(4)
    changes = []
    for path, holder in holders(whole):
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            value = holder[key]
            changes += [(path, key, change) for change in ("number", "flag", "list", "object", "empty")]
            if isinstance(holder, dict):
                changes += [(path, key, "absent"), (path, key, "misspelt")]
    for path, key, change in chance.sample(changes, 150):
        document = copy.deepcopy(whole)
        holder = document
        for step in path:
            holder = holder[step]
        match change:
            case "number": holder[key] = 7_000_000_000_000
            case "flag": holder[key] = "yes" if isinstance(holder[key], bool) else True
            case "list": holder[key] = "text" if isinstance(holder[key], list) else []
            case "object": holder[key] = "text" if isinstance(holder[key], dict) else {}
            case "empty": holder[key] = " "
            case "absent": del holder[key]
            case "misspelt": holder[str(key) + "x"] = holder.pop(key)
        yield f"{'.'.join(map(str, path))}.{key} {change}", document


def test_what_is_wrong_in_shape_is_refused_by_schema_and_reader_alike(schemas, tmp_path):
    validator = Draft202012Validator(schemas["form"])
    source = SPECS / "child-allowance-claim"
    cases = list(wrong_forms())
    (tmp_path / "shared").mkdir()
    for path in (SPECS / "shared").glob("*.json"):
        (tmp_path / "shared" / path.name).write_bytes(path.read_bytes())
    for number, (_, document) in enumerate(cases):
        folder = tmp_path / f"case{number:03}"
        folder.mkdir()
        (folder / "form.json").write_text(json.dumps(document, ensure_ascii=False, indent=2))
        for language in ("easy", "en"):
            (folder / f"{language}.json").write_bytes((source / f"{language}.json").read_bytes())
    run = ward("check", tmp_path, "--format", "json")
    findings = json.loads(run.out)["findings"]
    told = {number: set() for number in range(len(cases))}
    for finding in findings:
        if Path(finding["file"]).name == "form.json":
            told[int(Path(finding["file"]).parent.name.removeprefix("case"))].add(finding["id"])
    refused = 0
    for number, (what, document) in enumerate(cases):
        errors = [error.message[:100] for error in validator.iter_errors(document)]
        shape = sorted(name for name in told[number] if name.endswith(SHAPE))
        assert bool(errors) == bool(shape) or errors and told[number], (what, errors, sorted(told[number]))
        refused += bool(errors)
    print(f"{len(cases)} forms of another shape, {refused} refused by schema and reader alike")
    assert refused >= 60


def test_an_editor_completes_what_the_reader_takes(schemas):
    form = schemas["form"]
    date = {"pages": [{"fields": [{"id": "a", "type": "date", "label": "x"}]}]}
    keys = completed_keys(form, date, ["pages", 0, "fields", 0])
    assert {"earliest", "latest", "hint", "why", "showWhen"} <= set(keys) and not {"choices", "lines"} & set(keys)
    choice = {"pages": [{"fields": [{"id": "a", "type": "choice"}]}]}
    assert "choices" in completed_keys(form, choice, ["pages", 0, "fields", 0])
    assert {"date", "choice", "personName"} <= set(completed_values(form, date, ["pages", 0, "fields", 0, "type"]))
    assert completed_values(form, {"rules": [{}]}, ["rules", 0, "severity"]) == ["block", "warn", "inform"]
    assert set(completed_values(form, date, ["pages", 0, "fields", 0, "prefill"])) == {"lock", "confirm", "edit"}
    assert {"title", "pages", "office"} <= set(completed_keys(form, {}, []))
    section = {"pages": [{"sections": [{"fields": [{"type": "date"}]}]}]}
    assert "latest" in completed_keys(form, section, ["pages", 0, "sections", 0, "fields", 0])
    assert "課題" in completed_keys(schemas["script"], {}, [])
