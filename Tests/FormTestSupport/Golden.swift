import Foundation
public import Testing

/// Files that were looked at and kept, in `Goldens` beside the tests that read them.
public enum GoldenFile {
  /// Whether golden files are written rather than compared: `WARDKIT_UPDATE_GOLDENS=1` stands in the environment.
  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["WARDKIT_UPDATE_GOLDENS"] == "1" }

  /// Why bytes are not those of a golden file, or `nil` when they are (or were just written).
  public static func problem(
    _ bytes: [UInt8], named name: String, file: String = #filePath, updating: Bool = isUpdating
  ) -> String? {
    let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens").appending(path: name)
    if updating {
      do {
        try FileManager.default.createDirectory(
          at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: golden, options: .atomic)
        return nil
      } catch {
        return "the golden file \(name) cannot be written: \(error)"
      }
    }
    guard let expected = try? Data(contentsOf: golden) else {
      return "there is no golden file \(name); WARDKIT_UPDATE_GOLDENS=1 writes it"
    }
    return TextComparison.difference(expected: Array(expected), actual: bytes).map { "\(name): \($0)" }
  }
}

/// Expects bytes to equal a file that was looked at and kept: `Goldens/<name>` beside the calling test.
///
/// With `WARDKIT_UPDATE_GOLDENS=1` in the environment the file is written instead, to be read in the diff before it is
/// kept. A mismatch prints the first line that differs with its neighbours.
///
/// - Parameters:
///   - bytes: What came.
///   - name: The file's name, with folders if wanted.
public func expectGolden(
  _ bytes: [UInt8], named name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
  if let problem = GoldenFile.problem(bytes, named: name, file: file) {
    Issue.record("\(problem)", sourceLocation: location)
  }
}

/// Expects a text to equal a file that was looked at and kept.
public func expectGolden(
  _ text: String, named name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
  expectGolden(Array(text.utf8), named: name, file: file, at: location)
}
