import FormText

extension FormCheck {
  /// Whether people can tell the questions of a page, and the choices of a question, by their words.
  static let labels = FormCheck { checked in
    checked.labelsWithoutWords + checked.equalLabels + checked.equalChoices
  }
}

extension CheckedForm {
  fileprivate var labelsWithoutWords: [PlacedFinding] {
    form.fields.compactMap { _, field in
      guard !field.label[.japanese].plain.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      return PlacedFinding(.labelWithoutWords(field.label), at: .field(field, "label"))
    }
  }

  fileprivate var equalLabels: [PlacedFinding] {
    var joint = JointQuestions(form)
    var found: [PlacedFinding] = []
    for (number, page) in form.pages.enumerated() {
      let asked = page.fields.indices.filter { page.fields[$0].type.takesAnswer }
      let keys = asked.map { LabelKeys(page.fields[$0].label) }
      // Of questions with one label, each is held against those before it; every label is looked up, not compared.
      var places: [String: [Int]] = [:]
      for (position, index) in asked.enumerated() {
        let field = page.fields[index]
        let earlier = keys[position].all.lazy.flatMap { key in
          (places[key.key] ?? []).map { (field: $0, language: key.language) }
        }.filter { joint.canMeet([.init(page: number, field: $0.field), .init(page: number, field: index)]) }
        if let other = earlier.first {
          found.append(
            PlacedFinding(
              .equalLabels(field.label, page.fields[other.field].id, in: other.language), at: .field(field, "label"),
              in: "label", other.language))
        }
        for key in keys[position].all { places[key.key, default: []].append(index) }
      }
    }
    return found
  }

  fileprivate var equalChoices: [PlacedFinding] {
    form.fields.flatMap { _, field -> [PlacedFinding] in
      let options = Dictionary(
        (field.choiceFilter?.options ?? []).map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
      var seen: [String: Choice] = [:]
      return field.type.offeredChoices.enumerated().compactMap { index, choice in
        // Choices that are offered under different conditions may never meet.
        guard options[choice.value]?.condition == nil else { return nil }
        for key in LabelKeys(choice.label).all {
          let place = (options.isEmpty ? "" : choice.group ?? "") + "\u{0}" + key.key
          guard let other = seen.updateValue(choice, forKey: place) else { continue }
          return PlacedFinding(
            .equalChoices(choice, other, in: key.language), at: .choice(index, of: field), in: "label", key.language)
        }
        return nil
      }
    }
  }
}

/// What a text is called in each language: equal for texts that people take for one.
private struct LabelKeys {
  /// The keys of the languages; keys of different languages differ.
  var all: [(language: Language, key: String)]

  init(_ text: LocalizedText) {
    all = text.languages.map { language in
      (language, language.rawValue + "\u{0}" + TextNormalisation.searchKey(text[language].plain))
    }
  }
}

extension FieldType {
  /// The choices a question offers, for the types of the package that have some.
  var offeredChoices: [Choice] {
    (self as? ChoiceField)?.choices ?? (self as? ChoicesField)?.choices ?? []
  }
}

extension SpecificationPlace {
  /// A choice of a question, by its place.
  static func choice(_ index: Int, of field: FieldSpecification) -> Self {
    Self("fields.\(field.id)", key: "choices", element: index)
  }
}
