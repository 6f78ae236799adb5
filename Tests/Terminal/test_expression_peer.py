"""Conditions mean the same to WardKit and to Google's engine of CEL, on expressions nobody chose."""

import base64
import json
import math
import os

import pytest
from random_conditions import Conditions
from tool import ward

cel = pytest.importorskip("cel_expr_python.cel", reason="cel-expr-python is not installed: no other engine to compare with")

#: As many expressions from each seed; `WARDKIT_FUZZ` times as many seeds when that is set.
EACH = 1_000
SEEDS = range(2 * int(os.environ.get("WARDKIT_FUZZ", "1")))


def environment():
    """The other engine with the extensions that the two have in common."""
    from cel_expr_python.ext import ext_bindings, ext_math, ext_optional, ext_strings
    return cel.NewEnv(extensions=[
        ext_bindings.ExtBindings(), ext_math.ExtMath(), ext_optional.ExtOptional(), ext_strings.ExtStrings()])


def theirs(engine, text):
    """What the other engine makes of an expression: a value as Python has it, or `error`."""
    try:
        result = engine.compile(text).eval()
    except Exception:  # whatever it throws is its way to say no
        return "error"
    return "error" if result.type() == cel.Type.ERROR else ("value", settled(result.plain_value()))


def settled(value):
    """A value with bytes as Python has them everywhere else."""
    return bytes(value) if isinstance(value, bytearray) else value


def ours(answer):
    """An answer of `ward expression` as Python has it, or `error`."""
    return ("value", plain(answer["value"])) if "value" in answer else "error"


def plain(value):
    kind, content = value["type"], value["value"]
    match kind:
        case "int" | "uint": return int(content)
        case "double": return float(content)
        case "bytes": return base64.b64decode(content)
        case "list": return [plain(one) for one in content]
        case "map": return {plain(key): plain(one) for key, one in content}
        case _: return content


def same(left, right):
    if isinstance(left, bool) or isinstance(right, bool): return left is right
    if isinstance(left, float) or isinstance(right, float):
        return type(left) is type(right) and (left == right or math.isnan(left) and math.isnan(right))
    if isinstance(left, (list, tuple)):
        return type(left) is type(right) and len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return isinstance(right, dict) and left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    return type(left) is type(right) and left == right


@pytest.mark.parametrize("seed", SEEDS)
def test_a_condition_means_the_same_in_another_engine(seed, tmp_path):
    conditions = Conditions(seed)
    texts = [conditions.any(depth=3) for _ in range(EACH)]
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps({"id": str(n), "expr": text}) + "\n" for n, text in enumerate(texts)))
    answers = [json.loads(line) for line in ward("expression", "--batch", file).out.splitlines()]
    engine = environment()
    wrong, values = [], 0
    for text, answer in zip(texts, answers, strict=True):
        (mine, other) = (ours(answer), theirs(engine, text))
        values += mine != "error"
        if not same(mine, other): wrong.append(f"{text}\n  WardKit: {mine} {answer.get('error', '')}\n  CEL: {other}")
    assert not wrong, f"{len(wrong)} of {EACH} differ:\n" + "\n".join(wrong[:40])
    # Most of the expressions have to have a value, or nothing would be compared.
    assert values > EACH / 2, f"only {values} of {EACH} have a value"
