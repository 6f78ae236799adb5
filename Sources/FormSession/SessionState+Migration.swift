import FormModel
import FormSource

// Carrying the answers of an earlier version over to a later one.
extension SessionState {
  /// Gives answers the names that a later version has for them, and takes out what it no longer asks.
  mutating func migrate(_ migration: MigrationSpecification, _ changes: inout DraftChanges) {
    changes.notes += migration.notes
    answers = migration.migrated(answers, &changes)
    rows = migration.migrated(rows, depth: 0, &changes)
    finishedGroups = migration.migrated(finishedGroups)
  }
}

extension MigrationSpecification {
  /// Rows under the names of the later version; a draft from outside may hold rows in rows without end, which go no
  /// further than any form does.
  fileprivate func migrated(
    _ old: [String: [AnswerRow]], depth: Int, _ changes: inout DraftChanges
  ) -> [String: [AnswerRow]] {
    guard depth < 2 else { return [:] }
    return renamed(old, &changes).mapValues { rows in
      rows.prefix(RepeatSpecification.mostRows).map { row in
        var row = row
        row.answers = migrated(row.answers, &changes)
        row.rows = migrated(row.rows, depth: depth + 1, &changes)
        row.finishedGroups = migrated(row.finishedGroups)
        return row
      }
    }
  }

  fileprivate func migrated(_ groups: Set<String>) -> Set<String> {
    Set(groups.filter { !removed.contains($0) }.map(name))
  }

  /// The name that the later version has for something.
  fileprivate func name(of old: String) -> String { renamed[old] ?? old }

  /// What stands under a name in the later version; what it no longer asks is noted and left out.
  fileprivate func renamed<Value>(_ old: [String: Value], _ changes: inout DraftChanges) -> [String: Value] {
    var new: [String: Value] = [:]
    for (id, value) in old.sorted(by: { $0.key < $1.key }) {
      guard !removed.contains(id) else {
        if !changes.removed.contains(id) { changes.removed.append(id) }
        continue
      }
      let name = name(of: id)
      if name != id { changes.renamed[id] = name }
      new[name] = value
    }
    return new
  }

  fileprivate func migrated(_ old: [String: Answer], _ changes: inout DraftChanges) -> [String: Answer] {
    var answers = renamed(old, &changes)
    for (id, values) in values {
      guard var answer = answers[id] else { continue }
      // Choices are kept by their values: of one that has no successor the entry stays, and is asked again.
      for (part, entered) in answer.entry.parts {
        answer.entry.set(entered.map { values[$0] ?? $0 }, part: part)
      }
      answer.provenance.original = answer.provenance.original.map { original in
        original.string.flatMap { values[$0] }.map(JSONValue.string) ?? original
      }
      answers[id] = answer
    }
    return answers
  }
}
