import FormTestSupport

/// A small form made from a seed, valid by construction: few questions with few answers, so that all of them can be tried.
struct SmallRandomForm {
  /// A question with everything that can be answered to it.
  struct Question {
    var id: String
    var page: Int
    /// The canonical answers in JSON.
    var answers: [String]
    var isOptional: Bool
    var kind: Kind
    var group: String?

    enum Kind { case yesNo, choice, number }
  }

  private var random: SeededGenerator
  private(set) var text = ""
  private(set) var questions: [Question] = []
  /// The pages with their groups, when they are repeated.
  private(set) var groups: [Int: String] = [:]
  private(set) var readsChannel = false
  /// The most rows of a group.
  static let mostRows = 2

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    make()
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private mutating func make() {
    let pageCount = 2 + below(2)
    let repeated = chance(30) ? below(pageCount) : -1
    var pages: [String] = []
    for page in 0..<pageCount {
      let known = questions
      let group = page == repeated ? "row" : nil
      var keys = [#""id": "p\#(page)""#, #""title": "題""#]
      if page > 0, chance(50), let condition = condition(over: known, group: nil, depth: 2) {
        keys += [#""showWhen": "\#(condition)""#, #""paperNote": "紙""#]
      }
      if let group {
        groups[page] = group
        keys.append(
          #""repeat": { "id": "row", "min": \#(below(2)), "max": 2, "row": "行", "another": "ほかに" }"#)
      }
      var fields = page == 0 && group == nil ? [] : [String]()
      let count = group == nil ? 1 + below(2) : 1
      for _ in 0..<count { fields.append(field(on: page, group: group)) }
      keys.append(#""fields": [\#(fields.joined(separator: ", "))]"#)
      pages.append("{ \(keys.joined(separator: ", ")) }")
    }
    // The form has to name an applicant; nobody answers, and no condition reads it.
    pages.append(
      #"{ "id": "end", "title": "題", "fields": [{ "id": "name", "type": "personName", "label": "氏名", "required": false, "kana": false }] }"#
    )
    var rest = ""
    if chance(30), let value = condition(over: questions, group: nil, depth: 1) {
      rest += #""values": [{ "id": "worked", "label": "値", "type": "yesNo", "value": "\#(value)" }], "#
    }
    let rules = (0..<below(3)).compactMap { index -> String? in
      let at = questions[below(questions.count)]
      guard let check = condition(over: questions, group: at.group, depth: 1) else { return nil }
      return #"{ "id": "r\#(index)", "check": "\#(check)", "at": ["\#(at.id)"], "message": "「\#(at.id)」を直してください" }"#
    }
    if !rules.isEmpty { rest += #""rules": [\#(rules.joined(separator: ", "))], "# }
    let exits = (0..<below(2)).compactMap { index -> String? in
      guard let when = condition(over: questions, group: nil, depth: 1) else { return nil }
      return #"{ "id": "e\#(index)", "when": "\#(when)", "title": "窓口", "body": ["来てください。"] }"#
    }
    if !exits.isEmpty { rest += #""exits": [\#(exits.joined(separator: ", "))], "# }
    text = #"""
      { "specVersion": "1.0", "id": "random-form", "version": "1", "language": "ja",
        "title": "様式", "summary": "試します。", "purpose": "試すため", "retention": "残しません。",
        "legalBasis": [{ "law": "法律", "article": "第1条", "for": "試すこと" }],
        "office": { "name": "係", "addressee": "区長", "telephone": "03-0000-0000", "hours": "平日", "counter": "1階", "post": "区役所" },
        "actors": { "applicant": "name" }, \#(rest)
        "submission": { "title": "受け付けました", "referenceLabel": "受付番号" },
        "pages": [\#(pages.joined(separator: ",\n"))] }
      """#
  }

  private mutating func field(on page: Int, group: String?) -> String {
    let id = "q\(questions.count)"
    let kinds: [Question.Kind] = [.yesNo, .choice, .choice, .number]
    let kind = kinds[below(kinds.count)]
    let isOptional = chance(25)
    var keys = [#""id": "\#(id)""#, #""label": "\#(id)""#]
    let answers: [String]
    switch kind {
    case .yesNo:
      keys.append(#""type": "yesNo""#)
      answers = ["true", "false"]
    case .choice:
      let values = ["a", "b", "c"].prefix(2 + below(2))
      keys.append(
        #""type": "choice", "choices": [\#(values.map { #"{ "value": "\#($0)", "label": "\#($0)" }"# }.joined(separator: ", "))]"#
      )
      answers = values.map { "\"\($0)\"" }
    case .number:
      keys.append(#""type": "integer", "minimum": 1, "maximum": 3"#)
      answers = ["1", "2", "3"]
    }
    let known = questions.filter { $0.group == nil || $0.group == group }
    if chance(50), let condition = condition(over: known, group: group, depth: 2) {
      keys += [#""showWhen": "\#(condition)""#, #""paperNote": "紙""#]
    }
    if isOptional {
      if chance(40), let condition = condition(over: known, group: group, depth: 1) {
        keys.append(#""requiredWhen": "\#(condition)""#)
      } else {
        keys.append(#""required": false"#)
      }
    }
    questions.append(
      Question(id: id, page: page, answers: answers, isOptional: isOptional, kind: kind, group: group))
    return "{ \(keys.joined(separator: ", ")) }"
  }

  /// A condition over questions; `nil` when there is none to read.
  private mutating func condition(over known: [Question], group: String?, depth: Int) -> String? {
    guard !known.isEmpty else { return nil }
    if depth > 0, chance(55) {
      guard let left = condition(over: known, group: group, depth: depth - 1),
        let right = condition(over: known, group: group, depth: depth - 1)
      else { return nil }
      switch below(8) {
      case 0...2: return "(\(left) && \(right))"
      case 3...5: return "(\(left) || \(right))"
      case 6: return "!(\(left))"
      default:
        guard let other = condition(over: known, group: group, depth: 0) else { return nil }
        return "(\(other) ? \(left) : \(right))"
      }
    }
    if chance(4) {
      readsChannel = true
      return "channel == '\(["self", "proxy", "counter"][below(3)])'"
    }
    let question = known[below(known.count)]
    if let own = question.group, own != group {
      let kind = below(5)
      if kind == 0 { return "row.size() \(["<", ">=", "=="][below(3)]) \(below(4))" }
      if kind == 1 {
        return "row.filter(x, \(test(question, "x.\(question.id)"))).size() \([">", "=="][below(2)]) \(below(2))"
      }
      return "row.\(["exists", "all"][below(2)])(x, \(test(question, "x.\(question.id)")))"
    }
    if chance(15) { return "\(["has", "answered", "blank"][below(3)])(\(question.id))" }
    if question.kind == .number, chance(30), !question.isOptional,
      let other = known.last(where: {
        $0.kind == .number && !$0.isOptional && ($0.group == nil) == (question.group == nil) && $0.id != question.id
      })
    {
      return "\(question.id) \(["<", "<=", "==", ">"][below(4)]) \(other.id)"
    }
    return test(question, question.id)
  }

  /// A test of one question.
  private mutating func test(_ question: Question, _ name: String) -> String {
    switch question.kind {
    case .yesNo:
      let value = question.isOptional ? "\(name).orValue(\(chance(50)))" : name
      return chance(50) ? value : "\(value) == \(chance(50))"
    case .choice:
      let values = question.answers.map { $0.replacing("\"", with: "'") }
      if chance(30) { return "\(name) in [\(values[0]), \(values[1 + below(values.count - 1)])]" }
      return "\(name) \(["==", "!="][below(2)]) \(values[below(values.count)])"
    case .number:
      let value = question.isOptional ? "\(name).orValue(\(below(5)))" : name
      return "\(value) \(["<", "<=", "==", ">", ">=", "!="][below(6)]) \(below(5))"
    }
  }
}
