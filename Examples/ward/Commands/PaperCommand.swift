import FormSource
import FormText
import WardKit

/// Writes the printable page of a form, blank or filled.
enum PaperCommand: Command {
  static let name = ["paper"]
  static let summary = BilingualText(ja: "印刷できる紙の様式を書き出す", en: "writes the printable form, blank or filled")
  static let operands = "PATH"
  static let options = [
    CommandOption("output", value: "FILE", BilingualText(ja: "書き出すHTMLファイル", en: "the HTML file to write")),
    CommandOption("answers", value: "FILE", BilingualText(ja: "書き入れる回答（JSON）", en: "answers to fill in (JSON)")),
    CommandOption("language", value: "ja|easy|en", BilingualText(ja: "様式のことば", en: "the language of the form")),
  ]
  static let example = "ward paper FormSpecs/child-allowance-claim --output claim.html"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let form = try FormFolders.form(at: arguments.operand("PATH"))
    let output = try arguments.required("output")
    let language = try FormLanguage.chosen(arguments, for: form)
    let paper: PaperForm
    if let path = arguments["answers"] {
      let answers = try AnswerFile.read(path)
      paper = try answers.session(of: form, language: language).filledPaper
    } else {
      paper = FormSession(form, language: language, at: Moment(DemoData.today, hour: 9)).blankPaper
    }
    try OutputFile.write(PaperRenderer().render(paper), to: output)
    console.print(ja: "\(output) を書きました。ブラウザーで開いて印刷してください。", en: "wrote \(output); open it in a browser to print it.")
    return .good
  }
}
