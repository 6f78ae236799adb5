import FormComponents
import FormText

/// Puts lines under lines, never over one that was written before.
struct LineWriter {
  /// What a line is, for the richer look. The words are the same in every look.
  enum Ink {
    case plain
    /// Headings and the words of questions.
    case strong
    /// What has to change.
    case error
  }

  private let device: any TerminalDevice
  private let options: TerminalOptions
  private let columns: Int?
  private let isRich: Bool
  private var pending = ""
  private var endsBlank = true

  init(device: any TerminalDevice, options: TerminalOptions) {
    self.device = device
    self.options = options
    // Narrower than this nothing can be read; the terminal cuts the lines itself then.
    columns = device.columns.map { max($0, 16) }
    isRich = device.isInteractive && device.wantsColour && !options.isPlain
  }

  /// Writes a text as one line, or as many as it needs.
  mutating func line(_ text: String, _ ink: Ink = .plain) {
    for line in wrapped(Self.harmless(text)) {
      switch ink {
      case .strong where isRich: pending += "\u{1B}[1m" + line + "\u{1B}[0m\n"
      case .error where isRich: pending += "\u{1B}[1;31m" + line + "\u{1B}[0m\n"
      case .plain, .strong, .error: pending += line + "\n"
      }
    }
    endsBlank = false
  }

  /// Writes a text whose own line breaks are kept.
  mutating func lines(_ text: String, _ ink: Ink = .plain) {
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { line(String(part), ink) }
  }

  /// Sets what follows apart by one empty line.
  mutating func space() {
    guard !endsBlank else { return }
    pending += "\n"
    endsBlank = true
  }

  /// Shows everything so far, then a prompt as the last line, and waits.
  mutating func ask(_ prompt: String, hidden: Bool = false) -> TerminalInput {
    var lines = wrapped(Self.harmless(prompt) + ":")
    let last = lines.popLast() ?? ":"
    for line in lines { pending += line + "\n" }
    pending += last + " "
    flush()
    endsBlank = false
    return device.readLine(hidden: hidden)
  }

  /// Shows everything so far.
  mutating func flush() {
    if !pending.isEmpty { device.write(pending) }
    pending = ""
  }

  private func wrapped(_ text: String) -> [String] {
    guard let columns else { return [text] }
    return DisplayWidth.wrapped(text, columns: columns, ambiguous: options.ambiguousWidth)
  }

  /// The words of a text, with readings in brackets when they are wanted.
  func words(_ shown: ShownText) -> String { words(shown.text) }

  /// The words of a text, with readings in brackets when they are wanted.
  func words(_ text: RubyText) -> String {
    guard options.showsReadings, text.hasReadings else { return text.plain }
    return text.segments.reduce(into: "") { result, segment in
      result += segment.base
      if let reading = segment.reading { result += "（\(reading)）" }
    }
  }

  /// The text without anything a terminal would obey or that would turn the order of the line: control characters,
  /// escape sequences, bidi controls. A line break becomes a space, so that nobody's entry can look like a line of ours.
  static func harmless(_ text: String) -> String {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isHarmful(scalar) {
        result.append(scalar)
      } else if [0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value), result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }
}
