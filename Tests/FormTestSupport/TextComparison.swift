/// Compares texts line by line and tells where they part.
public enum TextComparison {
  /// The first line that differs with its neighbours, or `nil` when both are the same byte for byte.
  ///
  /// Lines of what was expected begin with `-`, lines of what came with `+`. Texts that look alike and differ in their
  /// bytes are shown scalar by scalar.
  public static func difference(expected: [UInt8], actual: [UInt8]) -> String? {
    guard expected != actual else { return nil }
    let left = lines(expected)
    let right = lines(actual)
    let line = zip(left, right).prefix { $0.0 == $0.1 }.count
    var report = ["line \(line + 1) differs (\(left.count) lines expected, \(right.count) came):"]
    for index in max(0, line - 3)..<line { report.append("   " + text(left[index])) }
    let expectedLine = line < left.count ? text(left[line]) : "(the end)"
    let actualLine = line < right.count ? text(right[line]) : "(the end)"
    report.append(" - " + expectedLine)
    report.append(" + " + actualLine)
    if line < left.count, line < right.count, expectedLine == actualLine {
      report.append(" - bytes " + bytes(left[line]))
      report.append(" + bytes " + bytes(right[line]))
    }
    for index in (line + 1)..<max(line + 1, min(line + 3, right.count)) { report.append("   " + text(right[index])) }
    return report.joined(separator: "\n")
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// A line of up to 400 bytes; more would be a wall.
  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix(400), as: UTF8.self) + (line.count > 400 ? "…" : "")
  }

  private static func bytes(_ line: ArraySlice<UInt8>) -> String {
    line.prefix(100).map { String($0, radix: 16) }.joined(separator: " ")
  }
}
