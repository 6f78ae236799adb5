#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

/// The entries of a folder, asked of the system itself: `FileManager` brings a megabyte of libraries into memory for it.
package enum Folder {
  /// The names in a folder, sorted; none when it cannot be read.
  package static func names(in path: String) -> [String] {
    guard !path.utf8.contains(0), let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is anything at a path.
  package static func holds(_ path: String) -> Bool { !path.utf8.contains(0) && access(path, F_OK) == 0 }
}
