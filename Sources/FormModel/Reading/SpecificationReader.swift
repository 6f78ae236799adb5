import FormExpressions
import FormSource
import FormText

/// Reads a form file into a specification, and finds everything that is wrong with it in one pass.
///
/// Two steps: the shape first (objects, ids, field types, texts), then what the shape refers to (conditions, fields named
/// by rules, circles). A form with a broken part is read as far as it goes, so that one mistake does not hide the others.
struct SpecificationReader {
  private let reading: SpecificationReading
  private let registry: FieldTypeRegistry
  private let meanings: MeaningVocabulary

  init(reading: SpecificationReading, registry: FieldTypeRegistry, meanings: MeaningVocabulary) {
    self.reading = reading
    self.registry = registry
    self.meanings = meanings
  }

  /// A page while its conditions are not compiled.
  private struct PendingPage {
    var page: PageSpecification
    var condition: ExpressionSource?
    var fields: [PendingField]
  }

  /// A field while its conditions are not compiled.
  private struct PendingField {
    var field: FieldSpecification
    var condition: ExpressionSource?
    var requirement: ExpressionSource?
  }

  /// A computed value while its expression is not compiled.
  private struct PendingValue {
    var id: String
    var label: LocalizedText
    var type: ExpressionType
    var expression: ExpressionSource
    var isShown: Bool
  }

  /// The specification of a form file, or `nil` when not enough of it can be read.
  func read(_ root: JSONNode, hash: String) -> FormSpecification? {
    guard var form = OptionsReader(root, reading: reading, path: TextPath()) else { return nil }
    _ = form.string("$schema")
    checkVersion(&form)
    let id = form.identifier("id", style: .folder) ?? ""
    let version = form.requiredString("version") ?? ""
    readLanguages(&form)
    let title = form.requiredText("title")
    let summary = form.requiredText("summary")
    let purpose = form.requiredText("purpose")
    let dates = form.name("dates", as: FieldContext.DateDisplay.self) ?? .wareki
    let legalBasis = form.requiredObjects("legalBasis", keyed: nil).compactMap(legalBasis)
    let office = form.requiredObject("office").flatMap(office)
    let fee = form.object("fee").flatMap(fee) ?? Fee(amount: 0, note: nil)
    let retention = form.requiredText("retention")
    let notices = form.objects("notices", keyed: "id").compactMap(notice)
    let submission = form.requiredObject("submission").flatMap(submission)

    let ids = IdentifierTable(reading: reading)
    let pending = form.requiredObjects("pages", keyed: "id").compactMap { self.page($0, ids) }
    let pendingValues = form.objects("values", keyed: "id").compactMap { self.value($0, ids) }
    let compiler = ConditionCompiler(
      reading: reading, pages: pending.map { ($0.page, $0.fields.map(\.field)) },
      values: pendingValues.map { ($0.id, $0.type) })
    let pages = pending.map { finish($0, compiler) }
    let values = pendingValues.compactMap { finish($0, compiler) }
    let deadlines = form.objects("deadlines", keyed: "id").compactMap { deadline($0, pages, compiler) }
    let papers = form.objects("papers", keyed: "id").compactMap { paper($0, compiler) }
    let rules = form.objects("rules", keyed: "id").compactMap { rule($0, pages, compiler) }
    let exits = form.objects("exits", keyed: "id").compactMap { exit($0, compiler) }
    let actors = form.requiredObject("actors").flatMap { self.actors($0, pages, compiler) }
    form.finish()
    ids.reportDuplicates()

    let symbols = FormSpecification.symbols(pages: pages, values: values)
    let order = EvaluationOrder(pages: pages, values: values, symbols: symbols)
    report(cycle: order.cycle, pages: pages, values: values, compiler)
    guard let office, let submission, let actors, !reading.hasErrors else { return nil }
    return FormSpecification(
      id: id, version: version, hash: hash, languages: reading.languages, title: title, summary: summary,
      purpose: purpose, dateDisplay: dates, legalBasis: legalBasis, office: office, fee: fee, retention: retention,
      notices: notices, deadlines: deadlines, papers: papers, actors: actors, pages: pages, values: values,
      rules: rules, exits: exits, submission: submission, meanings: meanings, symbols: symbols,
      rowShapes: compiler.rowShapes, evaluationOrder: order.nodes)
  }

  // MARK: - The head of the form

