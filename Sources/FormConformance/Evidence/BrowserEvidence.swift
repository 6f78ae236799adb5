public import FormSource
public import FormText

/// What a browser found about the pages of a form: a file that the browser tests write.
///
///     { "specVersion": "1.0",
///       "form": { "id": "moving-in", "version": "1.2.0", "hash": "…" },
///       "testedOn": "2026-11-26",
///       "checks": [{ "check": "reflow", "tools": ["Chromium 156"], "pages": ["ja/who-empty.html"], "count": 12,
///                    "findings": [{ "page": "ja/who-empty.html", "message": "…", "rule": "label" }] }] }
///
/// Evidence counts only for the form it was made of: another hash is refused.
public struct BrowserEvidence: Hashable, Sendable {
  /// The day of the test.
  public var day: CalendarDate
  /// What was found.
  public var checks: [CheckEvidence]

  /// The id of the form that a file is about, or `nil` when the file does not say.
  public static func formID(in file: SourceFile) -> String? { JSONReader.read(file).root?["form"]?["id"]?.string }

  /// Reads a file, and finds everything that is wrong with it in one pass.
  ///
  /// - Returns: The evidence, unless something forbids to use it, and the findings sorted by place.
  public static func read(
    _ file: SourceFile, for form: TestedForm
  ) -> (evidence: BrowserEvidence?, diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    sink.report(json.diagnostics)
    guard let root = json.root else { return (nil, sink.diagnostics) }
    let context = ReadingContext(file: file, layer: .conformance, sink: sink)
    let evidence = ObjectReader.read(root, context) { object -> BrowserEvidence? in
      object.allow("$schema")
      object.requireVersion(ConformanceAnswers.specVersion)
      let isOfForm: Void? = object.required("form", as: .object { object in object.requireForm(form, hash: true) })
      let day = object.required("testedOn", as: .testDay)
      let checks = object.required("checks", as: .list(of: .object(check), count: 0...1_000))
      guard isOfForm != nil, let day, let checks else { return nil }
      return BrowserEvidence(day: day, checks: checks)
    }
    return (sink.hasErrors ? nil : evidence, sink.diagnostics)
  }

  private static func check(_ object: inout ObjectReader) -> CheckEvidence? {
    let check = object.required("check", as: .browserCheck)
    let tools = object.optional("tools", as: .list(of: .nonEmptyString)) ?? []
    let pages = object.required("pages", as: .list(of: .nonEmptyString, count: 0...100_000))
    let count = object.required("count", as: .int(in: 0...Int.max))
    let findings = object.optional("findings", as: .list(of: .object(finding))) ?? []
    guard let check, let pages, let count else { return nil }
    return CheckEvidence(check, pages: pages.sorted(), count: count, findings: findings, tools: tools)
  }

  private static func finding(_ object: inout ObjectReader) -> CheckEvidence.Remark? {
    let page = object.optional("page", as: .nonEmptyString)
    let message = object.required("message", as: .nonEmptyString)
    let rule = object.optional("rule", as: .nonEmptyString)
    guard let message else { return nil }
    return CheckEvidence.Remark(page: page, BilingualText(ja: message, en: message), rule: rule)
  }
}

extension JSONShape where Value == ConformanceCheck {
  /// The name of a check that is made in a browser.
  fileprivate static var browserCheck: Self {
    Self { node, context in
      guard let name = JSONShape<String>.string.read(node, context) else { return nil }
      let known = ConformanceCheck.allCases.filter { $0.place == .browser }
      if let check = known.first(where: { $0.rawValue == name }) { return check }
      context.unknownCheck(node, name, known: known.map(\.rawValue))
      return nil
    }
  }
}
