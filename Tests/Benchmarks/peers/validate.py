"""Checks the same documents with orjson and jsonschema-rs (Rust), every error with its path."""

import json
import sys
import time

try:
    import jsonschema_rs
    import orjson
except ImportError as missing:
    print(f"{missing.name} is not installed", file=sys.stderr)
    sys.exit(3)

given = json.load(open(sys.argv[1], encoding="utf-8"))
validator = jsonschema_rs.validator_for(given["schema"], validate_formats=True)


def check(document):
    return [(error.instance_path, error.message) for error in validator.iter_errors(document)]


def rate(work):
    rounds, begin = 0, time.process_time()
    while time.process_time() - begin < 0.4:
        for _ in range(200):
            work()
        rounds += 200
    return rounds / (time.process_time() - begin)


figures = {}
for name in ("valid", "invalid"):
    body = orjson.dumps(given[name])
    document = orjson.loads(body)
    assert bool(check(document)) == (name == "invalid"), name
    figures[f"{name} from bytes, documents/s"] = rate(lambda: check(orjson.loads(body)))
    figures[f"{name} parsed, documents/s"] = rate(lambda: check(document))
print(json.dumps(figures))
