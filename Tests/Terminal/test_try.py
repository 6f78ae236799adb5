"""`ward try`: what other programs read of one entry, or of thousands."""

import json

import pytest
from tool import ward

#: type, entry, the canonical value; options where the type needs them.
READ = [
    ("date", "令和元年5月1日", "2019-05-01"),
    ("yearMonth", "R8.4", "2026-04"),
    ("time", "午後3時半", "15:30"),
    ("integer", "１，２００", 1200),
    ("yen", "1.5万円", 15000),
    ("decimal", "１２．５０", "12.5"),
    ("yesNo", "はい", True),
    ("kana", "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
    ("postalCode", "〒１００－０００１", "1000001"),
    ("telephone", "０３（１２３４）５６７８", "0312345678"),
    ("email", "Taro@Example.JP", "Taro@example.jp"),
    ("myNumber", "1234 5678 9018", "123456789018"),
    ("corporateNumber", "7-0000-1205-0002", "7000012050002"),
    ("residenceCard", "ab12345678cd", "AB12345678CD"),
    ("healthInsurance", "33120015", "33120015"),
    ("careInsurance", "h123456789", "H123456789"),
    ("pensionNumber", "1234-567890", "1234567890"),
    ("municipalCode", "131016", "131016"),
    ("period", "2026年4月1日〜4月30日", {"from": "2026-04-01", "to": "2026-04-30"}),
    ("personName", "山田　花子（やまだ はなこ）",
     {"family": "山田", "given": "花子", "familyKana": "ヤマダ", "givenKana": "ハナコ"}),
    ("address", "〒112-0003 東京都文京区春日1-16-21 第2棟 A101",
     {"postalCode": "1120003", "prefecture": "東京都", "municipality": "文京区", "street": "春日1-16-21",
      "building": "第2棟 A101"}),
    ("bankAccount", "ゆうちょ銀行 記号 10530 番号 12345671 サトウ ハナコ",
     {"bank": "ゆうちょ銀行", "branch": "058", "kind": "ordinary", "number": "1234567", "holder": "サトウ ハナコ"}),
]


def batch(tmp_path, cases):
    """The answers to cases, in order."""
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases), encoding="utf-8")
    run = ward("try", "--batch", file)
    assert run.code == 0, run.said
    return [json.loads(line) for line in run.out.decode().splitlines()]


def test_a_batch_answers_in_order_with_canonical_values(tmp_path):
    cases = [{"id": index, "type": kind, "entry": entry} for index, (kind, entry, _) in enumerate(READ)]
    answers = batch(tmp_path, cases)
    assert [answer["id"] for answer in answers] == list(range(len(READ)))
    for answer, (kind, entry, value) in zip(answers, READ, strict=True):
        assert answer["value"] == value, (kind, entry, answer)
        assert answer["violations"] == [], (kind, entry, answer)


def test_a_batch_takes_parts_options_and_names_what_is_wrong(tmp_path):
    answers = batch(tmp_path, [
        {"id": "a", "type": "date", "entry": {"year": "令和8", "month": "4", "day": "31"}},
        {"id": "b", "type": "text", "options": {"maximum": 4, "unit": "shiftJIS"}, "entry": "あいう"},
        {"id": "c", "type": "driverLicence", "entry": "309212345610"},
        {"id": "d", "type": "nothing", "entry": "1"},
    ])
    assert answers[0] == {"id": "a", "value": None, "display": None, "violations": ["dateIsNotReal"]}
    assert answers[1]["violations"] == ["textIsTooLongToKeep"]
    # The check of licences has no official source: the number is taken.
    assert answers[2]["value"] == "309212345610" and answers[2]["violations"] == ["numberDoesNotCheck"]
    assert "error" in answers[3]


@pytest.mark.parametrize(("today", "code"), [("2026-11-23", ["dateIsInTheFuture"]), ("2026-12-24", [])])
def test_today_is_what_the_caller_says(today, code):
    run = ward("try", "date", "2026-12-24", "--options", '{"latest": "today"}', "--today", today, "--json")
    assert json.loads(run.out)["violations"] == code
