"""A form with a question of every kind, and the answers that one entry for each comes to."""

import json

from tool import ward

CHOICES = [{"value": value, "label": value} for value in ("a", "b", "c")]
#: For every kind of question: its options, and an entry; none for those that are never answered.
KINDS = {
    "text": ({"maximum": 20}, "第一"), "longText": ({"maximum": 100}, "長い文\n二行目"),
    "personName": ({}, {"family": "山田", "given": "花子", "familyKana": "ヤマダ", "givenKana": "ハナコ"}),
    "kana": ({}, "ヤマダ"), "date": ({"latest": "today"}, "令和8年4月1日"), "yearMonth": ({}, "令和8年4月"), "time": ({}, "9:30"),
    "integer": ({"minimum": 0, "maximum": 99}, "5"), "decimal": ({}, "1.5"), "yen": ({}, "1万円"), "yesNo": ({}, "はい"),
    "choice": ({"choices": CHOICES}, "a"),
    "choices": ({"choices": CHOICES + [{"value": "none", "label": "ない", "exclusive": True}], "minimum": 2}, ["a", "b"]),
    "scale": ({}, "4"), "postalCode": ({}, "100-0001"), "telephone": ({}, "03-1234-5678"), "email": ({}, "hanako@example.jp"),
    "address": ({}, {"postalCode": "1120003", "prefecture": "東京都", "municipality": "文京区", "street": "春日1-16-21"}),
    "myNumber": ({}, "123456789018"), "corporateNumber": ({}, "7000012050002"), "driverLicence": ({}, "309012345620"),
    "residenceCard": ({}, "AB12345678CD"), "healthInsurance": ({}, "33120015"), "careInsurance": ({}, "0000123456"),
    "pensionNumber": ({}, "1234-567890"), "municipalCode": ({}, "131016"),
    "bankAccount": ({}, {"bank": "見本銀行", "branch": "本店", "kind": "ordinary", "number": "1234567", "holder": "ヤマダ ハナコ"}),
    "personList": ({}, {"others": "山田 太郎 令和2年4月1日 子"}), "schedule": ({}, "月〜金 9:00〜17:30"),
    "signature": ({}, {"way": "typed", "name": "山田花子"}), "declaration": ({}, "はい"), "consent": ({}, "同意します"),
}

HEAD = {
    "specVersion": "1.0", "id": "every-type", "version": "1", "language": "ja", "title": "すべて", "summary": "すべて聞きます。",
    "purpose": "確かめるため", "retention": "14日残します。", "legalBasis": [{"law": "住民基本台帳法", "article": "第22条", "for": "届出"}],
    "office": {
        "name": "住民係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所"},
    "actors": {"applicant": "personName"}, "submission": {"title": "受け付けました", "referenceLabel": "受付番号"},
}


def write(folder):
    """Writes the form and gives its folder."""
    folder.mkdir()
    fields = [{"id": kind, "type": kind, "label": kind} | options for kind, (options, _) in KINDS.items()]
    (folder / "form.json").write_text(json.dumps(HEAD | {"pages": [{"id": "main", "title": "すべて", "fields": fields}]}))
    return folder


def lines(folder, documents):
    """Writes documents for a batch."""
    path = folder / "lines.jsonl"
    path.write_text("".join(json.dumps({"id": number, "answers": document}) + "\n" for number, document in enumerate(documents)))
    return path


def answers(folder):
    """The canonical answers that the entries come to."""
    batch = folder / "entries.jsonl"
    batch.write_text("".join(
        json.dumps({"id": kind, "type": kind, "options": options, "entry": entry}) + "\n" for kind, (options, entry) in KINDS.items()))
    read = [json.loads(line) for line in ward("try", "--batch", batch).out.splitlines()]
    found = {line["id"]: line["value"] for line in read}
    assert all(value is not None for value in found.values()), [line for line in read if line["value"] is None]
    return found
