public import FormSource

extension ConformanceRow.Outcome {
  /// What it is called in a checklist.
  public var title: BilingualText {
    switch self {
    case .passed: BilingualText(ja: "適合", en: "met")
    case .notApplicable: BilingualText(ja: "適合（該当なし）", en: "met (not applicable)")
    case .failed: BilingualText(ja: "不適合", en: "not met")
    case .needsPerson: BilingualText(ja: "人の判断待ち", en: "waits for a person")
    case .notChecked: BilingualText(ja: "試験していない", en: "not tested")
    }
  }
}

extension ConformanceRow.Missing {
  /// What is missing, in a sentence.
  public var message: BilingualText {
    guard !pages.isEmpty else {
      return BilingualText(ja: "「\(check.title.ja)」をしていません", en: "not made: \(check.title.en)")
    }
    let names = pages.prefix(8).joined(separator: ", ") + (pages.count > 8 ? ", …" : "")
    return BilingualText(
      ja: "「\(check.title.ja)」で見ていないページがあります: \(names)", en: "\(check.title.en) left pages out: \(names)")
  }
}
