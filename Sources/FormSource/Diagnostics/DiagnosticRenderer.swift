import FormText

/// Writes diagnostics for people to read.
///
///     moving-in.json:41:15: error: there is no field type 'dates'; did you mean 'date'? [spec.field.unknownType]
///        |       "type": "dates"
///        |               ^~~~~~~ replace with 'date'
///
/// Carets count display width, so they land under 全角 text. Tabs, control characters and invisible characters are shown
/// as signs, so that no file can write to the terminal. A long line is cut around the place that matters.
public struct DiagnosticRenderer: Hashable, Sendable {
  /// The language of the sentences.
  public var language: DiagnosticLanguage
  /// The most columns of a source line that are shown, at least 20.
  public var columns: Int

  /// Creates a renderer.
  public init(_ language: DiagnosticLanguage, columns: Int = 110) {
    self.language = language
    self.columns = max(columns, 20)
  }

  /// Several diagnostics, sorted by position, each followed by a line end. Empty when there are none.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted().map { text($0) + "\n" }.joined()
  }

  /// One diagnostic with its notes, without a line end after the last line.
  public func text(_ diagnostic: Diagnostic) -> String {
    var lines = [
      headline(
        diagnostic.file, diagnostic.range, label(diagnostic.severity), diagnostic.message[language],
        id: diagnostic.id.rawValue)
    ]
    lines += excerpt(diagnostic.file, diagnostic.range, comment: comment(for: diagnostic))
    for note in diagnostic.notes {
      lines.append(headline(note.file, note.range, noteLabel, note.message[language], id: nil))
      lines += excerpt(note.file, note.range, comment: "")
    }
    return lines.joined(separator: "\n")
  }

  /// A sentence that counts what was found, as "2 errors, 1 warning". Says so when there is nothing.
  public func summary(_ diagnostics: [Diagnostic]) -> String {
    let parts = DiagnosticSeverity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return switch (language, severity) {
      case (.japanese, _): "\(label(severity))\(count)件"
      case (.english, .error): "\(count) error" + (count == 1 ? "" : "s")
      case (.english, .warning): "\(count) warning" + (count == 1 ? "" : "s")
      case (.english, .information): "\(count) remark" + (count == 1 ? "" : "s")
      }
    }
    guard !parts.isEmpty else {
      return language == .japanese ? "指摘はありません" : "nothing to report"
    }
    return parts.joined(separator: language == .japanese ? "、" : ", ")
  }
}

// MARK: - Lines

extension DiagnosticRenderer {
  private func headline(
    _ file: SourceFile, _ range: Range<Int>, _ label: String, _ message: String, id: String?
  ) -> String {
    let position = file.position(at: range.lowerBound)
    // A file without bytes has no place to point at: it could not be read.
    let place = file.bytes.isEmpty ? "" : ":\(position.line):\(position.column)"
    return VisibleText.of(file.name) + place + ": " + label + ": " + VisibleText.of(message)
      + (id.map { " [\($0)]" } ?? "")
  }

  private func label(_ severity: DiagnosticSeverity) -> String {
    switch (language, severity) {
    case (.japanese, .error): "エラー"
    case (.japanese, .warning): "警告"
    case (.japanese, .information): "情報"
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    case (.english, .information): "information"
    }
  }

  private var noteLabel: String { language == .japanese ? "参考" : "note" }

  /// What stands behind the carets: the title of the fix.
  private func comment(for diagnostic: Diagnostic) -> String {
    guard let fixIt = diagnostic.fixIt else { return "" }
    let title = VisibleText.of(fixIt.title[language])
    guard !fixIt.range.overlaps(diagnostic.range), fixIt.range.lowerBound != diagnostic.range.lowerBound else {
      return title
    }
    // The change is somewhere else than the carets, so it says where.
    let place = diagnostic.file.position(at: fixIt.range.lowerBound)
    let own = diagnostic.position
    if place.line == own.line {
      return title + (language == .japanese ? "（\(place.column)文字目）" : " (column \(place.column))")
    }
    return title
      + (language == .japanese ? "（\(place.line)行\(place.column)文字目）" : " (line \(place.line), column \(place.column))")
  }

  /// The line of a range with carets under it, or nothing for a file without bytes.
  private func excerpt(_ file: SourceFile, _ range: Range<Int>, comment: String) -> [String] {
    guard !file.bytes.isEmpty else { return [] }
    let line = file.range(ofLine: file.position(at: range.lowerBound).line)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)

    // Only as many bytes as can be shown are looked at: a line may be 50 MB long.
    let reach = columns * 4
    let windowStart = SourceFile.scalarStart(in: file.bytes, at: max(line.lowerBound, start - reach))
    let window = min(windowStart, start)..<min(line.upperBound, start + reach)
    let marked = Self.fitting(visible(file, start..<min(end, window.upperBound)), columns: columns / 2, fromEnd: false)
    let isCutInside = marked.isCut || end > window.upperBound
    let following = isCutInside ? [] : visible(file, end..<max(end, window.upperBound))
    // What stands before and after shares what is left; neither is cut while the other does not need its half.
    let left = max(columns - DisplayWidth.columns(of: marked.text), 0)
    let wanted = following.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    let before = Self.fitting(
      visible(file, window.lowerBound..<start), columns: left - min(wanted, left / 2), fromEnd: true)
    let after = Self.fitting(following, columns: left - DisplayWidth.columns(of: before.text), fromEnd: false)
    let isCutBefore = before.isCut || window.lowerBound > line.lowerBound
    let isCutAfter = isCutInside || after.isCut || window.upperBound < line.upperBound

    let head = (isCutBefore ? "…" : "") + before.text
    let source = head + marked.text + after.text + (isCutAfter ? "…" : "")
    let width = DisplayWidth.columns(of: head + marked.text) - DisplayWidth.columns(of: head)
    let carets =
      String(repeating: " ", count: DisplayWidth.columns(of: head)) + "^"
      + String(repeating: "~", count: max(width - 1, 0))
    return ["   | " + source, "   | " + carets + (comment.isEmpty ? "" : " " + comment)]
  }

  /// The text of a range as pieces, one for each scalar or byte, with everything invisible made visible.
  private func visible(_ file: SourceFile, _ range: Range<Int>) -> [String] {
    var pieces: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let length = SourceFile.scalarLength(in: file.bytes, at: index)
      var piece = ""
      if length == 1, file.bytes[index] >= 0x80 {
        piece = "<" + String(file.bytes[index], radix: 16, uppercase: true) + ">"
      } else {
        for scalar in file.text(in: index..<index + length).unicodeScalars { VisibleText.append(scalar, to: &piece) }
      }
      pieces.append(piece)
      index += length
    }
    return pieces
  }

  /// As many pieces from one end as fit some columns.
  private static func fitting(
    _ pieces: [String], columns: Int, fromEnd: Bool
  ) -> (text: String, isCut: Bool) {
    var taken = 0
    var width = 0
    for piece in fromEnd ? pieces.reversed() : pieces {
      width += DisplayWidth.columns(of: piece)
      guard width <= columns else { break }
      taken += 1
    }
    let kept = fromEnd ? pieces.suffix(taken) : pieces.prefix(taken)
    return (kept.joined(), taken < pieces.count)
  }
}
