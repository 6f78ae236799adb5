import FormSource
import FormText
import PlainLanguage
import WardKit

/// Checks whether texts are plain: letters, notices, web pages, whatever is written for residents.
enum TextCheckCommand: Command {
  static let name = ["text", "check"]
  static let summary = BilingualText(
    ja: "文章がわかりやすいかを確かめる（どんな文章でも。なければ標準入力）",
    en: "checks whether texts are plain, any text; standard input when no file is named")
  static let operands = "[FILE…]"
  static let options = [
    CommandOption(
      "profile", value: "standard|easy", values: ["standard", "easy"],
      BilingualText(
        ja: "だれのための文章か（easy はやさしい日本語）", en: "for whom the text is; easy is easy Japanese (yasashii nihongo)")),
    TextInput.glossaryOption,
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example = "ward text check letter.txt --profile easy"

  /// The most findings that are told of a file: nobody reads more, and a line of a megabyte takes long to count through.
  private static let most = 1_000

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let profile = arguments["profile"].flatMap(TextProfile.init(rawValue:)) ?? .standard
    let checker = TextChecker(profile, glossary: try TextInput.glossary(arguments))
    let reports = try TextInput.files(arguments.operands).map { ($0, checker.report(on: $0.text)) }
    if arguments.has("json") {
      console.write(json(reports, profile).bytes(.indented) + [UInt8(ascii: "\n")])
    } else {
      print(reports, console)
    }
    return reports.allSatisfy { $0.1.findings.isEmpty } ? .good : .findings
  }

  // MARK: - For people

  private static func print(_ reports: [(SourceFile, TextReport)], _ console: Console) {
    let renderer = DiagnosticRenderer(console.language)
    var all: [Diagnostic] = []
    for (file, report) in reports {
      let diagnostics = report.findings.prefix(most).map { $0.diagnostic(in: file) }
      all += diagnostics
      if !diagnostics.isEmpty { console.print(String(renderer.text(diagnostics).dropLast())) }
    }
    for (file, report) in reports {
      let measures = report.measures
      let name = VisibleName.of(file.name)
      let kanji = Int((measures.kanjiShare * 100).rounded())
      let readability = measures.readability.map { " RS \(tenths($0))" } ?? ""
      console.print(
        ja:
          "\(name): \(report.score)点（100点満点） 文\(measures.sentences)、いちばん長い文\(measures.longestSentence)字、漢字\(kanji)%、つづく漢字\(measures.longestKanjiRun)字まで\(readability)",
        en:
          "\(name): score \(report.score) of 100; \(measures.sentences) sentences, the longest \(measures.longestSentence) characters, \(kanji)% kanji, up to \(measures.longestKanjiRun) in a row\(readability)"
      )
    }
    console.print(renderer.summary(all))
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((min(max(value, -999), 999) * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  // MARK: - For programs

  private static func json(_ reports: [(SourceFile, TextReport)], _ profile: TextProfile) -> JSONValue {
    let findings = reports.flatMap { file, report in report.findings.prefix(most).map { finding($0, in: file) } }
    let weighed = reports.flatMap(\.1.findings)
    let sentences = reports.reduce(0) { $0 + $1.1.measures.sentences }
    return .object(of: [
      ("profile", .string(profile.rawValue)), ("findings", .array(findings)),
      ("score", .int(TextReport.score(of: weighed, sentences: sentences))),
      (
        "files",
        .array(
          reports.map { file, report in
            .object(of: [
              ("file", .string(file.name)), ("score", .int(report.score)), ("found", .int(report.findings.count)),
              ("measures", measures(report.measures)),
            ])
          })
      ),
      (
        "askPeople",
        .array(
          TextRule.allCases.filter { $0.check == .manual && $0.profiles.contains(profile) }.map { .string($0.rawValue) }
        )
      ),
    ])
  }

  /// A finding as `ward check` writes it, with the rule, its level and who can tell.
  private static func finding(_ finding: TextFinding, in file: SourceFile) -> JSONValue {
    guard case .object(let whole) = DiagnosticReport.json([finding.diagnostic(in: file)]),
      case .array(let list)? = whole["findings"], case .object(var object)? = list.first
    else { return .null }
    object["rule"] = .string(finding.rule.rawValue)
    object["level"] = .string(finding.level.rawValue)
    object["check"] = .string(finding.rule.check.rawValue)
    if let replacement = finding.replacement { object["suggestion"] = .string(replacement) }
    if let term = finding.term { object["term"] = .string(term) }
    return .object(object)
  }

  private static func measures(_ measures: TextMeasures) -> JSONValue {
    .object(of: [
      ("characters", .int(measures.characters)), ("sentences", .int(measures.sentences)),
      ("meanSentence", .double(measures.meanSentence)), ("longestSentence", .int(measures.longestSentence)),
      ("kanjiShare", .double(measures.kanjiShare)), ("longestKanjiRun", .int(measures.longestKanjiRun)),
      ("kanjiByGrade", .array(measures.kanjiByGrade.map { .int($0) })),
      ("kanjiAfterSchool", .int(measures.kanjiAfterSchool)), ("kanjiBeyondJoyo", .int(measures.kanjiBeyondJoyo)),
      ("kanjiWithoutReading", .int(measures.kanjiWithoutReading)),
      ("readability", measures.readability.map { .double($0) } ?? .null),
    ])
  }
}

/// File names as a terminal may show them.
enum VisibleName {
  /// The name, with control characters shown as `?`.
  static func of(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: name.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? "?" : $0 })
    return String(view)
  }
}
