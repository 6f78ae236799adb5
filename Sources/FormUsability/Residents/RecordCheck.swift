import FormModel
import FormSource
import FormText

/// Compares the answers of a submission with what a script says has to be recorded.
struct RecordCheck {
  let form: FormSpecification

  /// What is missing or different, in the order of the script.
  func differences(of answers: JSONValue, from record: [Expectation]) -> [RunFinding] {
    var findings: [RunFinding] = []
    for expected in record {
      if let row = RowName(expected.name),
        let page = form.pages.first(where: { $0.repeating?.row[.japanese].plain == row.row }),
        let group = page.repeating?.id
      {
        guard let members = answers[group]?[row.number - 1] else {
          findings.append(RunFinding(.recordMissing, on: "", expected.name))
          continue
        }
        for member in expected.value.object?.members ?? [] {
          compare(
            members, with: Expectation(name: member.key, value: member.value), on: "\(expected.name) ", page.fields,
            &findings)
        }
      } else {
        let fields = form.pages.filter { $0.repeating == nil }.flatMap(\.fields)
        compare(answers, with: expected, on: "", fields, &findings)
      }
    }
    return findings
  }

  private func compare(
    _ answers: JSONValue, with expected: Expectation, on row: String, _ fields: [FieldSpecification],
    _ findings: inout [RunFinding]
  ) {
    let meant = fields.filter { $0.label[.japanese].plain == expected.name || $0.id == expected.name }
    let recorded = meant.compactMap { field in answers[field.id].map { (field, $0) } }
    guard !recorded.isEmpty else {
      findings.append(RunFinding(.recordMissing, on: "", row + expected.name))
      return
    }
    guard !recorded.contains(where: { Self.holds($0.1, expected.value) }) else { return }
    let isSensitive = meant.contains { field in
      field.meaning.flatMap { form.meanings.terms[$0]?.sensitivity } == .sensitive
    }
    let detail = isSensitive ? "" : "\(recorded[0].1.text()) ≠ \(expected.value.text())"
    findings.append(RunFinding(.recordDiffers, on: "", row + expected.name, detail))
  }

  /// Whether a value is the expected one. Of objects only the expected members count.
  private static func holds(_ value: JSONValue, _ expected: JSONValue) -> Bool {
    if case .object(let members) = expected {
      return members.members.allSatisfy { member in value[member.key].map { holds($0, member.value) } ?? false }
    }
    return value == expected
  }
}
