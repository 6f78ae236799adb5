"""A person fills in the claim in a terminal; so does a program through pipes."""

import json
import re
import termios

import pytest

from sitting import Sitting
from tool import FORM, REGISTER, TODAY, ward

ESCAPE = "\x1b"
#: Answers as people give them: words, numbers of choices, any width, any era.
ANSWERS = {
    "手続をしているのは、だれですか": "手当を受け取る人",
    "手当を受け取るのは、子どもにとってだれですか": "１",
    "手当を受け取る人の仕事": "会社員",
    "見本区の児童手当を、もう受け取っていますか": "いいえ",
    "申し込む理由は、どれですか": "1番",
    "赤ちゃんが生まれた日": "Ｒ８．１１．１",
    "手当を受け取る人の名前": {"姓": "佐藤", "名": "花子", "セイ": "さとう", "メイ": "ﾊﾅｺ"},
    "手当を受け取る人の生まれた日": "平成六年五月二十日",
    "手当を受け取る人の性別": "",
    "手当を受け取る人のマイナンバー": "１２３４－５６７８－９０１８",
    "手当を受け取る人の住所": {
        "郵便番号": "〒１７６ー００１４", "都道府県": "東京都", "市区町村": "練馬区", "番地": "豊玉南一丁目2番3号", "建物": "",
        "部屋番号": ""},
    "ことしの1月1日に住んでいた所": "今と同じ住所",
    "昼に連絡できる電話番号": "０３（００００）０００１",
    "メールアドレス": "",
    "手当を受け取る人に、夫または妻がいますか": "いません",
    "子どもの名前": [
        {"姓": "佐藤", "名": "みらい", "セイ": "サトウ", "メイ": "ミライ"},
        {"姓": "佐藤", "名": "はるか", "セイ": "サトウ", "メイ": "ハルカ"},
    ],
    "子どもの生まれた日": ["2026/11/1", "平27.4.2"],
    "手当を受け取る人から見た子ども": "自分の子",
    "この子どもと、いっしょに住んでいますか": ["いっしょに住んでいます", "離れて住んでいます"],
    "この子どもが住んでいる住所": {
        "郵便番号": "1420062", "都道府県": "東京", "市区町村": "品川区", "番地": "小山三丁目4番5号", "建物": "", "部屋番号": ""},
    "この子どもの世話をしていますか": "世話をしています",
    "この子どもを育てるお金": "1",
    "ほかに、手当を受け取る子どもがいますか": ["はい", "いいえ"],
    "「別居監護申立書」の写真やファイル": "",
    "生活費を出している、この年ごろの子どもがいますか": "いません",
    "手当を受け取る人の年金": "厚生年金",
    "健康保険の情報がわかるもの": "",
    "公金受取口座で受け取りますか": "はい",
    "区がこの情報を調べてもよいです": "1",
    "書いたことは本当です": "1",
}
REVIEW = "内容の確認"


def submission(text: str) -> dict:
    """The JSON at the end of what was written."""
    return json.loads(text[text.index('{\n  "reference"'):])


def send(sitting: Sitting):
    """Sends the claim by the number of the act, as it stands on the screen."""
    number = next(line.split()[0] for line in reversed(sitting.screen.splitlines()) if line.endswith(" この内容で送る"))
    sitting.type(number)
    assert sitting.end() == 0


@pytest.fixture(scope="module")
def whole() -> Sitting:
    """A sitting from the first page to the submission."""
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.until(REVIEW, ANSWERS)
        send(sitting)
        yield sitting


def test_a_claim_is_filled_in_and_sent(whole):
    arrived = submission(whole.screen)
    answers = arrived["answers"]
    assert answers["bornOn"] == "2026-11-01"
    assert answers["claimantName"] == {"family": "佐藤", "given": "花子", "familyKana": "サトウ", "givenKana": "ハナコ"}
    assert answers["claimantBirthDate"] == "1994-05-20"
    assert answers["claimantMyNumber"] == "123456789018"
    assert answers["contactTelephone"] == "0300000001"
    assert [c["livesTogether"] for c in answers["child"]] == [True, False]
    assert answers["child"][1]["childBirthDate"] == "2015-04-02"
    assert answers["child"][1]["childAddress"]["prefecture"] == "東京都"
    assert arrived["channel"] == "self" and arrived["submittedAt"].startswith(TODAY)
    assert arrived["reference"] in whole.screen[: whole.screen.index('{\n  "reference"')], "the reference is said"


def test_the_number_on_the_card_is_never_on_the_screen(whole):
    conversation = whole.screen[: whole.screen.index('{\n  "reference"')]
    assert "１２３４－５６７８" not in conversation and "123456789018" not in conversation
    assert "5678" not in conversation


