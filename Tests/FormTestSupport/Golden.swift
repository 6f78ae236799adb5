import Foundation
public import Testing

/// Whether golden files are written rather than compared.
public enum GoldenUpdate {
  /// Whether `WARDKIT_UPDATE_GOLDENS=1` stands in the environment.
  public static var isAsked: Bool { ProcessInfo.processInfo.environment["WARDKIT_UPDATE_GOLDENS"] == "1" }
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
  let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens").appending(path: name)
  if GoldenUpdate.isAsked {
    do {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: golden, options: .atomic)
    } catch {
      Issue.record("the golden file \(name) cannot be written: \(error)", sourceLocation: location)
    }
    return
  }
  guard let expected = try? Data(contentsOf: golden) else {
    Issue.record(
      "there is no golden file \(name); WARDKIT_UPDATE_GOLDENS=1 writes it", sourceLocation: location)
    return
  }
  if let difference = TextComparison.difference(expected: Array(expected), actual: bytes) {
    Issue.record("\(name): \(difference)", sourceLocation: location)
  }
}

/// Expects a text to equal a file that was looked at and kept.
public func expectGolden(
  _ text: String, named name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
  expectGolden(Array(text.utf8), named: name, file: file, at: location)
}
