import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormUsability

@Suite("Reading scripts")
struct ScriptReadingTests {
  /// A script with one mistake, its place marked.
  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let id: String
    let script: String
    let nearest: String?

    init(_ name: String, _ id: String, nearest: String? = nil, _ script: String) {
      testDescription = name
      self.id = id
      self.script = script
      self.nearest = nearest
    }
  }

  /// A whole script with something put into it.
  static func script(_ more: String, form: String = #""手続": {"様式": "f", "版": "1"}"#, facts: String = "{}") -> String {
    """
    {"形式": "利用者テスト台本/1", "題名": "題", \(form), "課題": "する", "知っていること": \(facts)\(more)}
    """
  }

  static let mistakes = [
    Mistake("a misspelt key", "script.shape.unknownKey", nearest: "目標時間秒", script(#", ①"目標時間"②: 300"#)),
    Mistake("a person nobody knows", "script.shape.unknownValue", nearest: "音声読み上げ", script(#", "人": [①"音声よみあげ"②]"#)),
    Mistake(
      "another format", "script.shape.unknownValue", nearest: "利用者テスト台本/1",
      #"{"形式": ①"利用者テスト台本/2"②, "題名": "題", "手続": {"様式": "f", "版": "1"}, "課題": "する", "知っていること": {}}"#),
    Mistake(
      "no title", "script.shape.missingKey",
      #"①{②"形式": "利用者テスト台本/1", "手続": {"様式": "f", "版": "1"}, "課題": "する", "知っていること": {}}"#),
    Mistake("a time in words", "script.shape.wrongType", script(#", "目標時間秒": ①"五分"②"#)),
    Mistake("a mark over 100", "script.shape.outOfRange", script(#", "判定": {"点数平均以上": ①850②}"#)),
    Mistake("a share in per cent", "script.shape.outOfRange", script(#", "判定": {"完了率以上": ①80②}"#)),
    Mistake(
      "a misspelt verb", "script.shape.unknownKey", nearest: "確かめる",
      script(#", "手順": [{"画面名": "a", "する": [{①"確めかる"②: ["b"]}]}]"#)),
    Mistake(
      "two verbs in one act", "script.act.severalVerbs",
      script(#", "手順": [{"画面名": "a", "する": [①{②"入力": "b", "押す": "c"}]}]"#)),
    Mistake("an act without a verb", "script.act.noVerb", script(#", "手順": [{"画面名": "a", "する": [①{②}]}]"#)),
    Mistake(
      "a slip without its effect", "script.shape.missingKey",
      script(#", "手順": [{"画面名": "a", "する": [①{②"間違える": "b", "値": "c"}]}]"#)),
    Mistake(
      "an effect nobody knows", "script.shape.unknownValue", nearest: "通る",
      script(#", "手順": [{"画面名": "a", "する": [{"間違える": "b", "値": "c", "そのあと": ①"通り"②}]}]"#)),
    Mistake("a day that is none", "script.notADay", script(#", "基準日": ①"2026-02-30"②"#)),
    Mistake("no fact", "script.shape.wrongType", script("", facts: #"{"氏名": ①null②}"#)),
    Mistake("no JSON", "json.unexpectedEnd", #"{"形式": "利用者テスト台本/1""#),
  ]

  @Test("say where a script is wrong, and what may be meant", arguments: mistakes)
  func finds(_ mistake: Mistake) throws {
    let source = MarkedSource(mistake.script)
    let (script, diagnostics) = UsabilityScript.read(SourceFile(name: "s.json", text: source.text), for: nil)
    #expect(script == nil)
    let first = try #require(diagnostics.first)
    if mistake.id.hasPrefix("json.") {
      #expect(first.id.rawValue.hasPrefix("json."))
      return
    }
    #expect(diagnostics.map(\.id.rawValue).contains(mistake.id), "\(diagnostics.map { ($0.id, $0.message.en) })")
    let found = try #require(diagnostics.first { $0.id.rawValue == mistake.id })
    #expect(found.range == source.range("①", "②"))
    #expect(!found.message.ja.isEmpty && !found.message.en.isEmpty)
    if let nearest = mistake.nearest {
      #expect(found.fixIt?.replacement.contains(nearest) == true, "\(found.message.ja)")
      #expect(found.message.ja.contains(nearest) && found.message.en.contains(nearest))
    }
  }

  @Test("read every key there is")
  func readsAll() throws {
    let text = Self.script(
      #"""
      , "人": ["音声読み上げ", "窓口職員"], "画面": "窓口", "基準日": "2026-11-23", "世帯": "one-child",
      "同意": {"住民票": true}, "事前入力": {"氏名": "佐藤 花子"}, "最短": {"画面数": 3, "回答数": 4}, "目標時間秒": 90,
      "打ち切り": {"時間秒": 600, "同じ項目のやり直し": 2},
      "手順": [{"画面名": "はじめ", "見える": ["いつまで"], "する": [
        {"入力": "氏名", "値": "＠氏名"}, {"入力": "年齢", "値": 7}, {"選ぶ": "国", "値": ["日本", "中国"]}, {"選ぶ": "性別"},
        {"押す": "次へ"}, {"戻る": true}, {"開く": "説明"}, {"待つ": 5}, {"中断して再開": true}, {"助けを求める": "用語"},
        {"確かめる": ["氏名"]}, {"間違える": "電話", "値": "０３", "種類": "全角", "そのあと": "直す"}]}],
      "成功": {"画面名": "おわり", "記録": {"氏名": {"family": "佐藤"}}},
      "判定": {"点数平均以上": 80, "完了率以上": 0.7, "途中断念率未満": 0.2, "最低の人の点数以上": false},
      "試行": {"種": 9, "一人あたり回数": 50, "強さ": ["厳しい"]}
      """#, facts: #"{"氏名": {"姓": "佐藤"}, "いる": true, "年齢": 7}"#)
    let (read, diagnostics) = UsabilityScript.read(SourceFile(name: "s.json", text: text), for: nil)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.en))")
    let script = try #require(read)
    #expect(script.personas == [.screenReader, .counterStaff])
    #expect(script.surface == .counter && script.household == "one-child")
    #expect(script.today?.iso == "2026-11-23")
    #expect(script.consents == [UsabilityScript.Consent(register: "住民票", isGiven: true)])
    #expect(script.facts.fact("氏名") == .parts([NamedFact("姓", .text("佐藤"))]))
    #expect(script.facts.fact("いる") == .flag(true))
    #expect(script.facts.fact("年齢") == .text("7"))
    #expect(script.mostAttempts == 2 && script.longestSeconds == 600 && script.referenceSeconds == 90)
    #expect(script.fewestScreens == 3 && script.fewestAnswers == 4)
    let acts = try #require(script.path?.first?.acts)
    #expect(acts.count == 12)
    #expect(acts[0] == .enter("氏名", .fact("氏名")))
    #expect(acts[1] == .enter("年齢", .literal(.text("7"))))
    #expect(acts[2] == .choose("国", .literal(.list(["日本", "中国"]))))
    #expect(acts[3] == .choose("性別", nil))
    #expect(
      Array(acts[4...10]) == [
        .press("次へ"), .back, .open("説明"), .wait(5), .suspendAndResume, .askForHelp("用語"), .check(["氏名"]),
      ])
    #expect(
      acts[11] == .slip(ScriptAct.Slip(question: "電話", value: .text("０３"), kind: "全角", then: .corrected)))
    #expect(script.success?.record.first?.value["family"] == "佐藤")
    #expect(script.gates == Gates(meanScore: 80, completion: 0.7, abandonment: 0.2, lowestPersona: nil))
    #expect(script.trial == UsabilityScript.Trial(seed: 9, runs: 50, strengths: [.strict]))
  }

  @Test("never trap on what is no script")
  func fuzz() {
    var random = SeededGenerator(seed: 7)
    let seedText = Array(Self.script(#", "手順": [{"画面名": "a", "する": [{"入力": "b", "値": "＠c"}]}]"#).utf8)
    for _ in 0..<FuzzEffort.rounds(500) {
      var bytes = seedText
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: seedText[0..<min(place, 40)], at: place)
        }
      }
      let (script, diagnostics) = UsabilityScript.read(SourceFile(name: "s.json", bytes: bytes), for: nil)
      #expect(script != nil || !diagnostics.isEmpty)
    }
  }

  // MARK: - Words

  @Test(
    "know rows as people name them",
    arguments: [
      ("子ども 2人目", "子ども", 2), ("子ども 2", "子ども", 2), ("子ども２人目", "子ども", 2), ("年上の子ども　12", "年上の子ども", 12),
    ])
  func rows(_ name: String, _ row: String, _ number: Int) {
    #expect(RowName(name) == RowName(row: row, number: number))
  }

  @Test(
    "take no other name for a row",
    arguments: ["子ども", "1月1日に住んでいた住所", "", "3", "子ども 0", "子ども 99999999999999999999", "子ども 2人目の住所"])
  func noRows(_ name: String) { #expect(RowName(name) == nil) }

  @Test(
    "find the choice somebody means",
    arguments: [
      ("会社員", "employee"), ("はい", "yes"), ("いいえ、受け取っていません", "no"), ("ＡＢＣ", "abc"), ("自営", "self"), ("員", nil),
      ("", nil), ("学生", nil),
    ] as [(String, String?)])
  func choices(_ word: String, _ value: String?) {
    let options = [
      ("employee", "会社員"), ("servant", "公務員"), ("self", "自営業"), ("yes", "はい、受け取っています"), ("no", "いいえ、受け取っていません"),
      ("abc", "abc"),
    ].map { (value: $0.0, label: $0.1) }
    #expect(ChoiceWords.option(for: word, among: options) == value)
  }
}
