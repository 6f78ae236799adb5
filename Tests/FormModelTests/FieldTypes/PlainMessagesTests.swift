import FormSource
import FormTestSupport
import FormText
import Foundation
import PlainLanguage
import Testing

@testable import FormModel

/// The package holds its own sentences to what it asks of authors.
@Suite("Plain messages")
struct PlainMessagesTests {
  private static func glossary() throws -> Glossary {
    let file = try SourceFile.read(path: PackageFolder.path("FormSpecs/shared/glossary.json"))
    let reading = Glossary.read(file)
    #expect(reading.diagnostics.isEmpty)
    return reading.glossary
  }

  /// What a resident reads: gaps are filled as they are filled on a page, with few words, which are the author's.
  private static func filled(_ text: RubyText, easy: Bool) -> RubyText {
    let values = [
      "label": easy ? "{日|ひ}" : "日", "part": easy ? "{年|ねん}" : "年",
      "example": easy ? "{平成|へいせい}2{年|ねん}" : "平成2年",
    ]
    var markup = ""
    var rest = text.markup[...]
    while let open = rest.firstIndex(of: "{") {
      markup += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[..<close]
      markup += name.contains("|") ? "{\(name)}" : values[String(name)] ?? "3"
      rest = rest[rest.index(after: close)...]
    }
    return RubyText(markup + rest)
  }

  @Test(
    "residents read messages that pass the checks authors' texts have to pass",
    arguments: FieldTypeRegistry.standard.names
  )
  func messages(_ name: FieldTypeName) throws {
    let glossary = try Self.glossary()
    func check<Field: FieldType>(_ type: Field.Type) {
      for code in ErrorMessages.codes(of: type) {
        guard let sentences = type.messages[code] ?? ErrorMessages.common[code] else { continue }
        for (language, profile) in [(Language.japanese, TextProfile.standard), (.easyJapanese, .easy)] {
          let text = Self.filled(sentences[language], easy: profile == .easy)
          let report = TextChecker(profile, glossary: glossary).report(on: text)
          // Of what only a person can judge, the judgement is made. What a question asks about is explained by the question.
          for finding in report.findings
          where finding.level != .info && finding.rule.check != .heuristic && finding.kind != .unexplainedTerm {
            Issue.record(
              "\(name.rawValue).\(code.rawValue), \(language.rawValue): \(text.markup): \(finding.message.ja)")
          }
        }
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    check(type)
  }

  /// The fixed words of pages, as they stand in the sources: whatever is written there later is checked as well.
  private static func fixedWords() throws -> [(place: String, japanese: String, easy: String?)] {
    let folders = ["FormComponents", "FormSession", "FormModel/FieldTypes"].map { PackageFolder.path("Sources/" + $0) }
    let text = #/LocalizedText\(\s*"(?<japanese>(?:[^"\\]|\\.)*)"(?:,\s*easy:\s*"(?<easy>(?:[^"\\]|\\.)*)")?/#
    let inserted = #/\\\((?:[^()]|\([^()]*\))*\)/#
    return try folders.flatMap { folder in
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return try files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Examples/") }.sorted().flatMap { file in
        try String(contentsOfFile: folder + "/" + file, encoding: .utf8).matches(of: text).map { match in
          // What is put in is a number, or words that were checked themselves.
          func filled(_ text: Substring) -> String { String(text).replacing(inserted, with: "3") }
          return (file, filled(match.japanese), match.easy.map { filled($0) })
        }
      }
    }
  }

  @Test("residents read pages whose fixed words pass the checks authors' texts have to pass")
  func pages() throws {
    let glossary = try Self.glossary()
    let words = try Self.fixedWords()
    #expect(words.count > 300)
    for (place, japanese, easy) in words {
      // The two words beside every label: short, and known from every form of every ward.
      if ["必須", "任意"].contains(japanese) { continue }
      for (text, profile) in [(japanese, TextProfile.standard), (easy ?? "", .easy)] where !text.isEmpty {
        let report = TextChecker(profile, glossary: glossary).report(
          on: Self.filled(RubyText(text), easy: profile == .easy))
        for finding in report.findings
        where finding.level != .info && finding.rule.check != .heuristic && finding.kind != .unexplainedTerm {
          Issue.record("\(place): \(text): \(finding.message.ja)")
        }
      }
    }
  }
}
