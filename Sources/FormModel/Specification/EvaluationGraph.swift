public import FormExpressions

/// What the conditions and values of a form read, worked out once when it is loaded, so that an answer leads to what
/// depends on it and to nothing else.
///
/// Everything that conditions can read has a number: the day, the channel, each question, each group of rows, each
/// computed value. Nodes stand in an order in which each comes after all it reads.
public struct EvaluationGraph: Sendable {
  /// Something that is evaluated.
  public struct Node: Sendable {
    /// What it decides.
    public let subject: Subject
    /// The page in whose rows it is evaluated, once for each; `nil` when it is evaluated once for the whole form.
    public let page: Int?
    /// When it is shown, what it comes to, whether it holds; `nil` for what is always shown.
    public let expression: Reading?
    /// When the question has to be answered, where a condition says so.
    public var requirement: Reading? = nil
    /// Which choices the question offers, where that depends on other answers.
    public var choices: Choices? = nil

    /// Everything it evaluates.
    var expressions: [Expression] {
      var all = [expression, requirement, choices?.group].compactMap { $0?.expression }
      for option in choices?.options ?? [] { if let condition = option.condition { all.append(condition.expression) } }
      return all
    }
  }

  /// Which choices a question offers: a `ChoiceFilter` with the numbers of what it reads.
  public struct Choices: Sendable {
    /// A choice with what decides about it.
    public struct Option: Sendable {
      /// What is recorded.
      public let value: String
      /// The group it belongs to; `nil` for one that every group has.
      public let group: String?
      /// When it is offered; `nil` for always.
      public let condition: Reading?
    }

    /// The group whose choices are offered.
    public let group: Reading?
    /// The choices in order.
    public let options: [Option]
  }

  /// What a node decides, by indices into the specification.
  public enum Subject: Hashable, Sendable {
    /// Whether a page is shown.
    case page(Int)
    /// Whether a question is asked and has to be answered.
    case field(page: Int, field: Int)
    /// A computed value.
    case value(Int)
    /// Whether the answers keep a rule.
    case rule(Int)
    /// Whether an exit is taken.
    case exit(Int)
  }

  /// An expression and the numbers of what it reads, in the order in which it takes their states.
  public struct Reading: Sendable {
    /// The expression.
    public let expression: Expression
    /// The numbers of its `variables`.
    public let symbols: [Int]
  }

  /// What conditions can read, by number.
  public let symbols: [Symbol]
  /// The nodes, each after everything it reads.
  public let nodes: [Node]
  /// The places among the nodes that read a number.
  public let readers: [[Int]]
  /// The number of the day it is.
  public let today: Int
  /// The numbers of the questions, by page and place on it.
  public let fields: [[Int]]
  /// The numbers of the groups, by page; `nil` for a page that is asked once.
  public let groups: [Int?]
  /// The numbers of the computed values.
  public let values: [Int]
  /// The places of the pages' nodes.
  public let pageNodes: [Int]
  /// The places of the questions' nodes, by page and place on it.
  public let fieldNodes: [[Int]]
  /// The rules whose message stands at a question or at a group of rows, by its number.
  public let rules: [[Int]]
  /// The last page an exit reads, by exit: where on the way it stands.
  public let exitPages: [Int]
  /// The page of the group in whose rows a page stands.
  public let enclosing: [Int?]
  /// For a page of rows, what its rows consist of, in the order of its `RecordShape`.
  public let members: [[Member]]

  /// A member of a row.
  public enum Member: Hashable, Sendable {
    /// A question, by its page and place on it: also of the pages that stand in the row.
    case field(page: Int, field: Int)
    /// The rows within the row, by their page.
    case rows(page: Int)
  }
}

// MARK: - Working out

extension EvaluationGraph {
  init(
    pages: [PageSpecification], values: [ComputedValue], rules: [Rule], exits: [Exit], symbols names: [String: Symbol],
    shapes: [String: RecordShape], order: [EvaluationNode]
  ) {
    var numbering = Numbering()
    today = numbering.add(.today)
    _ = numbering.add(.channel)
    fields = pages.indices.map { page in
      pages[page].fields.indices.map { numbering.add(.field(page: page, field: $0)) }
    }
    groups = pages.indices.map { pages[$0].repeating == nil ? nil : numbering.add(.group(page: $0)) }
    self.values = values.indices.map { numbering.add(.value($0)) }
    symbols = numbering.symbols

    var nodes = order.map { node in
      switch node {
      case .page(let page):
        Node(
          subject: .page(page), page: page, expression: numbering.reading(pages[page].condition?.expression, names))
      case .field(let page, let field):
        Node(
          subject: .field(page: page, field: field), page: page,
          expression: numbering.reading(pages[page].fields[field].condition?.expression, names),
          requirement: numbering.reading(pages[page].fields[field].requirement.condition?.expression, names),
          choices: pages[page].fields[field].choiceFilter.map { numbering.choices($0, names) })
      case .value(let value):
        Node(
          subject: .value(value), page: nil, expression: numbering.reading(values[value].expression, names))
      }
    }
    var rulesOfField = Array(repeating: [Int](), count: symbols.count)
    for (index, rule) in rules.enumerated() {
      var page: Int?
      if let first = rule.fields.first, let symbol = names[first], let number = numbering.numbers[symbol] {
        rulesOfField[number].append(index)
        if case .field(let place, _) = symbol { page = place }
      }
      nodes.append(
        Node(
          subject: .rule(index), page: page, expression: numbering.reading(rule.check.expression, names)))
    }
    for (index, exit) in exits.enumerated() {
      nodes.append(
        Node(
          subject: .exit(index), page: nil, expression: numbering.reading(exit.condition.expression, names)))
    }
    self.rules = rulesOfField
    self.nodes = nodes
    (pageNodes, fieldNodes) = Self.places(nodes, pages)
    readers = Self.readers(nodes, numbering, names, pages)
    exitPages = exits.map { Self.lastPage(of: $0.condition.expression, names, values) ?? 0 }
    enclosing = pages.map { page in
      page.enclosingGroup.flatMap { group in pages.firstIndex { $0.repeating?.id == group } }
    }
    members = pages.indices.map { page in
      guard let group = pages[page].repeating?.id, let shape = shapes[group] else { return [] }
      return shape.fields.compactMap { Self.member($0, ofRowsOf: page, pages) }
    }
  }

