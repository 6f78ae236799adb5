import FormSource

/// A command of the tool: what it is called, what it takes, what it does.
protocol Command {
  /// The words that call it, such as `["usability", "run"]`.
  static var name: [String] { get }
  /// What it does, in a few words.
  static var summary: BilingualText { get }
  /// What it takes besides options, such as `PATH…`; empty for nothing.
  static var operands: String { get }
  /// Its options.
  static var options: [CommandOption] { get }
  /// A call to copy.
  static var example: String { get }

  /// Runs it.
  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode
}

/// An option of a command.
struct CommandOption {
  /// Its name without the hyphens.
  var name: String
  /// What its value is called in the help; `nil` for a switch.
  var value: String?
  /// What it does.
  var about: BilingualText
  /// The values it takes, when there is a list.
  var values: [String]?

  init(_ name: String, value: String? = nil, values: [String]? = nil, _ about: BilingualText) {
    self.name = name
    self.value = value
    self.values = values
    self.about = about
  }

  /// Every command takes these.
  static let common: [CommandOption] = [
    CommandOption(
      "language", value: "ja|en", values: ["ja", "en"],
      BilingualText(ja: "このツールが話すことば", en: "the language this tool speaks")),
    CommandOption("help", BilingualText(ja: "使い方を表示する", en: "show how to use the command")),
  ]
}

/// How a run ended, as the shell sees it.
enum ExitCode: Int32 {
  /// All good.
  case good = 0
  /// Findings, or a gate missed.
  case findings = 1
  /// Wrong usage, or input that cannot be read.
  case wrong = 2
}

/// Why a command could not do its work. Printed as one sentence; the exit code is 2.
struct CommandFailure: Error {
  var message: BilingualText
  /// Whether the help of the command is pointed to.
  var isUsage = false

  init(_ message: BilingualText, isUsage: Bool = false) {
    self.message = message
    self.isUsage = isUsage
  }

  init(ja: String, en: String) { self.init(BilingualText(ja: ja, en: en)) }

  static func usage(ja: String, en: String) -> CommandFailure {
    CommandFailure(BilingualText(ja: ja, en: en), isUsage: true)
  }
}
