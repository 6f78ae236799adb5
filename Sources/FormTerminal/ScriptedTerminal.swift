/// A terminal whose lines are typed by a script and whose text is kept: for tests, demonstrations and documentation.
///
///     let terminal = ScriptedTerminal(typing: ["佐藤 花子", "2", "戻る"])
///     _ = form.ask(page, on: terminal)
///     print(terminal.transcript)
///
/// The transcript looks like the screen would: typed lines stand after their prompts, hidden ones do not. When the
/// script has no more lines, input has ended.
public final class ScriptedTerminal: TerminalDevice {
  /// Something a script does when a line is awaited.
  public enum Act: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Types a line and Enter.
    case type(String)
    /// Sends bytes and Enter, as a paste or a broken program would.
    case send([UInt8])
    /// Breaks off with Ctrl-C.
    case interrupt
    /// Ends the input with Ctrl-D.
    case end

    /// Types a line and Enter.
    public init(stringLiteral value: String) { self = .type(value) }
  }

  /// How many columns a line has.
  public let columns: Int?
  /// Whether it plays a person's terminal rather than a pipe.
  public let isInteractive: Bool
  /// Whether colour and bold are wanted.
  public let wantsColour: Bool
  /// What a screen would show after everything so far.
  public private(set) var transcript = ""
  /// How many lines of the script have been read.
  public private(set) var position = 0

  private let acts: [Act]
  private let files: [String: [UInt8]]
  private let maximumLineBytes: Int

  /// Creates a terminal from what is typed and the files that exist for it.
  public init(
    typing acts: [Act], files: [String: [UInt8]] = [:], columns: Int? = 80, isInteractive: Bool = true,
    wantsColour: Bool = false, maximumLineBytes: Int = 65_536
  ) {
    self.acts = acts
    self.files = files
    self.columns = columns
    self.isInteractive = isInteractive
    self.wantsColour = wantsColour
    self.maximumLineBytes = maximumLineBytes
  }

  /// Keeps text in the transcript.
  public func write(_ text: String) { transcript += text }

  /// Plays the next act of the script.
  public func readLine(hidden: Bool) -> TerminalInput {
    defer { transcript += "\n" }
    guard position < acts.count else { return .endOfInput }
    let act = acts[position]
    position += 1
    let bytes: [UInt8]
    switch act {
    case .type(let text): bytes = Array(text.utf8)
    case .send(let sent): bytes = sent
    case .interrupt: return .interrupted
    case .end: return .endOfInput
    }
    guard bytes.count <= maximumLineBytes else { return .tooLong }
    let input = TypedLine.read(bytes)
    if case .line(let line) = input, !hidden { transcript += line }
    return input
  }

  /// Gives a file of the script.
  public func readFile(at path: String, maximumBytes: Int) throws(TerminalFileProblem) -> [UInt8] {
    guard let bytes = files[path] else { throw .isMissing }
    guard bytes.count <= maximumBytes else { throw .isTooLarge }
    return bytes
  }
}
