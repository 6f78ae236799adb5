import FormComponents
import FormTerminal
import FormText
import Testing

@Suite("Answering")
struct AnsweringTests {
  // MARK: - Text

  @Test("a name arrives scalar by scalar, in whatever form it was typed")
  func keepsNames() {
    let name = "\u{FA19}\u{E0101} か\u{3099}　"
    let entries = Asking(.text("name", "氏名"), typing: [.type(name)]).entries
    #expect(entries?["name"].first?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
  }

  @Test("Enter keeps what is there, and the prompt says so")
  func keeps() {
    let asking = Asking(.text("name", "氏名", value: "佐藤 花子"), typing: [""])
    #expect(asking.entries?["name"] == ["佐藤 花子"])
    #expect(asking.transcript.contains("氏名（Enterで「佐藤 花子」のまま）: "))
  }

  @Test("a long answer stands on its own line, so that the prompt stays short")
  func longPresent() {
    let long = "東京都千代田区千代田1丁目1番 皇居外苑パークサイドマンション101号室"
    let asking = Asking(.text("address", "住所", value: long), typing: [""])
    #expect(asking.lines.contains("今の答え: " + long))
    #expect(asking.lines.contains("住所（Enterで今の答えのまま）: "))
  }

  @Test("a prefilled answer is heard with its origin before it is confirmed")
  func origin() throws {
    let origin = Origin(note: "住民基本台帳から", state: .unconfirmed)
    let asking = Asking(.text("name", "氏名", value: "佐藤", origin: origin), typing: [""])
    let note = try #require(asking.lines.firstIndex(of: "住民基本台帳から"))
    let prompt = try #require(asking.lines.firstIndex { $0.contains("「佐藤」") })
    #expect(note < prompt)
    #expect(asking.entries?["name"] == ["佐藤"])
  }

  @Test("an answer is taken away by a sign or a word", arguments: ["-", "－", "ー", "−", "消す", "けす", "clear", "CLEAR"])
  func clears(_ word: String) {
    let asking = Asking(.text("name", "氏名", value: "佐藤"), typing: [.type(word), ""])
    #expect(asking.entries?["name"] == [""])
    #expect(asking.lines.contains { $0.contains("消しました。") })
  }

  @Test("an optional question says that Enter passes it by")
  func skips() {
    let asking = Asking(.text("email", "メールアドレス", requirement: .optional), typing: [""])
    #expect(asking.transcript.contains("メールアドレス（なければEnter）: "))
    #expect(asking.entries?["email"] == [""])
  }

  @Test("a command's word can be an answer when it stands in brackets")
  func quotedWord() {
    let asking = Asking(.text("reason", "理由"), .text("other", "ほか"), typing: ["「やめる」", "「引っ越し」"])
    #expect(asking.entries?["reason"] == ["やめる"])
    #expect(asking.entries?["other"] == ["「引っ越し」"])
  }

  @Test("a sensitive answer is neither shown while typed nor afterwards")
  func sensitive() {
    let asking = Asking(.text("number", "個人番号", isSensitive: true), typing: ["123456789018"])
    #expect(asking.entries?["number"] == ["123456789018"])
    #expect(!asking.transcript.contains("123456789018"))
    #expect(asking.transcript.contains("12文字を受け取りました。"))
    let again = Asking(.text("number", "個人番号", value: "123456789018", isSensitive: true), typing: ["?", ""])
    #expect(again.entries?["number"] == ["123456789018"])
    #expect(!again.transcript.contains("123456789018"))
  }

  @Test("several lines end with an empty one")
  func lines() {
    let area = Component.textArea(TextArea(Question("reason", label: "理由"), maximumCharacters: 200))
    #expect(Asking(area, typing: ["一行目", "二行目", ""]).entries?["reason"] == ["一行目\n二行目"])
    var filled = TextArea(Question("reason", label: "理由"), value: "前の一行目\n前の二行目")
    #expect(Asking(.textArea(filled), typing: [""]).entries?["reason"] == ["前の一行目\n前の二行目"])
    filled.value = "古い"
    #expect(Asking(.textArea(filled), typing: ["新しい", ""]).entries?["reason"] == ["新しい"])
  }

  @Test("a text of several lines is bounded, and what was written stays")
  func boundedLines() {
    let area = Component.textArea(TextArea(Question("reason", label: "理由")))
    let asking = Asking(
      area, typing: ["あいう", "えおか", ""], options: TerminalOptions(maximumTextBytes: 12))
    #expect(asking.entries?["reason"] == ["あいう"])
    #expect(asking.transcript.contains("エラー: 「理由」は、ここまでにして"))
  }

  // MARK: - Choices

  struct Choosing: CustomTestStringConvertible, Sendable {
    var typed: String
    var chosen: [String]
    var testDescription: String { typed }
    init(_ typed: String, _ chosen: String...) { (self.typed, self.chosen) = (typed, chosen) }
  }