  /// Gives everything that can be read a number.
  private struct Numbering {
    var symbols: [Symbol] = []
    var numbers: [Symbol: Int] = [:]

    mutating func add(_ symbol: Symbol) -> Int {
      numbers[symbol] = symbols.count
      symbols.append(symbol)
      return symbols.count - 1
    }

    /// An expression with the numbers of what it reads.
    func reading(_ expression: Expression?, _ names: [String: Symbol]) -> Reading? {
      guard let expression else { return nil }
      return Reading(
        expression: expression, symbols: expression.variables.map { names[$0].flatMap { numbers[$0] } ?? 0 })
    }

    /// The choices of a question with the numbers of what decides about them.
    func choices(_ filter: ChoiceFilter, _ names: [String: Symbol]) -> Choices {
      Choices(
        group: reading(filter.group, names),
        options: filter.options.map {
          Choices.Option(value: $0.value, group: $0.group, condition: reading($0.condition?.expression, names))
        })
    }
  }

  private static func places(_ nodes: [Node], _ pages: [PageSpecification]) -> (pages: [Int], fields: [[Int]]) {
    var pagePlaces = Array(repeating: 0, count: pages.count)
    var fieldPlaces = pages.map { Array(repeating: 0, count: $0.fields.count) }
    for (place, node) in nodes.enumerated() {
      switch node.subject {
      case .page(let page): pagePlaces[page] = place
      case .field(let page, let field): fieldPlaces[page][field] = place
      case .value, .rule, .exit: break
      }
    }
    return (pagePlaces, fieldPlaces)
  }

  private static func readers(
    _ nodes: [Node], _ numbering: Numbering, _ names: [String: Symbol], _ pages: [PageSpecification]
  ) -> [[Int]] {
    var readers = Array(repeating: [Int](), count: numbering.symbols.count)
    for (place, node) in nodes.enumerated() {
      let paths = node.expressions.reduce(into: Set()) { $0.formUnion($1.dependencies) }
      var read: Set<Int> = []
      for path in paths {
        guard let symbol = names[path.variable], let number = numbering.numbers[symbol] else { continue }
        read.insert(number)
        // Of rows, one question: the others may change without anything to do here.
        guard case .group(let page) = symbol, let name = path.field else { continue }
        switch member(name, ofRowsOf: page, pages) {
        case .field(let page, let field):
          read.formUnion(numbering.numbers[.field(page: page, field: field)].map { [$0] } ?? [])
        case .rows(let inner):
          let fields = pages[inner].fields.indices.map { Symbol.field(page: inner, field: $0) }
          read.formUnion(([.group(page: inner)] + fields).compactMap { numbering.numbers[$0] })
        case nil: break
        }
      }
      for number in read.sorted() { readers[number].append(place) }
    }
    return readers
  }

  /// What a name stands for in the rows of a page.
  private static func member(_ name: String, ofRowsOf page: Int, _ pages: [PageSpecification]) -> Member? {
    let group = pages[page].repeating?.id
    for index in pages.indices where index == page || (group != nil && pages[index].enclosingGroup == group) {
      if index != page, let rows = pages[index].repeating {
        if rows.id == name { return .rows(page: index) }
      } else if let field = pages[index].fields.firstIndex(where: { $0.id == name }) {
        return .field(page: index, field: field)
      }
    }
    return nil
  }

  /// The last page whose answers an expression reads, through computed values too.
  private static func lastPage(
    of expression: Expression, _ names: [String: Symbol], _ values: [ComputedValue]
  ) -> Int? {
    expression.dependencies.compactMap { path -> Int? in
      switch names[path.variable] {
      case .field(let page, _), .group(let page): page
      // Values read only values that come before them in the order, so this ends.
      case .value(let value): lastPage(of: values[value].expression, names, values)
      case .today, .channel, nil: nil
      }
    }.max()
  }
}

extension FieldSpecification.Requirement {
  /// The condition, where one says when the question has to be answered.
  var condition: Condition? { if case .when(let condition) = self { condition } else { nil } }
}