def test_the_same_lines_through_a_pipe_give_the_same_claim(whole):
    lines = "".join(line + "\n" for line in whole.typed).encode()
    run = ward("fill", FORM, "--today", TODAY, stdin=lines)
    assert run.code == 0, run.said[-2_000:]
    assert b"\x1b" not in run.out + run.err
    arrived = json.loads(run.out)
    assert arrived["answers"] == submission(whole.screen)["answers"]
    assert "赤ちゃんが生まれた日" in run.err.decode(), "the conversation is on the other stream"


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {"TERM": None}], ids=str)
def test_a_terminal_that_wants_no_colour_gets_none(variables):
    with Sitting("fill", FORM, "--today", TODAY, **variables) as sitting:
        sitting.to("赤ちゃんが生まれた日", ANSWERS)
        sitting.say("きのうのきのう")
        sitting.press("d")
        sitting.end()
        assert ESCAPE not in sitting.raw
        assert "エラー" in sitting.screen


def test_the_lines_are_the_same_with_and_without_colour():
    screens = []
    for variables in ({"TERM": "xterm-256color"}, {"TERM": "dumb"}):
        with Sitting("fill", FORM, "--today", TODAY, **variables) as sitting:
            sitting.to("赤ちゃんが生まれた日", ANSWERS)
            sitting.press("d")
            sitting.end()
            screens.append(sitting.raw)
    assert ESCAPE in screens[0]
    assert re.sub(r"\x1b\[[0-9;]*m", "", screens[0]) == screens[1]
    with Sitting("fill", FORM, "--today", TODAY, "--plain") as sitting:
        sitting.to("赤ちゃんが生まれた日", ANSWERS)
        assert ESCAPE not in sitting.raw


def test_a_mistake_is_named_and_only_it_is_asked_again():
    answers = {**ANSWERS, "赤ちゃんが生まれた日": ["2026-02-30", "昨日生まれた", "令和8年11月1日"]}
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.to("手当を受け取る人の名前", answers)
        assert sitting.screen.count("エラー: ") >= 2
        assert sitting.screen.count("質問 赤ちゃんが生まれた日") == 3
        errors = [line for line in sitting.screen.splitlines() if line.startswith("エラー: 「赤ちゃんが生まれた日」")]
        assert errors, "the sentence names the question"
        # Of four questions, one was left out: it alone comes again.
        sitting.to("昼に連絡できる電話番号", {**ANSWERS, "手当を受け取る人のマイナンバー": ["123456789019", "123456789018"]})
        assert sitting.screen.count("手当を受け取る人の生まれた日（必須）") == 1
        assert "ほかの答えは、そのままです。" in sitting.screen


def test_back_goes_to_the_question_before_and_keeps_answers():
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.to("手当を受け取る人の仕事", ANSWERS)
        prompt = sitting.say("戻る")
        assert "父または母" in prompt, "the answer given before is kept with Enter"
        sitting.to("申し込む理由は、どれですか", {**ANSWERS, "手当を受け取るのは、子どもにとってだれですか": ""})
        prompt = sitting.say("もどる")
        assert prompt is not None and "手続をする人" in sitting.screen[-2_000:], "back to the page before"
        sitting.say("?")
        assert "03-0000-0000" in sitting.screen, "? says who helps"


def test_the_language_changes_and_answers_stay():
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.to("手当を受け取る人の仕事", ANSWERS)
        sitting.say("言語")
        prompt = sitting.say("English")
        assert prompt is not None
        screen = sitting.screen[sitting.screen.rindex("English"):]
        assert "Question" in screen
        assert "Parent" in screen or "ather" in screen or "Enter keeps" in screen


@pytest.mark.parametrize("ending, key, sentence", [
    ("Ctrl-C", "c", "ここで止めます。"), ("Ctrl-D", "d", "入力が終わったので、ここで止めます。"), ("やめる", None, "保存しました"),
], ids=["Ctrl-C", "Ctrl-D", "やめる"])
def test_a_broken_off_claim_is_kept_and_gone_on_with(tmp_path, ending, key, sentence):
    draft = tmp_path / "途中 の.json"
    with Sitting("fill", FORM, "--today", TODAY, "--draft", draft) as sitting:
        sitting.to("手当を受け取る人のマイナンバー", ANSWERS)
        if key:
            sitting.press(key)
        else:
            sitting.type(ending)
        code = sitting.end()
        assert code != 0, "the claim was not sent"
        assert sentence in sitting.screen
        assert str(draft) in sitting.screen, "the person is told where it was kept"
    assert draft.stat().st_mode & 0o077 == 0, "a draft holds personal data: nobody else may read it"
    with Sitting("fill", FORM, "--today", TODAY, "--draft", draft) as sitting:
        sitting.prompt()
        assert "手当を受け取る人" in sitting.screen, "it goes on where it was left"
        assert "申し込む理由は、どれですか" not in sitting.screen
        again = {**ANSWERS, "手当を受け取る人の名前": "", "手当を受け取る人の生まれた日": ""}
        sitting.until(REVIEW, again)
        send(sitting)
        answers = submission(sitting.screen)["answers"]
        assert answers["claimantName"]["givenKana"] == "ハナコ"
        assert answers["claimantBirthDate"] == "1994-05-20"


