import Foundation

/// Public test cases that stand beside the package, not in it.
public enum SharedCases {
  /// The bytes of a file under `../shared/conformance`, or `nil` after a line that says what was skipped.
  ///
  /// - Parameter path: The path below the folder, as `json/parsing.jsonl`.
  public static func bytes(_ path: String, file: String = #filePath) -> [UInt8]? {
    // Tests/FormTestSupport/SharedCases.swift is three levels below the package.
    var root = URL(filePath: file)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    for folder in candidates(root) {
      if let data = try? Data(contentsOf: folder.appending(path: path)) { return Array(data) }
    }
    print("skipped: ../shared/conformance/\(path) is not here, so its cases were not run")
    return nil
  }

  private static func candidates(_ root: URL) -> [URL] {
    var folders = [root.deletingLastPathComponent().appending(path: "shared/conformance")]
    // A second working copy elsewhere can name the folder.
    if let named = ProcessInfo.processInfo.environment["WARDKIT_CONFORMANCE"] {
      folders.insert(URL(filePath: named), at: 0)
    }
    return folders
  }
}
