import FormSource
import FormText
import WardKit

/// Says why a question is or is not asked with certain answers.
enum ExplainCommand: Command {
  static let name = ["explain"]
  static let summary = BilingualText(
    ja: "ある質問を聞く理由、聞かない理由を、回答に合わせて説明する", en: "tells why a question is or is not asked with certain answers")
  static let operands = "PATH"
  static let options = [
    CommandOption(
      "field", value: "ID", BilingualText(ja: "質問の id。くり返しの中は child.0.id", en: "the question's id; in a row child.0.id")
    ),
    CommandOption("answers", value: "FILE", BilingualText(ja: "回答（JSON）", en: "the answers (JSON)")),
    CommandOption("language", value: "ja|easy|en", BilingualText(ja: "説明のことば", en: "the language of the explanation")),
    CommandOption("json", BilingualText(ja: "JSON で出力する", en: "writes JSON")),
  ]
  static let example =
    "ward explain FormSpecs/child-allowance-claim --answers FormSpecs/child-allowance-claim/answers/birth-one-child.json --field child.0.childAddress"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let form = try FormFolders.form(at: arguments.operand("PATH"))
    let name = try arguments.required("field")
    let language = try chosen(arguments, form, console)
    let answers = try arguments["answers"].map { path throws(CommandFailure) in try AnswerFile.read(path) } ?? .empty
    let session = try answers.session(of: form)
    let path = try path(name, in: form)
    guard let explanation = session.explanation(of: path) else {
      throw CommandFailure(
        ja: "「\(name)」を説明できません。くり返しの質問には、行の番号を付けてください（例: child.0.\(path.field)）。行は0から数えます",
        en:
          "'\(name)' cannot be explained; a question of a repeated group needs the number of a row that is there, from 0, as in child.0.\(path.field)"
      )
    }
    if arguments.has("json") {
      console.write(explanation.json(in: form.languages).bytes(.indented) + [UInt8(ascii: "\n")])
    } else {
      for line in explanation.lines(in: language) { console.print(line) }
    }
    return .good
  }

  /// The language that was asked for, else the console's when the form speaks it.
  private static func chosen(
    _ arguments: Arguments, _ form: FormSpecification, _ console: Console
  ) throws(CommandFailure) -> Language {
    if arguments["language"] != nil { return try FormLanguage.chosen(arguments, for: form) }
    return console.language == .english && form.languages.contains(.english) ? .english : .japanese
  }

  /// `occupation`, `child.0.childAddress` or `child[0].childAddress`.
  private static func path(_ name: String, in form: FormSpecification) throws(CommandFailure) -> AnswerPath {
    let words = name.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    guard let field = words.last, form.field(field) != nil else {
      let nearest = words.last.flatMap { NearestName.nearest(to: $0, in: form.fields.map(\.field.id)) }
      throw CommandFailure(
        ja: "「\(name)」という質問はありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
        en: "there is no question '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
    guard words.count == 3, let row = Int(words[1]), row >= 0 else { return AnswerPath(field) }
    return AnswerPath(field, row: AnswerPath.Row(group: words[0], index: row))
  }
}
