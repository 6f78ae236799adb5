import FormSource
import FormText

// What a form says about itself before it asks anything.
extension SpecificationReader {
  func checkVersion(_ form: inout OptionsReader) {
    guard let version = form.requiredString("specVersion") else { return }
    if version != FormSpecification.specVersion { form.report(.unsupportedVersion(version), at: "specVersion") }
  }

  func readLanguages(_ form: inout OptionsReader) {
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

  func legalBasis(_ object: OptionsReader) -> LegalBasis? {
    var object = object
    defer { object.finish() }
    return LegalBasis(
      law: object.requiredText("law"), article: object.requiredText("article"), subject: object.requiredText("for"))
  }

  func office(_ object: OptionsReader) -> Office? {
    var object = object
    defer { object.finish() }
    return Office(
      name: object.requiredText("name"), addressee: object.text("addressee"),
      telephone: object.requiredString("telephone") ?? "", hours: object.text("hours"),
      counter: object.requiredText("counter"), post: object.requiredText("post"))
  }

  func otherOffice(_ object: OptionsReader) -> BranchOffice? {
    var object = object
    defer { object.finish() }
    return BranchOffice(
      id: object.identifier("id") ?? "", name: object.requiredText("name"),
      telephone: object.requiredString("telephone") ?? "", hours: object.text("hours"),
      counter: object.requiredText("counter"))
  }

  func review(_ object: OptionsReader) -> ReviewText {
    var object = object
    defer { object.finish() }
    return ReviewText(introduction: object.texts("intro"), send: object.text("send"))
  }

  func signature(_ object: OptionsReader) -> SignatureSpecification {
    var object = object
    defer { object.finish() }
    return SignatureSpecification(isNeeded: object.flag("needed") ?? true, statement: object.text("statement"))
  }

  func notice(_ object: OptionsReader) -> NoticeSpecification? {
    var object = object
    defer { object.finish() }
    return NoticeSpecification(
      id: object.identifier("id") ?? "",
      kind: object.requiredName("kind", as: NoticeSpecification.Kind.self) ?? .information,
      title: object.requiredText("title"), body: object.requiredTexts("body"))
  }

  func submission(_ object: OptionsReader) -> SubmissionText? {
    var object = object
    defer { object.finish() }
    return SubmissionText(
      title: object.requiredText("title"), referenceLabel: object.text("referenceLabel") ?? UsualTexts.reference,
      body: object.texts("body"), next: object.texts("next"))
  }

  /// The lists of choices that questions of the form share.
  func readChoiceLists(_ form: inout OptionsReader, _ ids: IdentifierTable) {
    for var list in form.objects("choiceLists", keyed: "id") {
      let id = list.identifier("id") ?? ""
      ids.declare(id, as: .choiceList, in: list, at: "id")
      reading.whole.ownLists[id] = list.choiceList("choices", takesConditions: true)
      list.finish()
    }
  }

  func part(_ object: OptionsReader, _ ids: IdentifierTable) -> PartSpecification? {
    var object = object
    defer { object.finish() }
    let id = object.identifier("id") ?? ""
    ids.declare(id, as: .part, in: object, at: "id")
    return PartSpecification(id: id, title: object.requiredText("title"))
  }

  /// Reports parts without a page, and parts whose pages do not stand together.
  func check(_ parts: [PartSpecification], of pages: [PendingPage], _ form: inout OptionsReader) {
    guard !parts.isEmpty else { return }
    let order = pages.compactMap(\.page.part)
    for (index, part) in parts.enumerated() {
      guard let first = order.firstIndex(of: part.id), let last = order.lastIndex(of: part.id) else {
        form.report(.partWithoutPage(part.id), at: "parts", element: index)
        continue
      }
      if order[first...last].contains(where: { $0 != part.id }) {
        form.report(.partIsScattered(part.id), at: "parts", element: index)
      }
    }
  }

  /// What earlier versions called what this one asks.
  func migrations(
    _ form: inout OptionsReader, to version: String, _ pages: [PageSpecification]
  ) -> [MigrationSpecification] {
    let names = pages.flatMap { $0.fields.map(\.id) } + pages.compactMap(\.repeating?.id)
    var migrations: [MigrationSpecification] = []
    for (index, var object) in form.objects("migrations", keyed: "from").enumerated() {
      let from = object.requiredString("from") ?? ""
      let target = object.string("to") ?? version
      let renamed = object.dictionary("renamed")
      let removed = object.locatedStrings("removed")
      var values: [String: [String: String]] = [:]
      if var fields = object.object("values") {
        for (field, _) in fields.allMembers() {
          values[field] = fields.dictionary(field).reduce(into: [:]) { $0[$1.key.value] = $1.value.value }
          if target == version, !names.contains(field) {
            fields.report(.unknownField(field, nearest: NearestName.nearest(to: field, in: names)), at: field)
          }
        }
      }
      // Only what leads to this version can be held against its fields.
      if target == version {
        for (_, now) in renamed where !names.contains(now.value) {
          object.reading.context.report(
            .unknownField(now.value, nearest: NearestName.nearest(to: now.value, in: names)), at: now.range)
        }
        for gone in removed where names.contains(gone.value) {
          object.reading.context.report(.removedFieldIsAsked(gone.value), at: gone.range)
        }
      }
      if from == version || migrations.contains(where: { $0.from == from }) {
        object.report(.migrationTwice(from), at: "from")
      }
      migrations.append(
        MigrationSpecification(
          from: from, to: target, renamed: renamed.reduce(into: [:]) { $0[$1.key.value] = $1.value.value },
          removed: removed.map(\.value), values: values, notes: object.texts("notes")))
      object.finish()
      _ = index
    }
    for (index, migration) in migrations.enumerated() where !leads(migration.from, to: version, migrations) {
      form.report(.migrationLeadsNowhere(migration.from, version), at: "migrations", element: index)
    }
    return migrations
  }

  private func leads(_ from: String, to version: String, _ migrations: [MigrationSpecification]) -> Bool {
    var at = from
    for _ in migrations {
      guard let next = migrations.first(where: { $0.from == at }) else { return false }
      at = next.to
      if at == version { return true }
    }
    return false
  }
}
