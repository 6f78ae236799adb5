public import FormSource
import FormText

extension ConformanceReport {
  /// The report as data, its members always in the same order: the same pages, evidence and answers give the same bytes.
  public var json: JSONValue {
    .object(of: [
      ("specVersion", .string(ConformanceAnswers.specVersion)),
      (
        "form",
        .object(of: [("id", .string(form.id)), ("version", .string(form.version)), ("hash", .string(form.hash))])
      ),
      (
        "declaration",
        declaration.map { declaration in
          .object(of: [
            ("claim", .string(declaration.claim.rawValue)), ("level", .string(declaration.level.rawValue)),
            ("on", .string(declaration.day.iso)), ("by", .string(declaration.by)),
            ("policy", .string(declaration.policy)),
          ])
        } ?? .null
      ),
      (
        "standards",
        .array(SuccessCriterion.Standard.allCases.map { json(of: $0) })
      ),
      ("pages", .array(pages.map(Self.json))), ("rows", .array(rows.map(Self.json))),
      ("evidence", .array(evidence.map(Self.json))),
    ])
  }

  private func json(of standard: SuccessCriterion.Standard) -> JSONValue {
    .object(of: [
      ("standard", .string(standard.rawValue)), ("rows", .int(rows(of: standard).count)),
      (
        "outcomes",
        .object(of: ConformanceRow.Outcome.allCases.map { ($0.rawValue, .int(count($0, of: standard))) })
      ),
    ])
  }

  private static func json(_ page: Page) -> JSONValue {
    .object(of: [
      ("file", .string(page.file)), ("page", .string(page.id)), ("state", .string(page.state)),
      ("language", .string(page.language.rawValue)), ("title", .string(page.title)),
    ])
  }

  private static func json(_ row: ConformanceRow) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(row.id)), ("level", .string(row.criterion.level.rawValue)),
      (
        "standards",
        .array(
          SuccessCriterion.Standard.allCases.filter(row.criterion.standards.contains).map { .string($0.rawValue) })
      ),
      ("title", json(row.criterion.title)), ("method", .string(row.method.rawValue)),
      ("outcome", .string(row.outcome.rawValue)), ("machine", .string(row.machineOutcome.rawValue)),
      ("checks", .array(row.evidence.map { .string($0.check.rawValue) })),
      (
        "missing",
        .array(
          row.missing.map { missing in
            .object(of: [
              ("check", .string(missing.check.rawValue)), ("pages", .array(missing.pages.map { .string($0) })),
            ])
          })
      ),
      ("findings", .array(row.findings.map(json))), ("judgements", .array(row.judgements.map(json))),
    ]
    if let judgement = row.judgement {
      members.append(
        (
          "person",
          .object(of: [
            ("result", .string(judgement.result.rawValue)), ("who", .string(judgement.who)),
            ("when", .string(judgement.day.iso)), ("note", judgement.note.map { .string($0) } ?? .null),
          ])
        ))
    }
    return .object(of: members)
  }

  private static func json(_ evidence: CheckEvidence) -> JSONValue {
    .object(of: [
      ("check", .string(evidence.check.rawValue)), ("title", json(evidence.check.title)),
      ("pages", .int(evidence.pages.count)), ("count", .int(evidence.count)),
      ("findings", .array(evidence.findings.map(json))), ("judgements", .int(evidence.judgements.count)),
      ("tools", .array(evidence.tools.map { .string($0) })),
    ])
  }

  private static func json(_ remark: CheckEvidence.Remark) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let page = remark.page { members.append(("page", .string(page))) }
    if let rule = remark.rule { members.append(("rule", .string(rule))) }
    return .object(of: members + [("message", json(remark.message))])
  }

  private static func json(_ text: BilingualText) -> JSONValue {
    .object(of: [("ja", .string(text.ja)), ("en", .string(text.en))])
  }
}
