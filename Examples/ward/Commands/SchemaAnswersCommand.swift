import FormModel
import FormSource

/// Prints the JSON Schema of the answers to a form.
enum SchemaAnswersCommand: Command {
  static let name = ["schema", "answers"]
  static let summary = BilingualText(
    ja: "様式の答えの文書のJSON Schemaを表示する", en: "prints the JSON Schema of documents of answers to a form")
  static let operands = "PATH"
  static let options: [CommandOption] = []
  static let example = "ward schema answers FormSpecs/child-allowance-claim"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let form = try FormFolders.form(at: try arguments.operand("PATH"))
    console.print(form.answerSchema.text(.indented))
    return .good
  }
}
