"""Reads the same form body with fast-query-parsers (Rust)."""

import json
import sys
import time

try:
    from fast_query_parsers import parse_query_string
except ImportError:
    print("fast-query-parsers is not installed", file=sys.stderr)
    sys.exit(3)

given = json.load(open(sys.argv[1], encoding="utf-8"))
body = given["body"].encode()
assert [list(pair) for pair in parse_query_string(body, "&")] == given["pairs"], "the pairs are other ones than expected"
rounds, begin = 0, time.process_time()
while time.process_time() - begin < 0.4:
    for _ in range(100):
        parse_query_string(body, "&")
    rounds += 100
print(json.dumps({"decoded, MB/s": rounds * len(body) / 1e6 / (time.process_time() - begin)}))
