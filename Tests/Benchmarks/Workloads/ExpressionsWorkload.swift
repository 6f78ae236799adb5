import FormExpressions

/// Conditions of a form: does a question show, is somebody eligible, is a text well formed; and how long checking one takes.
enum ExpressionsWorkload: Workload {
  static let name = "expressions"

  /// The three conditions; the peer evaluates the same text over the same answers.
  private static let visibility =
    "residence == 'abroad' && (age >= 20 || hasGuardian) && !(status in ['student', 'retired'])"
  private static let eligibility =
    "income <= 8330000 && child.all(c, c.age < 19 || !c.livesTogether)"
    + " && child.filter(c, c.livesTogether && c.age < 3).size() >= 1"
  private static let validation = "kana.size() <= 50 && kana.matches('^[ァ-ヶー・ 　]+$') && !kana.startsWith(' ')"

  private static let declarations = ExpressionDeclarations(
    variables: [
      "residence": .init(type: .string, allowedValues: ["ward", "city", "abroad"], maxSize: 20),
      "age": .init(type: .int),
      "hasGuardian": .init(type: .bool),
      "status": .init(type: .string, allowedValues: ["employed", "student", "retired"], maxSize: 20),
      "income": .init(type: .int),
      "child": .init(type: .list(.record("child")), maxSize: 500),
      "kana": .init(type: .string, maxSize: 50),
    ],
    records: [
      "child": ["age": .init(type: .int), "livesTogether": .init(type: .bool)]
    ], budget: 100_000)

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    let layout = ExpressionLayout(declarations)
    var figures: [Figure] = []
    let evaluated: [(name: String, text: String, rows: Int)] = [
      ("visibility", visibility, 0), ("eligibility 5 rows", eligibility, 5), ("eligibility 50 rows", eligibility, 50),
      ("eligibility 500 rows", eligibility, 500), ("validation", validation, 0),
    ]
    for (name, text, rows) in evaluated {
      let expression = try compile(text, layout)
      let frame = try frame(layout, rows: rows)
      let result = expression.evaluate(frame)
      try WrongResult.unless(result == .value(.bool(true)), "\(name) comes to \(result)")
      figures.append(.rate("\(name), evaluations/s") { keep(expression.evaluate(frame)) })
    }
    for (name, text) in [("visibility", visibility), ("eligibility", eligibility), ("validation", validation)] {
      figures.append(.rate("\(name), compiled/s") { keep(try compile(text, layout)) })
    }
    figures += try FormOfConditions.figures()
    return Contest(figures, against: [Peer(name: "cel-expr-python", script: "expressions.py", input: peerInput())])
  }

  private static func compile(_ text: String, _ layout: ExpressionLayout) throws(WrongResult) -> Expression {
    let (expression, problems) = Expression.compile(text, layout: layout, expecting: .bool)
    guard let expression else { throw WrongResult("\(text): \(problems)") }
    return expression
  }

  private static func frame(_ layout: ExpressionLayout, rows: Int) throws(WrongResult) -> ExpressionFrame {
    guard let shape = layout.shapes["child"] else { throw WrongResult("the rows have no shape") }
    var frame = ExpressionFrame(layout)
    frame["residence"] = .value(.string("abroad"))
    frame["age"] = .value(.int(34))
    frame["hasGuardian"] = .value(.bool(false))
    frame["status"] = .value(.string("employed"))
    frame["income"] = .value(.int(5_400_000))
    frame["kana"] = .value(.string("ナカムラ　サクラコ"))
    frame["child"] = .value(
      .rows(
        of: "child", shape: shape,
        (0..<rows).map { ["age": .value(.int($0 % 18)), "livesTogether": .value(.bool($0 % 4 != 3))] }))
    return frame
  }

  /// The conditions and the number of rows each is evaluated over, for the peer.
  private static func peerInput() -> [UInt8] {
    func quoted(_ text: String) -> String { "\"\(text)\"" }
    let lines = [("visibility", visibility), ("eligibility", eligibility), ("validation", validation)].map {
      "\(quoted($0)): \(quoted($1))"
    }
    return Array("{\(lines.joined(separator: ", "))}".utf8)
  }
}
