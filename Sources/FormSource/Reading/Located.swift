/// Something that was read from a file, with the place where it stands.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// The UTF-8 offsets it was read from, with quotes or brackets.
  public let range: Range<Int>

  /// Creates a value with its place.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Located where Value == String {
  /// Where a part of the text stands in the file, past quotes and escapes.
  ///
  /// - Parameter decoded: UTF-8 offsets in the text.
  public func sourceRange(ofDecodedUTF8 decoded: Range<Int>, in file: SourceFile) -> Range<Int> {
    JSONNode.sourceRange(ofDecodedUTF8: decoded, ofStringAt: range, in: file)
  }
}
