/// What a value in an author's file must look like, and how it is read.
///
/// Shapes combine: `.list(of: .object { … })`, `.located(.string)`. What does not fit is reported with its position and
/// read as `nil`, and reading goes on beside it.
public struct JSONShape<Value> {
  @usableFromInline let reading: (JSONNode, ReadingContext) -> Value?

  /// Creates a shape from a function that reads a node, or reports what is wrong with it and returns `nil`.
  @inlinable
  public init(_ reading: @escaping (JSONNode, ReadingContext) -> Value?) { self.reading = reading }

  /// Reads a node. What is wrong with it goes to the context's sink.
  @inlinable
  public func read(_ node: JSONNode, _ context: ReadingContext) -> Value? { reading(node, context) }

  /// The shape followed by a change to what it reads; `nil` from the change drops the value.
  public func map<Other>(_ transform: @escaping (Value) -> Other?) -> JSONShape<Other> {
    JSONShape<Other> { node, context in self.read(node, context).flatMap(transform) }
  }
}

// MARK: - Scalars

extension JSONShape where Value == String {
  /// A text, which may be empty.
  public static var string: Self {
    Self { node, context in
      if let string = node.string { return string }
      return context.wrongType(node, expected: .string)
    }
  }

  /// A text with at least one character that is not a space.
  public static var nonEmptyString: Self {
    Self { node, context in
      guard let string = JSONShape.string.read(node, context) else { return nil }
      if node.beginsVisibly { return string }
      guard string.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        return context.emptyText(node)
      }
      return string
    }
  }

  /// One of some words. Another one is reported with the nearest.
  public static func word(among words: [String]) -> Self {
    Self { node, context in
      guard let string = JSONShape.string.read(node, context) else { return nil }
      guard words.contains(where: { $0.isIdentical(to: string) }) else {
        return context.unknownValue(node, string, known: words)
      }
      return string
    }
  }
}

extension JSONShape where Value == Bool {
  /// `true` or `false`.
  public static var bool: Self {
    Self { node, context in
      if let value = node.bool { return value }
      return context.wrongType(node, expected: .bool)
    }
  }
}

extension JSONShape where Value == Int {
  /// A whole number.
  public static var int: Self {
    Self { node, context in
      if let int = node.number?.int { return int }
      return context.wrongType(node, expected: .integer)
    }
  }

  /// A whole number within limits.
  public static func int(in range: ClosedRange<Int>) -> Self {
    Self { node, context in
      guard let int = JSONShape.int.read(node, context) else { return nil }
      return range.contains(int) ? int : context.outOfRange(node, "\(range.lowerBound)", "\(range.upperBound)")
    }
  }
}

extension JSONShape where Value == Double {
  /// A number.
  public static var double: Self {
    Self { node, context in
      if let double = node.number?.double { return double }
      return context.wrongType(node, expected: .number)
    }
  }
}

extension JSONShape where Value == JSONNode {
  /// Anything, as it stands in the file.
  public static var node: Self { Self { node, _ in node } }

  /// A text with at least one character that is not a space, as it stands in the file.
  public static var nonEmptyText: Self {
    Self { node, context in
      if node.beginsVisibly { return node }
      return JSONShape<String>.nonEmptyString.read(node, context).map { _ in node }
    }
  }
}

extension JSONShape where Value == JSONValue {
  /// Anything, without its position.
  public static var value: Self { Self { node, _ in JSONValue(node) } }
}

extension JSONShape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// A word of a closed vocabulary. Another word is reported with the nearest.
  public static func word(of vocabulary: Value.Type) -> Self {
    Self { node, context in
      guard let string = JSONShape<String>.string.read(node, context) else { return nil }
      if let value = Value.allCases.first(where: { $0.rawValue.isIdentical(to: string) }) { return value }
      return context.unknownValue(node, string, known: Value.allCases.map(\.rawValue))
    }
  }
}

// MARK: - Containers

extension JSONShape {
  /// The value together with its place in the file.
  @inlinable
  public static func located<Inner>(_ shape: JSONShape<Inner>) -> Self where Value == Located<Inner> {
    Self { node, context in shape.read(node, context).map { Located($0, at: node.range) } }
  }

  /// A list. Elements that cannot be read are reported and left out.
  ///
  /// - Parameters:
  ///   - shape: The shape of each element.
  ///   - count: How many elements there may be. Too many and too few are reported, and the list is read all the same.
  @inlinable
  public static func list<Element>(
    of shape: JSONShape<Element>, count: ClosedRange<Int> = 0...Int.max
  ) -> Self where Value == [Element] {
    Self { node, context in
      guard let elements = node.children else { return context.wrongType(node, expected: .array) }
      if !count.contains(node.count) { context.wrongCount(node, node.count, allowed: count) }
      var values: [Element] = []
      values.reserveCapacity(node.count)
      for element in elements {
        if let value = shape.read(element, context) { values.append(value) }
      }
      return values
    }
  }

  /// A list, or a value that stands for a list of it alone. For anything else a list is what was expected.
  public static func oneOrMore<Element>(
    of shape: JSONShape<Element>, count: ClosedRange<Int> = 0...Int.max
  ) -> Self where Value == [Element] {
    Self { node, context in
      if node.string != nil { return shape.read(node, context).map { [$0] } }
      return JSONShape<[Element]>.list(of: shape, count: count).read(node, context)
    }
  }

  /// An object whose keys are known. Keys the closure did not ask for are reported when it returns.
  @inlinable
  public static func object(_ read: @escaping (inout ObjectReader) -> Value?) -> Self {
    Self { node, context in
      guard node.isObject else { return context.wrongType(node, expected: .object) }
      var reader = ObjectReader(object: node, context)
      let value = read(&reader)
      reader.finish()
      return value
    }
  }

  /// An object whose keys are names of the author's own, in order. Values that cannot be read are left out.
  ///
  /// A key that stands twice is read once, with its last value.
  public static func dictionary<Element>(
    of shape: JSONShape<Element>
  ) -> Self where Value == [(key: Located<String>, value: Element)] {
    Self { node, context in
      guard let members = node.members else { return context.wrongType(node, expected: .object) }
      var lastPlaces: [ExactString: Int] = Dictionary(minimumCapacity: members.count)
      for (index, member) in members.enumerated() { lastPlaces[ExactString(member.key)] = index }
      var result: Value = []
      for (index, member) in members.enumerated() where lastPlaces[ExactString(member.key)] == index {
        guard let value = shape.read(member.value, context.under(member.key)) else { continue }
        result.append((Located(member.key, at: member.keyRange), value))
      }
      return result
    }
  }
}
