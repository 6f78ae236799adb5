import FormModel
import FormSession
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@testable import FormUsability

@Suite("Scripted residents")
struct ScriptRunTests {
  static func run(_ text: String) async throws -> ScriptRun {
    let form = try DogForm.load()
    return await ScriptRunner(try DogForm.read(text, for: form), form: form, at: DogForm.now).run()
  }

  static let record = """
    , "成功": {"画面名": "受け付けました", "記録": {"電話番号": "0300000000", "birthDate": "1989-01-07",
      "飼い主の名前": {"family": "犬山"}, "犬 2匹目": {"犬の名前": "シロ", "注射をしましたか": false}}}
    """

  @Test("answer whatever the form asks from what they know, with one row for each dog")
  func freeRun() async throws {
    let run = try await Self.run(DogForm.script(Self.record))
    #expect(run.findings.isEmpty, "\(run.findings.map(\.message.ja))")
    #expect(run.outcome == .completedRight && run.isGood)
    #expect(run.submission?.answers["dog"]?.array?.count == 2)
    #expect(run.steps.map(\.screen) == ["犬の登録", "飼い主", "生年月日", "犬", "犬", "犬", "犬", "約束", "内容の確認", "受け付けました"])
    #expect(run.steps[3].caption == "犬 1" && run.steps[5].caption == "犬 2")
    #expect(run.exposure.questions.map(\.label).contains("ほかに犬がいますか"))
    #expect(run.exposure.pages.last?.id == "review")
    let date = try #require(run.exposure.questions.first { $0.id == "birthDate" })
    #expect(date.kind == .typing && date.acceptsAnyCalendar == true && date.isRequired && !date.isPrefilled)
    // 昭和64, 1 and 7.
    #expect(date.entryCharacters == 6)
    #expect(run.steps.flatMap(\.acts).contains(RunAct(.leftEmpty, "ひとこと")))
  }

  @Test("are shown step by step, and each step once")
  func steps() async throws {
    let form = try DogForm.load()
    let script = try DogForm.read(DogForm.script(), for: form)
    var seen: [Int] = []
    let run = await ScriptRunner(script, form: form, at: DogForm.now).run { seen.append($0.number) }
    #expect(seen == run.steps.map(\.number))
    #expect(seen == Array(1...run.steps.count))
    for step in run.steps {
      for act in step.acts { #expect(!act.text(in: .japanese).isEmpty && !act.text(in: .english).isEmpty) }
    }
  }

  @Test("follow a fixed path with slips, and see that the form reads like a good clerk")
  func fixedPath() async throws {
    let run = try await Self.run(
      DogForm.script(
        """
        , "手順": [
          {"画面名": "犬の登録", "見える": ["かかる時間"], "する": [{"押す": "はじめる"}]},
          {"画面名": "飼い主", "する": [
            {"間違える": "電話番号", "値": "03", "種類": "桁", "そのあと": "直す"},
            {"間違える": "電話番号", "値": "０３－００００－００００", "種類": "全角", "そのあと": "通る"}]},
          {"画面名": "生年月日", "する": [{"間違える": "生まれた日", "値": "S64.1.7", "種類": "和暦", "そのあと": "通る"}, {"待つ": 60}, {"中断して再開": true}]},
          {"画面名": "犬 1匹目", "する": [{"入力": "犬の名前"}, {"選ぶ": "注射をしましたか", "値": "＠注射をしましたか"}]},
          {"画面名": "犬", "する": [{"選ぶ": "ほかに犬がいますか", "値": "はい"}]},
          {"画面名": "犬 2匹目", "する": [{"戻る": true}]},
          {"画面名": "犬", "する": [{"選ぶ": "ほかに犬がいますか", "値": "いいえ"}]}
        ]
        """))
    // The path leaves the second dog half filled and ends early: what is found is found, and nothing traps.
    #expect(!run.steps.isEmpty)
    #expect(
      !run.findings.contains { $0.kind == .slipRefused || $0.kind == .slipTaken }, "\(run.findings.map(\.message.ja))")
    #expect(run.steps[1].errors.contains { $0.contains("電話番号") })
  }

