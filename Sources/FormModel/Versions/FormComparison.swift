import FormExpressions
import FormSource
import FormText

/// Looks for everything that is different between two versions of a form and that a draft can feel.
///
/// It says of each question and group what opening a draft does to their answers (`FormSession.open`), by the same
/// migrations and the same reading of entries.
struct FormComparison {
  let old: FormSpecification
  let new: FormSpecification
  let path: MigrationPath
  private(set) var changes: [VersionChange] = []
  /// Groups of the earlier version whose rows do not stay: what becomes of them is said once.
  private var lostGroups: Set<String> = []
  /// What of the earlier version stands under a name of the later one.
  private(set) var origins: [String: String] = [:]
  /// Names of the later version that several things of the earlier one get: one of them is written over.
  let shared: Set<String>
  /// Questions of the later version that look like one that is gone: that is said of them already.
  private(set) var successors: Set<String> = []
  /// The new names of the questions and groups of the earlier version that have another.
  let names: [String: String]

  init(old: FormSpecification, new: FormSpecification) {
    self.old = old
    self.new = new
    path = MigrationPath(steps: new.migrations(from: old.version))
    names = path.names(of: old.answerNames)
    var seen: Set<String> = []
    var shared: Set<String> = []
    for case .named(let name) in old.answerNames.map(path.fate) where !seen.insert(name).inserted {
      shared.insert(name)
    }
    self.shared = shared
  }

  mutating func run() {
    guard old.id == new.id else { return report(.otherForm(old.id), at: SpecificationPlace("", key: "id")) }
    guard old.hash != new.hash else { return }
    if old.version == new.version {
      report(.versionNotRaised(new.version), at: SpecificationPlace("", key: "version"))
    }
    checkFirstMigration()
    compareGroups()
    compareFields()
    listAdditions()
    compareConditions()
  }

  mutating func report(
    _ finding: SpecificationFinding, _ kind: VersionDiagnostic? = nil, of subject: String? = nil,
    witness: JSONValue? = nil, at place: SpecificationPlace
  ) {
    changes.append(VersionChange(finding, kind, of: subject, witness: witness, at: place))
  }

  // MARK: - Places

  /// Where something that is gone would be declared, or would stand.
  private func place(ofLost page: PageSpecification) -> SpecificationPlace {
    if let first = path.steps.first { return SpecificationPlace("migrations.\(first.from)") }
    if let page = new.pages.first(where: { $0.id == page.id }) { return .page(page, "id") }
    return SpecificationPlace("", key: "pages")
  }

  /// Where a migration says something of an id of the earlier version.
  private func place(ofDeclared id: String) -> SpecificationPlace {
    var name = id
    for step in path.steps {
      if step.removed.contains(name) { return SpecificationPlace("migrations.\(step.from)", key: "removed") }
      if let next = step.renamed[name] {
        if next != name { return SpecificationPlace("migrations.\(step.from)", key: "renamed") }
        name = next
      }
    }
    return SpecificationPlace("migrations.\(path.steps.first?.from ?? "")")
  }
}

// MARK: - Migrations

extension FormComparison {
  /// What the migration from the earlier version says of things that version does not have.
  private mutating func checkFirstMigration() {
    guard let first = path.steps.first else { return }
    let place = "migrations.\(first.from)"
    let known = Set(old.answerNames)
    for name in first.renamed.keys.sorted() where !known.contains(name) {
      report(.migrationOfNothing(name, old.version), at: SpecificationPlace(place, key: "renamed"))
    }
    for name in first.removed where !known.contains(name) {
      report(.migrationOfNothing(name, old.version), at: SpecificationPlace(place, key: "removed"))
    }
    for (name, values) in first.values.sorted(by: { $0.key < $1.key }) {
      let field = old.fields.first { (first.renamed[$0.field.id] ?? $0.field.id) == name }?.field
      guard let field else {
        report(.migrationOfNothing(name, old.version), at: SpecificationPlace(place, key: "values"))
        continue
      }
      let offered = Set(field.type.offeredChoices.map(\.value))
      for value in values.keys.sorted() where !offered.contains(value) {
        report(.migrationOfNothing("\(name): \(value)", old.version), at: SpecificationPlace(place, key: "values"))
      }
    }
  }

