import FormExpressions

/// A way through a form that some answers take: what is asked, how long it takes, what has to be brought.
public struct FormPath: Hashable, Sendable {
  /// The ids of the pages on the way, in order.
  public var pages: [String]
  /// The id of the exit at which the way ends; `nil` for one that leads to the submission.
  public var exit: String?
  /// The ids of the papers that are needed.
  public var papers: [String]
  /// The fewest and the most questions that were asked on it.
  public var questions: ClosedRange<Int>
  /// The fewest and the most minutes an adult needs, computed as `estimatedMinutes` is.
  public var minutes: ClosedRange<Int>
}

extension FormSpecification {
  /// The ways through the form that are met when answers are tried, the most frequent first.
  ///
  /// Tried, not proved: a way that few answers take may be missing. A form with rows within rows gets none.
  ///
  /// - Parameters:
  ///   - limit: The most ways that are listed.
  ///   - samples: How many sets of answers are tried. The same form is tried with the same answers every time.
  public func paths(limit: Int = 20, samples: Int = 400) -> [FormPath] {
    guard pages.allSatisfy({ $0.enclosingGroup == nil }) else { return [] }
    var sampler = AnswerSampler(self, parts: expressions.map(\.parts))
    var found: [FormPath] = []
    var counts: [Int] = []
    for _ in 0..<max(0, samples) {
      let path = path(of: sampler.next())
      if let known = found.firstIndex(where: {
        $0.pages == path.pages && $0.exit == path.exit && $0.papers == path.papers
      }) {
        counts[known] += 1
        found[known].questions = Self.joined(found[known].questions, path.questions)
        found[known].minutes = Self.joined(found[known].minutes, path.minutes)
      } else {
        found.append(path)
        counts.append(1)
      }
    }
    let order = found.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return order.prefix(max(0, limit)).map { found[$0] }
  }

  private static func joined(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> ClosedRange<Int> {
    min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }

  private func path(of answers: TriedAnswers) -> FormPath {
    let applying = exits.filter { answers.result(of: $0.condition.expression, row: nil) == .value(.bool(true)) }
    let exit = applying.min { lastPage(readBy: $0) < lastPage(readBy: $1) }
    var shown: [String] = []
    var asked: [FieldSpecification] = []
    for (index, page) in pages.enumerated() where answers.pages[index] {
      let fields = answers.asked[index].flatMap { row in zip(page.fields, row).filter(\.1).map(\.0) }
      guard !fields.isEmpty || page.repeating != nil else { continue }
      shown.append(page.id)
      asked += fields
      if let exit, lastPage(readBy: exit) == index { break }
    }
    let needed = papers.filter { paper in
      paper.condition.map { answers.result(of: $0.expression, row: nil) == .value(.bool(true)) } ?? true
    }
    let minutes = estimatedMinutes(asking: asked)
    return FormPath(
      pages: shown, exit: exit?.id, papers: exit == nil ? needed.map(\.id) : [], questions: asked.count...asked.count,
      minutes: minutes...minutes)
  }
}
