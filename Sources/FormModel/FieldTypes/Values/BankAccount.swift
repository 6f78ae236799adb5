/// An account at a bank in Japan, as transfers name it.
///
/// Printed or dumped it shows the bank and nothing else.
public struct BankAccount: Hashable, Sendable {
  /// The kinds of account money can be sent to. Codes 1, 2 and 4 in the files banks exchange (全銀協).
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 普通.
    case ordinary
    /// 当座.
    case current
    /// 貯蓄.
    case savings
  }

  /// The name of the bank; 「ゆうちょ銀行」 however it was written.
  public let bank: String
  /// The name or number of the branch; of ゆうちょ銀行 always the three digits of the 店番.
  public let branch: String
  /// The kind of account.
  public let kind: Kind
  /// Seven digits, with zeros in front.
  public let number: String
  /// The holder in the characters banks use: full-width katakana without small ones, capital letters, digits, space and
  /// `( ) . - /`.
  public let holder: String

  /// Creates an account from its parts as they are.
  init(bank: String, branch: String, kind: Kind, number: String, holder: String) {
    self.bank = bank
    self.branch = branch
    self.kind = kind
    self.number = number
    self.holder = holder
  }
}

extension BankAccount {
  /// The numbers in a passbook of ゆうちょ銀行.
  public struct PassbookNumbers: Hashable, Sendable, CustomReflectable {
    /// The first three digits of the 記号. The other two are not part of branch and number: only the passbook has them.
    public let symbolStart: String
    /// The 番号, without zeros in front.
    public let number: String

    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
  }

  /// What the passbook says for the account, for comparing it or paying in by 記号 and 番号; `nil` at other banks.
  public var passbook: PassbookNumbers? {
    guard bank == YuchoAccount.bank, let numbers = YuchoAccount.passbook(branch: branch, number: number) else {
      return nil
    }
    return PassbookNumbers(symbolStart: numbers.symbolStart, number: numbers.number)
  }
}

extension BankAccount: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The bank, never the number.
  public var description: String { "BankAccount(\(bank))" }
  /// The bank, never the number.
  public var debugDescription: String { description }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
