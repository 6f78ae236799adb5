/// What a kind of diagnostic is about, for reports that explain their rules.
public struct DiagnosticRule: Hashable, Sendable {
  /// The kind.
  public let id: DiagnosticID
  /// What is wrong, in a few words.
  public let title: BilingualText
  /// Why it matters and what to do.
  public let explanation: BilingualText

  /// Creates a description of a kind of diagnostic.
  public init(_ id: DiagnosticID, title: BilingualText, explanation: BilingualText) {
    self.id = id
    self.title = title
    self.explanation = explanation
  }
}

/// Diagnostics as a SARIF 2.1.0 log (OASIS, 27 March 2020), which editors, code hosts and security dashboards read.
///
/// Columns are counted in UTF-16 code units, as SARIF readers expect when nothing is said; the log says so too. The same
/// findings give the same bytes: the log holds no time and no path but those it was given.
public struct SARIFReport: Sendable {
  /// The language of messages. Both languages stand in the `properties` of each result.
  public var language: DiagnosticLanguage
  /// The name of the tool.
  public var tool: String
  /// The version of the tool.
  public var version: String
  /// Where the page on diagnostics can be read, without the fragment; an absolute URI. SARIF takes no other in `helpUri`.
  public var documentation: String?
  /// What is known of a kind of diagnostic.
  public var rule: @Sendable (DiagnosticID) -> DiagnosticRule?

  /// Creates a report.
  public init(
    _ language: DiagnosticLanguage, tool: String = "ward", version: String = "1.0.0", documentation: String? = nil,
    rule: @escaping @Sendable (DiagnosticID) -> DiagnosticRule? = { _ in nil }
  ) {
    self.language = language
    self.tool = tool
    self.version = version
    self.documentation = documentation
    self.rule = rule
  }

  /// The log.
  public func json(_ diagnostics: [Diagnostic]) -> JSONValue {
    let diagnostics = diagnostics.sorted()
    let files = Self.files(of: diagnostics)
    let ids = Set(diagnostics.map(\.id.rawValue)).sorted()
    let run: JSONValue = [
      "tool": [
        "driver": [
          "name": .string(tool), "semanticVersion": .string(version), "language": .string(language.tag),
          "rules": .array(
            ids.map { id in rule(DiagnosticID(rawValue: id), example: diagnostics.first { $0.id.rawValue == id }) }),
        ]
      ],
      "language": .string(language.tag),
      "columnKind": "utf16CodeUnits",
      "artifacts": .array(files.map(artifact)),
      "results": .array(diagnostics.map { result($0, rules: ids, files: files) }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
  }

  private static func files(of diagnostics: [Diagnostic]) -> [SourceFile] {
    var files: [String: SourceFile] = [:]
    for diagnostic in diagnostics {
      files[diagnostic.file.name] = diagnostic.file
      for note in diagnostic.notes { files[note.file.name] = note.file }
    }
    return files.values.sorted { $0.name < $1.name }
  }
}

// MARK: - Parts of the log

extension SARIFReport {
  private func rule(_ id: DiagnosticID, example: Diagnostic?) -> JSONValue {
    let known = rule(id)
    // A kind nobody has described is described by what was said of it.
    let title = known?.title ?? example?.message ?? BilingualText(ja: id.rawValue, en: id.rawValue)
    let explanation = known?.explanation ?? title
    let page = (documentation ?? "Documentation/Diagnostics.md") + "#" + id.rawValue
    var rule: JSONObject = [
      "id": .string(id.rawValue),
      "shortDescription": message(title),
      "fullDescription": message(explanation),
      "help": [
        "text": .string(explanation[language] + " (" + page + ")"),
        "markdown": .string(explanation[language] + " [`" + id.rawValue + "`](" + page + ")"),
      ],
      "defaultConfiguration": ["level": .string((example?.severity ?? .error).level)],
    ]
    if let documentation { rule["helpUri"] = .string(documentation + "#" + id.rawValue) }
    return .object(rule)
  }

  private func artifact(_ file: SourceFile) -> JSONValue {
    var artifact: JSONObject = [
      "location": ["uri": .string(Self.uri(of: file.name))], "mimeType": "application/json", "encoding": "UTF-8",
    ]
    // A file that could not be read has no content to name.
    if !file.bytes.isEmpty {
      artifact["length"] = .int(file.bytes.count)
      artifact["hashes"] = ["sha-256": .string(ContentHash.sha256(file.bytes))]
    }
    return .object(artifact)
  }

  private func result(_ diagnostic: Diagnostic, rules: [String], files: [SourceFile]) -> JSONValue {
    var result: JSONObject = [
      "ruleId": .string(diagnostic.id.rawValue),
      "ruleIndex": .int(rules.firstIndex(of: diagnostic.id.rawValue) ?? -1),
      "level": .string(diagnostic.severity.level),
      "message": message(diagnostic.message),
      "locations": [["physicalLocation": place(diagnostic.file, diagnostic.range, files)]],
    ]
    if !diagnostic.notes.isEmpty {
      result["relatedLocations"] = .array(
        diagnostic.notes.enumerated().map { index, note in
          [
            "id": .int(index), "physicalLocation": place(note.file, note.range, files),
            "message": message(note.message),
          ]
        })
    }
    if let fixIt = diagnostic.fixIt {
      var replacement: JSONObject = ["deletedRegion": region(diagnostic.file, fixIt.range)]
      if !fixIt.replacement.isEmpty { replacement["insertedContent"] = ["text": .string(fixIt.replacement)] }
      result["fixes"] = [
        [
          "description": message(fixIt.title),
          "artifactChanges": [
            [
              "artifactLocation": location(diagnostic.file, files), "replacements": [.object(replacement)],
            ]
          ],
        ]
      ]
    }
    result["properties"] = ["ja": .string(diagnostic.message.ja), "en": .string(diagnostic.message.en)]
    return .object(result)
  }

  private func message(_ text: BilingualText) -> JSONValue { ["text": .string(text[language])] }

  private func place(_ file: SourceFile, _ range: Range<Int>, _ files: [SourceFile]) -> JSONValue {
    var place: JSONObject = ["artifactLocation": location(file, files)]
    if !file.bytes.isEmpty { place["region"] = region(file, range) }
    return .object(place)
  }

  private func location(_ file: SourceFile, _ files: [SourceFile]) -> JSONValue {
    [
      "uri": .string(Self.uri(of: file.name)), "index": .int(files.firstIndex { $0.name == file.name } ?? -1),
    ]
  }

  private func region(_ file: SourceFile, _ range: Range<Int>) -> JSONValue {
    [
      "startLine": .int(file.position(at: range.lowerBound).line),
      "startColumn": .int(file.utf16Column(at: range.lowerBound)),
      "endLine": .int(file.position(at: range.upperBound).line),
      "endColumn": .int(file.utf16Column(at: range.upperBound)),
      "byteOffset": .int(min(range.lowerBound, file.bytes.count)),
      "byteLength": .int(min(range.upperBound, file.bytes.count) - min(range.lowerBound, file.bytes.count)),
    ]
  }

  /// A path as a URI reference (RFC 3986): everything but letters, digits and a few signs is written as `%XX`.
  static func uri(of path: String) -> String {
    var uri: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.append(byte)
      default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}

extension DiagnosticSeverity {
  /// The level that SARIF knows.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension DiagnosticLanguage {
  fileprivate var tag: String { rawValue }
}
