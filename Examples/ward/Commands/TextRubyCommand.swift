import FormSource
import FormText
import PlainLanguage
import WardKit

/// Puts furigana over the words of a text that the glossary knows, and says which words it does not.
enum TextRubyCommand: Command {
  static let name = ["text", "ruby"]
  static let summary = BilingualText(
    ja: "用語集にある言葉にふりがなをつけ、読みのわからない言葉を示す",
    en: "puts furigana over the words of the glossary, and names those without a known reading")
  static let operands = "[FILE…]"
  static let options = [
    CommandOption(
      "ruby", value: "none|gradeN|all", values: RubyLevel.choices.map(\.rawValue),
      BilingualText(
        ja: "どの漢字にふりがながいるか（gradeN は、その学年より後に習う字）",
        en: "which kanji need furigana; gradeN: those learnt after that grade")),
    TextInput.glossaryOption,
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example = "ward text ruby letter.txt --ruby grade3"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let level = arguments["ruby"].flatMap(RubyLevel.init(rawValue:)) ?? .all
    let furigana = Furigana(try TextInput.glossary(arguments), level: level)
    let results = try TextInput.files(arguments.operands).map { ($0, furigana.result(for: $0.text)) }
    if arguments.has("json") {
      console.write(json(results, level).bytes(.indented) + [UInt8(ascii: "\n")])
    } else {
      for (file, result) in results {
        console.write(Array(result.text.markup.utf8))
        tell(result.unknown, of: file, console)
      }
    }
    return results.allSatisfy { $0.1.unknown.isEmpty } ? .good : .findings
  }

  /// The most words without a reading that are told of a file.
  private static let most = 1_000

  /// Names each word without a known reading once, on standard error: standard output is the text alone.
  private static func tell(_ unknown: [Range<Int>], of file: SourceFile, _ console: Console) {
    guard !unknown.isEmpty else { return }
    var seen: Set<String> = []
    var lines: [String] = []
    for range in unknown where lines.count < most && seen.insert(file.text(in: range)).inserted {
      let place = file.position(at: range.lowerBound)
      lines.append("\(VisibleName.of(file.name)):\(place.line):\(place.column): \(file.text(in: range))")
    }
    console.complain(
      console.words(
        BilingualText(
          ja: "読みのわからない言葉が\(seen.count)あります。用語集に加えるか、自分でつけてください。",
          en: "\(seen.count) words have no known reading; add them to the glossary, or write their furigana yourself."))
    )
    for line in lines { console.complain(line) }
    if lines.count == most { console.complain("…") }
  }

  private static func json(_ results: [(SourceFile, Furigana.Result)], _ level: RubyLevel) -> JSONValue {
    .object(of: [
      ("ruby", .string(level.rawValue)),
      (
        "files",
        .array(
          results.map { file, result in
            .object(of: [
              ("file", .string(file.name)), ("text", .string(result.text.markup)),
              (
                "unknown",
                .array(
                  result.unknown.prefix(most).map { range in
                    let place = file.position(at: range.lowerBound)
                    return .object(of: [
                      ("word", .string(file.text(in: range))), ("line", .int(place.line)),
                      ("column", .int(place.column)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}
