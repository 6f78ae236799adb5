/// How somebody signs: with the name typed, or by hand on paper.
public enum SignedName: Sendable {
  /// The name as it was typed, scalar by scalar.
  case typed(String)
  /// By hand, on the paper that is printed.
  case onPaper
}

extension SignedName: Hashable {
  /// Compares names scalar by scalar.
  public static func == (left: SignedName, right: SignedName) -> Bool {
    switch (left, right) {
    case (.typed(let left), .typed(let right)): left.utf8.elementsEqual(right.utf8)
    case (.onPaper, .onPaper): true
    case (.typed, .onPaper), (.onPaper, .typed): false
    }
  }

  /// Hashes the bytes of the name.
  public func hash(into hasher: inout Hasher) {
    if case .typed(let name) = self { for byte in name.utf8 { hasher.combine(byte) } }
  }
}