  /// Takes a name of the later version for something of the earlier one; `false` when it is not the only one.
  private mutating func claim(_ name: String, for id: String) -> Bool {
    let other = origins.updateValue(id, forKey: name)
    guard shared.contains(name) else { return true }
    if let other {
      let declared = id == name ? other : id
      report(.sameName(id, other, as: name), .sameName, of: id, at: place(ofDeclared: declared))
    }
    return false
  }
}

// MARK: - Groups

extension FormComparison {
  private func name(of group: String?) -> String? { group.map(path.name) }

  private mutating func compareGroups() {
    for page in old.pages {
      guard let rows = page.repeating else { continue }
      if let outer = page.enclosingGroup, lostGroups.contains(outer) {
        lostGroups.insert(rows.id)
        continue
      }
      switch path.fate(of: rows.id) {
      case .removed:
        lostGroups.insert(rows.id)
        report(.declaredRemoved(rows.id), .declared, of: rows.id, at: place(ofDeclared: rows.id))
      case .named(let name):
        guard let now = new.page(ofGroup: name), let other = now.repeating else {
          lostGroups.insert(rows.id)
          report(
            .removedUndeclared(rows.id, from: old.version, migrates: !path.steps.isEmpty), .removed, of: rows.id,
            at: place(ofLost: page))
          continue
        }
        guard now.enclosingGroup == self.name(of: page.enclosingGroup) else {
          lostGroups.insert(rows.id)
          report(.changedRows(rows.id), .changedRows, of: rows.id, at: .rows(of: now, "id"))
          continue
        }
        guard claim(name, for: rows.id) else {
          lostGroups.insert(rows.id)
          continue
        }
        if name != rows.id {
          report(.declaredRenamed(rows.id, name), .declared, of: rows.id, at: place(ofDeclared: rows.id))
        }
        if other.maximum < rows.maximum {
          report(
            .fewerRows(name, rows.maximum, other.maximum), .fewerRows, of: rows.id, at: .rows(of: now, "max"))
        }
        if other.minimum > rows.minimum {
          report(.moreRowsNeeded(name, other.minimum), .asksMore, of: rows.id, at: .rows(of: now, "min"))
        }
      }
    }
  }
}

// MARK: - Questions

extension FormComparison {
  private mutating func compareFields() {
    for page in old.pages {
      if let group = page.group, lostGroups.contains(group) { continue }
      for field in page.fields where field.type.takesAnswer { compare(field, on: page) }
    }
  }

  private mutating func compare(_ field: FieldSpecification, on page: PageSpecification) {
    let group = name(of: page.group)
    guard case .named(let name) = path.fate(of: field.id) else {
      return report(.declaredRemoved(field.id), .declared, of: field.id, at: place(ofDeclared: field.id))
    }
    guard case .field(let number, let position)? = new.symbols[name] else {
      if let now = successor(of: field, in: group) {
        successors.insert(now.id)
        return report(
          .looksRenamed(field.id, now.id, from: old.version), .looksRenamed, of: field.id, at: .field(now, "id"))
      }
      return report(
        .removedUndeclared(field.id, from: old.version, migrates: !path.steps.isEmpty), .removed, of: field.id,
        at: place(ofLost: page))
    }
    let now = new.pages[number].fields[position]
    guard new.pages[number].group == group else {
      return report(.changedRows(field.id), .changedRows, of: field.id, at: .field(now, "id"))
    }
    guard claim(name, for: field.id) else { return }
    if name != field.id {
      report(.declaredRenamed(field.id, name), .declared, of: field.id, at: place(ofDeclared: field.id))
    }
    if Self.differ(field.label, now.label) {
      report(.reworded(field.label, now.label), .reworded, of: field.id, at: .field(now, "label"))
    }
    let gone = compareChoices(field, now)
    compareAnswers(field, now, gone)
    compareRequirement(field, now)
  }

