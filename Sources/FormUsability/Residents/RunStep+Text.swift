public import FormSource

extension RunStep {
  /// The step as lines for a terminal: the screen, what was done, the messages, what was found.
  public func lines(in language: DiagnosticLanguage) -> [String] {
    let place = progress.map { "（\($0.0)/\($0.1)）" } ?? ""
    var lines = ["\(number). \(screen)\(caption.map { "・\($0)" } ?? "")\(place)"]
    lines += acts.map { "   " + $0.text(in: language) }
    lines += errors.map { "   ! " + $0 }
    lines += findings.map { "   ✗ " + $0.message[language] }
    return lines
  }
}
