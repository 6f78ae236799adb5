import FormExpressions
import FormSource

/// Evaluates cases of the condition language.
enum ExpressionCommand: Command {
  static let name = ["expression"]
  static let summary = BilingualText(ja: "条件の式の例を計算する", en: "evaluates expression cases")
  static let operands = ""
  static let options = [
    CommandOption(
      "batch", value: "FILE",
      BilingualText(
        ja: "例のファイル（1行に1件、または cases を持つ1つのJSON）", en: "a file of cases: one a line, or one JSON object with 'cases'"))
  ]
  static let example = "ward expression --batch cases.jsonl"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let path = try arguments.required("batch")
    let file = try InputFile.read(path)
    // A whole file of cases is one object with a list in it.
    if let whole = try? JSONValue.parse(file.bytes), case .array(let cases)? = whole["cases"] {
      for one in cases { console.print(String(decoding: ExpressionCase.answer(to: one).bytes(), as: UTF8.self)) }
      return .good
    }
    try BatchLines.run(path, on: console) { line throws(CommandFailure) in ExpressionCase.answer(to: line) }
    return .good
  }
}
