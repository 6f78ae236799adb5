/// Characters in a text that nobody sees and that may be there by accident or to deceive.
public enum InvisibleCharacters {
  /// What an unseen character does.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Takes no room: zero width space, joiners outside emoji, word joiner, byte order mark, soft hyphen, tags.
    case zeroWidth
    /// Turns the direction of the text after it.
    case direction
    /// A control character other than tab and line breaks, NUL among them.
    case control
  }

  /// One unseen character.
  public struct Finding: Hashable, Sendable {
    /// The character.
    public let scalar: Unicode.Scalar
    /// What it does.
    public let kind: Kind
    /// Where it stands, in UTF-8 bytes of the text.
    public let range: Range<Int>
  }

  /// The unseen characters of a text, in order.
  ///
  /// Tabs and line breaks are not among them, nor variation selectors, which choose the shape of a kanji, nor joiners
  /// between the parts of an emoji.
  public static func found(in text: String) -> [Finding] {
    var findings: [Finding] = []
    var offset = 0
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if let kind = kind(of: scalar.value), !(scalar.value == 0x200D && isEmojiPart(previous)) {
        findings.append(Finding(scalar: scalar, kind: kind, range: offset..<(offset + length)))
      }
      offset += length
      previous = scalar.value
    }
    return findings
  }

  /// The text without the characters that `found(in:)` names.
  public static func removed(from text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      if kind(of: scalar.value) == nil || (scalar.value == 0x200D && isEmojiPart(previous)) { result.append(scalar) }
      previous = scalar.value
    }
    return String(result)
  }

  private static func kind(of value: UInt32) -> Kind? {
    switch value {
    case 0x09, 0x0A, 0x0D: nil
    case _ where Scalars.isControl(value): .control
    case _ where Scalars.isDirectional(value): .direction
    case _ where Scalars.isInvisible(value): .zeroWidth
    default: nil
    }
  }

  private static func isEmojiPart(_ value: UInt32) -> Bool {
    value == 0xFE0F || (0x2190...0x2BFF).contains(value) || (0x1F000...0x1FAFF).contains(value)
  }
}
