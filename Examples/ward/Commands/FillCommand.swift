import FormComponents
import FormSource
import FormTerminal
import FormText
import WardKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Fills a form in the terminal and prints the submission.
enum FillCommand: Command {
  static let name = ["fill"]
  static let summary = BilingualText(
    ja: "ターミナルで様式に記入し、送る内容をJSONで出す", en: "fills a form in the terminal and prints the submission as JSON")
  static let operands = "PATH"
  static let options = [
    CommandOption(
      "channel", value: "self|proxy|counter", values: ["self", "proxy", "counter"],
      BilingualText(ja: "だれが記入するか", en: "who fills it in")),
    CommandOption(
      "draft", value: "FILE", BilingualText(ja: "途中のものを続ける、またはここに保存する", en: "goes on with a draft, and saves it there")),
    CommandOption(
      "prefill", value: "FILE", BilingualText(ja: "同意のあとに使う台帳（JSON）", en: "a register (JSON) to use after consent")),
    CommandOption(
      "household", value: "ID",
      BilingualText(ja: "台帳の世帯（なければ最初のもの）", en: "the household in the register; the first one by default")),
    CommandOption(
      "output", value: "FILE",
      BilingualText(ja: "送る内容の書き出し先（なければ標準出力）", en: "where the submission goes; standard output by default")),
    CommandOption("plain", BilingualText(ja: "色や太字を使わない", en: "no colour and no bold")),
    CommandOption("language", value: "ja|easy|en", BilingualText(ja: "様式のことば", en: "the language of the form")),
    CommandOption("today", value: "YYYY-MM-DD", BilingualText(ja: "今日とする日", en: "the day to take for today")),
  ]
  static let example = "ward fill FormSpecs/child-allowance-claim --prefill Examples/SampleRegister/households.json"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let form = try FormFolders.form(at: arguments.operand("PATH"))
    let clock = try Clock(arguments)
    let register = try arguments["prefill"].map { path throws(CommandFailure) in try SampleRegister.read(path) }
    let subject = arguments["household"] ?? register?.document.households.first?.id ?? ""
    if let register, arguments.has("household"), !register.document.households.contains(where: { $0.id == subject }) {
      let known = register.document.households.map(\.id).joined(separator: ", ")
      throw .usage(ja: "世帯は \(known) のどれかです", en: "the household is one of \(known)")
    }
    var session = try session(form, arguments, register, clock)
    // The conversation goes to standard error when standard output is to be piped on, so that it holds the JSON alone.
    let environment = ProcessInfo.processInfo.environment
    let terminal = SystemTerminal(environment: environment, output: console.isPiped ? STDERR_FILENO : STDOUT_FILENO)
    var asker = TerminalForm(options: TerminalOptions(isPlain: arguments.has("plain")))
    var landing: ControlName?
    while true {
      let page = session.page
      let outcome = asker.ask(page, on: terminal, at: landing)
      landing = nil
      switch outcome {
      case .entries(let entries):
        if page.kind == .exit { return .good }
        if case .submitted(let submission) = session.send(entries, at: clock.now) {
          _ = asker.ask(session.page, on: terminal)
          try finish(submission, arguments, console)
          return .good
        }
        if let register { await session.prefill(from: register.document.sources, subject: subject, at: clock.now) }
      case .back(let entries):
        session.keep(entries, at: clock.now)
        if let back = page.back { session.go(to: back.page, at: clock.now) }
      case .goTo(let link):
        session.go(to: link.page, at: clock.now)
        landing = link.control
      case .language(let language, let entries):
        session.keep(entries, at: clock.now)
        session.language = language
      case .saveAndQuit(let entries), .endOfInput(let entries), .interrupted(let entries):
        session.keep(entries, at: clock.now)
        return try putAway(session, arguments, console, isBroken: outcome.isBroken)
      }
    }
  }

  /// A new session, or the one of the draft.
  private static func session(
    _ form: FormSpecification, _ arguments: Arguments, _ register: SampleRegister?, _ clock: Clock
  ) throws(CommandFailure) -> FormSession {
    if let path = arguments["draft"], FileManager.default.fileExists(atPath: path) {
      return try DraftFile.open(path, with: form, at: clock.now)
    }
    let channel = arguments["channel"].flatMap(Channel.init(rawValue:)) ?? .myself
    return FormSession(
      form, channel: channel, language: try FormLanguage.chosen(arguments, for: form),
      asking: register?.document.registers ?? [], at: clock.now)
  }

  private static func finish(
    _ submission: Submission, _ arguments: Arguments, _ console: Console
  ) throws(CommandFailure) {
    let bytes = submission.json.bytes(.indented) + [UInt8(ascii: "\n")]
    if let output = arguments["output"] {
      try PrivateFile.write(bytes, to: output)
      console.print(ja: "\(output) を書きました。", en: "wrote \(output).")
    } else {
      console.write(bytes)
    }
  }

  /// Saves the draft when there is a place for it. The exit code says whether the form was finished.
  private static func putAway(
    _ session: FormSession, _ arguments: Arguments, _ console: Console, isBroken: Bool
  ) throws(CommandFailure) -> ExitCode {
    guard let path = arguments["draft"] else {
      console.complain(
        console.words(
          BilingualText(
            ja: "保存していません。次は --draft FILE を付けると、途中で保存できます。",
            en: "Nothing was saved. With --draft FILE you can stop and go on later.")))
      return isBroken ? .wrong : .findings
    }
    try DraftFile.write(session.draft, to: path)
    console.complain(console.words(BilingualText(ja: "\(path) に保存しました。", en: "saved to \(path).")))
    return isBroken ? .wrong : .findings
  }
}

