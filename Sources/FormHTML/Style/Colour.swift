/// A colour as a screen mixes it from red, green and blue light, without transparency.
public struct Colour: Hashable, Sendable {
  /// The light of each kind, 0 to 255.
  public var red, green, blue: UInt8

  /// Creates a colour from its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour from its usual notation, `#0017c1`, or returns `nil` when it is not six hexadecimal digits after a
  /// `#`.
  public init?(hex: String) {
    var digits = hex.utf8.makeIterator()
    guard hex.utf8.count == 7, digits.next() == UInt8(ascii: "#") else { return nil }
    var value: UInt32 = 0
    while let digit = digits.next() {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    self.init(value)
  }

  /// Creates a colour from its notation as a number, `0x0017C1`; what is above the lowest 24 bits is left out.
  init(_ value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  /// The usual notation: `#` and six lower-case hexadecimal digits.
  public var hex: String {
    [red, green, blue].reduce(into: "#") { text, part in
      if part < 16 { text += "0" }
      text += String(part, radix: 16)
    }
  }

  static let black = Colour(0)
  static let white = Colour(0xFFFFFF)

  /// How much light the colour gives, 0 for black to 1 for white.
  ///
  /// Relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// How well one colour stands out from the other, 1 for not at all to 21 for black on white.
  ///
  /// Contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  public func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    // To the power of 2.4: the square times the fifth root of the square, by Newton's method, so that the result is the
    // same on every machine and needs no mathematics library.
    let square = base * base
    var root = 1.0
    for _ in 0..<24 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  /// The colour with a share of another mixed in: `parts` of 64.
  func mixed(with other: Colour, parts: Int) -> Colour {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(clamping: (Int(one) * (64 - parts) + Int(two) * parts + 32) / 64)
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The colour, or the nearest towards black or white, that stands out from all the given ones at least so much.
  ///
  /// Goes towards white where the others are dark. White or black itself when nothing nearer reaches it.
  func reaching(_ ratio: Double, against others: [Colour]) -> Colour {
    let goesToWhite = (others.map(\.luminance).max() ?? 1) < 0.18
    let end = goesToWhite ? Colour.white : Colour.black
    for parts in 0...64 {
      let candidate = mixed(with: end, parts: parts)
      if others.allSatisfy({ candidate.contrast(with: $0) >= ratio }) { return candidate }
    }
    return end
  }
}
