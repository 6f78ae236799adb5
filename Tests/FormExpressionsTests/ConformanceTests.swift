import FormSource
import FormTestSupport
import Testing

@testable import FormExpressions

@Suite("Conditions mean what the CEL specification says")
struct ConformanceTests {
  static let files = [
    "basic", "bindings_ext", "comparisons", "conversions", "fields", "fp_math", "integer_math", "lists", "logic",
    "macros", "macros2", "math_ext", "namespace", "optionals", "own-unanswered", "parse", "plumbing", "string",
    "string_ext", "timestamps", "type_deduction",
  ]

  @Test("every case of a conformance file gives its result", arguments: files)
  func agrees(_ name: String) throws {
    guard let bytes = SharedCases.bytes("cel/\(name).json") else { return }
    let json = try JSONValue.parse(bytes, name: name)
    guard case .object(let file) = json, case .array(let cases)? = file["cases"] else {
      Issue.record("\(name).json holds no cases")
      return
    }
    #expect(!cases.isEmpty)
    var agreed = 0
    for json in cases {
      guard let row = ConformanceCase(json) else {
        Issue.record("a case of \(name).json cannot be read: \(json)")
        continue
      }
      if let difference = row.difference() {
        Issue.record("\(row.id): \(row.expression)\n  \(difference)")
      } else {
        agreed += 1
      }
    }
    print("cel/\(name).json: \(agreed) of \(cases.count) agree")
  }
}
