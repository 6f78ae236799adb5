import FormSource
import FormTestSupport
import FormText
import Testing

@testable import PlainLanguage

/// A glossary of a few words for the tests.
enum TestGlossary {
  static let terms: [GlossaryTerm] = [
    GlossaryTerm("滞納", reading: "たいのう", policy: .replace, plain: "期限までに払っていないお金", isSwap: true),
    GlossaryTerm("届出", reading: "とどけで", policy: .replace, plain: "お知らせ", isSwap: true),
    GlossaryTerm("届出人", reading: "とどけでにん", policy: .replace, plain: "知らせる人", isSwap: true),
    GlossaryTerm("及び", reading: "および", policy: .replace, plain: "と", place: .functionWord),
    GlossaryTerm("氏", reading: "し", policy: .replace, plain: "名字", place: .wholeText),
    GlossaryTerm(
      "住民票", reading: "じゅうみんひょう", policy: .annotate, plain: "住んでいる所の記録",
      explanation: "住んでいる所の記録です。"),
    GlossaryTerm(
      "住民票の写し", reading: "じゅうみんひょうのうつし", policy: .annotate, plain: "住民票の証明書",
      explanation: "住民票の証明書です。"),
  ]
  static let glossary = Glossary(terms)
}

@Suite("The rules of plain language")
struct RuleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var rule: TextRule
    var profile: TextProfile = .standard
    var bad: String
    var good: String
    var testDescription: String { "\(rule.rawValue) (\(profile.rawValue)): \(bad)" }
  }

  /// Source: the examples of the project's table of plain-language rules; those of the standard profile that its own
  /// threshold does not reach stand in the easy one. Rules without an example have one of ours.
  static let rows: [Row] = [
    Row(
      rule: .sentenceLength, profile: .easy, bad: "転入届は、転入した日から14日以内に、本人又は世帯主が、転出証明書を添えて届け出てください。",
      good: "引っ越してから14日以内に、転入届を出してください。転出証明書もいっしょに出してください。"),
    Row(
      rule: .sentenceLength, bad: "転入届は、転入した日から14日以内に、本人又は世帯主が、前の市区町村で受け取った転出証明書を添えて届け出てください。",
      good: "引っ越してから14日以内に、転入届を出してください。転出証明書もいっしょに出してください。"),
    Row(rule: .commas, profile: .easy, bad: "Aは、Bで、Cなので、Dです。", good: "AはBです。そのためDです。"),
    Row(rule: .commas, bad: "Aは、Bで、Cなので、Dで、Eです。", good: "Aは、Bで、Cなので、Dです。"),
    Row(rule: .listThree, bad: "本人確認書類、印鑑、通帳及び委任状が必要です。", good: "必要なもの: ・本人確認書類 ・印鑑 ・通帳 ・委任状"),
    Row(rule: .doubleNegation, bad: "申し込めないわけではありません。", good: "申し込めます。"),
    Row(rule: .doubleNegation, bad: "できないことはない。", good: "できます。"),
    Row(rule: .doubleNegation, bad: "待たざるを得ません。", good: "待ちます。"),
    Row(rule: .doubleNegation, bad: "書類がなければ申し込めません。", good: "少なくはありません。"),
    Row(rule: .obligation, bad: "届け出なければなりません。", good: "届けを出してください。"),
    Row(rule: .passive, bad: "証明書は区役所で交付されます。", good: "区役所が証明書をわたします。"),
    Row(rule: .passive, bad: "名前が書かれています。", good: "子どもが生まれました。"),
    Row(rule: .causativePolite, bad: "確認させていただきます。", good: "確認します。"),
    Row(rule: .honorific, profile: .easy, bad: "お越しください。", good: "来てください。"),
    Row(rule: .honorific, profile: .easy, bad: "ご記入ください。", good: "お金をはらってください。"),
    Row(rule: .endingConsistency, bad: "必要である。出してください。", good: "必要です。出してください。"),
    Row(rule: .nounChain, bad: "国民健康保険被保険者資格喪失届", good: "国民健康保険をやめる届け"),
    Row(rule: .nounChain, profile: .easy, bad: "本人確認書類", good: "「本人確認書類」"),
    Row(rule: .nominalisedVerb, profile: .easy, bad: "申請を行うことが可能です。", good: "申し込むことができます。"),
    Row(rule: .glossaryTerm, bad: "滞納がある方", good: "期限までにはらっていないお金がある人"),
    Row(rule: .oldStyle, bad: "手続に係る費用", good: "パスポートをもってきてください"),
    Row(rule: .katakanaWord, bad: "コンプライアンスを遵守", good: "マイナンバーカードのコピー"),
    Row(rule: .onomatopoeia, profile: .easy, bad: "どんどん進めてください", good: "早く進めてください"),
    Row(rule: .vague, bad: "お早めに出してください", good: "3月31日までに出してください"),
    Row(rule: .vague, bad: "書類等を出してください", good: "平等に、高等学校の証明書を出してください"),
    Row(rule: .dateForm, bad: "R8.4.1まで", good: "2026年（令和8年）4月1日まで"),
    Row(rule: .dateForm, bad: "4/1に出してください", good: "電話は03-1234-5678、https://example.jp/2026/4/1 です"),
    Row(rule: .dateForm, bad: "4/1、3/31まで", good: "質問 3 / 8、2 / 6 ページ、10/10点、3/8問、1/2の割合、1/12以下"),
    Row(rule: .dateForm, profile: .easy, bad: "令和8年4月1日", good: "2026年（令和8年）4月1日"),
    Row(rule: .timeForm, profile: .easy, bad: "9:00～17:00", good: "午前9時から午後5時まで"),
    Row(rule: .rangeSign, profile: .easy, bad: "4月1日〜7日", good: "4月1日から4月7日まで"),
    Row(rule: .countingTerms, bad: "18歳未満", good: "17歳まで（18歳未満）"),
    Row(rule: .kanjiLevel, bad: "罹災証明書", good: "罹災（りさい）証明書"),
    Row(rule: .kanjiLevel, profile: .easy, bad: "{紙|かみ}に 書いて ください", good: "{紙|かみ}に {書|か}いて ください"),
    Row(rule: .rubyComplete, profile: .easy, bad: "{住|じゅう}{所|しょ}", good: "{住所|じゅうしょ}"),
    Row(rule: .rubyComplete, profile: .easy, bad: "{住所|ジュウショ}", good: "{申|もう}し{込|こ}み"),
    Row(rule: .sameParticle, bad: "区の窓口の担当の職員", good: "区の窓口の職員"),
    Row(rule: .digits, bad: "十四日以内", good: "14日以内、一人、第三者"),
  ]

  @Test("an author is told where a text breaks a rule, and not where it keeps it", arguments: rows)
  func examples(_ row: Row) {
    let checker = TextChecker(row.profile, glossary: TestGlossary.glossary)
    #expect(checker.report(on: RubyText(row.bad)).findings.contains { $0.rule == row.rule })
    #expect(checker.report(on: RubyText(row.good)).findings.filter { $0.rule == row.rule }.map(\.message.ja) == [])
  }

  @Test("every rule that a program can judge has an example, and the others never find anything")
  func everyRule() {
    let tried = Set(Self.rows.map(\.rule))
    // The share of kanji needs a long text of its own.
    let judged = Set(TextRule.allCases.filter { $0.check != .manual }).subtracting([.kanjiDensity])
    #expect(tried == judged)
    #expect(TextRule.allCases.count == 30)
    #expect(Set(TextDiagnostic.allCases.map(\.rule)) == judged.union([.kanjiDensity]))
  }

  @Test("what a program only guesses is told as information that says “please check”")
  func heuristics() {
    for row in Self.rows where row.rule.check == .heuristic && row.rule != .nominalisedVerb {
      let found = TextChecker(row.profile).report(on: RubyText(row.bad)).findings.filter { $0.rule == row.rule }
      for finding in found {
        #expect(finding.kind.page.severity == .information)
        #expect(finding.message.en.contains("please check"))
      }
    }
  }

  @Test("a text dark with kanji is told once it is long enough to say so")
  func density() {
    let dark = String(repeating: "住所変更届書提出方法案内は、", count: 10)
    #expect(TextChecker().report(on: RubyText(dark)).findings.contains { $0.rule == .kanjiDensity })
    #expect(!TextChecker().report(on: "住所変更届書提出方法案内").findings.contains { $0.rule == .kanjiDensity })
  }

  // MARK: - Places

  struct Marked: CustomTestStringConvertible, Sendable {
    var rule: TextRule
    var profile: TextProfile = .standard
    var text: String
    var replacement: String?
    var testDescription: String { text }
  }

  @Test(
    "a finding points at the words themselves, furigana and spaces counted right",
    arguments: [
      Marked(rule: .causativePolite, text: "{確認|かくにん}①させていただ②きます。"),
      Marked(rule: .passive, text: "ここで{交付|こうふ}①され た②もの"),
      Marked(rule: .honorific, profile: .easy, text: "ここに ①ご{記入|きにゅう} ください②"),
      Marked(rule: .dateForm, text: "提出は①R8.4.1②まで"),
      Marked(rule: .glossaryTerm, text: "①届出人②が書く", replacement: "知らせる人"),
      Marked(rule: .glossaryTerm, text: "通帳①及び②印鑑"),
      Marked(rule: .glossaryTerm, text: "①氏②"),
      Marked(rule: .glossaryTerm, text: "①住民票の写し②がいります"),
      Marked(rule: .rubyComplete, profile: .easy, text: "{住所|①ジュウショ②}"),
      Marked(rule: .countingTerms, text: "所得が①1,000万円以上②の人"),
      Marked(rule: .sentenceLength, text: "はい。①" + String(repeating: "あ", count: 49) + "い②。はい。"),
    ])
  func places(_ marked: Marked) throws {
    let source = MarkedSource(marked.text)
    let report = TextChecker(marked.profile, glossary: TestGlossary.glossary).report(on: RubyText(source.text))
    let found = try #require(report.findings.first { $0.rule == marked.rule })
    #expect(found.range == source.range("①", "②"))
    #expect(found.replacement == marked.replacement)
  }

  @Test("a name in 「」 has to be found again on paper, and stays")
  func quotedNames() {
    let checker = TextChecker(.easy, glossary: TestGlossary.glossary)
    for text in ["「国民健康保険被保険者資格喪失届」", "「届出」", "国民健康保険被保険者資格喪失届（保険をやめる紙）"] {
      #expect(
        !checker.report(on: RubyText(text)).findings.contains { [.nounChain, .glossaryTerm].contains($0.rule) },
        "\(text)")
    }
  }

  @Test("a name that is explained where it stands needs no more")
  func explained() {
    let checker = TextChecker(.standard, glossary: TestGlossary.glossary)
    for text in [
      "住民票（住んでいる所の記録）を出してください。住民票は窓口にあります。", "住所がわかるもの（住民票）", "住民票は、住んでいる所の記録です。", "「住民票」とは何ですか",
    ] {
      let report = checker.report(on: RubyText(text))
      #expect(!report.findings.contains { $0.kind == .unexplainedTerm }, "\(text)")
      #expect(report.explainedTerms == ["住民票"], "\(text)")
    }
    #expect(checker.report(on: "住民票は窓口にあります。住民票です。").findings.count { $0.kind == .unexplainedTerm } == 1)
  }

  @Test("a score tells a plain text from a hard one")
  func score() {
    let checker = TextChecker(.standard, glossary: TestGlossary.glossary)
    let plain = checker.report(on: "引っ越してから14日以内に、紙を出してください。")
    let hard = checker.report(on: "滞納がある者は、お早めに届出をしなければならないことはない。")
    #expect(plain.score == 100)
    #expect(hard.score < 30)
    #expect((0...100).contains(hard.score))
  }
}
