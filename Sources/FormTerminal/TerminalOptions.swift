public import FormText

/// How pages are drawn in a terminal. The words and their order are always the same.
public struct TerminalOptions: Hashable, Sendable {
  /// Whether a reading stands in brackets after its word: 氏名（しめい）. Off unless asked for, since a screen reader
  /// would say every such word twice.
  public var showsReadings: Bool
  /// Whether labels are bold and errors coloured, where the device wants it. The lines stay the same.
  public var isPlain: Bool
  /// How wide the terminal draws characters such as ① and ○.
  public var ambiguousWidth: DisplayWidth.Ambiguous
  /// The largest file that is read. What a form takes may be less; that is the form's to say.
  public var maximumFileBytes: Int
  /// The longest text of several lines that is read, in UTF-8 bytes.
  public var maximumTextBytes: Int

  /// Creates options.
  public init(
    showsReadings: Bool = false, isPlain: Bool = false, ambiguousWidth: DisplayWidth.Ambiguous = .narrow,
    maximumFileBytes: Int = 20_000_000, maximumTextBytes: Int = 262_144
  ) {
    self.showsReadings = showsReadings
    self.isPlain = isPlain
    self.ambiguousWidth = ambiguousWidth
    self.maximumFileBytes = maximumFileBytes
    self.maximumTextBytes = maximumTextBytes
  }
}
