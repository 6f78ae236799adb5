"""Documents of answers made by chance from good ones, a few things changed in each."""

import copy
import random

STRANGE = [
    None, True, False, 0, 1, -1, 5.0, 1.5, 10**20, "", " ", "　", "x", "あ" * 41, "あ" * 5_000, "ＡＢＣ", "2026-02-30", "2026-13-01",
    "1872-12-31", "2999-01-01", "12345678901\n", "123456789012", "ｶﾅ", "とくべつ", "カナ\n", "\u0000", "a\u0007b", "​", "𠮷野家",
    "が", "👨‍👩‍👧", "[]", [], {}, [[]], [1, 1], {"a": 1}, {"family": ""}, "0", "09012345678", "090-1234-5678", "a@b.jp", "@",
]


def places(document, path=()):
    """The path of every value in a document."""
    yield path
    if isinstance(document, dict):
        for key, value in document.items():
            yield from places(value, path + (key,))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from places(value, path + (index,))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def mutated(document, chance: random.Random):
    """A copy with one to four changes; sometimes with none."""
    document = copy.deepcopy(document)
    for _ in range(chance.choice([0, 1, 1, 1, 2, 3, 4])):
        paths = [path for path in places(document) if path]
        if not paths:
            break
        path = chance.choice(paths)
        parent, key = at(document, path[:-1]), path[-1]
        value = parent[key]
        match chance.randrange(8):
            case 0: del parent[key]
            case 1: parent[key] = copy.deepcopy(chance.choice(STRANGE))
            case 2: parent[key] = copy.deepcopy(at(document, chance.choice(paths)))
            case 3 if isinstance(parent, dict): parent[str(key) + "X"] = copy.deepcopy(value)
            case 4 if isinstance(value, str) and value:
                place = chance.randrange(len(value))
                parent[key] = value[:place] + chance.choice(["", "1", "あ", "ア", " ", "\n", "-", value[place] * 2]) + value[place + 1:]
            case 5 if isinstance(value, list): parent[key] = value + copy.deepcopy(value) * chance.choice([1, 30])
            case 5 if isinstance(value, list): parent[key] = value[:-1]
            case 6 if isinstance(value, bool): parent[key] = not value
            case 6 if isinstance(value, int): parent[key] = value + chance.choice([-1, 1, 100, -(10**16)])
            case _: parent[key] = copy.deepcopy(chance.choice(STRANGE))
    return document