  /// A question that only the later version has, and that looks like one that is gone.
  private func successor(of field: FieldSpecification, in group: String?) -> FieldSpecification? {
    let taken = Set(old.answerNames.map { path.name(of: $0) })
    for page in new.pages where page.group == group {
      for now in page.fields
      where !taken.contains(now.id) && !successors.contains(now.id) && now.type.typeName == field.type.typeName {
        if !Self.differ(now.label, field.label) { return now }
      }
    }
    return nil
  }

  private static func differ(_ old: LocalizedText, _ new: LocalizedText) -> Bool {
    TextNormalisation.searchKey(old[.japanese].plain) != TextNormalisation.searchKey(new[.japanese].plain)
  }

  /// Says which choices are gone, carried over, or say something else; gives those that are gone.
  private mutating func compareChoices(_ field: FieldSpecification, _ now: FieldSpecification) -> Set<String> {
    let (before, after) = (field.type.offeredChoices, now.type.offeredChoices)
    guard !before.isEmpty, !after.isEmpty else { return [] }
    var gone: [String] = []
    var carried = false
    for choice in before {
      let value = path.value(choice.value, of: field.id)
      guard let next = after.first(where: { $0.value == value }) else {
        gone.append(choice.value)
        continue
      }
      if value != choice.value { carried = true }
      if Self.differ(choice.label, next.label) {
        let index = after.firstIndex(of: next) ?? 0
        report(.rewordedChoice(value, choice.label, next.label), .reworded, of: field.id, at: .choice(index, of: now))
      }
    }
    if carried {
      let step = path.steps.first { !$0.values.isEmpty }?.from ?? ""
      report(
        .declaredValues(now.id), .declared, of: field.id, at: SpecificationPlace("migrations.\(step)", key: "values"))
    }
    if !gone.isEmpty {
      report(
        .choicesRemoved(gone, of: now.id, from: old.version), .choiceRemoved, of: field.id, at: .field(now, "choices"))
    }
    return Set(gone)
  }

  private mutating func compareAnswers(
    _ field: FieldSpecification, _ now: FieldSpecification, _ gone: Set<String>
  ) {
    let id = field.id
    let comparison = AnswerComparison(
      old: field.type, new: now.type, value: { [path] in path.value($0, of: id) }, gone: gone)
    let isOtherType = field.type.typeName != now.type.typeName
    switch comparison.outcome() {
    case .same: return
    case .allFit:
      // Of choices that have gone or been carried over, that is said already.
      guard gone.isEmpty, isWider(field.type, now.type),
        field.type.offeredChoices.allSatisfy({ path.value($0.value, of: id) == $0.value })
      else { return }
      report(.widened(now.id), .widened, of: id, at: .field(now, "type"))
    case .refuses(let witness):
      report(
        isOtherType
          ? .refusesType(now.id, field.type.typeName, now.type.typeName) : .refusesAnswers(now.id), .refusesAnswers,
        of: id, witness: witness, at: .field(now, "type"))
    case .notDecided:
      report(.notDecided(now.id), .notDecided, of: id, at: .field(now, "type"))
    }
  }
}

extension FormComparison {
  /// Whether a question takes other answers than before, in whatever order its choices stand.
  private func isWider(_ old: any FieldType, _ new: any FieldType) -> Bool {
    guard !old.offeredChoices.isEmpty else { return old.answerSchema != new.answerSchema }
    if Set(old.offeredChoices.map(\.value)) != Set(new.offeredChoices.map(\.value)) { return true }
    guard let old = old as? ChoicesField, let new = new as? ChoicesField else { return false }
    return old.minimum != new.minimum || old.maximum != new.maximum
  }
}

extension FormSpecification {
  /// The ids under which drafts keep answers and rows.
  var answerNames: [String] {
    fields.filter { $0.field.type.takesAnswer }.map(\.field.id) + pages.compactMap(\.repeating?.id)
  }
}

extension SpecificationPlace {
  /// The rows a page asks for.
  static func rows(of page: PageSpecification, _ key: String) -> Self {
    Self("pages.\(page.id).repeat", key: key)
  }
}
