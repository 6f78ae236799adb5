import FormExpressions
import FormSource
import FormText

/// A computed value or named condition while its expression is not compiled.
struct PendingValue {
  var id: String
  var label: LocalizedText
  var type: ExpressionType
  var expression: ExpressionSource
  var isShown: Bool
  var isCondition = false
}

// What follows from answers.
extension SpecificationReader {
  /// The named conditions.
  func conditions(_ form: inout OptionsReader, _ ids: IdentifierTable) -> [PendingValue] {
    form.objects("conditions", keyed: "id").compactMap { object in
      var object = object
      defer { object.finish() }
      let id = object.identifier("id") ?? ""
      ids.declare(id, as: .name, in: object, at: "id")
      guard let when = object.requiredExpression("when") else { return nil }
      return PendingValue(id: id, label: "", type: .bool, expression: when, isShown: false, isCondition: true)
    }
  }

  func value(_ object: OptionsReader, _ ids: IdentifierTable) -> PendingValue? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let label = object.text("label")
    let type = object.requiredName("type", as: ComputedValue.Kind.self) ?? .integer
    // What has no name is only there to be computed with.
    let isShown = (object.flag("show") ?? true) && label != nil
    guard let expression = object.requiredExpression("value") else { return nil }
    return PendingValue(id: id, label: label ?? "", type: type.expressionType, expression: expression, isShown: isShown)
  }

  func finish(_ pending: PendingValue, _ compiler: ConditionCompiler) -> ComputedValue? {
    guard let expression = compiler.expression(pending.expression, of: pending.type, group: nil) else { return nil }
    return ComputedValue(
      id: pending.id, isCondition: pending.isCondition, label: pending.label, expression: expression,
      isShown: pending.isShown)
  }

  func deadline(
    _ object: OptionsReader, _ index: FieldIndex, _ compiler: ConditionCompiler
  ) -> DeadlineSpecification? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    let days = object.integer("days", in: 1...36_500)
    let months = object.integer("months", in: 1...1_200)
    let day = object.day("on")
    let field = object.has("on") ? nil : reference(&object, "from", to: index, of: .date)
    let countsFirstDay = object.has("on") ? true : object.requiredFlag("countsFirstDay") ?? false
    let ends = ["days", "months", "on"].filter { object.range(ofKey: $0) != nil }
    if ends.count != 1 { object.report(.deadlineNeedsOneEnd, at: ends.dropFirst().first ?? "id") }
    let period: DeadlineSpecification.Period =
      if let months { .months(months) } else if let day { .on(day) } else { .days(days ?? 1) }
    return DeadlineSpecification(
      id: id, title: object.requiredText("title"), field: field, period: period, countsFirstDay: countsFirstDay,
      movesOverClosedDays: object.flag("movesOverClosedDays") ?? true,
      condition: object.expression("when").flatMap { compiler.condition($0, group: nil) },
      text: object.requiredText("text"), consequence: object.text("consequence"))
  }

  func paper(_ object: OptionsReader, _ compiler: ConditionCompiler) -> PaperSpecification? {
    var object = object
    defer { object.finish() }
    return PaperSpecification(
      id: object.identifier("id") ?? "", title: object.requiredText("title"),
      condition: object.expression("when").flatMap { compiler.condition($0, group: nil) }, note: object.text("note"),
      needless: object.text("needless"), register: register(&object, "heldBy"))
  }

  /// The name of a register of the vocabulary, checked.
  private func register(_ object: inout OptionsReader, _ key: String) -> RegisterName? {
    guard let name = object.string(key) else { return nil }
    let register = RegisterName(rawValue: name)
    if meanings.registers[register] == nil {
      let nearest = NearestName.nearest(to: name, in: meanings.registers.keys.sorted().map(\.rawValue))
      object.report(.unknownRegister(name, nearest: nearest), at: key)
    }
    return register
  }

  func fee(_ object: OptionsReader, _ compiler: ConditionCompiler) -> FeeSpecification? {
    var object = object
    defer { object.finish() }
    return FeeSpecification(
      id: object.identifier("id") ?? "", title: object.requiredText("title"),
      amount: object.requiredInteger("amount", in: 0...100_000_000) ?? 0,
      count: object.expression("count").flatMap { compiler.expression($0, of: .int, group: nil) },
      condition: object.expression("when").flatMap { compiler.condition($0, group: nil) }, note: object.text("note"))
  }

  func rule(_ object: OptionsReader, at place: Int, _ index: FieldIndex, _ compiler: ConditionCompiler) -> Rule? {
    var object = object
    defer { object.finish() }
    let id = object.optionalIdentifier("id") ?? "rule\(place + 1)"
    object.note(as: "rules.\(id)")
    let names = object.requiredStrings("at")
    let groups = Set(names.map { index[$0]?.group })
    for (place, name) in names.enumerated() where index[name] == nil && !isBroken(name, in: index) {
      // A rule about all rows of a group stands where it is asked whether there are more.
      guard !index.outerGroups.contains(name) else { continue }
      let nearest = NearestName.nearest(to: name, in: index.names + index.outerGroups)
      object.report(.unknownField(name, nearest: nearest), at: "at", element: place)
    }
    if groups.count > 1 { object.report(.ruleMixesRows, at: "at") }
    let severity = object.name("severity", as: Violation.Severity.self) ?? .block
    let message = object.requiredText("message")
    guard let source = object.requiredExpression("check"),
      let check = compiler.condition(source, group: groups.count == 1 ? groups.first ?? nil : nil), !names.isEmpty
    else { return nil }
    return Rule(id: id, check: check, fields: names, message: message, severity: severity)
  }

  func exit(_ object: OptionsReader, at place: Int, _ compiler: ConditionCompiler) -> Exit? {
    var object = object
    defer { object.finish() }
    let id = object.optionalIdentifier("id") ?? "exit\(place + 1)"
    object.note(as: "exits.\(id)")
    let title = object.requiredText("title")
    let body = object.requiredTexts("body")
    guard let source = object.requiredExpression("when"), let condition = compiler.condition(source, group: nil) else {
      return nil
    }
    return Exit(id: id, condition: condition, title: title, body: body)
  }

  /// Who takes part. Where the form does not say who the applicant is, it is whom the first question for a name asks for.
  func actors(
    _ object: OptionsReader?, _ pages: [PageSpecification], _ index: FieldIndex, _ compiler: ConditionCompiler
  ) -> ActorSpecification {
    func firstName() -> String? {
      let once = pages.filter { $0.group == nil }.flatMap(\.fields).filter { $0.type.typeName == .personName }
      return (once.first { $0.meaning == "applicant.name" } ?? once.first)?.id
    }
    guard var object else {
      return ActorSpecification(applicant: firstName(), proxy: nil, subjects: nil, signer: nil, thirdParties: [])
    }
    defer { object.finish() }
    let applicant =
      object.range(ofKey: "applicant") == nil
      ? firstName() : reference(&object, "applicant", to: index, of: .personName)
    if object.range(ofKey: "applicant") == nil { _ = object.has("applicant") }
    var proxy: ActorSpecification.Proxy?
    if var part = object.object("proxy") {
      let name = reference(&part, "name", to: index, of: .personName)
      let relation = part.string("relation")
      let condition = part.requiredExpression("when").flatMap { compiler.condition($0, group: nil) }
      if let name, let condition { proxy = .init(condition: condition, name: name, relation: relation) }
      part.finish()
    }
    let subjects = object.string("subjects")
    if let subjects, !index.groups.contains(subjects) {
      object.report(
        .unknownGroup(subjects, nearest: NearestName.nearest(to: subjects, in: index.groups)), at: "subjects")
    }
    return ActorSpecification(
      applicant: applicant, proxy: proxy, subjects: subjects, signer: object.text("signer"),
      thirdParties: object.objects("thirdParties", keyed: "id").compactMap { thirdParty($0, index) })
  }

  private func thirdParty(_ object: OptionsReader, _ index: FieldIndex) -> ActorSpecification.ThirdParty? {
    var object = object
    defer { object.finish() }
    let name = object.string("name")
    if let name, index[name] == nil {
      object.report(.unknownField(name, nearest: NearestName.nearest(to: name, in: index.names)), at: "name")
    }
    return ActorSpecification.ThirdParty(
      id: object.identifier("id") ?? "", title: object.requiredText("title"), name: name)
  }

  /// The name of a field of a type that is asked once, checked.
  func reference(
    _ object: inout OptionsReader, _ key: String, to index: FieldIndex, of type: FieldTypeName
  ) -> String? {
    guard let name = object.requiredString(key), !isBroken(name, in: index) else { return nil }
    guard let field = index[name] else {
      let names = index.names.filter { index[$0]?.group == nil }
      object.report(.unknownField(name, nearest: NearestName.nearest(to: name, in: names)), at: key)
      return nil
    }
    if let group = field.group {
      object.report(.fieldIsInRows(name, of: group), at: key)
      return nil
    }
    if field.type != type { object.report(.fieldHasOtherType(name, wanted: type, found: field.type), at: key) }
    return name
  }

  /// Whether a name belongs to a part that cannot be read itself: to miss it would be no further mistake.
  private func isBroken(_ name: String, in index: FieldIndex) -> Bool {
    index.names.isEmpty || reading.whole.brokenFields.contains(name)
  }
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
