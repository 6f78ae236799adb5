import FormText

/// Writes JSON files the way everybody's look: keys in a fixed order, one layout.
///
/// Texts, keys and numbers are taken over as they are written, escapes and all; only the space between them and the order
/// of keys change. Formatting twice gives what formatting once gives.
///
/// An array or object stands on one line when it fits and holds nothing that is itself more than a row of short things;
/// objects have a space inside their braces.
public struct JSONFormat: Sendable {
  /// The order of keys in the objects of a file.
  public struct Order: Sendable {
    /// The keys of an object and what their values are.
    let keys: [(key: String, value: Order?)]
    /// What the values of keys of the author's own are.
    let others: @Sendable () -> Order?

    /// The order of an object's keys. Keys that are not listed stay in their order, behind those that are.
    ///
    /// - Parameters:
    ///   - keys: The keys in order, with the order inside their values (or inside the elements of those).
    ///   - others: The order inside the values of all other keys.
    public init(
      _ keys: [(key: String, value: Order?)], others: @escaping @Sendable () -> Order? = { nil }
    ) {
      self.keys = keys
      self.others = others
    }

    /// The order of an object that holds nothing with an order of its own.
    public static func keys(_ keys: String...) -> Order { Order(keys.map { ($0, nil) }) }
  }

  /// The columns a line may have.
  public var columns: Int

  /// Creates a format.
  public init(columns: Int = 120) { self.columns = max(columns, 40) }

  /// The file in this format, with a line end at its end.
  ///
  /// - Parameters:
  ///   - reading: A file that was read. One with an error or a key that stands twice is not formatted: something would be
  ///     lost.
  ///   - order: The order of keys.
  /// - Returns: The bytes, or `nil` when the file is not fit for it.
  public func bytes(of reading: JSONReading, order: Order?) -> [UInt8]? {
    guard let root = reading.root, reading.diagnostics.isEmpty else { return nil }
    var writer = FormatWriter(bytes: reading.file.bytes, columns: columns)
    writer.write(root, order, indentation: 0, column: 0)
    writer.output.append(0x0A)
    return writer.output
  }
}

private struct FormatWriter {
  let bytes: [UInt8]
  let columns: Int
  var output: [UInt8] = []

  mutating func write(_ node: JSONNode, _ order: JSONFormat.Order?, indentation: Int, column: Int) {
    if node.count == 0 {
      output += oneLine(node, order)
      return
    }
    if isFlat(node) {
      let line = oneLine(node, order)
      if column + DisplayWidth.columns(of: String(decoding: line, as: UTF8.self)) <= columns, column > 0 {
        output += line
        return
      }
    }
    let inner = indentation + 2
    if let members = sorted(node, order) {
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        startLine(inner)
        let key = bytes[member.keyRange]
        output += key
        output += [UInt8(ascii: ":"), 0x20]
        write(
          member.value, inside(order, member), indentation: inner,
          column: inner + DisplayWidth.columns(of: String(decoding: key, as: UTF8.self)) + 2)
      }
      startLine(indentation)
      output.append(UInt8(ascii: "}"))
    } else if let elements = node.elements {
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        startLine(inner)
        write(element, order, indentation: inner, column: inner)
      }
      startLine(indentation)
      output.append(UInt8(ascii: "]"))
    }
  }

  private mutating func startLine(_ indentation: Int) {
    output.append(0x0A)
    output += repeatElement(0x20, count: indentation)
  }

  private func oneLine(_ node: JSONNode, _ order: JSONFormat.Order?) -> [UInt8] {
    if node.count == 0 {
      return node.isObject ? Array("{}".utf8) : node.isArray ? Array("[]".utf8) : Array(bytes[node.range])
    }
    var line: [UInt8] = []
    if let members = sorted(node, order) {
      line += Array("{ ".utf8)
      for (index, member) in members.enumerated() {
        if index > 0 { line += Array(", ".utf8) }
        line += bytes[member.keyRange]
        line += Array(": ".utf8)
        line += oneLine(member.value, inside(order, member))
      }
      line += Array(" }".utf8)
    } else {
      line.append(UInt8(ascii: "["))
      for (index, element) in (node.elements ?? []).enumerated() {
        if index > 0 { line += Array(", ".utf8) }
        line += oneLine(element, order)
      }
      line.append(UInt8(ascii: "]"))
    }
    return line
  }

  /// Whether a value may stand on one line: a row of scalars, or one list of such rows.
  private func isFlat(_ node: JSONNode) -> Bool {
    let inner = node.members?.map(\.value) ?? node.elements ?? []
    return inner.allSatisfy { $0.count == 0 || ($0.isArray && ($0.elements ?? []).allSatisfy { $0.count == 0 }) }
  }

  /// The members of an object in their order; `nil` for any other value.
  private func sorted(_ node: JSONNode, _ order: JSONFormat.Order?) -> [JSONMember]? {
    guard let members = node.members else { return nil }
    guard let order else { return members }
    let ranks = members.map { member in
      order.keys.firstIndex { $0.key.isIdentical(to: member.key) } ?? order.keys.count
    }
    let places = members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return places.map { members[$0] }
  }

  /// The order inside the value of a member.
  private func inside(_ order: JSONFormat.Order?, _ member: JSONMember) -> JSONFormat.Order? {
    guard let order else { return nil }
    if let known = order.keys.first(where: { $0.key.isIdentical(to: member.key) }) { return known.value }
    return order.others()
  }
}
