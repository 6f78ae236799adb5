import FormExpressions
import FormSource
import FormText

/// A page while its conditions are not compiled.
struct PendingPage {
  var page: PageSpecification
  var condition: ExpressionSource?
  var fields: [PendingField]
  /// Who fills it in, with its place.
  var filler: (name: Located<String>, context: ReadingContext)?
}

/// A field while its conditions are not compiled.
struct PendingField {
  var field: FieldSpecification
  var condition: ExpressionSource?
  var requirement: ExpressionSource?
  /// The choices with their conditions, for a question that offers some.
  var choices: ChoiceList?
  /// The expression that says which group of choices is offered.
  var choiceGroup: ExpressionSource?
}

// Pages, sections and fields.
extension SpecificationReader {
  /// A page, followed by the pages that stand in its rows.
  ///
  /// - Parameters:
  ///   - outer: The page in whose rows this one stands.
  func pages(
    _ object: OptionsReader, _ parts: [PartSpecification], _ ids: IdentifierTable, in outer: PageSpecification? = nil
  ) -> [PendingPage] {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    if FormSpecification.reservedPageIDs.contains(id) { object.report(.reservedPageID(id), at: "id") }
    ids.declare(id, as: .page, in: object, at: "id")
    // A page in the rows of another is found by its own id, too.
    object.note(as: "pages.\(id)")
    let title = object.requiredText("title")
    let repeating = object.object("repeat").flatMap { self.repeating($0, page: id, title, ids) }
    let (sections, fields) = questions(of: &object, page: id, ids)
    // What stands in a row belongs to the part that the row does.
    let part = outer == nil ? object.string("part") : outer?.part
    if outer != nil {
    } else if let part, !parts.contains(where: { $0.id == part }) {
      object.report(.unknownPart(part, nearest: NearestName.nearest(to: part, in: parts.map(\.id))), at: "part")
    } else if part == nil, !parts.isEmpty {
      object.report(.pageWithoutPart(id), at: "id")
    }
    let filler = object.located("filledBy")
    let filledBy: PageFiller =
      switch filler?.value {
      case nil, "applicant": outer?.filledBy ?? .applicant
      case "staff": .staff
      case let other?: .thirdParty(other)
      }
    let page = PageSpecification(
      id: id, title: title, introduction: object.texts("intro"), condition: nil,
      paperNote: object.text("paperNote"), repeating: repeating,
      enclosingGroup: outer?.repeating?.id, filledBy: filledBy, part: part, sections: sections,
      fields: fields.map(\.field))
    let condition = object.expression("showWhen")
    if condition != nil, page.paperNote == nil { object.report(.conditionWithoutPaperNote, at: "showWhen") }
    if let title = repeating?.itemTitle, !fields.contains(where: { $0.field.id == title }) {
      object.report(
        .unknownField(title, nearest: NearestName.nearest(to: title, in: fields.map(\.field.id))), at: "repeat")
    }
    return [
      PendingPage(
        page: page, condition: condition, fields: fields, filler: filler.map { ($0, object.reading.context) })
    ] + inner(of: &object, page, parts, ids)
  }

  /// The pages that stand in the rows of a page.
  private func inner(
    of object: inout OptionsReader, _ page: PageSpecification, _ parts: [PartSpecification], _ ids: IdentifierTable
  ) -> [PendingPage] {
    guard object.range(ofKey: "pages") != nil else { return [] }
    guard page.repeating != nil, page.enclosingGroup == nil else {
      _ = object.has("pages")
      object.report(page.repeating == nil ? .pagesWithoutRows : .rowsTooDeep, at: "pages")
      return []
    }
    return object.requiredObjects("pages", keyed: "id").flatMap { pages($0, parts, ids, in: page) }
  }

  /// Reports pages that are filled in by somebody the actors do not name.
  func checkFillers(of pages: [PendingPage], _ actors: ActorSpecification) {
    let known = actors.thirdParties.map(\.id) + ["applicant", "staff"]
    for case let (filler?) in pages.map(\.filler) where !known.contains(filler.name.value) {
      let nearest = NearestName.nearest(to: filler.name.value, in: known)
      filler.context.report(.unknownActor(filler.name.value, nearest: nearest), at: filler.name.range)
    }
  }

  /// The questions of a page, straight on it or in sections.
  private func questions(
    of page: inout OptionsReader, page id: String, _ ids: IdentifierTable
  ) -> (sections: [SectionSpecification], fields: [PendingField]) {
    guard page.range(ofKey: "sections") != nil else { return ([], fields(of: &page, ids)) }
    if page.has("fields") { page.report(.fieldsBesideSections, at: "fields") }
    var sections: [SectionSpecification] = []
    var all: [PendingField] = []
    for var object in page.requiredObjects("sections", keyed: "id") {
      let section = object.identifier("id") ?? ""
      ids.declare(section, as: .section(page: id), in: object, at: "id")
      let title = object.requiredText("title")
      let introduction = object.texts("intro")
      let start = all.count
      all += fields(of: &object, ids)
      sections.append(
        SectionSpecification(id: section, title: title, introduction: introduction, fields: start..<all.count))
      object.finish()
    }
    return (sections, all)
  }

  /// The fields of a page or section, those of included files among them.
  func fields(of object: inout OptionsReader, _ ids: IdentifierTable) -> [PendingField] {
    object.requiredObjects("fields", keyed: "id").flatMap { part -> [PendingField] in
      part.range(ofKey: "include") != nil ? included(part, ids) : field(part, ids).map { [$0] } ?? []
    }
  }

