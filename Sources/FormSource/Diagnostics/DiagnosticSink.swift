/// Where diagnostics are gathered while a file is read.
///
/// It is a reference, so that nested readers report to one place without handing it back and forth; it lives as long as
/// one reading and never leaves it. What is read is a value.
public final class DiagnosticSink {
  /// The most diagnostics that are kept. What is beyond is counted only.
  public let limit: Int
  private var kept: [Diagnostic] = []
  /// How many diagnostics were reported, kept or not.
  public private(set) var count = 0
  /// Whether an error was among them.
  public private(set) var hasErrors = false

  /// Creates an empty sink.
  ///
  /// - Parameter limit: The most diagnostics to keep. A hostile file can hold a million mistakes; nobody reads them.
  public init(limit: Int = 1_000) { self.limit = max(limit, 1) }

  /// Adds a diagnostic.
  public func report(_ diagnostic: Diagnostic) {
    count += 1
    if diagnostic.severity == .error { hasErrors = true }
    if kept.count < limit { kept.append(diagnostic) }
  }

  /// Adds diagnostics.
  public func report(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  /// What was reported, sorted by file and position.
  public var diagnostics: [Diagnostic] { kept.sorted() }
}
