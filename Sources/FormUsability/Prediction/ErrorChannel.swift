public import FormSource

/// A way in which an answer goes wrong. Its raw value is part of the name of random draws and never changes.
public enum ErrorChannel: String, Hashable, Sendable, CaseIterable {
  /// A character or a digit is wrong.
  case slip
  /// The other width.
  case width
  /// The other calendar.
  case calendar = "era"
  /// A word is misunderstood.
  case term
  /// A required question is left out.
  case omission
  /// A paper is not at hand.
  case lookup
  /// A wrong prefilled answer is not noticed.
  case prefill

  /// What reports call it.
  public var title: BilingualText {
    switch self {
    case .slip: BilingualText(ja: "打ちまちがい", en: "slips")
    case .width: BilingualText(ja: "全角・半角", en: "width")
    case .calendar: BilingualText(ja: "和暦・西暦", en: "calendar")
    case .term: BilingualText(ja: "用語", en: "terms")
    case .omission: BilingualText(ja: "書きもらし", en: "omissions")
    case .lookup: BilingualText(ja: "書類さがし", en: "papers to find")
    case .prefill: BilingualText(ja: "事前入力の見おとし", en: "prefill not checked")
    }
  }
}
