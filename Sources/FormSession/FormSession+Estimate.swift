import FormExpressions
import FormModel

/// The way through a form that the answers of a session lead to, as far as it is known.
public struct WayEstimate: Hashable, Sendable {
  /// How many questions are asked, those of every row.
  public var questions: Int
  /// The minutes an adult needs for them, rounded up to full fives: computed as `FormSpecification.estimatedMinutes` is.
  public var minutes: Int
  /// The ids of the papers that are needed by what is known now.
  public var papers: [String]
}

extension FormSession {
  /// What the present answers lead to: longer when more questions come up, shorter when pages fall away.
  public var estimate: WayEstimate {
    var fields: [FieldSpecification] = []
    for step in steps {
      guard case .questions(let page, let row) = step else { continue }
      fields += form.pages[page].fields.indices.filter {
        evaluation.applicability(page: page, field: $0, row: row) == .applicable
      }.map { form.pages[page].fields[$0] }
    }
    let papers = form.papers.filter { paper in paper.condition.map { evaluation.holds($0) } ?? true }
    return WayEstimate(
      questions: fields.count, minutes: form.estimatedMinutes(asking: fields), papers: papers.map(\.id))
  }
}
