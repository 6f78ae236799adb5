public import FormSource

/// Something in a text that is hard to read, with its place and what to do.
public struct TextFinding: Hashable, Sendable {
  /// What it is.
  public let kind: TextDiagnostic
  /// How much it matters here: a sentence far over its limit matters more than one just over it.
  public let level: TextRule.Level
  /// Where it stands: UTF-8 offsets in the markup of the text.
  public let range: Range<Int>
  /// What is hard about it, in lower case and without a full stop.
  public let message: BilingualText
  /// What can stand in its place without changing the rest of the sentence; a person looks at it first.
  public let replacement: String?
  /// The word of the glossary it is about.
  public let term: String?

  /// The rule the text breaks.
  public var rule: TextRule { kind.rule }

  /// The finding as a diagnostic of a file of which the text is the whole.
  public func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      kind, in: .text, file: file, range: range, message: message,
      fixIt: replacement.map {
        FixIt(title: FixIt.replace(range, with: $0).title, range: range, replacement: $0, isSafe: false)
      })
  }
}
