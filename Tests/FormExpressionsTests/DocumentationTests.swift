import FormSource
import FormText
import Foundation
import Testing

@testable import FormExpressions

@Suite("Every example of Documentation/Expressions.md is true")
struct DocumentationTests {
  private static let page: String = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? String(contentsOf: root.appending(path: "Documentation/Expressions.md"), encoding: .utf8)) ?? ""
  }()

  /// The lines of the blocks of one kind, cut at the arrow.
  private static func lines(_ kind: String) -> [(text: String, result: String)] {
    var inside = false
    var lines: [(String, String)] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        inside = line == "```\(kind)"
      } else if inside, let arrow = line.range(of: " → ", options: .backwards) {
        lines.append((String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...])))
      }
    }
    return lines
  }

  private static let answers: [String: VariableState] = [
    "today": .value(FormFixture.day("2026-11-23")), "birthDate": .value(FormFixture.day("1990-04-01")),
    "occupation": .value(.string("employee")), "livesTogether": .value(.bool(false)), "income": .blank,
    "note": .blank,
    "child": FormFixture.children([
      ["childBirthDate": .value(FormFixture.day("2024-05-01")), "livesTogether": .value(.bool(true))],
      ["childBirthDate": .value(FormFixture.day("2018-04-01")), "livesTogether": .value(.bool(true))],
      ["childBirthDate": .value(FormFixture.day("2010-02-03")), "livesTogether": .value(.bool(false))],
    ]),
  ]

  @Test("examples give the result that is written beside them")
  func examples() {
    let lines = Self.lines("expression")
    #expect(lines.count > 90)
    for (text, result) in lines {
      let wanted =
        result.hasPrefix("date ") ? FormFixture.day(String(result.dropFirst(5))) : Self.literal(result)
      #expect(FormFixture.evaluate(text, Self.answers) == .value(wanted), "\(text)")
    }
  }

  private static func literal(_ text: String) -> ExpressionValue {
    guard case .value(let value)? = FormFixture.evaluate(text) else { return .null }
    return value
  }

  @Test("what the page says is refused is refused for that reason")
  func refusals() {
    let lines = Self.lines("wrong")
    #expect(lines.count >= 10)
    for (text, id) in lines { #expect(FormFixture.problems(text, expecting: .bool).map(\.id) == [id], "\(text)") }
  }

  @Test("every function of forms has an example")
  func complete() {
    let examples = Self.lines("expression").map(\.text).joined(separator: "\n")
    // The parts of moments are CEL's own and described by it; dyn and type have no use in a form.
    let exempt = ["dyn", "type", "uint", "bytes", "bool"]
    for name in FunctionTable.standard.overloads.keys.sorted()
    where !name.hasPrefix("get") && !exempt.contains(name) {
      #expect(examples.contains("\(name)("), "\(name)")
    }
  }
}
