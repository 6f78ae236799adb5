/// The elements and texts of a page, read from its bytes as they are sent.
///
/// It reads what the renderers of this package write, and anything else without trapping: an element that is never closed
/// ends with the document, an end tag without a start is left out. Comments and declarations are skipped. Time grows with the size of the document.
struct MarkupDocument {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
    /// The index of the element around it, -1 for none.
    var parent: Int
    /// The texts inside, by their indices in `texts`.
    var texts: Range<Int>

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The words of an attribute that holds several.
    func words(_ name: String) -> [String] { (self[name] ?? "").split(separator: " ").map(String.init) }
  }

  /// A run of text and the element it stands in.
  struct Run {
    var text: String
    var parent: Int
  }

  private(set) var elements: [Element] = []
  private(set) var texts: [Run] = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  init(_ bytes: [UInt8]) {
    var reader = MarkupReader(bytes)
    var open: [Int] = []
    while let token = reader.next() {
      switch token {
      case .text(let text):
        if text.utf8.contains(where: { $0 > 0x20 }) { texts.append(Run(text: text, parent: open.last ?? -1)) }
      case .start(let name, let attributes):
        elements.append(
          Element(
            name: name, attributes: attributes, parent: open.last ?? -1, texts: texts.count..<texts.count))
        if !Self.void.contains(name) { open.append(elements.count - 1) }
      case .end(let name):
        guard let place = open.lastIndex(where: { elements[$0].name == name }) else { continue }
        for index in open[place...] { close(index) }
        open.removeSubrange(place...)
      }
    }
    for index in open { close(index) }
  }

  private mutating func close(_ index: Int) {
    elements[index].texts = elements[index].texts.lowerBound..<texts.count
  }

  // MARK: - Looking

  /// The elements with one of some names.
  func all(_ names: String...) -> [Int] { elements.indices.filter { names.contains(elements[$0].name) } }

  /// The words of an element as they are seen and heard: without furigana.
  func words(of index: Int) -> String {
    texts[elements[index].texts].filter { !isInside($0.parent, "rt", "rp", upTo: index) }.map(\.text).joined()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a place stands in an element with one of some names, or is one.
  func isInside(_ place: Int, _ names: String..., upTo limit: Int = -1) -> Bool {
    var index = place
    while index > limit {
      if names.contains(elements[index].name) { return true }
      index = elements[index].parent
    }
    return false
  }

  /// The nearest element around a place that has an attribute, or that place itself.
  func nearest(_ place: Int, with attribute: String) -> String? {
    var index = place
    while index >= 0 {
      if let value = elements[index][attribute] { return value }
      index = elements[index].parent
    }
    return nil
  }

  /// The nearest element around a place with a name.
  func nearest(_ place: Int, named name: String) -> Int? {
    var index = place >= 0 ? elements[place].parent : -1
    while index >= 0 {
      if elements[index].name == name { return index }
      index = elements[index].parent
    }
    return nil
  }

  /// The controls that take an entry.
  var controls: [Int] {
    all("input", "select", "textarea").filter { !["hidden", "submit", "button"].contains(elements[$0]["type"] ?? "") }
  }

  /// The control that a label names.
  func control(of label: Int) -> Int? {
    guard let id = elements[label]["for"] else { return nil }
    return controls.first { elements[$0]["id"] == id }
  }

  /// The words of the legend of the group around an element.
  func legend(around index: Int) -> String? {
    guard let group = nearest(index, named: "fieldset") else { return nil }
    return all("legend").first { elements[$0].parent == group }.map { question(of: $0) }
  }

  /// The words of a heading, a legend or a label without the mark that says whether it has to be answered.
  func question(of index: Int) -> String {
    let mark = elements.indices.first { place in
      place > index && isInside(place, elements[index].name, upTo: index - 1)
        && !Set(elements[place].words("class")).isDisjoint(with: ["required", "optional"])
    }
    guard let mark, words(of: index).hasSuffix(words(of: mark)) else { return words(of: index) }
    return words(of: index).dropLast(words(of: mark).count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How an element is named in a finding.
  func place(_ index: Int) -> String {
    let element = elements[index]
    if let id = element["id"] { return "#" + id }
    if let name = element["name"] { return "\(element.name)[\(name)]" }
    return element.name
  }
}

/// Cuts a document into tags and texts.
private struct MarkupReader {
  enum Token {
    case text(String)
    case start(String, [(name: String, value: String)])
    case end(String)
  }

  private let bytes: [UInt8]
  private var at = 0
  /// The element whose content is no markup, while it is open.
  private var raw: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard at < bytes.count else { return nil }
    if let raw {
      self.raw = nil
      let start = at
      while at < bytes.count, !isEndTag(raw) { at += 1 }
      guard at > start else { return next() }
      let content = string(start..<at)
      return .text(raw == "title" || raw == "textarea" ? Self.resolved(content) : content)
    }
    guard bytes[at] == UInt8(ascii: "<") else { return text() }
    if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "!") {
      skipDeclaration()
      return next()
    }
    return tag()
  }

  private mutating func text() -> Token {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .text(Self.resolved(string(start..<at)))
  }

  private mutating func tag() -> Token? {
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = word()
    guard !name.isEmpty else { return .text("<") }
    var attributes: [(name: String, value: String)] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let key = word()
      guard !key.isEmpty else {
        at += 1
        continue
      }
      attributes.append((key, value()))
    }
    at += 1
    if isEnd { return .end(name) }
    if ["script", "style", "title", "textarea"].contains(name) { raw = name }
    return .start(name, attributes)
  }

  private mutating func value() -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
    at += 1
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      let start = at
      while at < bytes.count, bytes[at] != quote { at += 1 }
      defer { at += 1 }
      return Self.resolved(string(start..<min(at, bytes.count)))
    }
    let start = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return Self.resolved(string(start..<at))
  }

  /// The name of an element or attribute, in lower case.
  private mutating func word() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, !"=>/\"'<".utf8.contains(bytes[at]) { at += 1 }
    return string(start..<at).lowercased()
  }

  private mutating func skipDeclaration() {
    let isComment = bytes[at...].starts(with: "<!--".utf8)
    at += isComment ? 4 : 2
    while at < bytes.count {
      if isComment ? bytes[at...].starts(with: "-->".utf8) : bytes[at] == UInt8(ascii: ">") {
        at += isComment ? 3 : 1
        return
      }
      at += 1
    }
  }

  private func isEndTag(_ name: String) -> Bool {
    bytes[at] == UInt8(ascii: "<") && bytes[at...].starts(with: ("</" + name).utf8)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text with the references our writer makes put back.
  private static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&"),
        let (name, character) = references.first(where: { rest.starts(with: $0.name.utf8) })
      else {
        result.append(byte)
        continue
      }
      result.append(character)
      rest = rest.dropFirst(name.utf8.count)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let references: [(name: String, character: UInt8)] = [
    ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")), ("quot;", UInt8(ascii: "\"")), ("#39;", UInt8(ascii: "'")),
    ("#13;", 0x0D), ("amp;", UInt8(ascii: "&")),
  ]
}