  @Test(
    "one choice is meant by its number in any width, or by all its words",
    arguments: [
      Choosing("2", "value-公務員"), Choosing("２", "value-公務員"), Choosing("②", "value-公務員"),
      Choosing(" 2番 ", "value-公務員"), Choosing("公務員", "value-公務員"), Choosing("2 公務員", "value-公務員"),
      Choosing("PTA", "value-ＰＴＡ"), Choosing("pta", "value-ＰＴＡ"),
    ])
  func one(_ row: Choosing) {
    let asking = Asking(.choice("work", "職業", ["会社員", "公務員", "ＰＴＡ"]), typing: [.type(row.typed)])
    #expect(asking.entries?["work"] == row.chosen)
  }

  @Test(
    "several choices are meant by their numbers, however they are set apart",
    arguments: [
      Choosing("1,3", "value-あ", "value-う"), Choosing("1 3", "value-あ", "value-う"),
      Choosing("１、３", "value-あ", "value-う"), Choosing("3・1", "value-あ", "value-う"),
      Choosing("３　１　３", "value-あ", "value-う"), Choosing("あ、う", "value-あ", "value-う"), Choosing("2", "value-い"),
      Choosing("1，2/3", "value-あ", "value-い", "value-う"),
    ])
  func several(_ row: Choosing) {
    let asking = Asking(.choice("many", "選ぶもの", ["あ", "い", "う"], count: .several), typing: [.type(row.typed)])
    #expect(asking.entries?["many"] == row.chosen)
  }

  @Test(
    "what is no choice is asked again with the way out",
    arguments: [
      ("0", "「職業」は、1から3までの番号で答えてください"), ("4", "「職業」は、1から3までの番号で答えてください"),
      ("99999999999999999999", "「職業」は、1から3までの番号で答えてください"), ("学生", "「職業」は、1から3までの番号で答えてください"),
      ("1 2", "「職業」は、番号を1つだけ書いてください"), ("働いて", "「職業」は、次の中から番号で選んでください"),
    ])
  func noChoice(_ typed: String, _ sentence: String) {
    let asking = Asking(.choice("work", "職業", ["会社員", "働いている", "働いていない"]), typing: [.type(typed), "3"])
    #expect(asking.transcript.contains("エラー: " + sentence))
    #expect(asking.entries?["work"] == ["value-働いていない"])
  }

  @Test("the beginning of a choice never stands for it: 「同意」 is not 「同意しません」")
  func noGuess() {
    let asking = Asking(.choice("consent", "同意", ["はい", "同意しません"]), typing: ["同意", "1"])
    #expect(asking.entries?["consent"] == ["value-はい"])
  }

  @Test("the words up to the comma are enough: はい for 「はい、使います」")
  func firstClause() {
    let choice = Component.choice("use", "使いますか", ["はい、使います", "いいえ、自分で書きます"])
    #expect(Asking(choice, typing: ["いいえ"]).entries?["use"] == ["value-いいえ、自分で書きます"])
  }

  @Test("what was chosen is said in words after its number")
  func echoes() {
    #expect(Asking(.choice("work", "職業", ["会社員", "公務員"]), typing: ["2"]).lines.contains("答え: 公務員"))
  }

  @Test("a list of 47 is not read out unless somebody asks, and is found by its beginning")
  func longList() {
    let names = (1...47).map { "県\($0 + 100)" }
    let menu = Component.choice("prefecture", "都道府県", names, presentation: .menu)
    let asking = Asking(menu, typing: ["県11", "10"])
    #expect(!asking.transcript.contains("県120"))
    #expect(asking.lines.contains("10 県110"))
    #expect(asking.entries?["prefecture"] == ["value-県110"])
    #expect(Asking(menu, typing: ["?", "1"]).transcript.contains("47 県147"))
  }

  @Test("chosen ones are kept by Enter and taken away by -")
  func chosenBefore() {
    let choice = Component.choice("many", "選ぶもの", ["あ", "い"], count: .several, selected: ["value-い"])
    #expect(Asking(choice, typing: [""]).entries?["many"] == ["value-い"])
    #expect(Asking(choice, typing: ["-", ""]).entries?["many"] == [])
  }

  // MARK: - Groups

  @Test("the parts of a date are asked one by one, with the question's name")
  func parts() {
    let asking = Asking(.date(), typing: ["平成２", "４", "１"])
    #expect(asking.entries?["birth.year"] == ["平成２"])
    #expect(asking.entries?["birth.month"] == ["４"])
    #expect(asking.entries?["birth.day"] == ["１"])
    #expect(asking.lines.contains("生年月日 月: ４"))
  }

