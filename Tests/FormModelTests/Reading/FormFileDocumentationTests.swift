import FormModel
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@Suite("The reference of the form file")
struct FormFileDocumentationTests {
  private struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    /// The path of a shared file; empty for a part of a form.
    var path: String
  }

  private static let page =
    (try? String(contentsOfFile: PackageFolder.path("Documentation/Form-file.md"), encoding: .utf8)) ?? ""

  /// The examples of the page, by the line they begin on.
  private static let examples: [Example] = {
    var examples: [Example] = []
    var open: (path: String, line: Int, text: [Substring])?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let example = open {
        if line == "```" {
          examples.append(
            Example(
              testDescription: "line \(example.line + 1)", text: example.text.joined(separator: "\n"),
              path: example.path))
          open = nil
        } else {
          open?.text.append(line)
        }
      } else if line.hasPrefix("```json") {
        open = (String(line.dropFirst("```json".count)).trimmingCharacters(in: .whitespaces), number, [])
      }
    }
    return examples
  }()

  private static var shared: [String: String] {
    examples.filter { !$0.path.isEmpty }.reduce(into: [:]) { $0[$1.path] = $1.text }
  }

  /// Part of a form: its keys take the place of those of a small form.
  private static func form(_ example: Example) -> String {
    SmallForm.text { parts in
      let copies = #"{ "id": "copies", "type": "integer", "label": "枚数", "minimum": 1, "maximum": 9 }"#
      parts.pages =
        #"{ "id": "about", "title": "あなたのこと", "fields": [\#(SmallForm.name), \#(SmallForm.isNew), \#(SmallForm.movedOn), \#(copies)] }"#
      parts.rest = example.text + ","
    }
  }

  @Test("every example is read without a word", arguments: examples.filter(\.path.isEmpty))
  private func example(_ example: Example) {
    let result = SmallForm.read(Self.form(example), shared: Self.shared)
    #expect(result.diagnostics.map(\.message.en) == [])
    #expect(result.specification != nil)
  }

  @Test("every key of a real form is explained")
  func keys() throws {
    let file = try SourceFile.read(path: PackageFolder.path("FormSpecs/child-allowance-claim/form.json"))
    var keys: Set<String> = []
    func collect(_ node: JSONValue) {
      switch node {
      case .object(let object):
        for member in object.members {
          keys.insert(member.key)
          collect(member.value)
        }
      case .array(let elements): elements.forEach(collect)
      case .null, .bool, .int, .double, .string: break
      }
    }
    collect(try #require(JSONReader.read(file).root.map { JSONValue($0) }))
    // What only a type of question knows is explained with the type.
    let options: Set<String> = [
      "kana", "yes", "no", "earliest", "latest", "minimum", "maximum", "types", "maximumMegabytes", "maximumCount",
      "presentation", "lines", "pattern",
    ]
    #expect(keys.subtracting(options).filter { !Self.page.contains("`\($0)`") }.sorted() == [])
  }
}
