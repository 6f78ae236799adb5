/// The tags of a document in order, read strictly: what a test would call wrong markup stops it.
struct HTMLScan {
  struct Tag: Equatable {
    var name: String
    var isEnd = false
    /// Attributes in order, values with their references still in.
    var attributes: [Attribute] = []

    struct Attribute: Equatable {
      var name: String
      var value: String
    }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  static let void: Set<String> = ["meta", "link", "input", "br"]

  var tags: [Tag] = []
  /// What stands between the tags, with its references still in.
  var texts: [String] = []

  /// Reads byte by byte, as a browser does: a mark after a quote is no part of the quote.
  init(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    var open: [String] = []
    func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    func isNameByte(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    while let start = rest.firstIndex(of: 0x3C) {
      texts.append(string(rest[..<start]))
      rest = rest[(start + 1)...]
      let doctype = Array("!DOCTYPE html>".utf8)
      if rest.starts(with: doctype) {
        rest = rest.dropFirst(doctype.count)
        continue
      }
      var tag = Tag(name: "")
      if rest.first == 0x2F {
        tag.isEnd = true
        rest = rest.dropFirst()
      }
      let name = rest.prefix(while: isNameByte)
      guard !name.isEmpty else { throw Malformed(description: "a lone < before \(string(rest.prefix(20)))") }
      tag.name = string(name)
      rest = rest.dropFirst(name.count)
      while rest.first == 0x20 {
        rest = rest.dropFirst()
        let name = rest.prefix(while: isNameByte)
        guard !name.isEmpty else { throw Malformed(description: "an attribute without a name in <\(tag.name)>") }
        rest = rest.dropFirst(name.count)
        var value = ""
        if rest.starts(with: Array("=\"".utf8)) {
          rest = rest.dropFirst(2)
          guard let end = rest.firstIndex(of: 0x22) else {
            throw Malformed(description: "an open quote in <\(tag.name)>")
          }
          value = string(rest[..<end])
          rest = rest[(end + 1)...]
        }
        guard tag[string(name)] == nil else { throw Malformed(description: "\(string(name)) twice in <\(tag.name)>") }
        tag.attributes.append(.init(name: string(name), value: value))
      }
      guard rest.first == 0x3E else {
        throw Malformed(description: "<\(tag.name) does not end: \(string(rest.prefix(20)))")
      }
      rest = rest.dropFirst()
      if tag.isEnd {
        guard open.popLast() == tag.name else { throw Malformed(description: "</\(tag.name)> closes something else") }
      } else if !Self.void.contains(tag.name) {
        open.append(tag.name)
      }
      tags.append(tag)
    }
    texts.append(string(rest))
    guard open.isEmpty else { throw Malformed(description: "never closed: \(open)") }
  }

  /// Elements and names of attributes: what foreign text must never change.
  var skeleton: [String] {
    tags.map { ($0.isEnd ? "/" : "") + $0.name + $0.attributes.map { " " + $0.name }.joined() }
  }

  /// The text between the tags as a person reads it.
  var text: String { Self.resolved(texts.joined()) }

  static func resolved(_ text: String) -> String {
    // `replacing` compares by canonical equivalence; the references are ASCII and bring no mark with them.
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
