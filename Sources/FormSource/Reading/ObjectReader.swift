/// Reads an object of an author's file key by key.
///
/// Every accessor reports what is wrong and returns `nil`, so one pass over a file finds everything; keys nobody asked
/// for are reported with the nearest one that was, once reading is finished.
///
/// ```swift
/// extension Office {
///   init?(reading office: inout ObjectReader) {
///     let name = office.required("name", as: .nonEmptyString)
///     let telephone = office.optional("telephone", as: .string)
///     guard let name else { return nil }
///     self.init(name: name, telephone: telephone)
///   }
/// }
///
/// let office = form.required("office", as: .object(Office.init(reading:)))
/// ```
public struct ObjectReader {
  /// The object that is read.
  public let node: JSONNode
  /// File, layer and sink.
  public let context: ReadingContext
  /// Which of the first 64 members were asked for, one bit each.
  private var used: UInt64 = 0
  /// Which of the members from the 65th on were asked for.
  private var usedBeyond: [Bool]
  /// The keys that were asked for, in order, some of them perhaps twice.
  private var known: [String] = []
  private var isFinished = false

  @usableFromInline
  init(object node: JSONNode, _ context: ReadingContext) {
    self.node = node
    self.context = context
    self.usedBeyond = node.count > 64 ? Array(repeating: false, count: node.count - 64) : []
    self.known.reserveCapacity(node.count + 4)
  }

  /// Reads the object of a whole file.
  ///
  /// - Parameters:
  ///   - node: The root of the file.
  ///   - context: File, layer and sink.
  ///   - read: Asks for the keys. What it returns is handed on.
  /// - Returns: What the closure returned, or `nil` when the node is no object.
  public static func read<Value>(
    _ node: JSONNode, _ context: ReadingContext, _ read: @escaping (inout ObjectReader) -> Value?
  ) -> Value? {
    JSONShape.object(read).read(node, context)
  }

  // MARK: - Asking

  /// The value of a key that must be there, or `nil` when it is missing or has another shape, which is reported.
  @inlinable
  public mutating func required<Value>(_ key: String, as shape: JSONShape<Value>) -> Value? {
    guard let value = take(key) else {
      context.missingKey(node, key)
      return nil
    }
    return shape.read(value, context.under(key))
  }

  /// The value of a key that may be there, or `nil` when it is missing. Another shape is reported.
  @inlinable
  public mutating func optional<Value>(_ key: String, as shape: JSONShape<Value>) -> Value? {
    guard let value = take(key) else { return nil }
    return shape.read(value, context.under(key))
  }

  /// The value of a key that may be there, or a default when it is missing or has another shape, which is reported.
  @inlinable
  public mutating func optional<Value>(_ key: String, as shape: JSONShape<Value>, default value: Value) -> Value {
    optional(key, as: shape) ?? value
  }

  /// Whether a key is there, whatever its value. The key counts as asked for.
  public mutating func has(_ key: String) -> Bool { take(key) != nil }

  /// The place of a key, with its quotes, or `nil` when it is missing. The key does not count as asked for.
  public func range(ofKey key: String) -> Range<Int>? {
    context.note(.asked(node.range.lowerBound, [key]))
    return node.member(key)?.keyRange
  }

  /// The place of a key's value, or `nil` when it is missing. The key does not count as asked for.
  public func range(ofValue key: String) -> Range<Int>? {
    node[key]?.range
  }

  /// Lets keys stand that are not read here, as `$schema`.
  public mutating func allow(_ keys: String...) {
    for key in keys { _ = take(key) }
  }

  /// Lets every key stand that was not asked for.
  public mutating func allowAll() {
    for index in 0..<node.count { markUsed(index) }
  }

  // MARK: - Telling

  /// Reports what is wrong at a place. Without a place it is the object's opening brace.
  public func report(
    _ kind: some DiagnosticKind, at range: Range<Int>? = nil, _ message: BilingualText, fixIt: FixIt? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    context.report(kind, at: range ?? node.openingRange, message, fixIt: fixIt, notes: notes)
  }

  /// Reports the keys nobody asked for. ``JSONShape/object(_:)`` and ``read(_:_:_:)`` call it; calling it again does nothing.
  public mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    context.note(.asked(node.range.lowerBound, known))
    guard !isEveryKeyUsed else { return }
    let members = node.members ?? []
    var names: [String] = []
    for name in known where !names.contains(where: { $0.isIdentical(to: name) }) { names.append(name) }
    // A name that stands here already is not what was meant.
    let free = names.filter { name in !members.contains { $0.key.isIdentical(to: name) } }
    for (index, member) in members.enumerated() where !isUsed(index) {
      context.unknownKey(member, nearest: NearestName.nearest(to: member.key, in: free), known: names)
      guard context.sink.count < context.sink.limit else { return }
    }
  }

  /// The value of a key, which counts as asked for; the last one when the key stands twice.
  @usableFromInline
  mutating func take(_ key: String) -> JSONNode? {
    known.append(key)
    var found: JSONNode?
    node.eachMember(named: key) { place, value in
      markUsed(place)
      found = value
    }
    return found
  }

  private var isEveryKeyUsed: Bool {
    let count = min(node.count, 64)
    return used == (count == 64 ? ~0 : 1 << UInt64(count) - 1) && !usedBeyond.contains(false)
  }

  private func isUsed(_ index: Int) -> Bool { index < 64 ? used >> UInt64(index) & 1 == 1 : usedBeyond[index - 64] }

  private mutating func markUsed(_ index: Int) {
    if index < 64 { used |= 1 << UInt64(index) } else { usedBeyond[index - 64] = true }
  }
}

extension JSONNode {
  /// The opening bracket of an array or object; the whole range of any other value.
  public var openingRange: Range<Int> {
    switch content {
    case .array, .object: range.lowerBound..<min(range.lowerBound + 1, range.upperBound)
    case .null, .bool, .number, .string: range
    }
  }
}
