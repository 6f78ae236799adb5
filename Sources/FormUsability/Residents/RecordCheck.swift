import FormModel
import FormSource
import FormText

/// Compares the answers of a submission with what a script says has to be recorded.
struct RecordCheck {
  let form: FormSpecification

  /// What is missing or different, in the order of the script.
  func differences(of answers: JSONValue, from record: [Expectation]) -> [RunFinding] {
    var findings: [RunFinding] = []
    let fields = form.pages.filter { $0.group == nil }.flatMap(\.fields)
    for expected in record { compare(answers, with: expected, in: nil, on: "", fields, &findings) }
    return findings
  }

  /// Compares an expectation with the answers of the form or of a row; one about a row with the row's own.
  private func compare(
    _ answers: JSONValue, with expected: Expectation, in enclosing: String?, on place: String,
    _ fields: [FieldSpecification], _ findings: inout [RunFinding]
  ) {
    guard let row = RowName(expected.name),
      let group = form.pages.first(where: {
        $0.repeating?.row[.japanese].plain == row.row && $0.enclosingGroup == enclosing
      })?.repeating?.id
    else { return compare(answers, with: expected, on: place, fields, &findings) }
    guard let members = answers[group]?[row.number - 1] else {
      findings.append(RunFinding(.recordMissing, on: "", place + expected.name))
      return
    }
    for member in expected.value.object?.members ?? [] {
      compare(
        members, with: Expectation(name: member.key, value: member.value), in: group, on: "\(place)\(expected.name) ",
        form.fields(inRowsOf: group), &findings)
    }
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