  private func checkVersion(_ form: inout OptionsReader) {
    guard let version = form.requiredString("specVersion") else { return }
    if version != FormSpecification.specVersion { form.report(.unsupportedVersion(version), at: "specVersion") }
  }

  private func readLanguages(_ form: inout OptionsReader) {
    if let language = form.requiredString("language"), language != Language.japanese.rawValue {
      form.report(.languageIsNotJapanese(language), at: "language")
    }
    let languages = form.strings("languages", from: nil) ?? ["ja"]
    if languages.first != "ja" { form.report(.japaneseComesFirst, at: "languages") }
    reading.languages = languages.map(Language.init(rawValue:))
    for language in reading.languages where language != .japanese && !reading.hasTranslation(into: language) {
      form.report(.missingTranslationFile(language), at: "languages")
    }
  }

  private func legalBasis(_ object: OptionsReader) -> LegalBasis? {
    var object = object
    defer { object.finish() }
    return LegalBasis(
      law: object.requiredText("law"), article: object.requiredText("article"), subject: object.requiredText("for"))
  }

  private func office(_ object: OptionsReader) -> Office? {
    var object = object
    defer { object.finish() }
    return Office(
      name: object.requiredText("name"), addressee: object.requiredText("addressee"),
      telephone: object.requiredString("telephone") ?? "", hours: object.requiredText("hours"),
      counter: object.requiredText("counter"), post: object.requiredText("post"))
  }

  private func fee(_ object: OptionsReader) -> Fee? {
    var object = object
    defer { object.finish() }
    return Fee(amount: object.requiredInteger("amount", in: 0...100_000_000) ?? 0, note: object.text("note"))
  }

  private func notice(_ object: OptionsReader) -> NoticeSpecification? {
    var object = object
    defer { object.finish() }
    return NoticeSpecification(
      id: object.identifier("id") ?? "",
      kind: object.requiredName("kind", as: NoticeSpecification.Kind.self) ?? .information,
      title: object.requiredText("title"), body: object.requiredTexts("body"))
  }

  private func submission(_ object: OptionsReader) -> SubmissionText? {
    var object = object
    defer { object.finish() }
    return SubmissionText(
      title: object.requiredText("title"), referenceLabel: object.requiredText("referenceLabel"),
      next: object.texts("next"))
  }

  // MARK: - Pages and fields

