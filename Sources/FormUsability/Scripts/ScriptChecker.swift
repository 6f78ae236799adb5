import FormModel
import FormSource
import FormText

/// Checks the names in a script against the form it is for.
struct ScriptChecker {
  let form: FormSpecification
  let vocabulary: ScriptVocabulary
  let context: ReadingContext

  func check(_ root: JSONNode) {
    if let node = root["手続"]?["様式"], let id = node.string, id != form.id {
      // Nothing of another form would fit.
      context.otherForm(node, id, form: form.id)
      return
    }
    if let node = root["手続"]?["版"], let version = node.string, version != form.version {
      context.otherVersion(node, version, version: form.version)
    }
    for member in root["同意"]?.members ?? [] where !vocabulary.registers.contains(member.key) {
      context.unknown(.register, member.key, at: member.keyRange, known: vocabulary.registers)
    }
    checkFacts(root["事前入力"])
    checkFacts(root["知っていること"])
    for screen in root["手順"]?.elements ?? [] { check(screen: screen) }
    if let node = root["成功"]?["画面名"] { check(title: node) }
    checkRecord(root["成功"]?["記録"])
  }

  // MARK: - Facts

  private func checkFacts(_ node: JSONNode?) {
    for member in node?.members ?? [] {
      if isRow(member.key) || (vocabulary.screens.contains(member.key) && member.value.members != nil) {
        for inner in member.value.members ?? [] { check(fact: inner) }
      } else {
        check(fact: member)
      }
    }
  }

  private func check(fact member: JSONMember) {
    // A row may hold the rows of a group within it.
    if isRow(member.key), member.value.members != nil {
      for inner in member.value.members ?? [] { check(fact: inner) }
      return
    }
    guard let questions = vocabulary.questions[member.key] else {
      context.unknown(.question, member.key, at: member.keyRange, known: vocabulary.labels)
      return
    }
    check(value: member.value, of: questions)
  }

  private func check(value node: JSONNode, of questions: [ScriptVocabulary.Question]) {
    let parts = questions.flatMap(\.parts)
    for member in node.members ?? [] where !parts.isEmpty && !parts.contains(member.key) {
      context.unknown(.part, member.key, at: member.keyRange, known: parts)
    }
    let choices = questions.flatMap(\.choices)
    guard questions.allSatisfy({ !$0.choices.isEmpty && !$0.isAgreement }) else { return }
    for word in node.elements ?? [node] {
      guard let text = word.string, !text.hasPrefix("＠"), !text.hasPrefix("@") else { continue }
      guard ChoiceWords.option(for: text, among: choices) == nil else { continue }
      context.unknown(.choice, text, at: word.range, known: choices.map(\.label))
    }
  }

  private func isRow(_ name: String) -> Bool { RowName(name).map { vocabulary.rows[$0.row] != nil } ?? false }

  // MARK: - The path

  private func check(screen: JSONNode) {
    if let title = screen["画面名"] { check(title: title) }
    for act in screen["する"]?.elements ?? [] {
      for verb in ["入力", "選ぶ", "間違える"] {
        guard let node = act[verb], let label = node.string else { continue }
        guard let questions = vocabulary.questions[label] else {
          context.unknown(.question, label, at: node.range, known: vocabulary.labels)
          continue
        }
        guard let value = act["値"] else { continue }
        if let text = value.string, let first = text.first, first == "＠" || first == "@" {
          check(reference: String(text.dropFirst()), at: value.range)
        } else if verb != "間違える" {
          check(value: value, of: questions)
        }
      }
      for node in act["確かめる"]?.elements ?? [] {
        guard let label = node.string, vocabulary.questions[label] == nil else { continue }
        context.unknown(.question, label, at: node.range, known: vocabulary.labels)
      }
    }
  }

  private func check(reference label: String, at range: Range<Int>) {
    guard vocabulary.questions[label] == nil else { return }
    context.unknown(.question, "＠" + label, at: range, known: vocabulary.labels.map { "＠" + $0 })
  }

  private func check(title node: JSONNode) {
    guard let title = node.string, !vocabulary.screens.contains(title), !isRow(title) else { return }
    context.unknown(.screen, title, at: node.range, known: vocabulary.screens)
  }

  // MARK: - The record

  private func checkRecord(_ node: JSONNode?) {
    let ids = form.fields.map(\.field.id)
    for member in node?.members ?? [] {
      if isRow(member.key) {
        checkRecord(member.value)
      } else if vocabulary.questions[member.key] == nil, !ids.contains(member.key) {
        context.unknown(.question, member.key, at: member.keyRange, known: vocabulary.labels + ids)
      }
    }
  }
}
