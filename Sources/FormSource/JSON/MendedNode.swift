/// A value of a file that is not right, as the recovering reader understands it.
struct MendedNode {
  /// What the value was probably meant to be.
  enum Content {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([MendedNode])
    case object([MendedMember])
  }

  var range: Range<Int>
  var content: Content
}

/// A key and its value in a file that is not right.
struct MendedMember {
  var key: String
  var keyRange: Range<Int>
  var value: MendedNode
}

extension JSONTree {
  /// The flat list of a value that was mended, with its texts beside it.
  convenience init(_ root: MendedNode, of bytes: [UInt8]) {
    var list = MendedList()
    list.add(root)
    self.init(bytes: bytes, records: list.records, mended: list.texts)
  }
}

/// A flat list while it is made from a tree. The depth of the tree is bounded by the reader's limits.
private struct MendedList {
  var records: [JSONTree.Record] = []
  var texts: [Int: String] = [:]

  mutating func add(_ node: MendedNode) {
    switch node.content {
    case .null: add(.null, node.range)
    case .bool(let value): add(value ? .true : .false, node.range)
    case .number(let number): add(.number, node.range, text: number.text)
    case .string(let text): add(.string, node.range, text: text)
    case .array(let elements):
      let place = add(.array, node.range)
      for element in elements {
        records[place].addOne()
        add(element)
      }
      records[place].link = UInt32(records.count)
    case .object(let members):
      let place = add(.object, node.range)
      for member in members {
        records[place].addOne()
        let key = add(.key, member.keyRange, text: member.key)
        records[key].link = JSONTree.fingerprint(member.key)
        add(member.value)
      }
      records[place].link = UInt32(records.count)
    }
  }

  @discardableResult
  private mutating func add(_ kind: JSONTree.Kind, _ range: Range<Int>, text: String? = nil) -> Int {
    if let text { texts[records.count] = text }
    records.append(JSONTree.Record(kind, start: range.lowerBound, end: range.upperBound))
    return records.count - 1
  }
}
