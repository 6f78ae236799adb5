public import FormSource

/// The files that the forms of a ward share, by their path from the folder of all forms: `shared/choices/industries.json`.
///
/// They are read when a form asks for them, and only from below that folder.
public struct SharedFiles: Sendable {
  private enum Place: Sendable {
    case memory([String: SourceFile])
    case folder(String)
  }

  private let place: Place
  /// Files that count instead of those at the place, by their names.
  private var replaced: [String: SourceFile] = [:]

  /// Files in memory, by their path from the folder of all forms.
  public init(_ files: [String: SourceFile] = [:]) { place = .memory(files) }

  /// The files below the folder of all forms, such as `FormSpecs`.
  public init(folder: String) { place = .folder(folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/") }

  /// The same files with others in the place of those of the same name, to see what a change would come to.
  public func replacing(_ files: [String: SourceFile]) -> SharedFiles {
    var shared = self
    shared.replaced.merge(files) { _, new in new }
    return shared
  }

  /// The folder of lists of choices that every form may use by name.
  static let choicesFolder = "shared/choices/"

  /// What looking for a file came to.
  enum Found {
    case file(SourceFile)
    case problem(BilingualText)
  }

  /// The file at a path, which has been checked with `isPath`.
  func file(_ path: String) -> Found {
    switch place {
    case .memory(let files):
      guard let file = files[path] else {
        return .problem(BilingualText(ja: "このファイルはありません", en: "there is no such file"))
      }
      return .file(replaced[file.name] ?? file)
    case .folder(let folder):
      if let file = replaced[folder + path] { return .file(file) }
      do throws(SourceFileError) {
        return .file(try SourceFile.read(path: folder + path, limit: Self.mostBytes))
      } catch {
        return .problem(error.diagnostic.message)
      }
    }
  }

  /// Whether a text is a path that stays below the folder of all forms: names of letters, digits, `-`, `_` and `.` with
  /// `/` between them, none of them beginning with a dot, the last one ending in `.json`.
  static func isPath(_ text: String) -> Bool {
    guard text.utf8.count <= 200, text.hasSuffix(".json") else { return false }
    return text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
      return name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
    }
  }

  /// The most bytes a shared file may have.
  private static let mostBytes = 4 << 20
}
