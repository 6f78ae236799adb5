/// What a reader of an author's file knows besides the value before it.
public struct ReadingContext {
  /// The file that is read.
  public let file: SourceFile
  /// The layer that ids of diagnostics begin with.
  public let layer: DiagnosticLayer
  /// Where diagnostics go.
  public let sink: DiagnosticSink
  /// The key whose value is read, for the sentences of diagnostics. Empty at the top of a file.
  public var subject = ""

  /// Creates a context.
  public init(file: SourceFile, layer: DiagnosticLayer, sink: DiagnosticSink) {
    self.file = file
    self.layer = layer
    self.sink = sink
  }

  /// Reports what is wrong at a place of the file, under `layer.name`.
  public func report(
    _ name: String, severity: DiagnosticSeverity = .error, at range: Range<Int>, _ message: BilingualText,
    fixIt: FixIt? = nil, notes: [Diagnostic.Note] = []
  ) {
    sink.report(
      Diagnostic(
        DiagnosticID(layer, name), severity: severity, file: file, range: range, message: message, fixIt: fixIt,
        notes: notes))
  }
}
