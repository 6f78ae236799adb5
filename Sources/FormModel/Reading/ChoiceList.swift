import FormSource
import FormText

/// A list of choices that several questions use.
struct ChoiceList {
  var choices: [Choice] = []
  /// When a choice is offered, by its value.
  var conditions: [String: ExpressionSource] = [:]
}

extension WholeReading {
  /// The list of a name: one of the form's own, else `shared/choices/<name>.json`. What is wrong is reported.
  func choiceList(_ name: Located<String>, askedBy reading: SpecificationReading) -> ChoiceList {
    if let list = ownLists[name.value] { return list }
    if let list = sharedLists[name.value] { return list ?? ChoiceList() }
    guard IdentifierStyle.folder.allows(name.value) || IdentifierStyle.name.allows(name.value) else {
      reading.context.report(.unknownChoiceList(name.value, nearest: nearestList(to: name.value)), at: name.range)
      return ChoiceList()
    }
    let path = SharedFiles.choicesFolder + name.value + ".json"
    guard isThere(path) else {
      reading.context.report(.unknownChoiceList(name.value, nearest: nearestList(to: name.value)), at: name.range)
      sharedLists[name.value] = .some(nil)
      return ChoiceList()
    }
    var list: ChoiceList?
    if var document = SharedDocument(path, askedBy: reading, at: name.range) {
      // A shared list knows no form: what it offers is chosen by groups, not by conditions.
      list = document.object.choiceList("choices", takesConditions: false)
      document.finish()
    }
    sharedLists[name.value] = .some(list)
    return list ?? ChoiceList()
  }

  private func isThere(_ path: String) -> Bool { if case .file = shared.file(path) { true } else { false } }

  private func nearestList(to name: String) -> String? {
    NearestName.nearest(to: name, in: (Array(ownLists.keys) + sharedLists.keys).sorted())
  }
}

extension OptionsReader {
  /// The choices of a list of them, with their conditions.
  mutating func choiceList(_ key: String, takesConditions: Bool) -> ChoiceList {
    var list = ChoiceList()
    var values: Set<String> = []
    for var option in requiredObjects(key, keyed: "value") {
      let value = option.requiredString("value") ?? ""
      if !values.insert(value).inserted { option.report(.duplicateChoice(value), at: "value") }
      list.choices.append(
        Choice(
          value: value, label: option.requiredText("label"), hint: option.text("hint"),
          isExclusive: option.flag("exclusive") ?? false, group: option.string("group"),
          reading: option.string("reading")))
      if takesConditions, let condition = option.expression("showWhen") { list.conditions[value] = condition }
      option.finish()
    }
    return list
  }
}
