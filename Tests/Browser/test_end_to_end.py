"""Whole walks through the claim, from the first page to the submission, with a keyboard and without script.

Every person in these tests is fictitious. The groups keep a walk with one worker.
"""

import struct
import zlib

import pytest

import service
from person import Person

pytestmark = pytest.mark.skipif(bool(service.missing()), reason=service.missing() or "")


def png(colour: bytes = b"\x20\x60\xa0") -> bytes:
    """A picture of one pixel."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\x00" + colour)) + chunk(b"IEND", b""))


@pytest.fixture
def walk(chromium):
    """Starts a server and a person at its first page; at the end nothing may have gone wrong behind the pages."""
    opened = []

    def begin(household: str | None = None):
        running = service.running(household)
        server = running.__enter__()
        person = Person(chromium, server.origin)
        opened.append((running, person))
        person.open()
        return server, person

    yield begin
    for running, person in opened:
        try:
            assert not person.log.entries, "\n".join(person.log.entries)
        finally:
            person.close()
            running.__exit__(None, None, None)


# Parts of walks

def says_who(person: Person, occupation: str = "employee"):
    assert person.place == "who"
    person.choose("filledBy", "applicant")
    person.choose("claimantKind", "parent")
    person.choose("occupation", occupation)
    person.choose("alreadyReceives", "no")


def names_child(person: Person, row: int, given: str, kana: str, born: tuple[str, str, str], lives_together: bool):
    child = f"child.{row}"
    person.types(f"{child}.childName", family="佐藤", given=given, familyKana="サトウ", givenKana=kana)
    person.types(f"{child}.childBirthDate", year=born[0], month=born[1], day=born[2])
    person.choose(f"{child}.childRelation", "child")
    person.choose(f"{child}.livesTogether", "yes" if lives_together else "no")
    person.choose(f"{child}.cares", "yes")
    person.choose(f"{child}.livelihood", "shared")


def promises(person: Person):
    assert person.place == "agreement"
    person.tick("agreesToLookUp")
    person.tick("declaresTrue")
    person.go_on()


def only(submissions: list[dict]) -> dict:
    assert len(submissions) == 1, f"{len(submissions)} submissions arrived"
    return submissions[0]


# The walks

@pytest.mark.xdist_group("walk by hand")
def test_a_resident_claims_for_two_children_by_keyboard(walk):
    server, person = walk()
    assert person.place == "start"
    assert person.title.startswith("児童手当の認定請求")
    person.look()
    # The first stop leads over the navigation, the next ones change the language.
    person.key("Tab")
    assert person.focus.href == "#page-main"
    person.press("start")

    # Sent empty: the title says so, the focus is on the summary, each error leads to its question.
    assert person.place == "who"
    person.look()
    person.go_on()
    assert person.title.startswith("エラー: 手続をする人")
    assert person.focus.id == "page-errors"
    assert len(person.errors) == 4
    person.look()
    person.mend("filledBy")
    person.key("Space")
    person.choose("claimantKind", "parent")
    person.press("continue", key="Space")
    assert person.title.startswith("エラー"), "two questions are still open"
    assert len(person.errors) == 2
    person.mend("occupation")
    person.choose("occupation", "employee")
    person.choose("alreadyReceives", "no")
    person.go_on()

    assert person.place == "claimReason"
    assert not person.title.startswith("エラー")
    person.look()
    person.choose("reason", "birth")
    person.go_on()

    # A day that does not exist, in full width; then the era in short, in the year's place.
    assert person.place == "birthEvent"
    person.look()
    person.types("bornOn", year="２０２６", month="２", day="３０")
    person.go_on()
    assert person.title.startswith("エラー")
    assert person.focus.id == "page-errors"
    assert len(person.errors) == 1 and "赤ちゃんが生まれた日" in person.errors[0]
    assert [person.value(f"bornOn.{part}") for part in ("year", "month", "day")] == ["２０２６", "２", "３０"], \
        "what was typed is shown again as it was typed"
    person.look()
    link = person.page.locator("#page-errors a").first.get_attribute("href")
    person.mend("bornOn." + link.rpartition("-")[2])
    person.type("bornOn.year", "R8.11.1", backwards=True)
    person.type("bornOn.month", "")
    person.type("bornOn.day", "")
    person.key("Tab")
    person.press("continue")

    # Two mistakes: mending one keeps the other.
    assert person.place == "claimant"
    person.look()
    person.types("claimantName", family="佐藤", given="花子", familyKana="サトウ")
    person.types("claimantBirthDate", year="平成６年", month="５", day="２０")
    person.choose("claimantSex", "female")
    person.type("claimantMyNumber", "123456789019")
    person.go_on()
    assert person.title.startswith("エラー")
    assert len(person.errors) == 2, person.errors
    person.look()
    # Reading on in another language loses nothing.
    person.read_in("en", "English")
    assert person.title.startswith("Error: ")
    assert len(person.errors) == 2
    assert person.page.locator("html").get_attribute("lang") == "en"
    assert person.value("claimantName.family") == "佐藤"
    assert person.value("claimantBirthDate.year") == "平成６年"
    person.look()
    person.mend("claimantName.givenKana")
    person.page.keyboard.type("ﾊﾅｺ")
    person.go_on()
    assert len(person.errors) == 1 and "My Number" in person.errors[0], person.errors
    person.read_in("easy", "やさしい日本語")
    assert person.title.startswith("エラー")
    assert len(person.errors) == 1
    person.look()
    person.press("furigana:all")
    assert person.page.locator("ruby rt").count() > 5
    person.look()
    person.press("furigana:none")
    person.read_in("ja", "日本語")
    person.mend("claimantMyNumber")
    person.type("claimantMyNumber", "１２３４　５６７８　９０１８")
    # Enter in a text field does what the first button does.
    person.going("Enter")

    assert person.place == "contact"
    person.look()
    person.types("claimantAddress", postalCode="〒１７６－００１４", prefecture="東京都", municipality="練馬区",
                 street="豊玉南一丁目２番３号")
    person.choose("januaryPlace", "same")
    person.type("contactTelephone", "０３－００００－０００１")
    person.go_on()

    assert person.place == "spouse", person.errors
    person.look()
    person.choose("hasSpouse", "no")
    person.go_on()

    # Two children; the second lives elsewhere, so where it lives is asked.
    assert person.place == "children.1"
    assert "子ども 1" in person.title
    person.look()
    names_child(person, 1, "みらい", "ミライ", ("R8.11.1", "", ""), lives_together=True)
    person.go_on()
    assert person.place == "children", person.errors
    person.look()
    person.go_on()
    assert person.title.startswith("エラー")
    person.mend("child.another")
    person.choose("child.another", "yes")
    person.go_on()
    assert person.place == "children.2"
    names_child(person, 2, "はるか", "ハルカ", ("2015", "4", "2"), lives_together=False)
    person.go_on()
    assert person.place == "children.2", "where the child lives has to be asked first"
    assert not person.title.startswith("エラー"), "a question that has just come up is no mistake"
    assert person.value("child.2.childName.given") == "はるか"
    person.look()
    person.types("child.2.childAddress", postalCode="1420062", prefecture="東京都", municipality="品川区",
                 street="小山三丁目4番5号")
    person.go_on()
    assert person.place == "children", person.errors
    assert "はるか" in person.text

    # A third one too many, taken out again.
    person.choose("child.another", "yes")
    person.go_on()
    assert person.place == "children.3"
    person.type("child.3.childName.family", "まちがい")
    person.take_out("子ども 3")
    assert person.place == "children", "taking a child out leads back to the list"
    assert "まちがい" not in person.text and "はるか" in person.text
    person.choose("child.another", "yes")
    person.go_on()
    names_child(person, 3, "あやまり", "アヤマリ", ("2018", "6", "1"), lives_together=True)
    person.go_on()
    assert "あやまり" in person.text
    person.take_out("子ども 3")
    assert person.place == "children"
    assert "あやまり" not in person.text and "みらい" in person.text and "はるか" in person.text
    person.look()
    person.choose("child.another", "no")
    person.go_on()

    # A paper by its file chooser; it stays when the page is seen again.
    assert person.place == "separateCare"
    person.look()
    person.attach("separateCareStatement", "申立書 <1>.png", "image/png", png())
    person.go_on()
    assert person.place == "olderChildrenCount", person.errors
    person.look()
    person.follow(lambda f: f.href == "/separateCare", "back")
    assert "申立書 <1>.png" in person.text
    person.look()
    person.go_on()
    person.choose("olderChildren", "none")
    person.go_on()

    assert person.place == "pension"
    person.look()
    person.choose("pensionKind", "employees")
    # A text that calls itself a picture is not taken for one.
    person.attach("insuranceProof", "card.png", "image/png", b"<script>alert(1)</script>")
    person.go_on()
    assert person.title.startswith("エラー")
    assert len(person.errors) == 1
    person.look()
    if person.page.locator('[name="insuranceProof.keep"]').count():
        # The file that was not taken is taken off by its checkbox.
        if person.at("insuranceProof.keep").checked:
            person.key("Space")
    person.attach("insuranceProof", "card.png", "image/png", png(b"\xff\xff\xff"))
    person.go_on()

    assert person.place == "account", person.errors
    person.look()
    person.choose("usePublicMoneyAccount", "no")
    person.go_on()
    assert person.place == "otherAccount"
    person.look()
    person.type("ownAccount.bank", "見本銀行")
    person.type("ownAccount.branch", "練馬支店")
    person.choose("ownAccount.kind", "ordinary")
    person.type("ownAccount.number", "１２３４５６７")
    person.type("ownAccount.holder", "サトウ　ハナコ")
    person.go_on()
    assert person.place == "agreement", person.errors
    person.look()
    promises(person)

    # Everything to check; one answer is changed and leads back here.
    assert person.place == "review"
    person.look()
    for shown in ("佐藤", "花子", "豊玉南一丁目", "はるか", "練馬支店", "申立書 <1>.png", "令和8年11月1日"):
        assert shown in person.text, f"the review does not show {shown}"
    assert "123456789018" not in person.text.replace(" ", ""), "My Number is masked"
    person.follow(lambda f: f.href == "/contact#contactTelephone", "changing the telephone")
    assert person.focus.name == "contactTelephone", "the link leads to the question"
    assert person.value("contactTelephone") == "０３－００００－０００１"
    person.type("contactTelephone", "090-0000-0002")
    person.go_on()
    assert person.place == "review"
    assert "090-0000-0002" in person.text
    # Reading the review again, and going back and forth, changes nothing.
    person.page.reload()
    person.page.go_back()
    person.page.go_forward()
    assert person.place == "review"
    assert not server.submissions(), "nothing is sent before it is sent"
    person.read_in("en", "English")
    assert "はるか" in person.text
    person.look()
    person.read_in("ja", "日本語")
    person.press("send")

    # The reference, in what arrived too; going back and reloading sends nothing again.
    assert person.place == "done"
    person.look()
    arrived = only(server.submissions())
    assert arrived["reference"] in person.text
    person.page.reload()
    assert arrived["reference"] in person.text
    person.page.go_back()
    assert person.place == "done", "what was sent is not shown as if it could be changed"
    assert only(server.submissions()) == arrived

    answers = arrived["answers"]
    assert arrived["form"]["id"] == "child-allowance-claim" and arrived["channel"] == "self"
    assert answers["bornOn"] == "2026-11-01"
    assert answers["claimantName"] == {
        "family": "佐藤", "given": "花子", "familyKana": "サトウ", "givenKana": "ハナコ"}
    assert answers["claimantBirthDate"] == "1994-05-20"
    assert answers["claimantMyNumber"] == "123456789018"
    assert answers["contactTelephone"] == "09000000002"
    assert answers["claimantAddress"]["postalCode"] == "1760014"
    assert "contactEmail" not in answers, "what was left empty is not there"
    first, second = answers["child"]
    assert first["childBirthDate"] == "2026-11-01" and first["livesTogether"] is True
    assert "childAddress" not in first
    assert second["livesTogether"] is False and second["childAddress"]["municipality"] == "品川区"
    assert answers["agreesToLookUp"] is True and answers["declaresTrue"] is True
    (statement,) = answers["separateCareStatement"]
    assert statement["name"] == "申立書 <1>.png"
    assert answers["ownAccount"]["number"] == "1234567"
    assert arrived["consents"] == []
    assert arrived["provenance"]["claimantName"]["source"] == "applicant"
    assert arrived["values"]["monthlyEstimate"] == 25000
    assert len(person.looked_at) > 20


@pytest.mark.xdist_group("walk with consent")
def test_a_resident_lets_the_ward_fill_in_what_it_knows(walk):
    server, person = walk("one-child")
    person.press("start")
    assert person.place == "consent"
    person.look()
    person.go_on()
    assert person.title.startswith("エラー"), "consent is asked, never assumed"
    person.look()
    person.choose("consent.residentRegister", "yes")
    person.choose("consent.publicMoneyAccount", "yes")
    person.go_on()
    says_who(person)
    person.go_on()
    person.choose("reason", "birth")
    person.go_on()
    person.types("bornOn", year="令和8", month="11", day="15")
    person.go_on()

    # What is known stands there with its origin; the name is right, the birth date is put right.
    assert person.place == "claimant"
    assert person.value("claimantName.family") == "佐藤"
    assert "住民基本台帳" in person.text and "令和8年11月20日" in person.text
    person.look()
    person.types("claimantBirthDate", year="1994", month="5", day="21")
    person.type("claimantMyNumber", "1234-5678-9018")
    person.go_on()
    assert person.place == "contact", person.errors
    assert person.value("claimantAddress.municipality") == "練馬区"
    person.type("contactTelephone", "03-0000-0001")
    person.go_on()
    assert person.place == "spouse", person.errors
    person.go_on()
    assert person.place == "spouseDetails"
    person.type("spouseMyNumber", "123456789018")
    person.go_on()
    assert person.place == "children.1", person.errors
    assert person.value("child.1.childName.given") == "みらい"
    person.look()
    person.choose("child.1.cares", "yes")
    person.choose("child.1.livelihood", "shared")
    person.go_on()
    assert person.place == "children", person.errors
    person.choose("child.another", "no")
    person.go_on()
    person.choose("olderChildren", "none")
    person.go_on()
    person.choose("pensionKind", "employees")
    person.go_on()
    assert person.place == "account", person.errors
    person.look()
    person.go_on()
    promises(person)
    assert person.place == "review"
    person.look()
    person.press("send")
    assert person.place == "done"

    arrived = only(server.submissions())
    provenance = arrived["provenance"]
    assert provenance["claimantName"]["source"] == "residentRegister"
    assert provenance["claimantName"]["asOf"] == "2026-11-20"
    assert provenance["claimantName"]["state"] == "confirmed"
    assert provenance["claimantBirthDate"]["state"] == "changed"
    assert provenance["claimantBirthDate"]["original"] == "1994-05-20"
    assert arrived["answers"]["claimantBirthDate"] == "1994-05-21"
    assert provenance["claimantMyNumber"]["source"] == "applicant", "a My Number is never filled in from a register"
    assert arrived["answers"]["usePublicMoneyAccount"] is True
    assert {c["register"]: c["decision"] for c in arrived["consents"]} == {
        "residentRegister": "given", "publicMoneyAccount": "given"}
    assert all(c["purpose"] and c["at"].startswith("2026-11-23") for c in arrived["consents"])


@pytest.mark.xdist_group("walk without consent")
def test_a_resident_who_refuses_gets_the_same_form_empty(walk):
    server, person = walk("one-child")
    person.press("start")
    person.choose("consent.residentRegister", "no")
    person.choose("consent.publicMoneyAccount", "no")
    person.go_on()
    says_who(person)
    person.go_on()
    person.choose("reason", "birth")
    person.go_on()
    person.types("bornOn", year="令和8", month="11", day="15")
    person.go_on()
    assert person.place == "claimant"
    for name in ("claimantName.family", "claimantName.givenKana", "claimantBirthDate.year", "claimantMyNumber"):
        assert person.value(name) == ""
    assert "住民基本台帳" not in person.text
    person.look()
    # Thinking again is possible at any time; so is taking the consent back.
    person.open("/consent")
    assert person.place == "consent"
    person.choose("consent.residentRegister", "yes")
    person.go_on()
    person.open("/claimant")
    assert person.value("claimantName.family") == "佐藤"
    person.open("/consent")
    person.choose("consent.residentRegister", "no")
    person.go_on()
    person.open("/claimant")
    assert person.value("claimantName.family") == "", "what the register said is gone with the consent"
    assert not server.submissions()


@pytest.mark.xdist_group("walk to an exit")
def test_a_public_servant_is_sent_to_the_employer_after_one_page(walk):
    server, person = walk()
    person.press("start")
    says_who(person, occupation="publicServant")
    person.go_on()
    assert person.place == "exit.publicServant"
    assert person.heading == "勤務先に申し込んでください"
    person.look()
    # A slip of the finger is no dead end.
    person.follow(lambda f: f.href == "/who", "back")
    assert person.place == "who"
    person.choose("occupation", "employee")
    person.go_on()
    assert person.place == "claimReason"
    assert not server.submissions()
