import FormSource
import WardKit

/// Checks a ward's colours and typefaces, and writes the style sheet that is made of them.
enum ThemeCommand: Command {
  static let name = ["theme"]
  static let summary = BilingualText(
    ja: "区の配色と書体を確かめ、スタイルシートを書き出す", en: "checks a ward's colours and typefaces, and writes the style sheet")
  static let operands = "FILE"
  static let options = [
    CommandOption("output", value: "FILE", BilingualText(ja: "書き出すスタイルシート", en: "the style sheet to write"))
  ]
  static let example = "ward theme Examples/Themes/plum.json --output wardkit.css"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let path = try arguments.operand("FILE")
    guard let theme = try ThemeFile.theme(at: path, console) else { return .findings }
    if let output = arguments["output"] {
      try OutputFile.write(StyleSheet(theme).bytes, to: output)
      console.print(ja: "スタイルシートを \(output) に書きました。", en: "wrote the style sheet to \(output).")
    } else {
      console.print(ja: "すべての配色で見分けられます。", en: "everything stands out in every scheme.")
    }
    return .good
  }
}

/// The theme that a command is told to draw with.
enum ThemeFile {
  static let option = CommandOption(
    "theme", value: "FILE", BilingualText(ja: "区の配色と書体のファイル", en: "a file of a ward's colours and typefaces"))

  /// The theme of the option, or the standard one without it.
  static func chosen(_ arguments: Arguments, _ console: Console) throws(CommandFailure) -> Theme {
    guard let path = arguments["theme"] else { return .standard }
    guard let theme = try theme(at: path, console) else {
      throw CommandFailure(ja: "\(path) の配色は使えません", en: "the theme in \(path) cannot be used")
    }
    return theme
  }

  /// The theme in a file; says what is wrong with it, and returns `nil` when it cannot be used.
  static func theme(at path: String, _ console: Console) throws(CommandFailure) -> Theme? {
    let reading = Theme.read(try InputFile.read(path))
    if !reading.diagnostics.isEmpty {
      let renderer = DiagnosticRenderer(console.language)
      console.complain(renderer.text(reading.diagnostics) + renderer.summary(reading.diagnostics))
    }
    return reading.theme
  }
}
