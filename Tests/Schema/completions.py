"""What an editor offers at a place of a document, as language servers read it from a schema."""

from jsonschema import Draft202012Validator


def applying(schema, root, value):
    """The schema and all those it includes that apply to a value."""
    if not isinstance(schema, dict):
        return
    yield schema
    if "$ref" in schema:
        target = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        yield from applying(target, root, value)
    for inner in schema.get("allOf", []) + schema.get("anyOf", []):
        yield from applying(inner, root, value)
    if "if" in schema:
        holds = value is not None and Draft202012Validator(schema["if"]).is_valid(value)
        yield from applying(schema.get("then" if holds else "else", {}), root, value)


def at(schema, root, document, path):
    """The schemas that apply at a path, and the value there."""
    here = list(applying(schema, root, document))
    if not path:
        return here, document
    step, rest = path[0], path[1:]
    value = None
    if isinstance(document, dict):
        value = document.get(step)
    elif isinstance(document, list) and isinstance(step, int) and step < len(document):
        value = document[step]
    found, last = [], value
    for candidate in here:
        inner = candidate.get("items") if isinstance(step, int) else candidate.get("properties", {}).get(step)
        if inner is not None:
            more, last = at(inner, root, value, rest)
            found += more
    return found, last


def completed_keys(root, document, path):
    """The keys that an object at a path can have."""
    schemas, _ = at(root, root, document, path)
    return list(dict.fromkeys(name for schema in schemas for name in schema.get("properties", {})))


def completed_values(root, document, path):
    """The words that can stand at a path."""
    schemas, _ = at(root, root, document, path)
    return list(dict.fromkeys(word for schema in schemas for word in schema.get("enum", [])))
