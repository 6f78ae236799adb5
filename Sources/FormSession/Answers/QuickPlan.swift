import FormExpressions
import FormModel
import FormSource
import FormText

/// What the quick check of documents goes by: the form as flat tables, made once.
///
/// It is there when every condition of the form can be decided from choices, yes or no, days and whole numbers; other
/// forms are checked by the general way. A condition over choices alone is worked out beforehand for every combination of
/// answers, by the same evaluator that sessions use, so that the two can never differ.
struct QuickPlan: Sendable {
  /// How an answer is checked on its bytes.
  enum Kind: UInt8, Sendable {
    /// By the general check, on a value made of the bytes.
    case general
    case text, pattern, word, words, day, integer, flag, agreed
  }

  /// A question.
  struct Question: Sendable {
    var name: [UInt8]
    var kind: Kind
    var page: Int
    var field: Int
    /// The least and the most: characters, words of a list, the number itself.
    var range: ClosedRange<Int> = 0...Int.max
    var scalars: ClosedRange<Int> = 0...Int.max
    var words = WordTable([])
    var pattern: Pattern?
    /// Whether a text that does not fit the pattern may still be good.
    var isSureOnly = false
    var earliest: DateLimit?
    var latest: DateLimit?
    var requirement = Requirement.always
    /// The condition under which it is asked, in the plan's list.
    var condition: Int?
  }

  /// When a question has to be answered.
  enum Requirement: Sendable {
    case always, never
    case when(Int)
  }

  /// The questions of one kind of object, found by name.
  struct Table: Sendable {
    var questions: [Question] = []
    var names = WordTable([])
    /// The groups among the names, which follow the questions in `names`.
    var groups: [Int] = []
    /// The condition of the page, for rows.
    var page = -1
  }

  /// What a condition reads.
  enum Variable: Sendable {
    /// A question of the form, or of the row the condition stands in.
    case question(table: Int, index: Int)
    case today, channel
  }

  /// A condition.
  struct Condition: Sendable {
    var expression: Expression
    var variables: [Variable]
    /// The results for every combination of states, when there are few.
    var outcomes: [UInt8] = []
    var strides: [Int] = []
  }

  /// A rule over several answers.
  struct Rule: Sendable {
    var index: Int
    var table: Int
    var place: Int
    var condition: Int
  }

  /// The form itself, then each group.
  var tables: [Table] = [Table()]
  var conditions: [Condition] = []
  /// By page; `nil` for a page that is always asked.
  var pageConditions: [Int?] = []
  /// The pages and questions with conditions, each after what it reads.
  var order: [Step] = []
  var rules: [Rule] = []
  var exits: [Int] = []
  /// Where the slots of each table begin, and how many rows it may have.
  var offsets: [Int] = []
  var rows: [Int] = []
  var slotCount = 0

  /// Something whose condition is evaluated.
  enum Step: Sendable {
    case page(Int)
    case question(table: Int, index: Int)
  }
}

// MARK: - Making

extension QuickPlan {
  /// Flattens a form, or gives `nil` when a condition of it needs more than the tables hold.
  init?(_ form: FormSpecification, _ prepared: [[AnswerPlan.Question]]) {
    var placeOf: [String: (table: Int, index: Int)] = [:]
    var tableOfPage: [Int] = []
    for (index, page) in form.pages.enumerated() {
      var table = 0
      if page.enclosingGroup != nil { return nil }
      if let group = page.repeating {
        guard page.condition == nil, page.enclosingGroup == nil, group.maximum <= 200 else { return nil }
        tables.append(Table(page: index))
        table = tables.count - 1
        tables[0].groups.append(table)
      }
      tableOfPage.append(table)
      for (field, specification) in page.fields.enumerated() {
        let question = Self.question(prepared[index][field], page: index, field: field)
        placeOf[specification.id] = (table, tables[table].questions.count)
        tables[table].questions.append(question)
      }
    }
    tables[0].names = WordTable(
      tables[0].questions.map { $0.name }
        + tables[0].groups.map { Array((form.pages[tables[$0].page].repeating?.id ?? "").utf8) })
    for table in tables.indices.dropFirst() { tables[table].names = WordTable(tables[table].questions.map(\.name)) }

    for (index, page) in form.pages.enumerated() {
      var condition: Int?
      if let own = page.condition {
        guard let number = add(own.expression, table: 0, form, placeOf) else { return nil }
        condition = number
      }
      pageConditions.append(condition)
      let table = tableOfPage[index]
      for field in page.fields {
        guard let place = placeOf[field.id], field.choiceFilter == nil else { return nil }
        if let own = field.condition {
          guard let number = add(own.expression, table: table, form, placeOf) else { return nil }
          tables[table].questions[place.index].condition = number
        }
        switch field.requirement {
        case .always: tables[table].questions[place.index].requirement = .always
        case .never: tables[table].questions[place.index].requirement = .never
        case .when(let own):
          guard let number = add(own.expression, table: table, form, placeOf) else { return nil }
          tables[table].questions[place.index].requirement = .when(number)
        }
      }
    }
    for node in form.evaluationOrder {
      switch node {
      case .page(let page): if pageConditions[page] != nil { order.append(.page(page)) }
      case .field(let page, let field):
        guard let place = placeOf[form.pages[page].fields[field].id] else { return nil }
        if tables[place.table].questions[place.index].condition != nil || pageConditions[page] != nil {
          order.append(.question(table: place.table, index: place.index))
        }
      default: continue
      }
    }
    for (index, rule) in form.rules.enumerated() {
      guard let first = rule.fields.first, let place = placeOf[first],
        let condition = add(rule.check.expression, table: place.table, form, placeOf)
      else { return nil }
      rules.append(Rule(index: index, table: place.table, place: place.index, condition: condition))
    }
    for exit in form.exits {
      guard let condition = add(exit.condition.expression, table: 0, form, placeOf) else { return nil }
      exits.append(condition)
    }
    for table in tables {
      offsets.append(slotCount)
      let most = table.page < 0 ? 1 : form.pages[table.page].repeating?.maximum ?? 1
      rows.append(most)
      slotCount += most * table.questions.count
    }
    guard slotCount <= 100_000 else { return nil }
    for index in conditions.indices { workOut(index) }
  }

