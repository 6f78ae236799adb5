import FormExpressions

/// Something an expression reads, values looked through.
enum ReadThing: Hashable {
  case today, channel
  case field(page: Int, field: Int)
  case group(page: Int)

  /// The page that asks for it.
  var page: Int? {
    switch self {
    case .today, .channel: nil
    case .field(let page, _), .group(let page): page
    }
  }
}

extension FormSpecification {
  private func reads(of path: ExpressionPath) -> Set<ReadThing> {
    switch symbols[path.variable] {
    case .today: [.today]
    case .channel: [.channel]
    case .field(let page, let field): [.field(page: page, field: field)]
    case .group(let page):
      if let name = path.field, let field = pages[page].fields.firstIndex(where: { $0.id == name }) {
        [.field(page: page, field: field)]
      } else {
        [.group(page: page)]
      }
    case .value(let value): reads(of: values[value].expression)
    case nil: []
    }
  }

  /// Everything an expression reads.
  func reads(of expression: Expression) -> Set<ReadThing> {
    expression.dependencies.reduce(into: []) { $0.formUnion(reads(of: $1)) }
  }

  /// The last page an exit reads: the way of those it applies to ends there.
  func lastPage(readBy exit: Exit) -> Int { reads(of: exit.condition.expression).compactMap(\.page).max() ?? 0 }

  /// The name of something that is read.
  private func name(of thing: ReadThing) -> String {
    switch thing {
    case .today: "today"
    case .channel: "channel"
    case .field(let page, let field): pages[page].fields[field].id
    case .group(let page): pages[page].repeating?.id ?? pages[page].id
    }
  }
}

// MARK: - Findings that need no proof

extension FormSpecification {
  /// Pages and questions that wait for answers of a later page.
  var laterPagesRead: [PlacedFinding] {
    logicSubjects.compactMap { subject -> PlacedFinding? in
      let own: Int
      switch subject.role {
      case .page(let page): own = page
      case .field(let page, _), .required(let page, _): own = page
      case .value, .named, .deadline, .fee, .paper, .rule, .exit, .proxy: return nil
      }
      var first: (page: Int, name: String)?
      for thing in reads(of: subject.expression) {
        guard let page = thing.page, page > own else { continue }
        let found = (page: page, name: self.name(of: thing))
        if first.map({ (found.page, found.name) < ($0.page, $0.name) }) ?? true { first = found }
      }
      guard let (later, name) = first else { return nil }
      var place = subject.place
      place.part = subject.expression.parts.first(naming: name)
      return PlacedFinding(.readsLaterPage(name, page: pages[later].id), at: place)
    }
  }

  /// Questions with one choice.
  var choicesWithoutChoice: [PlacedFinding] {
    fields.compactMap { page, field in
      guard field.type.typeName == .choice, field.type.allowedValues?.count == 1 else { return nil }
      return PlacedFinding(.onlyOneChoice(field.id), at: .field(field, "choices"))
    }
  }

  /// The work all conditions may take after one answer; about 20 milliseconds.
  static let costBudget = 1_000_000

  /// The most work that evaluating every condition once can take, conditions of rows in every row.
  public var cost: Int {
    logicSubjects.reduce(0) { sum, subject in
      let rows = subject.rowPage.flatMap { pages[$0].repeating?.maximum } ?? 1
      let (product, overflow) = subject.expression.cost.multipliedReportingOverflow(by: rows)
      return min(1 << 50, sum + (overflow ? 1 << 50 : min(product, 1 << 50)))
    }
  }

  /// What is wrong with a form whose conditions can take more work than the budget.
  var costFinding: SpecificationFinding? {
    let cost = cost
    return cost > Self.costBudget ? .formIsTooCostly(cost, budget: Self.costBudget) : nil
  }
}

extension ExpressionPart {
  /// The first place where a name stands, as a variable or as a field of a row.
  func first(naming name: String) -> Range<Int>? {
    switch kind {
    case .name(name): return range
    case .select(_, field: name, _): return range
    default: break
    }
    for child in children {
      if let found = child.first(naming: name) { return found }
    }
    return nil
  }
}