  @Test("going back in a group goes to the part before, which keeps what was typed")
  func backInGroup() {
    let asking = Asking(.date(), typing: ["平成2", "4", "戻る", "5", "1"])
    #expect(asking.entries?["birth.year"] == ["平成2"])
    #expect(asking.entries?["birth.month"] == ["5"])
  }

  @Test("a date that is read whole is asked in one line")
  func whole() {
    let asking = Asking(.date(acceptsWholeEntry: true), typing: ["令和8年4月1日"])
    #expect(asking.entries?["birth.year"] == ["令和8年4月1日"])
    #expect(asking.entries?["birth.month"] == [""])
    #expect(asking.entries?["birth.day"] == [""])
    #expect(asking.transcript.contains("年、月、日を続けて1行に書きます。"))
    let kept = Asking(.date(["1990", "4", "1"], acceptsWholeEntry: true), typing: [""])
    #expect(kept.transcript.contains("「1990年4月1日」のまま"))
    #expect(kept.entries?["birth.year"] == ["1990"])
    #expect(kept.entries?["birth.day"] == ["1"])
    let cleared = Asking(.date(["1990", "4", "1"], acceptsWholeEntry: true), typing: ["-", ""])
    #expect(cleared.entries?["birth.day"] == [""])
  }

  // MARK: - Files

  private static func file(_ several: Bool = false, given: [FileInput.GivenFile] = []) -> Component {
    .fileInput(
      FileInput(
        Question("paper", label: "確認書", requirement: .required), acceptedTypes: ["application/pdf"],
        takesSeveral: several, given: given))
  }

  @Test(
    "a file is named by its path, as typed or as a terminal writes a dropped one",
    arguments: ["/tmp/確認 書.PDF", "'/tmp/確認 書.PDF'", "\"/tmp/確認 書.PDF\"", "/tmp/確認\\ 書.PDF", " /tmp/確認 書.PDF "])
  func file(_ typed: String) {
    let asking = Asking(Self.file(), typing: [.type(typed)], files: ["/tmp/確認 書.PDF": [1, 2, 3]])
    #expect(
      asking.entries?.files("paper")
        == [PageEntries.File(name: "確認 書.PDF", declaredType: "application/pdf", bytes: [1, 2, 3])])
  }

  @Test("a path that leads nowhere is asked again; a file too large is told its limit")
  func fileProblems() {
    let asking = Asking(
      Self.file(), typing: ["/なし.pdf", "/big.pdf", "/a.pdf"],
      files: ["/big.pdf": .init(repeating: 0, count: 2_000_001), "/a.pdf": [1]],
      options: TerminalOptions(maximumFileBytes: 2_000_000))
    #expect(asking.transcript.contains("エラー: 「/なし.pdf」にファイルが見つかりません"))
    #expect(asking.transcript.contains("2 MBまで"))
    #expect(asking.entries?.files("paper").map(\.name) == ["a.pdf"])
  }

  @Test("several files are named one after the other, and those given before are kept")
  func severalFiles() {
    let given = [FileInput.GivenFile(reference: "r1", name: "前.pdf", size: "1 MB")]
    let asking = Asking(
      Self.file(true, given: given), typing: ["/a.pdf", "/b.png", ""], files: ["/a.pdf": [1], "/b.png": [2]])
    #expect(asking.entries?.files("paper").map(\.declaredType) == ["application/pdf", "image/png"])
    #expect(asking.entries?["paper.keep"] == ["r1"])
    let cleared = Asking(Self.file(true, given: given), typing: ["-", ""])
    #expect(cleared.entries?["paper.keep"] == [])
  }

  @Test("a file that was given for another question is used again by its number")
  func fileUsedAgain() {
    let given = [
      FileInput.GivenFile(reference: "r1", name: "前.pdf", size: "1 MB"),
      FileInput.GivenFile(reference: "r2", name: "ほか.pdf", size: "2 MB", isKept: false),
    ]
    let asking = Asking(Self.file(true, given: given), typing: ["１", ""])
    #expect(asking.transcript.contains("もう出したファイルは、番号で選べます。"))
    #expect(asking.lines.contains("1. ほか.pdf（2 MB）"))
    #expect(asking.entries?["paper.keep"] == ["r1", "r2"])
    #expect(Asking(Self.file(true, given: given), typing: [""]).entries?["paper.keep"] == ["r1"])
    #expect(Asking(Self.file(given: given), typing: ["1"]).entries?["paper.keep"] == ["r2"])
  }

  @Test("the files of a page together are bounded")
  func manyFiles() {
    let files = Dictionary(uniqueKeysWithValues: (1...7).map { ("/\($0)", [UInt8](repeating: 0, count: 10)) })
    let asking = Asking(
      Self.file(true), typing: (1...7).map { .type("/\($0)") } + [""], files: files,
      options: TerminalOptions(maximumFileBytes: 10))
    #expect(asking.entries?.files("paper").count == 5)
  }
}
