/// A heading below the page's title.
public struct Heading: Hashable, Sendable {
  /// The words.
  public var text: ShownText
  /// 2 for a part of the page, 3 for a part of a part. The page's title is the only heading of level 1.
  public var level: Level

  /// The depth of a heading below the page's title.
  public enum Level: Int, Hashable, Sendable {
    /// A part of the page.
    case part = 2
    /// A part of a part.
    case subpart = 3
  }

  /// Creates a heading.
  public init(_ text: ShownText, level: Level = .part) {
    self.text = text
    self.level = level
  }
}
