import FormSource
import WardKit

/// Writes the gallery of components.
enum ComponentsCommand: Command {
  static let name = ["components"]
  static let summary = BilingualText(
    ja: "すべての部品の見本帳を書き出す", en: "writes the gallery of every component, state and scheme")
  static let operands = ""
  static let options = [
    CommandOption("output", value: "DIR", BilingualText(ja: "書き出すフォルダー", en: "the folder to write")),
    ThemeFile.option,
  ]
  static let example = "ward components --output gallery"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard arguments.operands.isEmpty else {
      throw .usage(ja: "「\(arguments.operands[0])」は使いません", en: "'\(arguments.operands[0])' is not taken")
    }
    let output = try arguments.required("output")
    let gallery = ComponentGallery(
      in: console.language == .english ? .english : .japanese, with: try ThemeFile.chosen(arguments, console))
    for file in gallery.files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    console.print(
      ja: "\(gallery.exampleCount)個の見本を \(output) に書きました。\(output)/index.html をブラウザーで開いてください。",
      en: "wrote \(gallery.exampleCount) examples to \(output); open \(output)/index.html in a browser.")
    return .good
  }
}
