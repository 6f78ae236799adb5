import FormComponents

/// Appends HTML to a growing buffer of UTF-8 bytes.
///
/// Markup we wrote is a `StaticString`; anything else goes through `text` or `entry`, which escape it. The types keep the
/// promise: a `String` cannot arrive unescaped, a literal cannot be escaped twice.
///
/// Two kinds of foreign text are told apart:
/// - *text* is read by people. What could make it read as something else is replaced by U+FFFD, visibly: control
///   characters other than tab and line feed, and the bidirectional embeddings, overrides and isolates (U+202A–202E,
///   U+2066–2069), which can turn the text after them around.
/// - an *entry* is a value that a browser sends back. It is kept as it was typed, because a name that changes on its way
///   is a wrong name; only what HTML cannot carry (NUL) becomes U+FFFD. Inside its control it can turn nothing else around.
public struct HTMLWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// The holes, while a page is laid out; `nil` while one is drawn.
  var holes: [Hole]?

  /// Creates a writer with room for a number of bytes.
  public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

  /// Forgets what has been written and keeps the room for it.
  public mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  // MARK: - Holes

  /// Leaves a hole while a page is laid out.
  ///
  /// - Returns: Whether it did; else the content is to be written.
  mutating func hole(_ content: @autoclosure () -> Hole.Content) -> Bool {
    guard holes != nil else { return false }
    holes?.append(Hole(offset: bytes.count, content: content()))
    return true
  }

  /// What stands in a control of one line, ` value="…"`; nothing for an empty one.
  mutating func value(of control: ControlName, _ entry: String) {
    // The markup around a value is laid out with it; it is left out where there is none.
    if holes != nil {
      markup(Hole.valueStart)
      _ = hole(.value(control))
      markup(Hole.valueEnd)
    } else if !entry.isEmpty {
      markup(Hole.valueStart)
      self.entry(entry)
      markup(Hole.valueEnd)
    }
  }

  /// What stands in a control of several lines.
  mutating func content(of control: ControlName, _ entry: String) {
    if hole(.text(control)) { return }
    self.entry(entry)
  }

  /// The state of one choice of a control: ` checked`, ` selected`.
  mutating func state(_ name: StaticString, of control: ControlName, option: String, isOn: Bool) {
    if hole(.state(control, option: option, markup: name)) { return }
    if isOn { attribute(name) }
  }

  /// Copies bytes that were laid out before.
  mutating func copy(_ laidOut: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    laidOut.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  // MARK: - Markup

  /// Adds markup that is known when the package is compiled.
  public mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds an element with what it holds.
  public mutating func element(_ name: StaticString, _ content: (inout HTMLWriter) -> Void) {
    open(name)
    content(&self)
    close(name)
  }

  /// Adds an element with its attributes and what it holds.
  public mutating func element(
    _ name: StaticString, attributes: (inout HTMLWriter) -> Void, _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<")
    markup(name)
    attributes(&self)
    markup(">")
    content(&self)
    close(name)
  }

  /// Adds an attribute whose value people read.
  public mutating func attribute(_ name: StaticString, text value: String) {
    startAttribute(name)
    text(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose value comes back as it is.
  public mutating func attribute(_ name: StaticString, entry value: String) {
    startAttribute(name)
    entry(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute without a value.
  public mutating func attribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
  }

  private mutating func open(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    markup(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func startAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
  }

  // MARK: - Foreign text

  /// Adds text that people read.
  public mutating func text(_ string: String) {
    Self.withUTF8(of: string) { text($0) }
  }

  /// Adds a value that comes back when the page is sent.
  public mutating func entry(_ string: String) {
    Self.withUTF8(of: string) { utf8 in
      var copied = 0
      var index = Self.next(Self.needsCareInEntry, in: utf8, from: 0)
      while index < utf8.count {
        if let reference = Self.reference(inEntry: utf8[index]) {
          append(utf8[copied..<index])
          markup(reference)
          copied = index + 1
        }
        index = Self.next(Self.needsCareInEntry, in: utf8, from: index + 1)
      }
      append(utf8[copied...])
    }
  }

  /// Adds a whole number.
  public mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Adds the letters, digits, hyphens and underscores of an identifier; a dot becomes a hyphen, and what does not belong
  /// into an identifier becomes an underscore.
  public mutating func identifier(_ string: String) {
    Self.withUTF8(of: string) { utf8 in
      var copied = 0
      for index in utf8.indices {
        let replacement: UInt8
        switch utf8[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          continue
        case UInt8(ascii: "."): replacement = UInt8(ascii: "-")
        default: replacement = UInt8(ascii: "_")
        }
        append(utf8[copied..<index])
        bytes.append(replacement)
        copied = index + 1
      }
      append(utf8[copied...])
    }
  }

  /// Adds a piece of an address, with everything but letters, digits and `-._~` percent-encoded.
  public mutating func addressPart(_ string: String) {
    let digits: StaticString = "0123456789ABCDEF"
    Self.withUTF8(of: string) { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          bytes.append(byte)
        default:
          bytes.append(UInt8(ascii: "%"))
          digits.withUTF8Buffer { bytes += [$0[Int(byte >> 4)], $0[Int(byte & 15)]] }
        }
      }
    }
  }

  /// Copies runs; only a byte that may need care is looked at twice.
  private mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = Self.next(Self.needsCare, in: utf8, from: 0)
    while index < utf8.count {
      var length = 1
      if let care = Self.care(at: index, in: utf8) {
        length = care.length
        append(utf8[copied..<index])
        markup(care.1)
        copied = index + length
      }
      index = Self.next(Self.needsCare, in: utf8, from: index + length)
    }
    append(utf8[copied...])
  }

  private mutating func append(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
    if !run.isEmpty { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run)) }
  }

  private static func withUTF8(of string: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if string.utf8.withContiguousStorageIfAvailable(body) == nil {
      var copy = string
      copy.withUTF8(body)
    }
  }

  // MARK: - What needs care

  /// The first byte from a place on that may need care, or the end. Eight bytes are looked at together, for most text has
  /// none.
  ///
  /// - Parameter marks: Sets the highest bit of each byte that may need care. Above the first one it may mark others too.
  private static func next(
    _ marks: (UInt64) -> UInt64, in utf8: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var index = start
    while index + 8 <= raw.count {
      let found = marks(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    // Bytes of all ones need no care: they fill the last word up.
    while index < raw.count, marks(UInt64(raw[index]) | ~0xFF) == 0 { index += 1 }
    return index
  }

  /// The same byte eight times.
  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  private static func isBelow(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (word &- eight(limit)) & ~word & eight(0x80)
  }

  /// Marks what may need care in a value that comes back: see `reference(inEntry:)`.
  private static func needsCareInEntry(_ word: UInt64) -> UInt64 { isBelow(0x3F, word) }

  /// Marks what may need care in text: see `care(at:in:)`.
  private static func needsCare(_ word: UInt64) -> UInt64 {
    isBelow(0x3F, word) | isBelow(1, word ^ eight(0x7F)) | isBelow(1, word ^ eight(0xC2))
      | isBelow(1, word ^ eight(0xE2))
  }

  /// What to write for a byte of a value that comes back, or `nil` for the byte itself.
  private static func reference(inEntry byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\r"): "&#13;"
    case 0: "\u{FFFD}"
    default: nil
    }
  }

  /// What to write instead of the character that starts here, and how many bytes it has; `nil` for the character itself.
  private static func care(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (length: Int, StaticString)? {
    func next(_ offset: Int) -> UInt8 { index + offset < utf8.count ? utf8[index + offset] : 0 }
    switch utf8[index] {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
    case 0x00...0x1F, 0x7F: return (1, "\u{FFFD}")
    // U+0080–009F
    case 0xC2: return (0x80...0x9F).contains(next(1)) ? (2, "\u{FFFD}") : nil
    // U+202A–202E, U+2066–2069
    case 0xE2:
      let turns =
        next(1) == 0x80 && (0xAA...0xAE).contains(next(2)) || next(1) == 0x81 && (0xA6...0xA9).contains(next(2))
      return turns ? (3, "\u{FFFD}") : nil
    case let byte: return reference(inEntry: byte).map { (1, $0) }
    }
  }
}