  private static func question(_ question: AnswerPlan.Question, page: Int, field: Int) -> Question {
    var result = Question(name: Array(question.specification.id.utf8), kind: .general, page: page, field: field)
    let isWhole = question.schema.beyond.isEmpty
    switch question.schema.shape {
    case .text(let text):
      result.scalars = text.count
      if let pattern = text.pattern {
        if let days = text.days {
          result.kind = .day
          (result.earliest, result.latest) = (days.earliest, days.latest)
        } else if let sure = text.sure.flatMap({ try? Pattern($0) }) {
          (result.kind, result.pattern, result.isSureOnly) = (.pattern, sure, true)
          result.scalars = text.count.lowerBound...max(text.count.lowerBound, min(text.count.upperBound, 64))
        } else if let pattern = try? Pattern(pattern),
          // A limit in characters has to be known here to be kept here; without it the general check counts.
          isWhole
            || text.characters.map({ $0.lowerBound <= 1 }) ?? false
              && question.schema.beyond.allSatisfy({ $0.code == .textIsTooLong || $0.code == .isMissing })
        {
          (result.kind, result.pattern) = (.pattern, pattern)
          result.range = text.characters ?? result.range
        }
      } else if let characters = text.characters, characters.lowerBound <= 1, text.needsInk {
        (result.kind, result.range) = (.text, characters)
      }
    case .integer(let range): if isWhole { (result.kind, result.range) = (.integer, range) }
    case .flag: if isWhole { result.kind = .flag }
    case .agreed: if isWhole { result.kind = .agreed }
    case .word(let words):
      if isWhole { (result.kind, result.words) = (.word, WordTable(words.map { Array($0.utf8) })) }
    case .list(let list):
      if isWhole, case .word(let words) = list.element, list.alone.isEmpty, list.isUnique, words.count <= 64 {
        (result.kind, result.words, result.range) = (.words, WordTable(words.map { Array($0.utf8) }), list.count)
      }
    case .object, .either, .nothing: break
    }
    return result
  }

  /// Adds a condition, or gives `nil` when it reads what has no slot.
  private mutating func add(
    _ expression: Expression, table: Int, _ form: FormSpecification, _ places: [String: (table: Int, index: Int)]
  ) -> Int? {
    var variables: [Variable] = []
    for name in expression.variables {
      switch form.symbols[name] {
      case .today: variables.append(.today)
      case .channel: variables.append(.channel)
      case .field:
        guard let place = places[name], place.table == 0 || place.table == table else { return nil }
        switch tables[place.table].questions[place.index].kind {
        case .word, .day, .integer, .flag, .agreed: variables.append(.question(table: place.table, index: place.index))
        case .general, .text, .pattern, .words: return nil
        }
      default: return nil
      }
    }
    conditions.append(Condition(expression: expression, variables: variables))
    return conditions.count - 1
  }

  /// The states of a question that conditions tell apart, when there are few: not applicable, unanswered, blank, values.
  private func states(of variable: Variable) -> [VariableState]? {
    guard case .question(let table, let index) = variable else { return nil }
    let question = tables[table].questions[index]
    let none: [VariableState] = [.notApplicable, .unanswered, .blank]
    switch question.kind {
    case .word:
      return none + question.words.words.map { .value(.string(String(decoding: $0, as: UTF8.self))) }
    case .flag, .agreed: return none + [.value(.bool(false)), .value(.bool(true))]
    case .general, .text, .pattern, .words, .day, .integer: return nil
    }
  }

  /// Evaluates a condition for every combination of answers, when there are at most a few thousand.
  private mutating func workOut(_ index: Int) {
    let condition = conditions[index]
    let domains = condition.variables.map(states)
    var count = 1
    var strides: [Int] = []
    for domain in domains {
      guard let domain, count * domain.count <= 2_000 else { return }
      strides.append(count)
      count *= domain.count
    }
    conditions[index].strides = strides
    conditions[index].outcomes = (0..<count).map { combination in
      let states = domains.enumerated().map { place, domain in
        (domain ?? [])[combination / strides[place] % (domain?.count ?? 1)]
      }
      return Self.outcome(condition.expression.evaluate(states: states))
    }
  }

  /// 0 for false, 1 for true, 2 for not known yet, 3 for a defect.
  static func outcome(_ result: ExpressionResult) -> UInt8 {
    switch result {
    case .value(.bool(true)): 1
    case .value: 0
    case .unknown: 2
    case .error: 3
    }
  }
}

/// Words as bytes, found by a hash of them.
struct WordTable: Sendable {
  let words: [[UInt8]]
  /// Where the bytes of each word begin in `bytes`.
  private var starts: [Int] = []
  private var bytes: [UInt8] = []
  private var slots: [Int32]
  private let mask: Int

  init(_ words: [[UInt8]]) {
    self.words = words
    var size = 8
    while size < words.count * 4 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      starts.append(bytes.count)
      bytes += word
      var slot = word.withUnsafeBufferPointer { Self.hash($0) } & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// The place of a word, or -1.
  func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isEqual(index, word) { return index }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Whether the word at a place is this one.
  func isEqual(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[index]
    guard words[index].count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
      return true
    }
  }

  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