  private func page(_ object: OptionsReader, _ ids: IdentifierTable) -> PendingPage? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    if FormSpecification.reservedPageIDs.contains(id) { object.report(.reservedPageID(id), at: "id") }
    ids.declare(id, as: .page, in: object, at: "id")
    let repeating = object.object("repeat").flatMap { self.repeating($0, ids) }
    let fields = object.requiredObjects("fields", keyed: "id").compactMap { self.field($0, ids) }
    let page = PageSpecification(
      id: id, title: object.requiredText("title"), introduction: object.texts("intro"), condition: nil,
      paperNote: object.text("paperNote"), repeating: repeating, fields: fields.map(\.field))
    let condition = object.expression("showWhen")
    if condition != nil, page.paperNote == nil { object.report(.conditionWithoutPaperNote, at: "showWhen") }
    if let title = repeating?.itemTitle, !fields.contains(where: { $0.field.id == title }) {
      object.report(
        .unknownField(title, nearest: NearestName.nearest(to: title, in: fields.map(\.field.id))), at: "repeat")
    }
    return PendingPage(page: page, condition: condition, fields: fields)
  }

  private func repeating(_ object: OptionsReader, _ ids: IdentifierTable) -> RepeatSpecification? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let minimum = object.requiredInteger("min", in: 0...RepeatSpecification.mostRows) ?? 0
    let maximum = object.requiredInteger("max", in: 1...RepeatSpecification.mostRows) ?? 1
    if minimum > maximum { object.report(.minimumAboveMaximum, at: "min") }
    let meaning = self.meaning(&object, expecting: nil)
    let rowTitle = object.text("rowTitle")
    if let rowTitle, !rowTitle.languages.allSatisfy({ rowTitle[$0].plain.contains(RepeatSpecification.numberSign) }) {
      object.report(.rowTitleWithoutNumber, at: "rowTitle")
    }
    return RepeatSpecification(
      id: id, minimum: minimum, maximum: max(minimum, maximum), row: object.requiredText("row"), rowTitle: rowTitle,
      itemTitle: object.string("itemTitle"), another: object.requiredText("another"), meaning: meaning)
  }

  private func field(_ object: OptionsReader, _ ids: IdentifierTable) -> PendingField? {
    var object = object
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let label = object.requiredText("label")
    let hint = object.text("hint")
    let purpose = object.text("why")
    let paperNote = object.text("paperNote")
    let isRequired = object.flag("required")
    let requirement = object.expression("requiredWhen")
    if isRequired != nil, requirement != nil { object.report(.requiredTwice, at: "required") }
    let condition = object.expression("showWhen")
    if condition != nil, paperNote == nil { object.report(.conditionWithoutPaperNote, at: "showWhen") }
    let policy = object.name("prefill", as: PrefillPolicy.self)
    let typeName = object.requiredString("type").map(FieldTypeName.init(rawValue:))
    let meaning = meaning(&object, expecting: typeName)
    guard let typeName else {
      reading.brokenFields.insert(id)
      return nil
    }
    guard let type = registry[typeName] else {
      object.report(.unknownFieldType(typeName, nearest: nearest(typeName)), at: "type")
      reading.brokenFields.insert(id)
      return nil
    }
    let field = type.init(reading: &object)
    object.finish()
    return PendingField(
      field: FieldSpecification(
        id: id, type: field, label: label, hint: hint, purpose: purpose,
        // Until its condition is compiled, a question that is sometimes required counts as one that may be left empty.
        requirement: isRequired == false || requirement != nil ? .never : .always, condition: nil, paperNote: paperNote,
        meaning: meaning,
        prefillPolicy: policy ?? .confirm), condition: condition, requirement: requirement)
  }

  private func nearest(_ name: FieldTypeName) -> FieldTypeName? {
    NearestName.nearest(to: name.rawValue, in: registry.names.map(\.rawValue)).map(FieldTypeName.init(rawValue:))
  }

  /// The meaning of an answer, checked against the vocabulary.
  private func meaning(_ object: inout OptionsReader, expecting type: FieldTypeName?) -> Meaning? {
    guard let name = object.string("meaning") else { return nil }
    let meaning = Meaning(rawValue: name)
    guard let term = meanings.terms[meaning] else {
      let nearest = NearestName.nearest(to: name, in: meanings.terms.keys.sorted().map(\.rawValue))
      object.report(.unknownMeaning(name, nearest: nearest), at: "meaning")
      return nil
    }
    if term.type != type, let type {
      object.report(
        .meaningHasOtherType(name, meant: term.type?.rawValue ?? "group", found: type.rawValue), at: "meaning")
    }
    return meaning
  }

  private func value(_ object: OptionsReader, _ ids: IdentifierTable) -> PendingValue? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let label = object.requiredText("label")
    let type = object.requiredName("type", as: ComputedValue.Kind.self) ?? .integer
    let isShown = object.flag("show") ?? true
    guard let expression = object.requiredExpression("value") else { return nil }
    return PendingValue(id: id, label: label, type: type.expressionType, expression: expression, isShown: isShown)
  }

  // MARK: - Finishing what has conditions

  private func finish(_ pending: PendingPage, _ compiler: ConditionCompiler) -> PageSpecification {
    var page = pending.page
    page.condition = pending.condition.flatMap { compiler.condition($0, group: nil) }
    page.fields = pending.fields.map { pending in
      var field = pending.field
      field.condition = pending.condition.flatMap { compiler.condition($0, group: page.repeating?.id) }
      if let requirement = pending.requirement.flatMap({ compiler.condition($0, group: page.repeating?.id) }) {
        field.requirement = .when(requirement)
      }
      return field
    }
    return page
  }

  private func finish(_ pending: PendingValue, _ compiler: ConditionCompiler) -> ComputedValue? {
    guard let expression = compiler.expression(pending.expression, of: pending.type, group: nil) else { return nil }
    return ComputedValue(
      id: pending.id, label: pending.label, expression: expression, isShown: pending.isShown)
  }

  private func deadline(
    _ object: OptionsReader, _ pages: [PageSpecification], _ compiler: ConditionCompiler
  ) -> DeadlineSpecification? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    let field = reference(&object, "from", to: pages, of: .date, group: nil)
    return DeadlineSpecification(
      id: id, title: object.requiredText("title"), field: field ?? "",
      days: object.requiredInteger("days", in: 0...36_500) ?? 0,
      countsFirstDay: object.requiredFlag("countsFirstDay") ?? false,
      condition: object.expression("when").flatMap { compiler.condition($0, group: nil) },
      text: object.requiredText("text"), consequence: object.text("consequence"))
  }

  private func paper(_ object: OptionsReader, _ compiler: ConditionCompiler) -> PaperSpecification? {
    var object = object
    defer { object.finish() }
    return PaperSpecification(
      id: object.identifier("id") ?? "", title: object.requiredText("title"),
      condition: object.expression("when").flatMap { compiler.condition($0, group: nil) }, note: object.text("note"),
      needless: object.text("needless"))
  }

  private func rule(
    _ object: OptionsReader, _ pages: [PageSpecification], _ compiler: ConditionCompiler
  ) -> Rule? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    let names = object.requiredStrings("at")
    let groups = Set(names.map { name in pages.first { $0.fields.contains { $0.id == name } }?.repeating?.id })
    for (index, name) in names.enumerated() where !pages.contains(where: { $0.fields.contains { $0.id == name } }) {
      object.report(
        .unknownField(name, nearest: NearestName.nearest(to: name, in: pages.flatMap(\.fields).map(\.id))), at: "at",
        element: index)
    }
    if groups.count > 1 { object.report(.ruleMixesRows, at: "at") }
    let severity = object.name("severity", as: Violation.Severity.self) ?? .block
    let message = object.requiredText("message")
    guard let source = object.requiredExpression("check"),
      let check = compiler.condition(source, group: groups.count == 1 ? groups.first ?? nil : nil), !names.isEmpty
    else { return nil }
    return Rule(id: id, check: check, fields: names, message: message, severity: severity)
  }

  private func exit(_ object: OptionsReader, _ compiler: ConditionCompiler) -> Exit? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    let title = object.requiredText("title")
    let body = object.requiredTexts("body")
    guard let source = object.requiredExpression("when"), let condition = compiler.condition(source, group: nil) else {
      return nil
    }
    return Exit(id: id, condition: condition, title: title, body: body)
  }

  private func actors(
    _ object: OptionsReader, _ pages: [PageSpecification], _ compiler: ConditionCompiler
  ) -> ActorSpecification? {
    var object = object
    defer { object.finish() }
    let applicant = reference(&object, "applicant", to: pages, of: .personName, group: nil)
    var proxy: ActorSpecification.Proxy?
    if var part = object.object("proxy") {
      let name = reference(&part, "name", to: pages, of: .personName, group: nil)
      let relation = part.string("relation")
      let condition = part.requiredExpression("when").flatMap { compiler.condition($0, group: nil) }
      if let name, let condition { proxy = .init(condition: condition, name: name, relation: relation) }
      part.finish()
    }
    let subjects = object.string("subjects")
    if let subjects, !pages.contains(where: { $0.repeating?.id == subjects }) {
      let groups = pages.compactMap(\.repeating?.id)
      object.report(.unknownGroup(subjects, nearest: NearestName.nearest(to: subjects, in: groups)), at: "subjects")
    }
    return ActorSpecification(
      applicant: applicant ?? "", proxy: proxy, subjects: subjects, signer: object.text("signer"))
  }

  /// The name of a field of a type, checked.
  private func reference(
    _ object: inout OptionsReader, _ key: String, to pages: [PageSpecification], of type: FieldTypeName, group: String?
  ) -> String? {
    guard let name = object.requiredString(key) else { return nil }
    let fields = pages.filter { $0.repeating?.id == group }.flatMap(\.fields)
    guard let field = fields.first(where: { $0.id == name }) else {
      object.report(.unknownField(name, nearest: NearestName.nearest(to: name, in: fields.map(\.id))), at: key)
      return nil
    }
    if field.type.typeName != type {
      object.report(.fieldHasOtherType(name, wanted: type, found: field.type.typeName), at: key)
    }
    return name
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
      case .field(let page, let field): pages[page].fields[field].anyCondition?.expression
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
  /// A condition of the field, for saying where a circle goes through it.
  fileprivate var anyCondition: Condition? {
    if let condition { return condition }
    if case .when(let condition) = requirement { return condition }
    return nil
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

extension ComputedValue {
  /// The type of a computed value as authors write it.
  enum Kind: String, CaseIterable {
    case integer, decimal, text, date, yesNo

    var expressionType: ExpressionType {
      switch self {
      case .integer: .int
      case .decimal: .double
      case .text: .string
      case .date: .date
      case .yesNo: .bool
      }
    }
  }
}
