import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormExpressions

@Suite("What holds for every condition whatever it says")
struct PropertyTests {
  static let unlimited: ExpressionLayout = {
    var declarations = FormFixture.declarations
    declarations.budget = .max
    return ExpressionLayout(declarations)
  }()

  private static func compile(_ text: String, _ type: ExpressionType = .bool) -> Expression? {
    let (expression, problems) = Expression.compile(text, layout: unlimited, expecting: type)
    // A literal may be compared with a choice it cannot be, and nesting may go too deep; nothing else is made up wrongly.
    let known: Set = [
      "expression.unknownChoice", "expression.tooDeep", "expression.rowsWithinRows", "expression.rowsNestTooDeeply",
    ]
    for problem in problems where !known.contains(problem.id) {
      Issue.record("\(text): \(problem.id) \(problem.message.en)")
    }
    return expression
  }

  @Test("no evaluation does more work than was said beforehand", arguments: Rounds.seeds(4))
  func costIsABound(_ seed: UInt64) {
    var random = RandomExpression(seed: 1_000_000 + seed)
    for _ in 0..<200 {
      let type: ExpressionType = random.pick([.bool, .int, .string, .date, .list(.int), .list(.string)], or: .bool)
      let text = random.expression(type, depth: 5)
      guard let expression = Self.compile(text, type) else { continue }
      for _ in 0..<4 {
        let answers = random.answers()
        let work = expression.work(random.withheld(answers))
        #expect(work <= expression.cost, "\(text)")
        #expect(expression.work(answers) <= expression.cost, "\(text)")
      }
    }
  }

  @Test("a page that is shown or hidden stays so whatever is answered next", arguments: Rounds.seeds(4))
  func decidedStaysDecided(_ seed: UInt64) {
    var random = RandomExpression(seed: 2_000_000 + seed, usesPresence: false)
    var decided = 0
    for _ in 0..<200 {
      let text = random.expression(.bool, depth: 4)
      guard let expression = Self.compile(text) else { continue }
      #expect(expression.isMonotone)
      for _ in 0..<4 {
        let answers = random.answers()
        let partial = random.withheld(answers)
        guard case .value(let early) = expression.evaluate(partial) else { continue }
        decided += 1
        #expect(expression.evaluate(answers) == .value(early), "\(text)")
      }
    }
    #expect(decided > 50)
  }

  @Test("an unknown result names questions that are unanswered, and is never empty", arguments: Rounds.seeds(2))
  func waitsForRealQuestions(_ seed: UInt64) {
    var random = RandomExpression(seed: 3_000_000 + seed)
    for _ in 0..<200 {
      let text = random.expression(.bool, depth: 4)
      guard let expression = Self.compile(text) else { continue }
      let partial = random.withheld(random.answers())
      guard case .unknown(let paths) = expression.evaluate(partial) else { continue }
      #expect(!paths.isEmpty)
      for path in paths {
        #expect(
          expression.dependencies.contains(ExpressionPath(path.variable, field: path.field)), "\(path) of \(text)")
        if let row = path.row, let field = path.field {
          guard case .value(.list(let rows))? = partial[path.variable], case .record(let record) = rows[row] else {
            Issue.record("\(path) is not a row")
            continue
          }
          #expect(record[field] == .unanswered)
        } else {
          #expect((partial[path.variable] ?? .unanswered) == .unanswered)
        }
      }
    }
  }

  @Test("only what an expression depends on can change its result", arguments: Rounds.seeds(2))
  func dependenciesAreComplete(_ seed: UInt64) {
    var random = RandomExpression(seed: 4_000_000 + seed)
    for _ in 0..<200 {
      let text = random.expression(.bool, depth: 4)
      guard let expression = Self.compile(text) else { continue }
      let names = Set(expression.dependencies.map(\.variable))
      let first = random.answers()
      let second = random.answers().merging(first.filter { names.contains($0.key) }) { $1 }
      #expect(expression.evaluate(first) == expression.evaluate(second), "\(text)")
    }
  }
}

