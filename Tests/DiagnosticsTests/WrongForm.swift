import FormSource
import Foundation
import Testing

/// A form with one mistake, as it stands in a file under `WrongForms`:
///
/// ```
/// ## a field type that does not exist
/// field: { "id": "endsOn", "type": ①"dates"②, "label": "終わる日" }
/// error spec.field.unknownType
/// ja: 「dates」という種類の項目はありません。「date」ですか
/// en: no field type is called 'dates'; did you mean 'date'?
/// ```
///
/// A piece begins with its place, `field:`, `page:`, `form:` …, and goes on in lines that begin with two spaces.
struct WrongForm: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var file: String
  var pieces: [(place: String, text: String)] = []
  var severity = ""
  var id = ""
  var ja: String?
  var en: String?

  /// Every wrong form there is, in the order of the files.
  static let all: [WrongForm] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      read((try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? "", file: name)
    }
  }()

  /// What checking each of them came to, worked out once for all tests.
  private static let outcomes = Dictionary(
    all.map { wrong in (wrong.file + wrong.testDescription, Result { try BaseForm(wrong.pieces).findings() }) },
    uniquingKeysWith: { first, _ in first })

  /// What checking it came to.
  func outcome() throws -> BaseForm.Findings {
    guard let outcome = Self.outcomes[file + testDescription] else {
      throw BaseForm.Unusable(description: "no outcome")
    }
    return try outcome.get()
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "WrongForms").path

  /// Writes what is said today into the wrong forms that have no sentences yet, to be looked at before it is kept.
  static func writeMissingSentences() throws {
    for name in Set(all.map(\.file)).sorted() {
      let path = folder + "/" + name
      var lines: [String] = []
      for block in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n## ") {
        var text = block.hasPrefix("## ") ? String(block) : "## " + block
        while text.hasSuffix("\n") { text.removeLast() }
        if let wrong = read(text, file: name).first, wrong.id.isEmpty,
          let found = try BaseForm(wrong.pieces).findings().found.first
        {
          if !text.contains("①") { text = marked(text, wrong, found) }
          text += "\n\(found.severity.rawValue) \(found.id)\nja: \(found.message.ja)\nen: \(found.message.en)"
        }
        lines.append(text)
      }
      try (lines.joined(separator: "\n\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// A wrong form with marks where a finding points today.
  private static func marked(_ text: String, _ wrong: WrongForm, _ found: Diagnostic) -> String {
    let bytes = Array(text.utf8)
    for piece in wrong.pieces {
      let inFile = Array(
        (["expression", "condition"].contains(piece.place) ? BaseForm.escaped(piece.text) : piece.text).utf8)
      guard let start = found.file.bytes.firstRange(of: inFile)?.lowerBound,
        let inText = bytes.firstRange(of: Array(piece.text.utf8))?.lowerBound,
        found.range.lowerBound >= start, found.range.upperBound <= start + inFile.count
      else { continue }
      let range = found.range.lowerBound - start + inText..<found.range.upperBound - start + inText
      return String(
        decoding: bytes[..<range.lowerBound] + "①".utf8 + bytes[range] + "②".utf8 + bytes[range.upperBound...],
        as: UTF8.self)
    }
    return text
  }

  static func read(_ text: String, file: String) -> [WrongForm] {
    var forms: [WrongForm] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line.hasPrefix("## ") {
        forms.append(WrongForm(testDescription: String(line.dropFirst(3)), file: file))
        continue
      }
      guard var form = forms.popLast() else { continue }
      form.take(line)
      forms.append(form)
    }
    return forms
  }

  private mutating func take(_ line: String) {
    if line.hasPrefix("  "), var piece = pieces.popLast() {
      piece.text += "\n" + line.dropFirst(2)
      pieces.append(piece)
      return
    }
    let word = String(line.prefix { $0 != " " && $0 != ":" })
    if DiagnosticSeverity(rawValue: word) != nil {
      severity = word
      id = String(line.dropFirst(word.count + 1))
    } else if let colon = line.range(of: ": ") {
      let name = String(line[..<colon.lowerBound])
      let rest = String(line[colon.upperBound...])
      switch name {
      case "ja": ja = rest
      case "en": en = rest
      default: pieces.append((name, rest))
      }
    }
  }
}
