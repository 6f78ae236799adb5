/// Where lines are written and read: a person's terminal, a pipe, or a script.
///
/// A conformer promises three things. `write` shows text as it is, in order. `readLine` shows what was written so far,
/// then waits for one line; when it returns, the next text begins on a new line, also after the end of input. Nothing
/// read is ever longer than a bound the conformer knows.
public protocol TerminalDevice: AnyObject {
  /// How many columns a line has, or `nil` when lines are not cut, as in a file.
  var columns: Int? { get }
  /// Whether a person sits before it and escape sequences may be sent at all.
  var isInteractive: Bool { get }
  /// Whether colour and bold are wanted: never when `NO_COLOR` is set, `TERM` is `dumb`, or output is not a terminal.
  var wantsColour: Bool { get }

  /// Shows text. Line ends are `\n`.
  func write(_ text: String)

  /// Waits for a line. A hidden one does not appear while it is typed.
  func readLine(hidden: Bool) -> TerminalInput

  /// Reads the file a person named, of at most so many bytes.
  func readFile(at path: String, maximumBytes: Int) throws(TerminalFileProblem) -> [UInt8]
}

/// What came when a line was awaited.
public enum TerminalInput: Hashable, Sendable {
  /// A line, without its end and without anything a terminal would obey.
  case line(String)
  /// A line that was taken away because it was longer than the limit.
  case tooLong
  /// A line with bytes that are no UTF-8. It is not repaired: a name with a wrong character in it is worse than asking again.
  case notText
  /// Nothing more will come (Ctrl-D, or the end of a file).
  case endOfInput
  /// The person broke off (Ctrl-C).
  case interrupted
}

/// Why a file could not be read.
public enum TerminalFileProblem: Error, Hashable, Sendable {
  /// There is nothing at this path.
  case isMissing
  /// It is a folder, a device or a pipe.
  case isNoFile
  /// It may not be opened, or reading failed.
  case cannotBeRead
  /// It has more bytes than can be taken.
  case isTooLarge
}
