import FormText

/// A Japanese postal code: seven digits.
public struct PostalCode: Hashable, Sendable {
  /// The seven digits.
  public let digits: String

  /// Creates a code from exactly seven ASCII digits, or returns `nil`.
  public init?(digits: String) {
    guard digits.utf8.count == 7, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.digits = digits
  }

  /// Reads a code as residents write it: any width, with or without 〒 and hyphen; `nil` when it is none.
  ///
  /// A hyphen stands after the third digit or nowhere: 「1000-001」 is a slip that would name another town.
  public init?(entry: String) {
    guard entry.utf8.count <= 200 else { return nil }
    var text = TextNormalisation.digits(entry)
    for mark in ["郵便番号", ":"] where text.hasPrefix(mark) { text = String(text.dropFirst(mark.count)) }
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 1 || (pieces.count == 2 && pieces[0].count == 3) else { return nil }
    self.init(digits: pieces.joined())
  }

  /// The code with its hyphen: 「100-0001」.
  public var formatted: String { digits.prefix(3) + "-" + digits.dropFirst(3) }
}