extension TerminalOutcome {
  /// Whether the person did not choose to stop.
  fileprivate var isBroken: Bool {
    switch self {
    case .endOfInput, .interrupted: true
    case .entries, .back, .goTo, .language, .saveAndQuit: false
    }
  }
}

/// The moment of each step.
struct Clock {
  private let fixed: CalendarDate?

  /// The machine's clock, on the day of `--today` when it is given.
  init(_ arguments: Arguments) throws(CommandFailure) {
    fixed = arguments.has("today") ? try Today.chosen(arguments) : nil
  }

  /// The present moment.
  var now: Moment {
    let now = Moment(secondsSince1970: Int(Date().timeIntervalSince1970))
    guard let fixed else { return now }
    return now.adding(seconds: (fixed.dayNumber - now.day.dayNumber) * 86_400)
  }
}

/// Drafts in files.
enum DraftFile {
  /// The largest draft that is read: 16 MiB.
  private static let limit = 16 << 20

  /// Opens a draft.
  static func open(
    _ path: String, with form: FormSpecification, at moment: Moment
  ) throws(CommandFailure) -> FormSession {
    let file = try InputFile.read(path)
    guard let draft = try? JSONDecoder().decode(Draft.self, from: Data(file.bytes)) else {
      throw CommandFailure(ja: "\(path) は途中保存のファイルとして読めません", en: "\(path) cannot be read as a draft")
    }
    do throws(DraftProblem) {
      return try FormSession.open(draft, with: form, at: moment).session
    } catch {
      switch error {
      case .belongsTo(let other):
        throw CommandFailure(ja: "\(path) は別の手続（\(other)）のものです", en: "\(path) belongs to another procedure (\(other))")
      }
    }
  }

  /// Writes a draft, all of it or nothing.
  static func write(_ draft: Draft, to path: String) throws(CommandFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(draft) else {
      throw CommandFailure(ja: "\(path) に書けません", en: "\(path) cannot be written")
    }
    try PrivateFile.write(Array(data), to: path)
  }
}

/// Files with personal data in them.
enum PrivateFile {
  /// Writes bytes to a file that nobody else on the machine may read; all of it or nothing.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    var isWritten = file >= 0
    var rest = bytes[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { sysWrite(file, $0.baseAddress, $0.count) }
      isWritten = count > 0
      rest = rest.dropFirst(max(count, 0))
    }
    isWritten = isWritten && fsync(file) == 0
    if file >= 0 { close(file) }
    guard isWritten, rename(part, path) == 0 else {
      unlink(part)
      throw CommandFailure(ja: "\(path) に書けません", en: "\(path) cannot be written")
    }
  }
}

/// The C function, which `PrivateFile` has a method of the same name for.
private func sysWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
