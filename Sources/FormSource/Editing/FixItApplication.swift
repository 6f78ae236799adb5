/// What applying fix-its to one file comes to.
public struct FixItApplication: Hashable, Sendable {
  /// The file afterwards; everything outside the changes is as it was, byte for byte.
  public let file: SourceFile
  /// The diagnostics whose fix-it was applied, in the order of the file.
  public let applied: [Diagnostic]

  /// Applies the fix-its of a file's diagnostics that are safe, first come first served: of two that overlap or touch, the
  /// one that stands first in the file is applied, and the other waits until the file has been checked again.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found. Diagnostics of other files and those without a safe fix-it are left alone.
  ///   - file: The file they were found in.
  public init(_ diagnostics: some Sequence<Diagnostic>, to file: SourceFile) {
    let wanted = diagnostics.filter { diagnostic in
      guard let fixIt = diagnostic.fixIt, fixIt.isSafe, diagnostic.file.name == file.name else { return false }
      return fixIt.range.upperBound <= file.bytes.count
    }
    var bytes: [UInt8] = []
    var applied: [Diagnostic] = []
    var copied = 0
    // Where the last change ended. Two insertions at one place wait for each other too: their order means something.
    var last = -1
    for diagnostic in wanted.sorted(by: Self.isEarlier) {
      guard let fixIt = diagnostic.fixIt, fixIt.range.lowerBound > last else { continue }
      bytes += file.bytes[copied..<fixIt.range.lowerBound]
      bytes += Array(fixIt.replacement.utf8)
      copied = fixIt.range.upperBound
      last = copied
      applied.append(diagnostic)
    }
    bytes += file.bytes[copied...]
    self.file = SourceFile(name: file.name, bytes: bytes)
    self.applied = applied
  }

  private static func isEarlier(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let first = left.fixIt?.range, let second = right.fixIt?.range else { return false }
    return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }
}
