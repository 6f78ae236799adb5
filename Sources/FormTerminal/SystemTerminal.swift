#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// The terminal, or the pipes, a program was started with: standard input and standard output.
///
/// Typing is edited by the terminal itself, so that a screen reader and an input method behave as they do everywhere
/// else and nothing is ever redrawn. Only while a line is awaited are the terminal's settings changed: Ctrl-C ends the
/// line instead of the program, so that the host can keep a draft; a hidden line is not echoed. Both are put back before
/// `readLine` returns.
public final class SystemTerminal: TerminalDevice {
  /// The longest line that is taken, in bytes.
  public let maximumLineBytes: Int

  private let environment: [String: String]
  private let input: Int32
  private let output: Int32
  private let inputIsTerminal: Bool
  private let outputIsTerminal: Bool
  private var pending: [UInt8] = []
  private var next = 0
  private var hasEnded = false
  private var outputIsClosed = false

  /// Creates the terminal of the program, or one on other file descriptors, which stay the caller's to close.
  ///
  /// Of the environment, `NO_COLOR`, `TERM`, `COLUMNS` and `HOME` count.
  public init(
    environment: [String: String], input: Int32 = 0, output: Int32 = 1, maximumLineBytes: Int = 65_536
  ) {
    self.environment = environment
    self.input = input
    self.output = output
    inputIsTerminal = isatty(input) == 1
    outputIsTerminal = isatty(output) == 1
    self.maximumLineBytes = max(1, maximumLineBytes)
  }

  /// Whether a person sits before it: input and output are both a terminal.
  public var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// Whether colour and bold are wanted: output is a terminal that knows them, and `NO_COLOR` is not set.
  public var wantsColour: Bool {
    let terminal = environment["TERM"] ?? ""
    return outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !terminal.isEmpty && terminal != "dumb"
  }

  /// The width of the terminal; `nil` when output goes to a file or a program and `COLUMNS` says nothing.
  public var columns: Int? {
    if let given = environment["COLUMNS"].flatMap({ Int($0) }), given > 0 { return given }
    guard outputIsTerminal else { return nil }
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  // MARK: - Writing

  /// Writes text at once. When nobody reads any more, the next line that is awaited ends the input.
  public func write(_ text: String) {
    guard !outputIsClosed else { return }
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        #if canImport(Darwin)
        let written = Darwin.write(output, start, rest.count)
        #elseif canImport(Musl)
        let written = Musl.write(output, start, rest.count)
        #else
        let written = Glibc.write(output, start, rest.count)
        #endif
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if written == 0 || errno != EINTR {
          outputIsClosed = true
          return
        }
      }
    }
  }

  // MARK: - Reading

  /// Waits for a line.
  public func readLine(hidden: Bool) -> TerminalInput {
    guard !outputIsClosed else { return .endOfInput }
    let settings = inputIsTerminal ? TypingSettings(of: input, hidden: hidden) : nil
    defer { settings?.restore() }
    let line = nextLine()
    // The terminal has echoed the end of a typed line; anything else leaves the prompt's line open.
    switch line {
    case .line, .notText: if hidden || !isInteractive { write("\n") }
    case .tooLong, .endOfInput, .interrupted: write("\n")
    }
    return line
  }

  private func nextLine() -> TerminalInput {
    var line: [UInt8] = []
    var dropped = 0
    while true {
      if next == pending.count, !fill() {
        if dropped > 0 { return .tooLong }
        return line.isEmpty ? .endOfInput : TypedLine.read(line)
      }
      let rest = pending[next...]
      let stop = rest.firstIndex { $0 == 0x0A || ($0 == 0x03 && inputIsTerminal) }
      let piece = rest[..<(stop ?? rest.endIndex)]
      next = stop.map { $0 + 1 } ?? pending.count
      let isBreak = stop.map { pending[$0] == 0x03 } ?? false
      if isBreak { return .interrupted }
      // The terminal itself cuts a line silently at its own limit.
      if dropped > 0 || line.count + piece.count > maximumLineBytes
        || (inputIsTerminal && line.count + piece.count >= Self.terminalLineBytes)
      {
        dropped += line.count + piece.count
        line = []
        // A stream without line ends is no typing.
        if dropped > Self.mostDropped {
          hasEnded = true
          return .endOfInput
        }
      } else {
        line += piece
      }
      if stop != nil {
        if dropped > 0 { return .tooLong }
        if line.last == 0x0D { line.removeLast() }
        return TypedLine.read(line)
      }
    }
  }

  /// Gets more bytes; `false` when there are none.
  private func fill() -> Bool {
    guard !hasEnded else { return false }
    pending = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      var got = read(input, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(input, buffer.baseAddress, buffer.count) }
      count = max(0, got)
    }
    next = 0
    // A terminal can go on after Ctrl-D; a pipe cannot.
    if pending.isEmpty, !inputIsTerminal { hasEnded = true }
    return !pending.isEmpty
  }

  /// The longest line a terminal takes while it edits the line itself (MAX_CANON of the systems we run on is at most this).
  private static let terminalLineBytes = 4_095
  private static let mostDropped = 64_000_000

  // MARK: - Files

  /// Reads a regular file. Folders, devices and pipes are refused, so that reading always ends.
  public func readFile(at path: String, maximumBytes: Int) throws(TerminalFileProblem) -> [UInt8] {
    var path = path
    if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] { path = home + path.dropFirst() }
    guard !path.utf8.contains(0) else { throw .isMissing }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .isMissing : .cannotBeRead }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotBeRead }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .isNoFile }
    guard Int64(status.st_size) <= Int64(maximumBytes) else { throw .isTooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    while true {
      var failed = false
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        var got = read(file, buffer.baseAddress, buffer.count)
        while got < 0, errno == EINTR { got = read(file, buffer.baseAddress, buffer.count) }
        failed = got < 0
        count = max(0, got)
      }
      guard !failed else { throw .cannotBeRead }
      if piece.isEmpty { return bytes }
      // It may have grown since its size was asked.
      guard bytes.count + piece.count <= maximumBytes else { throw .isTooLarge }
      bytes += piece
    }
  }
}

/// The terminal's settings while a line is typed.
private struct TypingSettings {
  private let terminal: Int32
  private let before: termios

  /// Changes the settings, or does nothing when the terminal does not tell its own.
  init?(of terminal: Int32, hidden: Bool) {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    self.terminal = terminal
    before = settings
    settings.c_lflag |= tcflag_t(ICANON | ISIG)
    // Backspace takes a whole character away, not a byte of it.
    settings.c_iflag |= tcflag_t(IUTF8)
    if hidden { settings.c_lflag &= ~tcflag_t(ECHO) }
    withUnsafeMutableBytes(of: &settings.c_cc) { keys in
      keys[Int(VINTR)] = Self.noKey
      keys[Int(VEOL)] = 0x03
      // Stopping the program in the middle of a hidden line would leave the terminal without echo.
      if hidden { keys[Int(VSUSP)] = Self.noKey }
    }
    guard tcsetattr(terminal, TCSADRAIN, &settings) == 0 else { return nil }
  }

  func restore() {
    var settings = before
    tcsetattr(terminal, TCSADRAIN, &settings)
  }

  /// The value that takes an act from every key (`_POSIX_VDISABLE`).
  #if canImport(Darwin)
  private static let noKey: UInt8 = 0xFF
  #else
  private static let noKey: UInt8 = 0
  #endif
}
