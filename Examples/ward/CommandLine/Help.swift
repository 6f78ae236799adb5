import FormSource
import FormText

/// The help of the tool and of each command.
enum Help {
  /// All commands with what they do.
  static func overview(of commands: [any Command.Type], in language: DiagnosticLanguage) -> String {
    let calls = commands.map { (($0.name + [$0.operands]).joined(separator: " "), $0.summary[language]) }
    let text = BilingualText(
      ja: "ward — 区の手続きの様式を確かめ、見て、試すツール\n\n使い方: ward コマンド [オプション]\n\nコマンド:",
      en:
        "ward — checks, shows and tries the forms of a ward's procedures\n\nUsage: ward COMMAND [options]\n\nCommands:")
    let more = BilingualText(
      ja: "コマンドごとの使い方: ward コマンド --help\n終了コード: 0 よし、1 指摘あり、2 使い方か入力のまちがい",
      en: "Help for one command: ward COMMAND --help\nExit codes: 0 good, 1 findings, 2 wrong usage or unreadable input"
    )
    return ([text[language]] + columns(calls) + ["", more[language]]).joined(separator: "\n")
  }

  /// One command with its options and a call to copy.
  static func text(of command: any Command.Type, in language: DiagnosticLanguage) -> String {
    let call = (["ward"] + command.name + [command.operands]).filter { !$0.isEmpty }.joined(separator: " ")
    let own = Set(command.options.map(\.name))
    let options = (command.options + CommandOption.common.filter { !own.contains($0.name) }).map { option in
      ("--" + option.name + (option.value.map { " " + $0 } ?? ""), option.about[language])
    }
    let words = BilingualText(ja: "使い方", en: "Usage")[language]
    let optionsWord = BilingualText(ja: "オプション", en: "Options")[language]
    let optionsMark = BilingualText(ja: "オプション", en: "options")[language]
    let exampleWord = BilingualText(ja: "例", en: "Example")[language]
    return
      (["\(call) — \(command.summary[language])", "", "\(words): \(call) [\(optionsMark)]", "", "\(optionsWord):"]
      + columns(options) + ["", "\(exampleWord): \(command.example)"]).joined(separator: "\n")
  }

  /// Two columns, the second one lined up by display width.
  private static func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - DisplayWidth.columns(of: left) + 2) + right
    }
  }
}
