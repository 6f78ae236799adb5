/// What a reader of an author's file knows besides the value before it.
public struct ReadingContext {
  /// What stays the same for a whole file, behind one reference: contexts are copied for every key.
  private final class Whole {
    let file: SourceFile
    let layer: DiagnosticLayer
    let sink: DiagnosticSink
    /// Whoever takes note of what is asked for and refused.
    let probe = ShapeProbe.current

    init(file: SourceFile, layer: DiagnosticLayer, sink: DiagnosticSink) {
      self.file = file
      self.layer = layer
      self.sink = sink
    }
  }

  private let whole: Whole
  /// The file that is read.
  public var file: SourceFile { whole.file }
  /// The layer that ids of diagnostics begin with.
  public var layer: DiagnosticLayer { whole.layer }
  /// Where diagnostics go.
  public var sink: DiagnosticSink { whole.sink }
  /// The key whose value is read, for the sentences of diagnostics. Empty at the top of a file.
  public var subject = ""

  /// Creates a context.
  public init(file: SourceFile, layer: DiagnosticLayer, sink: DiagnosticSink) {
    self.whole = Whole(file: file, layer: layer, sink: sink)
  }

  /// The same context for the value of a key.
  public func under(_ key: String) -> ReadingContext {
    var inner = self
    inner.subject = key
    return inner
  }

  /// Reports what is wrong at a place of the file.
  public func report(
    _ kind: some DiagnosticKind, at range: Range<Int>, _ message: BilingualText, fixIt: FixIt? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    sink.report(
      Diagnostic(kind, in: layer, file: file, range: range, message: message, fixIt: fixIt, notes: notes))
  }

  /// Tells a probe what a reader asks for or refuses; otherwise nothing happens.
  func note(_ event: @autoclosure () -> ShapeProbe.Event) {
    if let probe = whole.probe { probe.note(event(), in: file.name) }
  }
}
