import FormComponents
import FormTerminal
import FormText
import Testing

@Suite("Finding the way")
struct LeavingTests {
  private static let page = Page.of([
    .text("a", "一つ目"), .paragraph(Paragraph("間の文")), .text("b", "二つ目"), .choice("c", "三つ目", ["はい", "いいえ"]),
  ])

  @Test("back goes to the question before and keeps what was typed", arguments: ["戻る", "もどる", "back", "ＢＡＣＫ"])
  func back(_ word: String) {
    let asking = Asking(Self.page, typing: ["あ", "い", .type(word), "う", "1"])
    #expect(asking.entries?["a"] == ["あ"])
    #expect(asking.entries?["b"] == ["う"])
    #expect(asking.lines.filter { $0 == "間の文" }.count == 1)
    #expect(asking.transcript.contains("二つ目（Enterで「い」のまま）: "))
  }

  @Test("back at the first question leaves the page with what was answered")
  func backToPage() {
    #expect(Asking(Self.page, typing: ["あ", "戻る", "戻る"]).outcome == .back(PageEntries(["a": "あ"])))
    var first = Self.page
    first.back = nil
    let asking = Asking(first, typing: ["戻る", "あ", "い", "2"])
    #expect(asking.transcript.contains("ここが最初の質問です。"))
    #expect(asking.entries?["c"] == ["value-いいえ"])
  }

  @Test("saving takes along what was answered so far", arguments: ["やめる", "保存", "保存してやめる", "quit"])
  func quits(_ word: String) {
    #expect(Asking(Self.page, typing: ["あ", .type(word)]).outcome == .saveAndQuit(PageEntries(["a": "あ"])))
  }

