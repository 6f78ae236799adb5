"""Random expressions of CEL, typed, from a seed: whatever both engines of a comparison have to understand."""

import random

INTS = ["0", "1", "2", "3", "7", "-1", "-13", "42", "0x1F", "100", "9223372036854775807", "-9223372036854775808"]
UINTS = ["0u", "1u", "2u", "7u", "0x10u", "18446744073709551615u"]
DOUBLES = ["0.0", "1.0", "-1.5", "2.5", "3.14", "1e3", "-0.0", "1e300", ".5", "2.5e-3"]
STRINGS = ["''", "'a'", "'abc'", '"港区"', "'ÿ𠮷野'", "'A-b-C'", r"'\n\t'", "r'\\n'", "'''x'y'''", "' pad '", "'0'",
           "'42'", "'-7'", "'1.5'", "'true'", "'か\u3099'", "'が'", r"'\u6e2f'", r"'\x41'", r"'\101'"]
BYTES = ["b''", "b'abc'", r"b'\xff\x00'", "b'港'", r"b'\101'"]
STAMPS = ["'2026-04-01T00:00:00Z'", "'2026-11-23T09:30:00+09:00'", "'1969-12-31T23:59:59Z'", "'2024-02-29T12:00:00Z'",
          "'0001-01-01T00:00:00Z'", "'9999-12-31T23:59:59Z'"]
LENGTHS = ["'0s'", "'1s'", "'90m'", "'1h30m'", "'36h'", "'-61m'"]
#: One engine takes blanks around numbers and the other one takes `T` for true; nobody's form depends on it.
NUMERALS = ["'0'", "'42'", "'-7'", "'1.5'", "''", "'abc'", "'1e3'", "'9223372036854775808'", "'港'", "'--1'"]
TRUTHS = ["'true'", "'false'", "''", "'yes'"]
#: Each engine writes fractions of a second in its own way, so they are only counted.
FRACTIONS = ["'0.25s'", "'100ms'", "'-1.5s'", "'1.001s'"]
PATTERNS = ["'^a'", "'b+'", "'[a-c]{2,}'", "'^$'", "'.'", r"'\\d'", r"'\\p{L}'", "'(a|b)*c'", "'x?y'", "'区$'", "'[^a]'"]
ZONES = ["'UTC'", "'Asia/Tokyo'", "'+09:00'", "'-02:30'", "'America/New_York'"]