  private func repeating(
    _ object: OptionsReader, page: String, _ title: LocalizedText, _ ids: IdentifierTable
  ) -> RepeatSpecification? {
    var object = object
    defer { object.finish() }
    object.note(as: "pages.\(page).repeat")
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let minimum = object.integer("min", in: 0...RepeatSpecification.mostRows) ?? 0
    let maximum = object.requiredInteger("max", in: 1...RepeatSpecification.mostRows) ?? 1
    if minimum > maximum { object.report(.minimumAboveMaximum, at: "min") }
    let meaning = self.meaning(&object, expecting: nil)
    let rowTitle = object.text("rowTitle")
    if let rowTitle, !rowTitle.languages.allSatisfy({ rowTitle[$0].plain.contains(RepeatSpecification.numberSign) }) {
      object.report(.rowTitleWithoutNumber, at: "rowTitle")
    }
    let row = object.text("row") ?? title
    return RepeatSpecification(
      id: id, minimum: minimum, maximum: max(minimum, maximum), row: row, rowTitle: rowTitle,
      itemTitle: object.string("itemTitle"), another: object.text("another") ?? UsualTexts.another(row),
      meaning: meaning)
  }

  private func field(_ object: OptionsReader, _ ids: IdentifierTable) -> PendingField? {
    var object = object
    let id = object.variable("id") ?? ""
    ids.declare(id, as: .name, in: object, at: "id")
    let label = object.requiredText("label")
    let hint = object.text("hint")
    object.note(as: "fields.\(id)")
    let purpose = object.text("why")
    let paperNote = object.text("paperNote")
    let isRequired = object.flag("required")
    let requirement = object.expression("requiredWhen")
    if isRequired != nil, requirement != nil { object.report(.requiredTwice, at: "required") }
    let condition = object.expression("showWhen")
    if condition != nil, paperNote == nil { object.report(.conditionWithoutPaperNote, at: "showWhen") }
    let policy = object.name("prefill", as: PrefillPolicy.self)
    let dates = object.name("dates", as: FieldContext.DateDisplay.self)
    let terms = terms(of: &object)
    let typeName = object.requiredString("type").map(FieldTypeName.init(rawValue:))
    let meaning = meaning(&object, expecting: typeName)
    guard let typeName else {
      reading.whole.brokenFields.insert(id)
      return nil
    }
    guard let type = registry[typeName] else {
      object.report(.unknownFieldType(typeName, nearest: nearest(typeName)), at: "type")
      reading.whole.brokenFields.insert(id)
      return nil
    }
    let field = type.init(reading: &object)
    let choices = object.offered
    // Only a question with choices has a use for their group.
    let choiceGroup = choices == nil ? nil : object.expression("choiceGroup")
    object.finish()
    return PendingField(
      field: FieldSpecification(
        id: id, type: field, label: label, hint: hint, purpose: purpose,
        // Until its condition is compiled, a question that is sometimes required counts as one that may be left empty.
        requirement: isRequired == false || requirement != nil ? .never : .always, condition: nil, paperNote: paperNote,
        meaning: meaning, prefillPolicy: policy ?? .confirm, terms: terms, dateDisplay: dates),
      condition: condition, requirement: requirement, choices: choices, choiceGroup: choiceGroup)
  }

  private func nearest(_ name: FieldTypeName) -> FieldTypeName? {
    NearestName.nearest(to: name.rawValue, in: registry.names.map(\.rawValue)).map(FieldTypeName.init(rawValue:))
  }

  /// The meaning of an answer, checked against the vocabulary.
  private func meaning(_ object: inout OptionsReader, expecting type: FieldTypeName?) -> Meaning? {
    guard var name = object.string("meaning") else { return nil }
    if name.hasPrefix(IncludedFields.subjectSign) {
      // Nobody said whom the included fields are about: then their answers mean nothing beyond this form.
      guard let subject = object.reading.names?.subject else { return nil }
      name = subject + name.dropFirst(IncludedFields.subjectSign.count)
    }
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

  // MARK: - Finishing what has conditions

  func finish(_ pending: PendingPage, _ compiler: ConditionCompiler) -> PageSpecification {
    var page = pending.page
    page.condition = pending.condition.flatMap { compiler.condition($0, group: page.enclosingGroup) }
    page.fields = pending.fields.map { pending in
      var field = pending.field
      field.condition = pending.condition.flatMap { compiler.condition($0, group: page.group) }
      if let requirement = pending.requirement.flatMap({ compiler.condition($0, group: page.group) }) {
        field.requirement = .when(requirement)
      }
      field.choiceFilter = choiceFilter(of: pending, group: page.group, compiler)
      return field
    }
    return page
  }

  /// What decides which choices are offered; `nil` when all of them always are.
  private func choiceFilter(of field: PendingField, group: String?, _ compiler: ConditionCompiler) -> ChoiceFilter? {
    guard let list = field.choices else { return nil }
    let chosen = field.choiceGroup.flatMap { compiler.expression($0, of: .string, group: group) }
    let conditions = list.conditions.compactMapValues { compiler.condition($0, group: group) }
    guard chosen != nil || !conditions.isEmpty else { return nil }
    if let chosen, let source = field.choiceGroup, !list.choices.contains(where: { $0.group != nil }) {
      _ = chosen
      source.context.report(.choicesWithoutGroups, at: source.text.range)
    }
    return ChoiceFilter(
      group: chosen,
      options: list.choices.map {
        ChoiceFilter.Option(value: $0.value, group: chosen == nil ? nil : $0.group, condition: conditions[$0.value])
      })
  }
}
