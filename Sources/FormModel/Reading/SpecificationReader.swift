import FormExpressions
import FormSource
import FormText

/// Reads a form file into a specification, and finds everything that is wrong with it in one pass.
///
/// Two steps: the shape first (objects, ids, field types, texts), then what the shape refers to (conditions, fields named
/// by rules, circles). A form with a broken part is read as far as it goes, so that one mistake does not hide the others.
struct SpecificationReader {
  let reading: SpecificationReading
  let registry: FieldTypeRegistry
  let meanings: MeaningVocabulary

  /// The specification of a form file, or `nil` when not enough of it can be read.
  ///
  /// - Parameter content: All files that were read, asked for when reading is done.
  func read(_ root: JSONNode, content: () -> SpecificationContent) -> FormSpecification? {
    guard var form = OptionsReader(root, reading: reading, path: TextPath()) else { return nil }
    _ = form.string("$schema")
    checkVersion(&form)
    let id = form.identifier("id", style: .folder) ?? ""
    let version = form.requiredString("version") ?? ""
    readLanguages(&form)
    let title = form.requiredText("title")
    let summary = form.text("summary")
    let purpose = form.text("purpose") ?? UsualTexts.purpose(of: title)
    let dates = form.name("dates", as: FieldContext.DateDisplay.self) ?? .wareki
    let legalBasis = form.requiredObjects("legalBasis", keyed: nil).compactMap(legalBasis)
    let office = form.requiredObject("office").flatMap(office)
    let otherOffices = form.objects("otherOffices", keyed: "id").compactMap(otherOffice)
    let review = form.object("review").map(self.review) ?? ReviewText(introduction: [], send: nil)
    let signature =
      form.object("signature").map(self.signature) ?? SignatureSpecification(isNeeded: true, statement: nil)
    let retention = form.text("retention")
    let notices = form.objects("notices", keyed: "id").compactMap(notice)
    let submission = form.requiredObject("submission").flatMap(submission)

    let ids = IdentifierTable()
    readChoiceLists(&form, ids)
    let parts = form.objects("parts", keyed: "id").compactMap { part($0, ids) }
    let pending = form.requiredObjects("pages", keyed: "id").flatMap { self.pages($0, parts, ids) }
    check(parts, of: pending, &form)
    let pendingValues = conditions(&form, ids) + form.objects("values", keyed: "id").compactMap { value($0, ids) }
    let compiler = ConditionCompiler(
      reading: reading, pages: pending.map { ($0.page, $0.fields.map(\.field)) },
      values: pendingValues.map { ($0.id, $0.type) })
    let pages = pending.map { finish($0, compiler) }
    let values = pendingValues.compactMap { finish($0, compiler) }
    let index = FieldIndex(pages)
    let deadlines = form.objects("deadlines", keyed: "id").compactMap { deadline($0, index, compiler) }
    let papers = form.objects("papers", keyed: "id").compactMap { paper($0, compiler) }
    let fees = form.objects("fees", keyed: "id").compactMap { fee($0, compiler) }
    let rules = form.objects("rules", keyed: "id").enumerated().compactMap { rule($1, at: $0, index, compiler) }
    let exits = form.objects("exits", keyed: "id").enumerated().compactMap { exit($1, at: $0, compiler) }
    let actors = actors(form.object("actors"), pages, index, compiler)
    checkFillers(of: pending, actors)
    let migrations = migrations(&form, to: version, pages)
    form.finish()
    ids.reportDuplicates()

    let symbols = FormSpecification.symbols(pages: pages, values: values)
    let order = EvaluationOrder(pages: pages, values: values, symbols: symbols)
    report(cycle: order.cycle, pages: pages, values: values, compiler)
    guard let office, let submission, !reading.hasErrors else { return nil }
    let graph = EvaluationGraph(
      pages: pages, values: values, rules: rules, exits: exits, symbols: symbols, shapes: compiler.rowShapes,
      order: order.nodes)
    return FormSpecification(
      id: id, version: version, content: content(), languages: reading.languages, title: title, summary: summary,
      purpose: purpose, dateDisplay: dates, legalBasis: legalBasis, office: office, otherOffices: otherOffices,
      fees: fees, retention: retention,
      notices: notices, deadlines: deadlines, papers: papers, actors: actors, migrations: migrations, parts: parts,
      pages: pages, values: values, rules: rules, exits: exits, review: review, signature: signature,
      submission: submission, meanings: meanings, registers: registers(holdingAnswersOf: pages, or: papers),
      symbols: symbols, rowShapes: compiler.rowShapes, scopes: compiler.scopes, evaluationOrder: order.nodes,
      graph: graph)
  }

  private func registers(
    holdingAnswersOf pages: [PageSpecification], or papers: [PaperSpecification]
  ) -> Set<RegisterName> {
    var registers = Set(papers.compactMap(\.register))
    for page in pages {
      registers.formUnion(page.fields.compactMap { meanings.register(answering: $0.meaning) })
      if let rows = meanings.register(answering: page.repeating?.meaning) { registers.insert(rows) }
    }
    return registers
  }

  private func report(
    cycle: [EvaluationNode], pages: [PageSpecification], values: [ComputedValue], _ compiler: ConditionCompiler
  ) {
    guard let first = cycle.first else { return }
    let names = (cycle + [first]).map { node in
      switch node {
      case .page(let page): pages[page].id
      case .field(let page, let field): pages[page].fields[field].id
      case .value(let value): values[value].id
      }
    }
    let conditions = cycle.compactMap { node -> Expression? in
      switch node {
      case .page(let page): pages[page].condition?.expression
      case .field(let page, let field): pages[page].fields[field].anyCondition
      case .value(let value): values[value].expression
      }
    }
    compiler.report(.cycle(names), atExpression: conditions.first?.text ?? "")
  }
}

extension FormSpecification {
  /// The version of the format this package reads.
  public static let specVersion = "1.0"
}

extension RepeatSpecification {
  /// What stands for the place of a row in its title.
  public static let numberSign = "{number}"

  /// The most rows any form may ask for: it bounds the cost of conditions over rows.
  public static let mostRows = 100
}

extension FieldSpecification {
  /// An expression of the field, for saying where a circle goes through it.
  fileprivate var anyCondition: Expression? {
    if let condition { return condition.expression }
    if case .when(let condition) = requirement { return condition.expression }
    return choiceFilter?.group ?? choiceFilter?.options.compactMap(\.condition?.expression).first
  }
}

extension FieldType {
  /// The name of the type, from a value.
  public var typeName: FieldTypeName { Self.name }
}

extension Violation.Severity: CaseIterable {
  /// Every severity, the gravest first.
  public static var allCases: [Violation.Severity] { [.block, .warn, .inform] }
}
