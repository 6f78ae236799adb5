public import FormSource

/// What can be wrong with the files of a conformance report: what people answered, and what browsers found.
public enum ConformanceDiagnostic: String, DiagnosticKind {
  case otherForm = "conformance.otherForm"
  case otherVersion = "conformance.otherVersion"
  case stale = "conformance.stale"
  case notADay = "conformance.notADay"
  case periodBackwards = "conformance.periodBackwards"
  case unknownCriterion = "conformance.unknownCriterion"
  case unknownCheck = "conformance.unknownCheck"
  case incompleteAnswer = "conformance.incompleteAnswer"
  case contradiction = "conformance.contradiction"
  case alwaysThere = "conformance.alwaysThere"
  case earlyClaim = "conformance.earlyClaim"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .otherForm:
      DiagnosticPage(
        title: BilingualText(ja: "別の様式の結果", en: "Results of another form"),
        why: BilingualText(ja: "別の様式の試験は、この様式の証拠になりません。", en: "Tests of another form prove nothing about this one."),
        wrong: .answers(#""form": { "id": "another-form", "version": "1" }"#),
        right: .answers(#""form": { "id": "small-form", "version": "1" }"#))
    case .otherVersion:
      DiagnosticPage(
        title: BilingualText(ja: "別の版の結果", en: "Results of another version"),
        why: BilingualText(
          ja: "前の版で適合でも、今の版で適合とは限りません。変わった所を見直します。",
          en: "What an older version met, this one may not. What changed has to be looked at again."),
        wrong: .answers(#""form": { "id": "small-form", "version": "0" }"#),
        right: .answers(#""form": { "id": "small-form", "version": "1" }"#))
    case .stale:
      DiagnosticPage(
        title: BilingualText(ja: "様式が変わる前の結果", en: "Results from before a change"),
        why: BilingualText(
          ja: "様式か翻訳のファイルが、試験のあとで変わりました。", en: "The form's file or a translation has changed since the test."),
        wrong: .evidence(#""form": { "id": "small-form", "version": "1", "hash": "000" }"#),
        right: .evidence(#""form": { "id": "small-form", "version": "1", "hash": "abc" }"#))
    case .notADay:
      DiagnosticPage(
        title: BilingualText(ja: "日付でない日", en: "A day that is none"),
        why: BilingualText(ja: "いつ試験したかは、結果の一部です。", en: "The day of a test is part of its result."),
        wrong: .answers(#""tested": { "from": "2026-11-01", "to": "2026-11-31" }"#),
        right: .answers(#""tested": { "from": "2026-11-01", "to": "2026-11-30" }"#))
    case .periodBackwards:
      DiagnosticPage(
        title: BilingualText(ja: "終わりが先の期間", en: "A period that ends before it begins"),
        why: BilingualText(
          ja: "試験実施期間は、公開する項目の一つです。", en: "The period of the test is one of the items that are published."),
        wrong: .answers(#""tested": { "from": "2026-11-30", "to": "2026-11-01" }"#),
        right: .answers(#""tested": { "from": "2026-11-01", "to": "2026-11-30" }"#))
    case .unknownCriterion:
      DiagnosticPage(
        title: BilingualText(ja: "ない達成基準", en: "A criterion that does not exist"),
        why: BilingualText(
          ja: "その答えはどの行にも入らず、行は「試験していない」のままになります。",
          en: "The answer would go to no row, and the row would stay untested."),
        wrong: .answers(#""rows": { "1.4.31": { "result": "passed", "who": "広報課", "when": "2026-11-01" } }"#),
        right: .answers(#""rows": { "1.4.3": { "result": "passed", "who": "広報課", "when": "2026-11-01" } }"#))
    case .unknownCheck:
      DiagnosticPage(
        title: BilingualText(ja: "ない検査", en: "A check that does not exist"),
        why: BilingualText(ja: "何の証拠かわかりません。", en: "Nothing says what it is evidence of."),
        wrong: .evidence(#""checks": [{ "check": "reflows", "pages": [], "count": 0 }]"#),
        right: .evidence(#""checks": [{ "check": "reflow", "pages": [], "count": 0 }]"#))
    case .incompleteAnswer:
      DiagnosticPage(
        title: BilingualText(ja: "だれが、いつ、のない答え", en: "An answer without who and when"),
        why: BilingualText(
          ja: "あとで確かめられない結果は、公開できません。", en: "A result nobody can trace cannot be published."),
        wrong: .answers(#""rows": { "2.4.6": { "result": "passed", "who": "広報課" } }"#),
        right: .answers(#""rows": { "2.4.6": { "result": "passed", "who": "広報課", "when": "2026-11-01" } }"#))
    case .contradiction:
      DiagnosticPage(
        title: BilingualText(ja: "機械が見つけた不適合を適合とする答え", en: "A pass where a machine found a failure"),
        why: BilingualText(
          ja: "見つかったことを直してから、試験し直します。行は不適合のままです。",
          en: "What was found is to be mended and tested again; the row stays failed."),
        wrong: .answers(#""rows": { "3.3.4": { "result": "passed", "who": "広報課", "when": "2026-11-01" } }"#),
        right: .answers(#""rows": { "3.3.4": { "result": "failed", "who": "広報課", "when": "2026-11-01" } }"#))
    case .alwaysThere:
      DiagnosticPage(
        title: BilingualText(ja: "該当しないことのない達成基準", en: "Not applicable where it always applies"),
        why: BilingualText(
          ja: "どのページにもあることについての基準です。適合か不適合のどちらかです。",
          en: "It is about what every page has: it is met or not met."),
        wrong: .answers(#""rows": { "2.4.6": { "result": "notApplicable", "who": "広報課", "when": "2026-11-01" } }"#),
        right: .answers(#""rows": { "2.4.6": { "result": "passed", "who": "広報課", "when": "2026-11-01" } }"#))
    case .earlyClaim:
      DiagnosticPage(
        title: BilingualText(ja: "早すぎる表明", en: "a declaration that is too early"),
        why: BilingualText(
          ja: "「準拠」は、その等級のすべての達成基準に適合したときだけ表明できます。「一部準拠」は、すべてを試験したときだけです。",
          en: "準拠 may be declared only when every criterion of the level is met, 一部準拠 only when every one was tested."),
        wrong: .answers(
          #""declaration": { "claim": "準拠", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://example.org" }"#
        ),
        right: .answers(
          #""declaration": { "claim": "配慮", "level": "AA", "on": "2026-12-01", "by": "見本区", "policy": "https://example.org" }"#
        ))
    }
  }
}

extension DiagnosticExample.Place {
  /// Members of a file of answers to a conformance report.
  public static let conformanceAnswers = Self(
    "conformanceAnswers", title: BilingualText(ja: "試験結果への答え", en: "answers to a conformance report"))
  /// Members of a file of evidence from a browser.
  public static let conformanceEvidence = Self(
    "conformanceEvidence", title: BilingualText(ja: "ブラウザーの証拠", en: "evidence from a browser"))
}

extension DiagnosticExample {
  fileprivate static func answers(_ text: String) -> Self { .source(text, in: .conformanceAnswers) }
  fileprivate static func evidence(_ text: String) -> Self { .source(text, in: .conformanceEvidence) }
}
