import Synchronization

/// A place in a file as people count it.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The line, from 1. Lines end at LF, CR LF or CR.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars. A byte that is not UTF-8 counts as one.
  public let column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place comes before another.
  public static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// The offsets at which the lines of a file begin, made once and shared by all copies of the file.
private final class LineTable: Sendable {
  private let known = Mutex<[Int32]?>(nil)

  func starts(of bytes: [UInt8]) -> [Int32] {
    known.withLock { known in
      if let known { return known }
      let starts = Self.lineStarts(of: bytes)
      known = starts
      return starts
    }
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        // Eight bytes without a control character at a time: line ends are rare.
        if index + 8 <= buffer.count {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        let byte = buffer[index]
        index += 1
        if byte == 0x0A || (byte == 0x0D && !(index < buffer.count && buffer[index] == 0x0A)) {
          starts.append(Int32(truncatingIfNeeded: index))
        }
      }
    }
    return starts
  }
}

/// A file an author wrote: its name, its bytes and where its lines begin.
///
/// Copies share the bytes, so every diagnostic can carry its file.
public struct SourceFile: Sendable {
  /// The name people know it by, as it was given: usually a path relative to where they stand.
  public let name: String
  /// The bytes as they are on disk.
  public let bytes: [UInt8]
  /// Where each line begins, found out when somebody asks: most files have nothing to tell.
  private let lines: LineTable

  /// The most bytes a file may have, 1 GiB, whatever limit a reader asks for.
  public static let maximumBytes = 1 << 30

  /// Creates a file from bytes in memory. What is over ``maximumBytes`` is not kept.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes.count <= Self.maximumBytes ? bytes : Array(bytes.prefix(Self.maximumBytes))
    self.lines = LineTable()
  }

  /// Creates a file from text in memory.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  private var lineStarts: [Int32] { lines.starts(of: bytes) }
}

// MARK: - Positions

extension SourceFile {
  /// The number of lines. A file that ends with a line end has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The line and column of a UTF-8 offset. An offset outside the file counts as its nearest end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let (line, start) = lineIndex(at: offset)
    var column = 1
    var index = start
    while index < offset {
      index += Self.scalarLength(in: bytes, at: index)
      column += index <= offset ? 1 : 0
    }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The column of a UTF-8 offset, from 1, counted in UTF-16 code units, as editors and SARIF count.
  public func utf16Column(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    var index = lineIndex(at: offset).start
    var column = 1
    while index < offset {
      let length = Self.scalarLength(in: bytes, at: index)
      index += length
      if index <= offset { column += length == 4 ? 2 : 1 }
    }
    return column
  }

  /// The UTF-8 offsets of a line, from 1, without its line end. Empty for a line that does not exist.
  public func range(ofLine line: Int) -> Range<Int> {
    let lineStarts = lineStarts
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a line, from 1, without its line end. Bytes that are not UTF-8 become U+FFFD.
  public func text(ofLine line: Int) -> String { text(in: range(ofLine: line)) }

  /// The text of a range of UTF-8 offsets. Bytes that are not UTF-8 become U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func lineIndex(at offset: Int) -> (index: Int, start: Int) {
    let lineStarts = lineStarts
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return (low, Int(lineStarts[low]))
  }

  /// The nearest index at or after one at which a scalar may begin.
  static func scalarStart(in bytes: [UInt8], at index: Int) -> Int {
    var start = index
    while start < bytes.count, start < index + 3, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// The number of bytes of the well-formed scalar at an index, or 1 when there is none.
  static func scalarLength(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard length > 1, index + length <= bytes.count else { return 1 }
    let second = bytes[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 1 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 1 }
    return length
  }
}

// MARK: - Comparing

extension SourceFile: Hashable {
  /// Files are equal when their names and bytes are.
  public static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.name == right.name && left.bytes == right.bytes
  }

  /// Hashes the name and the size, which tell files apart well enough.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
  }
}
