/// What a person entered for one question, exactly as it was typed or chosen.
///
/// A question with one control has one part, named `""`; a date has `year`, `month` and `day`. Comparison is scalar by
/// scalar: 神 and its compatibility ideograph U+FA19 are different entries, though Swift's `String` calls them equal.
public struct Entry: Sendable, Codable {
  /// What was entered in each part, in the order it was sent; several values only where several can be chosen.
  public private(set) var parts: [String: [String]]
  /// The files that belong to the entry.
  public var files: [AttachedFile]

  /// Creates an entry of one part.
  public init(_ text: String = "") {
    parts = text.isEmpty ? [:] : ["": [text]]
    files = []
  }

  /// Creates an entry of several parts with one text each.
  public init(_ parts: [String: String]) {
    self.parts = parts.mapValues { [$0] }
    files = []
  }

  /// Creates an entry of chosen values.
  public init(choices: [String]) {
    parts = choices.isEmpty ? [:] : ["": choices]
    files = []
  }

  /// Creates an entry of files.
  public init(files: [AttachedFile]) {
    parts = [:]
    self.files = files
  }

  /// The text of a part, `""` when nothing was entered.
  public subscript(part: String) -> String {
    get { parts[part]?.first ?? "" }
    set { parts[part] = [newValue] }
  }

  /// All values of a part, in order.
  public func values(_ part: String = "") -> [String] { parts[part] ?? [] }

  /// Replaces the values of a part.
  public mutating func set(_ values: [String], part: String) { parts[part] = values }

  /// The text of the only part.
  public var text: String { self[""] }

  /// Whether nothing but white space was entered.
  public var isEmpty: Bool {
    files.isEmpty && parts.values.allSatisfy { $0.allSatisfy(\.isBlank) }
  }
}

extension Entry: Hashable {
  /// Compares scalar by scalar.
  public static func == (left: Entry, right: Entry) -> Bool {
    guard left.files == right.files, left.parts.count == right.parts.count else { return false }
    return left.parts.allSatisfy { part, values in
      guard let others = right.parts[part], others.count == values.count else { return false }
      return zip(values, others).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
  }

  /// Hashes bytes, as the comparison is scalar by scalar.
  public func hash(into hasher: inout Hasher) {
    for part in parts.keys.sorted() {
      hasher.combine(part)
      for value in values(part) { for byte in value.utf8 { hasher.combine(byte) } }
    }
    hasher.combine(files)
  }

  /// Whether two entries say the same: parts that hold nothing count as absent.
  public func saysTheSame(as other: Entry) -> Bool { filled == other.filled }

  private var filled: Entry {
    var copy = self
    copy.parts = parts.filter { !$0.value.allSatisfy(\.isBlank) }
    return copy
  }
}

extension String {
  /// Whether the text holds white space only (any width), or nothing.
  package var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

/// A file handed over with a form. Its bytes stay with the host, which finds them by `reference`.
public struct AttachedFile: Hashable, Sendable, Codable {
  /// Under which key the host keeps the bytes: their SHA-256 in hexadecimal, unless the host chose another.
  public var reference: String
  /// The name the sender gave the file.
  public var name: String
  /// The media type found in the content, not the one that was claimed; `application/octet-stream` when unknown.
  public var type: String
  /// The size in bytes.
  public var size: Int
  /// How many pages a PDF has, where that can be read; `nil` for anything else.
  public var pages: Int?

  /// Creates the record of a file.
  public init(reference: String, name: String, type: String, size: Int, pages: Int? = nil) {
    self.reference = reference
    self.name = name
    self.type = type
    self.size = size
    self.pages = pages
  }
}
