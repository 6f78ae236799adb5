import FormConformance
import FormSource

/// The fixed words of a conformance report.
enum ReportWords {
  static let result = BilingualText(ja: "アクセシビリティ試験の結果", en: "Accessibility test result")
  static let evidence = BilingualText(ja: "試験の証拠", en: "Evidence of the tests")
  static let isNoClaim = BilingualText(
    ja: "これは試験結果です。対応度（準拠・一部準拠・配慮）の表明ではありません。試験していないことは、適合ではありません。",
    en: "This is a result of tests. It is no claim of conformance (準拠, 一部準拠, 配慮). What was not tested is not met.")
  static let meaning = BilingualText(
    ja: "機械の「適合」は、試験した画面を、証拠に書いた検査で見て、問題がなかったという意味です。音声読み上げなどを使う人の試験に、代わるものではありません。",
    en:
      "“Met” by a machine means that nothing was found on the tested screens by the checks that the evidence names. It does not stand for a test with people who use screen readers and the like."
  )
  static let screens = BilingualText(
    ja:
      "画面の数は、検査で違います。どの検査も、手続のすべてのページを、様式のことばで、一つ以上の状態で見ます。ことばや書き込んだ内容で変わることは、ほかの画面でも見ます。見ていないページがあれば、その達成基準は「試験していない」です。",
    en:
      "The number of screens differs between checks. Every check looks at each page of the procedure in the form's own language and in one state at least; what words or entries can change is looked at on more screens. If a page was left out, the criterion is not tested."
  )
  static let fewerScreens = BilingualText(ja: "一部の画面を見る検査と、その画面", en: "Checks of some screens, and which")
  static let toDo = BilingualText(ja: "これからすること", en: "What is left to do")
  static let howToAnswer = BilingualText(
    ja: "人の答えは、この文書と同じフォルダーの answers.json に書き、ward conformance に --answers で渡します。",
    en:
      "A person's answers are written into answers.json beside this document and given to ward conformance with --answers."
  )
  static let nothingToDo = BilingualText(ja: "すべての達成基準に、結果があります。", en: "Every criterion has a result.")
  static let pages = BilingualText(ja: "試験したページ", en: "Tested pages")
  static let nineItems = BilingualText(
    ja: "結果の表示（JIS X 8341-3:2016 附属書JB.3.1）", en: "Result (JIS X 8341-3:2016, annex JB.3.1)")
  static let notStated = BilingualText(ja: "記入されていません", en: "not stated")
  static let notDeclared = BilingualText(ja: "表明していません（試験結果だけを示します）", en: "not declared; only the test result is shown")
  static let judgedBy = BilingualText(ja: "人の判断", en: "judged by")
  static let findings = BilingualText(ja: "見つかった問題", en: "What was found")
  static let judgements = BilingualText(ja: "人が判断するところ", en: "What a person judges")
  static let missing = BilingualText(ja: "まだしていない検査", en: "Checks not made yet")
  static let supporting = BilingualText(ja: "そのほかの検査", en: "Other checks")
  static let method = BilingualText(ja: "試験のしかた", en: "How it is tested")

  /// The nine items, in the order and the words of the annex.
  static let items: [BilingualText] = [
    BilingualText(ja: "表明日", en: "Date of the declaration"),
    BilingualText(ja: "規格の番号及び改正年", en: "Standard and year"),
    BilingualText(ja: "満たしている適合レベル（対応度）", en: "Level met (claim)"),
    BilingualText(ja: "対象となるウェブページの簡潔な説明", en: "What pages it is about"),
    BilingualText(ja: "依存したウェブコンテンツ技術", en: "Technologies relied on"),
    BilingualText(ja: "試験対象ページの選択方法と数", en: "How pages were selected, and how many"),
    BilingualText(ja: "試験を行ったページのURI", en: "Addresses of the tested pages"),
    BilingualText(ja: "達成基準チェックリスト", en: "Checklist of the criteria"),
    BilingualText(ja: "試験実施期間", en: "Period of the test"),
  ]

  /// The columns of the checklist of a standard.
  static func columns(of standard: SuccessCriterion.Standard) -> [BilingualText] {
    [BilingualText(ja: standard == .jis2016 ? "細分箇条" : "番号", en: "Criterion")] + columns
  }

  private static let columns: [BilingualText] = [
    BilingualText(ja: "達成基準", en: "Title"),
    BilingualText(ja: "適合レベル", en: "Level"), BilingualText(ja: "適用", en: "Applies"),
    BilingualText(ja: "結果", en: "Result"), BilingualText(ja: "試験方法", en: "Method"),
    BilingualText(ja: "注記", en: "Notes"),
  ]

  /// The note a checklist has beside a result.
  static func note(on row: ConformanceRow) -> BilingualText {
    let findings = row.findings.count
    let judgements = row.judgements.count
    switch row.outcome {
    case .failed where findings > 0:
      return BilingualText(ja: "機械が\(findings)件を見つけました", en: "a machine found \(findings)")
    case .failed: return BilingualText(ja: "人が不適合と判断しました", en: "judged as not met")
    case .passed where row.judgement != nil, .notApplicable where row.judgement != nil:
      guard !row.missing.isEmpty else { return BilingualText(ja: "人が判断しました", en: "judged by a person") }
      return BilingualText(
        ja: "人が判断しました。機械の検査\(row.missing.count)種類は、していません",
        en: "judged by a person; checks by machine not made: \(row.missing.count)")
    case .passed:
      return BilingualText(ja: "検査\(row.evidence.count)種類で、問題なし", en: "nothing found; checks: \(row.evidence.count)")
    case .notApplicable: return BilingualText(ja: "該当なし（探して、なかった）", en: "not applicable (looked for, not there)")
    case .needsPerson:
      return judgements > 0
        ? BilingualText(ja: "人が判断するところ\(judgements)件", en: "\(judgements) for a person to judge")
        : row.evidence.isEmpty
          ? BilingualText(ja: "人が判断します", en: "for a person to judge")
          : BilingualText(ja: "機械が見つけた所はありません。人が確かめます", en: "a machine found no place; for a person to judge")
    case .notChecked:
      return BilingualText(
        ja: "していない検査: \(row.missing.map(\.check.title.ja).joined(separator: "、"))",
        en: "checks not made: \(row.missing.map(\.check.title.en).joined(separator: ", "))")
    }
  }
}
