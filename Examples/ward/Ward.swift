import FormSource

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The designers' tool, and the example of a program that uses WardKit.
@main
struct Ward {
  /// Every command, in the order the help lists them.
  static var commands: [any Command.Type] {
    [
      DemoCommand.self, NewCommand.self, CheckCommand.self, ExplainCommand.self, DiagnosticsCommand.self,
      FormatCommand.self, PreviewCommand.self, TranscriptCommand.self, ComponentsCommand.self, ThemeCommand.self,
      FillCommand.self,
      PaperCommand.self, TryCommand.self, AnswersCheckCommand.self, SchemaCommand.self, SchemaAnswersCommand.self,
      TextCheckCommand.self, TextRubyCommand.self,
      ExpressionCommand.self, UsabilityRunCommand.self, ConformanceCommand.self,
    ]
  }

  static func main() async {
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    exit(code.rawValue)
  }

  static func run(_ words: [String]) async -> ExitCode {
    let asked = words.firstIndex(of: "--language").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    let console = Console(asked: asked)
    guard let command = command(in: words) else { return withoutCommand(words, console) }
    let rest = words.dropFirst(command.name.count)
    if rest.contains("--help") || rest.contains("-h") {
      console.print(Help.text(of: command, in: console.language))
      return .good
    }
    do throws(CommandFailure) {
      let arguments = try Arguments(rest, for: command.options + CommandOption.common)
      return try await command.run(arguments, on: console)
    } catch {
      console.complain("ward: " + console.words(error.message))
      if error.isUsage {
        let call = (["ward"] + command.name + ["--help"]).joined(separator: " ")
        console.complain(console.words(BilingualText(ja: "使い方: \(call)", en: "usage: \(call)")))
      }
      return .wrong
    }
  }

  /// The command that the first words call.
  private static func command(in words: [String]) -> (any Command.Type)? {
    commands.filter { words.starts(with: $0.name) }.max { $0.name.count < $1.name.count }
  }

  private static func withoutCommand(_ words: [String], _ console: Console) -> ExitCode {
    guard let word = words.first(where: { !$0.hasPrefix("-") && $0 != "ja" && $0 != "en" }), word != "help" else {
      console.print(Help.overview(of: commands, in: console.language))
      return .good
    }
    let nearest = NearestName.nearest(to: word, in: commands.map { $0.name[0] })
    console.complain(
      "ward: "
        + console.words(
          BilingualText(
            ja: "「\(word)」というコマンドはありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
            en: "there is no command '\(word)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))))
    console.complain(console.words(BilingualText(ja: "使い方: ward --help", en: "usage: ward --help")))
    return .wrong
  }
}