class Conditions:
    """Makes expressions of a type. With the same seed, the same ones."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        #: The names of macros in scope, by type.
        self.names = {}

    def any(self, depth):
        """An expression of some type whose value both sides print alike."""
        kind = self.random.choice(
            ["bool"] * 6 + ["int"] * 3 + ["double", "string", "string", "uint", "ints", "strings", "bytes", "map"])
        return self.make(kind, depth)

    def make(self, kind, depth):
        """An expression of a type, at most so deep."""
        leaf = depth <= 0 or self.random.random() < 0.12
        options = getattr(self, ("leaf_" if leaf else "node_") + kind)
        names = self.names.get(kind, [])
        if names and self.random.random() < 0.3:
            return self.random.choice(names)
        return options(depth - 1)

    def pick(self, options):
        return self.random.choice(options)

    def within(self, kind, depth, body):
        """A body in which a fresh name has a type: `(name, body)`."""
        name = f"v{sum(len(n) for n in self.names.values())}"
        self.names.setdefault(kind, []).append(name)
        made = self.make(body, depth)
        self.names[kind].pop()
        return name, made

    # Leaves

    def leaf_int(self, _): return self.pick(INTS)
    def leaf_uint(self, _): return self.pick(UINTS)
    def leaf_double(self, _): return self.pick(DOUBLES)
    def leaf_string(self, _): return self.pick(STRINGS)
    def leaf_bytes(self, _): return self.pick(BYTES)
    def leaf_bool(self, _): return self.pick(["true", "false"])
    def leaf_stamp(self, _): return f"timestamp({self.pick(STAMPS)})"
    def leaf_length(self, _): return f"duration({self.pick(LENGTHS)})"
    def leaf_ints(self, _): return self.pick(["[]", "[1, 2, 3]", "[1]", "[3, 1, 2, 1]"])
    def leaf_strings(self, _): return self.pick(["['a', 'b']", "['']", "['港区', '芝', 'a']"])
    def leaf_map(self, _): return self.pick(["{'a': 1, 'b': 2}", "{'港区': 3}", "{'a': 0}"])
    def leaf_optional(self, _): return self.pick(["optional.of(1)", "optional.of(7)", "optional.none()"])

    # Nodes

    def node_int(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('int', d)} {self.pick(['+', '-', '*', '/', '%'])} {m('int', d)})",
            lambda: f"-({m('int', d)})",
            lambda: f"size({m(self.pick(['string', 'bytes', 'ints', 'strings', 'map']), d)})",
            lambda: f"{m(self.pick(['string', 'ints', 'map']), d)}.size()",
            lambda: f"int({self.numeric(['double', 'uint', 'int', 'stamp'], d)})",
            lambda: f"({m('bool', d)} ? {m('int', d)} : {m('int', d)})",
            lambda: f"{m('string', d)}.{self.pick(['indexOf', 'lastIndexOf'])}({m('string', d)})",
            lambda: f"{m('ints', d)}[{m('int', 0)}]",
            lambda: f"{m('map', d)}[{m('string', 0)}]",
            lambda: f"{m('map', d)}.a",
            lambda: f"math.{self.pick(['abs', 'sign'])}({m('int', d)})",
            lambda: f"math.{self.pick(['greatest', 'least'])}({m('int', d)}, {m('int', d)}, {m('int', d)})",
            lambda: f"{m('stamp', d)}.{self.pick(self.parts)}({self.pick(['', *ZONES])})",
            lambda: f"{m('length', d)}.{self.pick(['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'])}()",
            lambda: f"{m('optional', d)}.orValue({m('int', d)})",
            lambda: f"{m('optional', d)}.value()",
            lambda: f"timestamp('2026-11-23T09:30:00.25+09:00').getMilliseconds({self.pick(['', *ZONES])})",
            lambda: f"duration({self.pick(FRACTIONS)}).getMilliseconds()",
            lambda: self.bind("int", d),
        ])()

    def numeric(self, kinds, d):
        """Something that may be converted to a number: a text only if both engines agree that it is one, or is none."""
        return self.pick([*(self.make(kind, d) for kind in kinds), self.pick(NUMERALS)])

    parts = ["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours",
             "getMinutes", "getSeconds", "getMilliseconds"]

    def bind(self, kind, d):
        of = self.pick(["int", "string", "ints"])
        value = self.make(of, d)
        name, body = self.within(of, d, kind)
        return f"cel.bind({name}, {value}, {body})"

    def node_uint(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('uint', d)} {self.pick(['+', '-', '*', '/', '%'])} {m('uint', d)})",
            lambda: f"uint({self.numeric(['double', 'int'], d)})",
            lambda: f"({m('bool', d)} ? {m('uint', d)} : {m('uint', d)})",
        ])()

    def node_double(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('double', d)} {self.pick(['+', '-', '*', '/'])} {m('double', d)})",
            lambda: f"-({m('double', d)})",
            lambda: f"double({self.numeric(['int', 'uint'], d)})",
            lambda: f"math.{self.pick(['ceil', 'floor', 'round', 'trunc', 'abs', 'sign'])}({m('double', d)})",
            lambda: f"({m('bool', d)} ? {m('double', d)} : {m('double', d)})",
        ])()

    def node_string(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('string', d)} + {m('string', d)})",
            lambda: f"string({m(self.pick(['int', 'uint', 'bool', 'string', 'bytes', 'stamp', 'length']), d)})",
            lambda: f"{m('string', d)}.{self.pick(['lowerAscii', 'upperAscii', 'trim', 'reverse'])}()",
            lambda: f"{m('string', d)}.charAt({m('int', 0)})",
            lambda: f"{m('string', d)}.substring({m('int', 0)})",
            # An end at the very end of the text is refused by the other engine, and taken by cel-go and by us.
            lambda: f"{m('string', d)}.substring({self.pick(['0', '-1', '5'])}, {self.pick(['-1', '0'])})",
            lambda: f"cel.bind(s, {m('string', d)}, (s + '。').substring(0, s.size()))",
            lambda: f"{m('string', d)}.replace({m('string', d)}, {m('string', d)})",
            lambda: f"{m('string', d)}.replace({m('string', d)}, {m('string', d)}, {m('int', 0)})",
            lambda: f"{m('strings', d)}.join({self.pick(['', m('string', 0)])})",
            lambda: f"({m('bool', d)} ? {m('string', d)} : {m('string', d)})",
            lambda: f"{m('strings', d)}[{m('int', 0)}]",
            lambda: self.bind("string", d),
        ])()

    def node_bytes(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('bytes', d)} + {m('bytes', d)})",
            lambda: f"bytes({m(self.pick(['string', 'bytes']), d)})",
        ])()

    def node_bool(self, d):
        m = self.make
        kind = self.pick(["int", "uint", "double", "string", "bytes", "stamp", "length", "bool"])
        alike = self.pick([*[kind] * 3, "ints", "strings", "map"])
        number = self.pick(["int", "uint", "double"])
        return self.pick([
            lambda: f"({m(kind, d)} {self.pick(['<', '<=', '>', '>='])} {m(kind, d)})",
            lambda: f"({m(alike, d)} {self.pick(['==', '!='])} {m(alike, d)})",
            lambda: f"(dyn({m(number, d)}) {self.pick(['==', '!=', '<', '>='])} {m(self.pick(['int', 'double']), d)})",
            lambda: f"(dyn({m(self.pick(['int', 'string', 'ints']), d)}) == dyn({m(self.pick(['int', 'string']), d)}))",
            lambda: f"({m('bool', d)} && {m('bool', d)})",
            lambda: f"({m('bool', d)} || {m('bool', d)} || {m('bool', d)})",
            lambda: f"!{m('bool', d)}" if self.random.random() < 0.5 else f"!({m('bool', d)})",
            lambda: f"({m('bool', d)} ? {m('bool', d)} : {m('bool', d)})",
            lambda: f"{m('string', d)}.{self.pick(['contains', 'startsWith', 'endsWith'])}({m('string', d)})",
            lambda: f"{m('string', d)}.matches({self.pick(PATTERNS)})",
            lambda: f"({m('int', d)} in {m('ints', d)})",
            lambda: f"({m('string', d)} in {m(self.pick(['strings', 'map']), d)})",
            lambda: f"has({m('map', d)}.{self.pick(['a', 'b', 'z'])})",
            lambda: self.quantifier(d),
            lambda: f"bool({self.pick([m('bool', d), *TRUTHS])})",
            lambda: f"math.{self.pick(['isNaN', 'isInf', 'isFinite'])}({m('double', d)})",
            lambda: f"{m('optional', d)}.hasValue()",
            lambda: f"(type({m(kind, d)}) == {self.pick(['int', 'uint', 'double', 'string', 'bool', 'bytes'])})",
        ])()

    def quantifier(self, d):
        of, plural = self.pick([("int", "ints"), ("string", "strings")])
        around = self.make(plural, d)
        name, body = self.within(of, d, "bool")
        return f"{around}.{self.pick(['all', 'exists', 'exists_one'])}({name}, {body})"

    def lists(self, of, plural, d):
        m = self.make
        source, singular = self.pick([("ints", "int"), ("strings", "string")])

        def mapped():
            around = m(source, d)
            name, body = self.within(singular, d, of)
            return f"{around}.map({name}, {body})"

        def filtered():
            around = m(plural, d)
            name, body = self.within(of, d, "bool")
            return f"{around}.filter({name}, {body})"

        return self.pick([
            lambda: f"[{', '.join(m(of, d) for _ in range(self.random.randint(1, 3)))}]",
            lambda: f"({m(plural, d)} + {m(plural, d)})",
            mapped, filtered,
            lambda: f"({m('bool', d)} ? {m(plural, d)} : {m(plural, d)})",
        ])()

    def node_ints(self, d): return self.lists("int", "ints", d)

    def node_strings(self, d):
        if self.random.random() < 0.3:
            # Nothing split at nothing gives nothing in cel-go and here, and one empty text in the other engine.
            separator, limit = self.pick([(self.pick(["'-'", "'b'", "'区'"]), ""), ("'-'", f", {self.make('int', 0)}")])
            return f"{self.make('string', d)}.split({separator}{limit})"
        return self.lists("string", "strings", d)

    def node_map(self, d):
        # A key that comes twice is an error at another time in each engine.
        key = self.pick(["'b'", "'港区'", "''", "string(1)"])
        return f"{{'a': {self.make('int', d)}, {key}: {self.make('int', d)}}}"

    def node_stamp(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('stamp', d)} {self.pick(['+', '-'])} {m('length', d)})",
            lambda: f"timestamp({m('int', d)})",
            lambda: self.leaf_stamp(d),
        ])()

    def node_length(self, d):
        m = self.make
        return self.pick([
            lambda: f"({m('length', d)} {self.pick(['+', '-'])} {m('length', d)})",
            lambda: f"({m('stamp', d)} - {m('stamp', d)})",
            lambda: self.leaf_length(d),
        ])()

    def node_optional(self, d):
        m = self.make

        def mapped():
            around = m("optional", d)
            name, body = self.within("int", d, "int")
            return f"{around}.optMap({name}, {body})"

        return self.pick([
            lambda: f"optional.of({m('int', d)})",
            lambda: f"optional.ofNonZeroValue({m('int', d)})",
            lambda: f"{m('map', d)}[?{m('string', 0)}]",
            lambda: f"{m('map', d)}.?{self.pick(['a', 'z'])}",
            lambda: f"{m('ints', d)}[?{m('int', 0)}]",
            lambda: f"{m('optional', d)}.or({m('optional', d)})",
            mapped,
        ])()
