/// A text in which circled numbers mark places, so that a position and what is said of it can be read together.
///
/// ```swift
/// let source = MarkedSource(#"{ "type": ①"dates"② }"#)
/// source.text        // { "type": "dates" }
/// source["①"]        // 10, a UTF-8 offset in the text without marks
/// source.range("①", "②")
/// ```
public struct MarkedSource: Hashable, Sendable {
  /// The text without its marks.
  public let text: String
  private let places: [Unicode.Scalar: Int]

  /// Takes the marks ① to ⑳ out of a text. A mark that stands twice counts where it stands last.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Unicode.Scalar: Int] = [:]
    var offset = 0
    for scalar in marked.unicodeScalars {
      if ("①"..."⑳").contains(scalar) {
        places[scalar] = offset
      } else {
        text.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.places = places
  }

  /// The text without its marks, as bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The UTF-8 offsets of the marks, in the order of their numbers.
  public var offsets: [Int] { places.sorted { $0.key < $1.key }.map(\.value) }

  /// The UTF-8 offset of a mark, or -1 when the text has no such mark.
  public subscript(mark: Unicode.Scalar) -> Int { places[mark] ?? -1 }

  /// The range between two marks; empty at the first when the second is missing or stands before it.
  public func range(_ start: Unicode.Scalar, _ end: Unicode.Scalar) -> Range<Int> {
    self[start]..<max(self[start], self[end])
  }
}
