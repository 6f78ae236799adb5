import FormModel
import FormSource
import FormText
import WardKit

/// Reads one entry as a field type would: value, display, violations.
enum TryCommand: Command {
  static let name = ["try"]
  static let summary = BilingualText(
    ja: "入力を一つ読んで、値と表示と指摘を見せる", en: "reads one entry and shows its value, display and violations")
  static let operands = "TYPE ENTRY"
  static let options = [
    CommandOption(
      "options", value: "JSON", BilingualText(ja: "項目の設定（様式と同じ書き方）", en: "the field's options, as in a form")),
    CommandOption(
      "batch", value: "FILE",
      BilingualText(ja: "1行に1件のJSONを読み、1行ずつ答える", en: "reads one JSON object a line, answers line by line")),
    CommandOption("today", value: "YYYY-MM-DD", BilingualText(ja: "今日とする日", en: "the day to take for today")),
    CommandOption("json", BilingualText(ja: "JSONで答える", en: "answers in JSON")),
  ]
  static let example = "ward try date 令和8年4月1日"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let today = try Today.chosen(arguments)
    let language: Language = console.language == .japanese ? .japanese : .english
    var context = FieldContext(today: today, language: language)
    context.places = PostalCodeSample.places
    if let batch = arguments["batch"] { return try runBatch(batch, context, console) }
    guard arguments.operands.count >= 2 else {
      throw .usage(ja: "TYPE と ENTRY を指定してください", en: "TYPE and ENTRY are missing")
    }
    let options = try JSONArgument.object(arguments["options"] ?? "{}", named: "--options")
    let trial = try Trial(type: arguments.operands[0], options: options)
    let checked = trial.check(EntryArgument.entry(.string(arguments.operands[1])), in: context)
    if arguments.has("json") {
      console.print(String(decoding: checked.json(id: nil).bytes(), as: UTF8.self))
    } else {
      console.print(ja: "値: \(checked.valueText)", en: "value: \(checked.valueText)")
      for line in checked.display { console.print(ja: "表示: \(line)", en: "display: \(line)") }
      for (violation, message) in zip(checked.violations, checked.messages) {
        console.print("[\(violation.code.rawValue)] \(message)")
      }
    }
    return checked.violations.contains { $0.severity == .block } ? .findings : .good
  }

  private static func runBatch(
    _ path: String, _ context: FieldContext, _ console: Console
  ) throws(CommandFailure) -> ExitCode {
    try BatchLines.run(path, on: console) { line throws(CommandFailure) in
      guard let type = line["type"]?.string else { throw CommandFailure(ja: "「type」がありません", en: "'type' is missing") }
      let trial = try Trial(type: type, options: line["options"] ?? .object(JSONObject()))
      let entry = EntryArgument.entry(line["entry"] ?? .string(""))
      return trial.check(entry, in: context).json(id: line["id"])
    }
    return .good
  }
}

/// A field made to try one entry.
struct Trial {
  let field: any FieldType

  init(type: String, options: JSONValue) throws(CommandFailure) {
    let registry = FieldTypeRegistry.standard
    let name = FieldTypeName(rawValue: type)
    guard registry[name] != nil else {
      let nearest = NearestName.nearest(to: type, in: registry.names.map(\.rawValue))
      let all = registry.names.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(
        ja: "「\(type)」という種類の項目はありません" + (nearest.map { "。「\($0)」ですか" } ?? "。あるのは \(all) です"),
        en: "no field type is called '\(type)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; there are \(all)"))
    }
    let file = SourceFile(name: "--options", bytes: options.bytes())
    let made = registry.field(name, options: file)
    guard let field = made.field, !made.diagnostics.containsErrors else {
      let first = made.diagnostics.first { $0.severity == .error }
      throw CommandFailure(first?.message ?? BilingualText(ja: "設定を読めません", en: "the options cannot be read"))
    }
    self.field = field
  }

  /// What an entry comes to.
  struct Result {
    var payload: JSONValue?
    var display: [String]
    var violations: [Violation]
    var messages: [String]

    var valueText: String { payload.map { String(decoding: $0.bytes(), as: UTF8.self) } ?? "null" }

    func json(id: JSONValue?) -> JSONValue {
      let told = violations.filter { $0.severity != .inform }.map { JSONValue.string($0.code.rawValue) }
      let notices = violations.filter { $0.severity == .inform }.map { JSONValue.string($0.code.rawValue) }
      var members: [(String, JSONValue)] = id.map { [("id", $0)] } ?? []
      members += [
        ("value", payload ?? .null),
        ("display", display.isEmpty ? .null : .string(display.joined(separator: "\n"))),
        ("violations", .array(told)),
      ]
      if !notices.isEmpty { members.append(("notices", .array(notices))) }
      return .object(of: members)
    }
  }

  func check(_ entry: Entry, in context: FieldContext) -> Result {
    check(entry, of: field, in: context)
  }

  private func check<Field: FieldType>(_ entry: Entry, of field: Field, in context: FieldContext) -> Result {
    let checked =
      entry.isEmpty
      ? CheckedEntry(payload: nil, violations: [Violation(.isMissing)]) : field.check(entry, in: context)
    let payload = checked.isTaken ? checked.payload : nil
    let label: LocalizedText = LocalizedText("入力", easy: "{書|か}いたもの", english: "the entry")
    return Result(
      payload: payload,
      display: payload.flatMap { field.summary(ofPayload: $0, in: context)?.lines.map(\.plain) } ?? [],
      violations: checked.violations,
      messages: checked.violations.map {
        ErrorMessages.message(for: $0, of: Field.self, label: label, in: context).plain
      })
  }
}

/// Entries as they are written on the command line and in batch files.
enum EntryArgument {
  /// A string is the whole entry, under no part; an object gives the parts; a list the chosen values.
  static func entry(_ value: JSONValue) -> Entry {
    switch value {
    case .object(let object):
      var entry = Entry()
      for member in object.members { entry.set(texts(member.value), part: member.key) }
      return entry
    case .array(let items): return Entry(choices: items.flatMap(texts))
    case .null, .bool, .int, .double, .string:
      var entry = Entry()
      entry.set(texts(value), part: "")
      return entry
    }
  }

  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let items): items.flatMap(texts)
    case .null: []
    case .int, .double, .bool, .object: [String(decoding: value.bytes(), as: UTF8.self)]
    }
  }
}
