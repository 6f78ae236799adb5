/// A value in a JSON file, with the place where it stands.
///
/// A node is a place in the list of all values of its file (16 bytes a value, texts decoded when they are asked for) and
/// keeps that list and the bytes alive. Keep it only as long as positions are needed; what stays is a ``JSONValue`` or a
/// type of your own.
public struct JSONNode: Sendable {
  let tree: JSONTree
  let index: Int

  init(_ tree: JSONTree, _ index: Int) {
    self.tree = tree
    self.index = index
  }

  /// The UTF-8 offsets of the value in its file, with its quotes or brackets.
  public var range: Range<Int> { tree.records[index].range }

  /// What the value is. Of an array or object everything directly in it is listed; ask for one thing with the properties
  /// below when that is enough.
  public var content: JSONContent {
    switch tree.records[index].kind {
    case .null, .key: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .number: .number(JSONNumber(text: tree.text(at: index)))
    case .string: .string(tree.text(at: index))
    case .array: .array(elements ?? [])
    case .object: .object(members ?? [])
    }
  }
}

/// What a value in a JSON file is.
///
/// Compared scalar by scalar: 神 (U+795E) and 神 (U+FA19) are two texts, as in the files themselves.
public enum JSONContent: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(JSONNumber)
  /// A text, with its escapes decoded.
  case string(String)
  /// Values in order.
  case array([JSONNode])
  /// Keys and values in order. A key that stands twice is there twice; the last one counts.
  case object([JSONMember])
}

/// A key and its value in an object of a JSON file.
public struct JSONMember: Sendable {
  private let tree: JSONTree
  private let index: Int

  init(_ tree: JSONTree, key index: Int) {
    self.tree = tree
    self.index = index
  }

  /// The key, with its escapes decoded.
  public var key: String { tree.text(at: index) }

  /// The UTF-8 offsets of the key in its file, with its quotes.
  public var keyRange: Range<Int> { tree.records[index].range }

  /// The value.
  public var value: JSONNode { JSONNode(tree, index + 1) }
}

// MARK: - Looking inside

extension JSONNode {
  /// The members of an object, or `nil` for any other value.
  public var members: [JSONMember]? {
    guard isObject else { return nil }
    var members: [JSONMember] = []
    members.reserveCapacity(tree.records[index].count)
    var at = index + 1
    while at < tree.records[index].link {
      members.append(JSONMember(tree, key: at))
      at = tree.next(after: at + 1)
    }
    return members
  }

  /// The elements of an array, or `nil` for any other value.
  public var elements: [JSONNode]? { isArray ? Array(JSONElements(tree, index)) : nil }

  /// The text of a string, or `nil` for any other value.
  public var string: String? { tree.records[index].kind == .string ? tree.text(at: index) : nil }

  /// Whether the value is exactly this text, scalar by scalar. Nothing is decoded for it.
  public func says(_ text: String) -> Bool { tree.string(at: index, is: text) }

  /// Whether the value is a text whose first character is clearly no space: nearly every one there is. A text for which it
  /// is `false` has to be looked at.
  var beginsVisibly: Bool {
    let record = tree.records[index]
    guard record.kind == .string, !record.isEscaped, record.end > record.start &+ 2, tree.mended.isEmpty else {
      return false
    }
    let first = tree.bytes[Int(record.start) + 1]
    // Spaces beyond ASCII begin with C2, E1, E2 and E3 80.
    return first > 0x20 && first < 0x7F || first > 0xE3 || first == 0xE3 && tree.bytes[Int(record.start) + 2] != 0x80
  }

  /// The truth value, or `nil` for any other value.
  public var bool: Bool? {
    switch tree.records[index].kind {
    case .true: true
    case .false: false
    case .null, .number, .string, .array, .object, .key: nil
    }
  }

  /// The number as it is written, or `nil` for any other value.
  public var number: JSONNumber? {
    tree.records[index].kind == .number ? JSONNumber(text: tree.text(at: index)) : nil
  }

  /// Whether the value is an array.
  public var isArray: Bool { tree.records[index].kind == .array }

  /// Whether the value is an object.
  public var isObject: Bool { tree.records[index].kind == .object }

  /// How many elements or members an array or object has; 0 for any other value.
  public var count: Int { tree.records[index].count }

  /// The value of a key of an object: the last one when the key stands twice, `nil` when it is missing.
  public subscript(key: String) -> JSONNode? { member(key)?.value }

  /// The member with a key: the last one when the key stands twice, `nil` when it is missing.
  func member(_ key: String) -> JSONMember? {
    var found: Int?
    eachPlace(of: key) { _, place in found = place }
    return found.map { JSONMember(tree, key: $0) }
  }

  /// Visits the members with a key, one in a right file: their place among all members and their value.
  func eachMember(named key: String, _ visit: (Int, JSONNode) -> Void) {
    eachPlace(of: key) { visit($0, JSONNode(tree, $1 + 1)) }
  }

  private func eachPlace(of key: String, _ visit: (_ number: Int, _ place: Int) -> Void) {
    guard isObject else { return }
    var key = key
    key.withUTF8 { key in
      let fingerprint = JSONTree.fingerprint(key)
      tree.records.withUnsafeBufferPointer { records in
        let end = Int(records[index].link)
        var number = 0
        var at = index + 1
        while at < end {
          if records[at].link == fingerprint, tree.key(at: at, is: key, fingerprint: fingerprint) { visit(number, at) }
          let value = records[at + 1]
          at = value.kind == .array || value.kind == .object ? Int(value.link) : at + 2
          number += 1
        }
      }
    }
  }

  /// The elements of an array one by one; none for any other value.
  @usableFromInline var children: JSONElements? { isArray ? JSONElements(tree, index) : nil }
}

// MARK: - Comparing

extension JSONNode: Hashable {
  /// Whether two values are equal and stand at the same place of their files.
  public static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.range == right.range && left.content == right.content
  }

  /// Hashes the place and the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(content)
  }
}

extension JSONContent: Hashable {
  /// Whether two values are equal, texts scalar by scalar.
  public static func == (left: JSONContent, right: JSONContent) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isIdentical(to: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// Hashes the value, texts by their bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let number): hasher.combine(number)
    case .string(let string): string.hashBytes(into: &hasher)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONMember: Hashable {
  /// Whether two members are equal, keys scalar by scalar.
  public static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.isIdentical(to: right.key) && left.keyRange == right.keyRange && left.value == right.value
  }

  /// Hashes the key by its bytes, and the value.
  public func hash(into hasher: inout Hasher) {
    key.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}
