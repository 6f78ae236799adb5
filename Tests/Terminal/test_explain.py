"""What an author asks of `ward explain`: why a question is or is not asked, in three languages and for programs."""

import json

import pytest

from tool import FORM, ward

ONE_CHILD = FORM / "answers" / "birth-one-child.json"
THREE = FORM / "answers" / "three-children-one-apart.json"


def explain(field, *arguments, answers=ONE_CHILD):
    return ward("explain", FORM, "--answers", answers, "--field", field, *arguments)


@pytest.mark.parametrize("language, said", [
    ("ja", ["聞きません。", "「離れて住んでいます」：いいえ（今は「いっしょに住んでいます」）", "聞くようになる答え："]),
    ("easy", ["聞きません。", "いいえ", "聞く ように なる 答え："]),
    ("en", ["is not asked.", "“No, they live apart”: no (now “Yes, they live together”)", "It would be asked if"]),
])
def test_a_question_of_a_row_is_explained_in_every_language(language, said):
    run = explain("child.0.childAddress", "--language", language)
    assert run.code == 0 and not run.err
    for words in said:
        assert words in run.out.decode(), run.out.decode()


def test_the_same_row_may_be_written_with_brackets():
    assert explain("child[0].childAddress").out == explain("child.0.childAddress").out


def test_another_row_has_another_answer():
    assert "聞きます。" in explain("child.0.childAddress", answers=THREE).out.decode()
    assert "聞きません。" in explain("child.1.childAddress", answers=THREE).out.decode()


def test_without_answers_it_says_what_is_waited_for():
    run = ward("explain", FORM, "--field", "spouseAddress", "--language", "en")
    assert "It is not known yet" in run.out.decode()
    assert "Waiting for: “Does the person who receives the allowance have a husband or wife?”" in run.out.decode()


def test_who_is_sent_away_is_told_where():
    run = explain("spouseName", "--language", "ja", answers=FORM / "answers" / "public-servant.json")
    assert "その前に、「勤務先に申し込んでください」で終わります。" in run.out.decode()
    assert "「公務員」：はい" in run.out.decode()


def test_programs_get_the_trace():
    told = json.loads(explain("child.0.childAddress", "--json").out)
    assert told["field"] == "child[0].childAddress" and told["verdict"] == "notAsked" and told["required"] == "always"
    [reason] = told["reasons"]
    assert reason["owner"] == "question" and reason["trace"]["source"] == "livesTogether == false"
    assert reason["trace"]["test"]["subject"]["question"] == "child[0].livesTogether"
    assert told["changes"] == [[{
        "field": "child[0].livesTogether", "label": told["changes"][0][0]["label"], "answer": "離れて住んでいます"}]]
    assert set(told["lines"]) == {"ja", "easy", "en"}


def test_no_number_that_protects_a_person_is_spelt_out():
    for field in ("claimantMyNumber", "ownAccount", "spouseMyNumber"):
        for form in ((), ("--json",)):
            assert b"123456789018" not in explain(field, *form).out


@pytest.mark.parametrize("field, said", [
    ("childAdress", "did you mean 'childAddress'?"), ("childAddress", "child.0.childAddress"),
    ("child.7.childAddress", "from 0"), ("other.0.childAddress", "cannot be explained"), ("", "no question")])
def test_a_question_that_is_not_there_is_said_to_be_none(field, said):
    run = explain(field, "--language", "en")
    assert run.code == 2 and said in run.err.decode(), run.err.decode()


def test_the_ways_through_a_form_are_listed_with_time_and_papers():
    run = ward("check", FORM, "--paths", "--language", "en")
    ways = [line for line in run.out.decode().splitlines() if line.startswith("child-allowance-claim: ")]
    assert run.code == 0 and 3 < len(ways) <= 20
    assert any("→ publicServant" in way for way in ways)
    assert all("questions, about" in way and "min, papers" in way for way in ways)
    assert run.out == ward("check", FORM, "--paths", "--language", "en").out
