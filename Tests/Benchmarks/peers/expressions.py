"""The conditions of the workload `expressions` in cel-expr-python, Google's C++ engine of CEL."""

import json
import sys
import time

try:
    from cel_expr_python import cel
except ImportError:
    print("cel-expr-python is not installed (pip install cel-expr-python)", file=sys.stderr)
    sys.exit(3)


def rate(work, least=0.1):
    """How many times a second of processor time something can be done."""
    count = 1
    while True:
        start = time.thread_time()
        for _ in range(count):
            work()
        spent = time.thread_time() - start
        if spent >= least:
            return count / spent
        count *= 8 if spent < least / 100 else 2


def answers(rows):
    return {
        "residence": "abroad", "age": 34, "hasGuardian": False, "status": "employed", "income": 5_400_000,
        "kana": "ナカムラ　サクラコ",
        "child": [{"age": n % 18, "livesTogether": n % 4 != 3} for n in range(rows)],
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        conditions = json.load(file)
    types = cel.Type
    environment = cel.NewEnv(variables={
        "residence": types.STRING, "age": types.INT, "hasGuardian": types.BOOL, "status": types.STRING,
        "income": types.INT, "kana": types.STRING, "child": types.List(types.Map(types.STRING, types.DYN)),
    })
    figures = {}
    for name, condition, rows in [
        ("visibility", "visibility", 0), ("eligibility 5 rows", "eligibility", 5),
        ("eligibility 50 rows", "eligibility", 50), ("eligibility 500 rows", "eligibility", 500),
        ("validation", "validation", 0),
    ]:
        expression = environment.compile(conditions[condition])
        activation = environment.Activation(answers(rows))
        result = expression.eval(activation)
        if result.value() is not True:
            print(f"{name} comes to {result}", file=sys.stderr)
            sys.exit(1)
        figures[f"{name}, evaluations/s"] = rate(lambda: expression.eval(activation))
    for name, condition in conditions.items():
        figures[f"{name}, compiled/s"] = rate(lambda: environment.compile(condition))
    print(json.dumps(figures))


main()
