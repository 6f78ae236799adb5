"""Whole forms made from a seed, valid by construction, and ten kinds of mistakes to put into them."""

import copy
import json
import random
import re


class Text(str):
    """A text for residents: it is translated."""


#: What identifies the objects of a list in the paths of texts; others go by their place.
KEYED = {"choices": "value", "migrations": "from"}


def texts(value, path=""):
    """Every text of a form with its path, as translation files name it."""
    if isinstance(value, Text):
        yield path, str(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            name = path.rsplit(".", 1)[-1]
            step = inner.get(KEYED.get(name, "id"), index) if isinstance(inner, dict) else index
            yield from texts(inner, f"{path}.{step}")


class RandomForm:
    """A form with every part of the format that a seed chooses, none of it wrong or without effect."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        #: Questions that everybody is asked and has to answer, with tests that hold for some answers only.
        self.tests = []
        self.names = []
        self.form = self.make(seed)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def text(self, words):
        self.count += 1
        return Text(f"{words}{self.count}")

    def translation(self):
        return {
            "specVersion": "1.0", "for": self.form["id"], "language": "en",
            # A translation says the numbers of its source, and keeps what is put into it.
            "texts": {path: {"source": text, "text": " ".join(["English"] + re.findall(r"\d+|\{number\}", text))}
                      for path, text in texts(self.form)}}

    def condition(self, page, avoiding=()):
        """A condition on answers of earlier pages, with the questions it reads: none twice, and none of those to avoid.

        What a page's condition tests already would decide nothing in a condition on the page.
        """
        known = [test for test in self.tests if test[0] < page and test[1] not in avoiding]
        if not known:
            return None, set()
        chosen = self.random.sample(known, min(len(known), 1 + self.random.randrange(2)))
        sign = self.random.choice([" && ", " || "])
        texts = [self.random.choice(test[2]) for test in chosen]
        if len(texts) > 1:
            texts = [f"({text})" if "&&" in text else text for text in texts]
        return sign.join(texts), {test[1] for test in chosen}

    def field(self, page, always, tested=frozenset()):
        self.count += 1
        name = f"q{self.count}"
        field = {"id": name, "label": self.text("質問")}
        kind = self.random.choice([
            "text", "longText", "yesNo", "choice", "choices", "integer", "date", "email", "telephone", "address",
            "personName", "attachment", "bankAccount", "declaration"])
        field["type"] = kind
        tests = []
        if kind == "yesNo":
            tests = [name, f"!{name}", f"{name} == true"]
        elif kind in ("choice", "choices"):
            values = ["a", "b", "c", "d"][:3 + self.random.randrange(2)]
            field["choices"] = [{"value": value, "label": self.text("選択肢")} for value in values]
            if kind == "choice":
                tests = [f"{name} == 'a'", f"{name} != 'b'", f"{name} in ['a', 'c']", f"!({name} == 'c')"]
            else:
                tests = [f"'a' in {name}"]
        elif kind == "integer":
            field |= {"minimum": 0, "maximum": 100}
            tests = [f"{name} < 18", f"{name} >= 20", f"{name} == 7", f"{name} > 3 && {name} <= 60"]
        elif kind == "date":
            field["latest"] = "today"
            tests = [f"ageOn({name}, today) < 20", f"{name} >= date('2000-04-01')", f"{name}.addDays(14) < today"]
        elif kind == "declaration":
            field["statement"] = [self.text("確かめました")]
        if self.chance(40):
            field["hint"] = self.text("書き方")
        if self.chance(40):
            field["why"] = self.text("理由")
        if always:
            if tests:
                self.tests.append((page, name, tests))
        else:
            shown, used = self.condition(page, tested)
            if shown and self.chance(50):
                field |= {"showWhen": shown, "paperNote": self.text("紙")}
                tested = tested | used
            needed, _ = self.condition(page, tested)
            if self.chance(40):
                field["required"] = False
            elif needed and self.chance(40):
                field["requiredWhen"] = needed
        self.names.append(name)
        return field

    def page(self, number):
        page = {"id": f"page{number}", "title": self.text("ページ")}
        if self.chance(30):
            page["intro"] = [self.text("説明")]
        when, tested = self.condition(number) if number > 1 else (None, set())
        isConditional = when is not None and self.chance(40)
        if isConditional:
            page |= {"showWhen": when, "paperNote": self.text("紙")}
        isRepeated = number > 1 and self.chance(25)
        tested = frozenset(tested if isConditional else ())
        fields = [self.field(number, not isConditional and not isRepeated and index == 0, tested)
                  for index in range(1 + self.random.randrange(4))]
        if isConditional or isRepeated:
            # At least one question is asked whenever the page is.
            fields[0].pop("showWhen", None)
            fields[0].pop("requiredWhen", None)
        if isRepeated:
            page["repeat"] = {"id": f"rows{number}", "min": self.random.randrange(2), "max": 5, "row": self.text("行"),
                              "another": self.text("ほかに")}
            if self.chance(50):
                page["repeat"]["rowTitle"] = Text(self.text("行") + " {number}番目")
            page["fields"] = fields
        elif self.chance(25) and len(fields) > 1:
            page["sections"] = [
                {"id": "one", "title": self.text("節"), "fields": fields[:1]},
                {"id": "two", "title": self.text("節"), "intro": [self.text("説明")], "fields": fields[1:]}]
        else:
            page["fields"] = fields
        return page

    def make(self, seed):
        form = {
            "specVersion": "1.0", "id": f"random-{seed}", "version": "1.0.0", "language": "ja", "languages": ["ja", "en"],
            "title": self.text("様式"), "summary": self.text("要約"), "purpose": self.text("目的"),
            "retention": self.text("保存"), "dates": self.random.choice(["wareki", "western", "both"]),
            "legalBasis": [{"law": self.text("法律"), "article": self.text("第1条"), "for": self.text("根拠")}],
            "office": {"name": self.text("係"), "addressee": self.text("区長"), "telephone": "03-0000-0000",
                       "hours": self.text("平日"), "counter": self.text("窓口"), "post": self.text("区役所")},
            "actors": {"applicant": "applicant"},
            "submission": {"title": self.text("受付"), "referenceLabel": self.text("番号"), "next": [self.text("次")]},
        }
        first = {"id": "first", "title": self.text("あなた"), "fields": [
            {"id": "applicant", "type": "personName", "label": self.text("氏名"), "kana": False},
            {"id": "movedOn", "type": "date", "label": self.text("日"), "latest": "today"}]}
        first["fields"] += [self.field(0, always=True) for _ in range(2)]
        form["pages"] = [first] + [self.page(number) for number in range(1, 3 + self.random.randrange(4))]
        last = len(form["pages"])
        if self.chance(40):
            form["notices"] = [{"id": "n", "kind": self.random.choice(["information", "warning"]),
                                "title": self.text("知らせ"), "body": [self.text("本文")]}]
        if self.chance(50):
            form["deadlines"] = [{"id": "d", "title": self.text("期限"), "from": "movedOn", "days": 14,
                                  "countsFirstDay": self.chance(50), "text": self.text("14日")}]
        if self.tests:
            def when():
                return self.condition(last)[0]

            form["papers"] = [{"id": "p", "title": self.text("書類"), "when": when(), "note": self.text("備考")}]
            form["fees"] = [{"id": "f", "title": self.text("手数料"), "amount": 300, "when": when()}]
            form["conditions"] = [{"id": "named", "when": when()}]
            form["values"] = [{"id": "points", "label": self.text("点"), "type": "integer", "value": f"{when()} ? 1 : 0"}]
            if self.chance(40):
                at = self.random.choice(self.tests)
                form["rules"] = [{"id": "r", "check": self.random.choice(at[2]), "at": [at[1]], "severity": "warn",
                                  "message": self.text("確かめてください")}]
        return form

    # Mistakes

    def mistakes(self):
        """Ten kinds of mistakes: the name, the form, its translation, and the id of a finding that tells it."""
        def changed(change, translate=None):
            mistaken = RandomForm.__new__(RandomForm)
            mistaken.form = copy.deepcopy(self.form)
            change(mistaken.form)
            translation = mistaken.translation()
            if translate:
                translate(translation)
            return mistaken.form, translation

        def add(**keys):
            extra = {"id": "extra", "type": "text", "label": Text("足す"), "paperNote": Text("紙"), **keys}
            return lambda form: form["pages"][0]["fields"].append(extra)

        yield "a misspelt reference", *changed(lambda form: form["actors"].update(applicant="aplicant")), "spec.reference.unknownField"
        yield "a missing key", *changed(lambda form: form.pop("title")), "spec.shape.missingKey"
        yield "an id that stands twice", *changed(lambda form: form["pages"][0]["fields"][1].update(id="applicant")), "spec.shape.duplicateId"
        yield "a type error in a condition", *changed(add(showWhen="movedOn == 3")), "expression.noOperator"
        yield "a circle", *changed(lambda form: (
            form["pages"][0]["fields"][1].update(showWhen="has(extra)", paperNote=Text("紙")), add(showWhen="has(movedOn)")(form))), "spec.logic.cycle"
        yield "an unknown key", *changed(lambda form: form.update(purpos="目的")), "spec.shape.unknownKey"
        yield "a wrong type", *changed(lambda form: form.update(title=3)), "spec.shape.wrongType"
        yield "a stale translation", *changed(lambda form: None, lambda file: file["texts"]["title"].update(source="前の題")), "language.stale"
        yield "a condition that is always false", *changed(
            add(showWhen="movedOn > today.addDays(1)")), "spec.logic.alwaysFalse"
        yield "a page nobody reaches", *changed(lambda form: (
            form["pages"].append({"id": "hidden", "title": Text("隠れた"), "paperNote": Text("紙"), "showWhen": "movedOn < date('2000-01-01')",
                                  "fields": [{"id": "unseen", "type": "text", "label": Text("見えない")}]}),
            form.setdefault("exits", []).append(
                {"id": "early", "when": "movedOn < date('2010-01-01')", "title": Text("窓口"), "body": [Text("来てください。")]}))), "spec.logic.exitHidesPage"


def write(folder, form, translation):
    folder.mkdir(parents=True)
    (folder / "form.json").write_text(json.dumps(form, ensure_ascii=False, indent=2), encoding="utf-8")
    (folder / "en.json").write_text(json.dumps(translation, ensure_ascii=False, indent=2), encoding="utf-8")