  @Test("end where the form leads elsewhere, which is no failure")
  func exits() async throws {
    let form = try DogForm.load()
    let facts = #"{"飼い主の名前": "犬山 太郎", "電話番号": "03-0000-0000", "住んでいる所": "ほかの区"}"#
    let script = try DogForm.read(
      DogForm.script(#", "成功": {"画面名": "住んでいる区へ"}"#, facts: facts), for: form)
    let report = await UsabilityTest(script, form: form, runs: 5, at: DogForm.now).perform()
    #expect(report.run.outcome == .endedIneligible, "\(report.run.findings.map(\.message.ja))")
    #expect(report.withheld == .endsElsewhere && report.prediction == nil && report.exitCode == 0)
    #expect(!report.text(in: .japanese).contains("点・"))
  }

  /// A script that finds something.
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let kind: RunFinding.Kind
    let script: String

    init(_ name: String, _ kind: RunFinding.Kind, _ more: String = "", facts: String = DogForm.facts) {
      testDescription = name
      self.kind = kind
      script = DogForm.script(more, facts: facts)
    }
  }

  static func path(_ screens: String) -> String {
    #", "手順": [{"画面名": "犬の登録"}, \#(screens)]"#
  }

  static let rows = [
    Row("a question nobody told them about", .unanswerable, facts: #"{"飼い主の名前": "犬山 太郎"}"#),
    Row("an answer the form does not take", .refused, facts: #"{"飼い主の名前": "犬山 太郎", "電話番号": "12", "住んでいる所": "見本区"}"#),
    Row("another screen", .wrongScreen, path(#"{"画面名": "約束"}"#)),
    Row("words that are not there", .notVisible, path(#"{"画面名": "飼い主", "見える": ["ねこ"]}"#)),
    Row("a question of another screen", .questionNotFound, path(#"{"画面名": "飼い主", "する": [{"入力": "犬の名前", "値": "ポチ"}]}"#)),
    Row("a button that is not there", .buttonNotFound, path(#"{"画面名": "飼い主", "する": [{"押す": "おわる"}]}"#)),
    Row(
      "a slip that is not read", .slipRefused,
      path(#"{"画面名": "飼い主", "する": [{"間違える": "電話番号", "値": "12", "種類": "桁", "そのあと": "通る"}]}"#)),
    Row(
      "a slip that is not pointed out", .slipTaken,
      path(#"{"画面名": "飼い主", "する": [{"間違える": "電話番号", "値": "03-0000-0000", "種類": "桁", "そのあと": "直す"}]}"#)),
    Row("nothing to check", .emptyOnCheck, path(#"{"画面名": "飼い主", "する": [{"確かめる": ["電話番号"]}]}"#)),
    Row("a path that stops too early", .wrongEnd, path(#"{"画面名": "飼い主"}"#)),
    Row("another end", .wrongEnd, #", "成功": {"画面名": "住んでいる区へ"}"#),
    Row("another record", .recordDiffers, #", "成功": {"記録": {"電話番号": "0300000001"}}"#),
    Row("a record that is not there", .recordMissing, #", "成功": {"記録": {"ひとこと": "よろしく"}}"#),
    Row("a row that is not there", .recordMissing, #", "成功": {"記録": {"犬 3匹目": {"犬の名前": "クロ"}}}"#),
    Row("nothing filled in", .notPrefilled, #", "同意": {"住民基本台帳": false}, "事前入力": {"電話番号": "0300000000"}"#),
  ]

  @Test("find what is wrong", arguments: rows)
  func finds(_ row: Row) async throws {
    let run = try await Self.run(row.script)
    #expect(run.findings.map(\.kind).contains(row.kind), "\(run.findings.map(\.message.ja))")
    #expect(!run.isGood)
    for finding in run.findings {
      #expect(!finding.message.ja.isEmpty && !finding.message.en.isEmpty)
    }
  }

  @Test("confirm what a register filled in, and give up where the script says so")
  func prefilled() async throws {
    let form = try DogForm.load()
    let consented = #", "同意": {"住民基本台帳": true}, "事前入力": {"電話番号": "0300000000", "生まれた日": "昭和64年1月7日"}"#
    let run = try await Self.run(DogForm.script(consented + Self.record))
    #expect(run.findings.isEmpty, "\(run.findings.map(\.message.ja))")
    #expect(run.exposure.questions.first { $0.id == "telephone" }?.isPrefilled == true)
    #expect(run.steps.flatMap(\.acts).contains(RunAct(.confirmed, "生まれた日")))
    #expect(run.submission?.consents.map(\.decision) == [.given])

    let otherwise = try DogForm.read(
      DogForm.script(#", "同意": {"住民基本台帳": true}, "事前入力": {"電話番号": "0311111111"}"#), for: form)
    let source = ScriptedRegister(
      register: "residentRegister", known: PrefillFacts(facts: ["applicant.telephone": "0300000000"]))
    let other = await ScriptRunner(otherwise, form: form, asking: [source], at: DogForm.now).run()
    #expect(other.findings.map(\.kind).contains(.prefilledOtherwise))

    let gaveUp = try await Self.run(
      DogForm.script(
        Self.path(#"{"画面名": "飼い主", "する": [{"間違える": "電話番号", "値": "03", "種類": "桁", "そのあと": "あきらめる"}]}"#)))
    #expect(gaveUp.outcome == .abandoned)
  }

  // MARK: - Names that do not exist

  /// A name the form does not have.
  struct Name: CustomTestStringConvertible {
    let testDescription: String
    let id: String
    let more: String
    let nearest: String?
    var facts = DogForm.facts

    init(_ name: String, _ id: String, nearest: String?, _ more: String = "", facts: String = DogForm.facts) {
      testDescription = name
      self.id = id
      self.nearest = nearest
      self.more = more
      self.facts = facts
    }
  }

  static let names = [
    Name("a screen", "script.unknownScreen", nearest: "生年月日", #", "手順": [{"画面名": ①"生年月"②}]"#),
    Name("a question", "script.unknownQuestion", nearest: "電話番号", facts: #"{①"電話番"②: "03-0000-0000"}"#),
    Name("a question of a row", "script.unknownQuestion", nearest: "犬の名前", facts: #"{"犬 1匹目": {①"犬の名"②: "ポチ"}}"#),
    Name("a part", "script.unknownPart", nearest: nil, facts: #"{"飼い主の名前": {①"ミドルネーム"②: "A"}}"#),
    Name("a choice", "script.unknownChoice", nearest: "ほかの区", facts: #"{"住んでいる所": ①"ほかの町"②}"#),
    Name("a register", "script.unknownRegister", nearest: "住民基本台帳", #", "同意": {①"住民基本台"②: true}"#),
    Name(
      "a fact that is referred to", "script.unknownQuestion", nearest: "＠電話番号",
      #", "手順": [{"画面名": "飼い主", "する": [{"入力": "電話番号", "値": ①"＠電話番"②}]}]"#),
    Name("a recorded question", "script.unknownQuestion", nearest: "電話番号", #", "成功": {"記録": {①"電話番"②: "03"}}"#),
    Name("the last screen", "script.unknownScreen", nearest: "受け付けました", #", "成功": {"画面名": ①"受けつけました"②}"#),
  ]

  @Test("are checked against the form before anybody walks", arguments: names)
  func unknownNames(_ name: Name) throws {
    let source = MarkedSource(DogForm.script(name.more, facts: name.facts))
    let (script, diagnostics) = UsabilityScript.read(
      SourceFile(name: "s.json", text: source.text), for: try DogForm.load())
    #expect(script == nil)
    #expect(diagnostics.map(\.id.rawValue) == [name.id], "\(diagnostics.map(\.message.ja))")
    #expect(diagnostics.first?.range == source.range("①", "②"))
    if let nearest = name.nearest { #expect(diagnostics.first?.message.ja.contains(nearest) == true) }
  }

  @Test("are for one form and version")
  func otherForms() throws {
    let form = try DogForm.load()
    func ids(_ text: String) -> [String] {
      UsabilityScript.read(SourceFile(name: "s.json", text: text), for: form).diagnostics.map(\.id.rawValue)
    }
    let script = DogForm.script()
    func replacing(_ old: String, _ new: String) -> String {
      guard let range = script.range(of: old) else { return "" }
      return script[..<range.lowerBound] + new + script[range.upperBound...]
    }
    #expect(ids(replacing(#""様式": "dog""#, #""様式": "cat""#)) == ["script.form.other"])
    #expect(ids(replacing(#""版": "1.0.0""#, #""版": "0.9.0""#)) == ["script.form.otherVersion"])
    #expect(ids(script).isEmpty)
  }
}
