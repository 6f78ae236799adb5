import Foundation

/// The folders of the package, for tests that read what ships with it.
public enum PackageFolder {
  /// A path below the package's root.
  public static func path(_ path: String) -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appendingPathComponent(path).path
  }
}
