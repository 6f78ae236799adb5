import FormText

/// A telephone number: the digits that are dialled inside Japan, or + and the digits of another country's number (E.164).
///
/// Source of the lengths: 電気通信番号計画 (総務省告示) as `numbers.json` gives it: fixed lines 10 digits; 060, 070, 080, 090
/// and 050 11; 0120 and 0570 10; 0800 11; 020 11. Area codes have two to five digits and cannot be told from the number,
/// so hyphens never decide anything.
public struct TelephoneNumber: Hashable, Sendable {
  /// The digits with the leading 0; with a leading + and the country for numbers abroad.
  public let digits: String

  /// What kind of line a number belongs to.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A line in a building.
    case fixed
    /// A mobile telephone: 060, 070, 080, 090.
    case mobile
    /// A line over the internet: 050.
    case internet
    /// The called side pays: 0120, 0800.
    case tollFree
    /// The cost is shared: 0570.
    case shared
    /// Machines and pagers: 020.
    case machine
    /// In another country.
    case abroad
  }

  /// Why digits are no number.
  enum Problem: Error, Hashable {
    /// No digits, or something else than digits.
    case notUnderstood
    /// 110, 118, 119 and the other numbers of three digits.
    case service
    /// No 0 at the start: the area code is missing.
    case noAreaCode
    /// 00 begins a call to another country.
    case twoZeros
    /// Another country's number, with its +.
    case foreign
    /// Too many or too few digits for its beginning.
    case length(expected: Int)
  }

  /// Creates a number from its digits when they can be one.
  public init?(digits: String) {
    guard Self.isAbroad(digits) || (try? Self.check(digits)) != nil else { return nil }
    self.digits = digits
  }

  /// Reads a number as residents write it: any width, any hyphens, brackets, +81.
  init(entry: String) throws(Problem) {
    guard entry.utf8.count <= 400 else { throw .notUnderstood }
    var text = TextNormalisation.digits(entry)
    for word in ["電話番号", "電話", "TEL", "Tel", "tel", ":", "."] where text.hasPrefix(word) {
      text = String(text.dropFirst(word.count))
    }
    let isInternational = text.hasPrefix("+")
    if isInternational { text = String(text.dropFirst()) }
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "/"): break
      default: throw .notUnderstood
      }
    }
    if isInternational {
      guard digits.starts(with: "81".utf8) else {
        let number = "+" + String(decoding: digits, as: UTF8.self)
        guard Self.isAbroad(number) else { throw digits.isEmpty ? .notUnderstood : .foreign }
        self.digits = number
        return
      }
      // +81 3 … is 03 …, and so is +81 (0)3 ….
      digits = Array("0".utf8) + digits.dropFirst(2).drop { $0 == UInt8(ascii: "0") }
    }
    let number = String(decoding: digits, as: UTF8.self)
    try Self.check(number)
    self.digits = number
  }

  /// Whether a text is + and 7 to 15 digits of another country than Japan (ITU-T E.164).
  private static func isAbroad(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.hasPrefix("+") && !text.hasPrefix("+81") && (7...15).contains(digits.count)
      && digits.first != UInt8(ascii: "0") && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func check(_ digits: String) throws(Problem) {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notUnderstood }
    if digits.utf8.count == 3, digits.hasPrefix("1") { throw .service }
    if digits.hasPrefix("00") { throw .twoZeros }
    guard digits.hasPrefix("0") else { throw .noAreaCode }
    let expected = kind(of: digits).length
    guard digits.utf8.count == expected else { throw .length(expected: expected) }
  }

  /// What kind of line the number belongs to.
  public var kind: Kind { Self.kind(of: digits).kind }

  private static func kind(of digits: String) -> (kind: Kind, length: Int) {
    if digits.hasPrefix("+") { return (.abroad, digits.utf8.count) }
    for (start, kind, length) in [("0120", Kind.tollFree, 10), ("0800", .tollFree, 11), ("0570", .shared, 10)]
    where digits.hasPrefix(start) {
      return (kind, length)
    }
    return switch digits.prefix(3) {
    case "060", "070", "080", "090": (.mobile, 11)
    case "050": (.internet, 11)
    case "020": (.machine, 11)
    default: (.fixed, 10)
    }
  }

  /// Whether the number lies in a block that no mobile operator has: a 0 after 060, 070, 080 or 090.
  public var isUnassigned: Bool { kind == .mobile && digits.dropFirst(3).first == "0" }

  /// The number with hyphens where they are certain; fixed lines other than 03 and 06 as bare digits.
  public var formatted: String {
    let groups: [Int] =
      switch kind {
      case .mobile, .internet, .machine: [3, 4, 4]
      case .tollFree: digits.hasPrefix("0120") ? [4, 3, 3] : [4, 3, 4]
      case .shared: [4, 3, 3]
      case .abroad: [16]
      // 04 and other two digits overlap with longer area codes (042, 0422, 04992); 03 and 06 do not.
      case .fixed: digits.hasPrefix("03") || digits.hasPrefix("06") ? [2, 4, 4] : [10]
      }
    var rest = digits[...]
    return groups.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
