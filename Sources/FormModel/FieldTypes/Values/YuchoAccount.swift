import FormText

/// Accounts at ゆうちょ銀行, which its passbooks name by 記号 and 番号 and everybody else by branch and number.
///
/// Source of the conversion: public pages with worked examples (`numbers.json`, bankAccount.yucho). A single digit that
/// some passbooks print between 記号 and 番号 is left out; that point is unverified.
enum YuchoAccount {
  /// The name of the bank.
  static let bank = "ゆうちょ銀行"

  /// What 記号 and 番号 stand for.
  struct Converted: Hashable {
    /// The three digits of the branch.
    var branch: String
    /// The kind of account.
    var kind: BankAccount.Kind
    /// Seven digits.
    var number: String
  }

  /// Whether a bank was meant to be ゆうちょ銀行: its name, its code 9900, or the post office.
  static func isMeant(by bank: String) -> Bool {
    guard bank.utf8.count <= 100 else { return false }
    let names = ["ゆうちょ", "ゆうちょ銀行", "郵貯", "郵貯銀行", "郵便局", "jpバンク", "jpbank", "ゆうびんきょく", "9900"]
    let folded = EntryText.folded(bank)
    return names.contains { EntryText.folded($0) == folded }
  }

  /// The 記号 in a text, five digits beginning with 0 or 1; a sixth digit after it is left out.
  static func symbol(in text: String) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let pieces = TextNormalisation.digits(text).split(separator: "-", omittingEmptySubsequences: false)
    guard let first = pieces.first, first.utf8.count == 5 || (first.utf8.count == 6 && pieces.count == 1),
      pieces.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      pieces.count == 1 || (pieces.count == 2 && pieces[1].utf8.count <= 1),
      first.hasPrefix("0") || first.hasPrefix("1")
    else { return nil }
    return String(first.prefix(5))
  }

  /// The account that 記号 and 番号 name, or `nil` when the 番号 does not fit.
  ///
  /// - 記号 with 1: branch = its second and third digit and 8, 普通; the 番号 has 2 to 8 digits and loses its final 1.
  /// - 記号 with 0: branch = its second and third digit and 9, 当座; the 番号 has 1 to 7 digits.
  static func converted(symbol: String, number: String) -> Converted? {
    let middle = String(symbol.dropFirst().prefix(2))
    if symbol.hasPrefix("1") {
      guard (2...8).contains(number.utf8.count), number.hasSuffix("1") else { return nil }
      return Converted(branch: middle + "8", kind: .ordinary, number: padded(number.dropLast()))
    }
    guard (1...7).contains(number.utf8.count) else { return nil }
    return Converted(branch: middle + "9", kind: .current, number: padded(number[...]))
  }

  /// What the passbook of an account says, as far as branch, kind and number tell; `nil` for a branch of another bank's.
  ///
  /// The last two digits of the 記号 are lost in the conversion, so that only its first three come back.
  static func passbook(branch: String, number: String) -> (symbolStart: String, number: String)? {
    guard branch.utf8.count == 3, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let significant = number.drop { $0 == "0" }
    let digits = significant.isEmpty ? "0" : String(significant)
    switch branch.utf8.last {
    case UInt8(ascii: "8"): return ("1" + branch.prefix(2), digits + "1")
    case UInt8(ascii: "9"): return ("0" + branch.prefix(2), digits)
    default: return nil
    }
  }

  /// The three digits of a branch, from 「058」, 「０５８店」 or 「〇五八」; `nil` for anything else.
  static func branch(_ text: String) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    var scalars = Array(TextNormalisation.digits(text).unicodeScalars)
    for suffix in ["支店", "店"] where scalars.count > 3 && String(String.UnicodeScalarView(scalars)).hasSuffix(suffix) {
      scalars.removeLast(suffix.unicodeScalars.count)
    }
    let digits = scalars.compactMap { KanjiNumber.value(String($0)) }.filter { (0...9).contains($0) }
    guard scalars.count == 3, digits.count == 3 else { return nil }
    return digits.map(String.init).joined()
  }

  /// The name of a branch, as transfers show it: 「〇五八」.
  static func branchName(_ branch: String) -> String {
    let kanji = Array("〇一二三四五六七八九")
    return String(branch.compactMap { $0.wholeNumberValue }.compactMap { kanji.indices.contains($0) ? kanji[$0] : nil })
  }

  static func padded(_ digits: Substring) -> String { String(repeating: "0", count: max(0, 7 - digits.count)) + digits }
}
