public import FormSource
import FormText

extension ConformanceAnswers {
  /// Reads a file for a report, and finds everything that is wrong with it in one pass.
  ///
  /// Answers have to fit the report: a criterion that does not exist, a pass where a machine found something wrong, a claim
  /// before every criterion is met are findings.
  ///
  /// - Returns: The answers, unless something forbids to use them, and the findings sorted by place.
  public static func read(
    _ file: SourceFile, for report: ConformanceReport
  ) -> (answers: ConformanceAnswers?, diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    sink.report(json.diagnostics)
    guard let root = json.root else { return (nil, sink.diagnostics) }
    let context = ReadingContext(file: file, layer: .conformance, sink: sink)
    let answers = ObjectReader.read(root, context) { object in read(&object, for: report) }
    return (sink.hasErrors ? nil : answers, sink.diagnostics)
  }

  private static func read(_ object: inout ObjectReader, for report: ConformanceReport) -> ConformanceAnswers? {
    object.allow("$schema", "about")
    object.requireVersion(ConformanceAnswers.specVersion)
    _ = object.required("form", as: .object { object in object.requireForm(report.form, hash: false) })
    let tested = object.optional("tested", as: .orNull(.object(period)))
    let rows = object.optional("rows", as: .rows(of: report)) ?? []
    var answers = ConformanceAnswers(
      tested: tested ?? nil, scope: object.optional("scope", as: .orNull(.nonEmptyString)) ?? nil,
      selection: object.optional("selection", as: .orNull(.nonEmptyString)) ?? nil,
      technologies: object.optional("technologies", as: .list(of: .nonEmptyString)) ?? [],
      addresses: object.optional("addresses", as: .list(of: .nonEmptyString, count: 0...100_000)) ?? [],
      rows: Dictionary(rows) { _, later in later })
    let place = object.range(ofValue: "declaration")
    answers.declaration = object.optional("declaration", as: .orNull(.object(declaration))) ?? nil
    if let declaration = answers.declaration {
      var judged = report
      judged.add(answers)
      let rows = judged.inTheWay(of: declaration)
      if !rows.isEmpty { object.reportEarlyClaim(declaration, rows, at: place) }
    }
    return answers
  }

  private static func period(_ object: inout ObjectReader) -> Period? {
    let from = object.required("from", as: .testDay)
    let to = object.required("to", as: .testDay)
    guard let from, let to else { return nil }
    guard from <= to else {
      object.reportPeriodBackwards(from: from, to: to)
      return nil
    }
    return Period(from: from, to: to)
  }

  private static func declaration(_ object: inout ObjectReader) -> Declaration? {
    let claim = object.required("claim", as: .word(of: Claim.self))
    let level = object.required("level", as: .word(of: SuccessCriterion.Level.self))
    let day = object.required("on", as: .testDay)
    let by = object.required("by", as: .nonEmptyString)
    let policy = object.required("policy", as: .nonEmptyString)
    let guideline = object.optional("guideline", as: .nonEmptyString)
    guard let claim, let level, let day, let by, let policy else { return nil }
    return Declaration(claim: claim, level: level, day: day, by: by, policy: policy, guideline: guideline)
  }
}

// MARK: - Rows

extension JSONShape where Value == [(String, ConformanceRow.Judgement)] {
  /// Judgements by criterion. A row without a result is one nobody has looked at.
  fileprivate static func rows(of report: ConformanceReport) -> Self {
    Self { node, context in
      guard let members = node.members else { return context.wrongType(node, expected: .object) }
      return members.compactMap { member in
        guard let row = report[member.key] else {
          context.unknownCriterion(member, known: report.rows.map(\.id))
          return nil
        }
        let shape = JSONShape<ConformanceRow.Judgement?>.object { object in judgement(&object, of: row) }
        guard let judgement = shape.read(member.value, context.under(member.key)) ?? nil else { return nil }
        return (member.key, judgement)
      }
    }
  }

  private static func judgement(
    _ object: inout ObjectReader, of row: ConformanceRow
  ) -> ConformanceRow.Judgement?? {
    // What the template says for the person is not read back.
    object.allow("title", "task", "machine", "evidence")
    let result = object.optional("result", as: .orNull(.word(of: ConformanceRow.Judgement.Result.self))) ?? nil
    let who = object.optional("who", as: .orNull(.string)) ?? nil
    let day = object.optional("when", as: .orNull(.testDay)) ?? nil
    let note = object.optional("note", as: .orNull(.string)) ?? nil
    guard let result else { return .some(nil) }
    guard let who, !who.allSatisfy(\.isWhitespace), let day else {
      object.reportIncomplete(row.id)
      return .some(nil)
    }
    let place = object.range(ofValue: "result")
    if result != .failed, row.machineOutcome == .failed { object.reportContradiction(row, at: place) }
    if result == .notApplicable, row.criterion.subject.isAlwaysThere { object.reportAlwaysThere(row, at: place) }
    let words = note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return ConformanceRow.Judgement(result: result, who: who, day: day, note: words)
  }
}
