/// Diagnostics for programs to read.
public enum DiagnosticReport {
  /// The findings as a JSON object: `{"findings": [{"file", "line", "column", "endLine", "endColumn", "id", "severity",
  /// "message": {"ja", "en"}, "fix"?, "notes"?}]}`.
  ///
  /// Lines and columns are counted from 1, columns in Unicode scalars; the end is the place after the last character. A
  /// `fix` has its own place, a `title` in both languages and the `replacement`. Findings are sorted by position.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found.
  ///   - undecided: What was looked at and not decided: a list `undecided` of its own, left out when there is nothing.
  public static func json(_ diagnostics: [Diagnostic], undecided: [Diagnostic] = []) -> JSONValue {
    var report: JSONObject = ["findings": .array(diagnostics.sorted().map(finding))]
    if !undecided.isEmpty { report["undecided"] = .array(undecided.sorted().map(finding)) }
    return .object(report)
  }

  private static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    var finding = place(diagnostic.file, diagnostic.range)
    finding["id"] = .string(diagnostic.id.rawValue)
    finding["severity"] = .string(diagnostic.severity.rawValue)
    finding["message"] = text(diagnostic.message)
    if let fixIt = diagnostic.fixIt {
      var fix = place(diagnostic.file, fixIt.range)
      fix["file"] = nil
      fix["title"] = text(fixIt.title)
      fix["replacement"] = .string(fixIt.replacement)
      finding["fix"] = .object(fix)
    }
    if !diagnostic.notes.isEmpty {
      finding["notes"] = .array(
        diagnostic.notes.map { note in
          var object = place(note.file, note.range)
          object["message"] = text(note.message)
          return .object(object)
        })
    }
    return .object(finding)
  }

  private static func place(_ file: SourceFile, _ range: Range<Int>) -> JSONObject {
    let start = file.position(at: range.lowerBound)
    let end = file.position(at: range.upperBound)
    return [
      "file": .string(file.name), "line": .int(start.line), "column": .int(start.column),
      "endLine": .int(end.line), "endColumn": .int(end.column),
    ]
  }

  private static func text(_ text: BilingualText) -> JSONValue {
    ["ja": .string(text.ja), "en": .string(text.en)]
  }
}
