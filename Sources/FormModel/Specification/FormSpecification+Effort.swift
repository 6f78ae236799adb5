import FormText

/// How long a form takes, computed from its questions instead of being typed in by its author.
extension FormSpecification {
  /// The minutes an adult needs for the questions everybody is asked, rounded up to full fives.
  ///
  /// Reads 500 characters and enters 60 a minute, and needs 2 seconds a question for choosing or finding the place
  /// (assumptions of the package, not measured: the adult of the usability harness). Prefilled questions take less.
  public var estimatedMinutes: Int {
    estimatedMinutes(
      asking: fields.filter { page, field in
        page.condition == nil && field.condition == nil && page.filledBy != .staff
      }.map(\.field))
  }

  /// The minutes an adult needs for certain questions, one that is asked in several rows as often as it is given.
  public func estimatedMinutes(asking fields: [FieldSpecification]) -> Int {
    var seconds = 0.0
    for field in fields {
      let effort = field.type.effort
      let words = [field.label, field.hint ?? "", field.purpose ?? ""].reduce(0) { $0 + $1[.japanese].plain.count }
      seconds += Double(words) / 500 * 60 + 2
      switch effort.kind {
      case .typing: seconds += Double(effort.usualLength)
      case .choosing, .agreeing: seconds += 1
      case .handingOver: seconds += 20
      }
      if effort.needsPaper { seconds += 30 }
    }
    return max(5, Int((seconds / 300).rounded(.up)) * 5)
  }
}
