public import FormExpressions

/// What a name in a condition stands for.
public enum Symbol: Hashable, Sendable {
  /// The day it is.
  case today
  /// How the resident meets the form: `self`, `proxy` or `counter`.
  case channel
  /// A question, by the index of its page and its own on it.
  case field(page: Int, field: Int)
  /// The rows of a repeated page, by its index.
  case group(page: Int)
  /// A computed value, by its index.
  case value(Int)
}

/// What the expressions of a form may name, prepared once for all of them.
public struct ExpressionScopes: Sendable {
  /// In conditions of the whole form.
  public let form: ExpressionLayout
  /// In conditions of a row, by the id of its group: the same, and the questions of the row.
  public let rows: [String: ExpressionLayout]

  /// The names in a row of a group, or in the whole form.
  public func layout(_ group: String?) -> ExpressionLayout { group.flatMap { rows[$0] } ?? form }
}

extension FormSpecification {
  /// The names of the variables that every form has.
  public static let builtInVariables: Set<String> = ["today", "channel"]

  /// The ids of the pages that a session itself makes; a specification may not use them.
  public static let reservedPageIDs: Set<String> = ["start", "consent", "review", "exit", "done"]

  /// What each name in conditions stands for. Worked out when the specification is read.
  static func symbols(pages: [PageSpecification], values: [ComputedValue]) -> [String: Symbol] {
    var symbols: [String: Symbol] = ["today": .today, "channel": .channel]
    for (index, page) in pages.enumerated() {
      if let group = page.repeating?.id { symbols[group] = .group(page: index) }
      for (position, field) in page.fields.enumerated() { symbols[field.id] = .field(page: index, field: position) }
    }
    for (index, value) in values.enumerated() { symbols[value.id] = .value(index) }
    return symbols
  }
}
