/// What declared migrations, one after the other, make of the answers of an earlier version: what `Draft` does when it is
/// opened, without the answers.
struct MigrationPath {
  /// The migrations in order; none when none lead from the earlier version.
  var steps: [MigrationSpecification]

  /// What becomes of the answers to a question, or of the rows of a group.
  enum Fate: Hashable {
    /// They are left out, and the resident is told.
    case removed
    /// They stand under this name.
    case named(String)
  }

  /// What becomes of what an id names in the earlier version.
  func fate(of id: String) -> Fate {
    var name = id
    for step in steps {
      if step.removed.contains(name) { return .removed }
      name = step.renamed[name] ?? name
    }
    return .named(name)
  }

  /// The name of something in the later version, whether it is left out or not.
  func name(of id: String) -> String { steps.reduce(id) { $1.renamed[$0] ?? $0 } }

  /// What a choice of a question is called in the later version.
  func value(_ value: String, of field: String) -> String {
    var (name, value) = (field, value)
    for step in steps {
      name = step.renamed[name] ?? name
      value = step.values[name]?[value] ?? value
    }
    return value
  }

  /// The new names by the old ones, for reading conditions of the earlier version.
  func names(of ids: some Sequence<String>) -> [String: String] {
    ids.reduce(into: [:]) { names, id in
      let name = name(of: id)
      if name != id { names[id] = name }
    }
  }
}
