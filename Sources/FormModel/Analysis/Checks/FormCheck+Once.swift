import FormText

extension FormCheck {
  /// Whether everything is asked once, of those who know it, with the care it needs.
  static let once = FormCheck { checked in
    checked.askedTwice + checked.meaningsNotNamed + checked.rowsWithoutMeaning + checked.care
  }
}

extension CheckedForm {
  /// Questions and rows with one meaning that are asked of one person.
  fileprivate var askedTwice: [PlacedFinding] {
    var joint = JointQuestions(form)
    var seen: [Key: [(place: JointQuestions.Place, name: String)]] = [:]
    var found: [PlacedFinding] = []
    func look(
      _ meaning: Meaning, _ group: String?, _ place: JointQuestions.Place, name: String, at source: SpecificationPlace
    ) {
      let page = form.pages[place.page]
      let key = Key(meaning: meaning, group: group, filler: page.filledBy)
      if let other = (seen[key] ?? []).first(where: { joint.canMeet([$0.place, place]) }) {
        found.append(PlacedFinding(.askedTwice(meaning, other.name), at: source))
      }
      seen[key, default: []].append((place, name))
    }
    for (number, page) in form.pages.enumerated() {
      if let repeating = page.repeating, let meaning = repeating.meaning {
        look(
          meaning, page.enclosingGroup, .init(page: number), name: repeating.id,
          at: SpecificationPlace("pages.\(page.id).repeat", key: "meaning"))
      }
      for (position, field) in page.fields.enumerated() {
        guard let meaning = field.meaning else { continue }
        look(
          meaning, page.group, .init(page: number, field: position), name: field.id, at: .field(field, "meaning"))
      }
    }
    return found
  }

  /// What is one thing only once: rows of two groups are about different people.
  private struct Key: Hashable {
    var meaning: Meaning
    var group: String?
    var filler: PageFiller
  }

  /// Questions without a meaning that are called as one of the vocabulary, and have its type.
  fileprivate var meaningsNotNamed: [PlacedFinding] {
    guard !form.meanings.terms.isEmpty else { return [] }
    var known: [String: Meaning] = [:]
    for (meaning, term) in form.meanings.terms.sorted(by: { $0.key < $1.key }) {
      guard let type = term.type else { continue }
      let key = Self.key(term.label, type)
      if known[key] == nil { known[key] = meaning }
    }
    return form.fields.compactMap { page, field in
      guard field.meaning == nil, page.filledBy == .applicant,
        let meaning = known[Self.key(field.label, field.type.typeName)]
      else { return nil }
      let register = form.meanings.terms[meaning]?.register.flatMap { form.meanings.registers[$0]?.name }
      return PlacedFinding(.meaningNotNamed(meaning, heldBy: register), at: .field(field, "label"))
    }
  }

  private static func key(_ label: LocalizedText, _ type: FieldTypeName) -> String {
    type.rawValue + "\u{0}" + TextNormalisation.searchKey(label[.japanese].plain)
  }

  /// Questions of rows whose answers a register holds, though rows cannot come from it.
  fileprivate var rowsWithoutMeaning: [PlacedFinding] {
    form.fields.compactMap { page, field in
      guard let group = page.group, let meaning = field.meaning, let term = form.meanings.terms[meaning],
        let register = term.register, term.sensitivity != .sensitive,
        let repeating = form.page(ofGroup: group)?.repeating
      else { return nil }
      // Rows within rows come from no register yet, and authors can do nothing about that.
      guard form.page(ofGroup: group)?.enclosingGroup == nil else { return nil }
      let rows = repeating.meaning.flatMap { form.meanings.terms[$0]?.register }
      guard rows != register else { return nil }
      return PlacedFinding(
        .rowsWithoutMeaning(field.id, group: repeating.id, register: form.meanings.registers[register]?.name ?? ""),
        at: .field(field, "meaning"))
    }
  }

  /// Sensitive answers that are shown, and the Individual Number without a law.
  fileprivate var care: [PlacedFinding] {
    let hasNumberLaw = form.legalBasis.contains { basis in
      [basis.law, basis.subject].contains { text in
        ["番号法", "マイナンバー", "個人番号", "特定の個人を識別"].contains { text[.japanese].plain.contains($0) }
      }
    }
    return form.fields.flatMap { _, field -> [PlacedFinding] in
      var found: [PlacedFinding] = []
      let term = field.meaning.flatMap { form.meanings.terms[$0] }
      if term?.sensitivity == .sensitive, !type(of: field.type).masksAnswers {
        found.append(PlacedFinding(.sensitiveIsShown(field.id, type: field.type.typeName), at: .field(field, "type")))
      }
      if field.type.typeName == .myNumber, !hasNumberLaw {
        found.append(PlacedFinding(.numberWithoutLaw(field.id), at: .field(field, "type")))
      }
      return found
    }
  }
}