@Suite("Nothing an author writes can crash or hang a form")
struct FuzzTests {
  @Test("random bytes are read or refused", arguments: Rounds.seeds(2))
  func randomBytes(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 5_000_000 + seed)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = Expression.compile(String(decoding: bytes, as: UTF8.self), layout: FormFixture.layout, expecting: .bool)
    }
  }

  @Test("random words and signs are read or refused, and evaluated", arguments: Rounds.seeds(2))
  func randomTokens(_ seed: UInt64) {
    var fuzzer = ExpressionFuzzer(seed: 6_000_000 + seed)
    for _ in 0..<1_000 { fuzzer.tokens() }
  }

  @Test("conditions with a slip in them are read or refused, and evaluated", arguments: Rounds.seeds(2))
  func slips(_ seed: UInt64) {
    var fuzzer = ExpressionFuzzer(seed: 7_000_000 + seed)
    for _ in 0..<150 { fuzzer.slip() }
  }

  @Test("random patterns are read or refused, and matched in bounded steps", arguments: Rounds.seeds(2))
  func patterns(_ seed: UInt64) {
    var fuzzer = ExpressionFuzzer(seed: 8_000_000 + seed)
    for _ in 0..<100 { fuzzer.pattern() }
  }

  @Test(
    "nesting and length beyond the limits are refused",
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "[", count: 100_000),
      String(repeating: "!", count: 99_999),
      String(repeating: "-", count: 99_999) + "1", String(repeating: "a.", count: 49_000) + "a",
      String(repeating: "1+", count: 49_000) + "1", String(repeating: "true?1:", count: 14_000) + "1",
      String(repeating: "f(", count: 40_000), String(repeating: "{1:", count: 30_000),
      String(repeating: "[1].map(x,", count: 9_000),
      String(repeating: "x", count: 200_000), "'" + String(repeating: "a", count: 99_990),
      String(repeating: "a[", count: 40_000),
    ])
  func limits(_ text: String) {
    let (expression, problems) = Expression.compile(text, layout: FormFixture.layout, expecting: nil)
    #expect(expression == nil)
    #expect(!problems.isEmpty)
  }

  @Test(
    "a text full of the same slip is answered with a list somebody can read",
    arguments: ["nme", "[]", "[[]]", "f()", "count.size()", "child.nme"])
  func many(_ part: String) {
    let text = "[" + Array(repeating: part, count: 20_000 / (part.utf8.count + 1)).joined(separator: ",") + "]"
    let (_, problems) = Expression.compile(text, layout: FormFixture.layout, expecting: .bool)
    #expect((1...50).contains(problems.count))
  }

  @Test("long chains of && and || are fine")
  func chains() {
    let text = Array(repeating: "count > 1 || livesTogether", count: 1_000).joined(separator: " && ")
    let expression = FormFixture.compile(text, expecting: .bool)
    #expect(expression?.evaluate(["count": .value(.int(2)), "livesTogether": .unanswered]) == .value(.bool(true)))
  }

  @Test(
    "a value that doubles is stopped by the budget, before or while it runs",
    arguments: ["'aaaaaaaaaa'", "[1, 2]"])
  func doubling(_ start: String) {
    var text = "v30.size()"
    for step in stride(from: 30, to: 0, by: -1) {
      text = "cel.bind(v\(step), \(step == 1 ? start : "v\(step - 1) + v\(step - 1)"), \(text))"
    }
    let strict = Expression.compile(text, layout: FormFixture.layout, expecting: .int)
    #expect(strict.problems.map(\.id) == ["expression.tooCostly"])
    let free = Expression.compile(text, layout: FormFixture.layout, expecting: .int, profile: .cel).expression
    guard case .error(let error)? = free?.evaluate([:] as [String: VariableState]) else {
      Issue.record("it ran to the end")
      return
    }
    #expect(error.code == .costLimit)
  }
}

/// Makes inputs that are nearly right, compiles them in every strictness and evaluates what compiles.
struct ExpressionFuzzer {
  private var random: RandomExpression
  private static let words = [
    "(", ")", "[", "]", "{", "}", ",", ".", "?", ":", "&&", "||", "!", "-", "+", "*", "/", "%", "==", "!=", "<", ">=",
    "in", "1",
    "0", "9223372036854775807", "1u", "1.5", "'a'", "b'a'", "null", "true", "x", "child", "count", "income", "note",
    "today",
    "has", "all", "map", "filter", "exists", "size", "dyn", "type", "optional.none()", "optional.of", "cel.bind",
    "matches",
    "math.greatest", "date", "timestamp", "duration", "int", "string", "double", "sum", "substring", "replace", "split",
    "join",
    "orValue", "value", "?.", ".?", "[?", "`a b`", "\"", "'", "//", "\n", "addDays", "getHours", "e10",
  ]

  init(seed: UInt64) { random = RandomExpression(seed: seed) }

  mutating func tokens() {
    let count = Int.random(in: 1...14, using: &random.generator)
    run((0..<count).map { _ in random.pick(Self.words, or: "1") }.joined(separator: " "))
  }

  mutating func slip() {
    var bytes = Array(random.expression(.bool, depth: 4).utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random.generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random.generator)
      switch Int.random(in: 0..<4, using: &random.generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 32...126, using: &random.generator)
      case 2: bytes.insert(contentsOf: random.pick(Self.words, or: "1").utf8, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 8))
      }
    }
    run(String(decoding: bytes, as: UTF8.self))
  }

  mutating func pattern() {
    let parts = [
      "a", "b", "(", ")", "*", "+", "?", "{2}", "{1,3}", "|", "[ab]", "[^a]", ".", "^", "$", #"\d"#, #"\p{L}"#, "[",
      "]", "漢",
    ]
    let text = (0..<Int.random(in: 1...12, using: &random.generator)).map { _ in random.pick(parts, or: "a") }.joined()
    for notation in [Pattern.Notation.interoperable, .searching] {
      guard let pattern = try? Pattern(text, notation: notation) else { continue }
      var steps = 0
      let subject = String(repeating: "ab漢", count: 20)
      _ = pattern.automaton.matches(subject, steps: &steps)
      #expect(steps <= 61 * (pattern.size + 2) * 4, "\(text)")
    }
  }

  private mutating func run(_ text: String) {
    let answers = random.withheld(random.answers())
    for strictness in [Strictness.form, .cel, .unchecked] {
      let (expression, problems) = Expression.compile(
        text, layout: FormFixture.layout, expecting: nil, strictness: strictness)
      for problem in problems {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.utf8.count, "\(text)")
      }
      guard let expression else { continue }
      var evaluator = Evaluator(
        expression.program, states: expression.variables.map { answers[$0] ?? .unanswered }, usesSlots: false,
        allowance: 100_000)
      _ = evaluator.run()
    }
  }
}