def test_breaking_off_without_a_draft_says_that_nothing_is_kept():
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.to("手当を受け取る人の仕事", ANSWERS)
        sitting.press("c")
        assert sitting.end() != 0
        assert "--draft" in sitting.screen
    run = ward("fill", FORM, stdin=b"\n1\n1\n")
    assert run.code != 0 and not run.out
    assert "入力が終わったので" in run.err.decode()


def test_the_terminal_shows_what_is_typed_again_after_a_hidden_line():
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        def echoes() -> bool:
            return bool(termios.tcgetattr(sitting.child.child_fd)[3] & termios.ECHO)

        sitting.prompt()
        assert echoes()
        sitting.to("手当を受け取る人のマイナンバー", ANSWERS)
        assert not echoes()
        sitting.press("c")
        assert sitting.prompt() is None
        assert echoes(), "a person who breaks off in a hidden line has to see what is typed next"


def test_registers_answer_after_consent_and_say_so():
    prefill = {
        "住民基本台帳（住民票の記録）の情報を使いますか": "はい", "公金受取口座の情報を使いますか": "はい"}
    with Sitting("fill", FORM, "--today", TODAY, "--prefill", REGISTER, "--household", "one-child") as sitting:
        confirmed = {
            **ANSWERS, **prefill,
            "手当を受け取る人の名前": {"姓": "", "名": "", "セイ": "", "メイ": ""},
            "手当を受け取る人の生まれた日": "1994-05-21",
            "手当を受け取る人の住所": {
                "郵便番号": "", "都道府県": "", "市区町村": "", "番地": "", "建物": "", "部屋番号": ""},
            "赤ちゃんが生まれた日": "2026-11-15",
            "ことしの1月1日に住んでいた所": "", "手当を受け取る人に、夫または妻がいますか": "",
            "夫または妻の名前": {"姓": "", "名": "", "セイ": "", "メイ": ""}, "夫または妻の生まれた日": "",
            "夫または妻のマイナンバー": "123456789018", "夫または妻と、いっしょに住んでいますか": "",
            "子どもの名前": {"姓": "", "名": "", "セイ": "", "メイ": ""}, "子どもの生まれた日": "",
            "手当を受け取る人から見た子ども": "", "この子どもと、いっしょに住んでいますか": "",
            "ほかに、手当を受け取る子どもがいますか": "いいえ", "公金受取口座で受け取りますか": "",
        }
        sitting.until(REVIEW, confirmed)
        assert "令和8年11月20日" in sitting.screen, "the origin says from when it is"
        send(sitting)
        arrived = submission(sitting.screen)
    assert arrived["provenance"]["claimantName"]["state"] == "confirmed"
    assert arrived["provenance"]["claimantBirthDate"]["original"] == "1994-05-20"
    assert {c["decision"] for c in arrived["consents"]} == {"given"}


def test_a_public_servant_is_told_where_to_go():
    with Sitting("fill", FORM, "--today", TODAY) as sitting:
        sitting.until("電話番号は03-0000-0000です。", {**ANSWERS, "手当を受け取る人の仕事": "公務員"})
        assert "勤務先に申し込んでください" in sitting.screen
        assert sitting.end() == 0


HOSTILE = {
    "an escape sequence": "\x1b[31mred\x1b]0;title\x07",
    "a right-to-left override": "\u202eevil",
    "markup": "<b>&amp;",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_an_answer_never_steers_the_terminal(name):
    lines = ["", "1", "1", "1", "いいえ", "7", "2026-11-01", HOSTILE[name], "", "戻る", "戻る"]
    run = ward("fill", FORM, "--today", TODAY, stdin="\n".join(lines).encode())
    assert run.code != 0
    assert b"\x1b" not in run.out + run.err and b"\x07" not in run.err
    assert "\u202e" not in run.said


def test_bytes_that_are_no_text_and_endless_lines_are_answered():
    run = ward("fill", FORM, "--today", TODAY, stdin=b"\n\xff\xfe\n\0\0\n" + b"9" * (1 << 20) + b"\n1\n")
    assert run.code != 0 and not run.out
    assert "読めない文字" in run.err.decode()
    assert "長すぎます" in run.err.decode()
    # No end of line, no end of input: it stops all the same.
    run = ward("fill", FORM, "--today", TODAY, stdin=b"x" * (80 << 20))
    assert run.code != 0 and not run.out
