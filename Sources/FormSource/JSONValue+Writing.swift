extension JSONValue {
  /// How a value is written.
  public enum Layout: Hashable, Sendable {
    /// Without any space.
    case compact
    /// With a line for each element and two spaces a level; empty arrays and objects stay on one line.
    case indented
  }

  /// The value as JSON in UTF-8. The same value gives the same bytes, with keys in their own order.
  ///
  /// Only what JSON demands is escaped, so Japanese stays readable. There is no line end after the value.
  public func bytes(_ layout: Layout = .compact) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, layout)
    return bytes
  }

  /// The value as JSON text.
  public func text(_ layout: Layout = .compact) -> String { String(decoding: bytes(layout), as: UTF8.self) }

  /// Appends the value as JSON in UTF-8 to a buffer.
  public func write(to bytes: inout [UInt8], _ layout: Layout = .compact) {
    var writer = JSONWriter(isIndented: layout == .indented)
    swap(&writer.bytes, &bytes)
    writer.write(self)
    swap(&writer.bytes, &bytes)
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var description: String { text() }
}

/// Appends values to a growing buffer.
private struct JSONWriter {
  var bytes: [UInt8] = []
  let isIndented: Bool
  var level = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .bool(let value): literal(value ? "true" : "false")
    case .int(let value): bytes.append(contentsOf: String(value).utf8)
    case .double(let value):
      // Swift prints the shortest digits that read back the same, in a form JSON accepts.
      if value.isFinite { bytes.append(contentsOf: value.description.utf8) } else { literal("null") }
    case .string(let value): string(value)
    case .array(let elements):
      container("[", "]", elements) { writer, element in writer.write(element) }
    case .object(let object):
      container("{", "}", object.members) { writer, member in
        writer.string(member.key)
        writer.literal(writer.isIndented ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func container<Element>(
    _ open: StaticString, _ close: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    literal(open)
    level += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { literal(",") }
      newLine()
      write(&self, element)
    }
    level -= 1
    if !elements.isEmpty { newLine() }
    literal(close)
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    for _ in 0..<level * 2 { bytes.append(0x20) }
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func string(_ string: String) {
    var string = string
    bytes.append(0x22)
    string.withUTF8 { utf8 in
      var copied = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
        copied = index + 1
        escape(byte)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      literal("u00")
      bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
