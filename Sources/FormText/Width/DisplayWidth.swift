/// How many terminal columns text takes.
///
/// Full-width characters take two columns, half-width ones one, marks and invisible characters none, and an emoji takes
/// two however many scalars it is made of. By Unicode Standard Annex 11 (East Asian Width), Unicode 17.
///
///     DisplayWidth.columns(of: "氏名 A")  // 6
public enum DisplayWidth {
  /// How wide characters are that old Japanese fonts draw full width and others half width, such as ①, …, ○, α.
  public enum Ambiguous: Hashable, Sendable {
    /// One column: what terminals do unless they are told otherwise.
    case narrow
    /// Two columns: a terminal set to treat them as full width.
    case wide
  }

  /// The columns a text takes on one line. Control characters, tabs and line breaks take none.
  public static func columns(of text: String, ambiguous: Ambiguous = .narrow) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WidthScanner(bytes: bytes, ambiguous: ambiguous)
      var total = scanner.skipPlain()
      while let step = scanner.next() { total += step.columns + scanner.skipPlain() }
      return total
    }
  }

  /// The columns a scalar takes on its own: 0, 1 or 2.
  public static func columns(of scalar: Unicode.Scalar, ambiguous: Ambiguous = .narrow) -> Int {
    columns(of: scalar.value, ambiguous: ambiguous)
  }

  static func columns(of value: UInt32, ambiguous: Ambiguous) -> Int {
    switch value {
    case 0x20...0x7E: return 1
    case 0...0x9F: return 0
    // Kana, the unified ideographs and full-width forms, which are most of what there is to measure.
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60, 0x3000...0x3029: return 2
    default: break
    }
    if contains(value, WidthTables.wide) { return 2 }
    if contains(value, WidthTables.zero) { return 0 }
    if ambiguous == .wide, contains(value, WidthTables.ambiguous) { return 2 }
    return 1
  }

  /// Whether a sorted list of first and last scalars has a range that holds a value.
  static func contains(_ value: UInt32, _ ranges: [UInt32]) -> Bool {
    var (low, high) = (0, ranges.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[middle * 2] {
        high = middle
      } else if value > ranges[middle * 2 + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