  @Test("half an answer is not lost when somebody leaves in the middle of it")
  func quitsInside() {
    let area = Component.textArea(TextArea(Question("reason", label: "理由")))
    #expect(Asking(area, typing: ["一行目", "やめる"]).outcome == .saveAndQuit(PageEntries(["reason": "一行目"])))
    #expect(
      Asking(.date(), typing: ["平成2", .end]).outcome
        == .endOfInput(PageEntries(["birth.year": "平成2", "birth.month": "", "birth.day": ""])))
  }

  @Test("the end of input and Ctrl-C end at once with a sentence")
  func ends() {
    let ended = Asking(Self.page, typing: ["あ"])
    #expect(ended.outcome == .endOfInput(PageEntries(["a": "あ"])))
    #expect(ended.lines.suffix(2) == ["入力が終わったので、ここで止めます。", ""])
    let interrupted = Asking(Self.page, typing: ["あ", .interrupt, "い"])
    #expect(interrupted.outcome == .interrupted(PageEntries(["a": "あ"])))
    #expect(interrupted.lines.suffix(2) == ["ここで止めます。", ""])
    #expect(interrupted.read == 2)
  }

  @Test("the language is changed at any prompt without losing answers")
  func language() {
    #expect(Asking(Self.page, typing: ["あ", "language", "3"]).outcome == .language(.english, PageEntries(["a": "あ"])))
    #expect(Asking(Self.page, typing: ["言語", "9", "やさしい日本語"]).outcome == .language(.easyJapanese, PageEntries()))
    #expect(Asking(Self.page, typing: ["言語", "", "あ", "い", "1"]).entries?["a"] == ["あ"])
    var one = Self.page
    one.languages = [.japanese]
    #expect(Asking(one, typing: ["言語", "い", "1"]).entries?["a"] == ["言語"])
  }

  @Test("help says why something is asked and unfolds what is folded")
  func help() {
    let asking = Asking(
      .details(Details(summary: "くわしい説明", body: ["長い説明です。"])), .text("a", "年収"), typing: ["？", "1"])
    let lines = asking.lines
    #expect(lines.contains("くわしい説明（? で読めます）"))
    #expect(lines.contains("長い説明です。"))
    #expect(lines.contains("この質問の理由: 手当の計算に使います"))
    #expect(asking.entries?["a"] == ["1"])
  }

  @Test("what can be typed is told once in a sitting")
  func introducesOnce() {
    let terminal = ScriptedTerminal(typing: ["あ", "い"])
    var form = TerminalForm()
    _ = form.ask(.of([.text("a", "一")]), on: terminal)
    var second = Page.of([.text("b", "二")])
    second.id = "second"
    _ = form.ask(second, on: terminal)
    #expect(terminal.transcript.components(of: "Enterキーを押します") == 1)
    #expect(terminal.transcript.components(of: "手続き\n") == 1)
  }

  // MARK: - Asking again

  @Test("a page that comes back asks only what has to change; the rest goes back as it is")
  func errorsOnly() {
    var page = Page.of(
      [.text("a", "一つ目", value: "あ"), .text("b", "二つ目", value: "x", errors: ["二つ目を確かめてください"])],
      errors: [ErrorLink(control: "b", message: "二つ目を確かめてください")])
    let asking = Asking(page, typing: ["い"])
    #expect(asking.entries?["a"] == ["あ"])
    #expect(asking.entries?["b"] == ["い"])
    #expect(asking.lines.filter { $0.contains("二つ目を確かめてください") } == ["・二つ目を確かめてください", "エラー: 二つ目を確かめてください"])
    #expect(asking.lines.contains("ほかの答えは、そのままです。"))
    // An error that belongs to no question here must not lead round and round without a question.
    page.errors = [ErrorLink(control: "elsewhere", message: "ほかの所")]
    page.components = [.text("a", "一つ目", value: "あ"), .text("b", "二つ目", value: "い")]
    #expect(Asking(page, typing: ["", ""]).read == 2)
  }

  @Test("a page asked for one answer asks that one")
  func oneQuestion() {
    let page = Page.of([.text("a", "一つ目", value: "あ"), .date(["1990", "4", "1"]), .text("b", "二つ目", value: "い")])
    let asking = Asking(page, typing: ["", "5", ""], at: "birth.year")
    #expect(asking.entries?["birth.month"] == ["5"])
    #expect(asking.entries?["b"] == ["い"])
    #expect(asking.read == 3)
  }

  @Test("a question that comes up on the same page is asked alone")
  func comesUp() {
    let terminal = ScriptedTerminal(typing: ["あ", "い"])
    var form = TerminalForm()
    _ = form.ask(.of([.text("a", "一つ目")]), on: terminal)
    let outcome = form.ask(.of([.text("a", "一つ目", value: "あ"), .text("b", "新しい")]), on: terminal)
    #expect(
      outcome
        == .entries(
          {
            var entries = PageEntries(["a": "あ", "b": "い"])
            entries.append("continue", to: "action")
            return entries
          }()))
  }

  // MARK: - Acts

  private static let summary = Component.summary(
    SummaryList(
      title: "請求する人",
      rows: [
        .init(
          label: "氏名", lines: ["佐藤 花子"],
          change: PageLink(page: "claimant", control: "name", label: "変える", context: "氏名を")),
        .init(label: "区分", lines: ["計算した値"]),
      ], actions: [Action("remove.1", label: "削除する", context: "子ども 1人目", emphasis: .removal)]))

  @Test("an answer is changed from the review page by its number")
  func change() {
    let page = Page.of([Self.summary], kind: .review, actions: [Action("send", label: "送る")])
    let asking = Asking(page, typing: ["１"])
    #expect(
      asking.outcome == .goTo(PageLink(page: "claimant", control: "name", label: "変える", context: "氏名を")))
    #expect(asking.lines.contains("1 氏名: 佐藤 花子"))
    #expect(asking.lines.contains("区分: 計算した値"))
    #expect(asking.lines.contains("2 子ども 1人目 削除する"))
  }

  @Test("Enter alone never sends")
  func deliberate() {
    let page = Page.of([Self.summary], kind: .review, actions: [Action("send", label: "送る")])
    let asking = Asking(page, typing: ["", "-", "3"])
    #expect(asking.entries?.action == "send")
    #expect(asking.read == 3)
    #expect(Asking(page, typing: ["送る"]).entries?.action == "send")
  }

  @Test("Enter goes on from a page that only tells")
  func goesOn() {
    let page = Page.of([.paragraph(Paragraph("説明"))], kind: .start, actions: [Action("start", label: "はじめる")])
    let asking = Asking(page, typing: [""])
    #expect(asking.entries?.action == "start")
    #expect(asking.transcript.contains("Enterで「はじめる」: "))
  }

  @Test("numbers on a page are unique: rows first, then the choices of the question")
  func uniqueNumbers() {
    let page = Page.of([Self.summary, .choice("another", "ほかにいますか", ["はい", "いいえ"])], kind: .rows)
    #expect(Asking(page, typing: ["4"]).entries?["another"] == ["value-いいえ"])
    #expect(Asking(page, typing: ["いいえ"]).entries?["another"] == ["value-いいえ"])
    #expect(Asking(page, typing: ["2"]).entries?.action == "remove.1")
    #expect(
      Asking(page, typing: ["1"]).outcome
        == .goTo(PageLink(page: "claimant", control: "name", label: "変える", context: "氏名を")))
  }

  @Test("a page with nothing to do returns at once")
  func nothing() {
    let asking = Asking(.of([.paragraph(Paragraph("おわり"))], kind: .done, actions: []), typing: [])
    #expect(asking.outcome == .entries(PageEntries()))
    #expect(asking.lines.contains("おわり"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
