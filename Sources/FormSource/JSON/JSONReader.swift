/// Reads JSON as RFC 8259 defines it, remembering where everything stands.
///
/// The reader is strict (UTF-8 without a byte order mark, no comments, no trailing commas) and helpful: what is wrong
/// gets a position, a sentence and where possible a fix, and reading goes on after it, so that one pass finds
/// everything. It never recurses, and a file over a limit costs no more than the limit.
///
/// ```swift
/// let reading = JSONReader.read(SourceFile(name: "form.json", text: text))
/// if let root = reading.root { … }
/// ```
///
/// - An escape of half a surrogate pair (`"\ud800"`) is refused: no text in Unicode can hold it.
/// - A key that stands twice is a warning, since RFC 8259 allows it; the last one counts.
/// - A number of any size is read; ``JSONNumber`` says what it fits into.
public enum JSONReader {
  /// How much a file may hold.
  public struct Limits: Hashable, Sendable {
    /// How deeply arrays and objects may be nested. 512 is the most that is granted.
    public var depth: Int
    /// How many values there may be altogether, with keys not counted.
    public var values: Int
    /// How many bytes the file may have.
    public var bytes: Int
    /// How many errors are told before reading stops.
    public var errors: Int

    /// Creates limits. The defaults suit everything a person writes by hand.
    public init(depth: Int = 128, values: Int = 1_000_000, bytes: Int = SourceFile.defaultLimit, errors: Int = 50) {
      self.depth = min(max(depth, 0), 512)
      self.values = max(values, 1)
      self.bytes = min(max(bytes, 0), SourceFile.maximumBytes)
      self.errors = max(errors, 1)
    }
  }

  /// Reads a file.
  public static func read(_ file: SourceFile, limits: Limits = Limits()) -> JSONReading {
    if let tree = JSONScanner.scan(file.bytes, limits: limits) {
      return JSONReading(file: file, root: JSONNode(tree, 0), diagnostics: [])
    }
    return readMending(file, limits: limits)
  }

  /// Reads a file that may be wrong. Of a right one it gives the same as ``read(_:limits:)``, more slowly.
  package static func readMending(_ file: SourceFile, limits: Limits = Limits()) -> JSONReading {
    var parser = JSONParser(file: file, limits: limits)
    let root = parser.parse().map { JSONNode(JSONTree($0, of: file.bytes), 0) }
    return JSONReading(file: file, root: root, diagnostics: parser.diagnostics.sorted())
  }
}

/// What came of reading a JSON file.
public struct JSONReading: Hashable, Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// The value of the file.
  ///
  /// It is there when the file is right, and also when what is wrong could be mended while reading (a comma, a quote),
  /// so that the content can be checked in the same pass. It is `nil` when nothing sensible could be read.
  public let root: JSONNode?
  /// What is wrong, sorted by position.
  public let diagnostics: [Diagnostic]

  /// Whether the file is JSON: there is a value and no error.
  public var isWellFormed: Bool { root != nil && !diagnostics.containsErrors }
}
